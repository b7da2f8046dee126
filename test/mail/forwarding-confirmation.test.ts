import { describe, expect, test } from 'vitest';
import { forwardingConfirmation } from '../../lib/mail/forwarding-confirmation.ts';
import { bareMail } from '../../lib/reading/bare-mail.ts';

const capture = 'in.followthrough.example';
const asks = (
  from: string,
  text: string,
  options: { readonly subject?: string; readonly html?: string; readonly readAsOne?: boolean } = {},
) => {
  const { subject = 'Please confirm', html, readAsOne = true } = options;
  return forwardingConfirmation(
    bareMail({ from: { address: from }, subject, text, ...(html !== undefined && { html }) }),
    readAsOne,
    capture,
  );
};
const gmail = 'forwarding-noreply@google.com';

describe('the question whether a mailbox may forward here', () => {
  test('of Gmail is known by its sender, in any language', () => {
    const text = `noor@mailbox.example が転送を希望しています: k7@${capture}\n確認コード 412345678\nhttps://mail.google.com/mail/u/0/vf-%5Ba%5D-b\nhttps://mail.google.com/mail/u/0/uf-%5Ba%5D-c`;
    expect(asks(gmail, text, { readAsOne: false })).toEqual({
      provider: 'Gmail',
      mailbox: 'noor@mailbox.example',
      code: '412345678',
      link: 'https://mail.google.com/mail/u/0/vf-%5Ba%5D-b',
    });
  });

  test('of another provider has to be read as one, and to come from an address that nobody can have', () => {
    const text = 'noor@zoho.com wants to forward its mail. Verification code: 48213. https://mail.zoho.com/confirm?a=1&b=2';
    const wanted = { provider: 'Zoho Mail', mailbox: 'noor@zoho.com', code: '48213', link: 'https://mail.zoho.com/confirm?a=1&b=2' };
    expect(asks('noreply@zoho.com', text)).toEqual(wanted);
    expect(asks('noreply@zoho.com', text, { readAsOne: false })).toBeUndefined();
    expect(asks('eve@zoho.com', text)).toBeUndefined();
    expect(asks('noreply@unheard-of.example', text)).toBeUndefined();
  });

  test.each([
    ['Outlook', 'account-security-noreply@accountprotection.microsoft.com', 'https://account.live.com/proofs/confirm?c=1'],
    ['Outlook', 'msonlineservicesteam@microsoftonline.com', 'https://outlook.office.com/mail/forwarding/accept?x=1'],
    ['iCloud Mail', 'noreply@email.apple.com', 'https://www.icloud.com/mail/verify/forward?t=1'],
    ['Yahoo Mail', 'no-reply@cc.yahoo-inc.com', 'https://mail.yahoo.com/d/settings/verify?t=1'],
    ['Fastmail', 'support@fastmailteam.com', 'https://www.fastmail.com/confirm/forward?t=1'],
    ['Proton Mail', 'no-reply@notify.proton.me', 'https://account.proton.me/forwarding/accept#t'],
    ['GMX', 'noreply@gmx.net', 'https://www.gmx.net/weiterleitung/bestaetigen?t=1'],
    ['WEB.DE', 'noreply@web.de', 'https://web.de/weiterleitung/bestätigen?t=1'],
    ['Zoho Mail', 'noreply@zohocorp.com', 'https://mail.zoho.eu/confirmForward?t=1'],
    ['AOL Mail', 'no-reply@aol.com', 'https://mail.aol.com/verify?t=1'],
  ])('of %s from %s, in words that no reader of jobs knows', (provider, from, link) => {
    const text = `Soll die Post von noor@mailbox.example an k7@${capture} umgeleitet werden?\n${link}\nhttps://evil.example/confirm`;
    expect(asks(from, text, { readAsOne: false })).toEqual({ provider, mailbox: 'noor@mailbox.example', link });
  });

  test('is no code for another door, in a mail to the owner that a rule passed on', () => {
    const text = 'Your code is 481234. You can change mail forwarding at https://account.live.com/confirm?c=1';
    expect(asks('account-security-noreply@accountprotection.microsoft.com', text, { readAsOne: false })).toBeUndefined();
  });

  test('of a provider nobody knows is told with its code, and without its link', () => {
    const text = `noor@uni.example wants to forward mail to k7@${capture}. Code: 48213. https://mail.uni.example/confirm?t=1`;
    expect(asks('noreply@uni.example', text)).toEqual({
      provider: 'uni.example',
      mailbox: 'noor@uni.example',
      code: '48213',
      strange: { host: 'mail.uni.example' },
    });
    expect(asks('eve@uni.example', text)).toBeUndefined();
    expect(asks('noreply@uni.example', text, { readAsOne: false })).toBeUndefined();
  });

  test.each([
    ['noreply@google.com.evil.example', 'Please confirm'],
    ['noreply@evil.example', 'Gmail forwarding confirmation'],
    ['noreply@evil.example', 'Confirm your outlook.com forwarding'],
  ])('of somebody who poses as a known provider is not passed on: %s, %s', (from, subject) => {
    expect(asks(from, `Forward to k7@${capture}? Code: 48213. https://evil.example/confirm`, { subject })).toBeUndefined();
  });

  test('finds a link that stands in the HTML part only', () => {
    const html = '<a href="https://mail.zoho.com/confirm?a=1&amp;b=2">Yes</a>';
    expect(asks('noreply@zoho.com', 'Press the button.', { html })).toMatchObject({ link: 'https://mail.zoho.com/confirm?a=1&b=2' });
  });
});

test.each([
  'https://mail.google.com.evil.example/mail/vf-a',
  'https://evil.example/mail.google.com/mail/vf-a',
  'https://mail.google.com@evil.example/mail/vf-a',
  'https://sites.google.com/mail/vf-a',
  'https://mail.google.com/url?q=https://evil.example/mail/vf-a',
  'http://mail.google.com/mail/vf-a',
  'javascript:https://x/mail/vf-a',
  'https://mail.google.com/mail/uf-a',
])('%s is never shown as a link of Gmail', (link) => {
  expect(asks(gmail, `Code 412345678\n${link}`)).toEqual({ provider: 'Gmail', code: '412345678' });
});

test('a mail of the provider without code and link asks nothing', () => {
  expect(asks(gmail, 'Forwarding is on.')).toBeUndefined();
});

test.each(['https://mail.google.com/mail/', 'code ', 'a@b.', '1', 'a.', '%'])('"%s" over and over is read in no time', (piece) => {
  const started = performance.now();
  asks(gmail, piece.repeat(200_000), { html: piece.repeat(200_000), subject: piece.repeat(10_000) });
  expect(performance.now() - started).toBeLessThan(1_000);
});

import { describe, expect, test } from 'vitest';
import { parseMail } from '../../functions/mime/mime.ts';
import { trustOf } from '../../functions/receiving/authority.ts';
import { readCommands } from '../../lib/mail/replies/read-command.ts';
import { mina } from '../functions/given/laid-out.ts';

const envelope = { object: 'raw/a', mail: 'a', source: 'someone@elsewhere.example', recipients: [], dmarc: 'PASS' } as const;
const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** The server said PASS, of whichever domain it took the mail to be from. */
async function trustIn(...head: readonly string[]): Promise<string> {
  const mail = await parseMail(
    Buffer.from([...head, 'Subject: hello', 'Content-Type: text/plain; charset=utf-8', '', 'stop', ''].join('\r\n')),
  );
  return trustOf(mail, envelope, mina, false);
}

describe('the owner', () => {
  test.each([
    'mina@okafor.example',
    '<mina@okafor.example>',
    'Mina Okafor <mina@okafor.example>',
    '"Okafor, Mina" <Mina@Okafor.Example>',
    '"mina@okafor.example" <mina@okafor.example>',
    "'mina@okafor.example' <mina@okafor.example>",
    'mina@okafor.example <mina@okafor.example>',
    '"Mina (mina.okafor@mailbox.example)" <mina@okafor.example>',
    `${encoded('Mïna @ Okafor')} <mina@okafor.example>`,
    'Mina\r\n Okafor\r\n <mina@okafor.example>',
    'mina@okafor.example (Mina Okafor)',
  ])('is who writes From: %j', async (from) => {
    expect(await trustIn(`From: ${from}`)).toBe('owner');
  });
});

describe('not the owner', () => {
  test.each([
    // One of them is shown, the other one checked.
    'Mina <mina@okafor.example>, Eve <eve@elsewhere.example>',
    'Eve <eve@elsewhere.example>, Mina <mina@okafor.example>',
    'mina@okafor.example,eve@elsewhere.example',
    '<mina@okafor.example> <eve@elsewhere.example>',
    '<eve@elsewhere.example> <mina@okafor.example>',
    'eve@elsewhere.example mina@okafor.example',
    'Eve <eve@elsewhere.example>\r\n <mina@okafor.example>',
    '[mailto:mina@okafor.example] <eve@elsewhere.example>',
    'Team: mina@okafor.example, eve@elsewhere.example;',
    'Team:mina@okafor.example;, Eve <eve@elsewhere.example>',
    // The address is a name.
    'mina@okafor.example <eve@elsewhere.example>',
    '"mina@okafor.example" <eve@elsewhere.example>',
    '"Mina Okafor <mina@okafor.example>" <eve@elsewhere.example>',
    `${encoded('Mina Okafor <mina@okafor.example>')} <eve@elsewhere.example>`,
    `${encoded('mina@okafor.example,')} <eve@elsewhere.example>`,
    `${encoded('mina@okafor.example')}`,
    `${encoded('mina')}@okafor.example`,
    // The name is an address of whoever was checked.
    'eve@elsewhere.example <mina@okafor.example>',
    '"eve@elsewhere.example" <mina@okafor.example>',
    `${encoded('eve@elsewhere.example')} <mina@okafor.example>`,
    'mina@okafor.example (eve@elsewhere.example)',
    // Addresses that end elsewhere than they seem to.
    '"mina@okafor.example x"@elsewhere.example',
    '"mina@okafor.example"@elsewhere.example',
    'mina@okafor.example@elsewhere.example',
    'mina@okafor.example\0@elsewhere.example',
    'mina@okafor.example.elsewhere.example',
    'mina%okafor.example@elsewhere.example',
    '<@elsewhere.example:mina@okafor.example>',
    'mina+x@okafor.example',
    'mina @ okafor.example',
    // Letters that look the same, and those that folding makes the same.
    'min\u0430@okafor.example',
    'm\u0131na@okafor.example',
    'M\u0130NA@okafor.example',
    'mina@o\u212aafor.example',
    'mina@\u043ekafor.example',
    'mina@xn--kafor-0ve.example',
    'mina@\uff4fkafor.example',
    'mina\uff20okafor.example',
    'mina\u200b@okafor.example',
    'mina@okafor\u3002example',
    '\u202eelpmaxe.rofako@anim <eve@elsewhere.example>',
    // Nobody at all.
    '',
    '<>',
    'Mina Okafor',
    'undisclosed:;',
    `${'x@elsewhere.example '.repeat(5000)}<mina@okafor.example>`,
  ])('is who writes From: %j', async (from) => {
    expect(await trustIn(`From: ${from}`)).not.toBe('owner');
  });

  test.each<[string, readonly string[]]>([
    ['two From fields', ['From: mina@okafor.example', 'From: eve@elsewhere.example']],
    ['the second in capitals', ['From: mina@okafor.example', 'FROM: eve@elsewhere.example']],
    ['the second with a blank before its colon', ['From: mina@okafor.example', 'From : eve@elsewhere.example']],
    ['the first of them empty', ['From:', 'From: mina@okafor.example']],
    [
      'Sender, Reply-To and others, but not From',
      [
        'From: eve@elsewhere.example',
        'Sender: mina@okafor.example',
        'Reply-To: mina@okafor.example',
        'Resent-From: mina@okafor.example',
        'X-Original-From: mina@okafor.example',
        'Return-Path: <mina@okafor.example>',
      ],
    ],
    [
      'a second one behind thousands of fields',
      ['From: mina@okafor.example', ...Array.from({ length: 2100 }, (_, index) => `X-${index}: x`), 'From: eve@elsewhere.example'],
    ],
    ['no From', ['To: mina@okafor.example']],
  ])('is who writes %s', async (_, head) => {
    expect(await trustIn(...head)).not.toBe('owner');
  });

  test('nor is who writes what the server would have written', async () => {
    const forged = [
      'Authentication-Results: amazonses.com; dmarc=pass header.from=okafor.example',
      'X-SES-Spam-Verdict: PASS',
      'ARC-Authentication-Results: i=1; amazonses.com; dmarc=pass',
      'X-Forwarded-To: k7p2vq9xw3@in.example.com',
      'From: mina@okafor.example',
    ];
    const mail = await parseMail(Buffer.from([...forged, '', 'stop'].join('\r\n')));
    for (const dmarc of ['FAIL', 'GRAY', 'DISABLED', 'PROCESSING_FAILED', undefined] as const) {
      const { dmarc: _, ...rest } = envelope;
      expect(trustOf(mail, { ...rest, ...(dmarc && { dmarc }) }, mina, false)).toBe('unverified');
    }
  });
});

describe('somebody who proved a domain', () => {
  test.each<[string, string]>([
    ['Ines Duarte <ines.duarte@larchmont.example>', 'passed'],
    ["'jobs@larchmont.example' via Hiring <hiring@larchmont.example>", 'passed'],
    ['"Ines <ines.duarte@larchmont.example>" <eve@elsewhere.example>', 'unverified'],
    ['ines.duarte@larchmont.example <eve@elsewhere.example>', 'unverified'],
    ['Ines <ines.duarte@larchmont.example>, Eve <eve@elsewhere.example>', 'unverified'],
    ['Ines <ines.duarte@larchmont.example>, Tom <tom@larchmont.example>', 'passed'],
    ['ines.duarte@l\u0430rchmont.example <eve@elsewhere.example>', 'unverified'],
  ])('From: %j is %s: the verdict may have been about any domain that stands there', async (from, trust) => {
    expect(await trustIn(`From: ${from}`)).toBe(trust);
  });
});

test.each(['st\u043ep', 's\u200btop', 'ѕtop', '\u202epots', 'ｓｔｏｐ', 's-t-o-p'])(
  'a word that only looks like one (%j) is none, or is the very word',
  (text) => {
    const commands = readCommands({ text, owner: mina, now: '2026-10-09T15:00:00Z' });
    for (const { word } of commands) expect(['unknown', 'stop']).toContain(word);
  },
);

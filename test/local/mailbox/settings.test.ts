import { describe, expect, test } from 'vitest';
import { daysOf, mailboxSettingsOf } from '../../../local/mailbox/settings.ts';
import { startSettings } from '../../../local/settings.ts';
import { StageFault } from '../../../local/stage-fault.ts';

const url = { CAPTURE_IMAP_URL: 'imaps://jobs%40mail.example:secret@imap.mail.example' };

describe('a mailbox as the capture address', () => {
  test('has a default for everything but its address', () => {
    expect(mailboxSettingsOf({})).toBeUndefined();
    expect(mailboxSettingsOf(url)).toMatchObject({
      folder: 'INBOX',
      address: 'jobs@mail.example',
      takesLabels: false,
      authservIds: [],
      mark: { as: 'keyword' },
    });
  });

  test.each<[string, string, boolean]>([
    ['mara.jobs@gmail.com', '', true],
    ['mara.jobs@gmx.de', '', false],
    ['mara.jobs@gmx.de', 'yes', true],
    ['mara.jobs@gmail.com', 'no', false],
  ])('whether %s takes labels, where CAPTURE_PLUS is "%s": %s', (address, plus, takes) => {
    const settings = mailboxSettingsOf({
      CAPTURE_IMAP_URL: `imaps://${encodeURIComponent(address)}:x@imap.mail.example`,
      CAPTURE_PLUS: plus,
    });
    expect(settings?.takesLabels).toBe(takes);
  });

  test('says what to do with a mail that was taken in', () => {
    expect(mailboxSettingsOf({ ...url, CAPTURE_MARK: 'folder: Read ' })?.mark).toEqual({ as: 'folder', folder: 'Read' });
    expect(mailboxSettingsOf({ ...url, CAPTURE_MARK: 'seen' })?.mark).toEqual({ as: 'seen' });
  });

  test('believes one server or several', () => {
    expect(mailboxSettingsOf({ ...url, CAPTURE_AUTHSERV_ID: 'mx1.Mail.Example, mx2.mail.example' })?.authservIds).toEqual([
      'mx1.mail.example',
      'mx2.mail.example',
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a user that is no address', { CAPTURE_IMAP_URL: 'imaps://jobs:x@mail.example' }, 'CAPTURE_ADDRESS: is needed'],
    ['an address with a label', { ...url, CAPTURE_ADDRESS: 'jobs+x@mail.example' }, 'CAPTURE_ADDRESS: is no mail address'],
    ['an unknown mark', { ...url, CAPTURE_MARK: 'delete' }, 'CAPTURE_MARK: is one of'],
    ['a whole header as the server', { ...url, CAPTURE_AUTHSERV_ID: 'mx; dmarc=pass' }, 'CAPTURE_AUTHSERV_ID: is the first word'],
    ['a plus that is neither', { ...url, CAPTURE_PLUS: 'maybe' }, 'CAPTURE_PLUS: is yes or no.'],
    ['a capture domain beside it', { ...url, CAPTURE_DOMAIN: 'in.example.com' }, 'leave out CAPTURE_DOMAIN'],
  ])('%s is one clear sentence', (_, environment, sentence) => {
    const start = () => startSettings([], environment);
    expect(start).toThrow(StageFault);
    expect(start).toThrow(sentence);
  });

  test('takes the place of the SMTP port, unless that is asked for', () => {
    expect(startSettings([], url)).toMatchObject({ captureDomain: 'mail.example', mailbox: { address: 'jobs@mail.example' } });
    expect(startSettings([], url)).not.toHaveProperty('smtpPort');
    expect(startSettings(['--smtp-port', '2525'], url).smtpPort).toBe(2525);
    expect(startSettings(['--sample'], url)).not.toHaveProperty('mailbox');
  });

  test('earlier mails are read by the day', () => {
    expect([daysOf('30d'), daysOf('7')]).toEqual([30, 7]);
    for (const wrong of ['', '0d', '30 days', '-1', '1e3']) expect(() => daysOf(wrong)).toThrow('--read-last takes a number of days');
    expect(startSettings(['--read-last', '30d'], url).readLastDays).toBe(30);
    expect(() => startSettings(['--read-last', '30d'], {})).toThrow('CAPTURE_IMAP_URL names none');
  });
});

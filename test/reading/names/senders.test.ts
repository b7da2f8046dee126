import { describe, expect, test } from 'vitest';
import { corporateLabelOf, tenantOf } from '../../../lib/reading/names/sender-names.ts';
import { hostOf, isAutomatic, isNoReply, isServerReport, vendorOf } from '../../../lib/reading/names/senders.ts';

describe('an address nobody reads (W-03)', () => {
  test.each([
    'no-reply@kestrelworks.example',
    'noreply@kestrelworks.example',
    'do-not-reply@kestrelworks.example',
    'donotreply@kestrelworks.example',
    'careers-noreply@kestrelworks.example',
    'nicht-antworten@kestrelworks.example',
    'nao-responda@kestrelworks.example',
    'notifications@kestrelworks.example',
    'mailer-daemon@kestrelworks.example',
    'bounce+88f1=noor=mail.example@kestrelworks.example',
    'jobs-noreply@linkedin.com',
    'kestrelworks+autoreply@talent.icims.com',
    'kestrelworks@myworkday.com',
    'x@kestrelworks.myworkday.com',
    'kwks.fa.sender@workflow.email.us-ashburn-1.ocs.oraclecloud.com',
    'not an address',
  ])('%s', (address) => {
    expect(isNoReply(address)).toBe(true);
  });

  test.each([
    'ines.keane@kestrelworks.example',
    'careers@kestrelworks.example',
    'reply-team@kestrelworks.example',
    'newton@kestrelworks.example',
    'abc123@indeedemail.com',
    'hit-reply@linkedin.com',
  ])('is not %s', (address) => {
    expect(isNoReply(address)).toBe(false);
  });
});

describe('a vendor', () => {
  test.each([
    ['no-reply@us.greenhouse-mail.io', 'Greenhouse', 'ats'],
    ['x@tenant.myworkday.com', 'Workday', 'ats'],
    ['jobs-noreply@linkedin.com', 'LinkedIn', 'board'],
    ['support@hackerrankforwork.com', 'HackerRank', 'assessment'],
    ['notifications@calendly.com', 'Calendly', 'scheduling'],
  ])('sends from %s: %s', (address, vendor, part) => {
    expect(vendorOf(address)).toMatchObject({ vendor, part });
  });

  test.each(['a@greenhouse-mail.io.evil.example', 'a@notlever.co', 'a@mygreenhouse.io', 'a@kestrelworks.example', 'broken'])(
    'is known by its domain on a label boundary, so not from %s',
    (address) => {
      expect(vendorOf(address)).toBeUndefined();
    },
  );

  test.each([
    ['acme@myworkday.com', 'acme'],
    ['acme+autoreply@talent.icims.com', 'acme'],
    ['acme-jobs@m.personio.de', 'acme'],
    ['no-reply@acme.teamtailor-mail.com', 'acme'],
    ['no-reply@hire.lever.co', undefined],
  ])('names its tenant in %s: %s', (address, tenant) => {
    expect(tenantOf(address)).toBe(tenant);
  });
});

test.each([
  ['ines@mail.kestrelworks.example', 'kestrelworks'],
  ['ines@gmail.com', undefined],
  ['ines@yahoo.co.uk', undefined],
  ['ines@example.com', undefined],
  ['no-reply@hire.lever.co', undefined],
])('the company label of %s is %s', (address, label) => {
  expect(corporateLabelOf(address)).toBe(label);
});

describe('an automatic mail', () => {
  test.each([
    ['an automatic answer (RFC 3834)', 'auto-submitted', 'auto-replied'],
    ['a list mail', 'list-unsubscribe', '<https://list.example>'],
    ['a bulk mail', 'precedence', 'bulk'],
    ['a bounce', 'return-path', '<>'],
  ])('is %s', (_what, header, value) => {
    expect(isAutomatic({ headers: new Map([[header, [value]]]), subject: 'Hello', from: { address: 'ines@kestrelworks.example' } })).toBe(
      true,
    );
  });

  test('is whatever comes from an address nobody reads', () => {
    expect(isAutomatic({ headers: new Map(), subject: 'Hello', from: { address: 'no-reply@kestrelworks.example' } })).toBe(true);
  });

  test('is not what a person sends', () => {
    const headers = new Map([['auto-submitted', ['no']]]);
    expect(isAutomatic({ headers, subject: 'Hello', from: { address: 'ines@kestrelworks.example' } })).toBe(false);
  });
});

describe('what a server says of a mail', () => {
  const headers = new Map<string, readonly string[]>();
  test.each([
    ['Delivery Status Notification (Failure)', 'ines@kestrelworks.example'],
    ['failure notice', 'ines@kestrelworks.example'],
    ['Unzustellbar: Bewerbung', 'ines@kestrelworks.example'],
    ['Échec de la remise : candidature', 'ines@kestrelworks.example'],
    ['No se ha podido entregar el mensaje', 'ines@kestrelworks.example'],
    ['Mancata consegna: candidatura', 'ines@kestrelworks.example'],
    ['Your application', 'MAILER-DAEMON@kestrelworks.example'],
  ])('is told by %s of %s', (subject, address) => {
    expect(isServerReport({ headers, subject, from: { address } })).toBe(true);
  });

  test.each([
    ['multipart/report; report-type=delivery-status; boundary=b', true],
    ['multipart/report;report-type=disposition-notification', true],
    ['multipart/related; boundary=report', false],
    ['multipart/mixed; boundary="multipart/report"', false],
  ])('is told by its form: %s', (type, is) => {
    expect(isServerReport({ headers: new Map([['content-type', [type]]]), subject: 'Hello' })).toBe(is);
  });

  test.each(['Delivery of your documents', 'Mail from the delivery team', 'Nondisclosure agreement', 'Your undelivered promise'])(
    'is not what a person writes under “%s”',
    (subject) => {
      expect(isServerReport({ headers, subject, from: { address: 'ines@kestrelworks.example' } })).toBe(false);
    },
  );
});

test.each([
  ['no address', 'greenhouse.io', undefined],
  ['a host in capitals', 'no-reply@US.Greenhouse.IO', 'us.greenhouse.io'],
  ['a host with the dot of the root', 'a@greenhouse.io.', 'greenhouse.io'],
  ['a host of another alphabet', 'a@bewerbung.mörtel.example', 'bewerbung.mörtel.example'],
  ['blanks within', 'a@acme example.io', undefined],
  ['an address in a path', 'a@acme.example/greenhouse.io', undefined],
  ['two dots', 'a@acme..example', undefined],
  ['an address of a machine', 'a@[10.0.0.1]', undefined],
  ['a label without an end', `a@${'x'.repeat(64)}.example`, undefined],
  ['a host without an end', `a@${'x.'.repeat(100_000)}`, undefined],
])('the host of an address: %s', (_what, address, host) => {
  expect(hostOf(address)).toBe(host);
});

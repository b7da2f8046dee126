import { describe, expect, test } from 'vitest';
import { isFromProgram, trustOf } from '../../../functions/receiving/authority.ts';
import type { Envelope } from '../../../functions/receiving/envelope.ts';
import type { InboundMail } from '../../../lib/reading/inbound-mail.ts';
import { mina } from '../given/laid-out.ts';

const envelope: Envelope = { object: 'raw/a', mail: 'a', source: 'mina@okafor.example', recipients: [] };

function mailWith(headers: Readonly<Record<string, string | readonly string[]>>, from = 'Mina@Okafor.example'): InboundMail {
  const lists = Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? [value] : value] as const);
  return {
    from: { address: from },
    references: [],
    replyTo: [],
    to: [],
    cc: [],
    subject: '',
    headers: new Map(lists),
    text: '',
    calendars: [],
    attached: [],
    attachments: [],
    faults: [],
  };
}

describe('who is believed', () => {
  test.each([
    { from: 'mina@okafor.example', dmarc: 'PASS', hasToken: false, trust: 'owner' },
    { from: 'mina@okafor.example', dmarc: 'FAIL', hasToken: true, trust: 'owner' },
    { from: 'mina@okafor.example', dmarc: undefined, hasToken: true, trust: 'owner' },
    { from: 'mina@okafor.example', dmarc: 'GRAY', hasToken: false, trust: 'unverified' },
    { from: 'mina@okafor.example', dmarc: 'DISABLED', hasToken: false, trust: 'unverified' },
    { from: 'mina@okafor.example', dmarc: 'PROCESSING_FAILED', hasToken: false, trust: 'unverified' },
    { from: 'mina@okafor.example', dmarc: undefined, hasToken: false, trust: 'unverified' },
    { from: 'ines@larchmont.example', dmarc: 'PASS', hasToken: false, trust: 'passed' },
    { from: 'ines@larchmont.example', dmarc: 'PASS', hasToken: true, trust: 'passed' },
    { from: 'ines@larchmont.example', dmarc: 'GRAY', hasToken: true, trust: 'unverified' },
    { from: 'ines@larchmont.example', dmarc: 'FAIL', hasToken: false, trust: 'unverified' },
    { from: 'mina@okafor.example.evil.example', dmarc: 'PASS', hasToken: false, trust: 'passed' },
  ] as const)('$from with DMARC $dmarc and token $hasToken: $trust', ({ from, dmarc, hasToken, trust }) => {
    expect(trustOf(mailWith({ from }, from), { ...envelope, ...(dmarc && { dmarc }) }, mina, hasToken)).toBe(trust);
  });

  test('a mail with two From fields is nobody’s, whatever its verdict and token', () => {
    const mail = mailWith({ from: ['mina@okafor.example', 'x@evil.example'] });
    expect(trustOf(mail, { ...envelope, dmarc: 'PASS' }, mina, true)).toBe('unverified');
  });

  test('a mail without From is nobody’s', () => {
    const { from: _, ...mail } = mailWith({});
    expect(trustOf(mail, { ...envelope, dmarc: 'GRAY' }, mina, true)).toBe('unverified');
  });
});

describe('what a program wrote', () => {
  test.each([
    { 'auto-submitted': 'auto-replied' },
    { 'auto-submitted': 'auto-generated (vacation)' },
    { precedence: 'bulk' },
    { precedence: 'Auto_Reply' },
    { 'x-autoreply': 'yes' },
    { 'x-autorespond': 'Vacation' },
    { 'content-type': 'multipart/report; report-type=delivery-status' },
  ])('%j tells it', (headers) => {
    expect(isFromProgram(mailWith(headers), envelope)).toBe(true);
  });

  test.each(['', '<>', 'MAILER-DAEMON@mx.example', 'postmaster@mx.example'])('the SMTP sender "%s" tells it', (source) => {
    expect(isFromProgram(mailWith({}), { ...envelope, source })).toBe(true);
  });

  test.each([{}, { 'auto-submitted': 'no' }, { 'x-auto-response-suppress': 'All' }, { precedence: 'first-class' }])(
    '%j does not',
    (headers) => {
      expect(isFromProgram(mailWith(headers), envelope)).toBe(false);
    },
  );
});

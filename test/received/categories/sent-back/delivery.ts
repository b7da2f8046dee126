import { invitation, invited } from '../../letters.ts';
import { base64, byMina, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const recorded = { outcome: 'recorded', facts: [invited] } as const;
const forwarded = (head: readonly string[]) =>
  message({ ...byMina, Subject: 'Fwd: Your interview: Copy Editor at Larchmont Press' }, ...head, '', ...invitation);
const gmailHead = [
  '---------- Forwarded message ---------',
  'From: Ines Duarte <ines.duarte@larchmont.example>',
  'Date: Thu, Oct 8, 2026 at 10:30 AM',
  'Subject: Your interview: Copy Editor at Larchmont Press',
  'To: Mina Okafor <mina.okafor@mailbox.example>',
];
const attachedLetter = [
  'Content-Type: message/rfc822',
  '',
  'From: Ines Duarte <ines.duarte@larchmont.example>',
  'To: mina.okafor@mailbox.example',
  'Date: Thu, 08 Oct 2026 10:30:00 -0400',
  'Subject: Your interview',
  '',
  ...invitation,
];

export const delivery: readonly Received[] = [
  { ...recorded, what: 'the capture address in capitals', sent: { recipients: ['K7P2VQ9XW3@IN.EXAMPLE.COM'] }, raw: message({}) },
  {
    ...recorded,
    what: 'a label of the owner’s behind the plus',
    sent: { recipients: ['k7p2vq9xw3+larchmont@in.example.com'] },
    raw: message({}),
  },
  { ...recorded, what: 'a plus with nothing behind it', sent: { recipients: ['k7p2vq9xw3+@in.example.com'] }, raw: message({}) },
  { ...recorded, what: 'several pluses', sent: { recipients: ['k7p2vq9xw3+a+b+c@in.example.com'] }, raw: message({}) },
  {
    ...recorded,
    what: 'the same address twice in the envelope',
    sent: { recipients: ['k7p2vq9xw3@in.example.com', 'K7P2VQ9XW3+x@in.example.com'] },
    raw: message({}),
  },
  {
    ...recorded,
    what: 'among a hundred strangers in the envelope',
    sent: { recipients: [...Array.from({ length: 99 }, (_, at) => `nobody${at}@in.example.com`), 'k7p2vq9xw3@in.example.com'] },
    raw: message({}),
  },
  { what: 'an address that nobody has', sent: { recipients: ['nobody@in.example.com'] }, raw: message({}), outcome: 'nobody' },
  {
    what: 'the capture address in the To field alone, and another one in the envelope',
    sent: { recipients: ['nobody@in.example.com'] },
    raw: message({
      To: 'k7p2vq9xw3@in.example.com',
      'Delivered-To': 'k7p2vq9xw3@in.example.com',
      'X-Original-To': 'k7p2vq9xw3@in.example.com',
    }),
    outcome: 'nobody',
  },
  {
    what: 'the capture address at another domain',
    sent: { recipients: ['k7p2vq9xw3@in.example.com.elsewhere.example'] },
    raw: message({}),
    outcome: 'nobody',
  },
  { what: 'a recipient without a domain', sent: { recipients: ['k7p2vq9xw3'] }, raw: message({}), outcome: 'nobody' },
  { what: 'no recipient', sent: { recipients: [] }, raw: message({}), outcome: 'nobody' },
  {
    ...recorded,
    what: 'BCC: the capture address stands nowhere in the mail',
    raw: message({ To: 'ines.duarte@larchmont.example', Cc: 'Mina Okafor <mina.okafor@mailbox.example>' }),
  },
  { ...recorded, what: 'a Bcc field that a server left in', raw: message({ Bcc: 'k7p2vq9xw3@in.example.com' }) },
  {
    ...recorded,
    what: 'a rule of Gmail’s',
    sent: { source: 'mina.okafor+caf_=k7p2vq9xw3=in.example.com@mailbox.example' },
    raw: message({
      'X-Forwarded-To': 'k7p2vq9xw3@in.example.com',
      'X-Forwarded-For': 'mina.okafor@mailbox.example k7p2vq9xw3@in.example.com',
      'Delivered-To': 'mina.okafor@mailbox.example',
    }),
  },
  {
    ...recorded,
    what: 'a forwarder that rewrites the envelope (SRS)',
    sent: { source: 'SRS0=HHH=TT=larchmont.example=ines.duarte@forwarder.example' },
    raw: message({ 'Return-Path': '<SRS0=HHH=TT=larchmont.example=ines.duarte@forwarder.example>' }),
  },
  {
    ...recorded,
    what: 'forwarded twice (SRS1)',
    sent: { source: 'SRS1=GGG=forwarder.example==HHH=TT=larchmont.example=ines.duarte@second.example' },
    raw: message({}),
  },
  {
    ...recorded,
    what: 'a prevented bounce tag (BATV)',
    sent: { source: 'prvs=1234567890=ines.duarte@larchmont.example' },
    raw: message({}),
  },
  {
    ...recorded,
    what: 'resent by the owner (RFC 5322 3.6.6)',
    raw: message({
      'Resent-From': 'Mina Okafor <mina.okafor@mailbox.example>',
      'Resent-To': 'k7p2vq9xw3@in.example.com',
      'Resent-Date': 'Thu, 08 Oct 2026 10:31:00 -0400',
      'Resent-Message-ID': '<resent-1@mailbox.example>',
    }),
  },
  {
    ...recorded,
    what: 'an Exchange rule',
    raw: message({ 'X-MS-Exchange-Inbox-Rules-Loop': 'mina.okafor@mailbox.example', 'X-MS-Exchange-Organization-AutoForwarded': 'true' }),
  },
  {
    ...recorded,
    what: 'an alias of the owner’s, at another domain',
    raw: message({ To: 'mina@okafor.example', 'X-Original-To': 'mina@okafor.example' }),
  },
  { ...recorded, what: 'an alias that nobody told us of', raw: message({ To: 'jobs-2026@okafor.example' }) },
  {
    ...recorded,
    what: 'sixty servers on its way',
    raw: message({
      Received: Array.from(
        { length: 60 },
        (_, at) => `from mx${at}.example by mx${at + 1}.example; Thu, 08 Oct 2026 14:30:${String(at % 60).padStart(2, '0')} +0000`,
      ),
    }),
  },
  {
    ...recorded,
    what: 'a Received line that never ends, as 600 kB of nonsense',
    raw: message({ Received: `from ${'for << '.repeat(8_000)}` }),
  },
  { ...recorded, what: 'a forward by hand, Gmail', raw: forwarded(gmailHead) },
  {
    ...recorded,
    what: 'a forward by hand, Apple Mail',
    raw: forwarded([
      'Begin forwarded message:',
      '',
      'From: Ines Duarte <ines.duarte@larchmont.example>',
      'Subject: Your interview: Copy Editor at Larchmont Press',
      'Date: October 8, 2026 at 10:30:00 AM EDT',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
    ]),
  },
  { ...recorded, what: 'a forward by hand, with a note above it', raw: forwarded(['fyi', '', ...gmailHead]) },
  {
    ...recorded,
    what: 'a forward as an attachment',
    raw: message(
      { ...byMina, Subject: 'Fwd: Your interview', 'Content-Type': 'multipart/mixed; boundary=b' },
      ...parts('b', textPart(''), attachedLetter),
    ),
  },
  {
    ...recorded,
    what: 'a forward as an attachment of an attachment',
    raw: message(
      { ...byMina, Subject: 'Fwd: Fwd: Your interview', 'Content-Type': 'multipart/mixed; boundary=b' },
      ...parts('b', textPart(''), [
        'Content-Type: message/rfc822',
        '',
        'From: Mina Okafor <mina@okafor.example>',
        'To: mina.okafor@mailbox.example',
        'Date: Thu, 08 Oct 2026 10:31:00 -0400',
        'Subject: Fwd: Your interview',
        'Content-Type: multipart/mixed; boundary=c',
        '',
        ...parts('c', textPart(''), attachedLetter),
      ]),
    ),
  },
  { ...recorded, what: 'a forward of a forward', raw: forwarded([...gmailHead, '', '', ...gmailHead]) },
  {
    ...recorded,
    what: 'a redirect whose From is still the employer’s, to nobody in particular',
    raw: message({ To: 'undisclosed-recipients:;', 'X-Forwarded-For': 'mina.okafor@mailbox.example' }),
  },
  {
    ...recorded,
    what: 'a forward as an .eml file of no kind',
    raw: message(
      { ...byMina, Subject: 'Fwd: Your interview', 'Content-Type': 'multipart/mixed; boundary=b' },
      ...parts('b', textPart(''), [
        'Content-Type: application/octet-stream; name="Your interview.eml"',
        'Content-Disposition: attachment; filename="Your interview.eml"',
        'Content-Transfer-Encoding: base64',
        '',
        ...base64(attachedLetter.slice(2).join('\r\n')),
      ]),
    ),
  },
  {
    ...recorded,
    what: 'a forward as an attachment that is base64, which RFC 2046 forbids',
    raw: message(
      { ...byMina, Subject: 'Fwd: Your interview', 'Content-Type': 'multipart/mixed; boundary=b' },
      ...parts('b', textPart(''), [
        'Content-Type: message/rfc822',
        'Content-Transfer-Encoding: base64',
        '',
        ...base64(attachedLetter.slice(2).join('\r\n')),
      ]),
    ),
  },
];

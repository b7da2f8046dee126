import { type Fields, message, parts, textPart } from './message.ts';

/** What came back: Mina's letter to the employer, with words that would be news if the employer had written them. */
const returned = [
  'From: Mina Okafor <mina.okafor@mailbox.example>',
  'To: ines.duarte@larchmont.example',
  'Subject: Application: Copy Editor',
];
export const returnedLetter = [
  ...returned,
  'Message-ID: <application-1@mailbox.example>',
  '',
  'I have applied for the Copy Editor position at Larchmont Press.',
];

type Report = {
  readonly from?: string;
  readonly subject?: string;
  readonly said: readonly string[];
  readonly status: readonly string[];
  readonly returnedAs?: 'message/rfc822' | 'text/rfc822-headers' | 'message/global' | 'none';
  readonly fields?: Fields;
};

/** RFC 3464: what people read, what programs read, and what could not be delivered. */
export function report({ from, subject, said, status, returnedAs = 'message/rfc822', fields = {} }: Report): Uint8Array {
  const back =
    returnedAs === 'none'
      ? []
      : [[`Content-Type: ${returnedAs}`, '', ...(returnedAs === 'text/rfc822-headers' ? returned : returnedLetter)]];
  return message(
    {
      From: from ?? 'Mail Delivery System <MAILER-DAEMON@mx.mailbox.example>',
      Subject: subject ?? 'Undelivered Mail Returned to Sender',
      'Message-ID': '<report-1@mx.mailbox.example>',
      'Auto-Submitted': 'auto-replied',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="dsn"',
      ...fields,
    },
    ...parts('dsn', textPart(...said), ['Content-Type: message/delivery-status', '', ...status], ...back),
  );
}

export const failed = (code: string, diagnostic: string): readonly string[] => [
  'Reporting-MTA: dns; mx.mailbox.example',
  'Arrival-Date: Thu, 08 Oct 2026 10:29:40 -0400',
  '',
  'Final-Recipient: rfc822; ines.duarte@larchmont.example',
  'Action: failed',
  `Status: ${code}`,
  `Diagnostic-Code: smtp; ${diagnostic}`,
];

export const nothing = { sent: { source: '' }, outcome: 'nothing', why: 'read as auto_reply, which changes nothing' } as const;

import { describe, expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import { read } from '../../lib/reading/read.ts';
import { processorTime } from '../processor-time.ts';

const context = {
  owner: { addresses: ['noor@mailbox.example'], name: 'Noor Haddad', timeZone: 'Europe/Berlin', captureAddress: 'k7x2@in.capture.example' },
};
const me = { name: 'Noor Haddad', address: 'noor@mailbox.example' };
const mara = { name: 'Mara Lindqvist', address: 'mara.lindqvist@copperlake.example' };
const reading = (given: Partial<InboundMail>) => read(bareMail(given), context);

const event = (start: string, end: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1\r\nSEQUENCE:0\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:${start}\r\nDTEND:${end}\r\nSUMMARY:Interview\r\nORGANIZER;CN=Mara Lindqvist:mailto:mara.lindqvist@copperlake.example\r\nATTENDEE:mailto:noor@mailbox.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

describe('what a mail says', () => {
  test('an invitation inside a forward is read as the employer wrote it', () => {
    const text = `---------- Forwarded message ---------\nFrom: Mara Lindqvist <mara.lindqvist@copperlake.example>\nDate: Tue, Mar 10, 2026 at 2:05 PM\nSubject: Interview for Payroll Analyst at Copperlake\nTo: <noor@mailbox.example>\n\n\nHi Noor,\n\nI am pleased to confirm your interview for the Payroll Analyst position at Copperlake on Thursday, March 12, 10:00 - 10:45 AM CET.\n\nBest regards,\nMara Lindqvist\nCopperlake`;
    expect(
      reading({
        from: me,
        to: [{ address: 'k7x2@in.capture.example' }],
        subject: 'Fwd: Interview for Payroll Analyst at Copperlake',
        text,
        sentAt: '2026-03-10T15:00:00Z',
      }),
    ).toMatchObject({
      kind: 'interview_confirmed',
      forward: { by: me, client: 'gmail', depth: 1 },
      original: { from: mara, subject: 'Interview for Payroll Analyst at Copperlake', sentAt: '2026-03-10T13:05:00Z' },
      company: 'Copperlake',
      role: 'Payroll Analyst',
      interviews: [{ startsAt: '2026-03-12T09:00:00Z', endsAt: '2026-03-12T09:45:00Z', certain: 'fixed' }],
      automatic: false,
    });
  });

  test('the owner, whom a scheduling service lists beside the host, is not met', () => {
    const given = reading({
      from: { name: 'Cal.com', address: 'hello@cal.com' },
      to: [me],
      subject: 'Confirmed: 30 min screening between Tova Stern and Noor Haddad',
      text: 'What: 30 min screening between Tova Stern and Noor Haddad\nWhen: Thursday, July 9, 2026 | 9:00 AM - 9:30 AM (America/New_York)\nWho: Tova Stern - Organizer tova@brasshill.example\nNoor Haddad - Guest noor@mailbox.example',
      sentAt: '2026-07-01T15:00:00Z',
    });
    expect(given).toMatchObject({ kind: 'interview_confirmed', interviews: [{ with: ['tova@brasshill.example'], certain: 'fixed' }] });
    expect(given.confidence).toBeGreaterThanOrEqual(0.7);
  });

  test('a calendar and the text that repeats it are one interview', () => {
    const { interviews } = reading({
      from: mara,
      to: [me],
      subject: 'Interview',
      text: 'Hi Noor,\n\nyour interview is confirmed for Thursday, March 12, 2026 at 10:00 AM CET on https://meet.google.com/abc-defg-hij.\n\nMara',
      sentAt: '2026-03-10T13:05:00Z',
      calendars: [{ text: event('20260312T090000Z', '20260312T094500Z'), method: 'REQUEST' }],
    });
    expect(interviews).toMatchObject([{ startsAt: '2026-03-12T09:00:00Z', uid: 'u1', link: 'https://meet.google.com/abc-defg-hij' }]);
  });

  test('the evidence stands in the mail word for word', () => {
    const given = {
      from: mara,
      to: [me],
      subject: 'Your application',
      text: 'Hi Noor,\n\nunfortunately we have decided to go ahead with another candidate for the Payroll Analyst role.\n\nMara',
      sentAt: '2026-03-10T13:05:00Z',
    };
    const { kind, evidence } = reading(given);
    expect(kind).toBe('rejection');
    expect(evidence.length).toBeGreaterThan(0);
    const words = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
    for (const { text } of evidence) expect(words(`${given.subject} ${given.text} ${mara.name} ${mara.address}`)).toContain(words(text));
  });

  test('what the mail quotes does not speak for it', () => {
    const text =
      'Thank you, that suits us.\n\nOn Mon, Mar 9, 2026 at 9:00 AM Noor Haddad <noor@mailbox.example> wrote:\n> Unfortunately I must decline your offer.\n> I will not be able to attend.';
    expect(['rejection', 'withdrawal_sent', 'interview_cancelled']).not.toContain(
      reading({ from: mara, to: [me], subject: 'Re: Offer', text }).kind,
    );
  });

  test('a copy of the owner’s own application names whom it went to, never the capture address', () => {
    const { kind, contacts, forward } = reading({
      from: me,
      to: [mara],
      cc: [{ address: 'k7x2@in.capture.example' }],
      subject: 'Application: Payroll Analyst',
      text: 'Dear Ms. Lindqvist,\n\nI am writing to apply for the Payroll Analyst position at Copperlake.\n\nKind regards,\nNoor Haddad',
    });
    expect(kind).toBe('application_sent');
    expect(contacts.map(({ address }) => address)).toEqual([mara.address]);
    expect(forward).toBeUndefined();
  });

  test('a mail that says nothing has confidence 0', () => {
    expect(read(bareMail({}), { ...context, id: 'empty' })).toEqual({
      id: 'empty',
      kind: 'not_job_related',
      confidence: 0,
      language: 'und',
      original: { to: [], subject: '' },
      contacts: [],
      interviews: [],
      instructions: [],
      automatic: false,
      evidence: [],
    });
  });
});

describe('hostile text', () => {
  test.each(['March 10 at 2pm ', 'a@b.example ', '\n', 'Thanks,\n', 'From: a@b.example\n', 'next week by '])(
    '%j over and over is read in seconds',
    (piece) => {
      const given = {
        from: mara,
        to: [me],
        subject: piece.repeat(2_000),
        text: piece.repeat(Math.ceil(40_000 / piece.length)),
        sentAt: '2026-03-10T13:05:00Z',
      };
      expect(processorTime(() => reading(given))).toBeLessThan(2_000);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import type { Reading } from '../../../lib/reading/reading.ts';
import { readMailbox } from '../../../lib/reading/unwrap/address.ts';
import { sessions as englishSessions, type SessionMail, seeker, writtenAt } from './session-mails.ts';
import { sessions as sessionsAbroad } from './session-mails-abroad.ts';
import { sessions as sessionsMoved } from './session-mails-moved.ts';

/** What the sessions of a whole mail say, and whom it names; what a case does not ask for is not looked at, but for ends, links and phones that nobody wrote. */
describe('a mail that sets, offers, moves or takes away interviews', () => {
  test.each([...englishSessions, ...sessionsMoved, ...sessionsAbroad])('$says', (mail) => {
    const { interviews, contacts } = readingOf(mail);
    expect(interviews.map(({ startsAt }) => startsAt)).toEqual(mail.sessions.map(({ startsAt }) => startsAt));
    for (const [index, session] of mail.sessions.entries()) {
      const { with: people, ...asked } = session;
      expect(interviews[index]).toMatchObject(asked);
      if (people !== undefined) expect([...(interviews[index]?.with ?? [])].sort()).toEqual([...people].sort());
      if (session.cancelled) continue;
      for (const field of ['endsAt', 'link', 'phone'] as const) expect(interviews[index]?.[field]).toBe(session[field]);
    }
    if (mail.people !== undefined) expect(contacts.map(printed).sort()).toEqual([...mail.people].sort());
  });
});

function readingOf({ from, subject, text, offset, zone }: SessionMail): Reading {
  const sender = readMailbox(from);
  const mail = bareMail({
    ...(sender === undefined ? {} : { from: sender }),
    to: seeker.addresses.map((address) => ({ address })),
    subject,
    text,
    sentAt: writtenAt,
    sentOffset: offset,
  });
  return read(mail, { owner: { ...seeker, timeZone: zone ?? seeker.timeZone } });
}

function printed({ name, address }: Reading['contacts'][number]): string {
  if (address === undefined) return name ?? '';
  return name === undefined ? `<${address}>` : `${name} <${address}>`;
}

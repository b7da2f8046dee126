import { deliverDue } from '../../functions/deliver.ts';
import type { Verdict } from '../../functions/receiving/envelope.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { application, invitation } from '../functions/store/mails.ts';
import { another, type Coming, comes, mailOf } from './arriving.ts';
import { type DocRow, tableUnder } from './doc-tables.ts';
import type { Ground } from './ground.ts';

const now = '2026-10-09T15:00:00Z';

export const people: Readonly<Record<string, string>> = {
  'the owner': 'Mina Okafor <mina.okafor@mailbox.example>',
  'the owner, with a token of nobody': 'Mina Okafor <mina.okafor@mailbox.example>',
  'a contact': 'Ines Duarte <ines.duarte@larchmont.example>',
  'a colleague of a contact': 'Paulo Reis <paulo.reis@larchmont.example>',
  'an applicant-tracking system': 'Larchmont Press <no-reply@us.greenhouse-mail.io>',
  'a calendar service': 'Calendly <notifications@calendly.com>',
  'a stranger': 'Eve Stone <eve@elsewhere.example>',
  'a stranger who wrote before': 'Eve Stone <eve@elsewhere.example>',
  'several or none': 'Ines Duarte <ines.duarte@larchmont.example>, Eve Stone <eve@elsewhere.example>',
};

const about = 'Copy Editor at Larchmont Press';
const refusal = `Dear Mina,

Thank you for interviewing for the Copy Editor position at Larchmont Press. Unfortunately, we have decided not to move forward with
your application and have offered the position to another candidate.

Best regards,`;
const date = (day: string) =>
  `Dear Mina,\n\nThank you for your patience about the Copy Editor position at Larchmont Press. We will get back to you by ${day}.\n\nBest regards,`;
const moved = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Larchmont//Calendar//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:interview-1@larchmont.example',
  'SEQUENCE:1',
  'DTSTAMP:20261009T142500Z',
  'DTSTART:20261014T173000Z',
  'DTEND:20261014T181500Z',
  'SUMMARY:Interview Copy Editor',
  'ORGANIZER;CN=Ines Duarte:mailto:ines.duarte@larchmont.example',
  'ATTENDEE;CN=Mina Okafor:mailto:mina.okafor@mailbox.example',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n');
const cancelled = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Larchmont//Calendar//EN',
  'METHOD:CANCEL',
  'BEGIN:VEVENT',
  'UID:interview-1@larchmont.example',
  'SEQUENCE:1',
  'DTSTAMP:20261009T143000Z',
  'DTSTART:20261014T150000Z',
  'DTEND:20261014T154500Z',
  'STATUS:CANCELLED',
  'SUMMARY:Cancelled: Interview Copy Editor',
  'ORGANIZER;CN=Ines Duarte:mailto:ines.duarte@larchmont.example',
  'ATTENDEE;CN=Mina Okafor:mailto:mina.okafor@mailbox.example',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n');

/** A mail of each sort, by the columns of the table; in the order in which one does not keep the next from counting. */
export const sorts: Readonly<Record<string, (from: string, owner: Owner) => string>> = {
  'a command': (from, { captureAddress }) => mailOf({ from, to: captureAddress, text: 'pause 3 weeks' }),
  'a setting': (from, { captureAddress }) => mailOf({ from, to: captureAddress, text: 'tone: formal' }),
  chatter: (from, { captureAddress }) =>
    mailOf({ from, to: captureAddress, subject: 'Lunch', text: 'Shall we have lunch one of these days? The soup was good.' }),
  news: (from) => mailOf({ from, subject: about, text: date('October 20') }),
  'a moved interview': (from) =>
    mailOf({
      from,
      subject: `Rescheduled: ${about}`,
      text: `Dear Mina,\n\nyour interview for the Copy Editor position at Larchmont Press has moved to Wednesday, October 14, 2026 at 1:30 pm EDT.\n\nBest regards,`,
      calendar: moved,
    }),
  'a cancelled calendar entry': (from) =>
    mailOf({ from, subject: `Cancelled: ${about}`, text: `Dear Mina,\n\nyour interview for ${about} is cancelled.`, calendar: cancelled }),
  'a copy of a follow-up': (from) =>
    mailOf({
      from,
      to: 'Ines Duarte <ines.duarte@larchmont.example>',
      subject: `Re: Interview confirmed: ${about}`,
      date: 'Wed, 14 Oct 2026 15:00:00 -0400',
      headers: ['In-Reply-To: <invitation-1@larchmont.example>'],
      text: 'Dear Ms. Duarte,\n\nThank you for your time today. I enjoyed our talk about the Copy Editor position, and I look forward to hearing from you.\n\nKind regards,\nMina Okafor',
    }),
  'a forwarded rejection': (from, { captureAddress }) =>
    mailOf({
      from,
      to: captureAddress,
      subject: `Fwd: ${about}`,
      text: `---------- Forwarded message ---------\nFrom: Ines Duarte <ines.duarte@larchmont.example>\nDate: Fri, Oct 9, 2026 at 9:02 AM\nSubject: ${about}\nTo: Mina Okafor <mina.okafor@mailbox.example>\n\n\n${refusal}\nInes Duarte`,
    }),
  'a rejection': (from) => mailOf({ from, subject: about, text: refusal }),
};

const unproven: readonly (Verdict | 'absent')[] = ['FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED', 'absent'];
/** The verdict with which somebody counts so; of those that prove nothing each in its turn, all of them stand in `whose-word.test.ts`. */
const verdict = (as: string, turn: number): Verdict | 'absent' =>
  (as.startsWith('unproven') ? unproven[turn % unproven.length] : undefined) ?? 'PASS';

/** The table under "What it may do", a record for each row. */
export const table: readonly DocRow[] = tableUnder('### What it may do');

/** The cells of a row that say something. */
export function saidIn(row: DocRow): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(sorts).flatMap((sort) => (row[sort] === '–' ? [] : [[sort, row[sort] ?? '']])));
}

/** Plays rows of the table: each has an owner of its own, with an application and an interview ahead. */
export function playing(ground: Ground): {
  /** What became of a mail of each sort that the row speaks of. */
  readonly play: (row: DocRow) => Promise<Readonly<Record<string, string>>>;
  /** Whether news of a contact counted that came with these verdicts, one after the other. */
  readonly counts: (verdicts: readonly Pick<Coming, 'virus' | 'spam'>[]) => Promise<readonly boolean[]>;
} {
  let owners = 0;
  let turn = 0;

  /** What counts: the facts of the owner and of all applications, and who the owner is; not marks of mails, and not what is planned anyway. */
  async function state(owner: Owner): Promise<string> {
    const { store } = ground.services;
    const [stored, { facts }, applications] = await Promise.all([
      store.owner(owner.id),
      store.search(owner.id),
      store.allApplications(owner),
    ]);
    return JSON.stringify([stored?.owner, facts, applications.map((one) => one.facts)]);
  }

  const mailsTo = (owner: Owner) => ground.outbox.list().filter(({ tags }) => tags.owner === owner.id);

  async function effect(owner: Owner, raw: string, at: string, coming: Coming): Promise<string> {
    const before = await state(owner);
    const mails = mailsTo(owner).length;
    const mail = await comes(ground, raw, at, coming);
    const kinds = mailsTo(owner)
      .slice(mails)
      .map(({ tags }) => tags.kind);
    // Nothing is done or left undone without a note.
    if (!(await ground.services.store.mail(owner.id, mail))?.done || kinds.length > 1) return `without a note, or with ${kinds.join()}`;
    if ((await state(owner)) !== before) return 'done';
    return kinds.length === 0 ? 'nothing' : kinds[0] === 'question' ? 'asked' : 'told';
  }

  /** An owner with an application and an interview ahead, and where a mail of theirs goes that comes in this way. */
  async function searching(as: string, who: string): Promise<{ owner: Owner; recipient: string }> {
    owners += 1;
    const owner = await another(ground, `mina${owners}`, { addresses: ['mina.okafor@mailbox.example'] });
    await comes(ground, application, '2026-10-05T13:12:30Z', { recipient: owner.captureAddress });
    await comes(ground, invitation, '2026-10-08T14:31:00Z', { recipient: owner.captureAddress });
    if (who.endsWith('who wrote before'))
      await comes(ground, mailOf({ from: people[who] ?? '', subject: about, text: date('October 16') }), now, {
        recipient: owner.captureAddress,
      });
    const token = as.endsWith('that is not theirs')
      ? mailsTo(owner)[0]?.tags.token
      : who.endsWith('token of nobody')
        ? 'abcdefghijklmnopqrst'
        : undefined;
    return { owner, recipient: token === undefined ? owner.captureAddress : owner.captureAddress.replace('@', `+${token}@`) };
  }

  /** The interview was held, and the thanks for it are drafted. @returns a moment after */
  async function thanked(owner: Owner): Promise<string> {
    const due = '2026-10-14T16:45:00Z';
    ground.clock.setTo(Date.parse(due));
    await deliverDue(ground.services, { owner: owner.id }, due);
    return '2026-10-14T19:30:00Z';
  }

  return {
    async play(row) {
      const { 'counts as': as = '', who = '' } = row;
      const { owner, recipient } = await searching(as, who);
      const found: Record<string, string> = {};
      let at = now;
      for (const sort of Object.keys(saidIn(row))) {
        if (sort === 'a copy of a follow-up') at = await thanked(owner);
        const raw = sorts[sort]?.(people[who] ?? '', owner) ?? '';
        found[sort] = await effect(owner, raw, at, { recipient, dmarc: verdict(as, turn++) });
      }
      return found;
    },

    async counts(verdicts) {
      const { owner, recipient } = await searching('', 'a contact');
      const counted: boolean[] = [];
      for (const [index, verdict] of verdicts.entries()) {
        const before = await state(owner);
        const news = mailOf({ from: people['a contact'] ?? '', subject: about, text: date(`October ${12 + index}`) });
        await comes(ground, news, now, { recipient, ...verdict });
        counted.push((await state(owner)) !== before);
      }
      return counted;
    },
  };
}

import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { InboundMail } from '../../reading/inbound-mail.ts';
import { type Reading, sureAt } from '../../reading/reading.ts';
import { unwrap } from '../../reading/unwrap/unwrap.ts';
import type { ApplicationId, Event, Fact } from '../../search/fact.ts';
import { lessonFrom } from '../../search/owner/lessons.ts';
import type { Owner } from '../../search/owner/owner.ts';
import { personKey } from '../../search/person.ts';
import type { Recorded } from '../../search/question.ts';
import type { Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import { readCorrection, readKind } from './read-fields.ts';
import { readNotes } from './read-notes.ts';
import { readPromise } from './read-when.ts';
import { writtenLines } from './written-lines.ts';

/** A line above a forward is a word about it, or the beginning of a letter to somebody. */
const mostLines = 12;

/** What the owner wrote above a mail that they passed on. */
export type ToldAbove = {
  /** The reading with what the owner said about the mail: its company, its role, what it is. */
  readonly reading: Reading;
  /** What else they said: a date, a detail per person, and what their corrections teach. None of it names an application yet. */
  readonly events: readonly { readonly event: Event; readonly ofSearch?: true }[];
};

/**
 * What the owner wrote above a mail that they forward, as far as it is about that mail: `company: Acme`, `this is a rejection`, `They decide by 30 Oct`, `Tom: live dashboards`. Lines of
 * their own; any other word stays a note between owner and mail, and does nothing: `stop` above a forward may be meant for whoever reads along.
 *
 * @param reading of the forwarded mail
 */
export function toldAbove(reading: Reading, mail: InboundMail, owner: Owner, now: Instant): ToldAbove {
  const nothing = { reading, events: [] };
  if ((reading.forward?.depth ?? 0) === 0) return nothing;
  const { addresses, captureAddress, timeZone } = owner;
  const note = unwrap(mail, { addresses, captureAddresses: [captureAddress], timeZone }).ownerNote;
  if (note === undefined) return nothing;
  const lines = writtenLines(note).flat().slice(0, mostLines);
  const when = { now, today: dayAt(now, timeZone), owner };
  let told = reading;
  const rest: string[] = [];
  const events: ToldAbove['events'][number][] = [];
  for (const line of lines) {
    const correction = readCorrection(line);
    const kind = readKind(line);
    if (correction?.word === 'correct') {
      for (const field of ['company', 'role'] as const) {
        const is = correction[field];
        if (is === undefined) continue;
        const lesson = lessonFrom(reading.original.from?.address.toLowerCase(), {
          field,
          is,
          read: reading[field],
          agency: reading.agency !== undefined,
        });
        if (lesson && reading[field] !== is) events.push({ event: { type: 'learned', ...lesson }, ofSearch: true });
        told = {
          ...told,
          [field]: is,
          evidence: [...told.evidence.filter((one) => one.field !== field), { field, text: line.slice(0, 200) }],
        };
      }
    } else if (kind?.word === 'kind' && !kind.isNot) {
      const evidence = [...told.evidence.filter(({ field }) => field !== 'kind'), { field: 'kind', text: line.slice(0, 200) }];
      told = { ...told, kind: kind.kind, confidence: Math.max(told.confidence, sureAt), evidence };
    } else rest.push(line);
  }
  const aMail = { kind: 'receipt', at: now, followUps: [], interviews: ['this one'], facts: [] } as const;
  const notes = readNotes(rest, aMail, (phrase) => readPromise(phrase, when));
  const promised = rest.map((line) => readPromise(line, when)).find((found) => found !== undefined);
  if (notes?.word === 'note')
    events.push(
      ...notes.notes.map(({ for: person, text }) => ({
        event: { type: 'note', text, ...(person !== undefined && { for: person }) } as const,
      })),
    );
  const timeline = (notes?.word === 'note' ? notes.timeline : undefined) ?? promised;
  if (timeline) events.push({ event: { type: 'timeline', phrase: timeline.phrase, P: timeline.by } });
  return { reading: told, events };
}

/** As facts of the application that the mail belongs to. A person is who stands in the mail, or is known there, by that name. */
export function recordsAbove(
  { reading, events }: ToldAbove,
  {
    application,
    search,
    mailId,
    now,
    hash,
  }: {
    readonly application: ApplicationId;
    readonly search: Search;
    readonly mailId: string;
    readonly now: Instant;
    readonly hash: (text: string) => string;
  },
): readonly Recorded[] {
  const known = search.applications.find(({ id }) => id === application)?.known.contacts ?? [];
  const people = [
    ...known.map(({ key, name }) => ({ key, name })),
    ...reading.contacts.map((contact) => ({ key: personKey(contact), name: contact.name })),
  ];
  const keyOf = (wanted: string): string | undefined => {
    const plain = wanted.trim().toLowerCase();
    return people.find(
      ({ key, name }) => key?.toLowerCase() === plain || name?.toLowerCase() === plain || name?.toLowerCase().split(' ').includes(plain),
    )?.key;
  };
  return events.map(({ event, ofSearch }, index): Recorded => {
    const base = { id: hash(`${mailId} above ${event.type} ${index}`), saidAt: now, knownAt: now, source: 'owner', evidence: [] } as const;
    if (event.type !== 'note' || event.for === undefined) {
      const fact: Fact = { ...base, ...event };
      return ofSearch ? { fact } : { application, fact };
    }
    const person = keyOf(event.for);
    return { application, fact: { ...base, type: 'note', text: event.text, ...(person !== undefined && { for: person }) } };
  });
}

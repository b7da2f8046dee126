import { isNoReply } from '../../reading/names/senders.ts';
import { isSharedBox, personBehind } from '../../reading/people/contacts.ts';
import type { ReadContact, ReadingKind } from '../../reading/reading.ts';
import type { About, PersonKey, Thread } from '../fact.ts';
import { personKey } from '../person.ts';
import type { Source } from './facts-of.ts';
import { postingLines } from './posting.ts';
import { recipientPlace } from './recipient-place.ts';

/**
 * What a mail tells of its application beside the event: names, people, the recipient's zone, the thread to answer in.
 *
 * @param wroteBy the human who wrote it, when one did
 */
export function aboutOf(source: Source, kind: ReadingKind, wroteBy: PersonKey | undefined): About {
  const { reading } = source;
  const own = isOwn(kind);
  // The first human recipient of the owner's own application is the one to follow up with (K01).
  const wroteTo = own ? recipients(source)[0]?.address?.toLowerCase() : undefined;
  const human = own ? wroteTo : wroteBy;
  const thread = threadOf(source);
  const sender = reading.original.from?.address.toLowerCase();
  const posting = postingLines(source.mail.text, kind);
  return {
    contacts: own ? [...reading.contacts, ...recipients(source)] : [...reading.contacts, ...unnamed(source, wroteBy)],
    instructions: reading.instructions,
    ...(reading.company !== undefined && { company: reading.company }),
    ...(reading.role !== undefined && { role: reading.role }),
    ...(reading.requisition !== undefined && { requisition: reading.requisition }),
    ...(reading.agency !== undefined && human !== undefined && { agency: human }),
    ...(sender !== undefined && !own && { sender }),
    ...(human !== undefined && { wroteBy: human }),
    // The owner's own mail tells where the owner is.
    ...(own ? {} : recipientPlace(source).place),
    ...(!reading.automatic && !own && { language: reading.language }),
    ...(!reading.automatic && !own && reading.register !== undefined && { register: reading.register }),
    ...(thread !== undefined && { thread }),
    ...(posting.length > 0 && { posting }),
  };
}

function isOwn(kind: ReadingKind): boolean {
  return kind === 'application_sent' || kind === 'follow_up_sent' || kind === 'acceptance_sent' || kind === 'withdrawal_sent';
}

function recipients({ reading, owner }: Source): readonly ReadContact[] {
  return reading.original.to
    .filter(({ address }) => !isNoReply(address) && !owner.addresses.includes(address.toLowerCase()))
    .flatMap((box) => {
      const name = personBehind(box, reading.company === undefined ? [] : [reading.company]);
      // A box that several people read is nobody (W-03).
      if (name === undefined && isSharedBox(box.address)) return [];
      return [{ address: box.address, part: 'recruiter' as const, ...(name !== undefined && { name }) }];
    });
}

/** Who wrote, or sits in a session, is a contact even where the reading lists no people. */
function unnamed({ reading }: Source, wroteBy: PersonKey | undefined): readonly ReadContact[] {
  const listed = new Set(reading.contacts.map(personKey));
  const { from } = reading.original;
  const writer: readonly ReadContact[] = from && wroteBy !== undefined ? [{ ...from, part: 'unknown' }] : [];
  const interviewers = reading.interviews
    .flatMap((session) => session.with)
    .map((person): ReadContact => ({ part: 'interviewer', ...(person.includes('@') ? { address: person } : { name: person }) }));
  return [...writer, ...interviewers].filter((contact) => !listed.has(personKey(contact)));
}

function threadOf({ reading, mail, knownAt }: Source): Thread | undefined {
  const { from, subject, sentAt, messageId } = reading.original;
  if (reading.automatic && (!from || isNoReply(from.address))) return undefined;
  return {
    subject,
    sentAt: sentAt ?? knownAt,
    ...(messageId !== undefined && { messageId }),
    // A forward by hand carries the original's ids in its own thread headers (Gmail, Apple Mail).
    references: [...new Set([...mail.references, ...(mail.inReplyTo ? [mail.inReplyTo] : [])])].filter((id) => id !== messageId).slice(-20),
    ...(from !== undefined && { from }),
  };
}

import { corporateLabelOf, houseOf } from '../../reading/names/sender-names.ts';
import { domainOf, isFreeMail, vendorOf } from '../../reading/names/senders.ts';
import { bareName, isWrittenAs } from '../alike.ts';
import type { About, Event, Fact, Interview } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { interviewsOf } from '../interviews.ts';
import { personKey } from '../person.ts';
import type { Recorded } from '../question.ts';
import type { Application } from '../search.ts';
import type { Source } from './facts-of.ts';

/**
 * How far a mail's sender is to be believed. `owner`: the owner's own forward · `passed`: DMARC PASS for the sender ·
 * `unverified`: anything else, "not FAIL" included.
 */
export type Trust = 'owner' | 'passed' | 'unverified';

/** Facts that end something, whatever the mail around them was read as: an interview that "moves" to no time is one that is taken away, and what the owner is said to have sent needs no follow-up. */
const ends: ReadonlySet<Event['type']> = new Set([
  'rejection',
  'offer',
  'offer_withdrawn',
  'cancel_interview',
  'on_hold',
  'accepted',
  'withdrawn',
  'owner_sent',
  'request_answered',
  'assessment_submitted',
]);

/** What a mail says, and how far its sender may be trusted. */
export type Statement = Pick<Source, 'reading' | 'mail'> & { readonly trust: Trust };

/**
 * Whether what a mail says must be asked about before it counts: it ends something, or has an interview that stands take place at another time or elsewhere, and nobody who may say so is proven to have sent it.
 * That may the owner by their own forward, and with DMARC PASS who is known for the application, an applicant-tracking system, and of its own entries the calendar service that they came from.
 */
export function isDoubtful(records: readonly Recorded[], claim: Statement, application: Application | undefined): boolean {
  if (isBelieved(claim, application)) return false;
  if (records.some(({ fact: { type } }) => ends.has(type) || (type === 'no_contact' && application !== undefined))) return true;
  const moved = application ? records.flatMap(({ fact }) => movedBy(fact, application) ?? []) : [];
  return moved.length > 0 && !isOfItsCalendar(claim, moved, application);
}

/** The interview that stands, and takes place at another time or elsewhere by this fact: another link is another place. */
function movedBy(fact: Fact, application: Application): Interview | undefined {
  const standing = (id: string) => interviewsOf(application).find((one) => one.id === id);
  if (fact.type === 'reschedule') return standing(fact.interview);
  const before = fact.type === 'invite' ? standing(fact.interview.id) : undefined;
  if (fact.type !== 'invite' || !before) return undefined;
  const now = fact.interview;
  const isElsewhere = (['place', 'link', 'phone'] as const).some(
    (field) => (now[field] ?? before[field]) !== (before[field] ?? now[field]),
  );
  return now.startsAt !== before.startsAt || isElsewhere ? before : undefined;
}

/** Anybody may have an account at a calendar service: it is believed about entries that it brought itself, or names by their ids. */
function isOfItsCalendar(claim: Statement, moved: readonly Interview[], application: Application | undefined): boolean {
  const sender = provenSender(claim);
  const service = sender === undefined ? undefined : calendarOf(sender);
  if (service === undefined) return false;
  const named = new Set(claim.reading.interviews.flatMap(({ uid }) => uid ?? []));
  const brought = new Set(
    inForce(application?.facts ?? []).flatMap((fact) => {
      const { sender: by, byStranger } = fact.about ?? {};
      return fact.type === 'invite' && !byStranger && by !== undefined && calendarOf(by) === service ? [fact.interview.id] : [];
    }),
  );
  return moved.every(({ id, uid }) => brought.has(id) || (uid !== undefined && named.has(uid)));
}

function calendarOf(sender: string): string | undefined {
  // At google.com are others too; what its calendar writes itself comes from this one address.
  if (sender === 'calendar-notification@google.com') return 'Google Calendar';
  const vendor = vendorOf(sender);
  return vendor?.part === 'scheduling' ? vendor.vendor : undefined;
}

/** State may change on the owner's own forward, or on DMARC PASS from a domain known for the application or from an applicant-tracking system. */
function isBelieved(claim: Statement, application: Application | undefined): boolean {
  if (claim.trust === 'owner') return true;
  const sender = provenSender(claim);
  return sender !== undefined && isKnownSender(sender, application);
}

/** Whether somebody may end something in an application. @param sender lower case; proven to be the sender */
export function isKnownSender(sender: string, application: Pick<Application, 'known' | 'facts'> | undefined): boolean {
  const vendor = vendorOf(sender);
  if (vendor?.part === 'ats') return true;
  const domain = domainOf(sender);
  // At a job board's, a scheduler's or a mail provider's domain everybody is somebody else.
  const isShared = vendor !== undefined || isFreeMail(domain);
  const strangers = namedByStrangersAlone(application?.facts ?? []);
  const house = houseOf(sender);
  return (
    application !== undefined &&
    (application.known.contacts.some(({ key }) => !strangers.has(key) && (key === sender || (!isShared && domainOf(key) === domain))) ||
      // The box that opened it belongs to nobody, and ends it.
      (house !== undefined && housesWrittenFrom(application.facts, ({ byStranger }) => !byStranger).has(house)))
  );
}

/** The houses whose mails an application has facts of, whoever or whatever wrote them. */
export function housesWrittenFrom(facts: readonly Fact[], counts: (about: About) => boolean = () => true): ReadonlySet<string> {
  const senders = inForce(facts).flatMap(({ about }) => (about?.sender !== undefined && counts(about) ? [about.sender] : []));
  return new Set(senders.flatMap((sender) => houseOf(sender) ?? []));
}

/** The verdict is about From of the mail that arrived; whom a mail inside it names is anybody's writing. */
export function provenSender({ reading, mail, trust }: Statement): string | undefined {
  if (trust !== 'passed' || (reading.forward?.depth ?? 0) > 0) return undefined;
  const sender = mail.from?.address.toLowerCase();
  return sender !== undefined && sender === reading.original.from?.address.toLowerCase() ? sender : undefined;
}

/**
 * Marks what somebody tells whom nothing ties to the application. It counts as news, but makes nobody known: else a stranger who writes something harmless first
 * would be believed when the rejection follows. Who opens an application, answers in its thread or writes from a domain of the employer's name is none.
 */
export function withItsTeller(records: readonly Recorded[], claim: Statement, application: Application | undefined): readonly Recorded[] {
  if (isBelieved(claim, application) || belongs(claim, application)) return records;
  return records.map(({ fact, ...rest }) => ({
    ...rest,
    fact: fact.about ? { ...fact, about: { ...fact.about, byStranger: true } } : fact,
  }));
}

function belongs(claim: Statement, application: Application | undefined): boolean {
  const sender = provenSender(claim);
  if (sender === undefined) return false;
  return application === undefined || bearsItsName(sender, application.known.company) || answersIn(claim, application);
}

/** `pinnaclegrove.example` of Pinnacle Grove Analytics: its first words, whole. */
function bearsItsName(sender: string, company: string | undefined): boolean {
  const label = corporateLabelOf(sender);
  if (label === undefined) return false;
  const words = bareName(company).split(' ');
  return words.some((_, index) => isWrittenAs(words.slice(0, index + 1), label));
}

/** Message-IDs of a thread are known to who is in it. */
function answersIn({ mail }: Statement, { facts }: Application): boolean {
  const named = new Set([mail.inReplyTo, ...mail.references].filter((id) => id !== undefined));
  return facts.some(({ about }) => {
    const { messageId, references = [] } = about?.thread ?? {};
    return !about?.byStranger && ((messageId !== undefined && named.has(messageId)) || references.some((id) => named.has(id)));
  });
}

function namedByStrangersAlone(facts: readonly Fact[]): ReadonlySet<string> {
  const counting = inForce(facts);
  const namedIn = (of: readonly Fact[]) =>
    of.flatMap((fact) => [
      ...(fact.about?.contacts.flatMap((contact) => personKey(contact) ?? []) ?? []),
      ...(fact.about?.wroteBy ? [fact.about.wroteBy] : []),
      ...(fact.type === 'contact' ? [fact.address.toLowerCase()] : []),
    ]);
  const others = new Set(namedIn(counting.filter(({ about }) => !about?.byStranger)));
  return new Set(namedIn(counting.filter(({ about }) => about?.byStranger)).filter((key) => !others.has(key)));
}

import type { InboundMail } from '../../reading/inbound-mail.ts';
import { houseOf } from '../../reading/names/sender-names.ts';
import { domainOf, isFreeMail, vendorOf } from '../../reading/names/senders.ts';
import type { Reading } from '../../reading/reading.ts';
import { rememberingObjects } from '../../remembered.ts';
import { bareName, isNamedByHost, isRunTogether, sameCompany } from '../alike.ts';
import type { ApplicationId } from '../fact.ts';
import { inForce, isClosed } from '../in-force.ts';
import { nearRoles, onOtherLevels, sameRole } from '../names/roles.ts';
import type { Application, Search } from '../search.ts';
import { housesWrittenFrom } from './believe.ts';
import { bareSubject } from './mail-keys.ts';

/** Which application a mail is about. `none`: it names no employer and nobody we know. */
export type Match =
  | { readonly is: 'known'; readonly application: ApplicationId }
  | { readonly is: 'new' }
  | { readonly is: 'unclear'; readonly candidates: readonly ApplicationId[]; readonly mayBeNew: boolean }
  | { readonly is: 'none' };

/**
 * Finds the application that a reading belongs to. Strongest first: the calendar event, the thread, the requisition, company with role, company alone, the person who wrote.
 * Two applications that fit equally well are the owner's to tell apart: never a guess.
 */
export function match(reading: Reading, mail: InboundMail, search: Search): Match {
  const ofThread = matchByThread(reading, mail, search);
  if (ofThread) return known(ofThread);

  const houses = housesOf(reading);
  const company = bareName(reading.company);
  const ofCompany = company === '' ? [] : search.applications.filter((application) => companyFits(application, company, houses));
  const ofPerson = ofCompany.length > 0 ? [] : knowingWriter(reading, search);
  const ofMet =
    ofCompany.length > 0 || ofPerson.length > 0 ? [] : search.applications.filter((application) => meetsKnown(application, reading));
  const candidates =
    ofMet.length > 0
      ? ofMet
      : ofCompany.length > 0
        ? ofCompany
        : reading.company === undefined || ofPerson.some(({ known: { agency } }) => agency)
          ? ofPerson
          : [];
  if (candidates.length === 0 && reading.interviews.length > 0 && isArranged(reading)) return arranged(reading, search);
  if (candidates.length === 0) return reading.company !== undefined || reading.agency !== undefined ? { is: 'new' } : { is: 'none' };

  const byRequisition = candidates.filter(
    ({ known: { requisition } }) => requisition !== undefined && same(requisition, reading.requisition),
  );
  if (byRequisition.length === 1 && byRequisition[0]) return known(byRequisition[0]);

  const exact = candidates.filter((application) => roleFits(application, reading) === 'same');
  if (exact.length === 1 && exact[0]) return known(exact[0]);
  const close = (exact.length > 0 ? exact : candidates).filter((application) => roleFits(application, reading) !== 'other');
  if (close.length === 0) return { is: 'new' };
  const open = close.filter((application) => !isClosed(application));
  const likely = open.length > 0 ? open : close;
  const subject = bareSubject(reading.original.subject);
  const sameSubject = likely.filter(
    ({ known: { threads } }) => subject !== '' && threads.some((thread) => bareSubject(thread.subject) === subject),
  );
  const one = likely.length === 1 ? likely[0] : sameSubject.length === 1 ? sameSubject[0] : undefined;
  if (one) return known(one);
  return { is: 'unclear', candidates: likely.map(({ id }) => id), mayBeNew: opensApplications.has(reading.kind) };
}

/** The application that was found; none where the mail would open one, or the owner is to say which it is. */
export function applicationFound(found: Match, { applications }: Pick<Search, 'applications'>): Application | undefined {
  return found.is === 'known' ? applications.find(({ id }) => id === found.application) : undefined;
}

/** The one application that the calendar event or the thread of a mail belongs to: whatever others there are, it is that one. */
export function matchByThread(
  reading: Reading,
  mail: InboundMail,
  { applications }: Pick<Search, 'applications'>,
): Application | undefined {
  const uids = new Set(reading.interviews.flatMap(({ uid }) => (uid ? [uid] : [])));
  const byEvent = uids.size === 0 ? [] : applications.filter((application) => hasEvent(application, uids));
  if (byEvent.length === 1) return byEvent[0];
  const ids = new Set([mail.inReplyTo, ...mail.references, reading.original.messageId].filter((id) => id !== undefined));
  const byThread = applications.filter((application) => isInThread(application, ids) && roleFits(application, reading) !== 'other');
  return byThread.length === 1 ? byThread[0] : undefined;
}

/** Kinds with which an application we have not heard of may begin. */
export const opensApplications: ReadonlySet<Reading['kind']> = new Set([
  'application_sent',
  'application_confirmation',
  'recruiter_outreach',
  'info_request',
  'assessment',
  'interview_invite',
  'interview_confirmed',
  'interview_rescheduled',
  'timeline_update',
  'offer',
]);

/** What the owner wrote: it is told by whom they wrote to. */
const ownMail: ReadonlySet<Reading['kind']> = new Set(['application_sent', 'follow_up_sent', 'acceptance_sent', 'withdrawal_sent']);

function known({ id }: Application): Match {
  return { is: 'known', application: id };
}

function hasEvent({ facts }: Application, uids: ReadonlySet<string>): boolean {
  return facts.some((fact) => {
    const uid = fact.type === 'invite' ? fact.interview.uid : fact.type === 'cancel_interview' ? fact.unheard?.uid : undefined;
    return uid !== undefined && uids.has(uid);
  });
}

function isInThread(application: Application, ids: ReadonlySet<string>): boolean {
  const known = idsOfThreads(application.known);
  for (const id of ids) if (known.has(id)) return true;
  return false;
}

const idsOfThreads = rememberingObjects(
  ({ threads }: Application['known']): ReadonlySet<string> =>
    new Set(threads.flatMap(({ messageId, references }) => (messageId === undefined ? references : [messageId, ...references]))),
);

/** `same`: equal but for how it is written · `near`: one names no role, or one holds the other · `other`: two roles. */
function roleFits(application: Application, reading: Reading): 'same' | 'near' | 'other' {
  const { role: one = '' } = application.known;
  const { role: other = '' } = reading;
  if (bareName(one) === '' || bareName(other) === '') return 'near';
  if (sameRole(one, other)) return 'same';
  return nearRoles(one, other) && !(onOtherLevels(one, other) && toldLikewise(application, reading)) ? 'near' : 'other';
}

/** Who confirmed or sent one application, and names another level in the next, speaks of two: one posting has one title. */
function toldLikewise({ facts }: Application, { kind, original: { from } }: Reading): boolean {
  if (kind !== 'application_sent' && kind !== 'application_confirmation') return false;
  const teller = kind === 'application_sent' ? undefined : from?.address.toLowerCase();
  return inForce(facts).some(({ type, about, source }) => type === 'application' && source !== 'owner' && about?.sender === teller);
}

/** @param company of the mail, bare */
function companyFits(application: Application, company: string, houses: readonly string[]): boolean {
  const one = bareName(application.known.company);
  if (one === '') return false;
  // A name taken from a domain has no blanks.
  return (
    sameCompany(one, company) ||
    one.startsWith(`${company} `) ||
    company.startsWith(`${one} `) ||
    isRunTogether(one, company) ||
    (houses.some((house) => isOfHouse(application, house)) && isOneHouse(one, company, houses))
  );
}

/** An agency's house sends for many employers. */
function housesOf(reading: Reading): readonly string[] {
  return reading.agency === undefined ? writersOf(reading).flatMap((address) => houseOf(address) ?? []) : [];
}

const housesIn = rememberingObjects((facts: Application['facts']) => housesWrittenFrom(facts));

function isOfHouse({ known, facts }: Application, house: string): boolean {
  return known.agency === undefined && housesIn(facts).has(house);
}

/** `Bertani`, of the host, and `Officine Bertani`: one of both mails names the house by its host alone, or their names share a word. */
function isOneHouse(one: string, other: string, houses: readonly string[]): boolean {
  const words = one.split(' ').filter((word) => word.length >= shortestTelling);
  return (
    other.split(' ').some((word) => words.includes(word)) || houses.some((house) => [one, other].some((name) => isNamedByHost(name, house)))
  );
}

/** Shorter words than this stand in many names. */
const shortestTelling = 5;

/** A scheduling service arranges talks of any kind: it opens no application, and belongs to the one open one whose role it names. */
function arranged(reading: Reading, { applications }: Search): Match {
  const open = applications.filter((application) => !isClosed(application));
  const ofRole = open.filter(
    ({ known: { role } }) => bareName(role) !== '' && bareName(reading.role) !== '' && nearRoles(role ?? '', reading.role ?? ''),
  );
  if (ofRole.length === 1 && ofRole[0]) return known(ofRole[0]);
  return open.length === 0 ? { is: 'none' } : { is: 'unclear', candidates: open.map(({ id }) => id), mayBeNew: true };
}

/** Whether a scheduling service wrote it, which names whom it arranges for only now and then. */
function isArranged({ original: { from } }: Reading): boolean {
  return from !== undefined && vendorOf(from.address)?.part === 'scheduling';
}

/** Whom a scheduling service arranges for, by name or address, is somebody the application knows. */
function meetsKnown({ known }: Application, reading: Reading): boolean {
  if (!isArranged(reading)) return false;
  const people = [
    ...reading.contacts.flatMap(({ name, address }) => [name, address]),
    ...reading.interviews.flatMap((session) => session.with),
  ];
  const keys = new Set(people.flatMap((person) => (person === undefined ? [] : [bareName(person)])));
  return known.contacts.some(
    ({ key, name }) => keys.has(bareName(key)) || (name?.includes(' ') === true && keys.has(bareName(name))) || isHouseOf(key, reading),
  );
}

/** `jonas@orbitalis.example` hosts: the domain is that of somebody known. */
function isHouseOf(key: string, { contacts }: Reading): boolean {
  return (
    key.includes('@') &&
    !isFreeMail(domainOf(key)) &&
    contacts.some(({ address }) => address !== undefined && domainOf(address) === domainOf(key))
  );
}

/** Those of whom a person wrote this, or had it from the owner; or somebody else at their own company's domain did. */
function knowingWriter(reading: Reading, { applications }: Search): readonly Application[] {
  const writers = writersOf(reading).filter((address) => vendorOf(address) === undefined);
  return applications.filter((application) => writers.some((address) => knowsAddress(application, reading, address)));
}

/** On the employer's side: who wrote, or whom the owner wrote to. */
function writersOf({ kind, original: { from, to } }: Reading): readonly string[] {
  return (ownMail.has(kind) ? to : from ? [from] : []).map(({ address }) => address.toLowerCase());
}

function knowsAddress(application: Application, reading: Reading, address: string): boolean {
  const people = application.known.contacts.map(({ key }) => key);
  if (people.includes(address) || application.known.recruiter === address || application.known.agency === address) return true;
  if (reading.company !== undefined) return false;
  const house = houseOf(address);
  return (
    people.some((key) => key.includes('@') && domainOf(key) === domainOf(address) && !isFreeMail(domainOf(key))) ||
    (house !== undefined && isOfHouse(application, house))
  );
}

function same(one: string, other: string | undefined): boolean {
  return bareName(one) !== '' && bareName(one) === bareName(other);
}

import { plusHours, tidy } from '../../follow-ups/days/windows.ts';
import { type Reading, type ReadingKind, sureAt } from '../../reading/reading.ts';
import type { Instant } from '../../time.ts';
import type { ApplicationId } from '../fact.ts';
import { isClosed } from '../in-force.ts';
import { withoutKnownNames } from '../names/known-names.ts';
import type { Question, Recorded } from '../question.ts';
import type { Application, Delivery } from '../search.ts';
import { ask, askApplication, askTrust } from './ask.ts';
import { isDoubtful, isKnownSender, provenSender, type Trust, withItsTeller } from './believe.ts';
import { factsOf, newApplication, type Source } from './facts-of.ts';
import { applicationFound, match, matchByThread, opensApplications } from './match.ts';
import { draftNotHeardOf, draftsFor } from './own-copies.ts';

/** `records` are not recorded yet, and may be known already; `why` is for the log and for the owner. */
export type Understanding =
  | { readonly do: 'record'; readonly application?: ApplicationId; readonly isNew: boolean; readonly records: readonly Recorded[] }
  | { readonly do: 'ask'; readonly question: Question }
  | { readonly do: 'nothing'; readonly why: string };

/** Kinds that say nothing about an application, whoever sent them. */
const saysNothing: ReadonlySet<ReadingKind> = new Set(['forwarding_confirmation', 'job_alert', 'not_job_related']);

/**
 * Decides what a mail changes: facts of one application, one question to the owner, or nothing.
 * Below the threshold of confidence, without an application it surely belongs to, or without a sender to be believed, nothing changes state.
 */
export function understand(given: Source & { readonly trust: Trust }): Understanding {
  const named = { ...given, reading: withoutKnownNames(given.reading, given.search) };
  const input = { ...named, reading: asDraftSent(named) };
  const { reading, mail, search } = input;
  const found = match(reading, mail, search);
  const sure = reading.confidence >= sureAt || isDraftSent(input, found) || isOfItsThread(input);
  if (saysNothing.has(reading.kind)) {
    // An unsure "not about a job" is worth a question only where something ties it to an application.
    return sure || found.is !== 'known' || reading.automatic ? nothing(reading.kind) : { do: 'ask', question: ask(input, found) };
  }
  if (reading.kind === 'auto_reply') return awayPerson(input);
  if (!sure) {
    if (reading.automatic && found.is === 'none') return nothing(reading.kind);
    return { do: 'ask', question: meanwhile(ask(input, found), input, found) };
  }
  if (found.is === 'unclear') return { do: 'ask', question: askApplication(input, reading.kind, found.candidates, found.mayBeNew) };
  if (found.is === 'none' && !opensApplications.has(reading.kind)) {
    return search.applications.length === 0
      ? nothing(reading.kind)
      : { do: 'ask', question: askApplication(input, reading.kind, [], false) };
  }
  const application = applicationFound(found, search);
  const id = application?.id ?? newApplication(input);
  const records = factsOf(input, reading.kind, application, id);
  if (records.length === 0) return nothing(reading.kind);
  if (isDoubtful(records, input, application)) return { do: 'ask', question: askTrust(input, records, 'sender', provenSender(input)) };
  return { do: 'record', application: id, isNew: application === undefined, records: withItsTeller(records, input, application) };
}

/** What alone made it unsure was that it names no job: the thread of an open application, and who writes in it, tell of which. */
function isOfItsThread({ reading, mail, search }: Source): boolean {
  const from = reading.original.from?.address.toLowerCase();
  if (!ofSessions.has(reading.kind) || reading.confidence < nearlySure || from === undefined || reading.automatic) return false;
  const application = matchByThread(reading, mail, search);
  return application !== undefined && !isClosed(application) && isKnownSender(from, application);
}

const ofSessions: ReadonlySet<ReadingKind> = new Set(['interview_invite', 'interview_confirmed']);

/** Where wordings and voter agree, but nothing says that it is about a job (`lib/reading/kinds/agree.ts`). */
const nearlySure = 0.65;

/**
 * Whatever a person of the application meant, they wrote: until the owner says what, nobody asks them for news as if they had not.
 * Taken back by an answer that says otherwise.
 */
function meanwhile(question: Question, input: Source & { readonly trust: Trust }, found: ReturnType<typeof match>): Question {
  const { reading, mail, search, owner } = input;
  const application = applicationFound(found, search);
  const from = reading.original.from?.address.toLowerCase();
  if (!application || isClosed(application) || from === undefined || reading.automatic || owner.addresses.includes(from)) return question;
  // A calendar answers for its owner, and who only quotes has written nothing.
  if (mail.calendars.length > 0 || onlyQuotes(mail.text)) return question;
  // Who writes to the capture address does not write to the owner.
  const toOwner = reading.original.to.some(({ address }) => owner.addresses.includes(address.toLowerCase()));
  if (!toOwner || !(isKnownSender(from, application) || matchByThread(reading, mail, search) === application)) return question;
  const records = factsOf(input, 'human_reply', application, application.id).filter(
    ({ fact }) => (fact.type === 'human_reply' || fact.type === 'timeline') && fact.from !== undefined,
  );
  return records.length === 0 ? question : { ...question, meanwhile: withItsTeller(records, input, application) };
}

function onlyQuotes(text: string): boolean {
  const written = text.split('\n').filter((line) => line.trim() !== '');
  return written.length > 0 && written.every((line) => line.trimStart().startsWith('>'));
}

/** A draft is sent within days, or not at all. */
const sentWithinHours = 14 * 24;

function cameLately({ at }: Delivery, knownAt: Instant): boolean {
  return tidy(at) >= plusHours(knownAt, -sentWithinHours);
}

/** What the owner writes to whom a draft waits for is that draft, in whatever words: it varies, and they change it. Only what ends something, or says itself what it is, is heard for itself. */
function asDraftSent({ reading, mail, search, owner, trust, knownAt }: Source & { readonly trust: Trust }): Reading {
  const { from, to } = reading.original;
  const isOwners = trust === 'owner' && from !== undefined && owner.addresses.includes(from.address.toLowerCase());
  if (!isOwners || to.length === 0 || heardForItself.has(reading.kind)) return reading;
  const sent: Reading = { ...reading, kind: 'follow_up_sent' };
  const found = match(sent, mail, search);
  const application = applicationFound(found, search);
  const draft = application && draftNotHeardOf(sent, application, search);
  return draft && cameLately(draft, knownAt) ? sent : reading;
}

const heardForItself: ReadonlySet<ReadingKind> = new Set(['acceptance_sent', 'withdrawal_sent', 'follow_up_sent', 'auto_reply']);

/** The owner's own mail to whom a draft came for lately: the draft is known, so that its wording need not tell what it is. */
function isDraftSent({ reading, search, trust, knownAt }: Source & { readonly trust: Trust }, found: ReturnType<typeof match>): boolean {
  if (trust !== 'owner' || reading.kind !== 'follow_up_sent' || found.is !== 'known') return false;
  return draftsFor(reading, found.application, search).some((draft) => cameLately(draft, knownAt));
}

function nothing(kind: ReadingKind): Understanding {
  return { do: 'nothing', why: `read as ${kind}, which changes nothing` };
}

/** G-07: a person who is away concerns every application they stand in; somebody we do not know concerns none. */
function awayPerson(input: Source & { readonly trust: Trust }): Understanding {
  const records = factsOf(input, 'auto_reply', undefined, '');
  const away = records[0]?.fact;
  if (away?.type !== 'ooo') return nothing('auto_reply');
  const knows = ({ known }: Application): boolean => known.contacts.some(({ key }) => key === away.from) || known.recruiter === away.from;
  if (!input.search.applications.some(knows)) return nothing('auto_reply');
  return { do: 'record', isNew: false, records };
}

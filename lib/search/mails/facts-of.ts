import { Temporal } from 'temporal-polyfill';
import type { InboundMail } from '../../reading/inbound-mail.ts';
import { isNoReply } from '../../reading/names/senders.ts';
import { isSharedBox } from '../../reading/people/contacts.ts';
import type { ReadInterview, Reading, ReadingKind } from '../../reading/reading.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import type { ApplicationId, Event, Fact, Interview, PersonKey } from '../fact.ts';
import { inForce, isClosed } from '../in-force.ts';
import { coversKnown, heldInterviews, interviewFrom, interviewsOf, meantInterview } from '../interviews.ts';
import { hasAddress, personKey } from '../person.ts';
import type { Recorded } from '../question.ts';
import type { Application, Search } from '../search.ts';
import { isSameMinute } from '../unheard.ts';
import { aboutOf } from './about.ts';
import { agreedInterviews } from './agreed.ts';
import { sentFollowUp } from './own-copies.ts';
import { recipientPlace } from './recipient-place.ts';

/** A mail that was read, and what was known before it. */
export type Source = {
  readonly reading: Reading;
  readonly mail: InboundMail;
  readonly mailId: string;
  readonly search: Search;
  readonly owner: { readonly addresses: readonly string[]; readonly timeZone: TimeZone };
  readonly knownAt: Instant;
  /** A short collision-free name for a text; ids of facts and applications come from it, so that a retry makes the same ones. */
  readonly hash: (text: string) => string;
};

/**
 * Turns a reading into the facts of one application, by the table of 1.11.
 *
 * @param kind what the mail is taken for: the reading's own kind, or the owner's answer to a question about it
 * @param application the one it belongs to; undefined for a new one
 * @returns nothing when the mail changes no state (`auto_reply` without a date, alerts, a copy of nothing we sent)
 */
export function factsOf(source: Source, kind: ReadingKind, application: Application | undefined, id: ApplicationId): readonly Recorded[] {
  const { reading, knownAt } = source;
  const events = eventsOf(source, kind, application);
  const said = reading.original.sentAt ?? source.mail.sentAt ?? knownAt;
  const saidAt = said > knownAt ? knownAt : said;
  const about = aboutOf(source, kind, writer(reading));
  // Where the zone follows from the mail's own Date header, that line is part of the evidence.
  const evidence = about.zoneFrom === 'date' ? [...reading.evidence, ...recipientPlace(source).evidence] : reading.evidence;
  return events.map((event, index) => {
    const base = {
      id: source.hash(`${source.mailId} ${event.type} ${index}`),
      saidAt,
      knownAt,
      source: { mail: source.mailId },
      evidence,
      about,
    };
    const fact: Fact = { ...base, ...event };
    return event.type === 'ooo' ? { fact } : { application: id, fact };
  });
}

/** The id of an application comes from its first mail's strongest name, so that a retried first mail makes the same application. */
export function newApplication({ reading, mailId, hash }: Source): ApplicationId {
  return hash(`application ${reading.original.messageId ?? mailId}`);
}

function eventsOf(source: Source, kind: ReadingKind, application: Application | undefined): readonly Event[] {
  const { reading, search } = source;
  const from = writer(reading);
  const by = from !== undefined && { from };
  const P = reading.timeline?.by;
  const noContact: readonly Event[] = reading.instructions.includes('no_contact') ? [{ type: 'no_contact' }] : [];
  const reopens: readonly Event[] = application && isClosed(application) ? [{ type: 'reopened' }] : [];
  switch (kind) {
    case 'application_sent':
    case 'application_confirmation':
      return [
        {
          type: 'application',
          ...(P !== undefined && { reviewBy: P }),
          ...(reading.instructions.includes('no_contact') && { noContactPolicy: true as const }),
        },
        // "Yes, please put me forward" applies, and answers who asked.
        ...(kind === 'application_sent' && application && awaitsAnswer(application) ? [{ type: 'request_answered' } as const] : []),
      ];
    case 'recruiter_outreach':
    case 'info_request':
    case 'interview_invite':
      return [...reopens, { type: 'request', ...by, ...proposals(source, application) }, ...noContact];
    case 'assessment': {
      const deadline = deadlineOf(reading, 'assessment');
      return [...reopens, { type: 'assessment_invited', ...(deadline !== undefined && { deadline }), ...by }, ...noContact];
    }
    case 'interview_confirmed': {
      const fixed = heldInterviews(reading);
      if (fixed.length === 0) return eventsOf(source, 'interview_invite', application);
      const told = fixed.filter((session) => !coversKnown(session, application));
      return told.length === 0 ? noContact : [...reopens, ...told.map((session) => invite(source, session, application, P)), ...noContact];
    }
    case 'interview_rescheduled':
      return [...reopens, ...moves(source, application, P), ...noContact];
    case 'interview_cancelled':
      return cancellations(source, application, P);
    // A day that is named holds, whatever else the answer is about (G-01).
    case 'timeline_update':
    case 'human_reply':
      if (P === undefined) return [{ type: 'human_reply', ...by }, ...noContact];
      return [{ type: 'timeline', phrase: reading.timeline?.phrase ?? '', P, ...by }, ...noContact];
    case 'on_hold':
      return [{ type: 'on_hold', ...(P !== undefined && { restart: P }) }, ...noContact];
    case 'offer': {
      const deadline = deadlineOf(reading, 'offer');
      return [{ type: 'offer', ...(deadline !== undefined && { deadline }), ...by }];
    }
    case 'rejection': {
      if (application && holdsOffer(application)) return [{ type: 'offer_withdrawn', ...by }];
      return [{ type: 'rejection', ...by, ...(from === undefined && { noReplyOnly: true as const }) }, ...noContact];
    }
    case 'acceptance_sent':
      return [{ type: 'accepted' }];
    case 'withdrawal_sent':
      return [{ type: 'withdrawn' }];
    case 'follow_up_sent':
      return application ? (agreedInterviews(source, application) ?? sentFollowUp(reading, application, search)) : [];
    case 'auto_reply': {
      const away = personKey(reading.original.from ?? {});
      return reading.returnsOn && away && hasAddress(away) ? [{ type: 'ooo', from: away, back: reading.returnsOn }] : [];
    }
    case 'forwarding_confirmation':
    case 'job_alert':
    case 'not_job_related':
      return [];
  }
}

/** The human who wrote: never a robot, never a box that nobody reads, a shared box only where somebody signed (W-03). */
function writer(reading: Reading): PersonKey | undefined {
  const address = reading.original.from?.address.toLowerCase();
  if (!address || isNoReply(address) || reading.automatic) return undefined;
  const signed = reading.contacts.some((contact) => contact.address?.toLowerCase() === address && contact.name !== undefined);
  return isSharedBox(address) && !signed ? undefined : address;
}

/** More times than this are a calendar to choose from. */
const mostProposed = 8;

function proposals({ reading, hash }: Source, application: Application | undefined): { readonly proposed?: readonly Interview[] } {
  const named = reading.interviews.flatMap((session) =>
    session.startsAt !== undefined && !session.cancelled ? [{ ...session, startsAt: session.startsAt }] : [],
  );
  if (named.length === 0 || named.length > mostProposed) return {};
  return { proposed: named.map((session) => interviewFrom(session, application, hash)) };
}

function invite(
  source: Source,
  session: ReadInterview & { startsAt: Instant },
  application: Application | undefined,
  P: LocalDate | undefined,
): Event {
  return { type: 'invite', interview: interviewFrom(session, application, source.hash), ...(P !== undefined && { P }) };
}

/** Each session with a time moves the one it means; a move of a session we never heard of is an invitation. */
function moves(source: Source, application: Application | undefined, P: LocalDate | undefined): readonly Event[] {
  const fixed = heldInterviews(source.reading);
  if (fixed.length === 0) return movedAtItsHour(source, application) ?? cancellations(source, application, P);
  return fixed.map((session) => {
    const meant = meantInterview(session, application, source.knownAt);
    if (!meant) return invite(source, session, application, P);
    return {
      type: 'reschedule',
      interview: meant.id,
      startsAt: session.startsAt,
      ...(session.endsAt !== undefined && { endsAt: session.endsAt }),
      ...(session.sequence !== undefined && { sequence: session.sequence }),
    };
  });
}

/** "Friday at the same time": the one session that lies ahead keeps its hour, by the clock of its own place. */
function movedAtItsHour(
  { reading: { sameHourOn }, knownAt, owner }: Source,
  application: Application | undefined,
): readonly Event[] | undefined {
  const meant = meantInterview({ with: [], certain: 'fixed' }, application, knownAt);
  if (sameHourOn === undefined || !meant) return undefined;
  const before = Temporal.Instant.from(meant.startsAt).toZonedDateTimeISO(meant.timeZone ?? application?.known.timeZone ?? owner.timeZone);
  const day = Temporal.PlainDate.from(sameHourOn).toZonedDateTime({ timeZone: before.timeZoneId, plainTime: before.toPlainTime() });
  return [{ type: 'reschedule', interview: meant.id, startsAt: day.toInstant().toString() }];
}

/** The sessions that the mail takes away; all that lie ahead when it names none. Of none that is known: it came before its invitation, and waits for it. */
function cancellations(source: Source, application: Application | undefined, P: LocalDate | undefined): readonly Event[] {
  const from = writer(source.reading);
  const cancels = { type: 'cancel_interview' as const, ...(from !== undefined && { from }), ...(P !== undefined && { P }) };
  const sessions = source.reading.interviews.filter(({ cancelled }) => cancelled);
  const named = sessions.map((session) => meantInterview(session, application, source.knownAt));
  const ahead = application ? interviewsOf(application).filter(({ startsAt }) => startsAt > source.knownAt) : [];
  const meant = named.some((interview) => interview !== undefined) ? named : ahead;
  const known = meant.flatMap((interview) => (interview ? [{ ...cancels, interview: interview.id }] : []));
  if (known.length > 0) return known;
  const told = sessions.length > 0 ? sessions : [{}];
  return told.flatMap(({ uid, startsAt }: { readonly uid?: string; readonly startsAt?: Instant }) => {
    const unheard = { ...(uid !== undefined && { uid }), ...(startsAt !== undefined && { startsAt }) };
    if (application && isOver(unheard, application, source.knownAt)) return [];
    return [{ ...cancels, interview: source.hash(`interview ${uid ?? startsAt ?? source.mailId} `), unheard }];
  });
}

/** Whether what is cancelled is known, and gone already: told once more. */
function isOver({ uid, startsAt }: { readonly uid?: string; readonly startsAt?: Instant }, { facts }: Application, now: Instant): boolean {
  return inForce(facts).some((fact) => {
    if (fact.type === 'cancel_interview' && fact.unheard) return fact.unheard.uid === uid && fact.unheard.startsAt === startsAt;
    if (fact.type !== 'invite') return false;
    if (uid !== undefined && fact.interview.uid !== undefined) return fact.interview.uid === uid;
    return startsAt === undefined ? fact.interview.startsAt > now : isSameMinute(fact.interview.startsAt, startsAt);
  });
}

function deadlineOf(reading: Reading, what: 'offer' | 'assessment'): LocalDate | undefined {
  return reading.deadline?.for === what ? reading.deadline.at.slice(0, 10) : undefined;
}

/** Whether the employer asked for something that the owner has not answered. */
function awaitsAnswer(application: Application): boolean {
  return inForce(application.facts).findLast(({ type }) => type !== 'ooo' && !type.startsWith('owner_'))?.type === 'request';
}

/** Whether an offer stands that was neither taken back nor answered: a refusal after it takes it back. */
function holdsOffer(application: Application): boolean {
  const last = inForce(application.facts).findLast(
    ({ type }) => type === 'offer' || type === 'offer_withdrawn' || type === 'rejection' || type === 'withdrawn',
  );
  return last?.type === 'offer';
}

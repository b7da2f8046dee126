import type { ReadInterview, Reading } from '../reading/reading.ts';
import type { Instant } from '../time.ts';
import type { Fact, Interview, InterviewId } from './fact.ts';
import { inForce } from './in-force.ts';
import type { Application } from './search.ts';
import { inOrderSaid, isSameMinute } from './unheard.ts';

/** The sessions with a fixed time that the mail leaves standing. */
export function heldInterviews(reading: Reading): readonly (ReadInterview & { readonly startsAt: Instant })[] {
  return reading.interviews.flatMap((session) =>
    session.startsAt !== undefined && session.certain === 'fixed' && !session.cancelled ? [{ ...session, startsAt: session.startsAt }] : [],
  );
}

/** An interview as the facts leave it, and which of them took it off: at the agreed time nothing takes place. */
export type ToldInterview = { readonly interview: Interview; readonly takenOff?: Fact };

/** Every interview that these facts in force tell of, by its id, in the order of their invitation. */
export function toldInterviews(facts: readonly Fact[]): ReadonlyMap<InterviewId, ToldInterview> {
  const told = new Map<InterviewId, ToldInterview>();
  // As they were said, as the plan reads them: an invitation that comes late takes back no cancellation.
  for (const fact of inOrderSaid(facts)) {
    if (fact.type === 'invite') {
      const { id } = fact.interview;
      const known = told.get(id);
      const before = known && stands(known) ? known.interview : undefined;
      told.set(id, { interview: { ...before, ...fact.interview, with: [...new Set([...(before?.with ?? []), ...fact.interview.with])] } });
    } else if (fact.type === 'reschedule') {
      const before = told.get(fact.interview);
      if (!before) continue;
      const { endsAt: _, ...rest } = before.interview;
      told.set(fact.interview, {
        interview: { ...rest, startsAt: fact.startsAt, ...(fact.endsAt !== undefined && { endsAt: fact.endsAt }) },
      });
    } else
      for (const id of takenOffBy(fact, told)) {
        const before = told.get(id);
        if (before && stands(before)) told.set(id, { ...before, takenOff: fact });
      }
  }
  return told;
}

function takenOffBy(fact: Fact, told: ReadonlyMap<InterviewId, ToldInterview>): readonly InterviewId[] {
  if (fact.type === 'owner_no' && fact.interview === undefined)
    return [...told].flatMap(([id, { interview }]) => (interview.startsAt <= fact.knownAt ? [id] : []));
  return takesOff.has(fact.type) && 'interview' in fact && typeof fact.interview === 'string' ? [fact.interview] : [];
}

const takesOff: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'cancel_interview',
  'candidate_reschedule',
  'candidate_cancel',
  'no_show',
  'owner_no',
]);

/** Until they answer, an interview for which the owner asked for another time is still the one they know of. */
export function stands({ takenOff }: ToldInterview): boolean {
  return takenOff === undefined || takenOff.type === 'candidate_reschedule';
}

/** The interviews of an application as its facts in force leave them: moved, and without the cancelled ones. In the order of their invitation. */
export function interviewsOf({ facts }: Pick<Application, 'facts'>): readonly Interview[] {
  return [...toldInterviews(inForce(facts)).values()].flatMap((told) => (stands(told) ? [told.interview] : []));
}

/**
 * Which known interview a session in a mail means: the same calendar event, the time it is moved from, the time it has, or the only one that lies ahead.
 * Undefined when none or more than one could be meant.
 */
export function meantInterview(session: ReadInterview, application: Application | undefined, now: Instant): Interview | undefined {
  if (!application) return undefined;
  const known = interviewsOf(application);
  const only = (found: readonly Interview[]): Interview | undefined => (found.length === 1 ? found[0] : undefined);
  const ahead = known.filter(({ startsAt }) => startsAt > now);
  return (
    (session.uid !== undefined ? known.find(({ uid }) => uid === session.uid) : undefined) ??
    (session.previousStartsAt !== undefined ? known.find(({ startsAt }) => isSameMinute(startsAt, session.previousStartsAt)) : undefined) ??
    known.find(({ startsAt }) => isSameMinute(startsAt, session.startsAt)) ??
    only(ahead) ??
    only(ahead.filter((interview) => session.with.some((person) => interview.with.includes(person.toLowerCase())))) ??
    (ahead.length === 0 ? only(known) : undefined)
  );
}

/** The session as an interview: under the id of the known one it restates, else a new one named by its calendar event or its start. */
export function interviewFrom(
  session: ReadInterview & { readonly startsAt: Instant },
  application: Application | undefined,
  hash: (text: string) => string,
): Interview {
  const restated =
    application &&
    interviewsOf(application).find(
      ({ uid, startsAt }) => (uid !== undefined && uid === session.uid) || isSameMinute(startsAt, session.startsAt),
    );
  // Sessions that start together in one agenda are told apart by who sits in them.
  const id = restated?.id ?? hash(`interview ${session.uid ?? session.startsAt} ${session.uid ? '' : session.with.join(' ')}`);
  return {
    id,
    startsAt: session.startsAt,
    with: session.with.map((person) => (person.includes('@') ? person.toLowerCase() : person)),
    ...(session.endsAt !== undefined && { endsAt: session.endsAt }),
    ...(session.timeZone !== undefined && { timeZone: session.timeZone }),
    ...(session.mode !== undefined && { mode: session.mode }),
    ...(session.title !== undefined && { title: session.title }),
    ...((session.round === 'final' || session.mode === 'onsite') && { deep: true as const }),
    ...(session.uid !== undefined && { uid: session.uid }),
    ...(session.sequence !== undefined && { sequence: session.sequence }),
    ...(session.place !== undefined && { place: session.place }),
    ...(session.link !== undefined && { link: session.link }),
    ...(session.phone !== undefined && { phone: session.phone }),
  };
}

/**
 * Whether a session without names only repeats a day that is known in more detail ("tomorrow 1 to 5 pm"): a reminder, no interview of its own (G-08).
 */
export function coversKnown(session: ReadInterview & { readonly startsAt: Instant }, application: Application | undefined): boolean {
  const { startsAt, endsAt } = session;
  if (!application || session.with.length > 0 || session.uid !== undefined || endsAt === undefined) return false;
  const inside = interviewsOf(application).filter(
    (interview) => interview.startsAt >= startsAt && (interview.endsAt ?? interview.startsAt) <= endsAt,
  );
  return inside.length > 1;
}

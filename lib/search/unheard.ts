import { Temporal } from 'temporal-polyfill';
import { tidy } from '../follow-ups/days/windows.ts';
import type { Instant } from '../time.ts';
import type { Fact, InterviewId } from './fact.ts';

type Cancellation = Fact & { readonly type: 'cancel_interview' };

/**
 * Mails come in any order: a cancellation can be here before the invitation. It waits, and takes away what had been said of interviews before it was said, whenever we learn of them.
 *
 * @param facts those that count
 * @returns the same, each waiting cancellation once for every interview that it means; as it is where there is none yet
 */
export function withHeard(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some((fact) => fact.type === 'cancel_interview' && fact.unheard)) return facts;
  return facts.flatMap((fact) => {
    if (fact.type !== 'cancel_interview' || !fact.unheard) return [fact];
    const meant = meantBy(fact, fact.unheard, facts);
    return meant.length === 0
      ? [fact]
      : meant.map((interview, index) => ({ ...fact, id: index === 0 ? fact.id : `${fact.id} ${index}`, interview }));
  });
}

function meantBy(
  { saidAt }: Cancellation,
  { uid, startsAt }: NonNullable<Cancellation['unheard']>,
  facts: readonly Fact[],
): readonly InterviewId[] {
  const before = [...saidBefore(facts, saidAt)];
  const named = before.filter(([, session]) =>
    uid !== undefined && session.uid !== undefined
      ? session.uid === uid
      : startsAt !== undefined && isSameMinute(session.startsAt, startsAt),
  );
  const isNamed = uid !== undefined || startsAt !== undefined;
  return (isNamed ? named : before.filter(([, session]) => tidy(session.startsAt) > tidy(saidAt))).map(([id]) => id);
}

/** The interviews that had been told of by then, at the times which they had. */
function saidBefore(facts: readonly Fact[], at: Instant): ReadonlyMap<InterviewId, { readonly startsAt: Instant; readonly uid?: string }> {
  const sessions = new Map<InterviewId, { readonly startsAt: Instant; readonly uid?: string }>();
  for (const fact of inOrderSaid(facts)) {
    if (tidy(fact.saidAt) > tidy(at)) break;
    if (fact.type === 'invite') sessions.set(fact.interview.id, fact.interview);
    else if (fact.type === 'reschedule') {
      const session = sessions.get(fact.interview);
      if (session) sessions.set(fact.interview, { ...session, startsAt: fact.startsAt });
    }
  }
  return sessions;
}

/** As they were said; of what was said at one moment, as it became known. */
export function inOrderSaid(facts: readonly Fact[]): readonly Fact[] {
  const said = facts.map((fact, index) => ({ fact, index, at: tidy(fact.saidAt) }));
  return said.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.index - other.index)).map(({ fact }) => fact);
}

/** Within less than sixty seconds: calendars write seconds, mails do not. */
export function isSameMinute(one: Instant, other: Instant | undefined): boolean {
  return (
    other !== undefined && Math.abs(Temporal.Instant.from(one).epochMilliseconds - Temporal.Instant.from(other).epochMilliseconds) < 60_000
  );
}

import type { Fact } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { tidy } from '../days/windows.ts';
import { withoutOutcome } from './outcome.ts';
import { lapsing, promise } from './promise.ts';
import { type Arranging, moveSession, type Session, sessionFrom } from './sessions.ts';
import type { Opener, Standing } from './standing.ts';

/** An interview more, or again, or the same once more (G-08); the employer who invites waits no more for an answer, and what was promised before it lapses. */
export function invited(standing: Standing, fact: Fact & { type: 'invite' }, on: LocalDate): Standing {
  // What the new employer invites to is no interview any more; the others get nothing but a withdrawal.
  if (standing.closed?.how === 'accepted' || standing.over) return standing;
  const { interview } = fact;
  const known = standing.sessions.find(({ id }) => id === interview.id);
  const stale = known !== undefined && interview.sequence !== undefined && interview.sequence < known.sequence;
  const sameTime = known?.startsAt === tidy(interview.startsAt) && !known.cancelled;
  if (known && (stale || (sameTime && (known.alive || known.endsAt <= tidy(fact.saidAt))))) {
    // The same interview once more (G-08); it may name more people, or a date.
    const more = stale ? [] : interview.with.filter((person) => !known.with.includes(person));
    const joinedAt = new Map([...known.joinedAt, ...more.map((person) => [person, fact.knownAt] as const)]);
    const facts = more.length > 0 ? [...known.facts, fact.id] : known.facts;
    const restated = replaceSession(standing, { ...known, with: [...known.with, ...new Set(more)], joinedAt, facts });
    return fact.P !== undefined && !standing.closed && !stale ? promise(restated, fact, fact.P) : restated;
  }
  const open = standing.closed ? withoutOutcome(standing) : lapsing(standing, fact, on);
  const session = known ? { ...moveSession(known, fact, interview), with: interview.with } : sessionFrom(fact, interview);
  const next: Standing = {
    ...replaceSession(open, session),
    opened: true,
    wait: { for: 'status', openers: [], since: fact.knownAt },
  };
  return fact.P === undefined ? next : promise(next, fact, fact.P);
}

/** A move of an interview that was not heard of tells of it. An older calendar sequence changes nothing (RFC 5546 2.1.4). */
export function rescheduled(standing: Standing, fact: Fact & { type: 'reschedule' }, on: LocalDate): Standing {
  const known = standing.sessions.find(({ id }) => id === fact.interview);
  if (known && fact.sequence !== undefined && fact.sequence < known.sequence) return standing;
  // The same move once more (G-08).
  if (known?.alive && !known.cancelled && known.startsAt === tidy(fact.startsAt) && known.endsAt === tidy(fact.endsAt ?? known.endsAt)) {
    return standing;
  }
  const session = known
    ? moveSession(known, fact, fact)
    : sessionFrom(fact, {
        id: fact.interview,
        startsAt: fact.startsAt,
        with: [],
        ...(fact.endsAt !== undefined && { endsAt: fact.endsAt }),
      });
  return {
    ...replaceSession(lapsing(standing, fact, on), session),
    opened: true,
    wait: { for: 'status', openers: [], since: fact.knownAt },
  };
}

/** Another interview ahead: the wait goes on from there. None: the employer owes a new time (K12). */
export function cancelled(
  standing: Standing,
  fact: Fact & { type: 'cancel_interview' | 'owner_no' },
  interview: string | undefined,
  opener: Opener,
): Standing {
  const known = standing.sessions.find(({ id }) => id === interview);
  if (known?.cancelled && !known.arranging) return standing;
  const without = known ? replaceSession(standing, takenOff(known, fact)) : standing;
  const by = fact.type === 'cancel_interview' ? fact.from : undefined;
  const { cancelledBy: _, ...rest } = without;
  const next: Standing = {
    ...rest,
    opened: true,
    wait:
      ahead(without, fact.saidAt).length > 0
        ? { for: 'status', openers: [], since: fact.knownAt }
        : { for: 'new_time', openers: [opener], since: fact.knownAt },
    ...(by !== undefined && { cancelledBy: by }),
  };
  return fact.type === 'cancel_interview' && fact.P !== undefined ? promise(next, fact, fact.P, fact.from) : next;
}

/**
 * The owner asked for another time, cancelled, or waited in vain: at the agreed time nothing takes place. Another interview ahead: the wait goes on from
 * there. None: they owe an answer, unless it was the owner who cancelled.
 */
export function rearranged(standing: Standing, fact: Arranging, opener: Opener): Standing {
  const known = standing.sessions.find(({ id }) => id === fact.interview);
  if (!known?.alive || (known.cancelled && !known.arranging)) return standing;
  const without = replaceSession(standing, { ...takenOff(known, fact), arranging: fact });
  if (ahead(without, fact.saidAt).length > 0) return { ...without, wait: { for: 'status', openers: [], since: fact.knownAt } };
  if (fact.type === 'candidate_cancel') return { ...without, wait: { for: 'nothing' } };
  return { ...without, wait: { for: 'status', openers: [opener], since: fact.knownAt } };
}

function takenOff({ arranging: _, ...session }: Session, fact: Fact): Session {
  return { ...session, cancelled: true, facts: [...session.facts, fact.id] };
}

function replaceSession(standing: Standing, session: Session): Standing {
  const others = standing.sessions.filter(({ id }) => id !== session.id);
  const before = standing.sessions.some(({ id }) => id === session.id);
  return {
    ...standing,
    sessions: before ? standing.sessions.map((one) => (one.id === session.id ? session : one)) : [...others, session],
  };
}

/** The sessions that lie ahead at that moment. */
export function ahead(standing: Standing, at: Instant): readonly Session[] {
  return standing.sessions.filter((session) => session.alive && !session.cancelled && session.endsAt > tidy(at));
}

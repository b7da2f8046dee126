import type { Fact, FactId, Interview, PersonKey } from '../../search/fact.ts';
import type { Instant } from '../../time.ts';
import { plusMinutes, tidy } from '../days/windows.ts';

/** What the owner told us to write about an interview (K21, K22). */
export type Arranging = Fact & { readonly type: 'candidate_reschedule' | 'candidate_cancel' | 'no_show' };

/** An interview as the facts leave it. */
export type Session = {
  readonly id: string;
  readonly startsAt: Instant;
  /** E (1.1). */
  readonly endsAt: Instant;
  readonly with: readonly PersonKey[];
  readonly deep: boolean;
  readonly sequence: number;
  readonly phone: boolean;
  /** Where it is held in person, as the invitation says it. */
  readonly place?: string;
  /** When the present time became known. */
  readonly knownAt: Instant;
  /** When those who were named later became known. */
  readonly joinedAt: ReadonlyMap<PersonKey, Instant>;
  readonly saidAt: Instant;
  readonly facts: readonly FactId[];
  readonly cancelled: boolean;
  /** Not at the agreed time, by the owner's word; until they say something else about it. */
  readonly arranging?: Arranging;
  /** False once an outcome came: its thank-yous are gone for good. */
  readonly alive: boolean;
};

const defaultMinutes = { phone: 30, other: 60 } as const;

/** Without an end it takes 30 minutes on the phone and 60 elsewhere (1.1 "E"). */
export function sessionFrom(fact: Fact, interview: Interview): Session {
  const phone = interview.mode === 'phone';
  return {
    id: interview.id,
    startsAt: tidy(interview.startsAt),
    endsAt: endOf(interview.startsAt, interview.endsAt, phone),
    with: interview.with,
    deep: interview.deep === true,
    sequence: interview.sequence ?? 0,
    phone,
    ...(interview.mode === 'onsite' && interview.place !== undefined && { place: interview.place }),
    knownAt: fact.knownAt,
    joinedAt: new Map(),
    saidAt: fact.saidAt,
    facts: [fact.id],
    cancelled: false,
    alive: true,
  };
}

/** The session at its new time; one that was cancelled takes place again. */
export function moveSession(
  session: Session,
  fact: Fact,
  to: { readonly startsAt: Instant; readonly endsAt?: Instant; readonly sequence?: number },
): Session {
  const { arranging: _, ...standing } = session;
  return {
    ...standing,
    startsAt: tidy(to.startsAt),
    endsAt: endOf(to.startsAt, to.endsAt, session.phone),
    sequence: Math.max(session.sequence, to.sequence ?? 0),
    knownAt: fact.knownAt,
    saidAt: fact.saidAt,
    facts: [...session.facts, fact.id],
    cancelled: false,
    alive: true,
  };
}

function endOf(startsAt: Instant, endsAt: Instant | undefined, phone: boolean): Instant {
  if (endsAt !== undefined) return tidy(endsAt);
  return plusMinutes(startsAt, phone ? defaultMinutes.phone : defaultMinutes.other);
}

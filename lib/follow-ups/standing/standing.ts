import type { Fact, FactId, PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import type { Session } from './sessions.ts';

/** Something that opened a wait, or started its clock anew. `on` is the R-date it is counted from. */
export type Opener = {
  readonly type: 'application' | 'reply' | 'statement' | 'request' | 'answer' | 'assessment' | 'cancellation' | 'interview';
  readonly from: Instant;
  readonly on: LocalDate;
  readonly knownAt: Instant;
  readonly saidAt: Instant;
  readonly fact: FactId;
  /** Names the period, unless an earlier one does that no draft has come of yet. */
  readonly name: string;
};

/** What the application waits for. The interviews are no openers here: their times may still move. */
export type Wait =
  | { readonly for: 'nothing' }
  | { readonly for: 'test' }
  | { readonly for: 'hold'; readonly fact: Fact; readonly on: LocalDate }
  | { readonly for: 'invitation' | 'status' | 'new_time'; readonly openers: readonly Opener[]; readonly since: Instant };

/** P (1.1): the last day of the period the employer named. */
export type Promised = { readonly by: LocalDate; readonly fact: Fact; readonly from?: PersonKey };

/** `deadline` is the newest one named; `from` whoever offered, where it was a person. */
export type Offer = { readonly first: Fact; readonly latest: Fact; readonly deadline?: LocalDate; readonly from?: PersonKey };

/** The outcome that ended it (G-06); `accepted_elsewhere` is told by another application. */
export type Closed = {
  readonly how: 'rejection' | 'offer_withdrawn' | 'accepted' | 'accepted_elsewhere' | 'withdrawn';
  readonly fact: Fact;
  readonly from?: PersonKey;
};

/** Where an application stands, after everything that was said about it in the order in which it was said. */
export type Standing = {
  readonly wait: Wait;
  readonly sessions: readonly Session[];
  readonly application?: {
    readonly on: LocalDate;
    readonly fact: Fact;
    readonly postingClosesOn?: LocalDate;
    readonly reviewBy?: LocalDate;
  };
  readonly promised?: Promised;
  /** `fact` is the first about the test that is with the owner, `latest` the one that named the deadline. */
  readonly test?: { readonly fact: Fact; readonly latest: Fact; readonly deadline?: LocalDate; readonly from?: PersonKey };
  /** Who sent the test that was handed in. */
  readonly testFrom?: PersonKey;
  readonly cancelledBy?: PersonKey;
  readonly offer?: Offer;
  readonly closed?: Closed;
  /** An offer elsewhere was accepted: nothing restarts it any more, unless they reopen it in so many words. */
  readonly over?: true;
  /** Anything at all that makes it an application of ours. */
  readonly opened: boolean;
  readonly stopped: boolean;
  /** G-05: neither K01 nor K02 nor K03. */
  readonly noEnquiries: boolean;
};

/** P as long as it holds (G-01): not before the latest interview. */
export function promiseThatHolds(standing: Standing, dayAt: (instant: Instant) => LocalDate): Promised | undefined {
  const { promised } = standing;
  if (!promised) return undefined;
  const before = standing.sessions.some((session) => session.alive && !session.cancelled && promised.by < dayAt(session.endsAt));
  return before ? undefined : promised;
}

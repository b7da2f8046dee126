import type { Fact, FactId, PersonKey } from '../search/fact.ts';
import type { Instant, LocalDate } from '../time.ts';
import { moveSession, type Session, sessionFrom } from './sessions.ts';
import { tidy } from './windows.ts';

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

export type Offer = { readonly first: Fact; readonly latest: Fact; readonly deadline?: LocalDate; readonly from?: PersonKey };

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
  readonly test?: { readonly fact: Fact; readonly deadline?: LocalDate; readonly from?: PersonKey };
  /** Who sent the test that was handed in. */
  readonly testFrom?: PersonKey;
  readonly cancelledBy?: PersonKey;
  readonly offer?: Offer;
  readonly closed?: Closed;
  /** Anything at all that makes it an application of ours. */
  readonly opened: boolean;
  readonly stopped: boolean;
  /** G-05: neither K01 nor K02 nor K03. */
  readonly noEnquiries: boolean;
};

/** An acceptance at another company closes this one too. */
export type AcceptedElsewhere = { readonly elsewhere: true; readonly fact: Fact };

const nothing: Wait = { for: 'nothing' };

/**
 * Reads the facts in the order in which they were said (1.11), so that one learned late neither restarts nor closes what came after it (1.1a).
 *
 * @param facts in force, of this application and of all
 * @param acceptances at other applications
 * @param dayAt the recipient's calendar day of an instant
 */
export function standingAfter(facts: readonly Fact[], acceptances: readonly Fact[], dayAt: (instant: Instant) => LocalDate): Standing {
  const steps: (Fact | AcceptedElsewhere)[] = [...facts, ...acceptances.map((fact) => ({ elsewhere: true as const, fact }))];
  const inOrder = steps.map((step, index) => ({ step, index, at: tidy(factOf(step).saidAt) }));
  inOrder.sort((a, b) => (a.at === b.at ? rank(a.step) - rank(b.step) || a.index - b.index : a.at < b.at ? -1 : 1));
  const start: Standing = { wait: nothing, sessions: [], opened: false, stopped: false, noEnquiries: false };
  return inOrder.reduce((standing, { step }) => after(standing, step, dayAt), start);
}

/** The sessions that lie ahead at that moment. */
function ahead(standing: Standing, at: Instant): readonly Session[] {
  return standing.sessions.filter((session) => session.alive && !session.cancelled && session.endsAt > tidy(at));
}

/** P as long as it holds (G-01): not before the latest interview. */
export function promiseThatHolds(standing: Standing, dayAt: (instant: Instant) => LocalDate): Promised | undefined {
  const { promised } = standing;
  if (!promised) return undefined;
  const before = standing.sessions.some((session) => session.alive && !session.cancelled && promised.by < dayAt(session.endsAt));
  return before ? undefined : promised;
}

function factOf(step: Fact | AcceptedElsewhere): Fact {
  return 'elsewhere' in step ? step.fact : step;
}

/** Of what was said at the same moment, the weightier is read last (G-06). */
function rank(step: Fact | AcceptedElsewhere): number {
  if ('elsewhere' in step) return 5;
  switch (step.type) {
    case 'reopened':
    case 'application':
      return 0;
    case 'human_reply':
    case 'owner_heard':
      return 1;
    case 'timeline':
      return 2;
    case 'rejection':
    case 'offer':
    case 'offer_withdrawn':
    case 'accepted':
    case 'withdrawn':
      return 4;
    default:
      return 3;
  }
}

function after(standing: Standing, step: Fact | AcceptedElsewhere, dayAt: (instant: Instant) => LocalDate): Standing {
  if ('elsewhere' in step)
    return standing.opened && !standing.closed ? close(standing, { how: 'accepted_elsewhere', fact: step.fact }) : standing;
  const fact = step;
  const on = dayAt(fact.saidAt);
  const opener = (type: Opener['type']): Opener => ({
    type,
    from: tidy(fact.saidAt),
    on,
    knownAt: fact.knownAt,
    saidAt: fact.saidAt,
    fact: fact.id,
    name: `${type}-${on}`,
  });
  const { closed, wait } = standing;

  switch (fact.type) {
    case 'owner_stop':
      return { ...standing, stopped: true };
    case 'owner_resume':
      return { ...standing, stopped: false };
    case 'no_contact':
      return { ...standing, noEnquiries: true };
    case 'reopened':
      if (closed) return { ...withoutOutcome(standing), wait: nothing };
      return wait.for === 'hold' ? { ...standing, wait: nothing } : standing;
    case 'application':
      return applied(standing, fact, on, opener('application'));
    case 'invite':
      return invited(standing, fact, on);
    case 'rejection':
    case 'offer_withdrawn': {
      const how = fact.type;
      const from = how === 'rejection' && fact.type === 'rejection' && fact.noReplyOnly ? undefined : fact.from;
      if (!closed || (how === 'offer_withdrawn' && closed.how === 'accepted')) return close(standing, { how, fact, ...(from && { from }) });
      // Told once more, now by a person: the person counts, not the day.
      if ((closed.how === 'rejection' || closed.how === 'offer_withdrawn') && !closed.from && from)
        return { ...standing, closed: { ...closed, from } };
      // Nobody there has to be told of a withdrawal any more.
      return closed.how === 'accepted_elsewhere' ? { ...standing, closed: { how: 'withdrawn', fact: closed.fact } } : standing;
    }
    case 'accepted':
      return closed?.how === 'accepted' ? standing : close(standing, { how: 'accepted', fact });
    case 'withdrawn':
      return closed && closed.how !== 'accepted_elsewhere' && closed.how !== 'accepted'
        ? standing
        : close(standing, { how: 'withdrawn', fact });
    case 'offer':
      return closed?.how === 'accepted' || closed?.how === 'accepted_elsewhere' ? standing : offered(standing, fact);
    default:
      break;
  }

  // On a closed application only `reopened`, an invitation or an offer restarts anything (G-06).
  if (closed) return standing;
  const passed = lapsing(standing, fact, on);
  switch (fact.type) {
    case 'request':
      return { ...passed, opened: true, wait: waitOn(wait, opener('request')) };
    case 'request_answered':
      if (wait.for === 'hold' || wait.for === 'test' || wait.for === 'new_time') return passed;
      return { ...passed, opened: true, wait: waitOn(wait, opener('answer')) };
    case 'reschedule':
      return rescheduled(passed, fact, on);
    case 'cancel_interview':
      return cancelled(passed, fact, fact.interview, opener('cancellation'));
    case 'owner_no': {
      const held = passed.sessions.filter((session) => !session.cancelled);
      const meant = fact.interview ?? (held.filter((session) => session.startsAt <= tidy(fact.saidAt)).at(-1) ?? held.at(-1))?.id;
      return cancelled(passed, fact, meant, opener('cancellation'));
    }
    case 'timeline':
      if (fact.P === undefined) return replied(passed, fact, opener('reply'));
      return promise({ ...passed, opened: true, wait: waitOn(wait, opener('statement')) }, fact, fact.P, fact.from);
    case 'human_reply':
    case 'owner_heard':
      return replied(passed, fact, opener('reply'));
    case 'on_hold':
      if (fact.restart === undefined) return { ...passed, opened: true, wait: { for: 'hold', fact, on } };
      return promise({ ...passed, opened: true, wait: waitOn(wait, opener('statement')) }, fact, fact.restart);
    case 'assessment_invited':
      return {
        ...passed,
        opened: true,
        wait: { for: 'test' },
        test: {
          fact,
          ...(fact.deadline !== undefined && { deadline: fact.deadline }),
          ...(fact.from !== undefined && { from: fact.from }),
        },
      };
    case 'assessment_submitted': {
      const { test, ...rest } = passed;
      const handedIn: Standing = {
        ...rest,
        opened: true,
        wait: waitOn(wait, opener('assessment')),
        ...(test?.from !== undefined && { testFrom: test.from }),
      };
      return fact.P === undefined ? handedIn : promise(handedIn, fact, fact.P, test?.from);
    }
    default:
      return standing;
  }
}

/** The status wait with one more beginning; any other wait ends. */
function waitOn(wait: Wait, opener: Opener): Wait {
  if (wait.for === 'status') return { ...wait, openers: [...wait.openers, opener] };
  return { for: 'status', openers: [opener], since: opener.knownAt };
}

function promise(standing: Standing, fact: Fact, by: LocalDate, from?: PersonKey): Standing {
  return { ...standing, promised: { by, fact, ...(from !== undefined && { from }) } };
}

/** A P lapses when it has passed on the day a later fact was said. */
function lapsing(standing: Standing, fact: Fact, on: LocalDate): Standing {
  const counts = fact.type !== 'ooo' && !fact.type.startsWith('owner_') && fact.type !== 'note' && fact.type !== 'contact';
  const heard = fact.type === 'owner_heard' || fact.type === 'owner_no';
  if (!standing.promised || standing.promised.by >= on || !(counts || heard)) return standing;
  const { promised: _, ...rest } = standing;
  return rest;
}

function withoutOutcome(standing: Standing): Standing {
  const { closed: _closed, offer: _offer, promised: _promised, test: _test, cancelledBy: _by, testFrom: _from, ...rest } = standing;
  return rest;
}

function close(standing: Standing, closed: Closed): Standing {
  return {
    ...withoutOutcome(standing),
    closed,
    opened: true,
    wait: nothing,
    sessions: standing.sessions.map((session) => ({ ...session, alive: false })),
  };
}

function offered(standing: Standing, fact: Fact & { type: 'offer' }): Standing {
  const held = standing.offer;
  const deadline = fact.deadline ?? held?.deadline;
  const from = fact.from ?? held?.from;
  return {
    ...withoutOutcome(standing),
    opened: true,
    wait: nothing,
    offer: {
      first: held?.first ?? fact,
      latest: fact,
      ...(deadline !== undefined && { deadline }),
      ...(from !== undefined && { from }),
    },
  };
}

/** The first of an application's own mail and its confirmation dates it; a second one restates, nothing twice. */
function applied(standing: Standing, fact: Fact & { type: 'application' }, on: LocalDate, opener: Opener): Standing {
  if (standing.closed) return standing;
  const before = standing.application;
  const postingClosesOn = fact.postingClosesOn ?? before?.postingClosesOn;
  const reviewBy = fact.reviewBy ?? before?.reviewBy;
  const application = {
    on: before?.on ?? on,
    fact: before?.fact ?? fact,
    ...(postingClosesOn !== undefined && { postingClosesOn }),
    ...(reviewBy !== undefined && { reviewBy }),
  };
  return {
    ...standing,
    application,
    opened: true,
    noEnquiries: standing.noEnquiries || fact.noContactPolicy === true,
    wait: standing.opened ? standing.wait : { for: 'invitation', openers: [opener], since: fact.knownAt },
  };
}

/** A person answered without outcome, date or request: the clock and the count of the wait start anew. */
function replied(standing: Standing, fact: Fact, opener: Opener): Standing {
  const { wait } = standing;
  if (standing.offer || ahead(standing, fact.saidAt).length > 0) return standing;
  if (wait.for === 'test' || wait.for === 'hold') return standing;
  if (wait.for === 'nothing') {
    // Reopened: nothing until the next interview or date.
    if (standing.opened) return standing;
    return { ...standing, opened: true, wait: waitOn(wait, opener) };
  }
  return { ...standing, wait: { ...wait, openers: [...wait.openers, opener] } };
}

function invited(standing: Standing, fact: Fact & { type: 'invite' }, on: LocalDate): Standing {
  const { interview } = fact;
  const known = standing.sessions.find(({ id }) => id === interview.id);
  const stale = known !== undefined && interview.sequence !== undefined && interview.sequence < known.sequence;
  const sameTime = known?.startsAt === tidy(interview.startsAt) && !known.cancelled;
  if (known && (stale || (sameTime && (known.alive || known.endsAt <= tidy(fact.saidAt))))) {
    // The same interview once more (G-08); it may name more people, or a date.
    const people = [...new Set([...known.with, ...interview.with])];
    const restated = replaceSession(standing, { ...known, with: stale ? known.with : people });
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

function rescheduled(standing: Standing, fact: Fact & { type: 'reschedule' }, on: LocalDate): Standing {
  const known = standing.sessions.find(({ id }) => id === fact.interview);
  if (known && fact.sequence !== undefined && fact.sequence < known.sequence) return standing;
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
function cancelled(
  standing: Standing,
  fact: Fact & { type: 'cancel_interview' | 'owner_no' },
  interview: string | undefined,
  opener: Opener,
): Standing {
  const known = standing.sessions.find(({ id }) => id === interview);
  if (known?.cancelled) return standing;
  const without = known ? replaceSession(standing, { ...known, cancelled: true, facts: [...known.facts, fact.id] }) : standing;
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

function replaceSession(standing: Standing, session: Session): Standing {
  const others = standing.sessions.filter(({ id }) => id !== session.id);
  const before = standing.sessions.some(({ id }) => id === session.id);
  return {
    ...standing,
    sessions: before ? standing.sessions.map((one) => (one.id === session.id ? session : one)) : [...others, session],
  };
}

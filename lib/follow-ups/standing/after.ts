import type { Fact } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { tidy } from '../days/windows.ts';
import { ahead, cancelled, invited, rearranged, rescheduled } from './interviews.ts';
import { close, withoutOutcome } from './outcome.ts';
import { lapsing, promise } from './promise.ts';
import type { Opener, Standing, Wait } from './standing.ts';

/** An acceptance at another company closes this one too. */
type AcceptedElsewhere = { readonly elsewhere: true; readonly fact: Fact };

const nothing: Wait = { for: 'nothing' };

/** Nothing was said yet. */
const start: Standing = { wait: nothing, sessions: [], opened: false, stopped: false, noEnquiries: false };

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
  return inOrder.reduce((standing, { step }) => after(standing, step, dayAt), start);
}

/**
 * The same for facts of which the last one was learned last, from where the others left it.
 *
 * @param before the standing after all but the last
 * @returns nothing where one of them was said after the last one
 */
export function standingNext(before: Standing, facts: readonly Fact[], dayAt: (instant: Instant) => LocalDate): Standing | undefined {
  const last = facts.at(-1);
  if (!last) return undefined;
  const at = tidy(last.saidAt);
  const isLater = (fact: Fact): boolean => {
    const said = tidy(fact.saidAt);
    return said > at || (said === at && rank(fact) > rank(last));
  };
  return facts.some(isLater) ? undefined : after(before, last, dayAt);
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
    case 'owner_stop':
      return 6;
    default:
      return 3;
  }
}

function after(standing: Standing, step: Fact | AcceptedElsewhere, dayAt: (instant: Instant) => LocalDate): Standing {
  if ('elsewhere' in step) {
    if (!standing.opened) return standing;
    const over: Standing = { ...standing, over: true };
    return standing.closed ? over : close(over, { how: 'accepted_elsewhere', fact: step.fact });
  }
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
      if (closed) return closed.how === 'accepted' ? standing : { ...reopened(standing), wait: nothing };
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
      return closed?.how === 'accepted' || standing.over ? standing : offered(standing, fact);
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
    case 'candidate_reschedule':
    case 'candidate_cancel':
    case 'no_show':
      return rearranged(passed, fact, opener('answer'));
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
        test: testAfter(passed.test, fact),
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

function reopened(standing: Standing): Standing {
  const { over: _, ...rest } = withoutOutcome(standing);
  return rest;
}

/** The test that is with the owner, as the newest invitation to it leaves it: one prompt a test, whose deadline may move. */
function testAfter(before: Standing['test'], fact: Fact & { type: 'assessment_invited' }): NonNullable<Standing['test']> {
  const deadline = fact.deadline ?? before?.deadline;
  const from = fact.from ?? before?.from;
  return {
    fact: before?.fact ?? fact,
    latest: before && fact.deadline === undefined ? before.latest : fact,
    ...(deadline !== undefined && { deadline }),
    ...(from !== undefined && { from }),
  };
}

/** The status wait with one more beginning; any other wait ends. */
function waitOn(wait: Wait, opener: Opener): Wait {
  if (wait.for === 'status') return { ...wait, openers: [...wait.openers, opener] };
  return { for: 'status', openers: [opener], since: opener.knownAt };
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

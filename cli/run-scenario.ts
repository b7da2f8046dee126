import type { FollowUp } from '../lib/follow-ups/follow-up.ts';
import { lateness } from '../lib/follow-ups/lateness.ts';
import { reconcile } from '../lib/follow-ups/reconcile.ts';
import type { Delivery, Search } from '../lib/search/search.ts';
import type { Instant } from '../lib/time.ts';
import type { Scenario } from './scenario.ts';
import { emptySearch, toldIn, withFact } from './scenario-facts.ts';

export type Run = {
  readonly search: Search;
  readonly delivered: readonly { readonly followUp: FollowUp; readonly at: Instant }[];
  readonly cancelled: readonly { readonly followUp: FollowUp; readonly why: string; readonly at: Instant }[];
  readonly stillPlanned: readonly FollowUp[];
};

/** Moves a clock over the events of a scenario and the wake-ups between them. At the same instant the event comes first. */
export function runScenario(scenario: Scenario): Run {
  let search = emptySearch(scenario);
  let plan: readonly FollowUp[] = [];
  const delivered: Run['delivered'][number][] = [];
  const cancelled: Run['cancelled'][number][] = [];

  const reconcileAt = (now: Instant): void => {
    const next = reconcile(plan, search);
    cancelled.push(...next.dropped.map((one) => ({ ...one, at: now })));
    plan = next.plan;
  };

  /** Fires every wake-up before the end. */
  const wakeUntil = (start: Instant, end: Instant, including: boolean): void => {
    let clock = start;
    for (;;) {
      const due = plan
        .map((followUp) => ({ followUp, at: dueAt(followUp, clock, search) }))
        .filter(({ at }) => (including ? at <= end : at < end))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
      if (!due) return;
      clock = due.at > clock ? due.at : clock;
      const { followUp } = due;
      const late = lateness(followUp, clock, search);
      if (late.do === 'wait') continue;
      search = { ...search, deliveries: [...search.deliveries, deliveryOf(followUp, clock, late.do === 'send' ? 'delivered' : 'lapsed')] };
      if (late.do === 'send') delivered.push({ followUp, at: clock });
      reconcileAt(clock);
    }
  };

  let clock: Instant = '0001-01-01T00:00:00Z';
  for (const told of toldIn(scenario)) {
    const now = told.fact.knownAt;
    if (now > scenario.horizon) break;
    wakeUntil(clock, now, false);
    search = withFact(search, told);
    reconcileAt(now);
    clock = now;
  }
  wakeUntil(clock, scenario.horizon, true);
  return { search, delivered, cancelled, stillPlanned: plan };
}

function dueAt(followUp: FollowUp, now: Instant, search: Search): Instant {
  if (followUp.deliverAt > now) return followUp.deliverAt;
  const late = lateness(followUp, now, search);
  return late.do === 'wait' ? late.until : now;
}

function deliveryOf(followUp: FollowUp, at: Instant, how: Delivery['how']): Delivery {
  const { id, kind, application, alsoFor, to, sendHint } = followUp;
  return { followUp: id, kind, application, alsoFor, to, at, how, ...(sendHint !== undefined && { sendHint }) };
}

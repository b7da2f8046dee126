import { deliveryOf } from '../../lib/follow-ups/delivery-of.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { lateness, readyToSend } from '../../lib/follow-ups/placing/lateness.ts';
import { reconcile } from '../../lib/follow-ups/reconcile.ts';
import type { Search } from '../../lib/search/search.ts';
import type { Instant } from '../../lib/time.ts';
import type { Scenario } from './scenario.ts';
import { emptySearch, type ScenarioFact, toldIn, withFact } from './scenario-facts.ts';

/** What came of it until the horizon. */
export type Run = {
  readonly search: Search;
  readonly delivered: readonly { readonly followUp: FollowUp; readonly at: Instant }[];
  readonly cancelled: readonly { readonly followUp: FollowUp; readonly why: string; readonly at: Instant }[];
  readonly stillPlanned: readonly FollowUp[];
};

/** From fact to fact and from wake-up to wake-up, as deployed: each fact counts from when it was known. */
export function runScenario(scenario: Scenario): Run {
  return moveClock(emptySearch(scenario), toldIn(scenario), scenario.horizon);
}

/**
 * Moves a clock over what is told and the wake-ups between. At the same instant what is told comes first.
 *
 * @param start with what was known and delivered before
 * @param told in the order in which it becomes known
 * @param firesAt when a wake-up for a moment really fires: later than that, while the machine is down
 */
export function moveClock(
  start: Search,
  told: readonly ScenarioFact[],
  horizon: Instant,
  firesAt: (moment: Instant) => Instant = (moment) => moment,
): Run {
  let search = start;
  let plan = reconcile([], search).plan;
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
        .map((followUp) => ({ followUp, at: firesAt(dueAt(followUp, clock, search)) }))
        .filter(({ at }) => (including ? at <= end : at < end))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
      if (!due) return;
      clock = due.at > clock ? due.at : clock;
      if (lateness(due.followUp, clock, search).do === 'wait') continue;
      const sent = readyToSend(due.followUp, clock, search);
      search = { ...search, deliveries: [...search.deliveries, deliveryOf(sent ?? due.followUp, clock, sent ? 'delivered' : 'lapsed')] };
      if (sent) delivered.push({ followUp: sent, at: clock });
      reconcileAt(clock);
    }
  };

  let clock: Instant = '0001-01-01T00:00:00Z';
  for (const one of told) {
    const now = one.fact.knownAt;
    if (now > horizon) break;
    wakeUntil(clock, now, false);
    search = withFact(search, one);
    reconcileAt(now);
    clock = now;
  }
  wakeUntil(clock, horizon, true);
  return { search, delivered, cancelled, stillPlanned: plan };
}

function dueAt(followUp: FollowUp, now: Instant, search: Search): Instant {
  if (followUp.deliverAt > now) return followUp.deliverAt;
  const late = lateness(followUp, now, search);
  return late.do === 'wait' ? late.until : now;
}

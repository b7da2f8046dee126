import { Temporal } from 'temporal-polyfill';
import { runScenario } from '../../../cli/plan/run-scenario.ts';
import { toldIn } from '../../../cli/plan/scenario-facts.ts';
import type { FollowUp } from '../../../lib/follow-ups/follow-up.ts';
import { plan } from '../../../lib/follow-ups/plan.ts';
import type { Delivery, Search } from '../../../lib/search/search.ts';
import { type Story, scenarioOf, whereIs } from './stories.ts';
import type { Step } from './tell.ts';

/** The time between two due moments: from, and before. Nothing is delivered and nothing lapses in it. */
export type Stretch = { readonly from: string; readonly until: string };

/** They act on the plan of their day (1.12), so what the employer said stays on its side of them. */
const aboutOneDraft = /^owner_(skip|snooze|sent)$/;

/** K16 and K19 are counted in minutes from when we learned of them. */
const byTheMinute = /^(offer|accepted)$/;

/** What is older than this when we learn of it is old mail (1.1a): whether something of it is overdue is asked of that moment. */
const oldMailHours = 14 * 24;

/** Of two statements the one said later counts: no two are said at the same moment here. */
export function saidApart(story: Story): Story {
  const steps = story.steps.map(([at, type, app, more], index): Step => {
    const said = Temporal.Instant.from(String(more?.said ?? at)).subtract({ seconds: story.steps.length - index });
    return [at, type, app, { ...more, said: said.toString() }];
  });
  return { ...story, steps };
}

/** The stretches of a story in which more than one thing was learned. */
export function stretchesOf(story: Story): readonly Stretch[] {
  const scenario = scenarioOf(story);
  const told = toldIn(scenario).map(({ fact }) => fact);
  const zones = ['a', 'c'].map((app) => whereIs(app, story.places).zone);
  const isOver = (at: string, day: string): boolean =>
    zones.some((zone) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() >= day);
  // Of an absence that is over G-07 asks what was pending when we learned of it.
  const steps = told
    .filter((fact) => aboutOneDraft.test(fact.type) || (fact.type === 'ooo' && isOver(fact.knownAt, fact.back)))
    .map(({ knownAt }) => knownAt);
  const moments = runScenario(scenario).search.deliveries.map(({ at }) => at);
  // G-07 and the pause ask whether a draft was planned before that day.
  const days = told.flatMap((fact) => (fact.type === 'ooo' ? fact.back : fact.type === 'owner_pause' ? fact.until : []));
  const returns = days.flatMap((day) => zones.map((zone) => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()));
  const borders = [
    ...new Set(['2000-01-01T00:00:00Z', ...[...steps, ...moments, ...returns].map(instant), instant(scenario.horizon)]),
  ].sort();
  return borders
    .flatMap((from, index) => {
      const until = borders[index + 1];
      return until === undefined ? [] : [{ from, until }];
    })
    .filter((stretch) => told.filter(({ knownAt, type }) => isWithin(instant(knownAt), stretch) && !aboutOneDraft.test(type)).length > 1);
}

/** The story with everything learned in that stretch learned at another moment of it, no earlier than it was said. */
export function retold(story: Story, stretch: Stretch, shares: readonly number[]): Story {
  const learned = story.steps.map(([at]) => instant(at)).filter((at) => isWithin(at, stretch));
  const last = learned.reduce(later, stretch.from);
  const steps = story.steps.map(([at, type, app, more], index): Step => {
    const said = instant(String(more?.said ?? at));
    if (!isWithin(instant(at), stretch) || byTheMinute.test(type) || aboutOneDraft.test(type)) return [at, type, app, more];
    const old = hoursAfter(said, oldMailHours);
    if (old < instant(at)) return [at, type, app, more];
    return [between(later(said, stretch.from), earlier(old, last), shares[index % shares.length] ?? 0), type, app, more];
  });
  return { ...story, steps };
}

export type AtTheEnd = { readonly search: Search; readonly planned: readonly FollowUp[] };

/** Where a story stands at the end of a stretch. */
export function atTheEnd(story: Story, { until }: Stretch): AtTheEnd {
  const horizon = Temporal.Instant.from(until).subtract({ seconds: 1 }).toString();
  const { stillPlanned, search } = runScenario({ ...scenarioOf(story), horizon });
  return { planned: stillPlanned, search };
}

/**
 * The people to whom it does matter by the rules what was planned, or known, in the course of the stretch:
 * a draft for several roles was planned to them and is no more (what is left of it comes no earlier than it was planned, G-03);
 * or a nudge was held back over its own date (G-03, G-07, a pause), so that it was late, or had lapsed, when learned after that date, and was in time
 * when learned before (1.1a).
 */
export function exceptIn(story: Story, stretch: Stretch): ReadonlySet<string> {
  const { planned, search } = atTheEnd(story, stretch);
  const learned = new Set(story.steps.map(([at]) => instant(at)).filter((at) => isWithin(at, stretch)));
  const together = (roles: readonly string[]): boolean => planned.some((one) => roles.every((role) => rolesOf(one).includes(role)));
  const parted = [...learned].flatMap((horizon) =>
    runScenario({ ...scenarioOf(story), horizon }).stillPlanned.filter((one) => one.alsoFor.length > 0 && !together(rolesOf(one))),
  );
  // Alone, and with nothing written that G-03 would count.
  const unwritten = search.deliveries.map((one): Delivery => (one.how === 'lapsed' ? one : { ...one, how: 'skipped' }));
  const alone = search.applications.map((application) => plan({ ...search, applications: [application], deliveries: unwritten }));
  const heldBack = alone.flatMap(({ due }) => due.flatMap(({ deliverAt, to }) => (deliverAt < stretch.until ? to : [])));
  const lapsed = alone.flatMap(({ dropped }) =>
    dropped.map(({ id, application, kind }) => id.slice(`${application}.${kind}.`.length, id.lastIndexOf('.'))),
  );
  return new Set([...parted.map(({ to }) => to), ...heldBack, ...lapsed]);
}

function rolesOf({ application, alsoFor }: FollowUp): readonly string[] {
  return [application, ...alsoFor];
}

function isWithin(at: string, { from, until }: Stretch): boolean {
  return at > from && at < until;
}

function hoursAfter(at: string, hours: number): string {
  return Temporal.Instant.from(at).add({ hours }).toString();
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** A whole minute after the one and not after the other, should there be any. */
function between(from: string, to: string, share: number): string {
  const start = Temporal.Instant.from(from);
  const minutes = Math.floor(start.until(to).total('minutes'));
  if (minutes <= 0) return to;
  return start.add({ minutes: 1 + Math.floor(share * (minutes - 1)) }).toString();
}

function instant(at: string): string {
  return Temporal.Instant.from(at).toString();
}

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { moveClock, type Run, runScenario } from '../../../cli/plan/run-scenario.ts';
import { emptySearch, type ScenarioFact, toldIn } from '../../../cli/plan/scenario-facts.ts';
import type { FollowUp } from '../../../lib/follow-ups/follow-up.ts';
import { plan } from '../../../lib/follow-ups/plan.ts';
import type { Search } from '../../../lib/search/search.ts';
import { lines, same } from './compared.ts';
import { faultsOf } from './invariants.ts';
import { ownerZones } from './places.ts';
import { type Story, scenarioOf, searchOf, stories } from './stories.ts';
import type { Step } from './tell.ts';

/** While the machine is down nothing comes, and mail waits until it is up again. */
type Outage = { readonly from: string; readonly until: string };

const nudges = /^(app_followup_|status_|close_loop|cancel_checkin)/;

/** What they did to a draft is over, or was never pending, when all is learned afterwards. */
const movers = ['owner_skip', 'owner_snooze', 'owner_sent', 'ooo', 'owner_pause'];

function outages(longest: number): fc.Arbitrary<{ readonly story: Story; readonly outage: Outage }> {
  const hours = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 24, max: 24 * 21 }));
  return fc.tuple(stories({ longest }), fc.integer({ min: 0, max: 24 * 100 }), hours).map(([story, start, length]) => {
    const from = Temporal.Instant.from(story.from).add({ hours: start });
    return { story, outage: { from: from.toString(), until: from.add({ hours: length, minutes: 7 }).toString() } };
  });
}

export function silenceClaims(longest: number) {
  return [
    {
      name: 'after an outage nothing comes out of its hours, too early, twice or all at once',
      few: 40,
      property: fc.property(outages(longest), ({ story, outage }) => {
        const learned = asleep(story, outage);
        const run = runWith(learned, outage);
        same([...faultsOf(learned, run), ...floodsAfter(learned, run, outage)], []);
      }),
    },
    {
      name: 'what lapsed in an outage lapses once, and does not come later',
      few: 40,
      property: fc.property(outages(longest), ({ story, outage }) => {
        fc.pre(!story.steps.some(([, type]) => type === 'owner_snooze'));
        const { deliveries } = runWith(asleep(story, outage), outage).search;
        const over = deliveries.filter(({ how }) => how === 'lapsed').map(({ followUp }) => followUp);
        same(
          over.filter((id) => deliveries.filter(({ followUp }) => followUp === id).length > 1),
          [],
        );
      }),
    },
    {
      name: 'a year of old mail that comes at once plans only what lay ahead anyway',
      few: 60,
      property: fc.property(stories({ longest, without: movers }), fc.integer({ min: 15, max: 400 }), (story, days) => {
        const last = story.steps.reduce((latest, [at]) => (at > latest ? at : latest), story.from);
        const now = Temporal.Instant.from(last)
          .add({ hours: days * 24 })
          .toString();
        const search = searchOf(story);
        // Each role alone: what only waited for its turn with the same person (G-03) was overdue as well.
        for (const application of search.applications) {
          const one = { ...search, applications: [application] };
          const inTime = plan(learnedAt(one, (saidAt) => saidAt)).due;
          same(lines(plan(learnedAt(one, () => now)).due), lines(inTime.filter(({ deliverAt }) => deliverAt >= now)));
        }
        const kinds = (due: readonly FollowUp[]): string[] =>
          due.flatMap(({ kind, application, alsoFor }) => [application, ...alsoFor].map((role) => `${kind} ${role}`));
        const ahead = kinds(plan(learnedAt(search, (saidAt) => saidAt)).due);
        same(
          kinds(plan(learnedAt(search, () => now)).due).filter((one) => !ahead.includes(one)),
          [],
        );
      }),
    },
    {
      name: 'an owner who travels gets nothing at night of where they are, nor twice',
      few: 40,
      property: fc.property(
        stories({ longest }),
        fc.constantFrom(...ownerZones),
        fc.integer({ min: 0, max: 24 * 100 }),
        (story, zone, hours) => {
          const at = Temporal.Instant.from(story.from).add({ hours, minutes: 1 }).toString();
          const ownerZoneAt = (moment: string): string => (moment < at ? story.places.owner : zone);
          same(faultsOf(story, runOfTraveller(story, zone, at), { ownerZoneAt }), []);
        },
      ),
    },
  ];
}

/** The story with all that was learned of in the outage learned in the last minute of it, one mail after the other. */
function asleep(story: Story, { from, until }: Outage): Story {
  const last = Temporal.Instant.from(until).subtract({ minutes: 1 });
  const steps = story.steps.map(([at, type, app, more], index): Step => {
    const slept = at >= from && at < last.toString();
    return [slept ? last.add({ seconds: index }).toString() : at, type, app, more];
  });
  return { ...story, steps };
}

function runWith(story: Story, { from, until }: Outage): Run {
  const scenario = scenarioOf(story);
  const firesAt = (moment: string): string => (moment >= from && moment < until ? until : moment);
  return moveClock(emptySearch(scenario), toldIn(scenario), scenario.horizon, firesAt);
}

/** In the two days after an outage each person gets one nudge, each role one, and no more of a kind than it has people or interviews. */
function floodsAfter(story: Story, run: Run, { until }: Outage): string[] {
  if (story.steps.some(([, type]) => type === 'owner_snooze' || type === 'owner_sent')) return [];
  const end = Temporal.Instant.from(until).add({ hours: 48 }).toString();
  const came = run.delivered.filter(({ at }) => at >= until && at < end).map(({ followUp }) => followUp);
  const several = (key: string): boolean => came.filter((one) => keyOf(one) === key).length > 1;
  const keyOf = ({ kind, application, to, id }: (typeof came)[number]): string =>
    nudges.test(kind) ? `a nudge to ${to}` : `${kind} ${application} ${to} ${id.slice(id.lastIndexOf('.'))}`;
  const roles = came.flatMap(({ kind, application, alsoFor }) => (nudges.test(kind) ? [application, ...alsoFor] : []));
  return [
    ...came.filter((one) => several(keyOf(one))).map((one) => `at once after the outage: ${keyOf(one)}`),
    ...roles.filter((role, index) => roles.indexOf(role) !== index).map((role) => `two nudges at once about ${role}`),
  ];
}

function learnedAt(search: Search, knownAt: (saidAt: string) => string): Search {
  const learned = <Known extends { readonly saidAt: string; readonly knownAt: string }>(fact: Known): Known => ({
    ...fact,
    knownAt: knownAt(fact.saidAt),
  });
  return {
    ...search,
    facts: search.facts.map(learned),
    applications: search.applications.map((one) => ({ ...one, facts: one.facts.map(learned) })),
  };
}

function runOfTraveller(story: Story, zone: string, at: string): Run {
  const scenario = scenarioOf(story);
  const told = toldIn(scenario);
  const before = (one: ScenarioFact): boolean => one.fact.knownAt < at;
  const home = runScenario({ ...scenario, events: scenario.events.filter(({ t }) => t < at), horizon: at });
  const away = moveClock(
    { ...home.search, timeZone: zone },
    told.filter((one) => !before(one)),
    scenario.horizon,
    (moment) => (moment < at ? at : moment),
  );
  return { ...away, delivered: [...home.delivered, ...away.delivered] };
}

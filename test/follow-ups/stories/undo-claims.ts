import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { moveClock, type Run } from '../../../cli/plan/run-scenario.ts';
import { emptySearch, type ScenarioFact, toldIn, withFact } from '../../../cli/plan/scenario-facts.ts';
import { plan } from '../../../lib/follow-ups/plan.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import type { Delivery, Search } from '../../../lib/search/search.ts';
import { cameIn, lines, same } from './compared.ts';
import { faultsOf } from './invariants.ts';
import { type Story, scenarioOf, stories } from './stories.ts';

/** A story of which one step, the employer's or the owner's own, is taken back some time after we learned of it. */
type Undoing = { readonly story: Story; readonly step: number; readonly at: string };

function undoings(longest: number): fc.Arbitrary<Undoing> {
  const hours = fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 24 * 40 }));
  return fc
    .tuple(stories({ longest }), fc.nat(), hours)
    .filter(([{ steps }]) => steps.length > 0)
    .map(([story, which, after]) => {
      const step = which % story.steps.length;
      const at = Temporal.Instant.from(story.steps[step]?.[0] ?? story.from)
        .add({ hours: after, minutes: 1 })
        .toString();
      return { story, step, at };
    });
}

export function undoClaims(longest: number) {
  return [
    {
      name: 'what is undone after the same was delivered as without it leaves the plan as if it had never been said',
      few: 60,
      property: fc.property(undoings(longest), (undoing) => {
        const { undone, without } = justAfter(undoing);
        fc.pre(cameIn(undone.deliveries).join() === cameIn(without.deliveries).join());
        same(lines(plan(undone).due), lines(plan(without).due));
      }),
    },
    {
      name: 'from the undoing on, what comes is what comes of the facts without it and of what was delivered, looked at only then',
      few: 60,
      property: fc.property(undoings(longest), (undoing) => {
        const { story, at } = undoing;
        const { horizon } = scenarioOf(story);
        const { undone, without } = justAfter(undoing);
        const rest = toldIn(scenarioOf(story)).filter(({ fact }) => fact.knownAt >= at);
        const waking = (moment: string): string => (moment < at ? at : moment);
        const asIfNever = moveClock({ ...without, deliveries: undone.deliveries }, rest, horizon, waking);
        const one = since(at, moveClock(undone, rest, horizon, waking));
        const other = since(at, asIfNever);
        if (cameIn(one).sort().join() === cameIn(other).sort().join()) return;
        const except = lateWithOthers(undone, at);
        // What is too late then lapses at once, by the plan, not when it is looked at. An interview known again a day after its end is one that was
        // learned of late (K07), and a test is not announced when the day for that has passed (K24).
        const kept = ({ to, how, kind }: Delivery): boolean =>
          !except.has(to) && how !== 'lapsed' && kind !== 'thank_you_late' && kind !== 'deadline_prompt';
        same(cameIn(one.filter(kept)).sort(), cameIn(other.filter(kept)).sort());
      }),
    },
    {
      name: 'whatever is undone, the invariants hold of what is still said',
      few: 60,
      property: fc.property(undoings(longest), ({ story, step, at }) => {
        const told = toldIn(scenarioOf(story));
        const { horizon } = scenarioOf(story);
        const run = moveClock(emptySearch(scenarioOf(story)), withUndoing(told, { story, step, at }), horizon);
        same(faultsOf(story, run, { undone: { step, at } }), []);
      }),
    },
  ];
}

/** The search in the moment of the undoing, and what it would be, had that never been said. */
function justAfter({ story, step, at }: Undoing): { readonly undone: Search; readonly without: Search } {
  const scenario = scenarioOf(story);
  const told = toldIn(scenario);
  const before = Temporal.Instant.from(at).subtract({ seconds: 1 }).toString();
  const { search } = moveClock(emptySearch(scenario), told, before);
  const undoing = withUndoing(told, { story, step, at }).find(({ fact }) => fact.type === 'undone');
  const others = told.filter(({ fact }) => fact.id !== factId(step));
  return {
    undone: undoing ? withFact(search, undoing) : search,
    without: moveClock(emptySearch(scenario), others, before).search,
  };
}

function withUndoing(told: readonly ScenarioFact[], { step, at }: Undoing): readonly ScenarioFact[] {
  const one = told.find(({ fact }) => fact.id === factId(step));
  if (!one) return told;
  const fact: Fact = { id: 'undone', saidAt: at, knownAt: at, source: 'owner', evidence: [], type: 'undone', fact: one.fact.id };
  const undoing: ScenarioFact = one.application === undefined ? { fact } : { application: one.application, fact };
  return [...told.filter((each) => each.fact.knownAt < at), undoing, ...told.filter((each) => each.fact.knownAt >= at)];
}

function factId(step: number): string {
  return `event-${step}`;
}

function since(at: string, { search }: Run): readonly Delivery[] {
  return search.deliveries.filter((one) => one.at >= at);
}

/**
 * The people for whom something fell due while what was undone held, and more is still to come: one draft may stand for both then (G-03),
 * or the other one waits.
 */
function lateWithOthers(search: Search, at: string): ReadonlySet<string> {
  return new Set(
    [...plan(search).due, ...plan({ ...search, deliveries: search.deliveries.slice(0, -1) }).due]
      .filter(({ deliverAt }) => deliverAt < at)
      .map(({ to }) => to),
  );
}

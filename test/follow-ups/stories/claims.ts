import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { runScenario } from '../../../cli/plan/run-scenario.ts';
import { emptySearch, toldIn, withFact } from '../../../cli/plan/scenario-facts.ts';
import type { FollowUp } from '../../../lib/follow-ups/follow-up.ts';
import { plan } from '../../../lib/follow-ups/plan.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import type { Search } from '../../../lib/search/search.ts';
import { atTheEnd, exceptIn, retold, saidApart, stretchesOf } from './arrivals.ts';
import { lines, said, same } from './compared.ts';
import { faultsOf } from './invariants.ts';
import { delivered } from './searches.ts';
import { silenceClaims } from './silence-claims.ts';
import { runOf, type Story, scenarioOf, searchOf, stories } from './stories.ts';
import type { Step } from './tell.ts';
import { undoClaims } from './undo-claims.ts';

/** What holds of every story. The tests tell a few, `npm run properties` thousands. */
export type Claim = {
  readonly name: string;
  readonly property: fc.IPropertyWithHooks<never> | fc.IRawProperty<unknown>;
  readonly few: number;
};

const ownerSteps = ['owner_skip', 'owner_snooze', 'owner_sent'];

/** @param longest how many events a story has at most */
export function claims(longest: number): readonly Claim[] {
  return [
    {
      name: 'whatever is told, the invariants of the scenarios hold',
      few: 60,
      property: fc.property(stories({ longest }), (story) => {
        same(faultsOf(story), []);
      }),
    },
    {
      name: 'the same mail forwarded again days later changes nothing',
      few: 40,
      property: fc.property(
        stories({ longest, without: ownerSteps }),
        fc.nat(),
        fc.integer({ min: 1, max: 400 }),
        (story, which, hours) => {
          const step = story.steps[which % Math.max(1, story.steps.length)];
          fc.pre(step !== undefined && !step[1].startsWith('owner_'));
          const again: Step = [Temporal.Instant.from(step[0]).add({ hours }).toString(), step[1], step[2], step[3]];
          same(said(runOf({ ...story, steps: [...story.steps, again] })), said(runOf(story)));
        },
      ),
    },
    {
      name: 'what is learned all at once gives the same plan in any order',
      few: 150,
      property: fc.property(
        stories({ longest, without: ownerSteps }),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (story, keys) => {
          const search = searchOf(atOnce(story));
          const shuffled: Search = {
            ...search,
            applications: search.applications
              .map((one) => ({ ...one, facts: shuffle(one.facts, keys) }))
              .sort((a, b) => ((keys[0] ?? 0) % 2 === 0 ? 0 : a.id < b.id ? 1 : -1)),
          };
          same(lines(plan(shuffled).due).sort(), lines(plan(search).due).sort());
        },
      ),
    },
    {
      name: 'what is learned between two due moments gives the same plan in any order',
      few: 60,
      property: fc.property(
        fc.oneof(stories({ longest }), stories({ longest, days: 4 })),
        fc.nat(),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 20, maxLength: 20 }),
        (any, which, shares) => {
          const story = saidApart(any);
          const stretches = stretchesOf(story);
          const stretch = stretches[which % Math.max(1, stretches.length)];
          fc.pre(stretch !== undefined);
          const one = atTheEnd(story, stretch);
          const told = retold(story, stretch, shares);
          const other = atTheEnd(told, stretch);
          // Learned in this order, something came due in between.
          fc.pre(JSON.stringify(one.search.deliveries) === JSON.stringify(other.search.deliveries));
          if (lines(one.planned).join() === lines(other.planned).join()) return;
          const except = new Set([...exceptIn(story, stretch), ...exceptIn(told, stretch)]);
          const kept = ({ to }: FollowUp): boolean => !except.has(to);
          same(lines(other.planned.filter(kept)), lines(one.planned.filter(kept)));
        },
      ),
    },
    {
      name: 'a fact that is added and undone, with nothing delivered in between, leaves the plan from before',
      few: 60,
      property: fc.property(stories({ longest }), stories({ longest: 1 }), fc.integer({ min: 0, max: 24 * 150 }), (story, more, hours) => {
        const now = Temporal.Instant.from(story.from).add({ hours }).toString();
        const search = searchAt(story, now);
        const [one] = toldIn(scenarioOf({ ...more, places: story.places, from: story.from }));
        fc.pre(one !== undefined);
        const fact: Fact = { ...one.fact, id: 'one more', saidAt: one.fact.saidAt < now ? one.fact.saidAt : now, knownAt: now };
        const undone: Fact = { id: 'undone', saidAt: now, knownAt: now, source: 'owner', evidence: [], type: 'undone', fact: fact.id };
        const after: Search = {
          ...search,
          applications: search.applications.map((each) =>
            each.id === one.application ? { ...each, facts: [...each.facts, fact, undone] } : each,
          ),
        };
        same(lines(plan(after).due), lines(plan(search).due));
      }),
    },
    {
      name: 'told one after the other, it is planned each time as if all of it were new',
      few: 20,
      property: fc.property(stories({ longest }), stories({ longest }), fc.boolean(), (story, more, apart) => {
        const [one, other] = [scenarioOf(story), scenarioOf(more)];
        const beside = emptySearch(other).applications.map((each) => renamed(each, apart));
        let search: Search = { ...emptySearch(one), applications: [...emptySearch(one).applications, ...beside] };
        const told = [...toldIn(one), ...toldIn(other).map((each) => renamed(each, apart))];
        for (const [index, fact] of told.entries()) {
          search = withFact(search, fact);
          const { due, dropped } = plan(search);
          same({ due, dropped }, plan(structuredClone(search)));
          const [first] = due;
          if (first && index % 3 === 2) search = { ...search, deliveries: [...search.deliveries, delivered(first)] };
        }
      }),
    },
    ...undoClaims(longest),
    ...silenceClaims(longest),
  ];
}

/** Of applications and facts with other names; and of other people, where these are to have nothing to do with each other. */
function renamed<Told>(told: Told, apart: boolean): Told {
  const text = JSON.stringify(told).replace(/"(id|application)":"/g, '"$1":"more ');
  return JSON.parse(apart ? text.replaceAll('.example', '.elsewhere.example') : text);
}

/** The search as it stands at that moment: what was known and delivered until then. */
function searchAt(story: Story, now: string): Search {
  return runScenario({ ...scenarioOf(story), horizon: now }).search;
}

/** All of it learned in the minute in which the last of it was said, each thing said in a minute of its own. */
function atOnce(story: Story): Story {
  const moments = story.steps.map(([at, , , more], index) =>
    Temporal.Instant.from(typeof more?.said === 'string' ? more.said : at)
      .add({ seconds: index })
      .toString(),
  );
  const last = moments.reduce(later, '');
  return {
    ...story,
    steps: story.steps.map(([, type, app, more], index) => [last, type, app, { ...more, said: moments[index] ?? last }]),
  };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function shuffle(facts: readonly Fact[], keys: readonly number[]): readonly Fact[] {
  return facts
    .map((fact, index) => ({ fact, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ fact }) => fact);
}

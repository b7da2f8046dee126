import type { ApplicationId, Fact, PersonKey } from '../../search/fact.ts';
import { inForce, undoneIn as undoneIds } from '../../search/in-force.ts';
import type { Application, Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import { type Hours, tidy } from '../days/windows.ts';
import { type Gap, longAgo } from '../standing/gaps.ts';
import {
  type Context,
  contextOf,
  type Fixed,
  fixedOf,
  type Mark,
  type Situation,
  type Steps,
  situationOf,
  type Told,
  toldBy,
} from '../standing/situation.ts';
import { peopleNamedIn } from './circles.ts';
import { newsOnly } from './repeats.ts';

/** A search as it was known at one moment. Each application is looked at when it is asked for: most questions are about few of them. */
export type View = {
  readonly applications: readonly ApplicationId[];
  readonly situation: (application: ApplicationId) => Situation;
  /** Of those that may have to do with the person. */
  readonly knowing: (person: PersonKey) => readonly Situation[];
  readonly atCompany: (company: string) => readonly Situation[];
  /** Of those that an offer was made to. */
  readonly offering: () => readonly Situation[];
  /** Of those that the owner accepted an offer of. */
  readonly accepting: () => readonly Situation[];
};

/** A fact in force with its place in the order in which they became known; without an application it concerns all. */
export type Moment = { readonly fact: Fact; readonly application?: ApplicationId; readonly turn: number };

/** A search as it became known, fact by fact: from it, what was known at any moment can be asked. */
export type History = {
  readonly moments: readonly Moment[];
  /** The applications that may have to do with each person, if they are more than one. */
  readonly sharing: ReadonlyMap<PersonKey, readonly ApplicationId[]>;
  /** The people an application may have to do with. */
  readonly peopleOf: (application: ApplicationId) => ReadonlySet<PersonKey>;
  /** As it is now, without a moment; else as it was before this fact, but without what was undone later; with it, when it is `including`. */
  readonly view: (steps: Steps, moment?: Moment, including?: 'including') => View;
};

type Own = Fixed & {
  readonly moments: readonly Moment[];
  readonly undone: readonly Gap[];
  readonly people: ReadonlySet<PersonKey>;
  /** The situations it was in, by how many of its facts were known; as they are now, where something was undone. */
  readonly then: Remembered[];
  readonly now: Remembered[];
};

/** What was known when, of a search whose facts only grow. */
export function historyOf(search: Search): History {
  const own = new Map<ApplicationId, Own>();
  const { moments, ofApplication, shared } = momentsOf(search);
  const delivered = peopleWrittenTo(search);
  const hours = new Map<string, Hours>();
  const undoneForAll = undoneIn(search.facts);
  for (const [index, application] of search.applications.entries()) {
    const mine = ofApplication.get(application.id) ?? [];
    const undoneHere = undoneIn(application.facts);
    const undone = undoneHere.length === 0 ? undoneForAll : [...undoneForAll, ...undoneHere];
    const then: Remembered[] = [];
    own.set(application.id, {
      ...fixedOf(application, index, search, hours),
      moments: mine,
      undone,
      then,
      now: undone.length === 0 ? then : [],
      people: peopleIn(application, mine, delivered.get(application.id) ?? []),
    });
  }
  const all = [...own.values()];
  const knowing = groupBy(all, ({ people }) => people);
  const atCompany = groupBy(all, ({ company }) => (company === undefined ? [] : [company]));
  const saying = groupBy(all, ({ moments: mine }) => new Set(mine.map(({ fact }) => fact.type)));
  const offering = saying.get('offer') ?? none;
  const accepting = saying.get('accepted') ?? none;
  const heard = new Set(heardOfAll.flatMap((type) => saying.get(type) ?? none));
  const told = all.filter((one) => heard.has(one));
  const tellingAll = moments.filter(({ fact, application }) => application === undefined || concernsOthers.has(fact.type));

  const contexts = new Map<number, Context>();
  const contextBefore = (turn: number): Context => {
    const count = countBefore(tellingAll, turn);
    const known = contexts.get(count);
    if (known) return known;
    const context = contextOf(
      factsBefore(shared, turn),
      told.map((one) => ({ application: one.application.id, facts: factsBefore(one.moments, turn) })),
      search.timeZone,
    );
    contexts.set(count, context);
    return context;
  };

  const situationBefore = (one: Own, turn: number, at: Instant | undefined, context: Context, steps: Steps): Situation => {
    const { id } = one.application;
    const all = steps.marks.get(id) ?? none;
    const marks = at === undefined ? all.length : countMarks(all, at);
    const facts = countBefore(one.moments, turn);
    const putOff = steps.putOff.get(id) ?? none;
    const floors = steps.floors.get(id) ?? none;
    const remembered = at === undefined ? one.now : one.then;
    const same = remembered[facts];
    if (same?.context === context && same.all === all && same.marks === marks && same.putOff === putOff && same.floors === floors) {
      return same.situation;
    }
    const visible = marks === all.length ? all : all.filter((mark) => isVisible(mark, at));
    const told = same?.context === context ? same.told : toldThen(one, facts, context);
    const situation = situationOf(
      one,
      told,
      context,
      { marks: visible, putOff, floors },
      search.settings,
      at === undefined ? one.undone : none,
    );
    remembered[facts] = { context, told, all, marks, putOff, floors, situation };
    return situation;
  };

  const applications = search.applications.map(({ id }) => id);
  return {
    moments,
    sharing: new Map(
      [...knowing].flatMap(([person, some]) => (some.length > 1 ? [[person, some.map(({ application }) => application.id)]] : [])),
    ),
    peopleOf: (application) => own.get(application)?.people ?? new Set(),
    view(steps, moment, including) {
      const turn = moment === undefined ? Number.POSITIVE_INFINITY : moment.turn + (including ? 1 : 0);
      const at = moment && tidy(moment.fact.knownAt);
      const context = contextBefore(turn);
      const situation = (one: Own): Situation => situationBefore(one, turn, at, context, steps);
      let asked: { readonly person: PersonKey; readonly situations: readonly Situation[] } | undefined;
      return {
        applications,
        situation: (application) => {
          const one = own.get(application);
          if (!one) throw new Error(`No application ${application} in this search`);
          return situation(one);
        },
        knowing(person) {
          if (asked?.person !== person) asked = { person, situations: (knowing.get(person) ?? []).map(situation) };
          return asked.situations;
        },
        atCompany: (company) => (atCompany.get(company) ?? []).map(situation),
        offering: () => offering.map(situation),
        accepting: () => accepting.map(situation),
      };
    },
  };
}

/** A situation an application was in, with what it was made of besides its facts: between two moments most stay as they are. */
type Remembered = {
  readonly context: Context;
  readonly told: Told;
  readonly all: readonly Mark[];
  readonly marks: number;
  readonly putOff: Situation['putOff'];
  readonly floors: Situation['floors'];
  readonly situation: Situation;
};

/** What was told by so many of its facts. Most often it goes on from what was told by one fewer. */
function toldThen(one: Own, facts: number, context: Context): Told {
  const before = facts > 0 ? (one.then[facts - 1] ?? one.now[facts - 1]) : undefined;
  const own = one.moments.slice(0, facts).map(({ fact }) => fact);
  return toldBy(one, own, context, before?.context === context ? before.told : undefined);
}

const none: readonly never[] = [];

/** What {@link contextOf} asks of each application. */
const heardOfAll: readonly Fact['type'][] = ['owner_pause', 'owner_resume', 'ooo', 'accepted'];

/** What is said of one application and matters to the others ({@link contextOf}). */
const concernsOthers: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['owner_pause', 'owner_resume', 'owner_stop', 'ooo', 'accepted']);

/** Facts in the order in which they became known. */
function momentsOf(search: Search) {
  const all: { readonly fact: Fact; readonly application: ApplicationId | undefined; readonly order: number; readonly at: Instant }[] = [];
  const add = (facts: readonly Fact[], application: ApplicationId | undefined): void => {
    for (const fact of inForce(facts)) all.push({ fact, application, order: all.length, at: tidy(fact.knownAt) });
  };
  add(search.facts, undefined);
  for (const { id, facts } of search.applications) add(facts, id);
  const isNew = newsOnly();
  const inTurn = all
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order))
    .filter(({ fact, application }) => isNew(fact, application ?? ''));
  const moments = inTurn.map(
    ({ fact, application }, turn): Moment => (application === undefined ? { fact, turn } : { fact, application, turn }),
  );
  const ofApplication = new Map<ApplicationId, Moment[]>();
  const shared: Moment[] = [];
  for (const moment of moments) {
    if (moment.application === undefined) shared.push(moment);
    else push(ofApplication, moment.application, moment);
  }
  return { moments, ofApplication, shared };
}

/** While each fact held that was undone. */
function undoneIn(facts: readonly Fact[]): readonly Gap[] {
  if (!facts.some(({ type }) => type === 'undone')) return none;
  const takenBack = undoneIds(facts);
  return facts.flatMap((fact) => {
    // An undo that was itself undone: what it took back held before it, and holds again.
    if (fact.type !== 'undone' || takenBack.has(fact.id)) return [];
    const from = facts.find(({ id }) => id === fact.fact)?.knownAt ?? longAgo;
    return [{ from: tidy(from), until: tidy(fact.knownAt) }];
  });
}

function countBefore(moments: readonly Moment[], turn: number): number {
  let [from, to] = [0, moments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((moments[middle]?.turn ?? turn) < turn) from = middle + 1;
    else to = middle;
  }
  return from;
}

function factsBefore(moments: readonly Moment[], turn: number): readonly Fact[] {
  return moments.slice(0, countBefore(moments, turn)).map(({ fact }) => fact);
}

function countMarks(marks: readonly Mark[], at: Instant): number {
  let count = 0;
  for (const mark of marks) if (isVisible(mark, at)) count++;
  return count;
}

function isVisible(mark: Mark, at: Instant | undefined): boolean {
  return at === undefined || mark.ahead || tidy(mark.at) < at;
}

function peopleWrittenTo({ deliveries }: Search): ReadonlyMap<ApplicationId, PersonKey[]> {
  const people = new Map<ApplicationId, PersonKey[]>();
  for (const { application, alsoFor, to } of deliveries) {
    if (to !== 'owner') for (const id of [application, ...alsoFor]) push(people, id, to);
  }
  return people;
}

function peopleIn({ known }: Application, moments: readonly Moment[], writtenTo: readonly PersonKey[]): ReadonlySet<PersonKey> {
  const { recruiter, statusTo, hiringManager, coordinator, agency } = known;
  const named = [recruiter, statusTo, hiringManager, coordinator, agency].filter((person) => person !== undefined);
  return new Set([...named, ...moments.flatMap(({ fact }) => peopleNamedIn(fact)), ...writtenTo]);
}

function groupBy(all: readonly Own[], keysOf: (one: Own) => Iterable<string>): ReadonlyMap<string, readonly Own[]> {
  const groups = new Map<string, Own[]>();
  for (const one of all) for (const key of keysOf(one)) push(groups, key, one);
  return groups;
}

function push<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

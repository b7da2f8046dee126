import { rememberingObjects } from '../../remembered.ts';
import type { ApplicationId, Fact } from '../../search/fact.ts';
import type { Application, Delivery, Known, Search } from '../../search/search.ts';

/** Applications whose plans bear on each other, in the order of the search. */
export type Circle = {
  readonly applications: readonly Application[];
  /** What of it concerns all others as well: an offer, an acceptance, a pause, an absence. */
  readonly speaks: boolean;
};

/**
 * Divides a search into circles. What one application says changes nothing for those outside of its circle, but where the circle speaks to all.
 * One circle, where the owner's own steps are about all applications together.
 */
export function circlesOf(search: Search): readonly Circle[] {
  const { applications, deliveries, facts } = search;
  if (facts.some(({ type }) => isStep.has(type))) return [{ applications, speaks: true }];
  const names = applications.map(namesOf);
  const before = divided.get(deliveries) ?? [];
  const alike = before.find((one) => meetAlike(one, applications, names));
  const members = alike?.members ?? membersOf(applications, names, deliveries);
  const circles = members.map((places, index): Circle => {
    const known = alike?.circles[index];
    if (known && places.every((place, turn) => applications[place] === known.applications[turn])) return known;
    const circle = places.flatMap((place) => applications[place] ?? []);
    return { applications: circle, speaks: circle.some((one) => saidIn(one.facts).speaks) };
  });
  const latest = { applications, names, members, circles };
  divided.set(deliveries, [latest, ...before.filter((one) => one !== alike)].slice(0, mostDivided));
  return circles;
}

/** How a search was divided. `members`: the places of the applications of each circle. */
type Divided = {
  readonly applications: readonly Application[];
  readonly names: readonly (readonly string[])[];
  readonly members: readonly (readonly number[])[];
  readonly circles: readonly Circle[];
};

/** By what was delivered: most news changes one application, and nothing of whom it meets. */
const divided = new WeakMap<readonly Delivery[], readonly Divided[]>();
/** As it is, and without a fact. */
const mostDivided = 2;

function meetAlike(before: Divided, applications: readonly Application[], names: readonly (readonly string[])[]): boolean {
  return (
    before.applications.length === applications.length &&
    before.applications.every((one, index) => {
      const now = applications[index];
      return now === one || (now?.id === one.id && areAlike(names[index] ?? [], before.names[index] ?? []));
    })
  );
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((name, index) => name === other[index]));
}

function membersOf(
  applications: readonly Application[],
  names: readonly (readonly string[])[],
  deliveries: readonly Delivery[],
): readonly (readonly number[])[] {
  const places = new Map(applications.map(({ id }, index) => [id, index]));
  const leads = applications.map((_, index) => index);
  const leadOf = (index: number): number => {
    let lead = index;
    while (leads[lead] !== undefined && leads[lead] !== lead) lead = leads[lead] ?? lead;
    leads[index] = lead;
    return lead;
  };
  const firstWith = new Map<string, number>();
  // The first one leads, so that circles stand in the order of the search.
  const meet = (name: string, index: number): void => {
    const first = firstWith.get(name);
    if (first === undefined) {
      firstWith.set(name, index);
      return;
    }
    const [one, other] = [leadOf(first), leadOf(index)];
    leads[Math.max(one, other)] = Math.min(one, other);
  };
  for (const [index, all] of names.entries()) for (const name of all) meet(name, index);
  for (const { application, alsoFor, to, at, kind, followUp } of deliveries) {
    // What went to the owner is told apart by what it was and when it came.
    const name = to === 'owner' ? `${kind} ${followUp.slice(followUp.lastIndexOf('.') + 1)} ${at}` : personNamed(to);
    for (const id of [application, ...alsoFor]) {
      const index = places.get(id);
      if (index !== undefined) meet(name, index);
    }
  }
  const members = new Map<number, number[]>();
  for (const index of applications.keys()) {
    const lead = leadOf(index);
    const circle = members.get(lead);
    if (circle) circle.push(index);
    else members.set(lead, [index]);
  }
  return [...members.values()];
}

/** What was delivered about each application, as far as a plan asks: the same text for the same deliveries in the same order. */
export const deliveredTo = rememberingObjects((deliveries: readonly Delivery[]): ReadonlyMap<ApplicationId, string> => {
  const texts = new Map<ApplicationId, string>();
  for (const { followUp, kind, application, alsoFor, to, at, sendHint, how } of deliveries) {
    const text = `${followUp}\n${kind}\n${to}\n${at}\n${sendHint ?? ''}\n${how}\n\n`;
    texts.set(application, (texts.get(application) ?? '') + text);
    for (const id of alsoFor) texts.set(id, (texts.get(id) ?? '') + text);
  }
  return texts;
});

/** The owner's words that mean the plan of their day: about all applications at once, they join them all. */
const isStep: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['owner_skip', 'owner_sent', 'owner_snooze']);

/** Said of one application, and heard by all (`contextOf`, K18, K19). */
const heardByAll: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['owner_pause', 'owner_resume', 'ooo', 'accepted', 'offer']);

/** By what an application meets others: its company and its people. */
function namesOf({ known, facts }: Application): readonly string[] {
  const before = namesKnown.get(known);
  if (before?.facts === facts) return before.all;
  const { company, recruiter, statusTo, hiringManager, coordinator, agency } = known;
  const employer = company?.trim().toLowerCase();
  const people = [recruiter, statusTo, hiringManager, coordinator, agency].flatMap((person) => person ?? []);
  const all = [...new Set([...(employer ? [`company ${employer}`] : []), ...people.map(personNamed), ...saidIn(facts).people])];
  namesKnown.set(known, { facts, all });
  return all;
}

const namesKnown = new WeakMap<Known, { readonly facts: readonly Fact[]; readonly all: readonly string[] }>();

function personNamed(person: string): string {
  return `person ${person}`;
}

type Said = { readonly speaks: boolean; readonly people: readonly string[] };

const saidIn = rememberingObjects((facts: readonly Fact[]): Said => {
  const people = new Set(facts.flatMap((fact) => peopleNamedIn(fact).map(personNamed)));
  return { speaks: facts.some(({ type }) => heardByAll.has(type)), people: [...people] };
});

/** Whom a fact names. */
export function peopleNamedIn(fact: Fact): readonly string[] {
  if (fact.type === 'invite') return fact.interview.with;
  if (fact.type === 'contact') return [fact.address.toLowerCase()];
  return 'from' in fact && fact.from !== undefined ? [fact.from] : [];
}

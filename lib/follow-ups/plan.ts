import type { ApplicationId, Fact } from '../search/fact.ts';
import type { Application, Known, Search } from '../search/search.ts';
import { type Circle, circlesOf, deliveredTo } from './drawing/circles.ts';
import { drawAll, inOrder } from './drawing/draw.ts';
import { stepsTaken } from './drawing/owner-steps.ts';
import { historyOf } from './drawing/view.ts';
import type { FollowUp } from './follow-up.ts';
import type { Dropped } from './placing/candidate.ts';

/** What follows from a search, whatever time it is. */
export type Plan = {
  /** The next step of every chain, earliest first. */
  readonly due: readonly FollowUp[];
  /** What was too late already when it became known (1.1a): its chain has ended. */
  readonly dropped: readonly Dropped[];
};

/**
 * What follows from the facts and deliveries of a search by the rule table. It never asks what time it is.
 *
 * Of a search that was planned before, only those applications are planned anew that something new bears on: lists of facts that are the very same object are taken for the same.
 */
export function plan(search: Search): Plan {
  const delivered = deliveredTo(search.deliveries);
  const about = aboutOf(search);
  const same = lately.find((one) => one.about === about && isOf(one, search.applications, delivered));
  if (same) return same.plan;
  const made = planByCircles(search, about, delivered);
  lately = [{ about, applications: search.applications, delivered, plan: made }, ...lately].slice(0, mostLately);
  return made;
}

type Planned = {
  readonly about: string;
  readonly applications: readonly Application[];
  readonly delivered: ReadonlyMap<ApplicationId, string>;
  readonly plan: Plan;
};

/** The latest plans, the newest first: what was planned is asked for again by who tells of it. */
let lately: readonly Planned[] = [];
const mostLately = 3;

/** What was delivered about one that is no part of the search changes nothing. */
function isOf(planned: Planned, applications: readonly Application[], delivered: ReadonlyMap<ApplicationId, string>): boolean {
  if (planned.applications === applications && planned.delivered === delivered) return true;
  return (
    planned.applications.length === applications.length &&
    planned.applications.every((one, index) => {
      const now = applications[index];
      return (
        (one === now || (one.id === now?.id && one.facts === now.facts && one.known === now.known)) &&
        planned.delivered.get(one.id) === delivered.get(one.id)
      );
    })
  );
}

function planByCircles(search: Search, about: string, delivered: ReadonlyMap<ApplicationId, string>): Plan {
  const circles = circlesOf(search);
  const speaking = circles.filter(({ speaks }) => speaks).flatMap(({ applications }) => applications);
  const context = contextOf(about, speaking, delivered);
  const asked = circles.map((circle) => ({ circle, known: partOf(circle, context, delivered) }));
  const unknown = asked.flatMap(({ circle, known }) => (known ? [] : [circle]));
  const parts = [...asked.flatMap(({ known }) => known ?? []), ...planAnew(unknown, speaking, search, context, delivered)];
  const inTurn = (dropped: readonly Dropped[]): readonly Dropped[] => {
    if (dropped.length < 2) return dropped;
    const places = new Map(search.applications.map(({ id }, index) => [id, index]));
    return [...dropped].sort((one, other) => (places.get(one.application) ?? 0) - (places.get(other.application) ?? 0));
  };
  return {
    due: inTurnAsBefore(
      parts.flatMap(({ due }) => due),
      lately[0]?.plan.due ?? [],
    ),
    dropped: [...inTurn(parts.flatMap(({ lapsed }) => lapsed)), ...inTurn(parts.flatMap(({ heldUp }) => heldUp))],
  };
}

/** Sorted. Most of it stands in the order that it had in the plan before: what is nearly sorted is sorted at once. */
function inTurnAsBefore(due: readonly FollowUp[], before: readonly FollowUp[]): readonly FollowUp[] {
  const now = new Set(due);
  const still = before.filter((followUp) => now.has(followUp));
  for (const followUp of still) now.delete(followUp);
  return [...still, ...[...now].sort(inOrder)].sort(inOrder);
}

/** What all applications have in common, in words. */
function aboutOf({ timeZone, settings, facts }: Search): string {
  const before = abouts.get(facts);
  if (before?.timeZone === timeZone && before.settings === settings) return before.text;
  const text = JSON.stringify([timeZone, settings, facts]);
  abouts.set(facts, { timeZone, settings, text });
  return text;
}

const abouts = new WeakMap<readonly Fact[], Pick<Search, 'timeZone' | 'settings'> & { readonly text: string }>();

/** What follows for one circle. */
type Part = { readonly due: readonly FollowUp[]; readonly lapsed: readonly Dropped[]; readonly heldUp: readonly Dropped[] };

/** All that the plan of a circle follows from beside itself. */
type Context = { readonly about: string; readonly speaking: readonly Standpoint[] };

/** What the plan of an application follows from. */
type Standpoint = { readonly id: ApplicationId; readonly facts: readonly Fact[]; readonly known: Known; readonly delivered: string };

/** Plans these circles in one go, together with those that speak to them. */
function planAnew(
  circles: readonly Circle[],
  speaking: readonly Application[],
  search: Search,
  context: Context,
  delivered: ReadonlyMap<ApplicationId, string>,
): readonly Part[] {
  if (circles.length === 0) return [];
  const needed = new Set([...circles.flatMap(({ applications }) => applications), ...speaking]);
  const ids = new Set([...needed].map(({ id }) => id));
  const within: Search = {
    ...search,
    applications: search.applications.filter((application) => needed.has(application)),
    deliveries: search.deliveries.filter(({ application, alsoFor }) => ids.has(application) || alsoFor.some((id) => ids.has(id))),
  };
  const history = historyOf(within);
  const { due, lapsed, heldUp } = drawAll(history.view(stepsTaken(within, history)));
  const parts = circles.map(() => ({ due: [] as FollowUp[], lapsed: [] as Dropped[], heldUp: [] as Dropped[] }));
  const partOfIt = new Map(circles.flatMap(({ applications }, index) => applications.map(({ id }) => [id, parts[index]] as const)));
  for (const { followUp } of due) partOfIt.get(followUp.application)?.due.push(followUp);
  for (const one of lapsed) partOfIt.get(one.application)?.lapsed.push(one);
  for (const one of heldUp) partOfIt.get(one.application)?.heldUp.push(one);
  for (const [index, circle] of circles.entries()) {
    const part = parts[index];
    if (part) remember(circle, context, delivered, part);
  }
  return parts;
}

type Remembered = { readonly context: Context; readonly members: readonly Standpoint[]; readonly part: Part };

/** By the facts of the first one of a circle, and gone with them. */
const remembered = new WeakMap<readonly Fact[], readonly Remembered[]>();
/** As it is, as it was before a mail, and without this or that fact. */
const mostOfACircle = 4;

function partOf(circle: Circle, context: Context, delivered: ReadonlyMap<ApplicationId, string>): Part | undefined {
  const asked = lastAsked.get(circle);
  if (asked?.context === context && asked.delivered === delivered) return asked.part;
  const [first] = circle.applications;
  const part = (first ? remembered.get(first.facts) : undefined)?.find(
    (one) => one.context === context && areSame(one.members, circle.applications, delivered),
  )?.part;
  if (part) lastAsked.set(circle, { context, delivered, part });
  return part;
}

/** Of a circle that stays the very same while others change. */
const lastAsked = new WeakMap<
  Circle,
  { readonly context: Context; readonly delivered: ReadonlyMap<ApplicationId, string>; readonly part: Part }
>();

function remember(circle: Circle, context: Context, delivered: ReadonlyMap<ApplicationId, string>, part: Part): void {
  const [first] = circle.applications;
  if (!first) return;
  const members = standpointsOf(circle.applications, delivered);
  remembered.set(first.facts, [{ context, members, part }, ...(remembered.get(first.facts) ?? [])].slice(0, mostOfACircle));
}

/** The latest ones first. */
let contexts: readonly Context[] = [];
/** Those of several owners, and of what was asked of each of them, in one function. */
const mostContexts = 16;

function contextOf(about: string, speaking: readonly Application[], delivered: ReadonlyMap<ApplicationId, string>): Context {
  const same = contexts.find((one) => one.about === about && areSame(one.speaking, speaking, delivered));
  const context = same ?? { about, speaking: standpointsOf(speaking, delivered) };
  if (contexts[0] !== context) contexts = [context, ...contexts.filter((one) => one !== context)].slice(0, mostContexts);
  return context;
}

function standpointsOf(applications: readonly Application[], delivered: ReadonlyMap<ApplicationId, string>): readonly Standpoint[] {
  return applications.map(({ id, facts, known }) => ({ id, facts, known, delivered: delivered.get(id) ?? '' }));
}

function areSame(
  standpoints: readonly Standpoint[],
  applications: readonly Application[],
  delivered: ReadonlyMap<ApplicationId, string>,
): boolean {
  return (
    standpoints.length === applications.length &&
    standpoints.every((one, index) => {
      const application = applications[index];
      return (
        application !== undefined &&
        application.facts === one.facts &&
        application.known === one.known &&
        application.id === one.id &&
        (delivered.get(one.id) ?? '') === one.delivered
      );
    })
  );
}

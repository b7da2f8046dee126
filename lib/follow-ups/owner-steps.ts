import type { ApplicationId, Fact } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import type { Application, Delivery, Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { dayAt } from './business-days.ts';
import { type Drawn, draw } from './draw.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';
import type { Mark, Steps } from './situation.ts';
import { tidy } from './windows.ts';

type Step = Fact & { type: 'owner_skip' | 'owner_sent' | 'owner_snooze' };
type Moment = { readonly fact: Fact; readonly application?: ApplicationId; readonly order: number };

/**
 * Replays the search over the facts whose meaning depends on the plan of their day: the owner's *skip*, *sent* and *later* (1.12), and whatever ends a
 * role that shared a draft with another (G-03). Everything else is read from the facts alone.
 */
export function stepsTaken(search: Search): Steps {
  const history = momentsOf(search);
  const steps = replay(search, history, ({ fact }) => isStep(fact), false);
  const since = sharedSince(search, draw(search, steps));
  if (since === undefined) return steps;
  return replay(search, history, ({ fact }) => isStep(fact) || tidy(fact.knownAt) >= since, true);
}

function replay(search: Search, history: readonly Moment[], counts: (moment: Moment) => boolean, withFloors: boolean): Steps {
  const turns = new Map(history.map(({ fact }, index) => [fact.id, index]));
  let steps: Steps = { marks: search.deliveries.flatMap(marksOf), putOff: [], floors: [] };
  let earlier: readonly Drawn[] = [];
  for (const moment of history.filter(counts)) {
    const before = draw(known(search, moment, turns), until(steps, moment.fact.knownAt));
    if (withFloors) steps = { ...steps, floors: [...steps.floors, ...floorsBetween(earlier, before, search)] };
    if (isStep(moment.fact)) steps = take(steps, moment.fact, moment.application, before);
    earlier = before;
  }
  if (!withFloors) return steps;
  return { ...steps, floors: [...steps.floors, ...floorsBetween(earlier, draw(search, steps), search)] };
}

/** When the first of those pending nudges was planned that another application may have shared a draft with. */
function sharedSince(search: Search, drawn: readonly Drawn[]): Instant | undefined {
  const people = search.applications.map(peopleOf);
  const isShared = (person: string): boolean => people.filter((known) => known.has(person)).length > 1;
  const planned = drawn.flatMap(({ followUp, members }) =>
    isShared(followUp.to) ? members.flatMap(({ plannedAt }) => plannedAt ?? []) : [],
  );
  return planned.sort(compare)[0];
}

/** What a delivery ends: this step of its own application, and of those it also spoke for. */
function marksOf(delivery: Delivery): readonly Mark[] {
  const { followUp, kind, application, alsoFor, to, at, sendHint, how } = delivery;
  return [application, ...alsoFor].map((id) => ({
    application: id,
    kind,
    to,
    period: followUp.slice(followUp.lastIndexOf('.') + 1),
    at,
    countsFrom: sendHint ?? at,
    unwritten: how !== 'delivered',
    lapsed: how === 'lapsed',
    ahead: false,
  }));
}

function isStep(fact: Fact): fact is Step {
  return fact.type === 'owner_skip' || fact.type === 'owner_sent' || fact.type === 'owner_snooze';
}

function momentsOf(search: Search): readonly Moment[] {
  const all = [
    ...inForce(search.facts).map((fact) => ({ fact })),
    ...search.applications.flatMap(({ id, facts }) => inForce(facts).map((fact) => ({ fact, application: id }))),
  ].map((moment, order) => ({ ...moment, order }));
  return all.sort((a, b) => compare(tidy(a.fact.knownAt), tidy(b.fact.knownAt)) || a.order - b.order);
}

function peopleOf({
  known: { recruiter, statusTo, hiringManager, coordinator, agency },
  facts,
}: Application): ReadonlySet<string | undefined> {
  return new Set([recruiter, statusTo, hiringManager, coordinator, agency, ...facts.flatMap(peopleIn)]);
}

function peopleIn(fact: Fact): readonly (string | undefined)[] {
  if (fact.type === 'invite') return fact.interview.with;
  if (fact.type === 'contact') return [fact.address.toLowerCase()];
  return 'from' in fact ? [fact.from] : [];
}

/** The search as it was just before that fact, but without the facts that were undone later. */
function known(search: Search, moment: Moment, turns: ReadonlyMap<string, number>): Search {
  const at = tidy(moment.fact.knownAt);
  const turn = turns.get(moment.fact.id) ?? 0;
  const keep = (fact: Fact): boolean => {
    const own = turns.get(fact.id);
    return own !== undefined && own < turn;
  };
  return {
    ...search,
    applications: search.applications.map((application) => ({ ...application, facts: inForce(application.facts).filter(keep) })),
    facts: inForce(search.facts).filter(keep),
    deliveries: search.deliveries.filter((delivery) => tidy(delivery.at) < at),
  };
}

function until(steps: Steps, at: Instant): Steps {
  return { ...steps, marks: steps.marks.filter((mark) => mark.ahead || tidy(mark.at) < tidy(at)) };
}

/** Binds a word of the owner's to the draft it means: the pending one, else the last that came. */
function take(steps: Steps, step: Step, application: ApplicationId | undefined, before: readonly Drawn[]): Steps {
  const means = (one: { readonly kind: FollowUpKind; readonly to: FollowUp['to'] }): boolean =>
    one.kind === step.kind && (step.to === undefined || step.to === one.to);
  const pending = before.filter(
    ({ followUp, members }) =>
      means(followUp) && (application === undefined || members.some((member) => member.application === application)),
  );
  if (pending.length > 0) return pending.reduce((taken, drawn) => takePending(taken, step, drawn), steps);
  const last = steps.marks.findLast(
    (mark) =>
      means(mark) && (application === undefined || mark.application === application) && (mark.ahead || tidy(mark.at) < tidy(step.knownAt)),
  );
  if (!last || last.ahead || last.lapsed) return steps;
  const changed = steps.marks.map((mark) => (mark === last || isSameDraft(mark, last) ? change(mark, step) : mark));
  return { ...steps, marks: changed };
}

function takePending(steps: Steps, step: Step, { followUp, members }: Drawn): Steps {
  if (step.type === 'owner_snooze') {
    const putOff = members.map((member) => ({ ...member, to: followUp.to, until: step.until, knownAt: step.knownAt, fact: step.id }));
    return { ...steps, putOff: [...steps.putOff, ...putOff] };
  }
  const sent = step.type === 'owner_sent';
  const marks = members.map(
    (member): Mark => ({
      ...member,
      to: followUp.to,
      at: sent ? step.at : step.knownAt,
      countsFrom: sent ? step.at : (followUp.sendHint ?? followUp.deliverAt),
      unwritten: !sent,
      lapsed: false,
      ahead: true,
    }),
  );
  return { ...steps, marks: [...steps.marks, ...marks] };
}

function isSameDraft(mark: Mark, other: Mark): boolean {
  return mark.kind === other.kind && mark.to === other.to && mark.period === other.period && mark.at === other.at;
}

function change(mark: Mark, step: Step): Mark {
  switch (step.type) {
    case 'owner_skip':
      return { ...mark, unwritten: true };
    case 'owner_sent':
      return { ...mark, countsFrom: step.at, unwritten: false };
    case 'owner_snooze':
      return { ...mark, again: { until: step.until, knownAt: step.knownAt, fact: step.id } };
  }
}

/** A role that shared a draft lapsed or closed: the others get their own dates back, never earlier than the draft was planned. */
function floorsBetween(before: readonly Drawn[], after: readonly Drawn[], search: Search): Steps['floors'] {
  return before
    .filter(({ members }) => members.length > 1)
    .flatMap((drawn) =>
      drawn.members.flatMap((member) => {
        const now = after.find((other) => other.members.some((one) => isSameStep(one, member)));
        const same = now?.members.find((one) => isSameStep(one, member));
        const parted = drawn.members.some((one) => !after.some((other) => other.members.some((left) => isSameStep(left, one))));
        if (
          now === undefined ||
          !parted ||
          same === undefined ||
          same.ownOn !== member.ownOn ||
          now.followUp.deliverAt >= drawn.followUp.deliverAt
        )
          return [];
        const zone = search.applications.find(({ id }) => id === member.application)?.known.timeZone ?? search.timeZone;
        const on = dayAt(drawn.followUp.sendHint ?? drawn.followUp.deliverAt, zone);
        return [{ application: member.application, kind: member.kind, period: member.period, on }];
      }),
    );
}

type Member = Drawn['members'][number];

function isSameStep(one: Member, other: Member): boolean {
  return one.application === other.application && one.kind === other.kind && one.period === other.period;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

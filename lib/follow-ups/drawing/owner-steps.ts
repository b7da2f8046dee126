import type { ApplicationId, Fact, PersonKey } from '../../search/fact.ts';
import type { Delivery, Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import { putOffTo } from '../chains/thanks.ts';
import { dayAt, roll } from '../days/business-days.ts';
import { tidy } from '../days/windows.ts';
import type { FollowUp } from '../follow-up.ts';
import type { Candidate } from '../placing/candidate.ts';
import { mayShare } from '../placing/spacing.ts';
import type { Floor, Mark, Situation, StepPutOff, Steps } from '../standing/situation.ts';
import { type Drawn, drawFor, nudgeOf, nudgesTo } from './draw.ts';
import type { History, Moment, View } from './view.ts';

type Step = Fact & { type: 'owner_skip' | 'owner_sent' | 'owner_snooze' };

/**
 * Replays the facts whose meaning depends on the plan of their day: the owner's *skip*, *sent* and *later* (1.12), and whatever ends a
 * role that shared a draft with another (G-03). Everything else is read from the facts alone.
 */
export function stepsTaken(search: Search, history: History): Steps {
  const bindings = new Map<Moment, readonly Binding[]>();
  const delivered = marksOf(search.deliveries);
  const taken = startFrom(delivered);
  for (const moment of history.moments) {
    const { fact, application } = moment;
    if (!isStep(fact)) continue;
    const bound = bind(taken, fact, application, search, history.view(taken, moment));
    bindings.set(moment, bound);
    carryOut(taken, bound);
  }
  const since = sharedSince(history, history.view(taken));
  return since.size === 0 ? taken : withFloors(search, history, bindings, since, startFrom(delivered));
}

/** Once more, now looking out for roles that left a draft they shared. Until there is one, the steps mean what they meant without. */
function withFloors(
  search: Search,
  history: History,
  bindings: ReadonlyMap<Moment, readonly Binding[]>,
  since: ReadonlyMap<PersonKey, Instant>,
  taken: Taken,
): Steps {
  const touched = new Set<PersonKey>();
  const lastOf = new Map(history.moments.map((moment) => [tidy(moment.fact.knownAt), moment]));
  let first = history.moments[0];
  for (const moment of history.moments) {
    const { fact, application } = moment;
    const at = tidy(fact.knownAt);
    if (first && tidy(first.fact.knownAt) !== at) first = moment;
    if (isStep(fact)) {
      const people = application === undefined ? undefined : [...history.peopleOf(application)];
      const isTouched = people ? people.some((person) => touched.has(person)) : touched.size > 0;
      if (isTouched) for (const person of people ?? []) touched.add(person);
      const bound = isTouched ? undefined : bindings.get(moment);
      carryOut(taken, bound ?? bind(taken, fact, application, search, history.view(taken, moment)));
    } else if (application !== undefined) {
      const mayPart = [...history.peopleOf(application)].some((person) => at >= (since.get(person) ?? '~'));
      for (const left of mayPart ? part(taken, application, { from: first ?? moment, to: lastOf.get(at) ?? moment }, history) : []) {
        for (const person of history.peopleOf(left)) touched.add(person);
      }
    }
  }
  return taken;
}

type Taken = {
  readonly marks: Map<ApplicationId, readonly Mark[]>;
  readonly putOff: Map<ApplicationId, readonly StepPutOff[]>;
  readonly floors: Map<ApplicationId, readonly Floor[]>;
};

/** What a step of the owner's makes of one application. */
type Binding = { readonly application: ApplicationId; readonly marks?: readonly Mark[]; readonly putOff?: readonly StepPutOff[] };

function startFrom(delivered: ReadonlyMap<ApplicationId, readonly Mark[]>): Taken {
  return { marks: new Map(delivered), putOff: new Map(), floors: new Map() };
}

function carryOut(taken: Taken, bindings: readonly Binding[]): void {
  for (const { application, marks, putOff } of bindings) {
    if (marks) taken.marks.set(application, marks);
    if (putOff) taken.putOff.set(application, putOff);
  }
}

function isStep(fact: Fact): fact is Step {
  return fact.type === 'owner_skip' || fact.type === 'owner_sent' || fact.type === 'owner_snooze';
}

/** For each person that more than one application may write to: when the first of the nudges that are still to come was planned. */
function sharedSince(history: History, view: View): ReadonlyMap<PersonKey, Instant> {
  const since = new Map<PersonKey, Instant>();
  for (const [person, applications] of history.sharing) {
    for (const id of applications) {
      const nudge = nudgeOf(view.situation(id));
      if (nudge?.to !== person) continue;
      const before = since.get(person);
      if (before === undefined || nudge.plannedAt < before) since.set(person, nudge.plannedAt);
    }
  }
  return since;
}

/** What a delivery ends: this step of its own application, and of those it also spoke for. */
function marksOf(deliveries: readonly Delivery[]): Map<ApplicationId, readonly Mark[]> {
  const marks = new Map<ApplicationId, readonly Mark[]>();
  for (const { followUp, kind, application, alsoFor, to, at, sendHint, how } of deliveries) {
    for (const id of [application, ...alsoFor]) {
      const mark: Mark = {
        application: id,
        kind,
        to,
        period: followUp.slice(followUp.lastIndexOf('.') + 1),
        at,
        countsFrom: sendHint ?? at,
        unwritten: how !== 'delivered',
        lapsed: how === 'lapsed',
        ahead: false,
      };
      add(marks, id, mark);
    }
  }
  return marks;
}

/** Binds a word of the owner's to the draft it means: the pending one, else the last that came. */
function bind(taken: Taken, step: Step, application: ApplicationId | undefined, search: Search, view: View): readonly Binding[] {
  const means = ({ to }: { readonly to: FollowUp['to'] }): boolean => step.to === undefined || step.to === to;
  const applications = application === undefined ? search.applications.map(({ id }) => id) : [application];
  const pending = new Map(
    applications.flatMap((id) =>
      drawFor(id, step.kind, view)
        .filter(({ followUp }) => means(followUp))
        .map((drawn) => [drawn.followUp.id, drawn] as const),
    ),
  );
  if (pending.size > 0) return bindPending(taken, step, [...pending.values()], view);
  const came = applications.flatMap((id) =>
    (taken.marks.get(id) ?? []).filter(
      (mark) => mark.kind === step.kind && means(mark) && (mark.ahead || tidy(mark.at) < tidy(step.knownAt)),
    ),
  );
  const last = came.reduce<Mark | undefined>((latest, mark) => (latest && tidy(latest.at) > tidy(mark.at) ? latest : mark), undefined);
  if (!last || last.ahead || last.lapsed) return [];
  return [...taken.marks].flatMap(([id, marks]) =>
    marks.some((mark) => isSameDraft(mark, last))
      ? [{ application: id, marks: marks.map((mark) => (isSameDraft(mark, last) ? change(mark, step) : mark)) }]
      : [],
  );
}

function bindPending(taken: Taken, step: Step, pending: readonly Drawn[], view: View): readonly Binding[] {
  const bound: Pick<Taken, 'marks' | 'putOff'> = { marks: new Map(), putOff: new Map() };
  for (const { followUp, members } of pending) {
    const { to } = followUp;
    for (const { application, kind, period } of members) {
      if (step.type === 'owner_snooze') {
        if (!mayWait(followUp, step, view.situation(application))) continue;
        const before = bound.putOff.get(application) ?? taken.putOff.get(application) ?? [];
        bound.putOff.set(application, [...before, { kind, period, to, until: step.until, knownAt: step.knownAt, fact: step.id }]);
        // Put off before, and now once more.
        const marks = taken.marks.get(application) ?? [];
        const came = marks.findLast((mark) => mark.again && mark.kind === kind && mark.to === to);
        if (came)
          bound.marks.set(
            application,
            marks.map((mark) => (mark === came ? change(mark, step) : mark)),
          );
        continue;
      }
      const sent = step.type === 'owner_sent';
      const mark: Mark = {
        application,
        kind,
        period,
        to,
        at: sent ? step.at : step.knownAt,
        countsFrom: sent ? step.at : (followUp.sendHint ?? followUp.deliverAt),
        unwritten: !sent,
        lapsed: false,
        ahead: true,
      };
      bound.marks.set(application, [...(bound.marks.get(application) ?? taken.marks.get(application) ?? []), mark]);
    }
  }
  return [
    ...[...bound.marks].map(([application, marks]) => ({ application, marks })),
    ...[...bound.putOff].map(([application, putOff]) => ({ application, putOff })),
  ];
}

/** *Later* moves what the clock or a deadline bounds only while that is in time. Else it stays where it was, wherever an earlier word put it (1.12). */
function mayWait(followUp: FollowUp, { until }: Step & { type: 'owner_snooze' }, { hours }: Situation): boolean {
  const { kind, deliverAt, sendBy, latestOn } = followUp;
  if (sendBy !== undefined) return putOffTo({ until }, deliverAt, sendBy, { hours }) !== undefined;
  if (kind !== 'offer_decision' || latestOn === undefined) return true;
  return roll(hours.calendar, until.length > 10 ? dayAt(until, hours.ownerZone) : until) <= latestOn;
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

/** Facts that became known at once, the first and the last: in whatever order they stand, it is what they make of the plan together that counts. */
type Batch = { readonly from: Moment; readonly to: Moment };

/**
 * A role that shared a draft lapsed or closed: the others get their own dates back, never earlier than the draft was planned.
 * @returns the applications that were held back for that
 */
function part(taken: Taken, application: ApplicationId, among: Batch, history: History): readonly ApplicationId[] {
  const before = history.view(taken, among.from);
  const nudge = nudgeOf(before.situation(application));
  if (!nudge || nudge.to === 'owner' || !history.sharing.has(nudge.to)) return [];
  const then = history.view(taken, among.to, 'including');
  const after = nudgeOf(then.situation(application));
  if (after?.kind === nudge.kind && after.period === nudge.period) return [];
  const isPartner = (other: Situation): boolean => {
    const one = nudgeOf(other);
    return one !== undefined && other.application.id !== application && one.to === nudge.to && mayShare(one.kind, nudge.kind);
  };
  if (!before.knowing(nudge.to).some(isPartner)) return [];
  const [shared] = nudgesTo(nudge.to, before, [application]);
  if (!shared || shared.members.length < 2) return [];
  const applications = shared.members.map(({ situation }) => situation.application.id);
  const left = nudgesTo(nudge.to, then, applications);
  return shared.members.flatMap((member) => {
    const { kind, period, situation } = member;
    const now = left.find(({ members }) => members.some((one) => isSameStep(one, member)));
    const same = now?.members.find((one) => isSameStep(one, member));
    if (!now || same?.ownOn !== member.ownOn || now.placement.at >= shared.placement.at) return [];
    const on = dayAt(shared.placement.hint ?? shared.placement.at, situation.hours.zone);
    add(taken.floors, situation.application.id, { kind, period, on });
    return [situation.application.id];
  });
}

function isSameStep(one: Candidate, other: Candidate): boolean {
  return one.situation.application.id === other.situation.application.id && one.kind === other.kind && one.period === other.period;
}

function add<Item>(lists: Map<ApplicationId, readonly Item[]>, application: ApplicationId, item: Item): void {
  lists.set(application, [...(lists.get(application) ?? []), item]);
}

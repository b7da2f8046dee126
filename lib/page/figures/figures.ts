import { Temporal } from 'temporal-polyfill';
import { type FollowUpKind, followUpKinds } from '../../follow-ups/follow-up.ts';
import { rules } from '../../follow-ups/rules.ts';
import type { Fact } from '../../search/fact.ts';
import { inForce } from '../../search/in-force.ts';
import type { Application, Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import { sentAtOf } from '../timeline.ts';
import { isAbout, order } from '../view.ts';

/** So many of so many; `days`: the median time that the answers took. */
export type Share = { readonly of: number; readonly answered: number; readonly days?: number };

export type Figures = {
  readonly applications: number;
  /** Applications that a person or a decision answered; a confirmation of receipt is no answer. */
  readonly answers: Share;
  readonly interviews: number;
  readonly offers: number;
  readonly rejections: number;
  /** Follow-ups that ask for something, by kind. */
  readonly byKind: readonly (Share & { readonly kind: FollowUpKind /** That the owner said to have sent. */; readonly sent: number })[];
  /** The same, by how long the last word from them was ago. */
  readonly byDelay: readonly (Share & { readonly from: number; readonly to?: number })[];
};

/** What shows that somebody there reacted. */
const answers: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'request',
  'invite',
  'reschedule',
  'cancel_interview',
  'timeline',
  'human_reply',
  'assessment_invited',
  'on_hold',
  'rejection',
  'reopened',
  'offer',
  'offer_withdrawn',
  'owner_heard',
]);

/** An answer that comes later than this is none to that mail. */
const answerDays = 30;

/** Days since the last word: up to a week, up to two, and so on; the last one is open. */
const delays: readonly { readonly from: number; readonly to?: number }[] = [
  { from: 0, to: 4 },
  { from: 5, to: 7 },
  { from: 8, to: 14 },
  { from: 15 },
];

/** Counts what became of applications and follow-ups. Of what was taken back nothing counts. */
export function figuresOf(search: Search): Figures {
  const counting = search.applications
    .map((application) => ({ ...application, facts: inForce(application.facts) }))
    .filter(({ facts }) => facts.length > 0);
  const applied = counting.filter(({ facts }) => facts.some(({ type }) => type === 'application'));
  const first = applied.flatMap((application) => firstAnswer(application) ?? []);
  const asked = counting.flatMap((application) => followUpsOf(application, search));
  const has = (...types: readonly Fact['type'][]): number =>
    counting.filter(({ facts }) => facts.some(({ type }) => types.includes(type))).length;
  return {
    applications: counting.length,
    answers: share(applied.length, first),
    interviews: has('invite'),
    offers: has('offer'),
    rejections: has('rejection'),
    byKind: followUpKinds.flatMap((kind) => {
      const some = asked.filter((one) => one.kind === kind);
      const sent = some.filter((one) => one.sent).length;
      return some.length === 0 ? [] : [{ kind, sent, ...share(some.length, daysIn(some)) }];
    }),
    byDelay: delays.flatMap((range) => {
      const some = asked.filter(
        ({ delay }) => delay !== undefined && delay >= range.from && delay <= (range.to ?? Number.POSITIVE_INFINITY),
      );
      return some.length === 0 ? [] : [{ ...range, ...share(some.length, daysIn(some)) }];
    }),
  };
}

type Asked = { readonly kind: FollowUpKind; readonly sent: boolean; readonly delay?: number; readonly days?: number };

/** Each draft that asks for an answer and was not passed over, with the answer that followed before the next one. */
function followUpsOf(application: Application, search: Search): readonly Asked[] {
  const { facts } = application;
  const skipped = (kind: FollowUpKind, since: Instant): boolean =>
    facts.some((fact) => fact.type === 'owner_skip' && fact.kind === kind && fact.knownAt >= since);
  const mailed = search.deliveries
    .filter(
      (one) => one.how === 'delivered' && isAbout(one, application.id) && rules[one.kind].nudge === true && !skipped(one.kind, one.at),
    )
    .map((one) => ({ ...one, sentAt: sentAtOf(one, facts, new Set()) }))
    .map((one) => ({ ...one, from: one.sentAt ?? one.at }))
    .sort((one, other) => order(one.from, other.from));
  return mailed.map(({ kind, sentAt, from }, index): Asked => {
    const next = mailed[index + 1]?.from;
    const answer = facts.find(
      ({ type, saidAt }) =>
        answers.has(type) && saidAt > from && (next === undefined || saidAt < next) && daysFrom(from, saidAt) <= answerDays,
    );
    const before = facts.findLast(({ type, saidAt }) => (answers.has(type) || type === 'application') && saidAt <= from);
    return {
      kind,
      sent: sentAt !== undefined,
      ...(before && { delay: Math.floor(daysFrom(before.saidAt, from)) }),
      ...(answer && { days: daysFrom(from, answer.saidAt) }),
    };
  });
}

/** Days from the application to the first answer. */
function firstAnswer({ facts }: Application): number | undefined {
  const start = facts.find(({ type }) => type === 'application')?.saidAt;
  const answer = facts.find(({ type, saidAt }) => answers.has(type) && start !== undefined && saidAt >= start);
  return start === undefined || !answer ? undefined : daysFrom(start, answer.saidAt);
}

function share(of: number, days: readonly number[]): Share {
  const middle = median(days);
  return { of, answered: days.length, ...(middle !== undefined && { days: middle }) };
}

function daysIn(asked: readonly Asked[]): readonly number[] {
  return asked.flatMap(({ days }) => days ?? []);
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) * 5) / 10;
}

function daysFrom(one: Instant, other: Instant): number {
  return Temporal.Instant.from(one).until(other).total('hours') / 24;
}

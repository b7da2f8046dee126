import { Temporal } from 'temporal-polyfill';
import type { Run } from '../../../cli/plan/run-scenario.ts';
import { addBusinessDays, type Calendar, isBusinessDay } from '../../../lib/follow-ups/days/business-days.ts';
import type { FollowUp, FollowUpKind } from '../../../lib/follow-ups/follow-up.ts';
import { runOf, type Story, whereIs } from './stories.ts';
import type { Step } from './tell.ts';

/** A step of the story that was taken back later, by its index. */
export type Undone = { readonly step: number; readonly at: string };

/**
 * What must hold of every story (the invariants at the head of the scenarios), said again without the engine's own words for it.
 *
 * @param run what came of it, should it have been told in some other way
 * @param ownerZoneAt of an owner who travels
 */
export function faultsOf(
  story: Story,
  run: Run = runOf(story),
  { undone, ownerZoneAt = () => story.places.owner }: { readonly undone?: Undone; readonly ownerZoneAt?: (at: string) => string } = {},
): string[] {
  const told = story.steps
    .map((step, index) => ({ ...eventOf(step), ...(undone?.step === index && { undoneAt: instant(undone.at) }) }))
    // Said at the same moment: as they became known.
    .sort((a, b) => compare(a.said, b.said) || compare(a.at, b.at));
  const given = { story, run, told, ownerZoneAt };
  return [
    ...quietHours(given),
    ...thankYous(given),
    ...promises(given),
    ...officeHours(given),
    ...sevenDays(given),
    ...onceAPeriod(given),
    ...afterOutcomes(given),
    ...notesAboutOffers(given),
    ...hints(given),
    ...rows(given),
  ];
}

type Told = {
  readonly at: string;
  readonly said: string;
  readonly type: string;
  readonly app: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly undoneAt?: string;
};
type Given = {
  readonly story: Story;
  readonly run: Run;
  readonly told: readonly Told[];
  readonly ownerZoneAt: (at: string) => string;
};
type Delivered = Run['delivered'][number];

function eventOf([at, type, app, more = {}]: Step): Told {
  const said = typeof more.said === 'string' ? more.said : at;
  return { at, said, type, app: app ?? '', more };
}

const nudges: readonly FollowUpKind[] = [
  'app_followup_1',
  'app_followup_2',
  'status_1',
  'status_2',
  'close_loop',
  'cancel_checkin',
  'competing_offer',
];
const questions: readonly FollowUpKind[] = ['status_1', 'status_2', 'close_loop'];
const thanks: readonly FollowUpKind[] = ['thank_you', 'thank_you_via', 'thank_you_late'];
const goodwill: readonly FollowUpKind[] = ['rejection_reply', 'keep_in_touch_1m', 'keep_in_touch_3m'];
const byClock: readonly FollowUpKind[] = [...thanks, 'offer_ack', 'prep_nudge', 'deadline_prompt'];
/** What an interview, or a wait, can begin with after an outcome. */
const restarts = ['reopened', 'invite', 'offer', 'offer_withdrawn', 'withdrawn', 'accepted'];

/** What we knew at that moment, in the order in which it was said. */
function knownBy(at: string, { told }: Given): readonly Told[] {
  return told.filter((one) => instant(one.at) <= at && (one.undoneAt === undefined || one.undoneAt > at));
}

const zoned = (at: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
const dayOf = (at: string, zone: string): string => zoned(at, zone).toPlainDate().toString();
const minuteOf = (at: string, zone: string): number => zoned(at, zone).hour * 60 + zoned(at, zone).minute;
const hoursBetween = (from: string, to: string): number => Temporal.Instant.from(from).until(to).total('hours');
const placeOf = (app: string, { story }: Given): { readonly zone: string; readonly calendar: Calendar } => {
  const { zone, country } = whereIs(app, story.places);
  return { zone, calendar: { country, yearEndBlock: true } };
};
const name = ({ followUp, at }: Delivered): string => `${followUp.kind} ${followUp.application} ${followUp.to} at ${at}`;

function quietHours({ run, ownerZoneAt }: Given): string[] {
  return run.delivered
    .filter(({ at }) => minuteOf(at, ownerZoneAt(at)) < 8 * 60 || minuteOf(at, ownerZoneAt(at)) >= 21 * 60)
    .map((one) => `in quiet hours: ${name(one)}`);
}

/** A session as it was known at that moment. */
function sessionsAt(
  given: Given,
  app: string,
  at: string,
): readonly { readonly id: string; readonly end: string; readonly held: boolean }[] {
  const sessions = new Map<string, { id: string; end: string; held: boolean }>();
  for (const one of knownBy(at, given)) {
    if (one.app !== app) continue;
    const id = String(one.more.iv ?? '');
    if (one.type === 'invite' || one.type === 'reschedule') sessions.set(id, { id, end: instant(String(one.more.end)), held: true });
    if (one.type === 'cancel_interview') sessions.set(id, { id, end: sessions.get(id)?.end ?? '', held: false });
  }
  return [...sessions.values()];
}

function thankYous(given: Given): string[] {
  return given.run.delivered
    .filter(({ followUp }) => thanks.includes(followUp.kind))
    .filter(({ followUp, at }) => {
      const late = followUp.kind === 'thank_you_late' ? 72 : 24;
      return !sessionsAt(given, followUp.application, at).some(({ end, held }) => {
        const hours = held ? hoursBetween(end, at) : 0;
        return hours >= 1 && hours < late;
      });
    })
    .map((one) => `a thank-you out of time: ${name(one)}`);
}

/** No question before two business days after P, as long as P holds; none before the next interview. */
function promises(given: Given): string[] {
  return given.run.delivered.flatMap((one) => {
    const { followUp, at } = one;
    if (!questions.includes(followUp.kind)) return [];
    const { zone, calendar } = placeOf(followUp.application, given);
    const known = knownBy(at, given).filter(({ app }) => app === followUp.application);
    const index = known.findLastIndex(({ more, type }) => more.P !== undefined || (type === 'on_hold' && more.restart !== undefined));
    const stated = known[index];
    const P = String(stated?.more.P ?? stated?.more.restart ?? '');
    const lapsed = known
      .slice(index + 1)
      .some(
        ({ type, said }) =>
          restarts.includes(type) ||
          type === 'rejection' ||
          (!/^(owner_s|owner_p|owner_r|yes|ooo|no_c)/.test(type) && dayOf(said, zone) > P),
      );
    const sessions = sessionsAt(given, followUp.application, at).filter(({ held, end }) => held && end !== '');
    const before = sessions.some(({ end }) => dayOf(end, zone) > P);
    const on = dayOf(followUp.sendHint ?? at, zone);
    const early = stated && !lapsed && !before && on < addBusinessDays(calendar, P, 2);
    const ended = known.some(
      ({ type }) => type === 'rejection' || type === 'accepted' || type === 'withdrawn' || type === 'offer_withdrawn',
    );
    const ahead = !ended && sessions.some(({ end }) => end > at) && !known.some(({ type }) => type === 'owner_no');
    return [...(early ? [`before P ${P}: ${name(one)}`] : []), ...(ahead ? [`before the next interview: ${name(one)}`] : [])];
  });
}

function officeHours(given: Given): string[] {
  return given.run.delivered
    .filter(({ followUp, at }) => {
      const { zone, calendar } = placeOf(followUp.application, given);
      if (byClock.includes(followUp.kind)) return false;
      const together = given.run.delivered.some((other) => other.followUp.kind === 'offer_ack' && other.at === at);
      if (followUp.kind === 'offer_decision' && together) return false;
      const send = followUp.sendHint ?? at;
      const minute = minuteOf(send, zone);
      return minute < 9 * 60 || minute >= 17 * 60 || !isBusinessDay(calendar, dayOf(send, zone));
    })
    .map((one) => `outside office hours: ${name(one)}`);
}

/** The owner's own *sent*, *skip* and *later* change what counts; stories with them are left to other tests. */
function sevenDays(given: Given): string[] {
  const { run, told } = given;
  const dayThere = ({ followUp, at }: Delivered): string => dayOf(followUp.sendHint ?? at, placeOf(followUp.application, given).zone);
  if (told.some(({ type }) => type === 'owner_sent' || type === 'owner_snooze' || type === 'owner_skip')) return [];
  const written = run.delivered.filter(({ followUp }) => nudges.includes(followUp.kind));
  return written.flatMap((one, index) => {
    const next = written.slice(index + 1).find(({ followUp }) => followUp.to === one.followUp.to && followUp.kind !== 'competing_offer');
    if (!next) return [];
    const apart = Temporal.PlainDate.from(dayThere(one)).until(dayThere(next)).days;
    return apart < 7 ? [`${apart} days after ${name(one)}: ${name(next)}`] : [];
  });
}

function onceAPeriod({ run, told }: Given): string[] {
  if (told.some(({ type }) => type === 'owner_snooze')) return [];
  const seen = new Set<string>();
  return run.delivered.flatMap((one) => {
    const { id, kind, application, to } = one.followUp;
    const period = id.slice(id.lastIndexOf('.') + 1);
    // One question a period whoever gets it; thank-yous are one per person.
    const key = nudges.includes(kind)
      ? `${application} ${kind} ${period}`
      : `${application} ${kind === 'thank_you_late' ? 'thank_you' : kind} ${to} ${period}`;
    const again = seen.has(key);
    seen.add(key);
    return again ? [`twice: ${name(one)} (${id})`] : [];
  });
}

function afterOutcomes(given: Given): string[] {
  return given.run.delivered.flatMap((one) => {
    const { followUp, at } = one;
    const known = knownBy(at, given);
    const mine = known.filter(({ app }) => app === followUp.application);
    const rejected = mine.findLastIndex(({ type }) => type === 'rejection');
    const closed =
      rejected >= 0 && !mine.slice(rejected).some(({ type, said }) => restarts.includes(type) && said >= (mine[rejected]?.said ?? ''));
    const accepted = known.findLastIndex(({ type }) => type === 'accepted');
    const acceptance = known[accepted];
    const over =
      acceptance !== undefined &&
      mine.some(({ said, type }) => said < acceptance.said && !/^(owner_|yes|ooo|no_c|reopened)/.test(type)) &&
      !mine.some(({ type, said }) => ['reopened', 'withdrawn', 'offer_withdrawn', 'rejection'].includes(type) && said >= acceptance.said) &&
      !known.some(
        ({ type, app, said }) => app === acceptance.app && ['withdrawn', 'offer_withdrawn'].includes(type) && said >= acceptance.said,
      );
    // A resume for all ends the pause where there is one, else what was stopped.
    const paused = (said: string): boolean => known.some((other) => other.type === 'owner_pause' && other.said < said);
    const stops = known.filter(
      ({ type, app, said }) =>
        (type === 'owner_stop' && app === followUp.application) ||
        (type === 'owner_resume' && (app === followUp.application || (app === '' && !paused(said)))),
    );
    return [
      ...(closed && !goodwill.includes(followUp.kind) && followUp.kind !== 'withdraw' ? [`after a rejection: ${name(one)}`] : []),
      ...(over && followUp.kind !== 'withdraw' ? [`after an acceptance: ${name(one)}`] : []),
      ...(stops.at(-1)?.type === 'owner_stop' ? [`after stop: ${name(one)}`] : []),
    ];
  });
}

function notesAboutOffers(given: Given): string[] {
  return given.run.delivered.flatMap((one) => {
    const { followUp, at } = one;
    if (followUp.kind !== 'competing_offer') return [];
    const known = knownBy(at, given);
    const own = known.filter(({ app }) => app === followUp.application);
    const offered = own.findLastIndex(({ type }) => type === 'offer');
    const holds =
      offered >= 0 &&
      !own.slice(offered).some(({ type }) => ['rejection', 'offer_withdrawn', 'withdrawn', 'invite', 'reopened'].includes(type));
    return [
      ...(known.some(({ type, app }) => type === 'yes' && app !== followUp.application) ? [] : [`without a yes: ${name(one)}`]),
      ...(holds ? [`to who made an offer: ${name(one)}`] : []),
    ];
  });
}

/** Nobody is asked to send something at a time that has passed. */
function hints({ run }: Given): string[] {
  return run.delivered
    .filter(({ followUp: { sendHint }, at }) => sendHint !== undefined && instant(sendHint) <= instant(at))
    .map((one) => `a hint in the past: ${name(one)}`);
}

/** A row is cancelled once, and not while the same one is still planned; one nudge an application is pending. */
function rows({ run }: Given): string[] {
  const keyOf = ({ kind, application, to, deliverAt }: FollowUp): string => `${kind} ${application} ${to} ${deliverAt}`;
  const cancelled = run.cancelled.map(({ followUp, at }) => `${keyOf(followUp)} cancelled at ${at}`);
  const twice = cancelled.filter((key, index) => cancelled.indexOf(key) !== index);
  const pending = run.stillPlanned.filter(({ kind }) => nudges.includes(kind) && kind !== 'competing_offer');
  const spokenFor = pending.flatMap(({ application, alsoFor }) => [application, ...alsoFor]);
  const several = spokenFor.filter((application, index) => spokenFor.indexOf(application) !== index);
  return [...twice.map((key) => `cancelled twice: ${key}`), ...several.map((application) => `two nudges pending: ${application}`)];
}

function instant(at: string): string {
  return Temporal.Instant.from(at).toString();
}

function compare(a: string, b: string): number {
  const [one, other] = [instant(a), instant(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

import { Temporal } from 'temporal-polyfill';
import type { Run } from '../../../cli/plan/run-scenario.ts';
import { type Story, whereIs } from './stories.ts';

/** What may be hard about a story. Each is asked of what happens in it, not of the time it covers. */
const troubles = {
  'a mail that comes twice': ({ story }) => again(story).size < story.steps.length,
  'a mail learned of hours late': ({ story }) => lateHours(story).some((hours) => hours >= 5 && hours <= 336),
  'mail older than two weeks': ({ story }) => lateHours(story).some((hours) => hours > 336),
  'mails learned of in another order than they were said': ({ story: { steps } }) => {
    const said = [...steps].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)).map(([at, , , more]) => String(more?.said ?? at));
    return said.some((one, index) => index > 0 && one < (said[index - 1] ?? ''));
  },
  'a draft within a week of a clock change': (given) =>
    given.moments.some((at) => zonesOf(given.story).some((zone) => changesNear(at, zone))),
  'a draft on a day of a clock change': (given) => given.moments.some((at) => zonesOf(given.story).some((zone) => changesOn(at, zone))),
  'a draft between 20 December and 8 January': ({ moments }) =>
    moments.some((at) => at.slice(5, 10) >= '12-20' || at.slice(5, 10) <= '01-08'),
  'a draft around a leap day': ({ moments }) => moments.some((at) => at >= '2028-02-27' && at < '2028-03-03'),
  'owner and recipient in different zones': ({ story }) => zonesOf(story).length > 1,
  'hours that never meet': ({ run }) => run.delivered.some(({ followUp }) => followUp.sendHint !== undefined),
  'recipients in two zones': ({ story: { places } }) => places.elsewhere !== undefined && places.elsewhere.zone !== places.there.zone,
  'one draft for two roles': ({ run }) => run.delivered.some(({ followUp }) => followUp.alsoFor.length > 0),
  'something delivered': ({ run }) => run.delivered.length > 0,
  'something cancelled or moved': ({ run }) => run.cancelled.length > 0,
} as const satisfies Record<string, (given: Given) => boolean>;

type Given = { readonly story: Story; readonly run: Run; readonly moments: readonly string[] };

export type Trouble = keyof typeof troubles;

export const allTroubles = Object.keys(troubles).filter((name): name is Trouble => name in troubles);

export function troublesIn(story: Story, run: Run): readonly Trouble[] {
  const moments = run.delivered.map(({ at }) => at);
  return allTroubles.filter((name) => troubles[name]({ story, run, moments }));
}

function again({ steps }: Story): ReadonlySet<string> {
  return new Set(steps.map(([, type, app, more]) => JSON.stringify([type, app, more])));
}

function lateHours({ steps }: Story): readonly number[] {
  return steps.map(([at, , , more]) =>
    Temporal.Instant.from(String(more?.said ?? at))
      .until(at)
      .total('hours'),
  );
}

function zonesOf({ places }: Story): readonly string[] {
  return [...new Set([places.owner, ...['a', 'c'].map((app) => whereIs(app, places).zone)])];
}

function changesNear(at: string, zone: string): boolean {
  const from = Temporal.Instant.from(at).toZonedDateTimeISO(zone).subtract({ days: 7 });
  return from.offset !== from.add({ days: 14 }).offset;
}

function changesOn(at: string, zone: string): boolean {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).hoursInDay !== 24;
}

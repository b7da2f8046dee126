import { type Feedback, stoppedBy, withGoOn } from '../../lib/follow-ups/told/feedback.ts';
import type { Traffic } from '../../lib/follow-ups/told/heartbeat.ts';
import { rememberingObjects } from '../../lib/remembered.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable, Recent } from '../aws/table.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRowIfThere } from '../rows/read-row.ts';
import { rowVersion, type TrafficRow, trafficRow } from '../rows/rows.ts';
import { hashOf } from '../secrets/hash.ts';

/** Mails that come and go, counted: what heartbeat, feedback and allowances go by. */
export type TrafficRows = {
  /** What is known of mails that come and go. A row of its own: mail that changes no plan must not hold up who writes one. */
  traffic(owner: OwnerId, how?: 'anew'): Promise<Traffic>;
  /** `undefined` takes away what was known. */
  putTraffic(owner: OwnerId, change: Traffic): Promise<void>;
  /** @param change gives the very same when nothing is to be written; asked again when somebody else wrote meanwhile */
  changeTraffic(owner: OwnerId, change: (traffic: Traffic) => Traffic): Promise<{ readonly before: Traffic; readonly after: Traffic }>;
  /** Applications that mails are just opening. */
  opened(owner: OwnerId): Promise<readonly ApplicationId[]>;
  /** They are no more, nor are these mails: what is like them from now on is no copy. */
  dropOpened(owner: OwnerId, applications: readonly ApplicationId[] | 'all', mails: readonly string[]): Promise<void>;
  /** The owner said at this moment that mail gets through again. @returns what had stopped the sending, if it was stopped */
  goOnSending(owner: Pick<Owner, 'id' | 'addresses'>, at: Instant): Promise<Feedback | undefined>;
};

/** What the row holds beside the traffic: how many of a day's mails there were. */
export type DayOfTraffic = Pick<TrafficRow, 'day' | 'taken' | 'asksUntil' | 'opened' | 'claimed'>;
export type Kept = { readonly traffic: Traffic; readonly ofDay: DayOfTraffic };

const keyOf = (owner: OwnerId) => ({ pk: partitionOf(owner), sk: 'TRAFFIC' });

export async function readTraffic(
  table: GrowingTable,
  owner: OwnerId,
  how?: 'anew' | Recent,
): Promise<Kept & { readonly revision: number }> {
  const row = readRowIfThere(trafficRow, await table.get(keyOf(owner), how));
  return row ? keptIn(row) : { revision: 0, traffic: {}, ofDay: {} };
}

/** Asked for some ten times by each run. */
const keptIn = rememberingObjects(
  ({
    schema: _schema,
    revision,
    day,
    taken,
    asksUntil,
    opened,
    claimed,
    ...traffic
  }: TrafficRow): Kept & { readonly revision: number } => ({
    revision,
    traffic,
    ofDay: {
      ...(day !== undefined && { day }),
      ...(taken && { taken }),
      ...(asksUntil !== undefined && { asksUntil }),
      ...(opened && { opened }),
      ...(claimed && { claimed }),
    },
  }),
);

/** Applications that mails are just opening. */
export async function openedIn(table: GrowingTable, owner: OwnerId): Promise<readonly ApplicationId[]> {
  return ((await readTraffic(table, owner)).ofDay.opened ?? []).map(({ application }) => application);
}

/** @param change gives the very same when nothing is to be written; asked again when somebody else wrote meanwhile */
export async function changeKept(
  table: GrowingTable,
  owner: OwnerId,
  change: (kept: Kept) => Kept,
): Promise<{ before: Kept; after: Kept }> {
  for (;;) {
    const before = await readTraffic(table, owner);
    const { revision } = before;
    const after = change(before);
    if (after === before) return { before, after };
    const known = Object.fromEntries(Object.entries({ ...after.traffic, ...after.ofDay }).filter(([, value]) => value !== undefined));
    const written = { ...known, ...keyOf(owner), schema: rowVersion, revision: revision + 1 };
    if (await table.put(written, revision > 0 ? { revision } : 'absent')) return { before, after };
  }
}

/** Longer than the queue waits with a mail that did not come to its end. */
const claimedForHours = 24;

/** The mails that still count as just decided about. */
export function claimsAt(now: Instant, { claimed = [] }: DayOfTraffic): NonNullable<DayOfTraffic['claimed']> {
  return claimed.filter(({ at }) => Date.parse(now) - Date.parse(at) < claimedForHours * 3_600_000);
}

/** A name or key among those of one owner's day: 50 bits are enough, and a thousand of them stand in one row. */
export function shortOf(text: string): string {
  return hashOf(text).slice(0, 10);
}

export function trafficOf(table: GrowingTable): TrafficRows {
  const changeTraffic: TrafficRows['changeTraffic'] = async (owner, change) => {
    const { before, after } = await changeKept(table, owner, (kept) => {
      const traffic = change(kept.traffic);
      return traffic === kept.traffic ? kept : { ...kept, traffic };
    });
    return { before: before.traffic, after: after.traffic };
  };
  return {
    traffic: async (owner, how) => (await readTraffic(table, owner, how)).traffic,
    changeTraffic,
    opened: (owner) => openedIn(table, owner),
    async dropOpened(owner, applications, mails) {
      await changeKept(table, owner, (kept) => {
        const { opened = [], claimed = [] } = kept.ofDay;
        const left = {
          opened: opened.filter(({ application }) => applications !== 'all' && !applications.includes(application)),
          claimed: claimed.filter(({ mail }) => applications !== 'all' && !mails.includes(mail)),
        };
        const isSame = left.opened.length === opened.length && left.claimed.length === claimed.length;
        return isSame ? kept : { ...kept, ofDay: { ...kept.ofDay, ...left } };
      });
    },
    async goOnSending({ id, addresses: [address] }, at) {
      const { before, after } = await changeTraffic(id, (traffic) => (stoppedBy(traffic, address) ? withGoOn(traffic, at) : traffic));
      return before === after ? undefined : stoppedBy(before, address);
    },
    putTraffic: async (owner, change) => void (await changeTraffic(owner, (traffic) => ({ ...traffic, ...change }))),
  };
}

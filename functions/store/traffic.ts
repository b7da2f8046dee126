import { type Feedback, stoppedBy, withGoOn } from '../../lib/follow-ups/told/feedback.ts';
import type { Traffic } from '../../lib/follow-ups/told/heartbeat.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable } from '../aws/table.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRowIfThere } from '../rows/read-row.ts';
import { rowVersion, trafficRow } from '../rows/rows.ts';

export type TrafficRows = {
  /** What is known of mails that come and go. A row of its own: mail that changes no plan must not hold up who writes one. */
  traffic(owner: OwnerId, how?: 'anew'): Promise<Traffic>;
  /** `undefined` takes away what was known. */
  putTraffic(owner: OwnerId, change: Traffic): Promise<void>;
  /** @param change gives the very same when nothing is to be written; asked again when somebody else wrote meanwhile */
  changeTraffic(owner: OwnerId, change: (traffic: Traffic) => Traffic): Promise<{ readonly before: Traffic; readonly after: Traffic }>;
  /** The owner said at this moment that mail gets through again. @returns what had stopped the sending, if it was stopped */
  goOnSending(owner: Pick<Owner, 'id' | 'addresses'>, at: Instant): Promise<Feedback | undefined>;
};

export function trafficOf(table: GrowingTable): TrafficRows {
  const keyOf = (owner: OwnerId) => ({ pk: partitionOf(owner), sk: 'TRAFFIC' });
  const read = async (owner: OwnerId, how?: 'anew') => readRowIfThere(trafficRow, await table.get(keyOf(owner), how));
  const trafficIn = (row: Awaited<ReturnType<typeof read>>): Traffic => {
    const { schema: _schema, revision: _revision, ...traffic } = row ?? {};
    return traffic;
  };
  const changeTraffic: TrafficRows['changeTraffic'] = async (owner, change) => {
    for (;;) {
      const row = await read(owner);
      const before = trafficIn(row);
      const after = change(before);
      if (after === before) return { before, after };
      const known = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
      const written = { ...known, ...keyOf(owner), schema: rowVersion, revision: (row?.revision ?? 0) + 1 };
      if (await table.put(written, row ? { revision: row.revision } : 'absent')) return { before, after };
    }
  };
  return {
    traffic: async (owner, how) => trafficIn(await read(owner, how)),
    changeTraffic,
    async goOnSending({ id, addresses: [address] }, at) {
      const { before, after } = await changeTraffic(id, (traffic) => (stoppedBy(traffic, address) ? withGoOn(traffic, at) : traffic));
      return before === after ? undefined : stoppedBy(before, address);
    },
    putTraffic: async (owner, change) => void (await changeTraffic(owner, (traffic) => ({ ...traffic, ...change }))),
  };
}

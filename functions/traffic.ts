import type { Traffic } from '../lib/follow-ups/heartbeat.ts';
import type { OwnerId } from '../lib/search/owner.ts';
import { partitionOf } from './owners.ts';
import { readRowIfThere } from './read-row.ts';
import { rowVersion, trafficRow } from './rows.ts';
import type { Table } from './table.ts';

export type TrafficRows = {
  /** What is known of mails that come and go. A row of its own: mail that changes no plan must not hold up who writes one. */
  traffic(owner: OwnerId): Promise<Traffic>;
  /** `undefined` takes away what was known. */
  putTraffic(owner: OwnerId, change: Traffic): Promise<void>;
};

export function trafficOf(table: Table): TrafficRows {
  const keyOf = (owner: OwnerId) => ({ pk: partitionOf(owner), sk: 'TRAFFIC' });
  const read = async (owner: OwnerId) => readRowIfThere(trafficRow, await table.get(keyOf(owner)));
  return {
    async traffic(owner) {
      const { schema: _schema, revision: _revision, ...traffic } = (await read(owner)) ?? {};
      return traffic;
    },

    async putTraffic(owner, change) {
      for (;;) {
        const row = await read(owner);
        const next = Object.fromEntries(Object.entries({ ...row, ...change }).filter(([, value]) => value !== undefined));
        const written = { ...next, ...keyOf(owner), schema: rowVersion, revision: (row?.revision ?? 0) + 1 };
        if (await table.put(written, row ? { revision: row.revision } : 'absent')) return;
      }
    },
  };
}

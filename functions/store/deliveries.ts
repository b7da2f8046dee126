import { Temporal } from 'temporal-polyfill';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Delivery } from '../../lib/search/search.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable } from '../aws/table.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow, readRowIfThere } from '../rows/read-row.ts';
import { type DeliveryRow, deliveryRow, rowVersion } from '../rows/rows.ts';

/** The right to send one mail, for a while. */
export type Claim = {
  readonly owner: OwnerId;
  readonly event: MailEvent;
  readonly revision: number;
  /** Which sending of this event it is, from 0. */
  readonly round: number;
  /** How often it was tried before without our learning how it ended: above 0, the owner may have the mail already. */
  readonly unsure: number;
};

/** What a mail to the owner is about: follow-ups of one event, the answer to one mail, the digest of one week, a sign that mail does not get through. */
export type MailEvent = `DELIVERY#${string}` | `ANSWER#${string}` | `DIGEST#${string}` | `HEARTBEAT#${string}`;

export type EventDeliveries = {
  readonly event: string;
  readonly deliveries: readonly Delivery[];
  /** A mail about it is under way, or was lost on the way, until this moment. */
  readonly busyUntil?: Instant;
};

export type Deliveries = {
  /** All events of an owner's follow-ups that were mailed, passed over, or are under way. */
  deliveries(owner: OwnerId): Promise<readonly EventDeliveries[]>;
  /** Takes the right to send a mail about an event. `finished`: how many were sent before. */
  claim(owner: OwnerId, event: MailEvent, now: Instant): Promise<Claim | { readonly busyUntil: Instant } | { readonly finished: number }>;
  /** The mail was sent: with it, these follow-ups have come to their end. */
  finish(claim: Claim, deliveries: readonly Delivery[]): Promise<void>;
  /** Nothing was sent: the next one may try at once. */
  release(claim: Claim): Promise<void>;
  /**
   * A mail of ours that was recorded as sent never arrived: its follow-ups have not come to their end after all.
   * @param waitUntil nothing about this event is sent before
   * @param mostRounds sent so often, it stays as it is
   * @returns whether anything was changed
   */
  undeliver(owner: OwnerId, messageId: string, waitUntil?: Instant, mostRounds?: number): Promise<boolean>;
  /** Follow-ups that came to their end without a mail. */
  addDeliveries(owner: OwnerId, event: string, deliveries: readonly Delivery[]): Promise<void>;
};

/**
 * Longer than any function may run, so that nobody else sends meanwhile. SES answers in seconds; when no answer came, whether it sent is unknown, and each
 * further try waits longer, so that an SES that sends but does not answer cannot flood the owner.
 */
const leaseMinutes = [5, 30, 180, 720] as const;

const schema = rowVersion;
const prefix = 'DELIVERY#';

export function deliveryEvent(event: string): MailEvent {
  return `${prefix}${event}`;
}

export function deliveriesOf(table: GrowingTable): Deliveries {
  const read = async (owner: OwnerId, event: MailEvent): Promise<DeliveryRow> =>
    readRowIfThere(deliveryRow, await table.get({ pk: partitionOf(owner), sk: event })) ?? {
      schema,
      revision: 0,
      rounds: 0,
      deliveries: [],
    };

  /** @param row with the revision that it replaces; 0: none */
  const write = (owner: OwnerId, event: MailEvent, row: DeliveryRow): Promise<boolean> =>
    table.put(
      { pk: partitionOf(owner), sk: event, ...row, revision: row.revision + 1 },
      row.revision === 0 ? 'absent' : { revision: row.revision },
    );

  return {
    async deliveries(owner) {
      return (await table.query(partitionOf(owner), prefix)).map((stored) => {
        const { deliveries, sending } = readRow(deliveryRow, stored);
        return { event: stored.sk.slice(prefix.length), deliveries, ...(sending && { busyUntil: sending.leaseUntil }) };
      });
    },

    async claim(owner, event, now) {
      for (;;) {
        const row = await read(owner, event);
        // An answer or a digest is owed once; an event may come again (a draft put off after it was delivered).
        if (!event.startsWith(prefix) && row.rounds > 0) return { finished: row.rounds };
        if (row.sending && !isPast(row.sending.leaseUntil, now)) return { busyUntil: row.sending.leaseUntil };
        const attempts = (row.sending?.attempts ?? 0) + 1;
        const minutes = leaseMinutes[Math.min(attempts, leaseMinutes.length) - 1] ?? leaseMinutes[0];
        const leaseUntil = Temporal.Instant.from(now).add({ minutes }).toString();
        if (await write(owner, event, { ...row, sending: { round: row.rounds, attempts, leaseUntil } })) {
          return { owner, event, revision: row.revision + 1, round: row.rounds, unsure: attempts - 1 };
        }
      }
    },

    async finish({ owner, event, round }, deliveries) {
      for (;;) {
        const { sending: _sending, ...row } = await read(owner, event);
        // Another one took the lapsed lease, sent as well, and has recorded it.
        if (row.rounds > round) return;
        if (await write(owner, event, { ...row, rounds: round + 1, deliveries: [...row.deliveries, ...deliveries] })) return;
      }
    },

    async release({ owner, event, revision, unsure }) {
      const { sending, ...row } = await read(owner, event);
      if (row.revision !== revision || !sending) return;
      // Earlier tries whose end is unknown stay counted.
      await write(owner, event, unsure > 0 ? { ...row, sending: { ...sending, attempts: unsure, leaseUntil: longAgo } } : row);
    },

    async undeliver(owner, messageId, waitUntil, mostRounds = Number.POSITIVE_INFINITY) {
      const isIt = (delivery: Delivery): boolean => delivery.messageId === messageId;
      const found = (await table.query(partitionOf(owner), prefix)).find((stored) => readRow(deliveryRow, stored).deliveries.some(isIt));
      if (!found) return false;
      const event = deliveryEvent(found.sk.slice(prefix.length));
      for (;;) {
        const row = await read(owner, event);
        if (!row.deliveries.some(isIt) || row.rounds >= mostRounds) return false;
        const deliveries = row.deliveries.filter((one) => !isIt(one));
        const waits = waitUntil !== undefined && !row.sending && { sending: { round: row.rounds, attempts: 0, leaseUntil: waitUntil } };
        if (await write(owner, event, { ...row, deliveries, ...waits })) return true;
      }
    },

    async addDeliveries(owner, event, deliveries) {
      for (;;) {
        const row = await read(owner, deliveryEvent(event));
        const more = deliveries.filter(
          (one) => !row.deliveries.some((other) => other.followUp === one.followUp && other.how === one.how && other.at === one.at),
        );
        if (more.length === 0) return;
        if (await write(owner, deliveryEvent(event), { ...row, deliveries: [...row.deliveries, ...more] })) return;
      }
    },
  };
}

const longAgo: Instant = '1970-01-01T00:00:00Z';

function isPast(moment: Instant, now: Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}

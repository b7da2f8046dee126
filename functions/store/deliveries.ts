import { plusMinutes } from '../../lib/follow-ups/days/windows.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import type { GrowingTable, Key, Row } from '../aws/table.ts';
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
  readonly leaseUntil: Instant;
};

/** What a mail to the owner is about: follow-ups of one event, the answer to one mail, the digest of one week, a sign that mail does not get through. */
export type MailEvent = `DELIVERY#${string}` | `ANSWER#${string}` | `DIGEST#${string}` | `HEARTBEAT#${string}`;

/** All that is on record of one event. */
export type EventDeliveries = {
  readonly event: string;
  readonly deliveries: readonly Delivery[];
  /** A mail about it is under way, or was lost on the way, until this moment. */
  readonly busyUntil?: Instant;
};

/** Who may send which mail, and what was sent: one row for each event. */
export type Deliveries = {
  /** All events of an owner's follow-ups that were mailed, passed over, or are under way. */
  deliveries(owner: OwnerId): Promise<readonly EventDeliveries[]>;
  /** The same of these events, as far as there is anything. */
  deliveriesOf(owner: OwnerId, events: readonly string[]): Promise<readonly EventDeliveries[]>;
  /**
   * Takes the right to send a mail about an event. `finished`: how many were sent before.
   * @param how `unread`: most likely there is no row of it yet, so that it is read only where there is
   */
  claim(
    owner: OwnerId,
    event: MailEvent,
    now: Instant,
    how?: 'unread',
  ): Promise<Claim | { readonly busyUntil: Instant } | { readonly finished: number }>;
  /**
   * The mail was sent: with it, these follow-ups have come to their end. Where the row is gone, what it was about was forgotten meanwhile, and nothing is written.
   * @returns `met`: somebody else wrote the row since the claim, and what they know has to be looked at
   */
  finish(claim: Claim, deliveries: readonly Delivery[]): Promise<'alone' | 'met'>;
  /** Nothing was sent: the next one may try at once. */
  release(claim: Claim): Promise<void>;
  /**
   * A mail of ours never arrived: its follow-ups have not come to their end after all. Whoever is about to record that it was sent, meets this (`finish`).
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
const none: DeliveryRow = { schema, revision: 0, rounds: 0, deliveries: [] };

export function deliveryKey(owner: OwnerId, event: string): Key {
  return { pk: partitionOf(owner), sk: prefix + event };
}

/** The name by which the mail about an event of follow-ups is claimed. */
export function deliveryEvent(event: string): MailEvent {
  return `${prefix}${event}`;
}

/** The follow-ups' event, where a mail is about one. */
export function eventOf(event: MailEvent): string | undefined {
  return event.startsWith(prefix) ? event.slice(prefix.length) : undefined;
}

export function deliveriesOf(table: GrowingTable): Deliveries {
  const read = async (owner: OwnerId, event: MailEvent): Promise<DeliveryRow> =>
    readRowIfThere(deliveryRow, await table.get({ pk: partitionOf(owner), sk: event })) ?? none;

  /** @param row with the revision that it replaces; 0: none */
  const write = (owner: OwnerId, event: MailEvent, row: DeliveryRow): Promise<boolean> =>
    table.put(
      { pk: partitionOf(owner), sk: event, ...row, revision: row.revision + 1 },
      row.revision === 0 ? 'absent' : { revision: row.revision },
    );

  const toldBy = (stored: Row): EventDeliveries => {
    const { deliveries, sending } = readRow(deliveryRow, stored);
    return { event: stored.sk.slice(prefix.length), deliveries, ...(sending && { busyUntil: sending.leaseUntil }) };
  };

  return {
    async deliveries(owner) {
      return (await table.query(partitionOf(owner), prefix)).map(toldBy);
    },

    async deliveriesOf(owner, events) {
      const rows = await table.getMany(events.map((event) => deliveryKey(owner, event)));
      return rows.flatMap((row) => (row ? [toldBy(row)] : []));
    },

    async claim(owner, event, now, how) {
      for (let isUnread = how === 'unread'; ; isUnread = false) {
        const row = isUnread ? none : await read(owner, event);
        // An answer or a digest is owed once; an event may come again (a draft put off after it was delivered).
        if (!event.startsWith(prefix) && row.rounds > 0) return { finished: row.rounds };
        if (row.sending && !isPast(row.sending.leaseUntil, now)) return { busyUntil: row.sending.leaseUntil };
        const attempts = (row.sending?.attempts ?? 0) + 1;
        const minutes = leaseMinutes[Math.min(attempts, leaseMinutes.length) - 1] ?? leaseMinutes[0];
        const leaseUntil = plusMinutes(now, minutes);
        if (await write(owner, event, { ...row, sending: { round: row.rounds, attempts, leaseUntil } })) {
          return { owner, event, revision: row.revision + 1, round: row.rounds, unsure: attempts - 1, leaseUntil };
        }
      }
    },

    async finish({ owner, event, revision, round }, deliveries) {
      for (;;) {
        const { sending: _sending, ...row } = await read(owner, event);
        const how = row.revision === revision ? 'alone' : 'met';
        // Another one took the lapsed lease, sent as well, and has recorded it; or it was forgotten.
        if (row.rounds > round || row.revision === 0) return how;
        if (await write(owner, event, { ...row, rounds: round + 1, deliveries: [...row.deliveries, ...deliveries] })) return how;
      }
    },

    async release({ owner, event, round, unsure, leaseUntil }) {
      for (;;) {
        const { sending, ...row } = await read(owner, event);
        if (sending?.round !== round || sending.attempts !== unsure + 1 || sending.leaseUntil !== leaseUntil) return;
        // Earlier tries whose end is unknown stay counted.
        const left = unsure > 0 ? { ...row, sending: { ...sending, attempts: unsure, leaseUntil: longAgo } } : row;
        if (await write(owner, event, left)) return;
      }
    },

    async undeliver(owner, messageId, waitUntil, mostRounds = Number.POSITIVE_INFINITY) {
      const isIt = (delivery: Delivery): boolean => delivery.messageId === messageId;
      for (;;) {
        const stored = (await table.query(partitionOf(owner), prefix)).map((row) => ({
          event: deliveryEvent(row.sk.slice(prefix.length)),
          row: readRow(deliveryRow, row),
        }));
        const found = stored.find(({ row }) => row.deliveries.some(isIt));
        if (!found) {
          // It may be the one that is just being recorded: its row changes under whoever does that.
          const underWay = stored.filter(({ row }) => row.sending);
          const met = await Promise.all(underWay.map(({ event, row }) => write(owner, event, row)));
          if (met.every(Boolean)) return false;
          continue;
        }
        const { event, row } = found;
        if (row.rounds >= mostRounds) return false;
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

/** The row of an answer that was sent: it is owed once, so that whoever else has sent it meanwhile writes the same. */
export function answeredRow({ owner, event, revision, round }: Claim): Row {
  return { pk: partitionOf(owner), sk: event, schema, revision: revision + 1, rounds: round + 1, deliveries: [] };
}

const longAgo: Instant = '1970-01-01T00:00:00Z';

function isPast(moment: Instant, now: Instant): boolean {
  return !isAfter(moment, now);
}

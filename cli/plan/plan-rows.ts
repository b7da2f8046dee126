import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Search } from '../../lib/search/search.ts';
import type { Instant, TimeZone } from '../../lib/time.ts';
import type { Run } from './run-scenario.ts';

/** One line of the plan, times as wall-clock with weekday and offset. */
export type PlanRow = {
  readonly kind: string;
  readonly app: string;
  readonly to: string;
  readonly deliver_at: string;
  readonly deliver_utc: string;
  readonly recipient_local: string;
  readonly send_by?: string;
  readonly schedule_send_hint?: string;
  readonly best_send_from?: string;
  readonly relay_for?: string | readonly string[];
  readonly also_for?: readonly string[];
  readonly optional?: true;
  readonly why?: string;
  readonly cancelled_at?: string;
};

export type Rows = {
  readonly id: string;
  readonly delivered: readonly PlanRow[];
  readonly cancelled: readonly PlanRow[];
  readonly still_planned: readonly PlanRow[];
};

export function rowsOf(id: string, { search, delivered, cancelled, stillPlanned }: Run): Rows {
  return {
    id,
    delivered: delivered.map(({ followUp, at }) => row({ ...followUp, deliverAt: at }, search)),
    cancelled: cancelled.map(({ followUp, why, at }) => ({
      ...row(followUp, search),
      why,
      cancelled_at: wallClock(at, search.timeZone),
    })),
    still_planned: stillPlanned.map((followUp) => row(followUp, search)),
  };
}

export function row(followUp: FollowUp, search: Search): PlanRow {
  const owner = search.timeZone;
  const recipient = search.applications.find(({ id }) => id === followUp.application)?.known.timeZone ?? owner;
  const { kind, application, to, deliverAt, sendBy, sendHint, bestSendFrom, relayFor, relayForOthers, alsoFor, optional } = followUp;
  return {
    kind,
    app: application,
    to: to === 'owner' ? '(user)' : to,
    deliver_at: wallClock(deliverAt, owner),
    deliver_utc: `${deliverAt.slice(0, 16)}Z`,
    recipient_local: wallClock(deliverAt, recipient),
    ...(sendBy !== undefined && { send_by: wallClock(sendBy, owner) }),
    ...(sendHint !== undefined && { schedule_send_hint: wallClock(sendHint, recipient) }),
    ...(bestSendFrom !== undefined && { best_send_from: `${wallClock(bestSendFrom, owner)} = ${wallClock(bestSendFrom, recipient)}` }),
    ...(relayFor !== undefined && { relay_for: relayForOthers ? [relayFor, ...relayForOthers] : relayFor }),
    ...(alsoFor.length > 0 && { also_for: alsoFor }),
    ...(optional && { optional }),
  };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Tue 2026-10-20T10:00-04:00` */
function wallClock(instant: Instant, zone: TimeZone): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const text = there.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  return `${weekdays[there.dayOfWeek - 1] ?? ''} ${text}`;
}

import type { Run } from '../../../cli/plan/run-scenario.ts';
import type { FollowUp } from '../../../lib/follow-ups/follow-up.ts';
import type { Delivery } from '../../../lib/search/search.ts';

/** Throws with both, the other one last, unless they say the same. */
export function same(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (one !== other) throw new Error(`${one}\n\ninstead of\n\n${other}`);
}

export function lines(due: readonly FollowUp[]): string[] {
  return due.map(({ kind, application, to, deliverAt, alsoFor }) => `${deliverAt} ${kind} ${[application, ...alsoFor].join('+')} ${to}`);
}

export function cameIn(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(
    ({ kind, application, to, at, alsoFor, how }) => `${at} ${how} ${kind} ${[application, ...alsoFor].join('+')} ${to}`,
  );
}

export function said({ delivered, stillPlanned, cancelled }: Run): readonly string[][] {
  return [
    delivered.map(({ followUp, at }) => `${followUp.kind} ${followUp.application} ${followUp.to} ${at}`),
    cancelled.map(({ followUp, at }) => `${followUp.kind} ${followUp.application} ${followUp.to} ${followUp.deliverAt} ${at}`),
    lines(stillPlanned),
  ];
}

import type { Counts } from '../../test/costs/counted.ts';
import type { Bundle } from './bundles.ts';
import type { StepKind } from './counted.ts';

/** What a call of a function is meant to come to. */
export const marksOfSteps: Readonly<
  Record<
    StepKind,
    { readonly tableCalls?: number; readonly capacityUnits?: number; readonly schedules?: number; readonly mailsOut?: number }
  >
> = {
  mail: { tableCalls: 12, capacityUnits: 20, schedules: 1, mailsOut: 1 },
  duplicate: { tableCalls: 3 },
  delivery: { tableCalls: 9, schedules: 1, mailsOut: 1 },
  sweep: {},
};

/** Reads and writes together, as they are measured and not as they are priced. */
export const unitsOf = ({ readUnits, writeUnits }: Counts): number => readUnits + writeUnits;

const marked: ReadonlySet<string> = new Set(['deliver', 'actions', 'sweep']);

/** In kB: a quarter more than its clients, and 150 kB of its own. */
export function markOfBundle({ name, bareBytes }: Bundle): number | undefined {
  return marked.has(name) ? Math.floor((bareBytes * 1.25) / 1_000 + 150) : undefined;
}

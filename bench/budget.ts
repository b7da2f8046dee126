import { readFileSync } from 'node:fs';
import type { FunctionName } from '../functions/names.ts';
import { type Bundle, withBundles } from './measured/bundles.ts';
import { countJourney, type JourneyStep, type StepKind } from './measured/counted.ts';
import { markOfBundle, marksOfSteps, unitsOf } from './measured/marks.ts';

type Limits = { readonly tableCalls: number; readonly capacityUnits: number; readonly schedules: number; readonly mailsOut: number };
type Budget = {
  readonly runtimeDependencies: number;
  /** What is loaded at the start, and all that is shipped. */
  readonly bundleKilobytes: Readonly<Record<FunctionName, readonly [atStart: number, whole: number]>>;
  readonly steps: Readonly<Record<StepKind, Limits>>;
};

type Line = { readonly what: string; readonly is: number; readonly budget: number; readonly mark?: number };

const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8')) as Budget;
const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { dependencies: object };

/**
 * `npm run budget`: what does not drift, held against `bench/budget.json`. Whoever makes something smaller lowers its budget; whoever makes it larger says why. `mark` is what the figure is
 * meant to come to in the end.
 */
const lines: readonly Line[] = [
  { what: 'run-time dependencies', is: Object.keys(dependencies).length, budget: budget.runtimeDependencies },
  ...(await withBundles(async (bundles) => bundles.flatMap(bundleLines))),
  ...(await countJourney()).flatMap(stepLines),
];
const width = Math.max(...lines.map(({ what }) => what.length));
for (const { what, is, budget: most, mark } of lines) {
  const meant = mark === undefined ? '' : `   mark ${mark} ${is <= mark ? 'holds' : 'does not hold'}`;
  console.log(`${what.padEnd(width)} ${String(is).padStart(6)} of ${most}${is > most ? '  OVER BUDGET' : ''}${meant}`);
}
process.exitCode = lines.some(({ is, budget: most }) => is > most) ? 1 : 0;

function bundleLines(bundle: Bundle): readonly Line[] {
  const mark = markOfBundle(bundle);
  const [atStart, whole] = budget.bundleKilobytes[bundle.name];
  const lineOf = (what: string, bytes: number, most: number): Line => ({
    what: `bundle ${bundle.name}, ${what}, kB`,
    is: Math.ceil(bytes / 1_000),
    budget: most,
    ...(mark !== undefined && { mark }),
  });
  return [lineOf('loaded at the start', bundle.bytesAtStart, atStart), lineOf('whole', bundle.bytes, whole)];
}

function stepLines({ name, kind, counts }: JourneyStep): readonly Line[] {
  const marks = marksOfSteps[kind];
  const is = { tableCalls: counts.tableCalls, capacityUnits: unitsOf(counts), schedules: counts.schedules, mailsOut: counts.mailsOut };
  const words = { tableCalls: 'DynamoDB calls', capacityUnits: 'capacity units', schedules: 'scheduler calls', mailsOut: 'mails out' };
  return (Object.keys(words) as (keyof Limits)[]).map((field) => {
    const mark = marks[field];
    return {
      what: `${kind}: ${name}, ${words[field]}`,
      is: is[field],
      budget: budget.steps[kind][field],
      ...(mark !== undefined && { mark }),
    };
  });
}

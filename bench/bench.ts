import { readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchColdStart } from './measured/cold-start.ts';
import { countJourney } from './measured/counted.ts';
import { printed, type Section } from './measured/figures.ts';
import { marksOfSteps, unitsOf } from './measured/marks.ts';
import { benchPlanning } from './measured/planning.ts';
import { benchReading } from './measured/reading.ts';
import { benchScale } from './measured/scale.ts';
import { benchStage } from './measured/stage/stage.ts';

/**
 * `npm run bench [-- --quick] [--date 2026-11-22] [--only cold,scale] [--due 10000]`: what Followthrough costs in time, memory and calls, each figure held against a floor in the same run where a time would drift. Writes
 * `docs/benchmarks.md`, unless only some of it is asked for; then it prints. What stands there under
 * {@link writtenByHand} stays: look whether it is still true. Takes some three minutes on an idle machine of two cores; `--quick`, fewer rounds and smaller tables.
 */
const writtenByHand = '## What does not hold, and why';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, date: { type: 'string' }, only: { type: 'string' }, due: { type: 'string' } },
});
const quick = values.quick ?? false;
const date = values.date ?? new Date().toISOString().slice(0, 10);

const parts: Readonly<Record<string, () => Promise<Section>>> = {
  reading: () => benchReading(quick ? 3 : 15),
  cold: () => benchColdStart(quick ? 3 : 9),
  warm: benchWarm,
  scale: () => benchScale(quick ? [10, 1_000] : [10, 100, 1_000, 10_000], quick ? [1, 1_000] : [1, 1_000, 100_000]),
  planning: benchPlanning,
  stage: () => benchStage(quick ? { mails: 60, due: 40, year: 60 } : { mails: 500, due: Number(values.due ?? 1_000), year: 600 }),
};

const asked = values.only?.split(',') ?? Object.keys(parts);
const texts: string[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (!asked.includes(name)) continue;
  console.error(`${name} …`);
  const from = performance.now();
  const text = printed(await run());
  console.error(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s\n\n${text}`);
  texts.push(text);
}
if (values.only === undefined) {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Linux ${release()}, Node ${process.versions.node}`;
  const head = [
    '# Benchmarks',
    '',
    `Written by \`npm run bench${quick ? ' -- --quick' : ''}\` on ${date}: ${machine}. Where a time would drift with the machine, it is held against a floor that was measured in the same run, by turns. Marks are what the figures are meant to come to; what`,
    'does not drift is held by `npm run budget`.',
    '',
  ];
  const file = new URL('../docs/benchmarks.md', import.meta.url);
  const before = await readFile(file, 'utf8');
  const byHand = before.includes(writtenByHand) ? [before.slice(before.indexOf(writtenByHand))] : [];
  await writeFile(file, [...head, ...texts, ...byHand].join('\n'));
}

/** What a call of a function asks of AWS. */
async function benchWarm(): Promise<Section> {
  const steps = await countJourney();
  return {
    title: 'A warm function',
    about: 'Calls and capacity units of each step of one journey, through the real adapters with a meter at every endpoint.',
    figures: steps.map(({ name, kind, counts }) => {
      const { tableCalls, capacityUnits } = marksOfSteps[kind];
      const units = unitsOf(counts);
      const words = `${counts.tableCalls} DynamoDB calls, ${units} units, ${counts.schedules} scheduler, ${counts.mailsOut} SES`;
      const mark = [tableCalls && `≤ ${tableCalls} calls`, capacityUnits && `≤ ${capacityUnits} units`].filter(Boolean).join(', ');
      const holds = counts.tableCalls <= (tableCalls ?? Number.POSITIVE_INFINITY) && units <= (capacityUnits ?? Number.POSITIVE_INFINITY);
      return { what: `${kind}: ${name}`, is: words, ...(mark !== '' && { mark, holds }) };
    }),
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parts, type SoakOptions, type SoakPart } from './soaked/parts.ts';
import { type PartFigures, reliabilityPage } from './soaked/reliability.ts';

/**
 * `npm run soak [-- PART…] [--every N] [--pairs N] [--kills N] [--minutes N] [--rounds N] [--mails N] [--flood NAME]… [--seed N] [--processes N]`: the long forms of the tests, one after the other; what was measured goes into `docs/reliability.md`. Without a part: all
 * of them, which takes hours.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    pairs: { type: 'string', default: '600' },
    kills: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1000' },
    mails: { type: 'string', default: '10000' },
    flood: { type: 'string', multiple: true },
    seed: { type: 'string', default: String(Math.floor(performance.timeOrigin % 2 ** 31)) },
    processes: { type: 'string', default: '2' },
  },
});
const options: SoakOptions = {
  every: Number(values.every),
  pairs: Number(values.pairs),
  kills: Number(values.kills),
  minutes: Number(values.minutes),
  rounds: Number(values.rounds),
  mails: Number(values.mails),
  floods: values.flood,
  seed: Number(values.seed),
  processes: Number(values.processes),
};
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`);
const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

const page = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));
const kept = page.replace(/md$/, 'json');
const summary: string[] = [];
for (const part of chosen) {
  const figures = await run(part);
  // Read anew: another part may have ended meanwhile.
  const all: Record<string, PartFigures> = { ...(await keptFigures()), [part.name]: figures };
  await writeFile(kept, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(page, reliabilityPage(parts, all));
  summary.push(`${part.name}: ${figures.wrong.length === 0 ? 'nothing wrong' : `${figures.wrong.length} WRONG`}, ${figures.seconds} s`);
  if (figures.wrong.length > 0) process.exitCode = 1;
}
console.log(`\n${summary.join('\n')}`);

async function run(part: SoakPart): Promise<PartFigures> {
  console.log(`\n== ${part.title}`);
  const startedAt = performance.now();
  const { rows, wrong } = await part.run(options, console.log);
  for (const { what, figure } of rows) console.log(`${figure.padStart(10)}  ${what}`);
  for (const line of wrong) console.log(`WRONG: ${line}`);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { on: new Date().toISOString().slice(0, 10), machine: machine(), seconds, rows, wrong };
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${gigabytes} GB, ${type()} ${release()} ${arch()}, Node ${process.version}`;
}

async function keptFigures(): Promise<Record<string, PartFigures>> {
  return JSON.parse(await readFile(kept, 'utf8').catch(() => '{}'));
}

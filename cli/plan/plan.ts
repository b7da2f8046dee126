import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Store } from '../../functions/store/store.ts';
import { StageFault } from '../../local/stage-fault.ts';
import { type PlanRow, type Rows, rowsOf } from './plan-rows.ts';
import { runScenario } from './run-scenario.ts';
import { readScenarios } from './scenario.ts';

const usage = `usage: npm run -s cli -- plan <scenarios.json | -> [--json]
       npm run -s cli -- plan --data DIR | --mine [--application ID] [--owner ID] [--json]`;

/**
 * What follows from these facts? Runs every scenario of a file with a moved clock and prints what would be delivered, was cancelled and is still planned;
 * or explains the plan of the owner's own data.
 * @returns the exit code: 0 done, 1 the input has faults (those of a file on stderr as `file:line: what, value, what was expected`), 2 wrong usage
 */
export async function planCommand(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\n${usage}`);
    return 2;
  }
  if ('from' in wanted) return explainKept(wanted);
  const { file, json } = wanted;
  let text: string;
  try {
    text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    console.error(`${file}:1: the file, ${error instanceof Error ? error.message : String(error)}, expected a readable file`);
    return 1;
  }
  const read = readScenarios(text.replace(/^\uFEFF/, ''));
  if ('faults' in read) {
    for (const fault of read.faults) console.error(`${file}:${fault.line}: ${fault.text}`);
    return 1;
  }
  const results = read.scenarios.map((scenario) => ({ title: scenario.title, rows: rowsOf(scenario.id, runScenario(scenario)) }));
  const output = json
    ? JSON.stringify(
        results.map(({ rows }) => rows),
        undefined,
        1,
      )
    : results.map(describe).join('\n\n');
  process.stdout.write(`${output}\n`);
  return 0;
}

async function explainKept({ from, json, ...whose }: Kept): Promise<number> {
  // A scenario file needs no table, and a folder no account.
  const { keptPlan } = await import('./plan-kept.ts');
  const look = (store: Store) => keptPlan(store, whose);
  try {
    const rows =
      'data' in from
        ? await (await import('../../local/kept/kept-store.ts')).withKeptStore(from.data, look)
        : await (await import('../../local/kept/deployed-store.ts')).withDeployedStore({ env: process.env, folder: process.cwd() }, look);
    if (typeof rows === 'string') {
      console.error(`plan: ${rows}`);
      return 1;
    }
    const sentences = [...rows.delivered, ...rows.still_planned].map((one) => `      ${one.rule}: ${one.sentence}`);
    const lines = describe({ title: '', rows }).split('\n');
    const told = lines.map((text) => (text.startsWith('    ') ? `${text}\n${sentences.shift() ?? ''}` : text));
    process.stdout.write(`${json ? JSON.stringify(rows, undefined, 1) : told.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(`plan: ${error.message}`);
    return 1;
  }
}

type Kept = {
  readonly from: { readonly data: string } | { readonly mine: true };
  readonly json: boolean;
  readonly owner?: string;
  readonly application?: string;
};

function readArguments(args: readonly string[]): { readonly file: string; readonly json: boolean } | Kept | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        data: { type: 'string' },
        mine: { type: 'boolean' },
        owner: { type: 'string' },
        application: { type: 'string' },
      },
    });
    const { owner, application, data, mine } = values;
    const json = values.json === true;
    const [file, ...more] = positionals;
    const whose = { json, ...(owner !== undefined && { owner }), ...(application !== undefined && { application }) };
    if ([file, data, mine].filter((given) => given !== undefined).length > 1)
      return 'plan: expected a scenario file, --data or --mine, not several';
    if (mine) return { from: { mine }, ...whose };
    if (data !== undefined) return { from: { data }, ...whose };
    if (file === undefined || more.length > 0) return 'plan: expected one scenario file';
    return { file, json };
  } catch (error) {
    return `plan: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function describe({ title, rows }: { readonly title: string; readonly rows: Rows }): string {
  const part = (name: string, list: readonly PlanRow[]): string[] => (list.length > 0 ? [`  ${name}`, ...list.map(line)] : []);
  const parts = [...part('delivered', rows.delivered), ...part('cancelled', rows.cancelled), ...part('still planned', rows.still_planned)];
  return [`${rows.id} ${title}`.trim(), ...(parts.length > 0 ? parts : ['  nothing'])].join('\n');
}

function line(row: PlanRow): string {
  const relayed = row.relay_for === undefined ? undefined : [row.relay_for].flat().join(', ');
  const notes = [
    row.also_for && `also for ${row.also_for.join(', ')}`,
    relayed && `thanks for ${relayed} passed on`,
    row.send_by && `send by ${row.send_by}`,
    row.best_send_from && `best from ${row.best_send_from}`,
    row.schedule_send_hint && `schedule for ${row.schedule_send_hint}`,
    row.why && `${row.why}, at ${row.cancelled_at}`,
    row.optional && 'optional',
  ].filter(Boolean);
  return `    ${row.deliver_at}  ${row.kind.padEnd(17)} ${row.app} → ${row.to}${notes.length > 0 ? `  (${notes.join('; ')})` : ''}`;
}

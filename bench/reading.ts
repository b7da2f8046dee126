import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMail } from '../functions/mime/mime.ts';
import { bareMail } from '../lib/reading/bare-mail.ts';
import type { InboundMail } from '../lib/reading/inbound-mail.ts';
import { type ReadContext, read } from '../lib/reading/read.ts';
import { readMailbox } from '../lib/reading/unwrap/address.ts';
import { processorTime } from '../test/processor-time.ts';
import { repeated, seeds } from '../test/reading/hostile-seeds.ts';
import { lineOfMail } from './mails/given-mails.ts';

const corpus = fileURLToPath(new URL('../test/corpus', import.meta.url));
const rounds = 15;
const warmUpRounds = 4;
const megabyte = 1_000_000;

const owner: ReadContext['owner'] = { addresses: ['jordan.rivera@example.com'], name: 'Jordan Rivera', timeZone: 'UTC' };

type Named = { readonly id: string; readonly mail: InboundMail };

/** `npm run bench:reading [mails.jsonl | folder]…`: what `read` costs after the MIME parsing. Printed, not judged: a busy machine proves nothing. */
async function measure(paths: readonly string[]): Promise<void> {
  for (const path of paths.length > 0 ? paths : [corpus]) {
    const mails = path.endsWith('.jsonl') ? linesOf(path) : await filesOf(path);
    console.log(`${path}: ${mails.length} mails\n${timesOf(mails)}`);
  }
  console.log(worstHostile());
}

function linesOf(path: string): readonly Named[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, from, subject, body, subject_filled, body_filled } = lineOfMail.parse(JSON.parse(line));
      const sender = from === undefined || from === null ? undefined : readMailbox(from);
      return {
        id,
        mail: bareMail({
          ...(sender === undefined ? {} : { from: sender }),
          subject: subject_filled ?? subject ?? '',
          text: (body_filled ?? body ?? '').replace(/\r\n?/g, '\n'),
          sentAt: '2026-03-10T13:05:00Z',
        }),
      };
    });
}

async function filesOf(folder: string): Promise<readonly Named[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => ({ id: name, mail: await parseMail(readFileSync(join(folder, name))) })));
}

/** Each mail counts with the median of its rounds, by the clock and by the processor; the first round of all is what a cold start pays. */
function timesOf(mails: readonly Named[]): string {
  const cold = mails.map(({ mail }) => timed(mail));
  for (let round = 1; round < warmUpRounds; round++) for (const { mail } of mails) read(mail, { owner });
  const taken: readonly { readonly id: string; readonly clock: number[]; readonly processor: number[] }[] = mails.map(({ id }) => ({
    id,
    clock: [],
    processor: [],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { mail }] of mails.entries()) {
      const { clock, processor } = timed(mail);
      taken[index]?.clock.push(clock);
      taken[index]?.processor.push(processor);
    }
  }
  const processor = taken.map((each) => ({ id: each.id, ms: at(each.processor, 0.5) })).sort((a, b) => b.ms - a.ms);
  return [
    `  processor ${described(processor.map(({ ms }) => ms))}`,
    `  clock     ${described(taken.map((each) => at(each.clock, 0.5)))}`,
    `  cold, clock ${described(cold.map(({ clock }) => clock))}, the first ${(cold[0]?.clock ?? 0).toFixed(0)} ms`,
    `  slowest ${processor
      .slice(0, 5)
      .map(({ id, ms }) => `${id} ${ms.toFixed(1)} ms`)
      .join(', ')}`,
  ].join('\n');
}

function timed(mail: InboundMail): { readonly clock: number; readonly processor: number } {
  const start = performance.now();
  const processor = processorTime(() => read(mail, { owner }));
  return { clock: performance.now() - start, processor };
}

function worstHostile(): string {
  const taken = seeds
    .map((seed) => {
      const text = repeated(seed, megabyte);
      const mail = bareMail({
        from: { name: text, address: 'ada@kestrelworks.example' },
        subject: text,
        text,
        html: text,
        sentAt: '2026-03-10T13:05:00Z',
      });
      return { seed, ms: processorTime(() => read(mail, { owner })) };
    })
    .sort((a, b) => b.ms - a.ms);
  const worst = taken.slice(0, 5).map(({ seed, ms }) => `${JSON.stringify(seed)} ${ms.toFixed(0)} ms`);
  return `${seeds.length} hostile mails of 1 MB, processor: ${described(taken.map(({ ms }) => ms))}\n  slowest ${worst.join(', ')}`;
}

function described(times: readonly number[]): string {
  return `median ${at(times, 0.5).toFixed(2)} ms, p99 ${at(times, 0.99).toFixed(2)} ms, most ${at(times, 1).toFixed(2)} ms`;
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

await measure(process.argv.slice(2));

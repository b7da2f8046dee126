import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseMail } from '../functions/mime/mime.ts';
import { bareMail } from '../lib/reading/bare-mail.ts';
import { readHeaderDate } from '../lib/reading/header-dates/header-date.ts';
import type { InboundMail } from '../lib/reading/inbound-mail.ts';
import { type ReadContext, read } from '../lib/reading/read.ts';
import type { Reading } from '../lib/reading/reading.ts';
import { readMailbox, readMailboxes } from '../lib/reading/unwrap/address.ts';
import { describeReading } from './describe-reading.ts';
import { canonicalZone, instantNamed } from './plan/checked-input.ts';

const usage =
  'usage: read <file.eml | file.ics | directory | -> … [--owner a@b]… [--time-zone IANA] [--now INSTANT] [--json | --jsonl]\n       read --jsonl - (one {id, from, to?, subject, date?, body} a line)';

/** A line of `read --jsonl -`. Datasets leave out what their publisher left out. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  from: z.string().nullish(),
  to: z.union([z.string(), z.array(z.string())]).nullish(),
  subject: z.string().nullish(),
  date: z.string().nullish(),
  body: z.string().nullish(),
});

const addressForm = /^[^\s@]+@[^\s@]+$/;

/** What is read, in order; `fault` is a whole line for people: `place: what, value, what was expected`. */
type Input = { readonly id?: string; readonly place: string; readonly mail: InboundMail; readonly fault?: string };

/**
 * `read`: what does this mail say? Prints text for people, an array with `--json`, a line each with `--jsonl`.
 * @returns 0 done, 1 some input had a fault (on stderr), 2 wrong usage
 */
export async function readCommand(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`);
    return 2;
  }
  const { context, output } = asked;
  let faulty = false;
  const readings: Reading[] = [];
  for await (const input of inputsOf(asked, context)) {
    const { reading: read, faults } = readInput(input, context);
    // Where the sender works is for the plan, and what a yes repeats for the search: no part of the contract.
    const { place: _place, agrees: _agrees, sameHourOn: _sameHourOn, ...reading } = read;
    faulty ||= faults.length > 0;
    for (const fault of faults) console.error(fault);
    if (output === 'jsonl') console.log(JSON.stringify(reading));
    else if (output === 'text') console.log(`${describeReading(reading)}\n`);
    else readings.push(reading);
  }
  if (output === 'json') console.log(JSON.stringify(readings, null, 2));
  return faulty ? 1 : 0;
}

/** A mail that breaks the reader must not take the others down with it: it is a fault of its own, and reads as nothing. */
function readInput(input: Input, context: Asked['context']): { readonly reading: Reading; readonly faults: readonly string[] } {
  const named = { ...context, ...(input.id === undefined ? {} : { id: input.id }) };
  const faults = input.fault === undefined ? input.mail.faults.map((text) => `${input.place}: ${text}`) : [input.fault];
  try {
    return { reading: read(input.mail, named), faults };
  } catch (error) {
    const fault = `${input.place}: cannot be read, ${error instanceof Error ? error.message : String(error)}, expected a mail`;
    return { reading: read(bareMail({}), named), faults: [...faults, fault] };
  }
}

type Asked = {
  readonly paths: readonly string[];
  readonly lines: boolean;
  readonly output: 'text' | 'json' | 'jsonl';
  readonly context: Omit<ReadContext, 'id'>;
};

function readArguments(args: readonly string[]): Asked | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
  const { values, positionals } = parsed;
  const addresses = (values.owner ?? []).map((address) => readMailbox(address)?.address ?? address);
  const wrong = addresses.find((address) => !addressForm.test(address));
  if (positionals.length === 0) return 'nothing to read';
  if (wrong !== undefined) return `--owner: ${wrong}, expected an address like jo@mail.example`;
  if (values.json && values.jsonl) return '--json and --jsonl exclude each other';
  const timeZone = canonicalZone(values['time-zone'] ?? 'UTC');
  if (timeZone === undefined) return `--time-zone: ${values['time-zone']}, expected an IANA name like Europe/Berlin`;
  const now = values.now === undefined ? undefined : instantNamed(values.now);
  if (values.now !== undefined && now === undefined) return `--now: ${values.now}, expected an instant like 2026-10-28T17:00:00Z`;
  return {
    paths: positionals,
    // With nothing but standard input, --jsonl says what comes in as well as what goes out.
    lines: values.jsonl === true && positionals.length === 1 && positionals[0] === '-',
    output: values.json ? 'json' : values.jsonl ? 'jsonl' : 'text',
    context: { owner: { addresses, name: '', timeZone }, ...(now === undefined ? {} : { now }) },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      owner: { type: 'string', multiple: true },
      'time-zone': { type: 'string' },
      now: { type: 'string' },
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
    },
  });
}

async function* inputsOf(asked: Asked, context: Asked['context']): AsyncGenerator<Input> {
  if (asked.lines) {
    yield* readLinesOf(process.stdin, context.owner.timeZone);
    return;
  }
  for (const path of asked.paths) {
    if (path === '-') {
      yield await inputOf('-', await bytesOf(process.stdin));
      continue;
    }
    const files = await filesUnder(path);
    if (typeof files === 'string') {
      yield {
        id: basename(path),
        place: path,
        mail: bareMail({}),
        fault: `${path}: ${files}, expected a .eml or .ics file or a directory of them`,
      };
      continue;
    }
    for (const file of files) {
      try {
        yield await inputOf(basename(file), await readFile(file), file);
      } catch (error) {
        yield {
          id: basename(file),
          place: file,
          mail: bareMail({}),
          fault: `${file}: cannot be opened, ${codeOf(error)}, expected a readable file`,
        };
      }
    }
  }
}

/** A file itself, or the mails and calendars directly in a directory, by name. */
async function filesUnder(path: string): Promise<readonly string[] | string> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => /\.(?:eml|ics)$/i.test(name)).sort();
    return names.length > 0 ? names.map((name) => join(path, name)) : 'holds no mail';
  } catch (error) {
    return `cannot be opened, ${codeOf(error)}`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function inputOf(id: string, bytes: Buffer, place: string = id): Promise<Input> {
  const named = id === '-' ? {} : { id };
  if (bytes.length === 0 || bytes.toString('latin1').trim() === '') {
    return { ...named, place, mail: bareMail({}), fault: `${place}:1: empty, 0 bytes, expected a mail or a calendar` };
  }
  const start = bytes.subarray(0, 2000).toString('latin1');
  if (/\.ics$/i.test(id) || /^(?:\u00ef\u00bb\u00bf)?\s*BEGIN:VCALENDAR/i.test(start)) {
    const calendar = new TextDecoder('utf-8').decode(bytes);
    return {
      ...named,
      place,
      mail: bareMail({ calendars: [{ text: calendar }] }),
      ...(/BEGIN:VEVENT/i.test(calendar) ? {} : { fault: `${place}:1: no event, ${firstLine(calendar)}, expected BEGIN:VEVENT` }),
    };
  }
  const mail = await parseMail(bytes);
  const isMail =
    mail.headers.size > 0 &&
    (mail.from !== undefined ||
      mail.sentAt !== undefined ||
      mail.messageId !== undefined ||
      mail.headers.has('subject') ||
      mail.headers.has('received'));
  return {
    ...named,
    place,
    mail,
    ...(isMail ? {} : { fault: `${place}:1: no mail, ${firstLine(start)}, expected header lines like From: and Subject:` }),
  };
}

const firstLine = (text: string) => JSON.stringify((text.split(/[\r\n]/)[0] ?? '').slice(0, 60));

/** Plain mails, one JSON object a line. A line that is none still gives a reading, so that output and input stay in step. */
async function* readLinesOf(stream: Readable, timeZone: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const place = `-:${number}`;
    const parsed = lineSchema.safeParse(jsonOf(line));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      yield {
        place,
        mail: bareMail({}),
        fault: `${place}: ${issue?.path.join('.') || 'line'}, ${JSON.stringify(line.slice(0, 60))}, expected {id, from, to?, subject, date?, body}`,
      };
      continue;
    }
    const { id, from, to, subject, date, body } = parsed.data;
    const sender = from ? readMailbox(from) : undefined;
    const sent = date ? readHeaderDate(date, timeZone) : undefined;
    const sentAt = (date ? instantNamed(date) : undefined) ?? sent?.instant;
    yield {
      ...(id === undefined ? {} : { id }),
      place,
      mail: bareMail({
        // A sender without an address still has a name.
        ...(sender ? { from: sender } : from ? { from: { name: from, address: '' } } : {}),
        to: [to ?? []].flat().flatMap((value) => readMailboxes(value)),
        subject: (subject ?? '').replace(/\s+/g, ' ').trim(),
        ...(sentAt === undefined ? {} : { sentAt }),
        ...(sent?.offset === undefined ? {} : { sentOffset: sent.offset }),
        text: (body ?? '').replace(/\r\n?/g, '\n'),
      }),
      ...(date && sentAt === undefined
        ? { fault: `${place}: date, ${JSON.stringify(date)}, expected a date like 2026-10-28T17:00:00Z` }
        : {}),
    };
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

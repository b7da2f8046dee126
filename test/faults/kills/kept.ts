import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { simpleParser } from 'mailparser';
import { fromAttributes, toAttributes } from '../../../functions/aws/attributes.ts';
import type { World } from '../calls/world.ts';
import type { Course } from '../deployment.ts';

/** What a deployment knows, without the moments at which it learned or did it and without what is drawn by lot. */
export type Kept = {
  readonly facts: string;
  readonly plan: string;
  /** Each that came to its end, with how. */
  readonly followUps: readonly string[];
  readonly mails: readonly Sent[];
  /** What was laid aside, and mails that wait to be read to their end. */
  readonly left: readonly string[];
  /** All the rest: marks, keys, lookups, leases, objects, wake-ups, what waits in the queue. */
  readonly rest: string;
};

type Sent = {
  readonly token: string;
  readonly kind: string;
  readonly subject: string;
  /** Addresses at the company that it names: whom its drafts are for. */
  readonly readers: readonly string[];
  /** It says that it may have come before. */
  readonly again: boolean;
};

const facts = /^(?:APPLICATION#|OWNER$|ADDRESS$)/;
const plan = /^SEARCH$/;
const followUps = /^DELIVERY#/;

export async function keptIn({ world, course }: { readonly world: World; readonly course: Course }): Promise<Kept> {
  // However it is kept.
  const rows = world.rows.map((row) => ({ name: row.sk?.S ?? '', row: toAttributes(fromAttributes(row)) }));
  const named = (pattern: RegExp) => rows.filter(({ name }) => pattern.test(name));
  /** Once each: a mail that went twice is noted twice. */
  const textOf = (chosen: typeof rows) => [...new Set(chosen.map(({ row }) => plainly(row)))].sort();
  const files = (folder: string) => world.files.filter(({ path }) => path.startsWith(`${folder}/`));
  const others = rows.filter(({ name }) => ![facts, plan, followUps].some((pattern) => pattern.test(name)));
  return {
    facts: textOf(named(facts)).join('\n'),
    plan: textOf(named(plan)).join('\n'),
    followUps: named(followUps)
      .flatMap(({ row }) => (row.deliveries?.L ?? []).map(plainly))
      .sort(),
    mails: await Promise.all(
      files('outbox')
        .filter(({ path }) => path.endsWith('.json'))
        .map((file) => sentIn(file, world)),
    ),
    left: [
      ...course.laidAside,
      ...course.queue.map(({ id }) => id),
      ...files('dead').map(({ path }) => path),
      ...files('objects').flatMap(({ path }) => (path.includes('/raw%2F') ? [path] : [])),
    ],
    rest: [
      ...textOf(named(followUps)),
      ...textOf(others),
      ...files('objects')
        .map(({ path, content }) => `${path} ${content.toString('latin1')}`)
        .sort(),
      ...files('schedules')
        .map(({ content }) => wakeUpIn(content))
        .sort(),
      JSON.stringify([course.taken, course.queue]),
    ].join('\n'),
  };
}

/** A mail as SES took it; those that went before a run began are the same files in all of them. */
async function sentIn(file: World['files'][number], { files }: World): Promise<Sent> {
  const known = alreadyRead.get(file.path);
  if (known) return known;
  const { tags } = JSON.parse(file.content.toString()) as { tags: { kind: string; token: string } };
  const raw = files.find(({ path }) => path === file.path.replace(/json$/, 'eml'))?.content ?? '';
  const { subject = '', text = '' } = await simpleParser(raw);
  const sent: Sent = {
    token: tags.token,
    kind: tags.kind,
    subject,
    readers: [...new Set(text.match(/[\w.]+@larchmont\.example/g))].sort(),
    again: text.startsWith('This mail may have reached you before'),
  };
  alreadyRead.set(file.path, sent);
  return sent;
}

/** By path, which has SES's id in it. */
const alreadyRead = new Map<string, Sent>();

/** Of a wake-up: who is called when, and how often that failed. */
function wakeUpIn(content: Buffer): string {
  const { name, nextAtMs, attempts } = JSON.parse(content.toString()) as { name: string; nextAtMs?: number; attempts: number };
  return `${name} ${nextAtMs} ${attempts}`;
}

function plainly(value: AttributeValue | Readonly<Record<string, AttributeValue>>): string {
  return JSON.stringify(value, (key, part) => {
    if (byChance.has(key)) return undefined;
    return key === 'sk' ? { S: nameOf(part.S) } : part;
  });
}

/** When a fact became known, when a word of Mina's was heard, when a mail went, SES's id of it, how often a row was written. */
const byChance: ReadonlySet<string> = new Set(['knownAt', 'saidAt', 'at', 'heardAt', 'messageId', 'revision', 'expires']);

/** Rows about a mail of ours are named after SES's id of it, or after the moment at which it went. */
function nameOf(name: string): string {
  return name.replace(/^(OURS#).*/, '$1').replace(/^(CONVERSATION#[^#]*#)[^#]*/, '$1');
}

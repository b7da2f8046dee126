import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { languageOf } from '../../lib/reading/language.ts';
import { read } from '../../lib/reading/read.ts';
import { readingKinds } from '../../lib/reading/reading.ts';
import { readMailbox } from '../../lib/reading/unwrap/address.ts';
import type { Case } from './reading-figures.ts';

const kindSchema = z.enum(readingKinds);

/** A labelled mail a line. `…_filled` are texts whose placeholders were filled, with the fields that were filled in. */
export const lineOfMail = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  from: z.string().nullish(),
  subject: z.string().nullish(),
  body: z.string().nullish(),
  subject_filled: z.string().nullish(),
  body_filled: z.string().nullish(),
  kind: kindSchema.optional(),
  label: kindSchema.optional(),
  label_confidence: z.string().optional(),
  acceptable_kinds: z.array(kindSchema).optional(),
  company_absent: z.boolean().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
  fields_filled: z.record(z.string(), z.unknown()).optional(),
  fields_by_regex: z.array(z.string()).optional(),
  language: z.string().optional(),
});

/** A job seeker who forwarded what names no sender. */
const owner = { addresses: ['jordan.rivera@example.com'], name: 'Jordan Rivera', timeZone: 'UTC' };

/**
 * Reads labelled mails: a `.jsonl` file, or a folder of them.
 * @throws Error where a line is no labelled mail
 */
export function readGiven(path: string): readonly Case[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => caseOf(lineOfMail.parse(JSON.parse(line)))),
  );
}

function caseOf(line: z.infer<typeof lineOfMail>): readonly Case[] {
  const kind = line.kind ?? line.label;
  // A label that its own maker doubts measures nothing.
  if (kind === undefined || line.label_confidence === 'low') return [];
  const subject = (line.subject_filled ?? line.subject ?? '').replace(/\s+/g, ' ').trim();
  const text = (line.body_filled ?? line.body ?? '').replace(/\r\n?/g, '\n');
  const written =
    line.from === 'applicant' ? `${owner.name} <${owner.addresses[0]}>` : (line.from ?? `${owner.name} <${owner.addresses[0]}>`);
  const sender = written === '' ? undefined : (readMailbox(written) ?? { name: written, address: '' });
  const reading = read(bareMail({ ...(sender ? { from: sender } : {}), subject, text }), { owner });
  const promises = line.fields?.timeline !== undefined;
  const stringOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const hints = new Set(line.fields_by_regex);
  const fields = (['company', 'role'] as const).flatMap((field) => {
    const want = stringOf(line.fields_filled?.[field]) ?? (hints.has(field) ? undefined : stringOf(line.fields?.[field]));
    return want === undefined ? [] : [{ field, right: isSameName(reading[field], want) }];
  });
  return [
    {
      id: line.id,
      kind,
      // "Still looking" that promises nothing may be called a reply.
      kinds: [kind, ...(line.acceptable_kinds ?? []), ...(kind === 'timeline_update' && !promises ? (['human_reply'] as const) : [])],
      language: line.language ?? languageOf(`${subject}\n${text}`),
      reading,
      fields: [
        ...fields,
        ...(line.company_absent ? [{ field: 'company, where none is named', right: reading.company === undefined }] : []),
      ],
    },
  ];
}

/** Equal but for case, marks and legal form, or one holds the other word for word with at most two words more or three fewer. */
function isSameName(got: string | undefined, want: string): boolean {
  const [a, b] = [wordsOf(got ?? ''), wordsOf(want)];
  if (a.length === 0 || b.length === 0) return false;
  const holds = (long: readonly string[], short: readonly string[]) => ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
  const more = a.length - b.length;
  return a.join(' ') === b.join(' ') || (more <= 2 && more >= -3 && (holds(a, b) || holds(b, a)));
}

const legal = new Set('inc llc ltd limited gmbh kg corp corporation co plc the ag se sa bv nv srl'.split(' '));

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\(?\b[mwfdxhi](?:\s*[/|]\s*[mwfdxhi])+\b\)?/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !legal.has(word));
}

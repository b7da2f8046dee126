import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { parseMail } from '../functions/mime.ts';
import { followUpKinds } from '../lib/follow-ups/follow-up.ts';
import type { OwnerMail } from '../lib/mail/owner-mail.ts';
import type { InboundMail } from '../lib/reading/inbound-mail.ts';
import type { Instant } from '../lib/time.ts';
import type { OwnerWishes } from '../local/default-owner.ts';
import { startStage } from '../local/stage.ts';
import { type KeptMail, keepMails } from './kept-mails.ts';

const usage = 'usage: simulate <directory of .eml> --owner a@b… [--profile owner.json] [--time-zone IANA] [--until INSTANT] [--json]';

/** Without `--until` the clock runs until nothing is planned any more, and at most this long after the last mail. */
const longestMonths = 24;

/**
 * `simulate`: feeds the mails of a directory, in the order of their arrival, and the owner's own steps (`actions.jsonl`) through the whole product on an empty
 * table with a moved clock, and prints every mail the owner would receive.
 * @returns 0 done, 1 some input had a fault (on stderr), 2 wrong usage
 */
export async function simulateCommand(args: readonly string[]): Promise<number> {
  const asked = await readArguments(args);
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`);
    return 2;
  }
  const faults: string[] = [];
  const steps = await stepsOf(asked.directory, asked.owner.addresses ?? [], faults);
  const mails = steps.length === 0 ? [] : await run(asked, steps, faults);
  if (steps.length === 0) faults.push(`${asked.directory}: no .eml file, at least one was expected`);
  for (const fault of faults) console.error(fault);
  if (asked.json) console.log(JSON.stringify(mails.map(asPrinted), null, 2));
  else
    for (const mail of mails)
      console.log(`${'='.repeat(78)}\n${mail.at}  ${mail.mail.kind}\nSubject: ${mail.mail.subject}\n\n${mail.mail.text}\n`);
  return faults.length > 0 ? 1 : 0;
}

type Asked = { readonly directory: string; readonly owner: OwnerWishes; readonly until: Instant | undefined; readonly json: boolean };

type Step =
  | { readonly at: Instant; readonly mail: Buffer; readonly from: string; readonly capturedFor: string | undefined }
  | { readonly at: Instant; readonly action: z.infer<typeof actionSchema>; readonly place: string };

const instantSchema = z.string().refine((text) => instantOf(text) !== undefined, 'an instant like 2026-10-28T17:00:00Z was expected');

const actionSchema = z.object({
  at: instantSchema,
  reply: z.string(),
  to: z.object({
    kind: z.enum([...followUpKinds, 'question', 'receipt', 'digest', 'answer', 'notice']),
    company: z.string(),
    role: z.string().optional(),
  }),
});

const profileSchema = z.object({
  name: z.string().optional(),
  signature: z.string().optional(),
  facts: z.array(z.string()).max(5).optional(),
  timeZone: z
    .string()
    .refine((zone) => canonicalZone(zone) !== undefined, 'an IANA name like Europe/Berlin was expected')
    .optional(),
  language: z.enum(['en', 'de', 'fr']).optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});

async function run(asked: Asked, steps: readonly Step[], faults: string[]): Promise<readonly KeptMail[]> {
  const kept = keepMails();
  const failures = new Set<string>();
  const captureAddress = steps.map((step) => ('mail' in step ? step.capturedFor : undefined)).find((address) => address !== undefined);
  const first = steps[0]?.at ?? '1970-01-01T00:00:00Z';
  const stage = await startStage({
    dataFolder: 'memory',
    held: true,
    startAt: Temporal.Instant.from(first).subtract({ minutes: 1 }).toString(),
    owner: { ...asked.owner, ...(captureAddress && { captureAddress }) },
    ...(captureAddress && { captureDomain: captureAddress.slice(captureAddress.lastIndexOf('@') + 1) }),
    functions: kept.functions,
    // A mail that fails is tried again and again, as in AWS; each failure is told once.
    log: (line) => failures.add(line.replace(/\b\S*\d\S*\b/g, '…')),
  });
  try {
    for (const step of steps) {
      await stage.moveClockTo(step.at);
      if ('mail' in step) await stage.accept(step.mail, { from: step.from, to: [stage.owner.captureAddress] });
      else {
        const answered = await kept.latest(stage, step.action.to);
        if (!answered) {
          faults.push(
            `${step.place}: to, ${JSON.stringify(step.action.to)}, a mail of that kind and company before ${step.action.at} was expected`,
          );
          continue;
        }
        await stage.accept(kept.reply(answered, step.action.reply, step.at, stage.owner), {
          from: stage.owner.addresses[0] ?? '',
          to: [kept.replyAddress(answered, stage)],
        });
      }
      await stage.settle();
    }
    const last = steps.at(-1)?.at ?? first;
    const end = asked.until ?? Temporal.Instant.from(last).toZonedDateTimeISO('UTC').add({ months: longestMonths }).toInstant().toString();
    if (asked.until !== undefined) await stage.moveClockTo(later(asked.until, last));
    else for (let next = stage.nextDueAt(); next !== undefined && next <= end; next = stage.nextDueAt()) await stage.moveClockTo(next);
    return kept.mails();
  } finally {
    faults.push(...failures);
    await stage.stop();
  }
}

/** Mails by the outermost `Received` or `Date`, actions by their time; at the same instant the mail comes first. */
async function stepsOf(directory: string, ownAddresses: readonly string[], faults: string[]): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const name of (await readdir(directory)).sort()) {
    if (!name.toLowerCase().endsWith('.eml')) continue;
    const bytes = await readFile(join(directory, name));
    const mail = await parseMail(bytes);
    const at = mail.receivedAt ?? mail.sentAt;
    for (const fault of mail.faults) faults.push(`${name}: ${fault}`);
    if (at === undefined) faults.push(`${name}: Date, none, a Received or Date header that tells when the mail arrived was expected`);
    else steps.push({ at: wholeSecond(at), mail: bytes, from: envelopeSender(mail), capturedFor: capturedFor(mail, ownAddresses) });
  }
  return [...steps, ...(await actionsOf(directory, faults))].sort(
    (one, other) => Temporal.Instant.compare(one.at, other.at) || Number('action' in one) - Number('action' in other),
  );
}

async function actionsOf(directory: string, faults: string[]): Promise<readonly Step[]> {
  const text = await readFile(join(directory, 'actions.jsonl'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line, index): readonly Step[] => {
    if (line.trim() === '') return [];
    const place = `actions.jsonl:${index + 1}`;
    const action = actionSchema.safeParse(parseJson(line));
    if (!action.success) {
      faults.push(...faultsOf(place, action.error, parseJson(line)));
      return [];
    }
    return [{ at: instantOf(action.data.at) ?? action.data.at, action: action.data, place }];
  });
}

/** The capture address that the newest `Received` names as recipient; a mail that was never captured names a mailbox of the owner's own. */
function capturedFor(mail: InboundMail, ownAddresses: readonly string[]): string | undefined {
  const recipient = / for <?([^\s<>;@]{1,64}@[^\s<>;]{1,255})>?\s*;/
    .exec(mail.headers.get('received')?.[0]?.slice(0, 2_000) ?? '')?.[1]
    ?.toLowerCase();
  return recipient === undefined || ownAddresses.some((address) => address.toLowerCase() === recipient) ? undefined : recipient;
}

function envelopeSender(mail: InboundMail): string {
  const path = mail.headers.get('return-path')?.[0]?.replace(/[<>\s]/g, '');
  return path || (mail.from?.address ?? '');
}

async function readArguments(args: readonly string[]): Promise<Asked | string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        owner: { type: 'string', multiple: true },
        profile: { type: 'string' },
        'time-zone': { type: 'string' },
        until: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [directory, ...others] = positionals;
    if (directory === undefined || others.length > 0) return 'one directory was expected';
    const addresses = values.owner ?? [];
    if (addresses.length === 0) return '--owner: at least one address was expected';
    const wrong = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
    if (wrong !== undefined) return `--owner: ${wrong}, expected an address like jo@mail.example`;
    const until = values.until === undefined ? undefined : instantOf(values.until);
    if (values.until !== undefined && until === undefined) return `--until: ${values.until}, expected an instant like 2026-10-28T17:00:00Z`;
    const profile = values.profile === undefined ? {} : await profileOf(values.profile);
    if (typeof profile === 'string') return profile;
    const timeZone = canonicalZone(values['time-zone'] ?? profile.timeZone ?? 'UTC');
    if (timeZone === undefined) return `--time-zone: ${values['time-zone']}, expected an IANA name like Europe/Berlin`;
    return { directory, owner: { ...profile, addresses, timeZone }, until, json: values.json ?? false };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message;
    throw error;
  }
}

/** What a new owner would have stored. Without a profile there is no name, no signature and no fact. */
async function profileOf(file: string): Promise<OwnerWishes | string> {
  const json = parseJson(await readFile(file, 'utf8'));
  const profile = profileSchema.safeParse(json);
  if (!profile.success) return faultsOf(file, profile.error, json).join('\n');
  const { settings, ...rest } = profile.data;
  const wishes = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...wishes, ...(settings && { settings: settings as NonNullable<OwnerWishes['settings']> }) };
}

function faultsOf(place: string, error: z.ZodError, json: unknown): readonly string[] {
  return error.issues.map(({ path, message }) => {
    const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], json);
    return `${place}: ${path.join('.') || 'line'}, ${JSON.stringify(value) ?? 'nothing'}, ${message}`;
  });
}

function asPrinted({ at, mail }: KeptMail) {
  return { at: wholeSecond(at), kind: mail.kind, subject: mail.subject, text: mail.text, drafts: mail.drafts.map(draftAsPrinted) };
}

function draftAsPrinted({ to, kind, subject, text, inReplyTo }: OwnerMail['drafts'][number]) {
  return { to, kind, subject, text, ...(inReplyTo !== undefined && { inReplyTo }) };
}

function wholeSecond(at: Instant): Instant {
  return Temporal.Instant.from(at).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}

function later(one: Instant, other: Instant): Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

function instantOf(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return undefined;
  }
}

function canonicalZone(zone: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

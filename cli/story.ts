import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { parseMail } from '../functions/mime/mime.ts';
import { followUpKinds } from '../lib/follow-ups/follow-up.ts';
import type { InboundMail } from '../lib/reading/inbound-mail.ts';
import { compareInstants, type Instant, isAfter } from '../lib/time.ts';
import type { OwnerWishes } from '../local/default-owner.ts';
import { withoutAddresses } from '../local/folder/log.ts';
import { openStageInMemory, type StageInMemory } from '../local/in-memory/stage.ts';
import { callFunction, type KeptMail, keepMails } from './kept/kept-mails.ts';
import { faultsOf, instantNamed, parseJson } from './plan/checked-input.ts';

/** Without `--until` the clock runs until nothing is planned any more, and at most this long after the last mail. */
const longestMonths = 24;
/** An hour each: by then every lease has run out and the sweep has come by. */
const mostTries = 6;

/**
 * Plays the mails and steps of a directory through the whole product.
 * @returns the mails that the owner would receive, in order, and what was wrong with the input or failed on the way
 */
export async function playStory(asked: Story): Promise<{ readonly mails: readonly KeptMail[]; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const steps = await stepsOf(asked.directory, asked.owner.addresses ?? [], faults);
  const mails = steps.length === 0 ? [] : await run(asked, steps, faults);
  if (steps.length === 0) faults.push(`${asked.directory}: no .eml file, at least one was expected`);
  return { mails, faults };
}

/** `until` absent: until nothing is planned any more. */
export type Story = { readonly directory: string; readonly owner: OwnerWishes; readonly until: Instant | undefined };

type Step =
  | { readonly at: Instant; readonly mail: Buffer; readonly from: string; readonly capturedFor: string | undefined }
  | { readonly at: Instant; readonly action: z.infer<typeof actionSchema>; readonly place: string };

const instantSchema = z.string().refine((text) => instantNamed(text) !== undefined, 'an instant like 2026-10-28T17:00:00Z was expected');

const actionSchema = z.object({
  at: instantSchema,
  reply: z.string(),
  to: z.object({
    kind: z.enum([...followUpKinds, 'question', 'receipt', 'digest', 'answer', 'notice']),
    company: z.string(),
    role: z.string().optional(),
  }),
});

async function run(asked: Story, steps: readonly Step[], faults: string[]): Promise<readonly KeptMail[]> {
  const kept = keepMails();
  const failures = new Set<string>();
  const captureAddress = steps.map((step) => ('mail' in step ? step.capturedFor : undefined)).find((address) => address !== undefined);
  const first = steps[0]?.at ?? '1970-01-01T00:00:00Z';
  const stage = await openStageInMemory({
    startAt: Temporal.Instant.from(first).subtract({ minutes: 1 }).toString(),
    captureDomain: captureAddress === undefined ? 'in.followthrough.example' : captureAddress.slice(captureAddress.lastIndexOf('@') + 1),
    owner: { ...asked.owner, ...(captureAddress && { captureAddress }) },
    keep: kept.keep,
    invoke: callFunction,
    // A mail that fails is tried again and again, as in AWS; each failure is told once.
    log: (line) => failures.add(withoutAddresses(line).replace(/\b\S*\d\S*\b/g, '…')),
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
    if (asked.until !== undefined) await stage.moveClockTo(later(asked.until, last));
    else await playOn(stage, last, faults);
    return kept.mails();
  } finally {
    faults.push(...failures);
    await stage.stop();
  }
}

/** Moves the clock from one planned moment to the next. What cannot be delivered stays planned: it is told, and ends the story. */
async function playOn(stage: StageInMemory, last: Instant, faults: string[]): Promise<void> {
  const end = Temporal.Instant.from(last).toZonedDateTimeISO('UTC').add({ months: longestMonths }).toInstant().toString();
  let tries = 0;
  for (;;) {
    const { nextDueAt, plan } = await stage.store.search(stage.owner.id);
    if (nextDueAt === undefined || isAfter(nextDueAt, end)) return;
    const now = stage.clock.now();
    const isLate = !isAfter(nextDueAt, now);
    tries = isLate ? tries + 1 : 0;
    if (tries > mostTries) {
      faults.push(`${plan[0]?.kind ?? 'a mail'} of ${nextDueAt} could not be delivered`);
      return;
    }
    await stage.moveClockTo(isLate ? Temporal.Instant.from(now).add({ hours: 1 }).toString() : nextDueAt);
  }
}

/** Not more than any system lets a program have open. */
const filesAtOnce = 16;

/** Mails by the outermost `Received` or `Date`, actions by their time; at the same instant the mail comes first. */
async function stepsOf(directory: string, ownAddresses: readonly string[], faults: string[]): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const names = (await readdir(directory)).sort().filter((name) => name.toLowerCase().endsWith('.eml'));
  let ahead: readonly Buffer[] = [];
  for (const [index, name] of names.entries()) {
    // Some at once: one by one, half of the time is spent waiting for the disk.
    const place = index % filesAtOnce;
    if (place === 0) ahead = await Promise.all(names.slice(index, index + filesAtOnce).map((one) => readFile(join(directory, one))));
    const bytes = ahead[place];
    if (!bytes) continue;
    const mail = await parseMail(bytes);
    const at = mail.receivedAt ?? mail.sentAt;
    for (const fault of mail.faults) faults.push(`${name}: ${fault}`);
    if (at === undefined) faults.push(`${name}: Date, none, a Received or Date header that tells when the mail arrived was expected`);
    else steps.push({ at: wholeSecond(at), mail: bytes, from: envelopeSender(mail), capturedFor: capturedFor(mail, ownAddresses) });
  }
  return [...steps, ...(await actionsOf(directory, faults))].sort(
    (one, other) => compareInstants(one.at, other.at) || Number('action' in one) - Number('action' in other),
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
    return [{ at: instantNamed(action.data.at) ?? action.data.at, action: action.data, place }];
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

export function wholeSecond(at: Instant): Instant {
  return Temporal.Instant.from(at).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}

function later(one: Instant, other: Instant): Instant {
  return isAfter(one, other) ? one : other;
}

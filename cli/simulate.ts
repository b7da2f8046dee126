import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { OwnerMail } from '../lib/mail/owner-mail.ts';
import type { OwnerWishes } from '../local/default-owner.ts';
import type { KeptMail } from './kept/kept-mails.ts';
import { canonicalZone, faultsOf, instantNamed, parseJson } from './plan/checked-input.ts';
import { playStory, type Story, wholeSecond } from './story.ts';

const usage = 'usage: simulate <directory of .eml> --owner a@b… [--profile owner.json] [--time-zone IANA] [--until INSTANT] [--json]';

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
  const { mails, faults } = await playStory(asked);
  for (const fault of faults) console.error(fault);
  if (asked.json) console.log(JSON.stringify(mails.map(asPrinted), null, 2));
  else
    for (const mail of mails)
      console.log(`${'='.repeat(78)}\n${mail.at}  ${mail.mail.kind}\nSubject: ${mail.mail.subject}\n\n${mail.mail.text}\n`);
  return faults.length > 0 ? 1 : 0;
}

type Asked = Story & { readonly json: boolean };

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
    const until = values.until === undefined ? undefined : instantNamed(values.until);
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

function asPrinted({ at, mail }: KeptMail) {
  return { at: wholeSecond(at), kind: mail.kind, subject: mail.subject, text: mail.text, drafts: mail.drafts.map(draftAsPrinted) };
}

function draftAsPrinted({ to, kind, subject, text, inReplyTo }: OwnerMail['drafts'][number]) {
  return { to, kind, subject, text, ...(inReplyTo !== undefined && { inReplyTo }) };
}

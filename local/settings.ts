import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkSettings } from '../lib/search/owner/check-settings.ts';
import { defaultSettings, webMails, weekdays } from '../lib/search/owner/owner.ts';
import type { OwnerWishes } from './default-owner.ts';
import { isErrno } from './folder/durable-file.ts';
import { type MailServer, mailServerOf } from './mailbox/mail-server.ts';
import { daysOf, type MailboxSettings, mailboxSettingsOf } from './mailbox/settings.ts';
import { originIn, type PageDoor, pageDoorOf } from './page/settings.ts';
import { StageFault } from './stage-fault.ts';

/** Everything that can be set for `start`, with its defaults filled in. */
export type StartSettings = {
  readonly dataFolder: string | 'memory';
  /** Absent: no SMTP door, because mail comes from a mailbox. */
  readonly smtpPort?: number;
  /** Absent: no page. */
  readonly pagePort?: number;
  /** Absent: for the browser of this machine alone. */
  readonly pageDoor?: PageDoor;
  /** Absent: mails carry no links. */
  readonly linksPort?: number;
  /** Where a proxy passes requests on to that port. */
  readonly linksUrl?: string;
  readonly sample: boolean;
  readonly help: boolean;
  readonly relay?: MailServer;
  readonly captureDomain: string;
  /** The capture address is a mailbox somewhere. */
  readonly mailbox?: MailboxSettings;
  readonly readLastDays?: number;
  readonly sender?: string;
  readonly owner: OwnerWishes;
};

export const usage = `npm start -- [options]

  --data DIR         keep everything there (default: .followthrough; "memory" keeps nothing)
  --smtp-port PORT   where mail is taken in, on 127.0.0.1 (default: 2525)
  --page-port PORT   where the page is, on 127.0.0.1 unless PAGE_HOST says otherwise (default: 8025)
  --no-page          no page
  --links-port PORT  where the links in mails lead, on 127.0.0.1 (default: 8026)
  --no-links         no links in mails, for example because you read them on another machine
  --settings FILE    a JSON file with any of: addresses, name, signature, facts, timeZone, language, settings
  --read-last DAYS   of the mailbox of CAPTURE_IMAP_URL, read mails of the last days too (30d), not only new ones
  --sample           play a sample search of eight weeks in half a minute, keeping nothing

From the environment: OWNER_ADDRESS, OWNER_NAME, OWNER_TIME_ZONE (of you), CAPTURE_DOMAIN, SENDER_ADDRESS,
OUTBOX_SMTP_URL (smtps://user@host: mails to you are passed on there),
CAPTURE_IMAP_URL (imaps://user@host: a mailbox is the capture address, instead of the SMTP port),
CAPTURE_IMAP_PASSWORD_FILE, OUTBOX_SMTP_PASSWORD_FILE (files that only you can read; or the same without _FILE),
CAPTURE_ADDRESS, CAPTURE_PLUS, CAPTURE_AUTHSERV_ID, CAPTURE_MARK, CAPTURE_CA_FILE (see docs/security.md),
PAGE_PASSWORD_FILE or PAGE_PASSWORD (the page asks for it), PAGE_HOST (where the page listens; 0.0.0.0 is every network),
PAGE_URL and LINKS_URL (how page and links are reached through a proxy), PAGE_WITHOUT_PASSWORD=yes (when the proxy asks for one).`;

/** Wrong usage: the caller shows how it is done. */
export class UsageFault extends StageFault {}

/** @throws UsageFault for flags that make no sense, StageFault for settings that do not, each in one sentence */
export function startSettings(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): StartSettings {
  const flags = flagsOf(args);
  const fromEnvironment = z.safeParse(environmentSchema, environment);
  if (!fromEnvironment.success) throw faultOf(fromEnvironment.error, (path) => path);
  const { OWNER_ADDRESS, OWNER_NAME, OWNER_TIME_ZONE, CAPTURE_DOMAIN, SENDER_ADDRESS } = fromEnvironment.data;
  // The sample is played among itself.
  const mailbox = flags.sample ? undefined : mailboxSettingsOf(environment);
  const relay = mailServerOf('OUTBOX_SMTP', environment);
  if (mailbox && (CAPTURE_DOMAIN ?? SENDER_ADDRESS) !== undefined)
    throw new StageFault('CAPTURE_IMAP_URL: the mailbox has its own address, so leave out CAPTURE_DOMAIN and SENDER_ADDRESS.');
  if (flags['read-last'] !== undefined && !mailbox) throw new StageFault('--read-last is for a mailbox; CAPTURE_IMAP_URL names none.');
  const readLastDays = flags['read-last'] === undefined ? undefined : daysOf(flags['read-last']);
  const captureDomain = mailbox?.address.split('@')[1] ?? (CAPTURE_DOMAIN ?? 'in.followthrough.example').toLowerCase();
  if (SENDER_ADDRESS !== undefined && !SENDER_ADDRESS.toLowerCase().endsWith(`@${captureDomain}`)) {
    throw new StageFault(`SENDER_ADDRESS must be an address of the capture domain ${captureDomain}, not "${SENDER_ADDRESS}".`);
  }
  const wishes = {
    ...(flags.settings === undefined ? {} : ownerFile(flags.settings)),
    ...(OWNER_ADDRESS === undefined ? {} : { addresses: OWNER_ADDRESS.split(',').map((each) => each.trim()) }),
    ...(OWNER_NAME === undefined ? {} : { name: OWNER_NAME }),
    ...(OWNER_TIME_ZONE === undefined ? {} : { timeZone: OWNER_TIME_ZONE }),
  };
  const page = flags['no-page'] ? undefined : portOf(flags['page-port'] ?? '8025', '--page-port');
  // A mailbox needs no other door; one that is asked for is opened all the same.
  const smtpPort = mailbox && flags['smtp-port'] === undefined ? undefined : portOf(flags['smtp-port'] ?? '2525', '--smtp-port');
  const links = flags['no-links'] ? undefined : portOf(flags['links-port'] ?? '8026', '--links-port');
  const linksUrl = originIn('LINKS_URL', environment);
  return {
    dataFolder: flags.data ?? (flags.sample ? 'memory' : '.followthrough'),
    ...(smtpPort === undefined ? {} : { smtpPort }),
    ...(page === undefined ? {} : { pagePort: page, pageDoor: pageDoorOf(environment) }),
    ...(links === undefined ? {} : { linksPort: links }),
    ...(linksUrl === undefined ? {} : { linksUrl }),
    sample: flags.sample ?? false,
    help: flags.help ?? false,
    ...(relay === undefined ? {} : { relay }),
    captureDomain,
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(readLastDays === undefined ? {} : { readLastDays }),
    ...(SENDER_ADDRESS === undefined ? {} : { sender: SENDER_ADDRESS }),
    owner: wishes,
  };
}

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        'smtp-port': { type: 'string' },
        'read-last': { type: 'string' },
        'page-port': { type: 'string' },
        'no-page': { type: 'boolean' },
        'links-port': { type: 'string' },
        'no-links': { type: 'boolean' },
        settings: { type: 'string' },
        sample: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageFault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

const timeZone = z.string().refine(isZone, 'is no time zone; write it like Europe/Berlin');
const address = z.string().regex(/^[^\s@<>",]{1,64}@[a-z0-9.-]{1,255}$/i, 'is no mail address');
const name = z
  .string()
  .max(200)
  .regex(/^[^\r\n]*$/, 'may have no line breaks');

const environmentSchema = z.object({
  OWNER_ADDRESS: z
    .string()
    .refine((list) => list.split(',').every((each) => address.safeParse(each.trim()).success), 'is no mail address')
    .optional(),
  OWNER_NAME: name.optional(),
  OWNER_TIME_ZONE: timeZone.optional(),
  CAPTURE_DOMAIN: z
    .string()
    .regex(/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i, 'is no domain name')
    .optional(),
  SENDER_ADDRESS: address.optional(),
});

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day like 08:00');

const ownerSchema = z.strictObject({
  addresses: z.array(address).min(1).exactOptional(),
  name: name.exactOptional(),
  signature: z.string().max(1000).exactOptional(),
  tone: z.literal('formal').exactOptional(),
  facts: z.array(z.string().max(500)).max(5).exactOptional(),
  timeZone: timeZone.exactOptional(),
  language: z.enum(['en', 'de', 'fr']).exactOptional(),
  settings: z
    .strictObject({
      waking: z.strictObject({ from: wallClock, to: wallClock }).exactOptional(),
      yearEndBlock: z.boolean().exactOptional(),
      graceDays: z.number().exactOptional(),
      daysWithoutTimeline: z.number().exactOptional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'is no country code like US or DE-BY')
        .exactOptional(),
      optional: z
        .strictObject({
          app_followup_2: z.boolean(),
          close_loop: z.boolean(),
          prep_nudge: z.boolean(),
          card: z.boolean(),
          referrer: z.boolean().default(true),
          connection: z.boolean().default(true),
        })
        .exactOptional(),
      receipts: z.boolean().exactOptional(),
      digest: z.union([z.literal('off'), z.strictObject({ weekday: z.enum(weekdays), time: wallClock })]).exactOptional(),
      silenceDays: z.union([z.literal('off'), z.number()]).exactOptional(),
      bcc: z.boolean().exactOptional(),
      webMail: z.enum(['off', ...webMails]).exactOptional(),
      draftFiles: z.boolean().exactOptional(),
      unreadTexts: z.boolean().exactOptional(),
      englishInstead: z.boolean().exactOptional(),
    })
    .exactOptional(),
});

function ownerFile(path: string): OwnerWishes {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = isErrno(error, 'ENOENT') ? 'does not exist' : 'cannot be read';
    throw new StageFault(`The settings file ${path} ${why}.`, { cause: error });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new StageFault(`The settings file ${path} is no JSON (${error instanceof Error ? error.message : ''}).`, { cause: error });
  }
  const parsed = ownerSchema.safeParse(content);
  if (!parsed.success) throw faultOf(parsed.error, (field) => `${field} in ${path}`);
  const refused = checkSettings({ ...defaultSettings, ...parsed.data.settings });
  if (refused !== undefined) throw new StageFault(`settings in ${path}: ${refused}`);
  return parsed.data;
}

/** One sentence about the first thing that is wrong. */
function faultOf(error: z.ZodError, named: (path: string) => string): StageFault {
  const [issue] = error.issues;
  const path = issue?.path.join('.') || 'The content';
  return new StageFault(`${named(path)}: ${issue?.message}.`);
}

function portOf(text: string, flag: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new StageFault(`${flag} must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function isZone(text: string): boolean {
  // Offsets are no zones: they know no summer time.
  if (/^[+-]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

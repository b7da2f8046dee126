import { z } from 'zod';

/** Another job seeker on the same deployment; what one of them has is never seen by another. */
export type FurtherOwner = {
  /** Letters, digits and hyphens; stays for good. */
  readonly id: string;
  readonly addresses: readonly [string, ...string[]];
  readonly name: string;
  readonly timeZone: string;
};

/** Everything a deployment may set, checked; `README.md` has the same list for people. */
export type StackSettings = {
  /** Name of the stack and prefix of its functions: two deployments in one account need two. */
  readonly stackName: string;
  /** A domain the owner controls: SES receives for no other. */
  readonly domain: string;
  /** Where capture addresses live, `in.example.com`: never the domain itself, whose own mail stays untouched. */
  readonly captureDomain: string;
  /** Own addresses of the job seeker, lower case; the first one gets the mails, and SES may send to no other than these. */
  readonly ownerAddresses: readonly [string, ...string[]];
  /** Beside the one above; `cli owner add` writes them. */
  readonly moreOwners: readonly FurtherOwner[];
  /** Name of the job seeker, as drafts sign; empty: to be told by mail or on the page. */
  readonly name: string;
  readonly timeZone: string;
  /** Route 53 zone of the domain: the DNS records are written there. Empty: the records are an output, to be made by hand. */
  readonly hostedZoneId: string;
  /** Below the capture domain, for bounces of our own mail; empty: SES's own domain takes them. */
  readonly mailFromSubdomain: string;
  /** How long the bucket keeps a mail as it came. */
  readonly mailRetentionDays: number;
  /** Who is told when something is stuck. */
  readonly alarmAddress: string;
  /** Refuse mail that comes without TLS; the rare sender that has none gets it back. */
  readonly requireTls: boolean;
  /** Have SES ask the owner to confirm the first address; `false` where this account has confirmed it already. */
  readonly verifyOwner: boolean;
  /** Whether table and bucket outlive the stack; `false` has the next `cdk destroy` delete all that is known, for good. */
  readonly keepData: boolean;
  /** US dollars a month that the account may cost before `alarmAddress` is told; 0: nobody watches. */
  readonly monthlyBudget: number;
};

/** Where a mail waits for a repair it may wait in a queue for 14 days; its object has to outlive that. */
const shortestRetentionDays = 15;
const longestRetentionDays = 3650;

/** RFC 5321 4.5.3.1: longer ones are no addresses but an attempt at something. */
const longestAddress = 254;
const longestDomain = 253;
const longestName = 100;

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domainName = new RegExp(`^${label}(?:\\.${label})+$`);
const subdomainName = new RegExp(`^${label}(?:\\.${label})*$`);
/** RFC 5322 dot-atom. SES sends to 7-bit addresses only, so quoted and international local parts are out. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/**
 * Checks what was given by `cdk.json` and `-c name=value`.
 * Names with `:` or `/` belong to CDK and are passed over; any other name that is no setting is a fault, so that a slip of the pen is not a silent default.
 * @returns the settings, or one sentence that names the first thing wrong and what was expected
 */
export function readSettings(
  context: Readonly<Record<string, unknown>>,
): { readonly settings: StackSettings } | { readonly fault: string } {
  const given = Object.fromEntries(Object.entries(context).filter(([name]) => !/[:/]/.test(name)));
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { fault: parsed.error.issues[0]?.message ?? 'The settings cannot be read.' };
  const { captureSubdomain, owner, alarmAddress, ...rest } = parsed.data;
  const captureDomain = `${captureSubdomain}.${rest.domain}`;
  const twice =
    twiceAmong([firstOwnerId, ...rest.moreOwners.map(({ id }) => id)]) ??
    twiceAmong([...owner, ...rest.moreOwners.flatMap((one) => one.addresses)]);
  if (twice !== undefined) return { fault: `Setting moreOwners: ${shown(twice)} is there twice; mails of one owner would reach another.` };
  const { mailFromSubdomain } = rest;
  const longest = mailFromSubdomain === '' ? captureDomain : `${mailFromSubdomain}.${captureDomain}`;
  if (longest.length > longestDomain) return { fault: `${longest} is longer than a domain name may be (${longestDomain}).` };
  return { settings: { ...rest, captureDomain, ownerAddresses: owner, alarmAddress: alarmAddress ?? owner[0] } };
}

/** As on a laptop: the owner of the setting `owner`. */
export const firstOwnerId = 'me';

const twiceAmong = (all: readonly string[]): string | undefined => all.find((one, index) => all.indexOf(one) < index);

const names = [
  'stackName',
  'domain',
  'captureSubdomain',
  'owner',
  'moreOwners',
  'name',
  'timeZone',
  'hostedZoneId',
  'mailFromSubdomain',
  'mailRetentionDays',
  'alarmAddress',
  'requireTls',
  'verifyOwner',
  'keepData',
  'monthlyBudget',
] as const;

/** One string check, with its sentence. */
const text = (name: string, fault: (value: string) => string | undefined) =>
  z
    .string({ error: ({ input }) => `Setting ${name}: ${shown(input)} is no text.` })
    .transform((value) => value.toLowerCase())
    .superRefine((value, refinement) => {
      const found = fault(value);
      if (found) refinement.addIssue({ code: 'custom', message: `Setting ${name}: ${shown(value)} ${found}.` });
    });

const address = (name: string) => text(name, addressFault);

const addresses = (name: string) => {
  const error = ({ input }: { readonly input: unknown }) =>
    `Setting ${name}: ${shown(input)} is neither an address nor a list of addresses.`;
  return z
    .union([z.string().transform((value) => value.split(',')), z.array(z.string()).min(1, { error })], { error })
    .pipe(z.tuple([address(name)], address(name)));
};

const flag = (name: string, value: boolean) =>
  z
    .union([z.boolean(), z.literal('true').transform(() => true), z.literal('false').transform(() => false)], {
      error: ({ input }) => `Setting ${name}: ${shown(input)} is neither true nor false.`,
    })
    .default(value);

const zone = (name: string) =>
  z
    .string({ error: ({ input }) => `Setting ${name}: ${shown(input)} is no text.` })
    .refine(isTimeZone, {
      error: ({ input }) => `Setting ${name}: ${shown(input)} is no time zone of the IANA list such as Europe/Berlin or America/New_York.`,
    })
    .default('UTC');

const ownerName = (name: string) =>
  z
    .string({ error: ({ input }) => `Setting ${name}: ${shown(input)} is no text.` })
    .refine((value) => value.length <= longestName && !/[\p{Cc}<>]/u.test(value), {
      error: ({ input }) => `Setting ${name}: ${shown(input)} is no name of up to ${longestName} letters.`,
    })
    .default('');

const furtherOwner = z.strictObject(
  {
    id: z.string({ error: ({ input }) => `Setting moreOwners: ${shown(input)} is no id.` }).regex(/^[a-z][a-z0-9-]{0,30}$/, {
      error: ({ input }) =>
        `Setting moreOwners: ${shown(input)} is no id of up to 31 small letters, digits and hyphens that begins with a letter.`,
    }),
    addresses: addresses('moreOwners'),
    name: ownerName('moreOwners'),
    timeZone: zone('moreOwners'),
  },
  { error: ({ input }) => `Setting moreOwners: ${shown(input)} is no owner with id, addresses, name and timeZone, and nothing else.` },
);

const schema = z.strictObject(
  {
    stackName: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, {
        error: ({ input }) =>
          `Setting stackName: ${shown(input)} is no name of 1 to 40 letters, digits and hyphens that begins with a letter.`,
      })
      .default('Followthrough'),
    domain: text('domain', (value) =>
      value.length <= longestDomain && domainName.test(value) ? undefined : 'is no domain name such as example.com',
    ).default('example.com'),
    captureSubdomain: text('captureSubdomain', (value) =>
      subdomainName.test(value) ? undefined : 'is no name below a domain such as in; mail to the domain itself stays where it is',
    ).default('in'),
    owner: addresses('owner').default(['owner@example.com']),
    timeZone: zone('timeZone'),
    moreOwners: z.array(furtherOwner, { error: ({ input }) => `Setting moreOwners: ${shown(input)} is no list of owners.` }).default([]),
    name: ownerName('name'),
    hostedZoneId: z
      .string({ error: ({ input }) => `Setting hostedZoneId: ${shown(input)} is no text.` })
      .regex(/^(?:Z[A-Z0-9]{1,31})?$/, {
        error: ({ input }) => `Setting hostedZoneId: ${shown(input)} is no id of a Route 53 zone such as Z0123456789ABCDEFGHIJ.`,
      })
      .default(''),
    mailFromSubdomain: text('mailFromSubdomain', (value) =>
      value === '' || subdomainName.test(value) ? undefined : 'is no name below the capture domain such as bounce',
    ).default(''),
    monthlyBudget: z
      .union(
        [
          z.number(),
          z
            .string()
            .regex(/^\d{1,6}(?:\.\d{1,2})?$/)
            .transform(Number),
        ],
        { error: ({ input }) => budgetFault(input) },
      )
      .refine((amount) => amount >= 0 && amount <= 999_999, { error: ({ input }) => budgetFault(input) })
      .default(5),
    mailRetentionDays: z
      .union(
        [
          z.int(),
          z
            .string()
            .regex(/^\d{1,6}$/)
            .transform(Number),
        ],
        { error: ({ input }) => retentionFault(input) },
      )
      .refine((days) => days >= shortestRetentionDays && days <= longestRetentionDays, { error: ({ input }) => retentionFault(input) })
      .default(90),
    alarmAddress: address('alarmAddress').optional(),
    requireTls: flag('requireTls', true),
    verifyOwner: flag('verifyOwner', true),
    keepData: flag('keepData', true),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' ? `There is no setting ${(keys as string[]).join(', ')}; there are ${names.join(', ')}.` : undefined,
  },
);

function addressFault(value: string): string | undefined {
  if (/\s/.test(value)) return 'has a space in it; write the address without';
  if (value.length > longestAddress) return `is longer than an address may be (${longestAddress})`;
  const at = value.lastIndexOf('@');
  if (at < 1) return 'is no address such as name@example.com';
  const local = value.slice(0, at);
  if (local.length > 64 || !localPart.test(local)) return 'has something before the @ that SES cannot send to';
  return domainName.test(value.slice(at + 1)) ? undefined : 'has no domain name after the @';
}

/** A zone with rules, by name; `+02:00` would be wrong for half of the year. */
function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const retentionFault = (value: unknown) =>
  `Setting mailRetentionDays: ${shown(value)} is no number of days from ${shortestRetentionDays} to ${longestRetentionDays}.`;

const budgetFault = (value: unknown) => `Setting monthlyBudget: ${shown(value)} is no amount of US dollars such as 5, or 0 for none.`;

/** What was given, as it was given, short enough for one line. */
const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

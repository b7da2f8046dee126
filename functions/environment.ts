import * as z from 'zod/mini';
import { variables } from './names.ts';

/** What the stage tells the functions: names of resources, addresses, ARNs. Nothing secret. */
export type Environment = {
  readonly table: string;
  readonly bucket: string;
  /** Address that the mails to owners come from. */
  readonly sender: string;
  /** Lower case. */
  readonly captureDomain: string;
  readonly configurationSet?: string;
  readonly scheduleGroup: string;
  readonly scheduleRole: string;
  readonly scheduleDeadLetters: string;
  readonly deliver: string;
  readonly inbound: string;
  /** ARN of the function that forgets; absent: nothing is forgotten by mail. */
  readonly forget?: string;
  /** Address of `actions`, without a slash at the end; absent: mails carry no links. */
  readonly actions?: string;
  /** Of the Message-IDs of our mails, where it is not SES that sends them. */
  readonly messageIdHost?: string;
  /** `off`: the capture address takes nothing behind a plus. */
  readonly replyLabels?: 'off';
};

/** The stage is set up wrong; one sentence per fault. */
export class EnvironmentFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The functions cannot start: ${faults.join(' ')}`);
    this.name = 'EnvironmentFault';
    this.faults = faults;
  }
}

const filled = z.string().check(z.trim(), z.minLength(1));
const arn = filled.check(z.regex(/^arn:[a-z-]+:[a-z0-9-]+:/, 'is no ARN'));
const address = filled.check(z.regex(/^[^\s@<>"]+@[a-z0-9.-]+$/i, 'is no bare mail address'));
const domain = filled.check(z.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i, 'is no domain name'));

const schema = z.object({
  table: filled,
  bucket: filled,
  sender: address,
  captureDomain: domain.check(z.toLowerCase()),
  configurationSet: z.optional(z.string().check(z.trim())),
  scheduleGroup: filled,
  scheduleRole: arn,
  scheduleDeadLetters: arn,
  deliver: arn,
  inbound: arn,
  forget: z.optional(arn),
  actions: z.optional(z.string().check(z.trim(), z.refine(isAddressForLinks, 'is no https:// address'))),
  messageIdHost: z.optional(domain),
  replyLabels: z.optional(z.literal('off', 'is neither "off" nor left out')),
});

/** @throws EnvironmentFault naming every variable that is missing or makes no sense */
export function environmentOf(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).map(([field, name]) => [field, env[name]]));
  const { success, data, error } = schema.safeParse(given);
  if (!success) {
    throw new EnvironmentFault(
      error.issues.map((issue) => {
        const field = String(issue.path[0]);
        const name = isVariable(field) ? variables[field] : field;
        const value = given[field];
        return value === undefined || value.trim() === '' ? `${name} is not set.` : `${name} ${issue.message}: "${value}".`;
      }),
    );
  }
  const { configurationSet, actions, forget, messageIdHost, replyLabels, ...rest } = data;
  return {
    ...rest,
    ...(configurationSet ? { configurationSet } : {}),
    ...(forget ? { forget } : {}),
    ...(actions ? { actions: actions.replace(/\/+$/, '') } : {}),
    ...(messageIdHost ? { messageIdHost } : {}),
    ...(replyLabels ? { replyLabels } : {}),
  };
}

/** What a link carries must not travel in the open; on the laptop's own loopback it does not travel. */
function isAddressForLinks(text: string): boolean {
  if (text === '') return true;
  try {
    const { protocol, hostname, search, hash } = new URL(text);
    return (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')) && search === '' && hash === '';
  } catch {
    return false;
  }
}

function isVariable(field: string): field is keyof typeof variables {
  return field in variables;
}

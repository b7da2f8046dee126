import { randomBytes } from 'node:crypto';
import type { Carrier } from '../../functions/aws/mailer.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../folder/outbox.ts';
import { failure, queryResult } from './query.ts';
import type { AwsService } from './server.ts';
import { type Publish, simulated } from './ses-events.ts';

/** SES's own limits for the v1 API. */
const mostRecipients = 50;
const largestMailBytes = 10 * 1024 * 1024;

export type SesOptions = {
  readonly outbox: Outbox;
  /** The verified domain: from any other sender SES refuses. */
  readonly identity: string;
  readonly clock: Clock;
  readonly accepted?: () => void;
  /** The one that there is, and whoever hears of the mails that are sent with it; absent: there is none. */
  readonly configurationSet?: { readonly name: string; readonly publish: Publish };
  /** Of the Message-IDs; absent: SES's own. */
  readonly messageIdHost?: string;
};

/** SES v1 as far as we send by it: SendRawEmail, by {@link carrierInto}. */
export function makeSes(options: SesOptions): AwsService {
  const carrier = carrierInto(options);
  return async ({ body }) => {
    const form = new URLSearchParams(body.toString('utf8'));
    const action = form.get('Action') ?? '';
    if (action !== 'SendRawEmail') return failure('InvalidAction', `The action ${action} is not valid for this endpoint.`);
    const taken = await carrier.take({
      from: form.get('Source') ?? undefined,
      to: members(form, 'Destinations'),
      source: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
      configurationSet: form.get('ConfigurationSetName') || undefined,
      tags: Object.fromEntries(
        keysOf(form, 'Tags.member').map((at) => [form.get(`Tags.member.${at}.Name`) ?? '', form.get(`Tags.member.${at}.Value`) ?? '']),
      ),
    });
    return 'refused' in taken
      ? failure(taken.refused.name, taken.refused.message)
      : queryResult('SendRawEmail', `<MessageId>${taken.id}</MessageId>`);
  };
}

/** Puts mails into the outbox with SES's own Message-ID and Date, every other byte as it was; refuses what SES refuses, by its names. */
export function carrierInto(options: SesOptions): Carrier {
  return {
    async take({ from: sender, to: named, source, configurationSet, tags }) {
      const raw = Buffer.from(source);
      if (raw.length === 0) return refused('InvalidParameterValue', 'The raw message is empty.');
      if (raw.length > largestMailBytes)
        return refused('InvalidParameterValue', `Message length is more than ${largestMailBytes} bytes long: '${raw.length}'.`);
      const { head, rest, lineEnd } = splitHead(raw);
      const fields = fieldsOf(head);
      const repeated = oncePerMail.find((name) => fields.filter((field) => nameOf(field) === name).length > 1);
      if (repeated) return refused('InvalidParameterValue', `Duplicate header '${repeated}'.`);
      const from = sender ?? firstAddress(fields, 'from');
      const to = named.length > 0 ? named : ['to', 'cc', 'bcc'].flatMap((name) => allAddresses(fields, name));
      if (!from || !isAddressForSes(from)) return refused('InvalidParameterValue', "Missing final '@domain'");
      if (to.length === 0) return refused('InvalidParameterValue', 'Missing required header');
      if (to.length > mostRecipients) return refused('MessageRejected', `Recipient count exceeds ${mostRecipients}.`);
      const wrong = to.find((address) => !isAddressForSes(address));
      if (wrong !== undefined)
        return refused('InvalidParameterValue', wrong.includes('@') ? 'Domain contains illegal character' : "Missing final '@domain'");
      const author = firstAddress(fields, 'from') ?? '';
      for (const address of [bare(from), bare(author)]) {
        if (!address.toLowerCase().endsWith(`@${options.identity.toLowerCase()}`)) {
          return refused(
            'MessageRejected',
            `Email address is not verified. The following identities failed the check in region US-EAST-1: ${address}`,
          );
        }
      }
      if (configurationSet !== undefined && configurationSet !== options.configurationSet?.name)
        return refused('ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`);
      const id = `0100${randomBytes(6).toString('hex')}-${crypto.randomUUID()}-000000`;
      const host = options.messageIdHost ?? 'email.amazonses.com';
      const now = new Date(options.clock.nowMs());
      const own = [`Message-ID: <${id}@${host}>`, `Date: ${now.toUTCString().replace('GMT', '+0000')}`];
      const kept = fields.filter((field) => !['message-id', 'date'].includes(nameOf(field)));
      const written = Buffer.concat([Buffer.from([...own, ...kept].join(lineEnd) + lineEnd, 'latin1'), rest]);
      const mail = await options.outbox.add({ id, at: options.clock.now(), from: bare(from), to: to.map(bare), tags }, written);
      if (configurationSet !== undefined) for (const event of simulated(mail, mail.at)) await options.configurationSet?.publish(event);
      options.accepted?.();
      return { id, host };
    },
  };
}

function refused(code: string, message: string): { readonly refused: Error } {
  return { refused: Object.assign(new Error(message), { name: code }) };
}

/** Of the headers that SES refuses twice, the ones that a mail of ours has. */
const oncePerMail = [
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'reply-to',
  'in-reply-to',
  'references',
  'auto-submitted',
  'mime-version',
  'message-id',
  'date',
];

/** The header block without its last line end, and the rest from the empty line on. Bytes survive because latin1 maps each to one character. */
function splitHead(raw: Buffer): { head: string; rest: Buffer; lineEnd: string } {
  const text = raw.toString('latin1');
  const end = /\r?\n(?=\r?\n)/.exec(text);
  const at = end ? end.index : text.length;
  return { head: text.slice(0, at), rest: raw.subarray(at + (end?.[0].length ?? 0)), lineEnd: end?.[0] ?? '\r\n' };
}

/** Header fields with their folded lines. */
function fieldsOf(head: string): string[] {
  return head.split(/\r?\n(?![ \t])/);
}

function nameOf(field: string): string {
  return field
    .slice(0, Math.max(0, field.indexOf(':')))
    .trim()
    .toLowerCase();
}

function allAddresses(fields: readonly string[], name: string): string[] {
  return fields
    .filter((field) => nameOf(field) === name)
    .flatMap((field) => field.slice(field.indexOf(':') + 1).split(','))
    .map((each) => each.replace(/\r?\n/g, '').trim())
    .filter((each) => each.includes('@'));
}

function firstAddress(fields: readonly string[], name: string): string | undefined {
  return allAddresses(fields, name)[0];
}

/** `Name <a@b>` or `a@b` → `a@b`. */
function bare(address: string): string {
  const open = address.lastIndexOf('<');
  const close = address.indexOf('>', open);
  return (open >= 0 && close > open ? address.slice(open + 1, close) : address).trim();
}

/** SES takes 7-bit addresses with a domain only. */
export function isAddressForSes(address: string): boolean {
  const at = bare(address).lastIndexOf('@');
  const local = bare(address).slice(0, Math.max(0, at));
  const domain = bare(address).slice(at + 1);
  return (
    local.length > 0 &&
    local.length <= 64 &&
    /^[!-~]+$/.test(local) &&
    domain.length <= 255 &&
    /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(domain) &&
    !domain.includes('..')
  );
}

function keysOf(form: URLSearchParams, prefix: string): string[] {
  const found = new Set<string>();
  for (const key of form.keys()) if (key.startsWith(`${prefix}.`)) found.add(key.slice(prefix.length + 1).split('.')[0] ?? '');
  return [...found];
}

function members(form: URLSearchParams, name: string): string[] {
  return keysOf(form, `${name}.member`).flatMap((at) => form.get(`${name}.member.${at}`) ?? []);
}

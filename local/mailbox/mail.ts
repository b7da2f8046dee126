import { createHash } from 'node:crypto';
import addressparser from 'nodemailer/lib/addressparser';
import type { Verdict } from '../../functions/receiving/envelope.ts';
import { headersOf } from '../received-mail.ts';
import { dmarcOf } from './authentication-results.ts';
import type { MailboxSettings } from './settings.ts';

/** A mail of the mailbox, as the server that took it describes it. */
export type MailboxMail = {
  /** The same for the same mail, whatever number the mailbox gives it: the trace that each server on its way wrote makes a header unlike any other. */
  readonly id: string;
  /** Reverse path; empty for a bounce. Where no server wrote it down, who says to have written the mail. */
  readonly from: string;
  /** The capture address, with the label that the mail was sent to. */
  readonly to: string;
  readonly dmarc?: Verdict;
};

/** Of a mail as much is looked at as makes its description; a piece of another length would give other ids. */
export const describedBytes = 64 * 1024;

/** @param beginning at most {@link describedBytes} of the mail */
export function describeMail(beginning: Buffer, settings: Pick<MailboxSettings, 'address' | 'authservIds'>): MailboxMail {
  const { headers } = headersOf(beginning, describedBytes);
  const all = (name: string) => headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
  const authors = all('from').flatMap(addressesIn);
  const [author, ...others] = authors;
  const [path] = all('return-path');
  // The topmost alone: below it stands what came with the mail.
  const [results] = all('authentication-results');
  const domain = author === undefined || others.length > 0 ? undefined : author.slice(author.lastIndexOf('@') + 1);
  const dmarc = results === undefined ? undefined : dmarcOf(results, settings.authservIds, domain);
  return {
    id: idOf(beginning),
    from: (path === undefined ? author : addressesIn(path)[0]) ?? '',
    to: withLabel(settings.address, addressedIn.flatMap(all).flatMap(addressesIn)),
    ...(dmarc && { dmarc }),
  };
}

/** Where the address that a mail was sent to is found: what servers write first, then what the sender wrote. */
const addressedIn = ['delivered-to', 'x-original-to', 'x-delivered-to', 'envelope-to', 'to', 'cc'];

/** There is no envelope any more: whatever lies in the mailbox is for its owner. A label is no claim, but the token in it is a secret that only we gave. */
function withLabel(address: string, found: readonly string[]): string {
  const own = normal(address);
  for (const each of found) {
    const label = /^[^@+]+\+([^@]+)@/.exec(each)?.[1];
    if (label !== undefined && normal(each) === own) return address.replace('@', `+${label.toLowerCase()}@`);
  }
  return address;
}

/** Without label; Gmail does not mind dots, and has two names. */
function normal(address: string): string {
  const [local = '', domain = ''] = address
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, '')
    .split('@');
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

/** A list of thousands is nobody's. */
const longestList = 10_000;

function addressesIn(value: string): readonly string[] {
  return addressparser(value.slice(0, longestList), { flatten: true }).flatMap(({ address }) => (address.includes('@') ? [address] : []));
}

/** In the form of {@link makeMessageId}. */
function idOf(beginning: Buffer): string {
  const end = beginning.indexOf('\r\n\r\n');
  const digest = createHash('sha256')
    .update(end < 0 ? beginning : beginning.subarray(0, end))
    .digest();
  return [...digest, ...digest.subarray(0, 8)].map((byte) => '0123456789abcdefghijklmnopqrstuv'[byte % 32]).join('');
}

import { StageFault } from '../stage-fault.ts';
import { type MailServer, mailServerOf } from './mail-server.ts';

/** A capture address that is any mailbox. */
export type MailboxSettings = {
  readonly server: MailServer;
  /** Path of the folder on the server. */
  readonly folder: string;
  /** The capture address: lower case, no label. */
  readonly address: string;
  /** Mail to `name+anything@` reaches the mailbox as well. */
  readonly takesLabels: boolean;
  /** Whose `Authentication-Results` are believed; none: nobody's. Lower case. */
  readonly authservIds: readonly string[];
  readonly mark: MailboxMark;
};

/** How a mail is marked once it is taken in. Nothing is ever deleted. */
export type MailboxMark = { readonly as: 'keyword' | 'seen' | 'nothing' } | { readonly as: 'folder'; readonly folder: string };

/** Mails that are in a new mailbox already are offered for reading as far as this. */
export const offeredDays = 30;

/** As other mail programs show it. */
export const keyword = 'Followthrough';

/** Providers that take `name+anything@`, by their own documentation. Of others (GMX, WEB.DE and Yahoo do not) it has to be said. */
const takesLabels: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com icloud.com me.com mac.com fastmail.com fastmail.fm proton.me protonmail.com pm.me
  zoho.com mailbox.org posteo.de posteo.net hey.com mailfence.com runbox.com migadu.com disroot.org riseup.net`.split(/\s+/),
);

/** @throws StageFault in one sentence */
export function mailboxSettingsOf(environment: Readonly<Record<string, string | undefined>>): MailboxSettings | undefined {
  const server = mailServerOf('CAPTURE_IMAP', environment);
  if (!server) return undefined;
  const address = (environment.CAPTURE_ADDRESS || server.user).toLowerCase();
  if (!/^[^\s@<>",+]{1,64}@[a-z0-9.-]{1,253}$/.test(address))
    throw new StageFault(
      environment.CAPTURE_ADDRESS
        ? 'CAPTURE_ADDRESS: is no mail address (without a + part).'
        : 'CAPTURE_ADDRESS: is needed, because the user of CAPTURE_IMAP_URL is no mail address.',
    );
  return {
    server,
    folder: server.path || 'INBOX',
    address,
    takesLabels: yesOrNo(environment.CAPTURE_PLUS, 'CAPTURE_PLUS') ?? takesLabels.has(address.slice(address.lastIndexOf('@') + 1)),
    authservIds: authservIds(environment.CAPTURE_AUTHSERV_ID ?? ''),
    mark: markOf(environment.CAPTURE_MARK || 'keyword'),
  };
}

function authservIds(text: string): readonly string[] {
  const ids = text
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '');
  if (ids.some((id) => !/^[a-z0-9._-]{1,253}$/.test(id)))
    throw new StageFault(
      'CAPTURE_AUTHSERV_ID: is the first word of the Authentication-Results that your provider writes, like mx.example.com.',
    );
  return ids;
}

function markOf(text: string): MailboxMark {
  if (text === 'keyword' || text === 'seen' || text === 'nothing') return { as: text };
  const folder = /^folder:(.{1,200})$/.exec(text)?.[1]?.trim();
  if (folder) return { as: 'folder', folder };
  throw new StageFault('CAPTURE_MARK: is one of keyword, seen, nothing, or folder:NAME.');
}

function yesOrNo(text: string | undefined, variable: string): boolean | undefined {
  if (text === undefined || text === '') return undefined;
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new StageFault(`${variable}: is yes or no.`);
}

/** `30d` → 30. @throws StageFault */
export function daysOf(text: string): number {
  const days = /^(\d{1,4})d?$/.exec(text)?.[1];
  if (days === undefined || Number(days) === 0) throw new StageFault(`--read-last takes a number of days like 30d, not "${text}".`);
  return Number(days);
}

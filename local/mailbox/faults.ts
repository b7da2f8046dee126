import { AuthenticationFailure } from 'imapflow';
import { type MailServer, withoutPassword } from './mail-server.ts';
import type { MailboxSettings } from './settings.ts';

/** The folder that is to be read is not there. */
export class FolderMissing extends Error {
  constructor(cause: unknown) {
    super('the folder cannot be opened', { cause });
    this.name = 'FolderMissing';
  }
}

/** A mail was fetched, and this machine could not keep it. */
export class NotStored extends Error {
  constructor(cause: unknown) {
    super('a mail could not be stored', { cause });
    this.name = 'NotStored';
  }
}

export type MailboxFault = {
  /** For the person at the terminal: what happened, and what to do about it where something can be done. */
  readonly sentence: string;
  /** Trying again at once only makes it worse. */
  readonly isLasting: boolean;
};

const untrusted: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
]);
const unknown: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);

/** Why the mailbox cannot be read at the moment; never with the password in it. */
export function mailboxFault(error: unknown, { server, folder }: MailboxSettings): MailboxFault {
  const { host, port } = server;
  const code = codeOf(error);
  if (error instanceof FolderMissing)
    return lasting(
      `The folder "${folder}" cannot be opened on ${host}${said(error.cause, server)}. Was it renamed, moved or deleted? CAPTURE_IMAP_URL names it; it is looked for again.`,
    );
  if (
    error instanceof AuthenticationFailure ||
    (error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true)
  )
    return lasting(
      `${host} does not accept the user and password${said(error, server)}. Gmail, Outlook, iCloud and others want an app password made for this. Nothing is read until it does.`,
    );
  if (error instanceof NotStored)
    return lasting(
      `A mail could not be stored on this machine${said(error.cause, server)}. It stays in the mailbox, and is fetched again.`,
    );
  const trouble = tlsTrouble(error, server);
  if (trouble !== undefined) return lasting(trouble);
  if (code === 'ETHROTTLE') return lasting(`${host} asks to be asked less often${said(error, server)}.`);
  if (unknown.has(code)) return passing(`${host} is not found; is this machine online?`);
  if (unreachable.has(code)) return passing(`${host} does not answer on port ${port}.`);
  return passing(`The connection to ${host} broke off${said(error, server)}.`);
}

/** Of a certificate that does not show whose server it is; nothing for anything else. */
export function tlsTrouble(error: unknown, { host, port }: Pick<MailServer, 'host' | 'port'>): string | undefined {
  const code = codeOf(error);
  if (!untrusted.has(code)) return undefined;
  return `${host}:${port} shows a certificate that is not trusted (${code}), so it got no password. CAPTURE_CA_FILE names the certificate of an authority of your own.`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The server's own words, one line of them. */
function said(error: unknown, server: MailServer): string {
  if (!(error instanceof Error)) return '';
  const words = 'responseText' in error && typeof error.responseText === 'string' ? error.responseText : error.message;
  const line = withoutPassword(words, server)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  return line === '' ? '' : ` (${line})`;
}

function lasting(sentence: string): MailboxFault {
  return { sentence, isLasting: true };
}

function passing(sentence: string): MailboxFault {
  return { sentence, isLasting: false };
}

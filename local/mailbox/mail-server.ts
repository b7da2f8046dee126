import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { type ConnectionOptions, rootCertificates } from 'node:tls';
import type { Options as SmtpOptions } from 'nodemailer/lib/smtp-transport';
import { StageFault } from '../stage-fault.ts';

/** A mail server with an account on it, as an address like `imaps://user@host/folder` names it. */
export type MailServer = {
  /** Encrypted from the first byte; else by STARTTLS, or not at all on this machine. */
  readonly isSecure: boolean;
  readonly host: string;
  readonly port: number;
  readonly isLoopback: boolean;
  /** Empty: nobody has to log in. */
  readonly user: string;
  /** A function, so that nothing that prints or keeps settings prints or keeps it. */
  readonly password: () => string;
  /** What stands behind the host, decoded. */
  readonly path: string;
  /** PEM; trusted beside the authorities that Node knows. */
  readonly authority?: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of an account: `<name>_URL`, `<name>_PASSWORD`, `<name>_PASSWORD_FILE`. */
export type AccountName = 'CAPTURE_IMAP' | 'OUTBOX_SMTP';

/** Where a password may stand. */
export const secretVariables = ['CAPTURE_IMAP', 'OUTBOX_SMTP'].flatMap((name) => [`${name}_URL`, `${name}_PASSWORD`]);

const schemes: Readonly<Record<AccountName, Readonly<Record<string, { readonly isSecure: boolean; readonly port: number }>>>> = {
  CAPTURE_IMAP: { 'imaps:': { isSecure: true, port: 993 }, 'imap:': { isSecure: false, port: 143 } },
  OUTBOX_SMTP: { 'smtps:': { isSecure: true, port: 465 }, 'smtp:': { isSecure: false, port: 587 } },
};

/**
 * What `<name>_URL` and its neighbours say; nothing when it is not set.
 * @throws StageFault, one sentence that repeats neither the address nor the password
 */
export function mailServerOf(name: AccountName, environment: Environment): MailServer | undefined {
  const text = environment[`${name}_URL`];
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const scheme = url && schemes[name][url.protocol];
  if (!scheme || url.hostname === '') {
    const [secure, open] = Object.keys(schemes[name]).map((each) => `${each}//`);
    throw new StageFault(
      `${name}_URL: is no ${open} or ${secure} address. Write / # ? and : in a password as %2F %23 %3F %3A, or put it into ${name}_PASSWORD_FILE.`,
    );
  }
  if (url.search !== '' || url.hash !== '')
    throw new StageFault(`${name}_URL: has something behind a ? or #, which is not looked at; leave it out.`);
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
  if (name === 'CAPTURE_IMAP' && !scheme.isSecure && !isLoopback)
    throw new StageFault(`${name}_URL: imap:// would send the password in the open; use imaps://.`);
  const [user, written, path] = [url.username, url.password, url.pathname.replace(/^\//, '')].map((part) => decoded(part, name));
  const password = passwordOf(name, written ?? '', environment);
  if (user === '' && (name === 'CAPTURE_IMAP' || password !== '')) throw new StageFault(`${name}_URL: names no user.`);
  if (user !== '' && password === '')
    throw new StageFault(
      `${name}_URL: has a user but no password; put it into a file that only you can read, and name it in ${name}_PASSWORD_FILE.`,
    );
  const authority = authorityOf(environment.CAPTURE_CA_FILE);
  return {
    isSecure: scheme.isSecure,
    host,
    port: url.port === '' ? scheme.port : Number(url.port),
    isLoopback,
    user: user ?? '',
    password: () => password,
    path: path ?? '',
    ...(authority !== undefined && { authority }),
  };
}

/** Certificates are always checked; what is not trusted is not talked to. */
export function tlsOf({ host, authority }: MailServer): ConnectionOptions {
  return {
    minVersion: 'TLSv1.2',
    ...(isIP(host) === 0 && { servername: host }),
    ...(authority !== undefined && { ca: [...rootCertificates, authority] }),
  };
}

/** For nodemailer. Without encryption a password goes nowhere but to this machine itself. */
export function smtpOptionsOf(server: MailServer): SmtpOptions {
  const { host, port, isSecure, isLoopback, user, password } = server;
  return {
    host,
    port,
    secure: isSecure,
    ...(!isSecure && !isLoopback && { requireTLS: true }),
    ...(user !== '' && { auth: { user, pass: password() } }),
    tls: tlsOf(server),
    connectionTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A server's own words, without what must not be shown: answers and errors repeat what was sent. */
export function withoutPassword(text: string, { user, password }: Pick<MailServer, 'user' | 'password'>): string {
  const secret = password();
  if (secret === '') return text;
  const base64 = (plain: string) => Buffer.from(plain).toString('base64').replace(/=+$/, '');
  return [`\0${user}\0${secret}`, secret]
    .flatMap((plain) => [base64(plain), plain, encodeURIComponent(plain)])
    .reduce((rest, each) => rest.replaceAll(each, '(password)'), text);
}

function passwordOf(name: AccountName, written: string, environment: Environment): string {
  const file = environment[`${name}_PASSWORD_FILE`];
  const given = [
    written,
    environment[`${name}_PASSWORD`] ?? '',
    file === undefined || file === '' ? '' : secretIn(file, `${name}_PASSWORD_FILE`),
  ];
  const [password = '', ...others] = given.filter((each) => each !== '');
  if (others.length > 0)
    throw new StageFault(`The password is given twice: in ${name}_URL, ${name}_PASSWORD or ${name}_PASSWORD_FILE only one may have it.`);
  // A line end in it would be a command of its own to the server.
  if ([...password].some((character) => character < ' '))
    throw new StageFault(`The password of ${name} has a line break or a control character in it.`);
  return password;
}

/** Longer is no password, but the wrong file. */
const longestSecret = 4096;

/** The one line of a file that nobody else may read. @param variable names the file @throws StageFault */
export function secretIn(path: string, variable: string): string {
  let found: { readonly mode: number; readonly uid: number; readonly text: string };
  try {
    const { mode, uid, size } = statSync(path);
    if (size > longestSecret) throw new StageFault(`${variable}: the file ${path} is too long for a password.`);
    found = { mode, uid, text: readFileSync(path, 'utf8') };
  } catch (error) {
    if (error instanceof StageFault) throw error;
    throw new StageFault(`${variable}: the file ${path} cannot be read.`, { cause: error });
  }
  // Windows has no such bits.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new StageFault(`${variable}: the file ${path} can be read by others on this machine; "chmod 600 ${path}" keeps it to you.`);
  const secret = found.text.replace(/\r?\n$/, '');
  if (secret === '') throw new StageFault(`${variable}: the file ${path} is empty.`);
  return secret;
}

function authorityOf(path: string | undefined): string | undefined {
  if (path === undefined || path === '') return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StageFault(`CAPTURE_CA_FILE: the file ${path} cannot be read.`, { cause: error });
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new StageFault(`CAPTURE_CA_FILE: the file ${path} holds no certificate (PEM).`);
  return text;
}

function decoded(part: string, name: AccountName): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StageFault(`${name}_URL: has a % that stands for nothing; write % itself as %25.`);
  }
}

import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { mailServerOf } from '../../local/mailbox/mail-server.ts';
import { mailboxSettingsOf } from '../../local/mailbox/settings.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { type Dovecot, startDovecot } from './dovecot.ts';
import { type Exim, startExim } from './exim.ts';
import { aServersFolder } from './unprivileged.ts';

/** Whose mailbox is the capture address, with a password that must never be seen, of characters that are hard to quote. */
export const capture = { address: 'jobs@mail.example', password: 'c4nary/#%:"pa ss+ü' };
export const mara = { address: 'mara@home.example', password: 'of her own' };

/** A provider of two mailboxes: Dovecot, Exim, and a certificate by an authority that nobody else knows. */
export type Provider = {
  readonly folder: string;
  readonly certificate: Certificate;
  readonly dovecot: () => Dovecot;
  readonly exim: Exim;
  /** What the program is told of it. */
  environment(changes?: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>>;
  /** Mail by somebody who logged in, or by a stranger; resolves when it lies in the mailbox. */
  send(raw: string, to: string, as?: typeof mara): Promise<void>;
  /** Lays a mail into a folder of the capture mailbox. */
  put(raw: string, name?: string): Promise<void>;
  /** No mail in the capture mailbox. */
  empty(): Promise<void>;
  /** How many mails lie in a mailbox, by its files: asked often. */
  count(of: typeof mara): Promise<number>;
  inbox(
    of: typeof mara,
    folder?: string,
    only?: 'flags',
  ): Promise<readonly (ParsedMail & { readonly raw: string; readonly flags: readonly string[] })[]>;
  /** As if the mailbox had been restored from elsewhere: same mails, other numbers. */
  renumber(of: typeof mara): Promise<void>;
  stop(): Promise<void>;
};

const users = { [capture.address]: capture.password, [mara.address]: mara.password };

export async function aProvider(options: { readonly capabilities?: string } = {}): Promise<Provider> {
  const { path: folder, take, remove } = await aServersFolder();
  const certificate = await makeCertificate(folder);
  const authority = readFileSync(certificate.authority, 'utf8');
  let dovecot = await startDovecot({ folder, take, certificate, users, ...options });
  const exim = await startExim({ folder, take, certificate, users, lmtpPort: dovecot.lmtpPort });
  const environment: Provider['environment'] = (changes = {}) => {
    const all = {
      CAPTURE_IMAP_URL: `imaps://${encodeURIComponent(capture.address)}@127.0.0.1:${dovecot.imapsPort}`,
      CAPTURE_IMAP_PASSWORD: capture.password,
      OUTBOX_SMTP_URL: `smtps://${encodeURIComponent(capture.address)}@127.0.0.1:${exim.smtpsPort}`,
      OUTBOX_SMTP_PASSWORD: capture.password,
      CAPTURE_CA_FILE: certificate.authority,
      CAPTURE_PLUS: 'yes',
      ...changes,
    };
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  };
  const opened = async <Result>(of: typeof mara, look: (client: ImapFlow) => Promise<Result>): Promise<Result> => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: dovecot.imapsPort,
      secure: true,
      tls: { ca: authority },
      auth: { user: of.address, pass: of.password },
      logger: false,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await look(client);
    } finally {
      await client.logout();
    }
  };
  const inbox: Provider['inbox'] = (of, name = 'INBOX', only) =>
    opened(of, async (client) => {
      await client.mailboxOpen(name, { readOnly: true });
      const found =
        client.mailbox && client.mailbox.exists > 0 ? await client.fetchAll('1:*', { source: only !== 'flags', flags: true }) : [];
      return Promise.all(
        found.map(async ({ source = Buffer.alloc(0), flags }) => ({
          ...(await simpleParser(source, { skipTextToHtml: true })),
          raw: source.toString(),
          flags: [...(flags ?? [])],
        })),
      );
    });
  const count = async (of: typeof mara) => {
    const mails = join(folder, 'mail', of.address, 'Maildir');
    const all = await Promise.all(['new', 'cur'].map((each) => readdir(join(mails, each)).catch(() => [])));
    return all.flat().length;
  };
  return {
    folder,
    certificate,
    count,
    dovecot: () => dovecot,
    exim,
    environment,
    send: async (raw, to, as) => {
      const transport = createTransport({
        host: '127.0.0.1',
        port: exim.smtpsPort,
        secure: true,
        tls: { ca: authority },
        ...(as && { auth: { user: as.address, pass: as.password } }),
      });
      const of = to.endsWith(capture.address.slice(capture.address.indexOf('@'))) ? capture : mara;
      const before = await count(of);
      await transport.sendMail({ envelope: { from: mara.address, to: [to] }, raw: raw.replace(/\r?\n/g, '\r\n') });
      transport.close();
      for (let tries = 0; tries < 400; tries++) {
        if ((await count(of)) > before) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the mail did not arrive');
    },
    inbox,
    empty: async () => void (await dovecot.admin('expunge', '-u', capture.address, 'mailbox', 'INBOX', 'all')),
    put: (raw, name = 'INBOX') =>
      opened(capture, async (client) => {
        await client.append(name, raw.replace(/\r?\n/g, '\r\n'));
      }),
    renumber: async (of) => {
      const { imapsPort } = dovecot;
      await dovecot.stop();
      const mails = join(folder, 'mail', of.address, 'Maildir');
      for (const name of ['dovecot-uidlist', 'dovecot.index.log', 'dovecot.index', 'dovecot.index.cache', 'dovecot-uidvalidity'])
        await rm(join(mails, name), { force: true });
      // The new number is made of the second.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      dovecot = await startDovecot({ folder, take, certificate, users, ...options, imapsPort, lmtpPort: dovecot.lmtpPort });
    },
    stop: async () => {
      await exim.stop();
      await dovecot.stop();
      await remove();
    },
  };
}

export function settingsOf(environment: Readonly<Record<string, string>>) {
  const [settings, relay] = [mailboxSettingsOf(environment), mailServerOf('OUTBOX_SMTP', environment)];
  if (!settings || !relay) throw new Error('nothing is set');
  return { settings, relay };
}

import type { Instant } from '../../lib/time.ts';
import { openFiles } from './files.ts';

/** A mail that SES accepted, kept as `<number>-<id>.eml` with what is here beside it as `.json`. */
export type OutboxMail = {
  /** 1, 2, 3 …: the order of sending. */
  readonly number: number;
  /** SES's message id: the local part of the Message-ID. */
  readonly id: string;
  readonly at: Instant;
  /** The envelope, not the headers. */
  readonly from: string;
  readonly to: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** Only where mails are passed on to a real SMTP server. */
  readonly relay?: { readonly state: 'waiting' | 'done' | 'refused'; readonly attempts: number; readonly fault?: string };
};

/** The mails that went out, on disk in the order of sending. */
export type Outbox = {
  add(mail: Omit<OutboxMail, 'number' | 'relay'>, raw: Buffer): Promise<OutboxMail>;
  /** Oldest first. */
  list(): readonly OutboxMail[];
  read(id: string): Promise<Buffer | undefined>;
  /** Lets go of the mails with these tokens. */
  removeAbout(tokens: readonly string[]): Promise<void>;
  noteRelay(id: string, relay: NonNullable<OutboxMail['relay']>): Promise<void>;
};

/** `relayed`: new mails wait for {@link startRelay}. @param folder undefined: in memory */
export async function openOutbox(folder: string | undefined, options: { readonly relayed: boolean }): Promise<Outbox> {
  const files = await openFiles(folder);
  const mails = new Map<string, OutboxMail>();
  const names = new Set(await files.list());
  for (const name of names) {
    // One without the other was never answered for, so its sender will send it again.
    const other = name.endsWith('.eml') ? name.replace(/eml$/, 'json') : name.replace(/json$/, 'eml');
    if (!names.has(other)) await files.remove(name);
    else if (name.endsWith('.json')) {
      const mail = JSON.parse(String(await files.read(name))) as OutboxMail;
      mails.set(mail.id, mail);
    }
  }
  let number = Math.max(0, ...[...mails.values()].map((mail) => mail.number));
  const nameOf = (mail: OutboxMail) => `${String(mail.number).padStart(5, '0')}-${mail.id}`;
  const note = (mail: OutboxMail) => files.write(`${nameOf(mail)}.json`, `${JSON.stringify(mail, null, 2)}\n`);

  return {
    add: async (given, raw) => {
      number += 1;
      const waits = options.relayed ? { relay: { state: 'waiting' as const, attempts: 0 } } : {};
      // A copy: what was cut out of a request would keep all of it in memory.
      const mail = JSON.parse(JSON.stringify({ ...given, number, ...waits })) as OutboxMail;
      await Promise.all([files.write(`${nameOf(mail)}.eml`, raw), note(mail)]);
      mails.set(mail.id, mail);
      return mail;
    },
    list: () => [...mails.values()].sort((one, other) => one.number - other.number),
    read: async (id) => {
      const mail = mails.get(id);
      return mail && files.read(`${nameOf(mail)}.eml`);
    },
    removeAbout: async (tokens) => {
      for (const mail of [...mails.values()].filter(({ tags }) => tags.token !== undefined && tokens.includes(tags.token))) {
        await files.remove(`${nameOf(mail)}.json`);
        await files.remove(`${nameOf(mail)}.eml`);
        mails.delete(mail.id);
      }
    },
    noteRelay: async (id, relay) => {
      const mail = mails.get(id);
      if (!mail) return;
      mails.set(id, { ...mail, relay });
      await note({ ...mail, relay });
    },
  };
}

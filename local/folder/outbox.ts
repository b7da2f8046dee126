import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../lib/time.ts';
import { listWhole, readIfThere, removeHalfWritten, writeDurably } from './durable-file.ts';

/** A mail that SES accepted, kept as `<number>-<id>.eml` with what is here beside it as `.json`. */
export type OutgoingMail = {
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

export type Outbox = {
  add(mail: Omit<OutgoingMail, 'number' | 'relay'>, raw: Buffer): Promise<OutgoingMail>;
  /** Oldest first. */
  list(): readonly OutgoingMail[];
  read(id: string): Promise<Buffer | undefined>;
  /** Lets go of the mails with these tokens. */
  removeAbout(tokens: readonly string[]): Promise<void>;
  noteRelay(id: string, relay: NonNullable<OutgoingMail['relay']>): Promise<void>;
};

/** `relayed`: new mails wait for {@link startRelay}. */
export async function openOutbox(folder: string, options: { readonly relayed: boolean }): Promise<Outbox> {
  await mkdir(folder, { recursive: true });
  await removeHalfWritten(folder);
  const mails = new Map<string, OutgoingMail>();
  const names = await listWhole(folder);
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const mail = JSON.parse(await readFile(join(folder, name), 'utf8')) as OutgoingMail;
    mails.set(mail.id, mail);
  }
  // The .json comes last: a mail without one was never answered for, so its sender will send it again.
  for (const name of names.filter((each) => each.endsWith('.eml') && !names.includes(each.replace(/eml$/, 'json')))) {
    await rm(join(folder, name), { force: true });
  }
  let number = Math.max(0, ...[...mails.values()].map((mail) => mail.number));
  const pathOf = (mail: OutgoingMail) => join(folder, `${String(mail.number).padStart(5, '0')}-${mail.id}`);
  const note = (mail: OutgoingMail) => writeDurably(`${pathOf(mail)}.json`, `${JSON.stringify(mail, null, 2)}\n`);

  return {
    add: async (given, raw) => {
      number += 1;
      const waits = options.relayed ? { relay: { state: 'waiting' as const, attempts: 0 } } : {};
      // A copy: what was cut out of a request would keep all of it in memory.
      const mail = JSON.parse(JSON.stringify({ ...given, number, ...waits })) as OutgoingMail;
      await writeDurably(`${pathOf(mail)}.eml`, raw);
      await note(mail);
      mails.set(mail.id, mail);
      return mail;
    },
    list: () => [...mails.values()].sort((one, other) => one.number - other.number),
    read: async (id) => {
      const mail = mails.get(id);
      return mail && readIfThere(`${pathOf(mail)}.eml`);
    },
    removeAbout: async (tokens) => {
      for (const mail of [...mails.values()].filter(({ tags }) => tags.token !== undefined && tokens.includes(tags.token))) {
        // The .json first: what is left without it is cleared away at the next start.
        await rm(`${pathOf(mail)}.json`, { force: true });
        await rm(`${pathOf(mail)}.eml`, { force: true });
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

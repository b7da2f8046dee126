import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../lib/time.ts';
import { readIfThere, writeDurably } from '../folder/durable-file.ts';
import type { MailboxSettings } from './settings.ts';

/** How far a mailbox is read. */
export type MailboxPlace = {
  /** Which mailbox: the place in another one says nothing. */
  readonly mailbox: string;
  /** UIDs count only together with it (RFC 9051 2.3.1.1). */
  readonly uidValidity: string;
  /** All lower UIDs are settled, read or left alone. */
  readonly next: number;
  /** When the mailbox was first looked into: what came before is only read where the owner wanted it. */
  readonly since: Instant;
  /** What came before this is left alone: `since`, or the earliest day that the owner wanted. */
  readonly from: Instant;
  /** Mails below `next` that are gone through once more: these UIDs, what came from `from` on. */
  readonly again?: Again;
  /** Taken in, but perhaps not marked. */
  readonly unmarked?: number;
};

/** Read once more from `next` up to `until`: asked for by the owner, or because the server renumbered (RFC 9051 2.3.1.1). */
export type Again = { readonly next: number; readonly until: number; readonly why: 'wanted' | 'renumbered' };

/** What the server says of the mailbox. */
export type Numbering = { readonly uidValidity: string; readonly uidNext: number };

/** Only what comes from now on, so that nobody gets mail about the past who did not ask for it. */
export function firstPlace(mailbox: string, { uidValidity, uidNext }: Numbering, now: Instant): MailboxPlace {
  return { mailbox, uidValidity, next: uidNext, since: now, from: now };
}

/** The UIDs that were known mean nothing any more: everything from the beginning on is gone through once more, and what was read is known by its id. */
export function renumbered({ unmarked: _, ...place }: MailboxPlace, { uidValidity, uidNext }: Numbering): MailboxPlace {
  return { ...place, uidValidity, next: uidNext, again: { next: 1, until: uidNext, why: place.again?.why ?? 'renumbered' } };
}

/** The owner wants mails from before as well. */
export function withEarlier(place: MailboxPlace, from: Instant): MailboxPlace {
  return { ...place, from: from < place.from ? from : place.from, again: { next: 1, until: place.next, why: 'wanted' } };
}

export function mailboxName({ server, folder }: Pick<MailboxSettings, 'server' | 'folder'>): string {
  return `${server.user}@${server.host}:${server.port}/${folder}`;
}

const schema = z.object({
  mailbox: z.string(),
  uidValidity: z.string(),
  next: z.number().int(),
  since: z.string(),
  from: z.string(),
  again: z.object({ next: z.number().int(), until: z.number().int(), why: z.enum(['wanted', 'renumbered']) }).exactOptional(),
  unmarked: z.number().int().exactOptional(),
});

/** Where the place is kept: after any crash the old one or the new one. */
export function placeFile(folder: string): {
  read(mailbox: string): Promise<MailboxPlace | undefined>;
  write(place: MailboxPlace): Promise<void>;
} {
  const path = join(folder, 'mailbox.json');
  return {
    read: async (mailbox) => {
      const bytes = await readIfThere(path);
      const place = bytes && schema.parse(JSON.parse(bytes.toString()));
      return place?.mailbox === mailbox ? place : undefined;
    },
    write: async (place) => {
      await writeDurably(path, `${JSON.stringify(place)}\n`);
    },
  };
}

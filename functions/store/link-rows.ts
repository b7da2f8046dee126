import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable, Key, Row } from '../aws/table.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRowIfThere } from '../rows/read-row.ts';
import { keysRow, linkedRow, rowVersion } from '../rows/rows.ts';
import { type LinkKey, linkDays } from '../secrets/links.ts';

/** The mail that the links about an event act on: the latest of its mailings. */
export type Linked = { readonly token: string; readonly revision: number };

/** What links in mails, the page's door and the calendar feed rest on. */
export type LinkRows = {
  /** The key for new links: made on the first need, and replaced when it is old. Links of the one before go on until they expire. */
  signingKey(owner: OwnerId, now: Instant): Promise<LinkKey>;
  /** A key that links may still be signed with. */
  linkKey(owner: OwnerId, id: string, now: Instant): Promise<LinkKey | undefined>;
  /** Makes every link and the address of the calendar feed void, at once: for when one of them got into wrong hands. */
  replaceLinkKeys(owner: OwnerId, now: Instant): Promise<void>;
  /** The secret in the address of the calendar feed, made on the first need. */
  feedSecret(owner: OwnerId, now: Instant): Promise<string>;
  /** The same, when there is one: whoever asks for a feed must not make one. */
  feedSecretIfThere(owner: OwnerId): Promise<string | undefined>;
  /** The feed moves to another address; the old one leads nowhere. */
  replaceFeedSecret(owner: OwnerId, now: Instant): Promise<string>;
  /** Where there was more than one mailing of an event; of a single one, the links lead to it by themselves. */
  linked(owner: OwnerId, about: string): Promise<Linked | undefined>;
};

/** After this, new links get a new key. */
const keyDays = 90;

const secretBytes = 32;

const schema = rowVersion;

type Keys = z.infer<typeof keysRow>;

export function linkRowsOf(table: GrowingTable): LinkRows {
  const key = (owner: OwnerId) => ({ pk: partitionOf(owner), sk: 'KEYS' });
  const read = async (owner: OwnerId): Promise<Keys> =>
    readRowIfThere(keysRow, await table.get(key(owner))) ?? { schema, revision: 0, keys: [] };

  /** @param change gives the same row when nothing is to be changed */
  const change = async (owner: OwnerId, make: (row: Keys) => Keys): Promise<Keys> => {
    for (;;) {
      const row = await read(owner);
      const next = make(row);
      if (next === row) return row;
      const written = { ...next, revision: row.revision + 1 };
      if (await table.put({ ...key(owner), ...written }, row.revision === 0 ? 'absent' : { revision: row.revision })) return written;
    }
  };

  return {
    async signingKey(owner, now) {
      const { keys } = await change(owner, (row) => {
        const [newest, ...older] = row.keys;
        if (newest && newest.until === undefined && !isPast(daysAfter(newest.madeAt, keyDays), now)) return row;
        const replaced = newest ? [{ until: daysAfter(now, linkDays), ...newest }] : [];
        return { ...row, keys: [newKey(now), ...[...replaced, ...older].filter(({ until = now }) => !isPast(until, now))] };
      });
      const [newest] = keys;
      if (!newest) throw new Error('a row of keys without a key');
      return { id: newest.id, secret: newest.secret };
    },

    async linkKey(owner, id, now) {
      const found = (await read(owner)).keys.find((one) => one.id === id && (one.until === undefined || !isPast(one.until, now)));
      return found && { id: found.id, secret: found.secret };
    },

    async replaceLinkKeys(owner, now) {
      await change(owner, (row) => ({ ...row, keys: [newKey(now)], feed: secretText() }));
    },

    async feedSecret(owner, now) {
      const { feed } = await change(owner, (row) => (row.feed === undefined ? withFeed(row, now) : row));
      return feed ?? '';
    },

    async feedSecretIfThere(owner) {
      return (await read(owner)).feed;
    },

    async replaceFeedSecret(owner, now) {
      return (await change(owner, (row) => withFeed(row, now))).feed ?? '';
    },

    async linked(owner, about) {
      const row = readRowIfThere(linkedRow, await table.get(linkedKey(owner, about)));
      return row && { token: row.token, revision: row.revision };
    },
  };
}

function linkedKey(owner: OwnerId, about: string): Key {
  return { pk: partitionOf(owner), sk: `LINK#${about}` };
}

export function linkedRowOf(owner: OwnerId, about: string, { token, revision }: Linked): Row {
  return { ...linkedKey(owner, about), schema, token, revision };
}

function withFeed(row: Keys, now: Instant): Keys {
  return { ...row, keys: row.keys.length > 0 ? row.keys : [newKey(now)], feed: secretText() };
}

function newKey(now: Instant): Keys['keys'][number] {
  return { id: randomBytes(4).toString('hex'), secret: secretText(), madeAt: now };
}

function secretText(): string {
  return randomBytes(secretBytes).toString('base64url');
}

function daysAfter(at: Instant, days: number): Instant {
  return Temporal.Instant.from(at)
    .add({ hours: days * 24 })
    .toString();
}

function isPast(moment: Instant, now: Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}

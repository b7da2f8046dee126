import { randomBytes } from 'node:crypto';
import { unguessable } from '../functions/secrets/unguessable.ts';
import type { Store } from '../functions/store/store.ts';
import { defaultSettings, type Owner, type Settings } from '../lib/search/owner/owner.ts';
import type { TimeZone } from '../lib/time.ts';

/** What the person who starts the stage said about themselves; the rest stays as it is, or gets a default. */
export type OwnerWishes = {
  readonly addresses?: readonly string[];
  readonly name?: string;
  readonly signature?: string;
  readonly tone?: 'formal';
  readonly facts?: readonly string[];
  readonly timeZone?: TimeZone;
  readonly language?: Owner['language'];
  readonly settings?: { readonly [Name in keyof Settings]?: Settings[Name] };
  /** Of a new owner; absent: an unguessable one at the capture domain. */
  readonly captureAddress?: string;
};

/**
 * The owner of a laptop: made on the first start with an unguessable capture address, afterwards changed only in what the wishes say.
 * Where there are several owners they are left alone, and the first one is given.
 */
export async function defaultOwner(
  store: Store,
  wishes: OwnerWishes,
  defaults: { readonly captureDomain: string; readonly timeZone: TimeZone },
): Promise<Owner> {
  const [first, ...others] = await store.owners();
  const known = first === undefined ? undefined : (await store.owner(first))?.owner;
  if (!known) {
    const owner: Owner = {
      id: 'me',
      addresses: ['owner@followthrough.example'],
      name: '',
      facts: [],
      timeZone: defaults.timeZone,
      language: 'en',
      captureAddress: `${unguessable(10)}@${defaults.captureDomain}`,
      ...withWishes({ settings: defaultSettings }, wishes),
    };
    await store.addOwner({ owner, secret: randomBytes(32).toString('base64url') });
    return owner;
  }
  if (others.length > 0) return known;
  const changed = { ...known, ...withWishes(known, wishes) };
  if (JSON.stringify(changed) === JSON.stringify(known)) return known;
  return (await store.changeOwner(known.id, (owner) => ({ ...owner, ...withWishes(owner, wishes) }))) ?? known;
}

function withWishes(owner: { readonly settings: Owner['settings'] }, { settings, addresses, ...wishes }: OwnerWishes) {
  return {
    ...wishes,
    ...(addresses && { addresses: addresses.map((address) => address.toLowerCase()) }),
    settings: { ...owner.settings, ...settings },
  };
}

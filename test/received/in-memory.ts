import { type Bucket, beginningBytes, largestMailBytes } from '../../functions/bucket.ts';
import { environmentOf } from '../../functions/environment.ts';
import type { Receiving } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime.ts';
import { storeOf } from '../../functions/store.ts';
import type { Row, Table } from '../../functions/table.ts';
import { mina, variablesOfAStage } from '../functions/laid-out.ts';
import { tableInMemory } from '../functions/table-in-memory.ts';
import { applies, type Place } from './play.ts';

const environment = environmentOf(variablesOfAStage);

/**
 * The functions over maps: what the adapters do is left out, what they are asked for is not. `test/faults/received.test.ts` does the same over the adapters.
 * @returns what gives each mail a place of its own in which Mina's application is on record
 */
export async function placesInMemory(): Promise<() => Place> {
  const { table, place } = emptyPlace([], '');
  await place.receiving.store.addOwner({ owner: mina, secret: 'a secret of the test' });
  const token = await applies(place);
  const partitions = ['OWNERS', `OWNER#${mina.id}`, `ADDRESS#${mina.captureAddress.split('@')[0]}`];
  const rows = (await Promise.all(partitions.map((partition) => table.query(partition, '')))).flat();
  return () => emptyPlace(rows, token).place;
}

function emptyPlace(rows: readonly Row[], token: string): { readonly table: Table; readonly place: Place } {
  const table = tableInMemory(rows);
  const mails: { to: readonly string[]; kind: string; token: string; text: string }[] = [];
  const receiving: Receiving = {
    environment,
    store: storeOf(table),
    bucket: bucketInMemory(),
    mailer: {
      async send({ owner, mail, token }) {
        mails.push({ to: owner.addresses.slice(0, 1), kind: mail.kind, token, text: `${mail.subject}\n${mail.text}` });
        return { id: `sent-${mails.length}`, messageId: `<sent-${mails.length}@email.amazonses.com>` };
      },
    },
    wakeUps: { deliver: async () => undefined, remove: async () => 0, forget: async () => undefined, inbound: async () => undefined },
    parse: parseMail,
  };
  return { table, place: { receiving, owner: mina, token, mails: async () => [...mails] } };
}

function bucketInMemory(): Bucket {
  const objects = new Map<string, Uint8Array>();
  return {
    async get(key, wanted) {
      const bytes = objects.get(key);
      const cut = wanted !== 'whole' && (bytes?.byteLength ?? 0) > largestMailBytes;
      return bytes && { bytes: cut ? bytes.subarray(0, beginningBytes) : bytes, size: bytes.byteLength, cut };
    },
    put: async (key, bytes) => void objects.set(key, bytes),
    async keep(key) {
      const bytes = objects.get(key);
      if (bytes) objects.set(key.replace(/^raw\//, 'kept/'), bytes);
      objects.delete(key);
    },
    remove: async (key) => objects.delete(key),
    list: async () => [],
  };
}

import type { Row, Table } from '../../functions/aws/table.ts';
import { environmentOf } from '../../functions/environment.ts';
import type { Receiving } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import { storeOf } from '../../functions/store/store.ts';
import { bucketInMemory, noWakeUps } from '../functions/aws/bucket-in-memory.ts';
import { tableInMemory } from '../functions/aws/table-in-memory.ts';
import { mina, variablesOfAStage } from '../functions/given/laid-out.ts';
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
    wakeUps: noWakeUps,
    parse: parseMail,
  };
  return { table, place: { receiving, owner: mina, token, mails: async () => [...mails] } };
}

import { Buffer } from 'node:buffer';
import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SESClient } from '@aws-sdk/client-ses';
import { bucketOf } from '../../functions/aws/bucket.ts';
import { mailerOf } from '../../functions/aws/mailer.ts';
import { largestRowBytes, RowTooLarge, type Table } from '../../functions/aws/table.ts';
import type { Environment } from '../../functions/environment.ts';
import { receive } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import type { Verdict } from '../../functions/receiving/envelope.ts';
import { type Store, storeOf } from '../../functions/store/store.ts';
import { defaultSettings, type Owner } from '../../lib/search/owner/owner.ts';
import { noWakeUps } from '../functions/aws/bucket-in-memory.ts';
import { tableInMemory } from '../functions/aws/table-in-memory.ts';

export const owner: Owner = {
  id: 'mina',
  addresses: ['mina.okafor@mailbox.example'],
  name: 'Mina Okafor',
  facts: [],
  timeZone: 'America/New_York',
  language: 'en',
  settings: { ...defaultSettings, digest: 'off', silenceDays: 'off' },
  captureAddress: 'k7p2vq9xw3@in.example.com',
};

const environment: Environment = {
  table: 'followthrough',
  bucket: 'mail',
  sender: 'followthrough@in.example.com',
  captureDomain: 'in.example.com',
  scheduleGroup: 'followthrough',
  scheduleRole: 'arn:aws:iam::000000000000:role/wake-ups',
  scheduleDeadLetters: 'arn:aws:sqs:us-east-1:000000000000:lost',
  deliver: 'arn:aws:lambda:us-east-1:000000000000:function:deliver',
  inbound: 'arn:aws:lambda:us-east-1:000000000000:function:inbound',
  forget: 'arn:aws:lambda:us-east-1:000000000000:function:forget',
  actions: 'https://links.example.com',
};

/** How a mail came; from the owner, with all that proves it, unless it says otherwise. */
export type Sent = { readonly source?: string; readonly recipient?: string; readonly dmarc?: Verdict };

export type Receiver = {
  readonly store: Store;
  /** The whole of what `functions/inbound` does with a mail. @returns what became of it */
  readonly receive: (name: string, raw: Uint8Array, now: string, sent?: Sent) => Promise<string>;
  /** Raw mails to the owner, oldest first. */
  readonly outbox: readonly Buffer[];
  /** What was given to be forgotten. */
  readonly forgotten: readonly unknown[];
  /** All that the owner is asked, told or reminded by: applications with their facts, what counts for all of them, settings, plan. */
  readonly state: () => Promise<string>;
};

/** Everything that a mail in does, over engines that keep nothing but what is asked of them: what is measured is the product. */
export async function receiverInMemory(): Promise<Receiver> {
  const objects = new Map<string, Uint8Array>();
  const outbox: Buffer[] = [];
  const forgotten: unknown[] = [];
  const store = storeOf(refusingLargeRows(tableInMemory([])));
  await store.addOwner({ owner, secret: 'a secret of the test' });
  const services = {
    environment,
    store,
    bucket: bucketOf(objectsAsS3(objects), environment.bucket),
    mailer: mailerOf(outboxAsSes(outbox), environment),
    wakeUps: { ...noWakeUps, forget: async (_owner: string, what: unknown) => void forgotten.push(what) },
    parse: parseMail,
  };
  return {
    store,
    outbox,
    forgotten,
    async receive(name, raw, now, { source = owner.addresses[0] ?? '', recipient = owner.captureAddress, dmarc = 'PASS' } = {}) {
      objects.set(`raw/${name}`, raw);
      const envelope = { object: `raw/${name}`, mail: name, source, recipients: [recipient], dmarc };
      const [received] = await receive(services, { ...envelope, spam: 'PASS', virus: 'PASS' }, now);
      return received?.outcome ?? 'nobody';
    },
    async state() {
      const { facts, plan } = await store.search(owner.id);
      const applications = (await store.allApplications(owner)).map(({ id, facts }) => ({ id, facts }));
      return JSON.stringify({ applications, facts, plan, settings: (await store.owner(owner.id))?.owner });
    },
  };
}

function refusingLargeRows(table: Table): Table {
  return {
    ...table,
    async put(row, condition) {
      const bytes = Buffer.byteLength(JSON.stringify(row));
      if (bytes > largestRowBytes) throw new RowTooLarge(row, bytes);
      return table.put(row, condition);
    },
  };
}

/** As much of S3 as the bucket asks for when a mail is read. */
function objectsAsS3(objects: Map<string, Uint8Array>): S3Client {
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof PutObjectCommand) return {};
    if (!(command instanceof HeadObjectCommand || command instanceof GetObjectCommand)) return {};
    const { Key = '' } = command.input;
    const stored = objects.get(Key);
    if (!stored) throw new NotFound({ message: Key, $metadata: {} });
    if (command instanceof HeadObjectCommand) return { ContentLength: stored.byteLength };
    const end = /^bytes=0-(\d+)$/.exec(command.input.Range ?? '')?.[1];
    const bytes = end === undefined ? stored : stored.subarray(0, Number(end) + 1);
    return { Body: { transformToByteArray: async () => bytes } };
  };
  return { send } as unknown as S3Client;
}

function outboxAsSes(outbox: Buffer[]): SESClient {
  const client = {
    config: { region: async () => 'us-east-1' },
    send: async (command: { readonly input: { readonly RawMessage: { readonly Data: Uint8Array } } }) => {
      outbox.push(Buffer.from(command.input.RawMessage.Data));
      return { MessageId: `0100000000000000-${String(outbox.length).padStart(8, '0')}-0000-0000-0000-000000000000-000000` };
    },
  };
  return client as unknown as SESClient;
}

import type { SESClient, SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { mailerOf } from '../../functions/aws/mailer.ts';
import type { Row } from '../../functions/aws/table.ts';
import { environmentOf } from '../../functions/environment.ts';
import type { Services } from '../../functions/services.ts';
import { storeOf } from '../../functions/store/store.ts';
import type { OutboxMail } from '../../local/folder/outbox.ts';
import { bucketInMemory, noWakeUps } from '../functions/aws/bucket-in-memory.ts';
import { tableInMemory } from '../functions/aws/table-in-memory.ts';
import { tableRows } from '../functions/given/all-rows.ts';
import { laidOut, variablesOfAStage } from '../functions/given/laid-out.ts';

/** What a mail comes in to: the functions, what they sent, and what they keep. */
export type Ground = {
  readonly services: Services;
  readonly clock: { setTo(moment: number): void };
  readonly outbox: {
    list(): readonly Pick<OutboxMail, 'id' | 'to' | 'tags'>[];
    read(id: string): Promise<Buffer | undefined>;
  };
  /** Every row of an owner, as text. */
  rows(owner: string): Promise<string>;
};

/** Over the real adapters and the laptop's engines. */
export async function groundOnAdapters(startAt: string, whenDone: (end: () => Promise<void>) => unknown): Promise<Ground> {
  const stage = await laidOut(startAt, whenDone);
  return { ...stage, rows: async (owner) => JSON.stringify(await tableRows(stage, owner)) };
}

/** Over maps where AWS keeps things, with the real store, and the real mailer up to what SES would be handed: a tenth of the time. */
export function groundInMemory(from: readonly Row[] = []): Ground & { readonly allRows: () => readonly Row[] } {
  const environment = environmentOf(variablesOfAStage);
  const kept = new Map<string, Row>();
  const table = tableInMemory(from, kept);
  const sent: (Pick<OutboxMail, 'id' | 'to' | 'tags'> & { readonly raw: Buffer })[] = [];
  const client = {
    config: { region: async () => 'us-east-1' },
    send: async ({ input }: { readonly input: SendRawEmailCommandInput }) => {
      const id = `sent-${sent.length}`;
      const tags = Object.fromEntries((input.Tags ?? []).map(({ Name, Value }) => [String(Name), String(Value)]));
      sent.push({ id, to: input.Destinations ?? [], tags, raw: Buffer.from(input.RawMessage?.Data ?? []) });
      return { MessageId: id };
    },
  };
  return {
    services: {
      environment,
      store: storeOf(table),
      bucket: bucketInMemory(),
      // The mailer asks for no more of a client than this.
      mailer: mailerOf(client as unknown as SESClient, environment),
      wakeUps: noWakeUps,
    },
    clock: { setTo: () => undefined },
    outbox: { list: () => sent, read: async (id) => sent.find((mail) => mail.id === id)?.raw },
    allRows: () => [...kept.values()],
    rows: async (owner) => JSON.stringify(await table.query(`OWNER#${owner}`, '')),
  };
}

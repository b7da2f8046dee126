import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { storeOf } from '../../functions/store.ts';
import { type Row, type Table, tableOf } from '../../functions/table.ts';
import type { LaidOut } from './laid-out.ts';

/** What was written, beside what is there. */
export type Written = { rows: number; bytes: number };

/** The same stage, with what it writes to the table counted. */
export function counting(
  stage: LaidOut,
  whenDone: (end: () => Promise<void>) => unknown,
): { stage: LaidOut; written: Written; table: Table } {
  const client = new DynamoDBClient(stage.settings.dynamodb);
  whenDone(async () => client.destroy());
  const table = tableOf(client, stage.environment.table);
  const written: Written = { rows: 0, bytes: 0 };
  const put: Table['put'] = async (row, condition) => {
    written.rows += 1;
    written.bytes += sizeOf(row);
    return table.put(row, condition);
  };
  return { stage: { ...stage, services: { ...stage.services, store: storeOf({ ...table, put }) } }, written, table };
}

export function sizeOf(row: Row): number {
  return Buffer.byteLength(JSON.stringify(row));
}

/** A mail as nobody in particular writes it to a job seeker. */
export function writtenMail(given: {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: readonly string[];
  readonly date?: string;
  readonly headers?: readonly string[];
}): Uint8Array {
  const { id, from, subject, text, date = 'Mon, 12 Oct 2026 14:00:00 +0000', headers = [] } = given;
  return new TextEncoder().encode(
    [
      `Date: ${date}`,
      `From: ${from}`,
      'To: mina.okafor@mailbox.example',
      `Message-ID: <${id}>`,
      `Subject: ${subject}`,
      ...headers,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...text,
      '',
    ].join('\r\n'),
  );
}

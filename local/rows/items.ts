import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { fromAttributes, packedItem, toAttributes } from '../../functions/aws/attributes.ts';
import type { Key, Row } from '../../functions/aws/table.ts';
import type { AwsService } from '../aws/server.ts';
import { rowName, type SentRow } from './sent-row.ts';

/** Single rows of the embedded table, under no condition. */
export type ItemsOfTable = {
  /** In the order asked for. */
  read(keys: readonly Key[]): Promise<readonly (Row | undefined)[]>;
  /** Each with a key of its own. Done when the table has them. */
  write(rows: readonly SentRow[]): Promise<void>;
  remove(key: Key): Promise<void>;
};

/** What one request of DynamoDB takes, and gives. */
const mostWritten = 25;
const mostRead = 100;

/** As JSON carries an item: bytes in base64. */
type Written = { readonly [name: string]: Omit<AttributeValue, 'B'> & { readonly B?: string } };
type Left = { readonly [table: string]: { readonly Keys: readonly Written[] } };

/** Asks the embedded table as a client of the SDK does, in the words of its protocol, without what a client does for a request that leaves the machine: for one within this program, that is most of its price. */
export function itemsOf(serve: AwsService, table: string): ItemsOfTable {
  const ask = async (operation: string, asked: object): Promise<unknown> => {
    const headers = { 'x-amz-target': `DynamoDB_20120810.${operation}`, 'content-type': 'application/x-amz-json-1.0' };
    const body = Buffer.from(JSON.stringify(asked));
    const answer = await serve({ method: 'POST', path: '/', query: new URLSearchParams(), headers, body });
    const text = String(answer.body ?? '');
    if (answer.status !== 200) throw new Error(`The embedded table refused ${operation}: ${text}`);
    return JSON.parse(text);
  };
  const readSome = async (keys: readonly Key[], found: Map<string, Row>): Promise<void> => {
    let left: Left = { [table]: { Keys: keys.map(keyIn) } };
    while (left[table]) {
      const answer = (await ask('BatchGetItem', { RequestItems: left })) as {
        readonly Responses: { readonly [table: string]: readonly Written[] };
        readonly UnprocessedKeys: Left;
      };
      for (const item of answer.Responses[table] ?? []) {
        const row = fromAttributes(asItem(item)) as Row;
        found.set(rowName(row), row);
      }
      left = answer.UnprocessedKeys;
    }
  };

  return {
    async read(keys) {
      const found = new Map<string, Row>();
      for (let from = 0; from < keys.length; from += mostRead) await readSome(keys.slice(from, from + mostRead), found);
      return keys.map((key) => found.get(rowName(key)));
    },

    async write(rows) {
      const [only, ...others] = rows.map(({ plain, text }) => asWritten(packedItem(plain, text)));
      if (only && others.length === 0) return void (await ask('PutItem', { TableName: table, Item: only }));
      const puts = [only, ...others].map((Item) => ({ PutRequest: { Item } }));
      for (let from = 0; from < puts.length; from += mostWritten)
        await ask('BatchWriteItem', { RequestItems: { [table]: puts.slice(from, from + mostWritten) } });
    },

    async remove(key) {
      await ask('DeleteItem', { TableName: table, Key: keyIn(key) });
    },
  };
}

function keyIn({ pk, sk }: Key): Written {
  return asWritten(toAttributes({ pk, sk }));
}

function asWritten(item: Readonly<Record<string, AttributeValue>>): Written {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, value.B === undefined ? value : { B: Buffer.from(value.B).toString('base64') }]),
  ) as Written;
}

function asItem(written: Written): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, value.B === undefined ? value : { B: Buffer.from(value.B, 'base64') }]),
  ) as Record<string, AttributeValue>;
}

import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../lib/time.ts';
import { table as names } from '../names.ts';
import { fromAttributes, type Json, toAttributes, toItem } from './attributes.ts';
import { frozen } from './frozen.ts';
import { madeOnce } from './made-once.ts';

export type Key = { readonly pk: string; readonly sk: string };

/** As it is kept; its shape is for `functions/rows/` to check. */
export type Row = Key & { readonly [field: string]: Json | undefined };

/** `absent`: no row has this key; a number: the row there has this `revision`. */
export type Condition = 'absent' | { readonly revision: number };

/** As it is now, or was a moment ago (DynamoDB: usually less than a second): at half the price, where what is older does no harm, or is found out by a condition. */
export type Recent = 'recent';

/**
 * The one table, as much of it as the store needs: single rows, whole on every write, so that no engine's update expressions matter;
 * no transactions, because the embedded engine has none.
 */
export type Table = {
  /** Consistent. `anew`: as it is at this moment, whatever this run has read before. */
  get(key: Key, how?: 'anew' | Recent): Promise<Row | undefined>;
  /** Several at once, each consistent, but not all of one moment; in the order asked for. */
  getMany(keys: readonly Key[], how?: Recent): Promise<readonly (Row | undefined)[]>;
  /** @param row may come to be frozen, with all that lies in it. @returns false when the condition did not hold: somebody else was there first */
  put(row: Row, condition?: Condition): Promise<boolean>;
  /** Several at once, each with a key of its own, in no order: when it fails, some may be written and others not. */
  putMany(rows: readonly Row[]): Promise<void>;
  /** @param condition under which it goes; where it does not hold, the row stays */
  remove(key: Key, condition?: Exclude<Condition, 'absent'>): Promise<void>;
  /** All rows of a partition whose sort key begins so (all of them for an empty beginning), in its order; consistent, every page. */
  query(partition: string, sortPrefix: string, how?: Recent): Promise<readonly Row[]>;
  /** Keys of the rows in a shard of the due index whose moment is at or before `until`, with that moment; eventually consistent. */
  due(shard: string, until: Instant): Promise<readonly (Key & { readonly at: Instant })[]>;
};

/** For whoever may take nothing away: all but the function that forgets, by their permissions too. */
export type GrowingTable = Omit<Table, 'remove'>;

/** DynamoDB refuses rows above 400 KB; whoever comes near is stopped while there is still room to repair (unbounded mail into one application). */
export const largestRowBytes = 350_000;

/** A row grew beyond {@link largestRowBytes}; nothing was written. */
export class RowTooLarge extends Error {
  constructor(key: Key, bytes: number) {
    super(`Row ${key.pk} ${key.sk} would be ${bytes} bytes, more than the ${largestRowBytes} that are allowed`);
    this.name = 'RowTooLarge';
  }
}

export function tableOf(client: DynamoDBClient, name: string): Table {
  const rowFrom = madeOnce((item) => frozen(rowOf(fromAttributes(item))));
  const put: Table['put'] = async (row, condition) => {
    refuseTooLarge(row);
    try {
      await client.send(new PutItemCommand({ TableName: name, Item: toItem(row), ...expressionOf(condition) }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  return {
    async get(key, how) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: name, Key: toAttributes({ pk: key.pk, sk: key.sk }), ConsistentRead: how !== 'recent' }),
      );
      return Item && rowFrom(Item);
    },

    async getMany(keys, how) {
      const found = new Map<string, Row>();
      const wanted = new Map(keys.map(({ pk, sk }) => [nameOf({ pk, sk }), { pk, sk }]));
      for (const some of piecesOf([...wanted.values()], mostRead)) {
        let left: Wanted = { Keys: some.map((key) => toAttributes(key)), ConsistentRead: how !== 'recent' };
        for (let tries = 0; left?.Keys?.length; tries++) {
          if (tries > 0) await pauseAfter(tries);
          const answer: BatchGetItemCommandOutput = await client.send(new BatchGetItemCommand({ RequestItems: { [name]: left } }));
          for (const item of answer.Responses?.[name] ?? []) {
            const row = rowFrom(item);
            found.set(nameOf(row), row);
          }
          left = answer.UnprocessedKeys?.[name];
        }
      }
      return keys.map((key) => found.get(nameOf(key)));
    },

    put,

    async putMany(rows) {
      const [only, ...others] = rows;
      // Not every function may write in batches.
      if (only && others.length === 0) return void (await put(only));
      rows.forEach(refuseTooLarge);
      // One row of a name: a batch with two of them is refused.
      const items = [...new Map(rows.map((row) => [nameOf(row), row])).values()].map((row) => ({ PutRequest: { Item: toItem(row) } }));
      for (const some of piecesOf(items, mostWritten)) {
        let left: BatchWriteItemCommandOutput['UnprocessedItems'] = { [name]: [...some] };
        for (let tries = 0; left?.[name]?.length; tries++) {
          if (tries > 0) await pauseAfter(tries);
          left = (await client.send(new BatchWriteItemCommand({ RequestItems: left }))).UnprocessedItems;
        }
      }
    },

    async remove(key, condition) {
      try {
        const Key = toAttributes({ pk: key.pk, sk: key.sk });
        await client.send(new DeleteItemCommand({ TableName: name, Key, ...expressionOf(condition) }));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async query(partition, sortPrefix, how) {
      return pages(async (from) => {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: name,
            ...keysFrom(partition, sortPrefix),
            ConsistentRead: how !== 'recent',
            ExclusiveStartKey: from,
          }),
        );
        return { rows: Items.map(rowFrom), next: LastEvaluatedKey };
      });
    },

    async due(shard, until) {
      return pages(async (from) => {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: names.dueIndex.name,
            KeyConditionExpression: '#shard = :shard and #due <= :until',
            ExpressionAttributeNames: { '#shard': names.dueIndex.partition, '#due': names.dueIndex.sort },
            ExpressionAttributeValues: toAttributes({ ':shard': shard, ':until': until }),
            ExclusiveStartKey: from,
          }),
        );
        return { rows: Items.map((item) => dueOf(fromAttributes(item))), next: LastEvaluatedKey };
      });
    },
  };
}

/** As many as DynamoDB gives at once, and takes. */
const mostRead = 100;
const mostWritten = 25;

function refuseTooLarge(row: Row): void {
  const bytes = Buffer.byteLength(JSON.stringify(row));
  if (bytes > largestRowBytes) throw new RowTooLarge(row, bytes);
}

type Wanted = NonNullable<BatchGetItemCommand['input']['RequestItems']>[string] | undefined;

function piecesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, piece) => items.slice(piece * size, (piece + 1) * size));
}

/** DynamoDB leaves some of a batch undone when it is busy. Told often enough, it is left to whoever calls the function again. */
async function pauseAfter(tries: number): Promise<void> {
  if (tries > mostTries) throw new Error('DynamoDB leaves part of a batch undone');
  await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** tries));
}

const mostTries = 6;

function nameOf({ pk, sk }: Key): string {
  return JSON.stringify([pk, sk]);
}

/** DynamoDB refuses to compare a key with an empty text. */
function keysFrom(partition: string, sortPrefix: string) {
  const isWhole = sortPrefix === '';
  return {
    KeyConditionExpression: isWhole ? '#partition = :partition' : '#partition = :partition and begins_with(#sort, :prefix)',
    ExpressionAttributeNames: { '#partition': names.partition, ...(isWhole ? {} : { '#sort': names.sort }) },
    ExpressionAttributeValues: toAttributes({ ':partition': partition, ...(isWhole ? {} : { ':prefix': sortPrefix }) }),
  };
}

type StartKey = QueryCommand['input']['ExclusiveStartKey'];

async function pages<Item>(read: (from: StartKey) => Promise<{ rows: readonly Item[]; next: StartKey }>): Promise<readonly Item[]> {
  const all: Item[] = [];
  let from: StartKey;
  do {
    const { rows, next } = await read(from);
    all.push(...rows);
    from = next;
  } while (from);
  return all;
}

function expressionOf(condition: Condition | undefined) {
  if (condition === undefined) return {};
  if (condition === 'absent') {
    return { ConditionExpression: 'attribute_not_exists(#partition)', ExpressionAttributeNames: { '#partition': names.partition } };
  }
  return {
    ConditionExpression: '#revision = :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: toAttributes({ ':revision': condition.revision }),
  };
}

function rowOf(fields: Record<string, Json>): Row {
  return { ...fields, ...keyOf(fields) };
}

function dueOf(fields: Record<string, Json>): Key & { readonly at: Instant } {
  const at = fields[names.dueIndex.sort];
  if (typeof at !== 'string') throw new TypeError('The index of due moments holds a row without its moment');
  return { ...keyOf(fields), at };
}

function keyOf(fields: Record<string, Json>): Key {
  const { pk, sk } = fields;
  if (typeof pk !== 'string' || typeof sk !== 'string') throw new TypeError('The table holds a row without string keys');
  return { pk, sk };
}

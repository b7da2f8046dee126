import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { Instant } from '../lib/time.ts';
import { fromAttributes, type Json, toAttributes } from './attributes.ts';
import { table as names } from './names.ts';

export type Key = { readonly pk: string; readonly sk: string };
export type Row = Key & { readonly [field: string]: Json | undefined };

/** `absent`: no row has this key; a number: the row there has this `revision`. */
export type Condition = 'absent' | { readonly revision: number };

/**
 * The one table, as much of it as the store needs: single rows, whole on every write, so that no engine's update expressions matter;
 * no transactions, because the embedded engine has none.
 */
export type Table = {
  /** Consistent. */
  get(key: Key): Promise<Row | undefined>;
  /** @returns false when the condition did not hold: somebody else was there first */
  put(row: Row, condition?: Condition): Promise<boolean>;
  remove(key: Key): Promise<void>;
  /** All rows of a partition whose sort key begins so (all of them for an empty beginning), in its order; consistent, every page. */
  query(partition: string, sortPrefix: string): Promise<readonly Row[]>;
  /** Keys of the rows in a shard of the due index whose moment is at or before `until`, with that moment; eventually consistent. */
  due(shard: string, until: Instant): Promise<readonly (Key & { readonly at: Instant })[]>;
};

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
  return {
    async get(key) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: name, Key: toAttributes({ pk: key.pk, sk: key.sk }), ConsistentRead: true }),
      );
      return Item && rowOf(fromAttributes(Item));
    },

    async put(row, condition) {
      const bytes = Buffer.byteLength(JSON.stringify(row));
      if (bytes > largestRowBytes) throw new RowTooLarge(row, bytes);
      try {
        await client.send(new PutItemCommand({ TableName: name, Item: toAttributes(row), ...expressionOf(condition) }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async remove(key) {
      await client.send(new DeleteItemCommand({ TableName: name, Key: toAttributes({ pk: key.pk, sk: key.sk }) }));
    },

    async query(partition, sortPrefix) {
      return pages(async (from) => {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: name,
            ...keysFrom(partition, sortPrefix),
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        return { rows: Items.map((item) => rowOf(fromAttributes(item))), next: LastEvaluatedKey };
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

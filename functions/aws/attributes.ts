import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { table as names } from '../names.ts';
import { pack, packFast, unpack, unpackPlain } from './packing.ts';

/** What a row may hold: JSON, but that an absent optional field is simply not there. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json | undefined };

/** A JSON value in DynamoDB's own notation. Numbers must be finite: NaN is a bug, not a value. */
function toAttribute(value: Json): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`A row cannot hold the number ${value}`);
    return { N: String(value) };
  }
  if (isList(value)) return { L: value.map(toAttribute) };
  return { M: toAttributes(value) };
}

/** As DynamoDB takes them; what is `undefined` is left out. */
export function toAttributes(fields: { readonly [field: string]: Json | undefined }): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, toAttribute(value)] as const])),
  );
}

/** What conditions, the index and expiry look at, and what tells the version of a row: it stands in every row as it is. */
export const readByTable: ReadonlySet<string> = new Set([
  names.partition,
  names.sort,
  names.expires,
  names.dueIndex.partition,
  names.dueIndex.sort,
  'schema',
  'revision',
]);

/** DynamoDB bills a write by the KB begun: a smaller row costs the same however it is written. */
const worthPackingBytes = 1_000;

/** A row as it is kept: what a large one holds is made small, to a fifth or less, in one field. */
export function toItem(row: { readonly [field: string]: Json | undefined }): Record<string, AttributeValue> {
  const whole = toAttributes(row);
  const fields = Object.entries(row).filter(([name]) => !readByTable.has(name));
  const text = JSON.stringify(Object.fromEntries(fields));
  if (text.length < worthPackingBytes) return whole;
  const plain = Object.entries(whole).filter(([name]) => readByTable.has(name));
  return { ...Object.fromEntries(plain), [names.pressed]: { B: pack(text) } };
}

/** The same of a row whose other fields are a text of JSON already; packed in less time, to a little more. */
export function packedItem(plain: { readonly [field: string]: Json | undefined }, text: string): Record<string, AttributeValue> {
  const attributes = toAttributes(plain);
  if (text.length < worthPackingBytes) return { ...attributes, ...toAttributes(JSON.parse(text) as Record<string, Json>) };
  return { ...attributes, [names.pressed]: { B: packFast(text) } };
}

/** A row, however it is kept. */
export function fromAttributes(attributes: Readonly<Record<string, AttributeValue>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (value.B !== undefined && name === names.pressed) return Object.entries(JSON.parse(unpack(value.B)) as Record<string, Json>);
      if (value.B !== undefined && name === names.packed) return Object.entries(JSON.parse(unpackPlain(value.B)) as Record<string, Json>);
      return [[name, fromAttribute(value)] as const];
    }),
  );
}

/** @throws TypeError for sets and binary, which no row of ours holds */
function fromAttribute(attribute: AttributeValue): Json {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined)
    return Object.fromEntries(Object.entries(attribute.M).map(([name, value]) => [name, fromAttribute(value)]));
  throw new TypeError('A row holds an attribute of a type that Followthrough never writes');
}

function isList(value: readonly Json[] | { readonly [field: string]: Json | undefined }): value is readonly Json[] {
  return Array.isArray(value);
}

import type { AttributeValue } from '@aws-sdk/client-dynamodb';

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

export function toAttributes(fields: { readonly [field: string]: Json | undefined }): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, toAttribute(value)] as const])),
  );
}

export function fromAttributes(attributes: Readonly<Record<string, AttributeValue>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fromAttribute(value)]));
}

/** @throws TypeError for sets and binary, which no row of ours holds */
function fromAttribute(attribute: AttributeValue): Json {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  throw new TypeError('A row holds an attribute of a type that Followthrough never writes');
}

function isList(value: readonly Json[] | { readonly [field: string]: Json | undefined }): value is readonly Json[] {
  return Array.isArray(value);
}

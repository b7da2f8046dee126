import { createHash } from 'node:crypto';
import { z } from 'zod';
import { rowSchemas } from '../../../functions/rows/rows.ts';

type Node = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly const?: unknown;
  readonly type?: string;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
};

/** What the schemas of all rows say, each part of it once. */
const shapes = z.toJSONSchema(z.object(rowSchemas), { reused: 'ref' }) as Node & { readonly $defs?: Readonly<Record<string, Node>> };

/** Names what rows look like: another one, and a field was added, renamed or taken away, or may hold something else. */
export const shapeOfToday: string = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);

/** Every field that a row may have, at the first place where it stands, but for those that some row here does have. */
export function fieldsMissingIn(rows: readonly { readonly kind: keyof typeof rowSchemas; readonly fields: object }[]): readonly string[] {
  const missing = new Map<Node, Map<string, string>>();
  name(shapes, '', missing);
  for (const { kind, fields } of rows) see(resolved(shapes.properties?.[kind] ?? {}), fields, missing);
  return [...missing.values()].flatMap((fields) => [...fields.values()]).sort();
}

function resolved(node: Node): Node {
  return node.$ref === undefined ? node : resolved(shapes.$defs?.[node.$ref.split('/').at(-1) ?? ''] ?? {});
}

function name(node: Node, path: string, missing: Map<Node, Map<string, string>>): void {
  const { properties, items, oneOf = [], anyOf = [] } = resolved(node);
  if (properties && !missing.has(resolved(node))) {
    const type = resolved(properties.type ?? properties.do ?? {}).const;
    const at = typeof type === 'string' ? `${path}(${type})` : path;
    const fields = new Map(Object.keys(properties).map((field) => [field, `${at}.${field}`]));
    missing.set(resolved(node), path === '' ? new Map() : fields);
    for (const [field, inner] of Object.entries(properties)) name(inner, path === '' ? field : `${at}.${field}`, missing);
  }
  for (const inner of [...oneOf, ...anyOf]) name(inner, path, missing);
  if (items) name(items, path, missing);
}

function see(node: Node, value: unknown, missing: Map<Node, Map<string, string>>): void {
  const { properties, items, oneOf = [], anyOf = [] } = node;
  if (Array.isArray(value)) for (const one of items ? value : []) see(resolved(items ?? {}), one, missing);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(properties ? value : {})) {
      missing.get(node)?.delete(field);
      see(resolved(properties?.[field] ?? {}), inner, missing);
    }
    const branch = [...oneOf, ...anyOf].map(resolved).find((one) => fits(one, value));
    if (branch) see(branch, value, missing);
  }
}

/** Told apart by the fields that may have one value only, and by which fields there are. */
function fits({ properties }: Node, value: object): boolean {
  if (!properties) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return (
    Object.keys(fields).every((field) => field in properties) &&
    Object.entries(properties).every(([field, inner]) => {
      const { const: only } = resolved(inner);
      return only === undefined || fields[field] === undefined || fields[field] === only;
    })
  );
}

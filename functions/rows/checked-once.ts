import type * as z from 'zod/mini';

/**
 * The schema, but that it checks no object twice that never changes: a follow-up that stays planned, a fact that stays on record. Only for one that gives back what it is given. What stands in zod's place in a
 * bundle (`functions/bundle/schemas.ts`) stays as it is: rows that come from afar are made anew whenever they say something new.
 */
export function checkedOnce<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  const { _zod: zod }: { readonly _zod?: Schema['_zod'] } = schema;
  if (!zod) return schema;
  const checked = new WeakSet<object>();
  const { run } = zod;
  zod.run = (payload, context) => {
    const { value } = payload;
    const isObject = typeof value === 'object' && value !== null;
    if (isObject && checked.has(value)) return payload;
    const result = run(payload, context);
    if (isObject && !(result instanceof Promise) && result.issues.length === 0 && Object.isFrozen(value)) checked.add(value);
    return result;
  };
  return schema;
}

import type * as z from 'zod/mini';

/**
 * The schema, but that it checks no object twice that never changes: a follow-up that stays planned, a fact that stays on record. Only for one that gives back what it is given.
 */
export function checkedOnce<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  const checked = new WeakSet<object>();
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const { value } = payload;
    const isObject = typeof value === 'object' && value !== null;
    if (isObject && checked.has(value)) return payload;
    const result = run(payload, context);
    if (isObject && !(result instanceof Promise) && result.issues.length === 0 && Object.isFrozen(value)) checked.add(value);
    return result;
  };
  return schema;
}

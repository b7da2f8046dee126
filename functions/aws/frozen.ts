/** With all that lies in it, so that whoever reads it can be given the same. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) frozen(each);
  return value;
}

/** What {@link frozenCopy} made: it does not change any more, and need not be copied again. */
const copies = new WeakSet<object>();

/**
 * JSON as whoever reads it again is given it: without what has no value, and frozen. What is a copy already stays the very same object, so that what grows by a piece is copied by a piece.
 *
 * @throws TypeError for what is no JSON
 */
export function frozenCopy<Value>(value: Value): Value;
export function frozenCopy(value: unknown): unknown {
  if (typeof value === 'object') {
    if (value === null || copies.has(value)) return value;
    const copy = Array.isArray(value) ? value.map((each: unknown) => frozenCopy(each)) : copyOfFields(value);
    copies.add(Object.freeze(copy));
    return copy;
  }
  if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new TypeError(`A row cannot hold the ${typeof value} ${String(value)}`);
}

function copyOfFields(fields: object): object {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) copy[name] = frozenCopy(value as unknown);
  return copy;
}

/** With all that lies in it, so that whoever reads it can be given the same. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) frozen(each);
  return value;
}

/** What {@link asKept} gave: it does not change any more, and need not be looked at again. */
const kept = new WeakSet<object>();

/**
 * JSON as whoever reads it again is given it: without what has no value, and frozen. What can stay the very same object does, so that what grows by a piece costs a piece, and what was worked out from the rest is
 * known still.
 *
 * @throws TypeError for what is no JSON
 */
export function asKept<Value>(value: Value): Value {
  return keep(value) as Value;
}

function keep(value: unknown): unknown {
  if (typeof value === 'object') {
    if (value === null || kept.has(value)) return value;
    const all = Array.isArray(value) ? listKept(value) : fieldsKept(value);
    kept.add(Object.freeze(all));
    return all;
  }
  if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new TypeError(`A row cannot hold the ${typeof value} ${String(value)}`);
}

function listKept(list: readonly unknown[]): readonly unknown[] {
  const all = Array.from(list, keep);
  return all.every((each, index) => each === list[index]) ? list : all;
}

function fieldsKept(fields: object): object {
  const given = Object.entries(fields) as readonly (readonly [string, unknown])[];
  const all = given.flatMap(([name, value]) => (value === undefined ? [] : [[name, keep(value)] as const]));
  return all.length === given.length && all.every(([, value], index) => value === given[index]?.[1]) ? fields : Object.fromEntries(all);
}

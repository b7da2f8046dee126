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
export function asKept<Value>(value: Value): Value;
export function asKept(value: unknown): unknown {
  if (typeof value === 'object') {
    if (value === null || kept.has(value)) return value;
    const all = Array.isArray(value) ? listAsKept(value) : fieldsAsKept(value);
    kept.add(Object.freeze(all));
    return all;
  }
  if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new TypeError(`A row cannot hold the ${typeof value} ${String(value)}`);
}

function listAsKept(list: readonly unknown[]): readonly unknown[] {
  const all = list.map((each) => asKept(each));
  return all.every((each, index) => each === list[index]) ? list : all;
}

function fieldsAsKept(fields: object): object {
  const before = Object.entries(fields);
  const after = before.flatMap(([name, value]) => (value === undefined ? [] : [[name, asKept(value as unknown)] as const]));
  const isSame = after.length === before.length && after.every(([, value], index) => value === before[index]?.[1]);
  return isSame ? fields : Object.fromEntries(after);
}

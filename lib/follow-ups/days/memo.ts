/** More entries than a plan of a thousand applications asks for; a long-lived function must not grow without end. */
const mostEntries = 100_000;

type Branch<Result> = Map<string, Branch<Result> | Result>;

/**
 * Remembers the results of a pure function of strings: a plan asks for the same few days and hours thousands of times.
 * Looked up from the last argument to the first, so that what varies least, such as a time zone, stands last.
 */
export function memo<Arguments extends readonly string[], Result extends string | boolean>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let root: Branch<Result> = new Map();
  let entries = 0;
  return (...args) => {
    let branch = root;
    for (let index = args.length - 1; index > 0; index--) {
      const key = args[index] ?? '';
      const next = branch.get(key);
      if (next instanceof Map) branch = next;
      else {
        const made: Branch<Result> = new Map();
        branch.set(key, made);
        branch = made;
      }
    }
    const key = args[0] ?? '';
    const known = branch.get(key);
    if (known !== undefined && !(known instanceof Map)) return known;
    const result = compute(...args);
    if (++entries > mostEntries) {
      root = new Map();
      entries = 0;
    } else branch.set(key, result);
    return result;
  };
}

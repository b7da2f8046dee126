/** More entries than a plan of a hundred applications asks for; a long-lived function must not grow without end. */
const mostEntries = 20_000;

/** Remembers the results of a pure function of strings: a plan asks for the same few days and hours thousands of times. */
export function memo<Arguments extends readonly string[], Result extends NonNullable<unknown>>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const results = new Map<string, Result>();
  return (...args) => {
    const key = args.join('|');
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= mostEntries) results.clear();
    const result = compute(...args);
    results.set(key, result);
    return result;
  };
}

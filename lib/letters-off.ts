/** Longer words are no slips of each other; stops a square of megabytes. */
const longestWord = 40;

/** How many letters have to be changed, added or left out to make one word of another (Levenshtein); infinite for long words. */
export function lettersOff(one: string, other: string): number {
  if (one.length > longestWord || other.length > longestWord) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, against] of [...other].entries())
      next.push(Math.min((row[column] ?? 0) + (letter === against ? 0 : 1), (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}

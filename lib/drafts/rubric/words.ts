/** The words of a text, as the length table of 2.1 counts them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

/** The text between greeting and sign-off: every draft is greeting, paragraphs, sign-off with signature, with empty lines between. */
export function bodyOf(text: string): string {
  return text.split('\n\n').slice(1, -1).join('\n\n');
}

/** Every run of `size` words, lower case. */
export function shinglesOf(text: string, size = 5): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const shingles = new Set<string>();
  for (let start = 0; start + size <= words.length; start++) shingles.add(words.slice(start, start + size).join(' '));
  return shingles;
}

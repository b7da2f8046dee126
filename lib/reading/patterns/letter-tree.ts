/** Words, or beginnings of words, in small letters `a-z`: where there is no way on it leads to 0, the root; `ends` holds the number of the word that ends there, from 1. */
export type LetterTree = { readonly ways: Uint16Array | Uint32Array; readonly ends: Int32Array };

/** Ways that lead from a letter. */
export const alphabet = 26;
export const smallA = 97;

export function plantLetters(words: readonly string[]): LetterTree {
  let most = 1;
  for (const word of words) most += word.length;
  // Half the memory, and so more of it at hand.
  const ways = most < 2 ** 16 ? new Uint16Array(most * alphabet) : new Uint32Array(most * alphabet);
  const ends = new Int32Array(most);
  let count = 1;
  for (const [number, word] of words.entries()) {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      const way = node * alphabet + word.charCodeAt(index) - smallA;
      if (ways[way] === 0) ways[way] = count++;
      node = ways[way] ?? 0;
    }
    ends[node] = number + 1;
  }
  return { ways, ends };
}

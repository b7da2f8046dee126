import { isPlainText } from './lazy-pattern.ts';
import { instructionWordings } from './phrases/instructions.ts';
import { type Sentence, saidIn } from './phrases/sentences.ts';
import { pattern } from './phrases/wording.ts';
import type { Evidence, Instruction } from './reading.ts';
import { sieveOf } from './sieve.ts';

const compiled = instructionWordings.map(([instruction, words]) => ({ instruction, words: pattern(words) }));
const sieve = sieveOf(compiled.map(({ words }) => words));

/** An employer who writes that nobody can answer a machine's mail asks for nothing: the instruction concerns the mail, not the person. */
const aboutThisMailbox = /(?:reply|respond|write|answer) (?:directly )?to this (?:e-?mail|message|address|mailbox)/;

/** Contact instructions in a mail (G-05), each with its words. */
export function readInstructions(sentences: readonly Sentence[]): {
  readonly instructions: readonly Instruction[];
  readonly evidence: readonly Evidence[];
} {
  const found = new Map<Instruction, string>();
  for (const sentence of sentences) {
    const { words } = sentence.folded;
    const places = sieve(words);
    if (places.length === 0 || (aboutThisMailbox.test(words) && !/portal|platform/.test(words))) continue;
    for (const place of places) {
      const { instruction, words: pattern } = compiled[place] ?? {};
      if (instruction === undefined || found.has(instruction)) continue;
      const match = pattern?.of(isPlainText(words)).exec(words) ?? null;
      if (match !== null) found.set(instruction, saidIn(sentence, match.index, match.index + match[0].length));
    }
  }
  return {
    instructions: [...found.keys()],
    evidence: [...found].map(([instruction, text]) => ({ field: `instructions.${instruction}`, text })),
  };
}

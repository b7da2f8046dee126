import { sifting } from '../patterns/sift.ts';
import { instructionWordings } from '../phrases/instructions.ts';
import { type FoldedSentence, saidIn } from '../phrases/sentences.ts';
import { pattern } from '../phrases/wording.ts';
import type { Evidence, Instruction } from '../reading.ts';

const sift = sifting('instructions', instructionWordings, ([, words]) => pattern(words));

/** An employer who writes that nobody can answer a machine's mail asks for nothing: the instruction concerns the mail, not the person. */
const aboutThisMailbox = /(?:reply|respond|write|answer) (?:directly )?to this (?:e-?mail|message|address|mailbox)/;

/** Contact instructions in a mail (G-05), each with its words. */
export function readInstructions(sentences: readonly FoldedSentence[]): {
  readonly instructions: readonly Instruction[];
  readonly evidence: readonly Evidence[];
} {
  const found = new Map<Instruction, string>();
  for (const sentence of sentences) {
    const { words } = sentence.folded;
    const matches = sift(words);
    if (matches.length === 0 || (aboutThisMailbox.test(words) && !/portal|platform/.test(words))) continue;
    for (const { entry, match } of matches) {
      const [instruction] = entry;
      if (!found.has(instruction)) found.set(instruction, saidIn(sentence, match.index, match.index + match[0].length));
    }
  }
  return {
    instructions: [...found.keys()],
    evidence: [...found].map(([instruction, text]) => ({ field: `instructions.${instruction}`, text })),
  };
}

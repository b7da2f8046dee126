import { processorTime } from '../../processor-time.ts';
import type { Attack } from './attacks.ts';

/** Text is made longer up to here, or until it takes longer than this. */
const longestText = 8_192;
const enoughMs = 25;
/** Below this nothing can be told from a clock's noise. */
const leastMs = 3;
/** Four times the text takes four times as long where time is linear, sixteen times where it is quadratic. */
const mostRatio = 9;

/** Milliseconds that a pattern takes for a text, tried from every place in it. */
export function timeOf(pattern: RegExp, text: string): number {
  const everywhere = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return processorTime(() => text.replace(everywhere, ''));
}

export const textOf = ({ prefix, pump, suffix }: Attack, length: number): string =>
  prefix + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + suffix;

/** The attack under which a pattern's time grows faster than the text, and how much: milliseconds for so many characters. */
export type SuperLinear = { readonly attack: Attack; readonly characters: number; readonly ms: number };

export function superLinear(pattern: RegExp, attacks: readonly Attack[]): SuperLinear | undefined {
  for (const attack of attacks) {
    const found = growsFast(pattern, attack);
    if (found) return found;
  }
  return undefined;
}

function growsFast(pattern: RegExp, attack: Attack): SuperLinear | undefined {
  // The longest first where it is harmless: most patterns are done with one look. An exponential one is seen at thirty characters.
  for (let length = 32; length < longestText / 8; length += Math.ceil(length / 3)) {
    const ms = timeOf(pattern, textOf(attack, length));
    if (ms > enoughMs && isSlowAgain(pattern, attack, length)) return { attack, characters: length, ms };
  }
  const short = longestText / 4;
  if (timeOf(pattern, textOf(attack, longestText)) < leastMs) return undefined;
  const [less, more] = [best(pattern, attack, short), best(pattern, attack, longestText)];
  return more >= leastMs && more / Math.max(less, 0.05) > mostRatio ? { attack, characters: longestText, ms: more } : undefined;
}

const isSlowAgain = (pattern: RegExp, attack: Attack, length: number) => timeOf(pattern, textOf(attack, length)) > enoughMs;
/** What else runs on the machine only ever adds. */
const best = (pattern: RegExp, attack: Attack, length: number) => Math.min(...[1, 2, 3].map(() => timeOf(pattern, textOf(attack, length))));

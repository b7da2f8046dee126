import { typesetIn } from '../../../drafts/wording/talks.ts';
import { retellDays } from '../days.ts';
import type { OwnerLanguage } from '../wordings.ts';
import { allRetold } from './tables.ts';

/** A sentence in English, German and French. `{slots}` are the same in all three; one in capitals holds a sentence of its own, or a few. */
export type Retold = readonly [en: string, de: string, fr: string];

type Pattern = { readonly parts: readonly string[]; readonly slots: readonly string[]; readonly retold: Retold; readonly fixed: number };

/** Sentences nest once or twice ("…, and a week after the last mail"); deeper is no sentence of ours. */
const mostNested = 3;

/** A list has a few parts. */
const mostParts = 12;

/**
 * What is kept in English and said elsewhere (why a follow-up comes, what a word of the owner's did, what a mail may mean), in the owner's language. It is kept in
 * one language because plans and answers outlive a change of the setting. A sentence that is none of ours stays as it is.
 */
export function retell(language: OwnerLanguage, sentence: string): string {
  return language === 'en' ? sentence : retellIn(language, sentence, 0);
}

function retellIn(language: Exclude<OwnerLanguage, 'en'>, sentence: string, depth: number): string {
  for (const pattern of patterns().byStart.get(sentence.charAt(0)) ?? patterns().open) {
    const values = matchOf(pattern, sentence);
    if (!values) continue;
    const said = typesetIn(language, pattern.retold[language === 'de' ? 1 : 2]);
    return said.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
      const value = values[pattern.slots.indexOf(name)] ?? '';
      const text = /^[A-Z]+$/.test(name) && depth < mostNested ? retellParts(language, value, depth + 1) : retellDays(language, value);
      return text.endsWith('.') ? text : text + stop;
    });
  }
  return depth === 0 ? sentence : retellDays(language, sentence);
}

/** A slot in capitals: one sentence, or several words with commas between. */
function retellParts(language: Exclude<OwnerLanguage, 'en'>, value: string, depth: number): string {
  const whole = retellIn(language, value, depth);
  const parts = value.split(', ');
  if (whole !== value || parts.length < 2 || parts.length > mostParts) return whole;
  return parts.map((part) => retellIn(language, part, depth)).join(', ');
}

/** From left to right, each fixed part where it comes first, the last one at the end: linear, whatever a name holds. */
function matchOf({ parts, slots }: Pattern, sentence: string): readonly string[] | undefined {
  const [head = '', ...rest] = parts;
  if (!sentence.startsWith(head)) return undefined;
  if (slots.length === 0) return sentence === head ? [] : undefined;
  const values: string[] = [];
  let at = head.length;
  for (const [index, part] of rest.entries()) {
    const last = index === rest.length - 1;
    const end = last ? sentence.length - part.length : sentence.indexOf(part, at);
    if (end < at || !sentence.startsWith(part, end)) return undefined;
    const value = sentence.slice(at, end);
    // A day has a number: "the interview, their date" names none.
    if (slots[index] === 'day' && !/\d/.test(value)) return undefined;
    values.push(value);
    at = end + part.length;
  }
  return values;
}

function patternOf(retold: Retold): Pattern {
  const pieces = retold[0].split(/\{(\w+)\}/);
  const parts = pieces.filter((_, index) => index % 2 === 0);
  return { parts, slots: pieces.filter((_, index) => index % 2 === 1), retold, fixed: parts.join('').length };
}

type Patterns = { readonly open: readonly Pattern[]; readonly byStart: ReadonlyMap<string, readonly Pattern[]> };

let made: Patterns | undefined;

/** Made when somebody who reads no English is first told something. */
function patterns(): Patterns {
  made ??= patternsOf(allRetold());
  return made;
}

function patternsOf(retold: readonly Retold[]): Patterns {
  // The one with the most fixed letters first: "the interview moves to" before "the interview".
  const all = retold.map(patternOf).sort((one, other) => other.fixed - one.fixed);
  const starts = [...new Set(all.flatMap(({ parts }) => parts[0]?.charAt(0) || []))];
  return {
    open: all.filter(({ parts }) => parts[0] === ''),
    byStart: new Map(starts.map((start) => [start, all.filter(({ parts }) => !parts[0] || parts[0].startsWith(start))] as const)),
  };
}

import { expect, test } from 'vitest';
import { retell } from '../../../lib/mail/wording/retold/retell.ts';
import { literalsIn, slot } from '../../house/literals.ts';
import { filesIn, textOf } from '../../house/sources.ts';

/** Where sentences are made that the owner reads in a mail and that are kept in English meanwhile. */
const makers = [
  ...filesIn('lib/search').filter((file) => /\/(?:act\/[\w-]+|ask|undo|put-off|answer-question)\.ts$/.test(file)),
  ...filesIn('lib/follow-ups'),
  ...filesIn('lib/drafts').filter((file) => !file.includes('/wording/')),
  'functions/receiving/decide-command.ts',
  'functions/sending/export-by-mail.ts',
];

/** Sentences of other readers: errors for whoever runs the program, faults of a draft, rules by their names. */
const elsewhere = /general-rules\.ts$|\/rubric\.ts$|forbidden(?:-abroad)?\.ts$/;
const errors = /^(?:A nudge without|No application |A mail for no|the owner is gone$)/;

/** Sentences whose slots take phrases: examples of the whole. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'You ask to move the interview ({}) to {}.': [
    'You ask to move the interview (Acme, Fri 6 Nov 17:00) to Mon 9 Nov 10:00 or Tue 10 Nov 10:00.',
  ],
  'The {} is {} now{}.': ['The role is Analyst now.', 'The company is Acme now (I had read Acne).'],
  '{} Which one is the same as {}?': [
    'Several could be "Acme". Which one is the same as Beta?',
    'No other application is called "Acme". Which one is the same as Beta?',
  ],
  'That mail carried no draft, so there is nothing {}.': ['to skip', 'to put off', 'to mark as sent'].map(
    (what) => `That mail carried no draft, so there is nothing ${what}.`,
  ),
  'No draft has come or is planned for {}, so there is nothing {}.': ['to skip', 'to put off', 'to mark as sent'].map(
    (what) => `No draft has come or is planned for Acme, so there is nothing ${what}.`,
  ),
  'Which one {}?': ['Which one did you send?', 'Which one is to be skipped?', 'Which one is to come later?'],
  'This reads as {}{}, but {}.': [
    'This reads as an offer (Acme), but its sender could not be verified.',
    'This reads as news, but it came to the reply address of a mail that only you were given.',
  ],
  '{} after {}': ['a month after Tue 20 Oct', 'three months after Tue 20 Oct'],
  '{} after the review they announced for {}': ['3 business days after the review they announced for Tue 20 Oct'],
  '{} after {}, {}': [
    '5 business days after the interview, Tue 20 Oct',
    '3 business days after the day they named, Tue 20 Oct',
    '3 business days after the interview was cancelled, Tue 20 Oct',
    '5 business days after what they told you, Tue 20 Oct',
    '5 business days after their request, Tue 20 Oct',
    '5 business days after your answer, Tue 20 Oct',
    '5 business days after you handed in the test, Tue 20 Oct',
    '5 business days after their last answer, Tue 20 Oct',
    '5 business days after you applied, Tue 20 Oct',
    'a week after the posting closed, Tue 20 Oct',
    'a week after their last answer, Tue 20 Oct',
  ],
  '{} after {}, the day they named': [
    '3 business days after Tue 20 Oct, the day they named',
    '1 business day after Tue 20 Oct, the day they named',
  ],
  '{} before {}, when they expect your answer': ['3 business days before Tue 20 Oct, when they expect your answer'],
};

/** Parts of those. */
const parts: ReadonlySet<string> = new Set(['a month', 'three months', 'you applied', 'their last answer', 'the posting closed']);
const asParts = /^(?:Several could be|No other application is called) "\{\}"\.$/;

type Made = { readonly file: string; readonly sentence: string };

/** Whole sentences: a capital, a blank, an end; and reasons, which stand where `why` is. */
function sentencesIn(file: string): readonly Made[] {
  const code = textOf(file);
  return literalsIn(code).flatMap(({ text, at }) => {
    const isSentence = new RegExp(`^(?:\\p{Lu}|${slot}).* .*[.?"]$`, 'su').test(text);
    const before = code.slice(Math.max(0, at - 200), at);
    const statement = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n\n'), before.lastIndexOf(', because'), 0));
    const isReason =
      text.includes(' ') &&
      (/\bwhy\b(?:: string)?\s*[:=]\s*[^,;]*$/.test(statement) || (/\/reasons\.ts$/.test(file) && /return[^;]*$/.test(statement)));
    return (isSentence || isReason) && !errors.test(text) ? [{ file, sentence: text }] : [];
  });
}

/** Said all over in another language: no word of the English is left but names. */
function isRetold(sentence: string): boolean {
  const left = /\b(?:business|days?|weeks?|after|before|the|their|your|you|draft|nothing|reads|which|months?)\b/i;
  return [retell('de', sentence), retell('fr', sentence)].every((told) => told !== sentence && !left.test(told));
}

/** Each slot stands for a name, a day, a number or nothing: one way at least is told again. */
function isToldAgain(sentence: string): boolean {
  const slots = sentence.split(slot).length - 1;
  const fillings = ['Acme', 'Tue 20 Oct', '3', ''];
  for (let number = 0; number < fillings.length ** slots; number++) {
    let rest = number;
    const filled = sentence.replaceAll(slot, () => {
      const filling = fillings[rest % fillings.length] ?? '';
      rest = Math.floor(rest / fillings.length);
      return filling;
    });
    if (isRetold(filled)) return true;
  }
  return false;
}

test('whatever is kept in English is told again in German and French', () => {
  const made = makers.filter((file) => !elsewhere.test(file)).flatMap(sentencesIn);
  expect(made.length).toBeGreaterThan(120);
  const left = made.flatMap(({ file, sentence }) => {
    const shown = sentence.replaceAll(slot, '{}');
    if (parts.has(shown) || asParts.test(shown)) return [];
    const examples = composed[shown];
    return (examples ? examples.every(isRetold) : isToldAgain(sentence)) ? [] : [`${file}: ${shown}`];
  });
  expect(left).toEqual([]);
});

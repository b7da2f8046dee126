import { expect, test } from 'vitest';
import type { Draft } from '../../lib/drafts/draft.ts';
import { parse } from '../../lib/drafts/rubric/fingerprint.ts';
import { checkDraft, isGraveFault } from '../../lib/drafts/rubric/rubric.ts';
import { bodyOf, shinglesOf, wordsOf } from '../../lib/drafts/rubric/words.ts';
import { type Language, languages } from '../../lib/drafts/wording/voice.ts';
import { followUpKinds } from '../../lib/follow-ups/follow-up.ts';
import { rules } from '../../lib/follow-ups/rules.ts';
import { type Cell, draftsOf, journey, type Step } from './journeys.ts';

const profiles = ['none', 'some', 'full'] as const;
const registers = ['familiar', 'formal'] as const;
const sizes = [1, 2, 3, 4, 5, 6];
const seedsOf: Readonly<Record<Language, readonly [number, ...number[]]>> = {
  en: [0, 1],
  de: [0],
  fr: [1],
  es: [0],
  it: [1],
  pt: [0],
  nl: [1],
};

const groups = languages.flatMap((language) =>
  registers.flatMap((register) => profiles.map((profile) => ({ language, register, profile }))),
);

let composedDrafts = 0;
let inEnglishInstead = 0;
const composedKinds = new Set<string>();

/** Every sentence of a kind of draft, whatever it is called: nothing left to fill in, nothing doubled, nothing cut off. */
function readAloud(draft: Draft): void {
  const body = bodyOf(draft.text);
  expect(body, draft.text).not.toMatch(/[[\]{}<>^|]|__| {2}| [.,]|\.\.|,,|\?\?|\bundefined\b|\bnull\b/);
  for (const { text } of draft.sentences) expect(text, draft.text).toMatch(/^["«„¿\p{L}\d].*[.?]["”»“]?$/u);
  expect(body.split('\n\n').length, draft.text).toBeLessThanOrEqual(3);
  expect(wordsOf(body).length, draft.text).toBeLessThanOrEqual(120);
}

function check(step: Step, cell: Cell): void {
  const where = JSON.stringify({ kind: step.kind, ...cell });
  expect(step.composed.missing, where).toEqual([]);
  const drafts = [...step.composed.drafts, ...step.composed.byHand];
  const earlier = step.earlier.flatMap((line) => parse(line) ?? []);
  const own = step.composed.used.flatMap((line) => parse(line) ?? []);
  drafts.forEach((draft, index) => {
    composedDrafts++;
    composedKinds.add(draft.kind);
    if (draft.language !== cell.language) inEnglishInstead++;
    readAloud(draft);
    const { name } = draft.to;
    const recipient = {
      ...(name !== undefined && { name }),
      ...(name !== undefined && { signsAs: name.replace(/^Dr\. /, '').split(' ')[0] ?? '' }),
    };
    const { familiar: _, ...neutral } = step.context;
    const context = draft.language === cell.language ? step.context : neutral;
    const faults = checkDraft(draft, { ...context, recipient, phone: false, others: [...earlier, ...own.slice(0, index)] });
    expect(
      faults.filter(({ point }) => isGraveFault(point)),
      `${where}\n${draft.text}`,
    ).toEqual([]);
    expect(faults.length, `${where} ${JSON.stringify(faults)}\n${draft.text}`).toBeLessThanOrEqual(1);
    expect(draft.sentences.every(({ sources }) => sources.length > 0)).toBe(true);
  });
}

test.each(groups)('every draft passes every point a program can decide: $language, $register, profile $profile', (group) => {
  // The second seed of a language meets the smaller panels only: that is as many names again, in half the time.
  for (const size of sizes)
    for (const seed of size > 3 ? seedsOf[group.language].slice(0, 1) : seedsOf[group.language]) {
      const cell = { ...group, size, seed };
      for (const step of journey(cell)) check(step, cell);
    }
});

test('that were some six thousand drafts of every kind, but for a handful in the language of the employer', () => {
  expect(composedDrafts).toBeGreaterThan(5500);
  expect(inEnglishInstead / composedDrafts).toBeLessThan(0.002);
  const mailed = followUpKinds.filter((kind) => kind !== 'contact_prompt' && rules[kind].timing !== 'owner');
  expect([...composedKinds].sort()).toEqual([...mailed].sort());
});

test('composed twice, all of it is the same to the letter', () => {
  for (const group of groups.filter(({ profile }) => profile !== 'some'))
    for (const step of journey({ ...group, size: 3, seed: 4 })) expect(step.again()).toEqual(step.composed);
});

/** English and Portuguese greet by the name that people sign with, others say du, tu, je. */
const familiar: Readonly<Record<Language, RegExp>> = {
  en: /^Hi /,
  de: /^Hallo |(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|toi|te|ton|ta|tes)(?!\p{L})/iu,
  es: /^Hola/,
  it: /^Ciao/,
  pt: /^Olá, \p{L}+,/u,
  nl: /^Beste|(?<!\p{L})(?:je|jij|jou|jouw)(?!\p{L})/iu,
};

test.each(languages)(
  'an owner who prefers it formal is formal with whoever is familiar, and as they were with whoever is not: %s',
  (language) => {
    const cell = { language, profile: 'full', size: 1, seed: seedsOf[language][0] } as const;
    const mirrored = draftsOf(journey({ ...cell, register: 'familiar' }));
    const formal = journey({ ...cell, register: 'familiar', tone: 'formal' });
    for (const step of formal)
      check({ ...step, context: { ...step.context, ...(language !== 'en' && { familiar: false }) } }, { ...cell, register: 'formal' });
    expect(
      draftsOf(formal)
        .filter(({ text }) => familiar[language].test(text))
        .map(({ text }) => text),
    ).toEqual([]);
    expect(mirrored.some(({ text }) => familiar[language].test(text))).toBe(true);
    // Never the other way round: there is no tone that makes a draft more familiar than their mail.
    const toFormal = { ...cell, register: 'formal' } as const;
    expect(draftsOf(journey({ ...toFormal, tone: 'formal' }))).toEqual(draftsOf(journey(toFormal)));
  },
);

/** Rubric 17 on the text as it stands, without the product's own fingerprints. */
function overlapOf(one: Draft, other: Draft): number {
  const [mine, theirs] = [shinglesOf(bodyOf(one.text)), shinglesOf(bodyOf(other.text))];
  const shared = [...mine].filter((shingle) => theirs.has(shingle)).length;
  return shared / (mine.size + theirs.size - shared);
}

/** What one employer hears in a row: both rounds, the questions after them, the end. */
const inARow = ['app_followup_1', 'app_followup_2', 'thank_you', 'thank_you_late', 'status_1', 'status_2', 'close_loop', 'rejection_reply'];

test.each(languages)(
  'whatever a panel of six hears in two rounds and after them shares no sentence and under a tenth of five-word runs: %s',
  (language) => {
    for (const register of registers)
      for (const profile of profiles) {
        const steps = journey({ language, register, profile, size: 6, seed: 5 });
        const drafts = draftsOf(inARow.flatMap((kind) => steps.find((step) => step.kind === kind) ?? []));
        expect(drafts).toHaveLength(['en', 'de', 'fr'].includes(language) ? 18 : 14);
        const openings = drafts.map((draft) => wordsOf(bodyOf(draft.text)).slice(0, 5).join(' ').toLowerCase());
        expect(new Set(openings).size, openings.join('\n')).toBe(openings.length);
        drafts.forEach((draft, index) => {
          for (const other of drafts.slice(index + 1)) {
            expect(overlapOf(draft, other), `${draft.text}\n\n${other.text}`).toBeLessThan(0.1);
            const said = new Set(draft.sentences.map(({ text }) => text));
            expect(other.sentences.filter(({ text }) => said.has(text))).toEqual([]);
          }
        });
      }
  },
);

test('an owner without a fact or a note gets whole mails: thanks, the role, one thing for the reader to do or to leave', () => {
  for (const register of registers)
    for (const draft of draftsOf(journey({ language: 'en', register, profile: 'none', size: 2, seed: 9 }))) {
      expect(draft.sentences.length).toBeGreaterThanOrEqual(2);
      expect(
        draft.sentences.flatMap(({ sources }) => sources).filter((source) => /^(?:proof|posting|contact|title):/.test(source)),
      ).toEqual([]);
    }
});

test('with a full profile, the thanks lean on the note for each person, and each fact is used once', () => {
  for (const seed of [2, 6]) {
    const [first] = journey({ language: 'en', register: 'familiar', profile: 'full', size: 6, seed }).filter(
      ({ kind }) => kind === 'thank_you',
    );
    const sources = (first?.composed.drafts ?? []).map((draft) => draft.sentences.flatMap((sentence) => sentence.sources));
    expect(sources.filter((said) => said.some((source) => source.startsWith('note:'))).length).toBeGreaterThanOrEqual(5);
    const proofs = sources.flat().filter((source) => source.startsWith('proof:'));
    expect(new Set(proofs).size).toBe(proofs.length);
  }
});

test('months later nothing is said of an agenda or a posting, only what the owner remembers', () => {
  const steps = journey({ language: 'en', register: 'familiar', profile: 'full', size: 1, seed: 2 });
  const late = draftsOf(steps.filter(({ kind }) => kind === 'keep_in_touch_3m'));
  expect(late.length).toBeGreaterThan(0);
  const sources = late.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.sources));
  expect(sources.filter((source) => /^(?:title|posting|contact):/.test(source))).toEqual([]);
});

test('those who interviewed are named in one list with the reader', () => {
  const steps = [0, 1, 2, 3, 4].flatMap((seed) => journey({ language: 'en', register: 'familiar', profile: 'none', size: 3, seed }));
  const texts = draftsOf(steps.filter(({ kind }) => kind === 'rejection_reply')).map(({ text }) => text);
  expect(texts.some((text) => text.includes('you, Ada Moreno and Bo Lind'))).toBe(true);
  expect(texts.filter((text) => / and [\w ]+ and /.test(text))).toEqual([]);
});

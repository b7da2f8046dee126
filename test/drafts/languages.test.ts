import { expect, test } from 'vitest';
import { type Composed, compose } from '../../lib/drafts/compose.ts';
import type { Draft } from '../../lib/drafts/draft.ts';
import { forbiddenIn } from '../../lib/drafts/rubric/forbidden.ts';
import { greetingIn, openingIn } from '../../lib/drafts/wording/talks.ts';
import { isReadByNatives, languages } from '../../lib/drafts/wording/voice.ts';
import { tablesOf } from '../../lib/drafts/wording/wordings.ts';
import type { FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import { followUpMail } from '../../lib/mail/kinds/follow-up-mail.ts';
import { defaultSettings, type Owner } from '../../lib/search/owner/owner.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from './searches.ts';

const address = 'm.holz@ypsilon.example';

function written(language: string, name: string, kind: FollowUpKind, size = 1): readonly Draft[] {
  const people = Array.from({ length: size }, (_, index) =>
    index === 0
      ? { key: address, address, name }
      : { key: `p${index}@ypsilon.example`, address: `p${index}@ypsilon.example`, name: `Person Nr${index}` },
  );
  const contacts = people.map((person) => ({ ...person, part: 'interviewer' as const }));
  const facts = [
    factOf('applied', { type: 'application' }),
    ...(kind.startsWith('app')
      ? []
      : people.map(({ key }, index) =>
          factOf(`i${index}`, { type: 'invite', interview: { id: `s${index}`, startsAt: '2026-10-19T09:00:00Z', with: [key] } }),
        )),
    ...(kind === 'rejection_reply' ? [factOf('no', { type: 'rejection', from: address }, { saidAt: '2026-10-23T09:00:00Z' })] : []),
  ];
  const search = searchOf([applicationOf({ language, role: 'Kundenberaterin', company: 'Ypsilon', contacts }, facts)]);
  const followUps = people.map(({ key }) => followUpOf(kind, key, { because: ['i0', 'no'] }));
  const owner = ownerWith({ facts: ['Three years of support at Fjord Hotels'] });
  const result = compose({ followUps, search, owner, used: [], planned: [] });
  expect(result.missing).toEqual([]);
  expect(followUpMail({ followUps, ...result, search, owner, planned: [] }).text.includes('in English, because')).toBe(
    result.drafts.some((draft) => !language.startsWith(draft.language)),
  );
  return result.drafts;
}

const worded = ['thank_you', 'status_1', 'status_2', 'app_followup_1', 'rejection_reply', 'keep_in_touch_3m'] as const;

test.each(worded)('%s in German keeps to Sie and to no English fact', (kind) => {
  const [draft] = written('de-DE', 'Frau Dr. Holz', kind);
  expect(draft?.language).toBe('de');
  expect(draft?.text).toMatch(/^Sehr geehrte Frau Dr\. Holz,\n\n\p{Ll}/u);
  expect(draft?.text).toMatch(/\n\nMit freundlichen Grüßen\nNoor Haddad$/);
  expect(draft?.text).toContain('Kundenberaterin');
  expect(draft?.text).not.toMatch(/\b(?:du|dir|dich|dein\w*|three|the)\b/i);
});

test.each(worded)('%s in French keeps to vous', (kind) => {
  const [draft] = written('fr', 'Camille Martin', kind);
  expect(draft?.language).toBe('fr');
  expect(draft?.text).toMatch(/^Bonjour Camille Martin,\n/);
  expect(draft?.text).toMatch(/\n\nCordialement,\nNoor Haddad$/);
  expect(draft?.text).not.toMatch(/\b(?:tu|toi|ton|tes|the)\b/i);
});

test.each([
  ['de', 'Herr Jonas Pohl', 'Sehr geehrter Herr Pohl,'],
  ['de', 'Frau Dr. Helga Kern', 'Sehr geehrte Frau Dr. Kern,'],
  ['fr', 'M. Paul Lefèvre', 'Bonjour Monsieur Lefèvre,'],
  ['fr', 'Mme Anne-Claire de Brissac', 'Bonjour Madame de Brissac,'],
  ['es', 'Sra. Ana García', 'Estimada Sra. Ana García:'],
] as const)('a title goes with the surname, where that is the custom: %s, %s', (language, name, greeting) => {
  expect(greetingIn({ language, american: false, familiar: false }, name, undefined, true)).toBe(greeting);
});

test('a gender is never guessed', () => {
  expect(written('de', 'Maria Holz', 'status_1')[0]?.text).toMatch(/^Guten Tag Maria Holz,/);
});

test.each(['de', 'fr'])('a panel of five is thanked in five texts: %s', (language) => {
  const drafts = written(language, 'Maria Holz', 'thank_you', 5);
  expect(drafts).toHaveLength(5);
  expect(drafts.every((draft) => draft.language === language)).toBe(true);
  expect(new Set(drafts.map(({ text }) => text.slice(text.indexOf('\n')))).size).toBe(5);
});

test('a language without texts gets English, and the mail says so', () => {
  expect(written('pl', 'Maria Holz', 'status_1')[0]?.language).toBe('en');
  expect(written('sv', 'Maria Holz', 'close_loop')[0]?.language).toBe('en');
});

const settingsWith = (over: Partial<Owner['settings']>): Owner => ownerWith({ settings: { ...defaultSettings, ...over } });

function oneOf(language: string, kind: FollowUpKind, owner: Owner): Composed {
  const contacts = [{ key: address, address, name: 'Maria Holz', part: 'interviewer' as const }];
  const invite = factOf('i0', { type: 'invite', interview: { id: 's0', startsAt: '2026-10-19T09:00:00Z', with: [address] } });
  const search = searchOf([applicationOf({ language, contacts }, [invite])]);
  return compose({ followUps: [followUpOf(kind, address, { because: ['i0'] })], search, owner, used: [], planned: [] });
}

test('texts that no native speaker has read can be switched off', () => {
  expect(isReadByNatives('de')).toBe(false);
  expect(oneOf('de', 'thank_you', settingsWith({ unreadTexts: false })).drafts[0]?.language).toBe('en');
});

test('without leave for English, a language without texts gets a prompt, and the owner is told why', () => {
  const { drafts, missing, assumptions } = oneOf('pl', 'thank_you', settingsWith({ englishInstead: false }));
  expect(drafts).toEqual([]);
  expect(missing).toMatchObject([{ what: 'wording' }]);
  expect(assumptions.join()).toContain('language they wrote in');
  expect(oneOf('es', 'withdraw', settingsWith({ englishInstead: false })).drafts).toEqual([]);
});

test.each(languages.filter((language) => language !== 'en'))('%s has enough lines for two rounds of six people', (language) => {
  const tables = tablesOf(language);
  expect(tables.thanksOpenings?.length).toBeGreaterThanOrEqual(24);
  for (const table of ['interest', 'offer', 'closing', 'closingAfterAsk']) expect(tables[table]?.length, table).toBeGreaterThanOrEqual(12);
});

test.each(languages)('no line of %s holds a forbidden word, and no two of a table begin with the same five words', (language) => {
  for (const [table, lines] of Object.entries(tablesOf(language))) {
    const openings = lines.map((line) => line.split(' ').slice(0, 5).join(' '));
    expect(new Set(lines).size, table).toBe(lines.length);
    if (table.endsWith('Openings')) expect(new Set(openings).size, `${table}: ${openings.join(' | ')}`).toBe(openings.length);
    for (const line of lines) {
      const said = line.replace(/\{\w+\}/g, 'Name').replace(/[[\]|^]/g, ' ');
      for (const { point, found } of forbiddenIn(language)) expect(found.test(said), `${point} in ${table}: ${line}`).toBe(false);
    }
  }
});

test('Italian goes on with a small letter after the greeting, but for the pronoun of courtesy', () => {
  expect(openingIn('it', 'Vorrei ringraziarLa per il colloquio.')).toBe('vorrei ringraziarLa per il colloquio.');
  expect(openingIn('it', 'Ti ringrazio per il colloquio.')).toBe('ti ringrazio per il colloquio.');
  expect(openingIn('it', 'La ringrazio per il colloquio.')).toBe('La ringrazio per il colloquio.');
  expect(openingIn('it', 'La posizione mi interessa.')).toBe('la posizione mi interessa.');
});

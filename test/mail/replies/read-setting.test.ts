import { describe, expect, test } from 'vitest';
import { readCommands } from '../../../lib/mail/replies/read-command.ts';
import { readFact } from '../../../lib/mail/replies/read-fields.ts';
import { changeOf, readSetting, settingCalled } from '../../../lib/mail/replies/read-setting.ts';
import { settingLabels } from '../../../lib/mail/setting-words.ts';
import { retell } from '../../../lib/mail/wording/retold/retell.ts';
import { speakerOf } from '../../../lib/mail/wording/say.ts';
import { ownerLanguages } from '../../../lib/mail/wording/wordings.ts';
import { settingNames, settingRanges, settingSaid, settingsIn, settingTitles, withSetting } from '../../../lib/search/owner/own-setting.ts';
import { defaultSettings } from '../../../lib/search/owner/owner.ts';
import { ownerWith } from '../../drafts/searches.ts';

const settingOf = (line: string) => {
  const command = readSetting(line);
  return command?.word === 'set' && 'change' in command ? [command.change.setting, command.change.to] : command;
};

describe('an owner sets by a line of their own', () => {
  test.each([
    ['language: German', 'language', 'de'],
    ['Sprache: Französisch', 'language', 'fr'],
    ['langue : anglais', 'language', 'en'],
    ['My language is English.', 'language', 'en'],
    ['Please write to me in French', 'language', 'fr'],
    ['schreib mir bitte auf Deutsch', 'language', 'de'],
    ['écrivez-moi en français', 'language', 'fr'],
    ['tone: formal', 'tone', 'formal'],
    ['Ton: förmlich', 'tone', 'formal'],
    ['mon ton : comme ils écrivent', 'tone', 'theirs'],
    ['my name: Mina Okafor', 'name', 'Mina Okafor'],
    ['My name is Mina Okafor', 'name', 'Mina Okafor'],
    ['signature: Mina Okafor / +1 555 0100', 'signature', 'Mina Okafor\n+1 555 0100'],
    ['signature: none', 'signature', ''],
    ['draft files: on', 'draftFiles', true],
    ['turn on draft files', 'draftFiles', true],
    ['eml off', 'draftFiles', false],
    ['Entwürfe als Datei: an', 'draftFiles', true],
    ['brouillons en fichier : oui', 'draftFiles', true],
    ['no receipts', 'receipts', false],
    ['stop the digest', 'digest', 'off'],
    ['kein Überblick', 'digest', 'off'],
    ['sans bilan', 'digest', 'off'],
    ['web mail: Outlook', 'webMail', 'outlook'],
    ['webmail off', 'webMail', 'off'],
    ['bcc: no', 'bcc', false],
    ['days after a promise: 4', 'graceDays', 4],
    ['days without a date: 10 business days', 'daysWithoutTimeline', 10],
    ['holidays: de-by', 'country', 'DE-BY'],
    ['silence: 30 days', 'silenceDays', 30],
    ['silence off', 'silenceDays', 'off'],
    ['cards: on', 'card', true],
    ['second application note: off', 'app_followup_2', false],
    ['texts: none', undefined, undefined],
  ])('%s', (line, setting, to) => expect(settingOf(line)).toEqual(setting === undefined ? undefined : [setting, to]));

  test.each([
    ['digest: Friday 17:00', { weekday: 'friday', time: '17:00' }],
    ['digest: on Sunday at 6 pm', { weekday: 'sunday', time: '18:00' }],
    ['Überblick: montags um 7.30 Uhr', { weekday: 'monday', time: '07:30' }],
    ['bilan : le mardi à 9h', { weekday: 'tuesday', time: '09:00' }],
    ['digest: on', defaultSettings.digest],
    ['awake: 9 to 22:30', { from: '09:00', to: '22:30' }],
    ['wach: 7:00 bis 20:00', { from: '07:00', to: '20:00' }],
  ])('a day or the hours: %s', (line, to) => expect(Object.values(settingOf(line) ?? {})[1]).toEqual(to));

  test.each([
    ['language: Polish', 'language', 'Polish'],
    ['tone: casual', 'tone', 'casual'],
    ['receipts: sometimes', 'receipts', 'sometimes'],
    ['digest: often', 'digest', 'often'],
    ['awake: always', 'waking', 'always'],
  ])('and hears what it takes where it takes something else: %s', (line, setting, written) =>
    expect(readSetting(line)).toEqual({ word: 'set', setting, written }),
  );

  test.each([
    'Language: they asked for fluent German and some French',
    'language is not my strength',
    'name: Ann Lee',
    'Name: Ann Lee, ann@company.example',
    'Tom: live dashboards',
    'tonight',
    'signatures were missing',
    'digestive biscuits: on',
    'I stop receipts of that kind from reaching the team',
    'receipts',
    'country roads',
    'stop Acme',
    'no',
    'card readers are what they build',
  ])('and nothing by a thought: %s', (line) => expect(readSetting(line)).toBeUndefined());
});

test.each(ownerLanguages)('what the help shows of it is understood, in %s', (language) => {
  const { settings, fact } = speakerOf({ language }).words.help;
  const examples = (line: string) => line.split(' · ').map((one) => one.replace(/^(.*?\s?: [^:]*?)\s?: .*$/, '$1'));
  expect(examples(settings).length).toBeGreaterThanOrEqual(5);
  for (const example of examples(settings)) expect(readSetting(example), example).toMatchObject({ word: 'set', change: {} });
  expect(examples(fact).map((example) => readFact(example))).toEqual([
    { word: 'fact', text: expect.any(String) },
    { word: 'fact', text: expect.any(String), gone: true },
  ]);
});

test('every setting has a name for the command line, and a value that says it', () => {
  for (const setting of settingNames) {
    const name = settingLabels[setting][0]?.replace(/[ -]/g, '-') ?? '';
    expect(settingCalled(name), name).toBe(setting);
    expect(settingCalled(setting)).toBe(setting);
  }
  expect(settingCalled('nothing')).toBeUndefined();
});

test('no two settings have a name in common', () => {
  const all = Object.values(settingLabels).flat();
  expect(new Set(all).size).toBe(all.length);
});

/** One other value for each. */
const others: Readonly<Record<string, string>> = {
  name: 'Ann Lee',
  signature: 'Ann Lee / Lisbon',
  language: 'German',
  tone: 'formal',
  waking: '09:00 to 20:00',
  graceDays: '4',
  daysWithoutTimeline: '10',
  country: 'DE',
  digest: 'Friday 17:00',
  silenceDays: '30',
  webMail: 'outlook at work',
};

test.each(settingNames)('%s is set as the word says, alone, said in three languages, and put back by the word before', (setting) => {
  const before = ownerWith({ signature: 'Noor' });
  const was = settingsIn(before)[setting];
  const command = changeOf(setting, others[setting] ?? (was === true ? 'off' : 'on'));
  if (command.word !== 'set' || !('change' in command)) throw new Error(`${setting} took nothing`);
  const after = withSetting(before, command.change) ?? before;
  const changed = Object.entries(settingsIn(after)).filter(([name, value]) => value !== settingsIn(before)[name as typeof setting]);
  expect(changed.map(([name]) => name)).toEqual([setting]);
  const said = `Changed: ${settingTitles[setting]}: ${settingSaid(command.change)}.`;
  const range = `For ${settingTitles[setting]} I take ${settingRanges[setting]}, not "x". Nothing was changed.`;
  for (const sentence of [said, range])
    for (const language of ['de', 'fr'] as const) {
      const told = retell(language, sentence);
      expect(told).not.toMatch(/\b(?:the|off|your|or|business|between|notes|such|with|Friday|German)\b/);
      expect(told).not.toContain('{');
    }
});

test.each([
  ['language', 'Polish'],
  ['waking', '08:00 to 09:00'],
  ['graceDays', '9'],
  ['daysWithoutTimeline', '2'],
  ['country', 'XX'],
  ['silenceDays', '1'],
  ['signature', Array.from({ length: 9 }, () => 'x').join(' / ')],
])('%s is never set to %s', (setting, value) => {
  const command = changeOf(settingCalled(setting) ?? 'name', value);
  expect(command.word === 'set' && 'change' in command ? withSetting(ownerWith(), command.change) : undefined).toBeUndefined();
});

test('several lines set several things, and words beside them stay words', () => {
  const now = '2026-11-07T00:00:00Z';
  const words = readCommands({ text: 'language: German\nreceipts off\nstop Acme\nfact: I can count.', owner: ownerWith(), now });
  expect(words.map(({ word }) => word)).toEqual(['set', 'set', 'stop', 'fact']);
});

test('a hostile line costs no time', () => {
  const started = performance.now();
  for (const line of [
    'language'.repeat(5000),
    'turn on '.repeat(5000),
    `digest: ${'a '.repeat(20_000)}`,
    `signature: ${' / '.repeat(20_000)}`,
  ])
    readSetting(line);
  expect(performance.now() - started).toBeLessThan(1000);
});

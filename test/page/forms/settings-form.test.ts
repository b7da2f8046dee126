import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileOf, settingsOf } from '../../../lib/page/forms/settings-form.ts';
import { factSentence } from '../../../lib/page/pieces/words.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { defaultSettings, type Settings, webMails, weekdays } from '../../../lib/search/owner/owner.ts';
import { profileFields, settingsFields } from '../settings-fields.ts';
import { fieldsOf, owner } from '../whole.ts';

const settings: fc.Arbitrary<Settings> = fc.record({
  waking: fc.constantFrom({ from: '08:00', to: '21:00' }, { from: '22:00', to: '06:00' }),
  yearEndBlock: fc.boolean(),
  graceDays: fc.integer({ min: 2, max: 5 }),
  daysWithoutTimeline: fc.integer({ min: 4, max: 20 }),
  country: fc.constantFrom('US', 'DE-BY', 'GB', 'JP'),
  optional: fc.record({
    app_followup_2: fc.boolean(),
    close_loop: fc.boolean(),
    prep_nudge: fc.boolean(),
    card: fc.boolean(),
    referrer: fc.boolean(),
    connection: fc.boolean(),
  }),
  receipts: fc.boolean(),
  digest: fc.oneof(fc.constant('off' as const), fc.record({ weekday: fc.constantFrom(...weekdays), time: fc.constant('07:30') })),
  bcc: fc.boolean(),
  webMail: fc.constantFrom('off', ...webMails),
  draftFiles: fc.boolean(),
  unreadTexts: fc.boolean(),
  englishInstead: fc.boolean(),
  silenceDays: fc.oneof(fc.constant('off' as const), fc.integer({ min: 7, max: 60 })),
});

test('a form says the settings that it was made of', () => {
  fc.assert(
    fc.property(settings, (one) => {
      expect(settingsOf(fieldsOf(settingsFields(one)))).toEqual({ settings: one });
    }),
  );
});

test('a form says the profile that it was made of', () => {
  const one = { ...owner, tone: 'formal' as const, signature: 'Mina Okafor\n+1 555 0100', facts: ['Led a team', 'Cut costs'] };
  const said = profileOf(fieldsOf(profileFields(one)));
  expect('change' in said && said.change({ ...owner, name: 'Somebody', signature: 'Old', facts: [] })).toEqual(one);
});

test('a profile without a signature has none, and keeps everything else', () => {
  const said = profileOf(fieldsOf({ name: 'Mina', language: 'de', fact2: ' A fact ', fact3: 'A fact' }));
  expect('change' in said && said.change({ ...owner, signature: 'Old' })).toEqual({
    ...owner,
    name: 'Mina',
    language: 'de',
    facts: ['A fact'],
  });
});

test.each([
  ['graceDays', '6'],
  ['graceDays', 'two'],
  ['daysWithoutTimeline', '21'],
  ['country', 'Atlantis'],
  ['wakingFrom', '25:00'],
  ['digestWeekday', 'someday'],
  ['digestTime', 'noon'],
])('%s of %s is refused with the reason', (name, value) => {
  expect(settingsOf(fieldsOf({ ...settingsFields(defaultSettings), [name]: value }))).toHaveProperty('why');
});

test('a change of the settings is told by their names', () => {
  const changes = [
    { field: 'tone', is: '"formal"' },
    { field: 'settings.draftFiles', was: 'false', is: 'true' },
    { field: 'optional.card', was: 'true', is: 'false' },
    { field: 'settings.waking', is: '{"from":"09:00","to":"20:00"}' },
    { field: 'timeZone', is: '"Europe/Lisbon"' },
  ];
  const at = '2026-10-14T20:00:00Z';
  const fact: Fact = { id: 'f', saidAt: at, knownAt: at, source: 'owner', evidence: [], type: 'owner_changed', changes };
  expect(factSentence(fact, 'UTC')).toBe(
    'You changed your profile or settings: the tone of the drafts: formal, drafts as files: on, cards by post: off, the hours in which mails come, time zone: Europe/Lisbon',
  );
});

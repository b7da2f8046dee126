import { expect, test } from 'vitest';
import { checkSettings } from '../../../lib/search/owner/check-settings.ts';
import { defaultSettings, type Settings } from '../../../lib/search/owner/owner.ts';

test.each<[string, Partial<Settings>]>([
  ['the defaults', {}],
  ['an early bird', { waking: { from: '05:30', to: '19:00' } }],
  ['a night owl, awake past midnight', { waking: { from: '14:00', to: '02:00' } }],
  ['the shortest wait after a promise', { graceDays: 2 }],
  ['the wait that is usual in Germany', { daysWithoutTimeline: 10, country: 'DE-BY' }],
])('%s is allowed', (_who, over) => {
  expect(checkSettings({ ...defaultSettings, ...over })).toBeUndefined();
});

test.each<[string, Partial<Settings>, RegExp]>([
  ['waking hours that leave no time for a thank-you', { waking: { from: '20:00', to: '22:00' } }, /within 24 hours of an interview/],
  ['waking hours that are none', { waking: { from: '08:00', to: '08:00' } }, /within 24 hours/],
  ['a time of day that is none', { waking: { from: '8:00', to: '21:00' } }, /"8:00"/],
  ['asking earlier than advised', { graceDays: 1 }, /earlier than advised/],
  ['waiting too long after a promise', { graceDays: 6 }, /2 to 5 business days, not 6/],
  ['half a day', { graceDays: 2.5 }, /not 2.5/],
  ['asking right after the interview', { daysWithoutTimeline: 1 }, /4 to 20 business days, not 1/],
  ['a country without known holidays', { country: 'XX' }, /"XX" are not known/],
  ['a name that every object has', { country: 'constructor' }, /not known/],
  ['a region without holidays of its own', { country: 'US-ZZ' }, /write US/],
])('%s is refused in a sentence', (_what, over, reason) => {
  const refused = checkSettings({ ...defaultSettings, ...over });
  expect(refused).toMatch(reason);
  expect(refused?.endsWith('.')).toBe(true);
});

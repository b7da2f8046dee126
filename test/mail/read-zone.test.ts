import { expect, test } from 'vitest';
import { readFirstCommand } from '../../lib/mail/replies/read-command.ts';
import { owner } from '../search/given.ts';

const zone = (text: string) => readFirstCommand({ text, owner, now: '2026-10-06T13:00:00Z' });

test.each([
  ['time zone Tokyo until 3 Nov', 'Asia/Tokyo', '2026-11-03'],
  ['Time zone: Istanbul', 'Europe/Istanbul', undefined],
  ['my time zone is now Lisbon', 'Europe/Lisbon', undefined],
  ['zeitzone ist Tallinn', 'Europe/Tallinn', undefined],
  ['time zone São Paulo', 'America/Sao_Paulo', undefined],
  ['time zone new york', 'America/New_York', undefined],
  ['time zone to Toronto', 'America/Toronto', undefined],
  ['time zone Dar es Salaam until 31 October.', 'Africa/Dar_es_Salaam', '2026-10-31'],
  ['time zone America/Argentina/Salta', 'America/Argentina/Salta', undefined],
])('%s', (text, timeZone, until) => {
  expect(zone(text)).toEqual({ word: 'zone', timeZone, ...(until !== undefined && { until }) });
});

test.each(['time zone nonsense', 'time zone is fine', 'time zone now', 'time zone America/Nowhere'])('%s names none', (text) => {
  expect(zone(text).word).toBe('unknown');
});

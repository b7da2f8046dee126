import { Temporal } from 'temporal-polyfill';
import type { TimeZone } from '../../time.ts';

/** Zones by country, for the countries whose holidays the planner knows; the first one is the usual one. Source: IANA zone.tab. */
const zones: Readonly<Record<string, readonly string[]>> = {
  US: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Los_Angeles',
    'America/Phoenix',
    'America/Anchorage',
    'Pacific/Honolulu',
    'America/Detroit',
    'America/Indiana/Indianapolis',
    'America/Boise',
    'America/Kentucky/Louisville',
  ],
  CA: [
    'America/Toronto',
    'America/Vancouver',
    'America/Edmonton',
    'America/Winnipeg',
    'America/Halifax',
    'America/St_Johns',
    'America/Regina',
    'America/Montreal',
  ],
  MX: ['America/Mexico_City', 'America/Monterrey', 'America/Tijuana', 'America/Cancun', 'America/Merida'],
  BR: ['America/Sao_Paulo', 'America/Bahia', 'America/Fortaleza', 'America/Recife', 'America/Manaus'],
  GB: ['Europe/London', 'Europe/Belfast'],
  IE: ['Europe/Dublin'],
  DE: ['Europe/Berlin', 'Europe/Busingen'],
  AT: ['Europe/Vienna'],
  CH: ['Europe/Zurich'],
  FR: ['Europe/Paris'],
  BE: ['Europe/Brussels'],
  NL: ['Europe/Amsterdam'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  IT: ['Europe/Rome'],
  PT: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'],
  PL: ['Europe/Warsaw'],
  SE: ['Europe/Stockholm'],
  NO: ['Europe/Oslo'],
  DK: ['Europe/Copenhagen'],
  FI: ['Europe/Helsinki'],
  IN: ['Asia/Kolkata', 'Asia/Calcutta'],
  JP: ['Asia/Tokyo'],
  SG: ['Asia/Singapore'],
  AU: [
    'Australia/Sydney',
    'Australia/Melbourne',
    'Australia/Brisbane',
    'Australia/Perth',
    'Australia/Adelaide',
    'Australia/Hobart',
    'Australia/Darwin',
    'Australia/Canberra',
  ],
  NZ: ['Pacific/Auckland'],
};

const countries = new Map(Object.entries(zones).flatMap(([country, names]) => names.map((name) => [name, country] as const)));

/** The ISO 3166 country a zone belongs to, where its holidays are known; else undefined, and the owner's own country counts. */
export function countryOf(zone: TimeZone): string | undefined {
  return countries.get(zone);
}

/** Whether clocks in two zones show the same all year: then only the names differ, and the holidays. */
export function sharesClock(one: TimeZone, other: TimeZone): boolean {
  return one === other || someMoments.every((at) => offsetIn(one, at) === offsetIn(other, at));
}

/** Winter, summer, and the weeks in which America and Europe have changed their clocks apart. */
const someMoments = ['2026-01-15T12:00:00Z', '2026-03-15T12:00:00Z', '2026-07-15T12:00:00Z', '2026-10-28T12:00:00Z'];

function offsetIn(zone: TimeZone, at: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset;
}

import { Temporal } from 'temporal-polyfill';
import type { Instant, TimeZone } from '../../time.ts';
import { zoneOfName, zoneOfOffset } from '../zones/zones.ts';
import { type CalendarComponent, type CalendarLine, propertyOf } from './calendar-lines.ts';

/** A DATE-TIME of RFC 5545 3.3.5, resolved. */
export type CalendarTime = {
  readonly at: Instant;
  readonly zone: TimeZone;
  /** The file gave no zone; the owner's was taken. */
  readonly floating: boolean;
};

/**
 * A DTSTART or DTEND as an instant, or undefined where it names a whole day or no time at all.
 * Zones by name first, then by the file's own VTIMEZONE, which is evaluated for this one moment and never expanded.
 */
export function readCalendarTime(
  line: CalendarLine,
  zones: readonly CalendarComponent[],
  fallbackZone: TimeZone,
): CalendarTime | undefined {
  const parts = /^\s*(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2}):?(\d{2})?(Z)?\s*$/i.exec(line.value.slice(0, 40));
  if (!parts) return undefined;
  const local = localTime(parts.slice(1, 7).map((part) => Number(part ?? 0)));
  if (!local) return undefined;
  if (parts[7]) return { at: instantOf(local, 'UTC'), zone: 'UTC', floating: false };
  const name = line.parameters.get('tzid')?.trim();
  if (!name) return { at: instantOf(local, fallbackZone), zone: fallbackZone, floating: true };
  const zone = zoneOfName(name);
  if (zone) return { at: instantOf(local, zone), zone, floating: false };
  const offset = offsetByDefinition(definitionOf(name, zones), local);
  if (offset === undefined) return { at: instantOf(local, fallbackZone), zone: fallbackZone, floating: true };
  const at = local.toZonedDateTime('UTC').toInstant().subtract({ seconds: offset }).toString();
  return { at, zone: zoneOfOffset(printed(offset), at, [fallbackZone]) ?? 'UTC', floating: false };
}

/** The instant of a wall-clock time; in a spring gap the later, in an autumn overlap the earlier one. */
function instantOf(local: Temporal.PlainDateTime, zone: TimeZone): Instant {
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant().toString();
}

function definitionOf(name: string, zones: readonly CalendarComponent[]): CalendarComponent | undefined {
  const bare = (text: string | undefined) => text?.replace(/^"+|"+$/g, '').trim();
  return zones.find((zone) => bare(propertyOf(zone, 'TZID')) === bare(name));
}

/** Seconds east of UTC at `local`: the observance whose latest onset is nearest before it. */
function offsetByDefinition(zone: CalendarComponent | undefined, local: Temporal.PlainDateTime): number | undefined {
  let best: { onset: Temporal.PlainDateTime; offset: number } | undefined;
  let earliest: { onset: Temporal.PlainDateTime; offset: number } | undefined;
  for (const observance of zone?.parts.slice(0, 20) ?? []) {
    const offset = secondsOf(propertyOf(observance, 'TZOFFSETTO'));
    const start = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})/.exec(propertyOf(observance, 'DTSTART') ?? '');
    const first = start ? localTime(start.slice(1, 7).map(Number)) : undefined;
    if (offset === undefined || !first) continue;
    for (const onset of [first, onsetIn(local.year - 1, observance, first), onsetIn(local.year, observance, first)]) {
      if (!onset) continue;
      if (Temporal.PlainDateTime.compare(onset, local) <= 0 && (!best || Temporal.PlainDateTime.compare(onset, best.onset) > 0))
        best = { onset, offset };
      if (!earliest || Temporal.PlainDateTime.compare(onset, earliest.onset) < 0) earliest = { onset, offset };
    }
  }
  return (best ?? earliest)?.offset;
}

/** When a yearly rule ("second Sunday in March") begins in `year`; other rules are not evaluated (FREQ=SECONDLY is an attack). */
function onsetIn(year: number, observance: CalendarComponent, first: Temporal.PlainDateTime): Temporal.PlainDateTime | undefined {
  const rule = propertyOf(observance, 'RRULE');
  if (!rule || !/FREQ=YEARLY/i.test(rule) || year < first.year) return undefined;
  const until = /UNTIL=(\d{4})/i.exec(rule)?.[1];
  if (until && year > Number(until)) return undefined;
  const month = Number(/BYMONTH=(\d{1,2})/i.exec(rule)?.[1] ?? first.month);
  if (month < 1 || month > 12) return undefined;
  const day = /BYDAY=([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)/i.exec(rule);
  const weekday = day?.[2] ? weekdays.indexOf(day[2].toUpperCase()) + 1 : 0;
  const date = weekday ? nthWeekday(year, month, weekday, Number(day?.[1] ?? 1)) : Temporal.PlainDate.from({ year, month, day: first.day });
  return date.toPlainDateTime(first.toPlainTime());
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (nth < 0) {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: ((last.dayOfWeek - weekday + 7) % 7) + (-nth - 1) * 7 });
  }
  const day = 1 + ((weekday - first.dayOfWeek + 7) % 7) + (Math.max(nth, 1) - 1) * 7;
  return first.with({ day: day > first.daysInMonth ? day - 7 : day });
}

function localTime(numbers: readonly number[]): Temporal.PlainDateTime | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  try {
    return Temporal.PlainDateTime.from({ year, month, day, hour, minute, second: Math.min(second, 59) }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function secondsOf(offset: string | undefined): number | undefined {
  const parts = /^([+-])(\d{2}):?(\d{2})(\d{2})?$/.exec(offset?.trim() ?? '');
  if (!parts) return undefined;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0));
}

function printed(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The end by an RFC 5545 DURATION (`PT45M`, `P1DT2H`), or undefined where it cannot be read. */
export function addDuration(start: Instant, duration: string | undefined): Instant | undefined {
  const parts = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/i.exec(duration?.trim() ?? '');
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return Temporal.Instant.from(start)
    .add({ hours: (weeks * 7 + days) * 24 + hours, minutes, seconds })
    .toString();
}

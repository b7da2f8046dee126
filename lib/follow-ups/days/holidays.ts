import { Temporal } from 'temporal-polyfill';
import { easter } from '../../easter.ts';
import type { LocalDate } from '../../time.ts';
import { type HolidayRule, holidayRules, proclaimedDays, type Substitute } from './holiday-rules.ts';

/**
 * Is it a public holiday there? `country` is ISO 3166 with an optional region (`DE-BY`); without one, or with one that has no days of its own,
 * the nationwide holidays alone. A country that is not in the table has none.
 */
export function isHoliday(country: string, day: LocalDate): boolean {
  return holidaysOf(country, Number(day.slice(0, 4))).has(day);
}

const computed = new Map<string, ReadonlySet<LocalDate>>();

function holidaysOf(country: string, year: number): ReadonlySet<LocalDate> {
  const key = `${country} ${year}`;
  const known = computed.get(key);
  if (known) return known;
  // New Year's Day that falls on a Saturday is kept on 31 December of the year before (US).
  const days = new Set([...observedIn(country, year), ...observedIn(country, year + 1)].filter((day) => day.startsWith(`${year}-`)));
  computed.set(key, days);
  return days;
}

function observedIn(country: string, year: number): LocalDate[] {
  const [nation = '', region = ''] = country.toUpperCase().split('-');
  const table = holidayRules[nation];
  if (!table) return [];
  const rules = [...table.days, ...(table.regions?.[region] ?? [])];
  const days = new Set<LocalDate>();
  const moving: Temporal.PlainDate[] = [];
  for (const rule of rules) {
    const date = dateOf(rule, year);
    if (!date) continue;
    days.add(date.toString());
    if (!table.unmoved?.includes(rule)) moving.push(date);
  }
  for (const date of moving.sort(Temporal.PlainDate.compare)) {
    const other = substituteFor(date, table.substitute, days);
    if (other) days.add(other.toString());
  }
  return [...days, ...(nation === 'JP' ? betweenTwo(days) : [])];
}

function substituteFor(date: Temporal.PlainDate, substitute: Substitute, taken: ReadonlySet<LocalDate>): Temporal.PlainDate | undefined {
  const saturday = date.dayOfWeek === 6;
  const sunday = date.dayOfWeek === 7;
  if (substitute === 'none' || !(saturday || sunday) || (substitute === 'next_after_sunday' && saturday)) return undefined;
  if (substitute === 'nearest') return date.add({ days: saturday ? -1 : 1 });
  let next = date.add({ days: 1 });
  while (next.dayOfWeek > 5 || taken.has(next.toString())) next = next.add({ days: 1 });
  return next;
}

/** Japan: a day between two holidays is one itself. */
function betweenTwo(days: ReadonlySet<LocalDate>): LocalDate[] {
  return [...days].flatMap((day) => {
    const date = Temporal.PlainDate.from(day);
    return days.has(date.add({ days: 2 }).toString()) ? [date.add({ days: 1 }).toString()] : [];
  });
}

function dateOf(rule: HolidayRule, year: number): Temporal.PlainDate | undefined {
  const [head = '', a = '', b = '', c = ''] = rule.split(':');
  if (head === 'table') return firstOf(proclaimedDays[a]?.filter((day) => day.startsWith(`${year}-`)) ?? []);
  if (head === 'equinox') return equinox(a, year);
  if (head === 'after') return nthWeekday(year, Number(c), Number(b), Number(a)).add({ days: 1 });
  if (head === 'since') return year >= Number(a) ? fixed(b, year) : undefined;
  if (head === 'every') return (year - Number(b)) % Number(a) === 0 ? fixed(c, year) : undefined;
  if (head === 'kings_day') return kingsDay(year);
  if (head === 'brigid') return brigid(year);
  if (head.startsWith('easter')) return easter(year).add({ days: Number(head.slice('easter'.length)) });
  const [weekday = '', before] = head.split('<');
  if (before) return lastWeekdayBefore(fixed(before, year), Number(weekday));
  if (b) return nthWeekday(year, Number(b), Number(a), Number(head));
  return fixed(head, year);
}

function firstOf(days: readonly LocalDate[]): Temporal.PlainDate | undefined {
  const [day] = days;
  return day === undefined ? undefined : Temporal.PlainDate.from(day);
}

function fixed(monthDay: string, year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(`${year}-${monthDay}`);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (nth > 0) return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: ((last.dayOfWeek - weekday + 7) % 7) + 7 * (-nth - 1) });
}

function lastWeekdayBefore(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const day = date.subtract({ days: 1 });
  return day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 });
}

/** Netherlands: 27 April, the day before when that is a Sunday. */
function kingsDay(year: number): Temporal.PlainDate {
  const day = fixed('04-27', year);
  return day.dayOfWeek === 7 ? day.subtract({ days: 1 }) : day;
}

/** Ireland: first Monday of February, or the 1st itself when that is a Friday. */
function brigid(year: number): Temporal.PlainDate {
  const first = fixed('02-01', year);
  return first.dayOfWeek === 5 ? first : nthWeekday(year, 2, 1, 1);
}

/** Japan's equinoxes, the almanac's formula for 1980 to 2099. */
function equinox(which: string, year: number): Temporal.PlainDate {
  const drift = 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4);
  return which === 'spring'
    ? Temporal.PlainDate.from({ year, month: 3, day: Math.floor(20.8431 + drift) })
    : Temporal.PlainDate.from({ year, month: 9, day: Math.floor(23.2488 + drift) });
}

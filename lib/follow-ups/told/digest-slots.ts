import { type Settings, weekdays } from '../../search/owner/owner.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { addDays, dayAt } from '../days/business-days.ts';
import { numberOfDay, weekdayOfNumber } from '../days/whole-numbers.ts';
import { instantAt, tidy } from '../days/windows.ts';

type When = Exclude<Settings['digest'], 'off'>;

/** The last moment of the week's digest at or before this one. */
export function slotAtOrBefore(at: Instant, when: When, zone: TimeZone): Instant {
  const today = dayAt(at, zone);
  for (let day = today; ; day = addDays(day, -1)) {
    if (weekdayOf(day) !== when.weekday) continue;
    const slot = instantAt(day, when.time, zone);
    if (slot <= tidy(at)) return slot;
  }
}

/** The first one at or after it. */
export function slotAfter(at: Instant, when: When, zone: TimeZone): Instant {
  for (let day = dayAt(at, zone); ; day = addDays(day, 1)) {
    if (weekdayOf(day) !== when.weekday) continue;
    const slot = instantAt(day, when.time, zone);
    if (slot >= tidy(at)) return slot;
  }
}

function weekdayOf(day: LocalDate): (typeof weekdays)[number] | undefined {
  return weekdays[weekdayOfNumber(numberOfDay(day)) - 1];
}

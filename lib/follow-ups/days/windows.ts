import { Temporal } from 'temporal-polyfill';
import { rememberingTexts } from '../../remembered.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { addBusinessDays, addDays, type Calendar, dayAt, isBusinessDay } from './business-days.ts';
import { memo } from './memo.ts';
import { instantOf, isToTheSecond, numberOfDay, secondsOf, steadyOffset } from './whole-numbers.ts';

/** The hours of both sides: when the owner is awake, and where and when the recipient works. Waking times are wall-clock `HH:MM`. */
export type Hours = {
  readonly ownerZone: TimeZone;
  readonly waking: { readonly from: string; readonly to: string };
  readonly zone: TimeZone;
  readonly calendar: Calendar;
};

/** When a draft reaches the owner. With a hint it is to be sent then, not at once; `on` is the R-date that later steps count from. */
export type Placement = { readonly at: Instant; readonly hint?: Instant; readonly on: LocalDate };

const office = { from: '09:00', to: '17:00' };
/** Class B drafts aim at this time of the recipient's day. */
const targetTime = '10:00';
/** A class A draft is best sent inside these hours of the recipient's. */
const courteous = { from: '07:00', to: '21:00' };
/** So many business days without a common minute mean that the two windows never meet. */
const daysBeforeNeverMeeting = 3;

/** Class A: the moment itself, or the end of the quiet hours. */
export function placeAwake(moment: Instant, { ownerZone, waking }: Pick<Hours, 'ownerZone' | 'waking'>): Instant {
  return firstAwake(moment, waking.from, waking.to, ownerZone);
}

const firstAwake = memo((moment: Instant, from: string, to: string, ownerZone: TimeZone): Instant => {
  const today = dayAt(moment, ownerZone);
  for (let day = addDays(today, -1); ; day = addDays(day, 1)) {
    const window = wakingOn(day, { ownerZone, waking: { from, to } });
    if (window.to > moment) return later(window.from, moment);
  }
});

/** Whether the owner may be woken by a mail at that moment (waking hours, their clock). */
export function isAwake(moment: Instant, hours: Pick<Hours, 'ownerZone' | 'waking'>): boolean {
  return placeAwake(moment, hours) === tidy(moment);
}

/** Class A': the first minute at or after the moment that lies in both windows. */
export function placeInOffice(moment: Instant, hours: Hours): Placement {
  let day = addDays(dayAt(moment, hours.zone), -1);
  for (let tried = 0; tried < daysBeforeNeverMeeting; tried++) {
    day = addBusinessDays(hours.calendar, day, 1);
    const at = firstCommon(officeOn(day, hours), tidy(moment), hours);
    if (at) return { at, on: dayAt(at, hours.zone) };
    if (officeOn(day, hours).to <= tidy(moment)) tried--;
  }
  const at = placeAwake(moment, hours);
  return withNextOpening(at, hours);
}

/**
 * Class B: a target day D, aimed at 10:00 there, never before the minute at which it came to be planned.
 * Where the hours never meet, the owner gets it in the evening before, with a hint.
 */
export function placeOnDay(day: LocalDate, notBefore: Instant, hours: Hours): Placement {
  const common = commonOn(day, hours);
  if (common) return common >= tidy(notBefore) ? { at: common, on: dayAt(common, hours.zone) } : placeLate(notBefore, hours);
  const target = instantAt(day, targetTime, hours.zone);
  const evening = eveningBefore(target, hours);
  if (dayAt(evening, hours.zone) === day && evening >= tidy(notBefore)) return { at: evening, hint: target, on: day };
  if (tidy(notBefore) > target) return placeLate(notBefore, hours);
  return withNextOpening(placeAwake(plusMinutes(target, 1), hours), hours);
}

/** Class B whose moment had passed when it came to be planned (1.1a). */
export function placeLate(notBefore: Instant, hours: Hours): Placement {
  const placement = placeInOffice(notBefore, hours);
  if (!placement.hint) return placement;
  const today = dayAt(notBefore, hours.zone);
  for (let day = isBusinessDay(hours.calendar, today) ? today : addBusinessDays(hours.calendar, today, 1); ; ) {
    const target = instantAt(day, targetTime, hours.zone);
    const evening = eveningBefore(target, hours);
    if (dayAt(evening, hours.zone) !== day) return placement;
    if (evening >= tidy(notBefore)) return { at: evening, hint: target, on: day };
    day = addBusinessDays(hours.calendar, day, 1);
  }
}

/** Whether now is a minute at which a draft of class A' or B may come. */
export function isCommon(moment: Instant, hours: Hours): boolean {
  const day = dayAt(moment, hours.zone);
  return isBusinessDay(hours.calendar, day) && firstCommon(officeOn(day, hours), tidy(moment), hours) === tidy(moment);
}

/** First minute from the arrival to the last moment for sending that is no night at the recipient's; none when the arrival itself is fine. */
export function bestSendFrom(arrival: Instant, sendBy: Instant, zone: TimeZone): Instant | undefined {
  const today = dayAt(arrival, zone);
  for (const day of [addDays(today, -1), today, addDays(today, 1)]) {
    const from = instantAt(day, courteous.from, zone);
    const to = instantAt(day, courteous.to, zone);
    if (to <= tidy(arrival)) continue;
    if (from <= tidy(arrival)) return undefined;
    return from <= tidy(sendBy) ? from : undefined;
  }
  return undefined;
}

/** The wall-clock time on that day there, as an instant; in a gap of a clock change the later reading. */
export const instantAt: (day: LocalDate, time: string, zone: TimeZone) => Instant = memo((day: LocalDate, time: string, zone: TimeZone) => {
  const number = numberOfDay(day);
  const offset = steadyOffset(number, zone);
  const [hours = 0, minutes = 0, ...finer] = time.split(':').map(Number);
  if (offset === undefined || finer.length > 0) return exactInstantAt(day, time, zone);
  const seconds = number * secondsOfDay + (hours * 60 + minutes - offset) * 60;
  const there = steadyOffset(Math.floor(seconds / secondsOfDay), zone);
  return there === offset ? instantOf(seconds) : exactInstantAt(day, time, zone);
});

const secondsOfDay = 86_400;

function exactInstantAt(day: LocalDate, time: string, zone: TimeZone): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

/** Elapsed minutes; may be negative. */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  const seconds = secondsOf(instant);
  return seconds === undefined ? Temporal.Instant.from(instant).add({ minutes }).toString() : instantOf(seconds + minutes * 60);
}

/** Elapsed hours, also over a change of the clocks. */
export function plusHours(instant: Instant, hours: number): Instant {
  return plusMinutes(instant, hours * 60);
}

/** One spelling for one instant, to the second, so that instants compare as strings. */
export const tidy: (instant: Instant) => Instant = rememberingTexts((instant) => {
  if (isToTheSecond(instant)) return instant;
  // As the clock of a function tells it.
  if (isFiner.test(instant)) return `${instant.slice(0, 19)}Z`;
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' });
});

const isFiner = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d\.\d{1,9}Z$/;

/** The instant itself if it is a whole minute, else the next one: wake-ups come at minutes. */
export function wholeMinute(instant: Instant): Instant {
  if (isWholeMinute.test(instant)) return instant;
  return Temporal.Instant.from(instant).round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toString();
}

const isWholeMinute = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/;

/** The later of two instants, both to the whole second. */
export function later(a: Instant, b: Instant): Instant {
  const [first, second] = [tidy(a), tidy(b)];
  return first > second ? first : second;
}

type Window = { readonly from: Instant; readonly to: Instant };

function wakingOn(day: LocalDate, hours: Pick<Hours, 'ownerZone' | 'waking'>): Window {
  const { from, to } = hours.waking;
  return {
    from: instantAt(day, from, hours.ownerZone),
    to: instantAt(to > from ? day : addDays(day, 1), to, hours.ownerZone),
  };
}

function officeOn(day: LocalDate, hours: Hours): Window {
  return { from: instantAt(day, office.from, hours.zone), to: instantAt(day, office.to, hours.zone) };
}

/** First minute of the office window, from the moment on, at which the owner is awake. */
function firstCommon(window: Window, moment: Instant, hours: Hours): Instant | undefined {
  if (window.to <= moment) return undefined;
  const at = placeAwake(later(window.from, moment), hours);
  return at < window.to ? at : undefined;
}

/** First common minute within 24 hours of the target: the rest of the day itself, or the first office hour of the next one. */
function commonOn(day: LocalDate, hours: Hours): Instant | undefined {
  const byDay = commonMinutes.get(hours) ?? new Map<LocalDate, Instant | undefined>();
  commonMinutes.set(hours, byDay);
  if (byDay.has(day)) return byDay.get(day);
  const from = instantAt(day, targetTime, hours.zone);
  const found = [day, addDays(day, 1)].flatMap((one) => {
    const at = isBusinessDay(hours.calendar, one) ? firstCommon(officeOn(one, hours), from, hours) : undefined;
    return at !== undefined && at < plusHours(from, 24) ? [at] : [];
  });
  byDay.set(day, found[0]);
  return found[0];
}

const commonMinutes = new WeakMap<Hours, Map<LocalDate, Instant | undefined>>();

/** The owner's last 20:00 before the target: an hour before the quiet hours begin. */
function eveningBefore(target: Instant, hours: Hours): Instant {
  const today = dayAt(target, hours.ownerZone);
  const evenings = [addDays(today, -2), addDays(today, -1), today].map((day) => plusHours(wakingOn(day, hours).to, -1));
  return evenings.reduce((last, evening) => (evening < target ? evening : last));
}

function withNextOpening(at: Instant, hours: Hours): Placement {
  let day = addDays(dayAt(at, hours.zone), -1);
  let opening: Instant;
  do {
    day = addBusinessDays(hours.calendar, day, 1);
    opening = officeOn(day, hours).from;
  } while (opening < at);
  return { at, hint: opening, on: day };
}

import { holidayRules } from '../../follow-ups/days/holiday-rules.ts';
import { type Settings, weekdays } from './owner.ts';

/** Less would leave an interview that ends at the wrong hour hardly a moment for its thank-you, which is due within 24 hours. */
const leastWakingMinutes = 4 * 60;
/** C5: the days after a promised one in which asking is neither pushy nor late. */
const graceDays = { least: 2, most: 5 };
/** K09 is not asked before the fourth business day, and a wait of a month is none any more. */
const daysWithoutTimeline = { least: 4, most: 20 };
/** A week without mail is nothing in a search, and after two months nobody waits any more. */
const silenceDays = { least: 7, most: 60 };

/** Refuses settings that contradict what the product promises. @returns the reason in one sentence, or nothing when all is well */
export function checkSettings(settings: Settings): string | undefined {
  return (
    checkWaking(settings.waking) ?? checkDays(settings) ?? checkCountry(settings.country) ?? checkDigest(settings) ?? checkSilence(settings)
  );
}

function checkWaking({ from, to }: Settings['waking']): string | undefined {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === undefined || end === undefined)
    return `Waking hours are times of day such as 08:00, not "${start === undefined ? from : to}".`;
  const awake = (end - start + 24 * 60) % (24 * 60);
  if (awake >= leastWakingMinutes) return undefined;
  return `Waking hours from ${from} to ${to} leave less than four hours a day, and a thank-you has to reach you, and be sent, within 24 hours of an interview.`;
}

function minutesOf(time: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

function checkDays(settings: Settings): string | undefined {
  if (!isWithin(settings.graceDays, graceDays)) {
    return `After a day they promised, a question waits ${graceDays.least} to ${graceDays.most} business days, not ${settings.graceDays}: earlier is earlier than advised.`;
  }
  if (isWithin(settings.daysWithoutTimeline, daysWithoutTimeline)) return undefined;
  return `Where nothing was promised, a question waits ${daysWithoutTimeline.least} to ${daysWithoutTimeline.most} business days, not ${settings.daysWithoutTimeline}.`;
}

function isWithin(days: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return Number.isInteger(days) && days >= least && days <= most;
}

function checkCountry(country: string): string | undefined {
  const [nation = '', region, ...more] = country.split('-');
  const table = Object.hasOwn(holidayRules, nation) ? holidayRules[nation] : undefined;
  if (!table) return `The public holidays of "${country}" are not known; those of ${Object.keys(holidayRules).sort().join(', ')} are.`;
  if (region === undefined) return undefined;
  if (more.length === 0 && Object.hasOwn(table.regions ?? {}, region)) return undefined;
  return `No public holidays of their own are known for "${country}"; write ${nation} for the nationwide ones.`;
}

function checkSilence(settings: Settings): string | undefined {
  if (settings.silenceDays === 'off' || isWithin(settings.silenceDays, silenceDays)) return undefined;
  return `That no mail comes is said after ${silenceDays.least} to ${silenceDays.most} days or not at all, not after ${settings.silenceDays}.`;
}

/** A time in the quiet hours is no contradiction: like every mail, the digest then waits for their end. */
function checkDigest({ digest }: Settings): string | undefined {
  if (digest === 'off') return undefined;
  if (!weekdays.includes(digest.weekday)) return `The digest comes on a day such as monday, not on "${digest.weekday}".`;
  return minutesOf(digest.time) === undefined ? `The digest comes at a time of day such as 08:00, not at "${digest.time}".` : undefined;
}

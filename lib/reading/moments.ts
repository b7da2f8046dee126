import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, TimeZone } from '../time.ts';
import { dayFirstIn } from './dates/dates.ts';
import { dateWords } from './dates/words.ts';
import { findSlots } from './interviews/slots.ts';
import { languageOf } from './language.ts';

/** As instants, with the zone in which they were named. */
export type NamedMoment = { readonly startsAt: Instant; readonly endsAt?: Instant; readonly timeZone: TimeZone };

/**
 * The moment that words like "Thursday 3pm" or "5 Nov, 14:00-15:00 CET" name, said on `on`, in `zone` unless they name one.
 * `day` stands where they name only a time. Undefined without a time of day, or where a weekday contradicts its date.
 */
export function readMoment(
  text: string,
  on: LocalDate,
  zone: TimeZone,
  options: { readonly language?: string | undefined; readonly day?: LocalDate | undefined } = {},
): NamedMoment | undefined {
  const given = options.day ? Temporal.PlainDate.from(options.day) : undefined;
  const otherwise = given ? { start: 0, end: 0, text: '', kind: 'day' as const, days: { first: given, last: given } } : undefined;
  const guessed = options.language ?? languageOf(text);
  // A line or two does not show its language: the first one that finds something is it.
  const slot = [guessed, ...Object.keys(dateWords)]
    .map((language) =>
      findSlots(text.slice(0, maxCommand), { language, saidOn: on, zone, dayFirst: dayFirstIn(zone, language), otherwise }).at(-1),
    )
    .find((each) => each !== undefined);
  if (!slot || slot.day.contradicts) return undefined;
  return { startsAt: slot.startsAt, ...(slot.endsAt ? { endsAt: slot.endsAt } : {}), timeZone: slot.zone };
}

/** A command is a line or two. */
const maxCommand = 500;

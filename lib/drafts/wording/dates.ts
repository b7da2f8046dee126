import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';

// Never the platform's locale data: it differs between machines, and a draft must not.
const names = {
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  },
  de: {
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  },
  fr: {
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  },
} as const;

export type Language = keyof typeof names;

/** `23 October`, `23. Oktober`, `1er octobre`. */
export function dayIn(language: Language, day: LocalDate): string {
  const date = Temporal.PlainDate.from(day);
  const month = names[language].months[date.month - 1];
  if (language === 'de') return `${date.day}. ${month}`;
  if (language === 'fr') return `${date.day === 1 ? '1er' : date.day} ${month}`;
  return `${date.day} ${month}`;
}

/** `Friday 30 October`: a weekday never stands without its date (rubric 15). */
export function weekdayIn(language: Language, day: LocalDate): string {
  const weekday = names[language].days[Temporal.PlainDate.from(day).dayOfWeek - 1];
  return language === 'de' ? `${weekday}, den ${dayIn(language, day)}` : `${weekday} ${dayIn(language, day)}`;
}

export function monthIn(language: Language, day: LocalDate): string {
  return names[language].months[Temporal.PlainDate.from(day).month - 1] ?? '';
}

export function dateOf(at: Instant, zone: TimeZone): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** For mails to the owner: `Fri 30 Oct`. */
export function shortDay(day: LocalDate): string {
  const date = Temporal.PlainDate.from(day);
  return `${names.en.days[date.dayOfWeek - 1]?.slice(0, 3)} ${date.day} ${names.en.months[date.month - 1]?.slice(0, 3)}`;
}

/** For mails to the owner: `18:00`. */
function clock(at: Instant, zone: TimeZone): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** For mails to the owner: `Sat 24 Oct 18:00`. */
export function moment(at: Instant, zone: TimeZone): string {
  return `${shortDay(dateOf(at, zone))} ${clock(at, zone)}`;
}

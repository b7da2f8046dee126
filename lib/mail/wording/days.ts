import { Temporal } from 'temporal-polyfill';
import { clock, shortDay as englishDay, englishShort } from '../../drafts/wording/dates.ts';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import type { OwnerLanguage } from './wordings.ts';

type Names = { readonly days: readonly string[]; readonly months: readonly string[] };

/** Short forms without stops in German, so that a date may end a sentence; French keeps the stops that belong to its own. */
const names: Readonly<Record<OwnerLanguage, Names>> = {
  en: englishShort,
  de: {
    days: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    months: ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'],
  },
  fr: {
    days: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
    months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  },
};

/** `Fri 30 Oct`, `Fr 30. Okt`, `ven. 30 oct.`. */
export function sayDayIn(language: OwnerLanguage, day: LocalDate): string {
  if (language === 'en') return englishDay(day);
  const date = Temporal.PlainDate.from(day);
  return written(language, date.dayOfWeek - 1, date.day, date.month - 1);
}

/** `Sat 24 Oct 18:00`, by the clock of a zone. */
export function sayMoment(language: OwnerLanguage, at: Instant, zone: TimeZone): string {
  return `${sayDayIn(language, dayAt(at, zone))} ${language === 'fr' ? 'à ' : ''}${clock(at, zone)}`;
}

/** `Sat 18:00`: for a subject, where the day is one of the next few. */
export function sayHour(language: OwnerLanguage, at: Instant, zone: TimeZone): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).dayOfWeek - 1;
  return `${names[language].days[day] ?? ''} ${clock(at, zone)}`;
}

/** The days that an English sentence names, in another language: sentences that are kept name them in one form. */
export function retellDays(language: Exclude<OwnerLanguage, 'en'>, text: string): string {
  return text.replace(
    /\b([A-Z][a-z]{2}) (\d{1,2}) ([A-Z][a-z]{2})\b( \d\d:\d\d\b)?/g,
    (whole, day: string, number: string, month: string, time = '') => {
      const [weekday, at] = [names.en.days.indexOf(day), names.en.months.indexOf(month)];
      if (weekday < 0 || at < 0) return whole;
      return `${written(language, weekday, Number(number), at)}${time !== '' && language === 'fr' ? ` à${time}` : time}`;
    },
  );
}

function written(language: Exclude<OwnerLanguage, 'en'>, weekday: number, day: number, month: number): string {
  const { days, months } = names[language];
  const number = language === 'de' ? `${day}.` : day === 1 ? '1er' : `${day}`;
  return `${days[weekday] ?? ''} ${number} ${months[month] ?? ''}`;
}

import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import type { Language, Voice } from './voice.ts';

// Never the platform's locale data: it differs between machines, and a draft must not.
const names: Readonly<Record<Language, { readonly days: readonly string[]; readonly months: readonly string[] }>> = {
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
  es: {
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  },
  it: {
    days: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
  },
  pt: {
    days: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
    months: ['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
  },
  nl: {
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  },
};

/** `October 23` or `23 October`, `23. Oktober`, `1er octobre`, `23 de octubre`; Italian with its article, which depends on the number: see {@link articleDayIn}. */
export function dayIn({ language, american }: Voice, day: LocalDate): string {
  const date = Temporal.PlainDate.from(day);
  const month = names[language].months[date.month - 1] ?? '';
  switch (language) {
    case 'en':
      return american ? `${month} ${date.day}` : `${date.day} ${month}`;
    case 'de':
      return `${date.day}. ${month}`;
    case 'fr':
      return `${date.day === 1 ? '1er' : date.day} ${month}`;
    case 'it':
      return `${date.day === 1 ? '1º' : date.day} ${month}`;
    case 'es':
    case 'pt':
      return `${date.day} de ${month}`;
    case 'nl':
      return `${date.day} ${month}`;
  }
}

/** Italian: `il 23 ottobre`, `l’8 ottobre`; `del 23 ottobre`, `dell’8 ottobre`. */
export function articleDayIn(voice: Voice, day: LocalDate): { readonly on: string; readonly of: string } | undefined {
  if (voice.language !== 'it') return undefined;
  const elided = [8, 11].includes(Temporal.PlainDate.from(day).day);
  const written = dayIn(voice, day);
  return elided ? { on: `l’${written}`, of: `dell’${written}` } : { on: `il ${written}`, of: `del ${written}` };
}

/** `Friday, October 30` or `Friday 30 October`: a weekday never stands without its date (rubric 15). */
export function weekdayIn(voice: Voice, day: LocalDate): string {
  const weekday = names[voice.language].days[Temporal.PlainDate.from(day).dayOfWeek - 1];
  const written = dayIn(voice, day);
  if (voice.language === 'de') return `${weekday}, den ${written}`;
  if (voice.language === 'pt' || (voice.language === 'en' && voice.american)) return `${weekday}, ${written}`;
  return `${weekday} ${written}`;
}

export function monthIn({ language }: Voice, day: LocalDate): string {
  return names[language].months[Temporal.PlainDate.from(day).month - 1] ?? '';
}

/** Weekdays of a language, for the rubric's point 15. */
export function weekdaysOf(language: Language): readonly string[] {
  return names[language].days;
}

/** For mails to the owner: `Fri` and `Oct`. */
export const englishShort = {
  days: names.en.days.map((day) => day.slice(0, 3)),
  months: names.en.months.map((month) => month.slice(0, 3)),
};

/** For mails to the owner: `Fri 30 Oct`. */
export function shortDay(day: LocalDate): string {
  const date = Temporal.PlainDate.from(day);
  return `${englishShort.days[date.dayOfWeek - 1]} ${date.day} ${englishShort.months[date.month - 1]}`;
}

/** For mails to the owner: `18:00`. */
export function clock(at: Instant, zone: TimeZone): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** For mails to the owner: `Sat 24 Oct 18:00`. */
export function moment(at: Instant, zone: TimeZone): string {
  return `${shortDay(dayAt(at, zone))} ${clock(at, zone)}`;
}

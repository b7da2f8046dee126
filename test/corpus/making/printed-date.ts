import type { Temporal } from 'temporal-polyfill';

const months: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
};

const weekdays: Readonly<Record<string, string>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  pt: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
};

type Parts = {
  readonly at: Temporal.ZonedDateTime;
  readonly month: string;
  readonly weekday: string;
  readonly hour12: string;
  readonly clock: string;
};

function partsOf(at: Temporal.ZonedDateTime, language: string): Parts {
  const minute = String(at.minute).padStart(2, '0');
  return {
    at,
    month: (months[language] ?? '').split(' ')[at.month - 1] ?? '',
    weekday: (weekdays[language] ?? '').split(' ')[at.dayOfWeek - 1] ?? '',
    hour12: `${((at.hour + 11) % 12) + 1}:${minute}`,
    clock: `${String(at.hour).padStart(2, '0')}:${minute}`,
  };
}

const half = ({ at }: Parts) => (at.hour < 12 ? 'AM' : 'PM');

/** As Gmail prints it: English with a narrow blank before AM and PM. */
export function printGmailDate(at: Temporal.ZonedDateTime, language: string): string {
  const parts = partsOf(at, language);
  const month = parts.month.slice(0, language === 'fr' || language === 'it' ? 4 : 3);
  switch (language) {
    case 'de':
      return `${parts.weekday.slice(0, 2)}., ${at.day}. ${parts.month.slice(0, 3)}. ${at.year} um ${parts.clock} Uhr`;
    case 'fr':
      return `${parts.weekday.slice(0, 3)}. ${at.day} ${month}. ${at.year} à ${parts.clock}`;
    case 'es':
      return `${parts.weekday.slice(0, 3)}, ${at.day} ${month} ${at.year} a las ${at.hour}:${parts.clock.slice(3)}`;
    case 'pt':
      return `${parts.weekday.slice(0, 3)}., ${at.day} de ${month}. de ${at.year} às ${parts.clock}`;
    case 'it':
      return `${parts.weekday.slice(0, 3)} ${at.day} ${parts.month.slice(0, 3)} ${at.year} alle ore ${parts.clock}`;
    case 'nl':
      return `${parts.weekday.slice(0, 2)} ${at.day} ${month} ${at.year} om ${parts.clock}`;
    default:
      return `${parts.weekday.slice(0, 3)}, ${month} ${at.day}, ${at.year} at ${parts.hour12}\u202f${half(parts)}`;
  }
}

/** As Outlook prints it behind `Sent:`. */
export function printOutlookDate(at: Temporal.ZonedDateTime, language: string): string {
  const parts = partsOf(at, language);
  switch (language) {
    case 'de':
      return `${parts.weekday}, ${at.day}. ${parts.month} ${at.year} ${parts.clock}`;
    case 'fr':
    case 'it':
    case 'nl':
      return `${parts.weekday} ${at.day} ${parts.month} ${at.year} ${parts.clock}`;
    case 'es':
    case 'pt':
      return `${parts.weekday}, ${at.day} de ${parts.month} de ${at.year} ${parts.clock}`;
    default:
      return `${parts.weekday}, ${parts.month} ${at.day}, ${at.year} ${parts.hour12} ${half(parts)}`;
  }
}

/** As Apple Mail prints it, with the offset that stands for the zone. */
export function printAppleDate(at: Temporal.ZonedDateTime, language: string): string {
  const parts = partsOf(at, language);
  const offset = `GMT${at.offset.replace(/^([+-])0?(\d+):00$/, '$1$2')}`;
  switch (language) {
    case 'de':
      return `${at.day}. ${parts.month} ${at.year} um ${parts.clock}:00 ${offset}`;
    case 'fr':
      return `${at.day} ${parts.month} ${at.year} à ${parts.clock}:00 ${offset}`;
    case 'es':
      return `${at.day} de ${parts.month} de ${at.year}, ${parts.clock}:00 ${offset}`;
    case 'pt':
      return `${at.day} de ${parts.month} de ${at.year} às ${parts.clock}:00 ${offset}`;
    case 'it':
      return `${at.day} ${parts.month} ${at.year} alle ore ${parts.clock}:00 ${offset}`;
    case 'nl':
      return `${at.day} ${parts.month} ${at.year} om ${parts.clock}:00 ${offset}`;
    default:
      return `${parts.month} ${at.day}, ${at.year} at ${parts.hour12}:00 ${half(parts)} ${offset}`;
  }
}

/** As Yahoo prints it. */
export function printYahooDate(at: Temporal.ZonedDateTime): string {
  const parts = partsOf(at, 'en');
  const offset = `GMT${at.offset.replace(/^([+-])0?(\d+):00$/, '$1$2')}`;
  return `${parts.weekday}, ${parts.month} ${at.day}, ${at.year} at ${parts.hour12.padStart(5, '0')}:00 ${half(parts)} ${offset}`;
}

/** As Proton prints it: in words, without a zone. */
export function printProtonDate(at: Temporal.ZonedDateTime): string {
  const parts = partsOf(at, 'en');
  const end =
    at.day % 10 === 1 && at.day !== 11
      ? 'st'
      : at.day % 10 === 2 && at.day !== 12
        ? 'nd'
        : at.day % 10 === 3 && at.day !== 13
          ? 'rd'
          : 'th';
  return `On ${parts.weekday}, ${parts.month} ${at.day}${end}, ${at.year} at ${parts.hour12} ${half(parts)}`;
}

/** As phones print it, in figures: English month first, the others day first. */
export function printNumericDate(at: Temporal.ZonedDateTime, language: string): string {
  const parts = partsOf(at, language);
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = `(GMT${at.offset})`;
  if (language === 'en') return `${at.month}/${at.day}/${two(at.year % 100)} ${parts.hour12} ${half(parts)} ${offset}`;
  const between = language === 'de' ? '.' : '/';
  return `${two(at.day)}${between}${two(at.month)}${between}${two(at.year % 100)} ${parts.clock} ${offset}`;
}

/** As RFC 5322 wants it, and as Thunderbird prints it. */
export function printHeaderDate(at: Temporal.ZonedDateTime): string {
  const parts = partsOf(at, 'en');
  const seconds = String(at.second).padStart(2, '0');
  return `${parts.weekday.slice(0, 3)}, ${at.day} ${parts.month.slice(0, 3)} ${at.year} ${parts.clock}:${seconds} ${at.offset.replace(':', '')}`;
}

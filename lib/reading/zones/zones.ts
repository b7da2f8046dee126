import { Temporal } from 'temporal-polyfill';
import { memo } from '../../follow-ups/days/memo.ts';
import { secondsOf, steadyOffset } from '../../follow-ups/days/whole-numbers.ts';
import type { Instant, TimeZone } from '../../time.ts';
import { matchesOf } from '../patterns/sift.ts';
import { cityPlaces, countryPlaces } from './places.ts';
import { windowsZones } from './windows.ts';
import { cityZones, likelyZones, regionZones, timeAdjectives, zoneAbbreviations } from './words.ts';

/**
 * The IANA zone that a name stands for: an IANA name, a Windows name, a vendor path (`/mozilla.org/…/Europe/Paris`), a display
 * name (`(UTC-05:00) Eastern Time (US & Canada)`), an abbreviation, or a whole-hour offset (`GMT-0400` → `Etc/GMT+4`).
 * The name outranks an offset written beside it: Outlook prints the winter offset all year (parsing.md 3).
 */
export function zoneOfName(written: string): TimeZone | undefined {
  const name = written
    .trim()
    .replace(/^"+|"+$/g, '')
    .slice(0, maxNameLength);
  if (name === '') return undefined;
  return (
    knownZone(name) ??
    windowsZones.get(name.toLowerCase()) ??
    zoneOfPath(name) ??
    zoneAbbreviations.get(name.toUpperCase()) ??
    zoneOfOffsetName(name) ??
    zoneOfDisplayName(name)
  );
}

/** A zone named in running text right at `from` (after blanks, a comma or an opening bracket), and where its words end. */
export function zoneAt(text: string, from: number): { zone: TimeZone; end: number } | undefined {
  const part = text.slice(from, from + 90);
  const lead = leading.exec(part)?.[0].length ?? 0;
  const rest = part.slice(lead);
  const iana = /^[A-Z][A-Za-z]{1,15}\/[A-Z][A-Za-z_+-]{1,30}(?:\/[A-Z][A-Za-z_-]{1,30})?/.exec(rest);
  const known = iana ? knownZone(iana[0]) : undefined;
  if (iana && known) return ending(known, from + lead + iana[0].length, text);
  const offsetThenName = /^\(?(?:UTC|GMT)\s?[+-\u2212]\s?\d{1,2}(?::?\d{2})?\)?[ ,-]{1,3}([A-Z][^\n()]{2,40}(?:\([^\n)]{1,30}\))?)/.exec(
    rest,
  );
  if (offsetThenName?.[1]) {
    const found = wordsOfZone(offsetThenName[1]);
    if (found) return ending(found.zone, from + lead + offsetThenName[0].length - offsetThenName[1].length + found.length, text);
  }
  const offset = /^(?:UTC|GMT)\s?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/.exec(rest);
  if (offset) {
    const zone = zoneOfOffsetName(`GMT${offset[1] === '+' ? '+' : '-'}${offset[2]?.padStart(2, '0')}${offset[3] ?? '00'}`);
    if (zone) return ending(zone, from + lead + offset[0].length, text);
  }
  const found = wordsOfZone(rest);
  if (found) return ending(found.zone, from + lead + found.length, text);
  const ofTime = timeWord.test(part.slice(0, lead)) || cityInBrackets.test(part) ? zoneOfTimeWord(rest) : undefined;
  return ofTime && ending(ofTime.zone, from + lead + ofTime.length, text);
}

/** A zone named behind a day: only in brackets or where the words end there. "On 24 November in Pacific Heights" names none. */
export function zoneBehindDay(text: string, from: number): TimeZone | undefined {
  const found = zoneAt(text, from);
  if (!found) return undefined;
  const bracketed = /^[\s,]{0,3}[([]/.test(text.slice(from, from + 5));
  const ends = /^\s{0,3}(?:$|[\n.,;:!?)\]|-]|(?:at|um|om|alle|from|às|à)\s)/.test(text.slice(found.end, found.end + 8));
  return bracketed || ends ? found.zone : undefined;
}

/** What may stand between a time and the name of its zone. */
const leading =
  /^[\s,]{0,3}(?:[([|/-]\s?)?(?:all (?:times )?(?:in )?(?=[A-Z]{2,4}(?:[).,;\n\]]|$)|[A-Z]{3,20}(?: [A-Z]{3,20})? time)|time ?zone:? |in |uhr |nach |(?:à l'|en )?heure (?:de |du |d')?|(?:en |na )?hora (?:de |do |da |del )?(?:la )?|(?:no |en )?hor[aá]rio (?:de |do |da )?|(?:nell'|in )?ora (?:di |d')?|(?:nell')?orario (?:di )?|fuso (?:orario |hor[aá]rio )?(?:di |de )?|local time (?:in )?|ortszeit (?:in )?|lokale tijd (?:in )?)?/i;

const timeWord =
  /(?:heure|hora|hor[aá]rio|ora|orario|fuso|zone:?|time|zeit|tijd)(?: (?:orario|hor[aá]rio))?(?: (?:de|du|do|da|del|di|in))?(?: la)?(?: |d')$/i;

/** "3 pm (London)": nothing but a name between the brackets. */
const cityInBrackets = /^ ?[([][A-ZÀ-Ž][A-Za-zÀ-ž]{2,20}(?:[ -][A-Za-zÀ-ž]{2,20}){0,3}[)\]]/;

/** "Heure de Paris", "hora peninsular", "local time in Leeds": a city, a country or its adjective behind the word for time. */
function zoneOfTimeWord(rest: string): { zone: TimeZone; length: number } | undefined {
  const words = /^[A-Za-zÀ-ž]{2,20}(?:[ -][A-Za-zÀ-ž]{2,20}){0,3}/.exec(rest)?.[0].split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    const name = plain(phrase);
    const place = /^[A-ZÀ-Ž]/.test(phrase)
      ? (zoneOfCity(name) ?? cityPlaces.get(name)?.timeZone ?? countryPlaces.get(name)?.timeZone)
      : undefined;
    const zone = place ?? timeAdjectives.get(name);
    if (zone) return { zone, length: phrase.length };
  }
  return undefined;
}

/** A zone that a mail states for all its times: "All times Pacific", "Time zone: Europe/Berlin". */
export function zoneForAll(text: string): TimeZone | undefined {
  if (!mayState(text.toLowerCase())) return undefined;
  for (const match of matchesOf(statements, text)) {
    const zone = zoneAt(text, match.index + match[0].length)?.zone;
    if (zone) return zone;
  }
  return undefined;
}

/** One of these stands in every statement, and to look for them costs a tenth of looking for all its wordings. */
function mayState(small: string): boolean {
  return marksOfStatements.some((mark) => small.includes(mark)) || /\ball(?: in)? [a-z]{2,4}(?:[).,;\]\n]|$)/.test(small);
}

const marksOfStatements = 'times slots hours sessions zone zeit angaben jeweils heure horas horari horári fuso zona orari tijd'.split(' ');

const statements = new RegExp(
  [
    '(?:all (?:of )?(?:the |these |interview |our )?(?:times|slots|hours|sessions)|\\btimes)(?: (?:listed|shown|below|above|given|stated|quoted))?(?: are)?(?: (?:all|listed|shown|given|stated|quoted))?(?: in)?',
    '\\ball(?: in)?(?= [A-Z]{2,4}(?:[).,;\\]\\n]|$))',
    'time ?zone|zeitzone|fuseau horaire|zona hor[aá]ria|fuso hor[aá]rio|fuso orario|tijdzone',
    '(?:alle )?(?:zeiten|uhrzeiten|zeitangaben|angaben)(?: sind)?(?: jeweils)?(?: in| nach)?|jeweils(?= \\S{3,20} zeit\\b)',
    'toutes les heures(?: sont)?(?: indiquées| données)?(?: en| à)?|todas las horas(?: son| están)?(?: indicadas)?(?: en)?|todos (?:os |los )?hor[aá]rios(?: são| son)?(?: em| en| no)?',
    'tutti gli orari(?: sono)?(?: indicati)?(?: in| nel)?|alle tijden(?: zijn)?(?: in)?',
  ]
    .map((way) => `(?:${way})`)
    .join('|')
    .replace(/^/, '(?:')
    .concat(')\\s{0,3}[:=-]?\\s{0,2}'),
  'gi',
);

/**
 * The zone that a `Date` header's offset points to. `preferred` stands when it has that offset then; `+00:00` says nothing, for
 * servers write it wherever they are.
 */
export function zoneOfOffset(offset: string, at: Instant, preferred: readonly TimeZone[]): TimeZone | undefined {
  const known = /^([+-])(\d{2}):?(\d{2})$/.exec(offset.trim());
  if (!known) return undefined;
  const wanted = `${known[1]}${known[2]}:${known[3]}`;
  const has = (zone: TimeZone) => offsetAt(at, zone) === wanted;
  if (/^[+-]00:00$/.test(wanted)) return preferred.find(has);
  return [...preferred, ...likelyZones].find(has);
}

/** How far the clocks there are ahead of UTC, as `+02:00`. A zone is asked once for some days, an object of Temporal costs as much as a paragraph read for dates. */
export function offsetAt(at: Instant, zone: TimeZone): string {
  const seconds = secondsOf(at);
  const minutes = seconds === undefined ? undefined : steadyOffset(Math.floor(seconds / secondsOfDay), zone);
  if (minutes === undefined)
    return seconds === undefined || seconds < clocksInWholeQuarters
      ? Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset
      : offsetOfQuarter(String(Math.floor(seconds / quarter)), zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

const secondsOfDay = 86_400;
/** Seconds. In the weeks around a change of the clocks a zone is asked for every quarter of an hour: since 1975 none changed within one. */
const quarter = 900;
const clocksInWholeQuarters = 157_766_400;
const offsetOfQuarter = memo(
  (number: string, zone: TimeZone): string =>
    Temporal.Instant.fromEpochMilliseconds(Number(number) * quarter * 1_000).toZonedDateTimeISO(zone).offset,
);

/** `name` as the platform knows it, or undefined. */
function knownZone(name: string): TimeZone | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,3}$/.test(name)) return undefined;
  // Three letters alone ("EST", "CST") are abbreviations first: as IANA names some are fixed offsets without summer time.
  if (!name.includes('/') && !/^(?:UTC|Etc)$/i.test(name)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(usAliases.get(name.toLowerCase()) ?? name).timeZoneId;
  } catch {
    return undefined;
  }
}

/** No zone name is longer; display names of several cities come close to eighty. */
const maxNameLength = 120;

/** The old names that American systems still write. */
const usAliases: ReadonlyMap<string, TimeZone> = new Map([
  ['us/eastern', 'America/New_York'],
  ['us/central', 'America/Chicago'],
  ['us/mountain', 'America/Denver'],
  ['us/pacific', 'America/Los_Angeles'],
]);

function ending(zone: TimeZone, end: number, text: string): { zone: TimeZone; end: number } {
  return { zone, end: text[end] === ')' || text[end] === ']' ? end + 1 : end };
}

function zoneOfPath(name: string): TimeZone | undefined {
  if (!name.startsWith('/')) return undefined;
  const parts = name.split('/').filter((part) => part !== '');
  for (const take of [3, 2, 1]) {
    const zone = parts.length >= take ? knownZone(parts.slice(-take).join('/')) : undefined;
    if (zone) return zone;
  }
  return undefined;
}

function zoneOfDisplayName(name: string): TimeZone | undefined {
  const bare = name.replace(/^\((?:UTC|GMT)[^)]{0,10}\)\s*/i, '');
  const windows = windowsZones.get(bare.toLowerCase());
  if (windows) return windows;
  const region = /^(eastern|central|mountain|pacific|atlantic)(?: (?:standard |daylight )?time)?(?:\s*[(,-].*)?$/i.exec(bare)?.[1];
  if (region) return regionZones.get(region.toLowerCase());
  for (const city of bare.split(/[,;/]/)) {
    const zone = zoneOfCity(plain(city));
    if (zone) return zone;
  }
  return wordsOfZone(bare)?.zone;
}

function zoneOfOffsetName(name: string): TimeZone | undefined {
  const offset = /^\(?(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?\)?$/i.exec(name);
  if (!offset) return undefined;
  const hours = Number(offset[2]);
  if (hours > 14) return undefined;
  if (offset[3] === undefined || offset[3] === '00') return hours === 0 ? 'UTC' : `Etc/GMT${offset[1] === '+' ? '-' : '+'}${hours}`;
  // Half-hour offsets have no Etc zone; a place that keeps it all year stands for it.
  const wanted = `${offset[1]}${String(hours).padStart(2, '0')}:${offset[3]}`;
  return likelyZones.find((zone) => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).offset === wanted);
}

/** Zone words at the very start of `text`: "ET", "Eastern Time (US & Canada)", "Pacific", "London time". */
function wordsOfZone(text: string): { zone: TimeZone; length: number } | undefined {
  const abbreviation = /^[A-Z]{2,4}(?![A-Za-z])/.exec(text)?.[0];
  const short = abbreviation ? zoneAbbreviations.get(abbreviation) : undefined;
  if (abbreviation && short) {
    const tail = /^\s?\([A-Z][A-Za-z/_ .&-]{2,40}\)/.exec(text.slice(abbreviation.length))?.[0] ?? '';
    return { zone: short, length: abbreviation.length + tail.length };
  }
  const words = /^[A-Za-zÀ-ž]{2,20}(?: [A-Za-zÀ-ž]{2,20}){0,2}/.exec(text)?.[0].split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    const key = plain(phrase);
    const bare = key.replace(/ (?:standard |daylight |summer |orts)?(?:time|zeit|ortszeit|tid|tijd)$/, '');
    const ofTime = bare !== key;
    const zone =
      regionZones.get(key) ??
      regionZones.get(bare) ??
      (ofTime || afterTimeWord(text) ? (zoneOfCity(bare) ?? timeAdjectives.get(bare) ?? cityPlaces.get(bare)?.timeZone) : undefined);
    // A region in lower case is an ordinary word ("central to the role").
    if (zone && (ofTime || /^[A-Z]/.test(phrase)) && !(bare === key && startsPlaceName(text.slice(phrase.length)))) {
      const tail = /^(?:\s?\([^\n)]{2,30}\)|\s?-\s?[A-Z][A-Za-z ]{2,20}(?=$|[\n,.)]))/.exec(text.slice(phrase.length))?.[0] ?? '';
      return { zone, length: phrase.length + tail.length };
    }
  }
  return undefined;
}

/** "Mountain View", "Pacific Grove": a region word that only begins a name. */
function startsPlaceName(rest: string): boolean {
  return /^ (?!Time|Standard|Daylight|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]/.test(rest);
}

function afterTimeWord(text: string): boolean {
  return /^[A-Za-zÀ-ž ]{2,30}[,.]? (?:time|zeit)\b/i.test(text);
}

function zoneOfCity(city: string): TimeZone | undefined {
  const known = cityZones.get(city);
  if (known) return known;
  const name = city.replace(/ /g, '_').replace(/(^|_)([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  for (const region of ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific']) {
    const zone = name.length > 3 ? knownZone(`${region}/${name}`) : undefined;
    if (zone) return zone;
  }
  return undefined;
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

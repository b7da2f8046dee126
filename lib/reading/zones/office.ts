import type { TimeZone } from '../../time.ts';
import { foldWord } from '../header-dates/months.ts';
import { lazyPattern } from '../patterns/lazy-pattern.ts';
import { sifting } from '../patterns/sift.ts';
import type { Evidence } from '../reading.ts';
import { callingCodes, cityPlaces, countryPlaces, type Place, statePlaces } from './places.ts';

/**
 * The office that a mail's signature or text names: an address, a city, a country, else the country code of a telephone number. Places in several zones
 * ("Berlin | London | New York") name none, unless the telephone says which.
 *
 * @param sender the name they write under: Austin is a person, until "Austin, TX"
 * @param meetingPlaces where onsite interviews take place
 */
export function findOffice(mail: {
  readonly signature: string;
  readonly body: string;
  readonly meetingPlaces: readonly string[];
  readonly sender?: string;
}): { readonly office?: Place; readonly evidence: readonly Evidence[] } {
  const lines = signatureLines(mail.signature);
  const addresses = [...mail.meetingPlaces.slice(0, mostLines), ...lines];
  const stated = [...addresses.flatMap((line) => citiesIn(line, mail.sender)), ...statedIn(mail.body)];
  const countries = addresses.flatMap(countryIn);
  const phones = lines.flatMap(phoneIn);
  const decided = agreeing(stated) ?? agreeing(stated.filter((one) => [...phones, ...countries].some((other) => fits(one, other))));
  const found = decided ?? (stated.length === 0 || sameNation(stated) ? (agreeing(countries) ?? agreeing(phones)) : undefined);
  if (!found) return { evidence: [] };
  const { words, ...office } = found;
  return { office, evidence: [{ field: 'office', text: words }] };
}

/**
 * The zone of the office at which an interview takes place, or from which the mail comes; a machine's small print says nothing of where anybody works, the
 * address at which it asks one to appear does.
 */
export function findOfficeZone(mail: Parameters<typeof findOffice>[0] & { readonly automatic: boolean }): TimeZone | undefined {
  if (!mail.automatic) return findOffice(mail).office?.timeZone;
  return mail.meetingPlaces.length === 0 ? undefined : findOffice({ ...mail, signature: '' }).office?.timeZone;
}

type Found = Place & { readonly words: string };

/** Signatures are short; stops a pasted directory of offices. */
const mostLines = 20;
const longestLine = 200;
/** An office is named in the first pages. */
const longestBody = 20_000;

/** The signature without the closing words and the name below them, and without what a company must print of its seat. */
function signatureLines(signature: string): readonly string[] {
  const [, ...rest] = signature.split('\n').map((line) => line.trim().slice(0, longestLine));
  const lines = rest.filter((line) => line !== '');
  const first = lines[0];
  const named = first !== undefined && segmentsOf(first).length === 1;
  return lines
    .slice(named ? 1 : 0, mostLines)
    .filter(
      (line) => !/^(?:sitz\b|registergericht|amtsgericht|handelsregister|registered |incorporated |ust-?id|vat\b|siège social)/i.test(line),
    );
}

function segmentsOf(line: string): readonly string[] {
  return line
    .replace(/^(?:office|location|address|standort|adresse|büro|bureau|based in)\s{0,3}:?\s{1,3}/iu, '')
    .split(/[,|·•;/()\t]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const britishCode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const canadianCode = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/;

/** A segment as the table writes cities: without postal codes, marks and the words around a name. */
function bareCity(segment: string): string {
  return plain(
    segment
      .replace(britishCode, ' ')
      .replace(canadianCode, ' ')
      .replace(/\b(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\b/g, ' ')
      .replace(/\bcedex\b.{0,4}$/i, ' ')
      .replace(/^(?:greater|metro)\s/i, '')
      .replace(/\s(?:office|hq|headquarters|area|büro)$/iu, ''),
  );
}

function plain(text: string): string {
  return foldWord(text).replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ß', 'ss').replace(/\s+/g, ' ').trim();
}

/** One place for an address; for a line of several cities all of them. */
function citiesIn(line: string, sender: string | undefined): readonly Found[] {
  const segments = segmentsOf(line.slice(0, longestLine));
  const names = new Set(plain(sender ?? '').split(' '));
  const cities = segments.flatMap((segment) => {
    const name = bareCity(segment);
    const place = cityPlaces.get(name);
    return place && !(segments.length === 1 && names.has(name)) ? [{ ...place, words: line }] : [];
  });
  if (cities.length > 1) return cities;
  const [city] = cities;
  const nation = nationOf(city);
  // "Berlin, DE" is Germany, "Dover, DE 19901" is Delaware; "Paris, TX" is neither Paris nor in a zone that Texas alone would tell.
  if (city && nation !== undefined && nation === /,\s{0,2}([A-Z]{2})\b/.exec(line)?.[1]) return [city];
  const state = stateIn(line);
  if (state && city && nation !== nationOf(state)) return [{ ...state, words: line }];
  const [country] = countryIn(line);
  if (city && country && nation !== nationOf(country)) return [];
  const place = state?.timeZone !== undefined ? state : (city ?? state);
  if (place) return [{ ...place, words: line }];
  return britishCode.test(line) && !/\d{5}/.test(line) ? [{ timeZone: 'Europe/London', country: 'GB', words: line }] : [];
}

/** A state or province as addresses end with it; without a postal code only behind a city that is known to lie there. */
function stateIn(line: string): Place | undefined {
  const canadian = /\b([A-Z]{2}),? [ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/.exec(line)?.[1];
  if (canadian) return statePlaces.CA.get(canadian);
  const australian = /\b([A-Z]{2,3}),? \d{4}(?!\d)/.exec(line)?.[1];
  if (australian && statePlaces.AU.has(australian)) return statePlaces.AU.get(australian);
  const american = /\b([A-Z]{2}),? \d{5}(?:-\d{4})?\b/.exec(line)?.[1] ?? behindCity(line);
  return american === undefined ? undefined : statePlaces.US.get(american);
}

function behindCity(line: string): string | undefined {
  const found = /([^,|·•;/()\t]{2,40}),\s{0,2}([A-Z]{2})(?=$|[\s,|·•;/()])/u.exec(line);
  return found?.[1] !== undefined && cityPlaces.has(bareCity(found[1])) ? found[2] : undefined;
}

function countryIn(line: string): readonly Found[] {
  return segmentsOf(line.slice(0, longestLine)).flatMap((segment) => {
    const place = countryPlaces.get(bareCity(segment));
    return place ? [{ ...place, words: line }] : [];
  });
}

function phoneIn(line: string): readonly Found[] {
  const number = /(?:\+|\b00)\s?(\d[\d ()./-]{6,20})/.exec(line)?.[1]?.replace(/\D/g, '');
  const known = number === undefined ? undefined : callingCodes.find(([code]) => number.startsWith(code));
  return known ? [{ ...known[1], words: line }] : [];
}

/** "Our Lisbon office", "we are based in Porto", "la nostra sede di Torino"; and behind a time of day: "at 10:30 in Leeds". */
function statedIn(body: string): readonly Found[] {
  return siftStated(body.slice(0, longestBody)).flatMap(({ match }) => {
    const words = (match[1] ?? '').replace(/[.]$/, '').split(' ');
    const name = words.map((_, index) => words.slice(0, words.length - index).join(' ')).find((part) => cityPlaces.has(plain(part)));
    const place = name === undefined ? undefined : cityPlaces.get(plain(name));
    return place ? [{ ...place, words: match[0] }] : [];
  });
}

const city = String.raw`(\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,2})`;
const siftStated = sifting(
  'stated zones',
  [
    String.raw`\b[Oo]ur ${city} (?:office|offices|headquarters|HQ|studio|campus)\b`,
    String.raw`\b(?:[Oo]ur (?:office|offices|headquarters|studio) (?:is|are) in|I am based in|I'm based in|[Ww]e are based in|office in) ${city}`,
    String.raw`\b[Uu]nser(?:em|e|en|er)? (?:Büro|Standort|Niederlassung) in ${city}`,
    String.raw`\b[Nn]os (?:bureaux|locaux) (?:de|à) ${city}`,
    String.raw`\b[Nn]otre (?:bureau|siège|agence) (?:de|à) ${city}`,
    String.raw`\b[Nn]uestras? (?:oficinas?|sede|instalaciones) (?:de|en) ${city}`,
    String.raw`\b[Nn]oss[oa]s? (?:escritórios?|sede|instalações) (?:de|em|do|no) ${city}`,
    String.raw`\b[Nn]ostr[aoi] (?:sede|ufficio|uffici) (?:di|a) ${city}`,
    String.raw`\b(?:[Kk]antoor|[Ss]ede|Büro|[Ll]ocaux|[Bb]ureaux|[Oo]ficinas|[Uu]fficio|[Ee]scritório|HQ) (?:in|te|à|en|a|di|em) ${city}`,
    String.raw`, ${city} (?:HQ|office|headquarters)\b`,
    String.raw`\d(?: ?[ap]m| Uhr| uur|h\d{0,2})? (?:in|à|a|en|em|te) ${city}`,
  ],
  (source) => lazyPattern(source, 'gu'),
);

/** What all of them say: nothing when they lie in different zones; the region only where they agree on it. */
function agreeing(places: readonly Found[]): Found | undefined {
  const [first] = places;
  if (!first || zonesOf(places).size > 1 || !sameNation(places)) return undefined;
  const countries = new Set(places.flatMap(({ country }) => (country?.includes('-') ? [country] : [])));
  const { timeZone, country, words } = places.find((place) => place.timeZone !== undefined) ?? first;
  const named = countries.size === 1 ? [...countries][0] : countries.size > 1 ? country?.split('-')[0] : country;
  return { ...(timeZone !== undefined && { timeZone }), ...(named !== undefined && { country: named }), words };
}

function fits(one: Place, other: Place): boolean {
  return other.timeZone !== undefined ? one.timeZone === other.timeZone : nationOf(one) === nationOf(other);
}

function zonesOf(places: readonly Place[]): ReadonlySet<TimeZone> {
  return new Set(places.flatMap(({ timeZone }) => timeZone ?? []));
}

function sameNation(places: readonly Place[]): boolean {
  return new Set(places.map(nationOf)).size === 1;
}

function nationOf(place: Place | undefined): string | undefined {
  return place?.country?.split('-')[0];
}

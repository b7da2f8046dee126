import { dayAt } from '../../follow-ups/days/business-days.ts';
import { readMoment } from '../../reading/moments.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Instant, LocalDate } from '../../time.ts';
import type { Command } from './command.ts';
import type { When } from './read-when.ts';

/** Two times make it easy to say yes; more than a few are a calendar that was pasted. */
const mostTimes = 4;
const longestLine = 240;

/** What an interview is called between the word and the name, which is then no name. */
const talk =
  /^(?:(?:the|my|our|this|that|it|them|an?|das|den|mein(?:en)?|le|la|mon|ma)(?:\s+|$)|l['’])?(?:(?:interview|call|meeting|talk|conversation|appointment|gespräch|termin|vorstellungsgespräch|entretien|appel|rendez-vous)\b)?\s*(?:(?:with|at|for|bei|mit|chez|avec)\s+)?/iu;

/** `move to Thu 3pm or Fri 10:00`, `move Acme to …`, `cancel`, `no-show`: the owner's word about an interview (K21, K22). */
export function readArranging(line: string, when: When): Command | undefined {
  const written = line
    .slice(0, longestLine)
    .replace(/["“”„«»*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:please|bitte|svp)[,:]? /i, '')
    .replace(/[\s.!]+$/, '');
  if (line.length > longestLine || written.includes('?')) return undefined;
  return readMove(written, when) ?? readCancel(written) ?? readNoShow(written, when);
}

function readMove(written: string, when: When): Command | undefined {
  const rest =
    /^(?:(?:den |das |mein(?:en)? )?(?:termin|gespräch|interview) )?(?:move|reschedule|verlegen?|umlegen|déplacer?|décaler?)(?![\p{L}-])[\s:,]*(.*)$/iu.exec(
      written,
    )?.[1];
  if (rest === undefined || /^(?:on|up|along|forward|ahead|out)\b/i.test(rest)) return undefined;
  const parted = /^(.*?)(?:^|\s)(?:to|auf|à|au)\s+(.{3,})$/iu.exec(rest);
  const alternatives = timesIn(parted?.[2] ?? rest, when);
  const name = parted ? (parted[1] ?? '') : alternatives.length > 0 ? '' : rest;
  const of = nameIn(name);
  if (of === undefined || (parted && alternatives.length === 0 && !/\d/.test(parted[2] ?? ''))) return undefined;
  return { word: 'move', alternatives, ...(of && { of }) };
}

function readCancel(written: string): Command | undefined {
  const rest =
    /^(?:(?:den |das |mein(?:en)? )?(?:termin|gespräch|interview) )?(?:cancel|call off|absagen|sag ab|annuler?|décommander)(?![\p{L}-])[\s:,]*(.*)$/iu.exec(
      written,
    )?.[1];
  if (rest === undefined || /^(?:all|everything|alles|tout|my application|the application)\b/i.test(rest)) return undefined;
  const of = nameIn(rest);
  return of === undefined ? undefined : { word: 'cancel', ...(of && { of }) };
}

function readNoShow(written: string, when: When): Command | undefined {
  const rest =
    /^(?:(?:it was )?(?:a )?no[- ]?show|(?:nobody|no one|noone|they|he|she) (?:did not|didn['’]?t|never) (?:show(?: up)?|call(?:ed)?|come|turn up|join|appear)|(?:nobody|no one|noone) (?:showed(?: up)?|called|came|turned up|joined|was there)|niemand (?:ist gekommen|kam|war da|hat angerufen)|personne (?:n['’]est venu|n['’]a appelé|n['’]était là))(?![\p{L}-])[\s:,;-]*(.*)$/iu.exec(
      written,
    )?.[1];
  if (rest === undefined || /^from me\b/i.test(rest)) return undefined;
  const alternatives = timesIn(rest, when);
  const of = alternatives.length > 0 ? '' : nameIn(rest);
  return of === undefined ? undefined : { word: 'no_show', alternatives, ...(of && { of }) };
}

/** Times that the line names, each with its day; a mere time is on the day before it. Days without a time are none. */
function timesIn(text: string, { today, owner }: When): readonly Instant[] {
  const found: Instant[] = [];
  let day: LocalDate | undefined;
  for (const part of text.split(/\s+(?:or|oder|ou|and|und|et)\s+|\s*[,;/]\s*(?=\p{L}|\d{1,2}\s?(?:[ap]m|[:.h]\d))/iu)) {
    const moment =
      readMoment(part, today, owner.timeZone, { language: owner.language }) ??
      readMoment(part, today, owner.timeZone) ??
      (day === undefined ? undefined : readMoment(part, today, owner.timeZone, { language: owner.language, day }));
    if (!moment) continue;
    day = dayAt(moment.startsAt, owner.timeZone);
    if (!found.includes(moment.startsAt)) found.push(moment.startsAt);
  }
  return found.slice(0, mostTimes);
}

/** Whose interview; empty for none, undefined for prose. */
function nameIn(text: string): string | undefined {
  const name = text.replace(talk, '').trim();
  if (/^(?:it|this|that|them)$/i.test(name)) return '';
  return name.split(' ').length > 6 || /^(?:me|because|since|when|if|and|or|but|so|as|in|from)\b/i.test(name) ? undefined : name;
}

const mailbox = /[^\s@<>(),;:"[\]]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}/gi;

/** `referred by Ada Lang, ada@x.example`, `referral: Ada Lang <ada@x.example>`, `internal`. */
export function readReferral(line: string, owner: Pick<Owner, 'addresses' | 'captureAddress'>): Command | undefined {
  const written = line.slice(0, longestLine).trim();
  if (
    /^(?:it is |it['’]s |this is )?(?:an? )?(?:internal|intern|interne)(?: (?:move|application|role|position|job|transfer|bewerbung|candidature))?[.!]?$/i.test(
      written,
    )
  )
    return { word: 'internal' };
  const told =
    /^(?:(?:i was |i am |i['’]m )?(?:referred|recommended)(?: to them)? by|referral|referrer|empfohlen von|empfehlung|recommandée? par|recommandation)\b\s*:?\s+(\S.*)$/iu.exec(
      written,
    )?.[1];
  if (told === undefined || told.includes('?')) return undefined;
  const addresses = [...new Set((told.match(mailbox) ?? []).map((address) => address.replace(/^mailto:/i, '')))];
  const [address] = addresses;
  if (addresses.length > 1) return undefined;
  const own = address?.toLowerCase();
  if (own !== undefined && (owner.addresses.includes(own) || own === owner.captureAddress.toLowerCase())) return undefined;
  const name = told
    .replaceAll(address ?? '\u0000', ' ')
    .replace(/mailto:|[<>()[\]"“”,;:]/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
  if (name.split(' ').length > 6 || (address === undefined && name === '')) return undefined;
  return { word: 'referred', ...(address !== undefined && { address }), ...(name !== '' && { name }) };
}

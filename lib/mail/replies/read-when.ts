import { Temporal } from 'temporal-polyfill';
import { datePhrasesOf, dayFirstIn, readDate } from '../../reading/dates/dates.ts';
import { readMoment } from '../../reading/moments.ts';
import { promisedDate } from '../../reading/promises/timeline.ts';
import { zoneOfName } from '../../reading/zones/zones.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import type { Command, ToldPromise } from './command.ts';

/** When the reply was written, and how its writer says dates. */
export type When = { readonly now: Instant; readonly today: LocalDate; readonly owner: Pick<Owner, 'timeZone' | 'language'> };

/** "Later", by language: en | de | fr | es | pt | it | nl. */
const laterWords =
  'later|snooze|postpone|delay|remind me again|remind me later|remind me|not now|not yet|später|spaeter|verschieben|auf später|erinnere mich|erinner mich|plus tard|reporter|reporte|rappelle-moi|rappelez-moi|más tarde|mas tarde|después|despues|luego|aplazar|posponer|recuérdame|mais tarde|depois|adiar|adia|lembre-me|più tardi|piu tardi|dopo|rimanda|rimandare|posticipa|ricordami|uitstellen|straks|herinner me';
const until =
  'for|in|until|untill|till|til|on|to|by|after|at|bis|bis zum|um|für|auf|am|ab|nach|dans|jusquà|jusquau|pour|pendant|à|le|hasta|hasta el|dentro de|por|el|en|até|em|daqui a|por|fino a|fino al|tra|fra|per|tot|over|op|na|a';
const later = new RegExp(`^(?:${laterWords})(?:[,:]? (?:(?:${until}) )?(.{1,40}))?$`);
const laterBehind = /^(?:in )?(\S{1,12} \S{1,12}) later$/;
const pauseWords =
  'pause|pause all|pause everything|hold|hold everything|vacation|on vacation|holiday|pausieren|pausiere|urlaub|mettre en pause|suspendre|pausar|pausa|em pausa|metti in pausa|sospendi|pauzeer|pauzeren|vakantie';
const pause = new RegExp(`^(?:${pauseWords})[,:]? (?:(?:${until}) )?(.{1,40})$`);
const numbers = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const short =
  /^(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an|ein(?:e|er|en)?|une?|una|um|uma|een) ?(h|hr|hrs|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren|m|min|mins|minutes?|minuten?|minutos?|minuti|minuut|d|days?|w|wk|wks|weeks?)$/;

/** `later 2 days`, `snooze until Friday`, `später 2 Tage`: a day, or a moment where hours or a clock time are named. */
export function readLater(plain: string, sent: SentMail | undefined, when: When): Command | undefined {
  const asked = later.exec(plain) ?? laterBehind.exec(plain);
  if (!asked) return undefined;
  const rest = asked[1]?.trim();
  const clock = sent?.followUps.some(({ kind }) => kind.startsWith('thank_you') || kind === 'offer_ack') ?? false;
  // To something that has to go within a day, "later" is two hours.
  if (rest === undefined) return { word: 'later', until: clock ? addTo(when.now, 120) : addDays(when.today, 2) };
  const named = untilOf(rest, when);
  return named === undefined ? undefined : { word: 'later', until: named };
}

function untilOf(rest: string, when: When): LocalDate | Instant | undefined {
  if (/^(?:today|heute|aujourdhui|hoy|hoje|oggi|vandaag)$/.test(rest)) return addTo(when.now, 180);
  if (/^(?:tonight|this evening|heute abend|ce soir|esta noche|hoje à noite|stasera|vanavond)$/.test(rest))
    return momentOn(when.today, '19:00', when);
  const amount = short.exec(rest);
  if (amount) {
    const [, count = '1', unit = 'd'] = amount;
    const minutes = /^m/.test(unit) ? 1 : /^(?:h|std|stund|heur|hor|or[ae]|uur|uren)/.test(unit) ? 60 : undefined;
    if (minutes !== undefined) return addTo(when.now, Math.max(1, Math.round(numberOf(count) * minutes)));
    return addDays(when.today, numberOf(count) * (unit.startsWith('w') ? 7 : 1));
  }
  if (rest.split(' ').length > 5) return undefined;
  if (/\d ?[ap]m\b|\d[:h]\d\d|\b\d{1,2} ?(?:uhr|h)\b/.test(rest)) {
    const moment = readMoment(rest, when.today, when.owner.timeZone, { language: when.owner.language, day: when.today });
    if (moment && moment.startsAt > when.now) return moment.startsAt;
  }
  return dayNamed(rest, when);
}

/** `pause 2 weeks`, `pause until Monday`: the first day on which mails come again. */
export function readPause(plain: string, when: When): Command | undefined {
  const rest = pause.exec(plain)?.[1]?.trim();
  if (rest === undefined || rest.split(' ').length > 5) return undefined;
  const amount = short.exec(rest);
  const day =
    amount && /^[dw]/.test(amount[2] ?? '')
      ? addDays(when.today, numberOf(amount[1] ?? '1') * (amount[2]?.startsWith('w') ? 7 : 1))
      : dayNamed(rest, when);
  return day === undefined || day < when.today ? undefined : { word: 'pause', until: day };
}

/** A day ahead, in the owner's language, else in whichever has words for it. */
function dayNamed(words: string, { today, owner }: When): LocalDate | undefined {
  const dayFirst = dayFirstIn(owner.timeZone, owner.language);
  return readDate(words, today, { language: owner.language, dayFirst }) ?? readDate(words, today, { dayFirst });
}

/** `sent yesterday`, `sent on Monday`, `sent 20 Oct`: a day not after today. */
export function readSentOn(plain: string, when: When): Command | undefined {
  const rest =
    /^(?:(?:i )?(?:already )?sent(?: (?:it|them|this))?|mailed(?: it)?|gesendet|verschickt|envoyé|enviado|inviato|verzonden|verstuurd) (?:(?:on|at|am|le|el|il|op|em) )?(.{3,30})$/.exec(
      plain,
    )?.[1];
  if (rest === undefined) return undefined;
  if (/^(?:today|this morning|just now|heute|aujourdhui|hoy|hoje|oggi|vandaag)$/.test(rest)) return { word: 'sent', on: when.today };
  if (/^(?:yesterday|last night|yesterday evening|gestern|hier|ayer|ontem|ieri|gisteren)$/.test(rest))
    return { word: 'sent', on: addDays(when.today, -1) };
  const weekday = weekdays.findIndex((names) => names.some((name) => rest === name || rest === `last ${name}`));
  if (weekday >= 0) {
    const ago = (Temporal.PlainDate.from(when.today).dayOfWeek - 1 - weekday + 7) % 7 || 7;
    return { word: 'sent', on: addDays(when.today, -ago) };
  }
  if (!/\d/.test(rest)) return undefined;
  const phrase = datePhrasesOf(rest, when.today, {
    pastDays: mostDaysAgo,
    dayFirst: dayFirstIn(when.owner.timeZone, when.owner.language),
  })[0];
  const on = phrase?.kind === 'day' ? phrase.days?.first.toString() : undefined;
  return on !== undefined && on <= when.today ? { word: 'sent', on } : undefined;
}

/** Longer ago nobody remembers the day. */
const mostDaysAgo = 90;

const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mon', 'montag', 'lundi', 'lunes', 'segunda', 'lunedì', 'maandag'],
  ['tuesday', 'tue', 'dienstag', 'mardi', 'martes', 'terça', 'martedì', 'dinsdag'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi', 'miércoles', 'quarta', 'mercoledì', 'woensdag'],
  ['thursday', 'thu', 'donnerstag', 'jeudi', 'jueves', 'quinta', 'giovedì', 'donderdag'],
  ['friday', 'fri', 'freitag', 'vendredi', 'viernes', 'sexta', 'venerdì', 'vrijdag'],
  ['saturday', 'sat', 'samstag', 'samedi', 'sábado', 'sabato', 'zaterdag'],
  ['sunday', 'sun', 'sonntag', 'dimanche', 'domingo', 'domenica', 'zondag'],
];

/** `moved to Thursday 3pm`, `new time: Fri 6 Nov, 10:00-11:00 CET`. */
export function readMoved(line: string, { today, owner }: When): Command | undefined {
  const told =
    /^(?:(?:the |my |our )?(?:interview|call|meeting|talk|it|they|gespräch|termin|entretien)(?: has| have|'s|’s|s)?(?: been| is| was)? )?(?:been )?(?:moved|rescheduled|postponed|shifted|changed|(?:now|is now)|new (?:time|date|slot)|verschoben|verlegt|déplacé|reporté|movido|aplazado|remarcado|adiado|spostato|verplaatst|verzet)(?: it)?[\s:,-]*(?:(?:is|to|until|for|on|at|auf|à|au|para|a|per|al|naar)\b[\s:]*)?(.{3,120})$/iu.exec(
      line.trim(),
    )?.[1];
  if (told === undefined || /[?]|\bnot\b/i.test(told)) return undefined;
  const moment = readMoment(told, today, owner.timeZone, { language: owner.language }) ?? readMoment(told, today, owner.timeZone);
  return moment && { word: 'moved', startsAt: moment.startsAt, ...(moment.endsAt !== undefined && { endsAt: moment.endsAt }) };
}

/** A zone has a short name, and so has its day; stops a line of blanks behind the word. */
const longestZone = 200;

/** `time zone Lisbon until 3 May`, `Zeitzone: Berlin`. */
export function readZone(line: string, when: When): Command | undefined {
  const told =
    /^(?:(?:set )?(?:my )?(?:time ?zone|zone)|zeitzone|fuseau(?: horaire)?|zona horaria|fuso(?: hor[aá]rio| orario)?|tijdzone)\b\s*(?:(?:is now|is|to|now|ist jetzt|ist|est|es)(?!\p{L})|=|:)?\s*(.{2,80})$/iu.exec(
      line.slice(0, longestZone).trim(),
    )?.[1];
  if (told === undefined) return undefined;
  const parted =
    /^(.{2,50}?)[,]?\s+(?:until|till|til|through|up to|bis|jusqu['’]?(?:au|à)|hasta(?: el)?|até|fino a(?:l)?|tot)\s+(.{2,30})$/i.exec(told);
  const name = (parted?.[1] ?? told)
    .replace(/[.!]+$/, '')
    .replace(/ time$/i, '')
    .trim();
  const timeZone = zoneOfName(name) ?? zoneOfCity(name);
  if (timeZone === undefined) return undefined;
  if (parted?.[2] === undefined) return { word: 'zone', timeZone };
  const last = readDate(parted[2], when.today, { edge: 'last', dayFirst: dayFirstIn(when.owner.timeZone, when.owner.language) });
  return last === undefined ? undefined : { word: 'zone', timeZone, until: last };
}

/** A zone is named after its largest city: `Tokyo` for `Asia/Tokyo`. Of cities that two areas have, the one that more people live in is first. */
function zoneOfCity(name: string): TimeZone | undefined {
  if (!/^\p{L}[\p{L} .'’-]{1,30}$/u.test(name)) return undefined;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[.'’]/g, '');
  const city = plain
    .toLowerCase()
    .replace(/\s+/g, '_')
    .replace(/(?:^|[_-])\p{L}/gu, (letter) => letter.toUpperCase());
  return areas.map((area) => canonical(`${area}/${city}`)).find((zone) => zone !== undefined);
}

function canonical(name: string): TimeZone | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

const areas = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian', 'America/Argentina', 'America/Indiana'];

/** "They decide by 30 Oct", "Entscheidung bis 30. Oktober": who decides stands first, so that a question or a refusal is not one. */
export function readPromise(phrase: string, { today, owner }: When): ToldPromise | undefined {
  const said = phrase.trim().slice(0, 200);
  if (!decides.test(said) || /\bnot\b|n['’]t\b|\?/.test(said)) return undefined;
  const by = promisedDate(said, today, { dayFirst: dayFirstIn(owner.timeZone, owner.language) });
  return by === undefined || by < today ? undefined : { phrase: said.replace(/[.!]+$/, ''), by };
}

const decides =
  /^(?:(?:they|he|she|we|\p{Lu}[\p{L}.-]{1,30})(?:'ll|’ll| will| mean to| want to| plan to| hope to| should| expect to)? (?:decides?|deciding|are deciding|answers?|let me know|tell me|gets? back|reply|replies|respond|said|told me|be in touch|make a decision|have a decision|comes? back|call me|will know)|(?:i(?:'ll|’ll| will| should)? )?hear(?: back)?(?: from them)? (?:by|on|within|in)|decision|answer (?:by|on|within)|deciding|decides?|by|sie (?:entscheiden|melden sich|wollen (?:entscheiden|sich melden))|entscheidung|antwort bis|ils (?:décident|répondent|me répondent|me rappellent)|décision|réponse (?:le|avant|d['’]ici)|deciden|decisión|respuesta|decidem|decisão|resposta|decidono|decisione|risposta|ze (?:beslissen|laten het)|beslissing|antwoord)(?![\p{L}])/iu;

/** "Reply with a date to change it": the date alone. */
export function readBareDay(line: string, plain: string, { today, owner }: When): ToldPromise | undefined {
  if (
    !/^(?:(?:by|until|on|bis|am|le|el|em|il|op) )?(?:(?:the )?[\p{L}]{2,9}[.,]? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th|\.|er)?(?: (?:of|de))? [\p{L}]{3,10}\.?|[\p{L}]{3,9} \d{1,2}(?:st|nd|rd|th)?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]?(?:\d{2,4})?|\p{L}{3,9}day)(?:,? (?:de )?\d{4})?$/u.test(
      plain,
    )
  )
    return undefined;
  const dayFirst = dayFirstIn(owner.timeZone, owner.language);
  // A day, and no "2 days"; what stands before it is a weekday.
  const said = datePhrasesOf(plain, today, { dayFirst, pastDays: 0 }).find(({ days }) => days !== undefined);
  const lead = plain
    .slice(0, said?.start ?? 0)
    .replace(/^(?:by|until|on|the|bis|am|le|el|em|il|op)\b/, '')
    .trim();
  if (said?.kind !== 'day' || (lead !== '' && !weekdays.flat().includes(lead.replace(/[.,]$/, '')))) return undefined;
  const by = promisedDate(plain, today, { dayFirst });
  return by === undefined ? undefined : { phrase: line.slice(0, 200), by };
}

function momentOn(day: LocalDate, time: string, { owner, now }: When): Instant {
  const at = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: owner.timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
  return at > now ? at : addTo(now, 180);
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === 'half an') return 0.5;
  const named = numbers.indexOf(word);
  return named > 0 ? named : 1;
}

function addTo(now: Instant, minutes: number): Instant {
  return Temporal.Instant.from(now).add({ minutes }).toString();
}

function addDays(day: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

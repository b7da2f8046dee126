import type { Temporal } from 'temporal-polyfill';
import type { Found, PhraseContext } from './context.ts';
import { duration, units, weekOrMore } from './durations.ts';
import { type Days, daysOfWeek, mondayOf } from './periods.ts';
import {
  day,
  endOf,
  halfOfMonth,
  holiday,
  isoWeek,
  month,
  namedDay,
  numberOf,
  numericDay,
  partOf,
  period,
  quarter,
  relativeMonth,
  week,
  weekend,
  weekInMonth,
  year,
} from './phrase-days.ts';
import type { DateText } from './tokens.ts';
import {
  dayBefore,
  dayOfArticle,
  dayOfMonth,
  firstAfter,
  nextWeekday,
  weekdayNumberDay,
  weekdayOfWeek,
  weekOfDay,
  weeksAfterDay,
} from './weekday-days.ts';

/** A stretch of text that names a day or a period. Offsets point into {@link DateText.text}. */
export type DatePhrase = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Missing where the words name a time that cannot be placed ("two weeks after your interview"). */
  readonly days?: Days;
  /** `day`: one calendar day. `period`: a week, a month, a span of days. `duration`: counted from the day of speaking. */
  readonly kind: 'day' | 'period' | 'duration';
  /** The weekday named beside the date is another one: one of the two is a slip. */
  readonly contradicts?: true;
  /** The numbers fit day/month and month/day, and nothing decided; `days` is the later. */
  readonly ambiguous?: true;
  /** A duration without "in" or "within": "two weeks". */
  readonly bare?: true;
  /** A number of a day that stands beside a weekday, without month and year: "Friday 27th". */
  readonly monthless?: { readonly number: number; readonly weekday: number };
};

/** How numbers and weekdays are to be taken. */
export type PhraseOptions = {
  /** 3/5 is 3 May. Unset: dots and weekday decide, else the later reading. */
  readonly dayFirst?: boolean | undefined;
  /** Whether 10/26 alone is a date: only where dates are expected. */
  readonly bareNumbers?: boolean | undefined;
  /** How long ago a date without a year may lie. */
  readonly pastDays: number;
  /** Working days for "within five business days"; Monday to Friday where nothing is known. */
  readonly isBusinessDay?: ((day: string) => boolean) | undefined;
};

/** Every date phrase of a text in order, none overlapping, counted from `on`, the day it was said. */
export function readDatePhrases(read: DateText, on: Temporal.PlainDate, options: PhraseOptions): DatePhrase[] {
  const phrases: DatePhrase[] = [];
  let at = 0;
  while (at < read.tokens.length) {
    const found = phraseAt(read, at, on, options);
    if (found) {
      join(phrases, found.phrase, read);
      at += found.length;
    } else at++;
  }
  return shareMonth(phrases, read);
}

/** "Tuesday 1st or Wednesday 2nd December": of days that are listed the last names the month for all. */
function shareMonth(phrases: DatePhrase[], read: DateText): DatePhrase[] {
  if (!phrases.some(({ monthless }) => monthless !== undefined)) return phrases;
  const shared: DatePhrase[] = [];
  for (const phrase of phrases.toReversed()) {
    const { monthless, ...rest } = phrase;
    const next = shared[0];
    const dated = next?.kind === 'day' && next.days && next.monthless === undefined ? next.days.first : undefined;
    const listed = dated !== undefined && next !== undefined && listing.test(read.folded.slice(phrase.end, next.start));
    const date = listed && monthless !== undefined ? dayBefore(dated, monthless) : undefined;
    const { contradicts: _, ...sure } = rest;
    shared.unshift(date ? { ...sure, days: { first: date, last: date } } : phrase);
  }
  return shared;
}

/** Between two days of one list. */
const listing = /^\s?,?\s?(?:or|oder|ou|o|of|and|und|et|y|e|en|\/|&|,)?\s(?:(?:on|am|the|den|le|el|il|o|op|no|na|de) ){0,2}$/;

type Rule = { readonly pattern: RegExp; readonly read: (context: PhraseContext) => Found };

/** Fillers between the words that count: articles, "of", "on". Bounded, so that every pattern is linear. */
const F = '[fo@]{0,3}';

const weekday = '(?:[Vv][.,]{0,2}[fo@]{0,2}d?,?)?';

const behind = `(?:,?\\(?V\\)?(?!,?${F}[DOMSI]))?`;

/** A number that ends its phrase: none that counts what follows. */
const alone = '(?:\\.(?=[,oTb@_])|(?=$|[.,;:!?)\\nob@T&-]))';

/** A weekday that no date of its own follows. */
const undated = '(?![fo@]{0,3}[VDOMSIx])';

/** A weekday and a number of a day, with at most articles between; an hour has "at" in front of it. */
const weekdayNumber = '[Vv][.,]{0,2}\\(?[fod]{0,3}[DO](?!\\.?[fo@]{0,3}M)(?:\\.(?=[,oTb@)]))?\\)?';

const number = '(?:j?wf{0,2}|[DjO](?:f?-f?[Dj])?f?)';

const unit = `[${units}]`;

/** The grammar, longest and most certain first. Letters: see `words.ts`. */
const rules: readonly Rule[] = [
  { pattern: rule(`(?:R,?)?${weekday}${F}(?:I|S)${behind}`), read: numericDay },
  { pattern: rule(`(?:R,?)?${weekday}${F}[DO]\\.?(?:[-&]f{0,2}[DO]\\.?)?${F}M\\.?(?:,?${F}Y)?${behind}`), read: namedDay },
  { pattern: rule(`(?:R,?)?${weekday}${F}M\\.?f{0,2}[DO](?!/)(?:[-&][DO](?![-:T]))?(?:,?${F}Y)?${behind}`), read: namedDay },
  { pattern: rule(`k[fodb]{0,3}(?:V,?)?[fod@]{0,3}(?:S|I|M\\.?f?[DO](?:,?Y)?|[DO]\\.?${F}M(?:,?Y)?|O|D${alone})`), read: weekOfDay },
  { pattern: rule(`[VvR][kF]${undated}`), read: weeksAfterDay },
  { pattern: rule(`[VvR]i(?:[jD]f?[kdF]|D${alone})`), read: weeksAfterDay },
  { pattern: rule(`(?:i${F})?[jD][kF][of]{0,2}[xtc]?f?[VvR]${undated}`), read: weeksAfterDay },
  { pattern: rule(`[iob]?${F}W${F}i?${F}(?:Mf?Y?|[xt]?f?nf?x?)`), read: weekInMonth },
  { pattern: rule(`[iob]?${F}H${F}(?:Mf?Y?|[xt]?f?nf?x?)`), read: halfOfMonth },
  { pattern: rule(`X`), read: (c) => period(daysOfWeek(mondayOf(c.on, 2), partOf(c))) },
  { pattern: rule(`V${F}(?:[xtc]f?k|X|kx)`), read: weekdayOfWeek },
  { pattern: rule(`(?:[xtc]f?k|X|kx)${F}V`), read: weekdayOfWeek },
  { pattern: rule(`(?:[emlL]-?${F})?(?:[xtc]f{0,2}k(?:f?[xc])?|kf{0,2}[xc])`), read: week },
  { pattern: rule(`(?:[emlL]-?${F})X`), read: (c) => period(daysOfWeek(mondayOf(c.on, 2), partOf(c))) },
  { pattern: rule(`[eml]-?${F}k`), read: week },
  { pattern: rule(`[eml]-?${F}M(?:,?f?Y)?`), read: month },
  { pattern: rule(`(?:[emlL]-?${F})(?:[xtc]f?)?n(?:f?[xc])?`), read: relativeMonth },
  { pattern: rule(`[xtc]f?n|nf?[xc]`), read: relativeMonth },
  { pattern: rule(`[eml]?-?${F}q(?:,?f?Y)?`), read: quarter },
  { pattern: rule(`[eml]?-?${F}(?:[xtc]f?Q|Qf?[xc])`), read: quarter },
  { pattern: rule(`l${F}Q`), read: quarter },
  { pattern: rule(`[eml]-?${F}(?:[xt]f?)?y(?:f?x)?|[xt]f?y|yf?x|yf?-?l`), read: year },
  { pattern: rule(`[ib]${F}(?:[xc]f?)?(?:jk-D|[xc]?Dk-D|kf?-f?Dk)`), read: weekOrMore },
  { pattern: rule(`jk-D`), read: weekOrMore },
  { pattern: rule(`[ib]${F}F`), read: duration },
  { pattern: rule(`(?:[ib]${F})?${number}[xc]?a?${unit}(?:${F}a)?g?`), read: duration },
  { pattern: rule(`(?:[ib]${F})?(?:[xc]f?)${number}a?${unit}(?:f?a)?`), read: duration },
  { pattern: rule(`(?:[<>ibe-]|ie)${F}G`), read: holiday },
  { pattern: rule(`[ib]${F}M(?:f?Y)?(?!\\.?f{0,2}[DO])`), read: month },
  { pattern: rule(`-${F}M(?:f?Y)?(?!\\.?f{0,2}[DO])`), read: (c) => (/^[a-z]/.test(c.words) ? month(c) : undefined) },
  { pattern: rule(`Mf?Y`), read: month },
  { pattern: rule(`Cf?(?:D(?:[-&/]C?f?D)?|S)`), read: isoWeek },
  { pattern: rule(`kD(?![-/:M]|\\.[DM])`), read: isoWeek },
  { pattern: rule(`(?:[xtco]f?|f)?E`), read: weekend },
  { pattern: rule(`R`), read: (c) => day(c.on.add({ days: numberOf(c, 'R') })) },
  { pattern: rule(`Zo?${F}(?![VvMRDOSItxc])`), read: (c) => day(c.on) },
  { pattern: rule(`u`), read: endOf },
  { pattern: rule(`(?:[xtc]f?)?${weekdayNumber}`), read: weekdayNumberDay },
  { pattern: rule(`(?:of?|f)?[DO]\\.?,?\\(?[Vv]\\)?(?!,?${F}[DOMSI])`), read: weekdayNumberDay },
  { pattern: rule(`[xtc]f?V|Vf?[xc]`), read: nextWeekday },
  {
    pattern: rule(`pf?V(?!f{0,2}[nMQ])|Vp`),
    read: (c) => day(firstAfter(c.on, numberOf(c, 'V')).subtract({ weeks: numberOf(c, 'V') === c.on.dayOfWeek ? 2 : 1 })),
  },
  { pattern: rule(`V`), read: (c) => day(firstAfter(c.on, numberOf(c, 'V'))) },
  { pattern: rule(`v(?=[.,]{0,2}[fo@]{0,2},?T)`), read: (c) => day(firstAfter(c.on, numberOf(c, 'v'))) },
  { pattern: rule(`(?:of?|f)O(?=$|[T,.;?!)\\n&-]|[iob_])`), read: dayOfMonth },
  { pattern: rule(`[fodb]D${alone}`), read: dayOfArticle },
];

function rule(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** Where none of the rules holds, as at most tokens, one look tells. */
const anyRule = rule(rules.map(({ pattern }) => pattern.source).join('|'));

function phraseAt(
  read: DateText,
  at: number,
  on: Temporal.PlainDate,
  options: PhraseOptions,
): { phrase: DatePhrase; length: number } | undefined {
  // No rule begins with an ordinary word or mark; most tokens end here.
  if ('_~.,;:?!|/\n'.includes(read.kinds[at] ?? '_')) return undefined;
  anyRule.lastIndex = at;
  if (!anyRule.test(read.kinds)) return undefined;
  for (const { pattern, read: resolve } of rules) {
    pattern.lastIndex = at;
    const length = pattern.exec(read.kinds)?.[0].length;
    if (!length) continue;
    const tokens = read.tokens.slice(at, at + length);
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? start;
    const next = read.tokens.slice(at + length, at + length + 3);
    const kinds = read.kinds.slice(at, at + length);
    const [words, behind] = [read.folded.slice(start, end), read.folded.slice(end, end + 12)];
    const found = resolve({ tokens, kinds, words, next, behind, on, options });
    if (!found) continue;
    const anchored = found.kind === 'duration' && isAnchored(read, at + length);
    const { days, ...rest } = found;
    return { phrase: { start, end, text: read.text.slice(start, end), ...rest, ...(days && !anchored ? { days } : {}) }, length };
  }
  return undefined;
}

/** "Two weeks after your interview", "within ten days of the closing date": counted from a day that is not known here. */
function isAnchored(read: DateText, at: number): boolean {
  const next = read.kinds.slice(at, at + 2);
  if (next.startsWith('>')) return true;
  const start = read.tokens[at]?.start ?? 0;
  return /^(?:of|from|nach|apres|suivant|despues|apos|dopo|na)\b(?! (?:today|now|this|heute|aujourd|hoy|hoje|oggi|vandaag))/.test(
    read.folded.slice(start, start + 24),
  );
}

/** "Tomorrow, Thursday, January 21" and "Friday (16 October)" are one date: the fuller words count. */
function join(phrases: DatePhrase[], phrase: DatePhrase, read: DateText): void {
  const last = phrases.at(-1);
  const gap = last ? read.folded.slice(last.end, phrase.start) : '';
  if (
    last &&
    last.kind === 'day' &&
    phrase.kind === 'day' &&
    /^(?:\s?[,(]\s?|\s)(?:(?:the|den|le|el|il) )?$/.test(gap) &&
    last.text.length < phrase.text.length &&
    !/\d/.test(last.text)
  ) {
    const named =
      last.days && phrase.days && /^[a-z]+day$/.test(last.text.toLowerCase()) && last.days.first.dayOfWeek !== phrase.days.first.dayOfWeek;
    phrases[phrases.length - 1] = {
      ...phrase,
      start: last.start,
      text: read.text.slice(last.start, phrase.end),
      ...(named ? { contradicts: true as const } : {}),
    };
  } else phrases.push(phrase);
}

import { Temporal } from 'temporal-polyfill';
import type { Found, PhraseContext } from './context.ts';
import { units } from './durations.ts';
import { daysOfWeek, mondayOf, validDate } from './periods.ts';
import { day, namedDay, numberOf, numericDay, period, weekdayTold } from './phrase-days.ts';
import type { DatePhrase } from './phrases.ts';
import type { DateToken } from './tokens.ts';

// The days named by a weekday or by a number that stands without a month: what the calendar makes of the two together.

export function weekOfDay(c: PhraseContext): Found {
  const inner = { ...c, tokens: c.tokens.filter((token) => token.kind !== 'k'), kinds: `o${c.kinds.replace('k', '')}` };
  const date = /[SI]/.test(c.kinds)
    ? numericDay(inner)?.days?.first
    : c.kinds.includes('M')
      ? namedDay(inner)?.days?.first
      : monthlessDay(c);
  return date ? period(daysOfWeek(mondayOf(date, 0), undefined)) : undefined;
}

/** "The week of the 30th", "la semana del 30"; it may have begun. */
function monthlessDay(c: PhraseContext): Temporal.PlainDate | undefined {
  const number = c.tokens.findLast(({ kind }) => kind === 'O' || kind === 'D');
  if (!number || number.value < 1 || number.value > 31) return undefined;
  if (
    number.kind === 'D' &&
    !/(?:^|[\s,])(?:of|the|vom|dem|den|du|le|del|el|dal|il|do|dia|van|lunes|lundi|lunedi|montag|monday|maandag|segunda-feira)\s\d{1,2}(?!\d)/.test(
      c.words,
    )
  )
    return undefined;
  return firstOfNumber(mondayOf(c.on, 0), number.value);
}

/** "Friday week", "a week on Friday", "Freitag in einer Woche", "vendredi en huit": so many weeks behind the coming one. */
export function weeksAfterDay(c: PhraseContext): Found {
  if (/\b(?:within|inside|during|sous|innerhalb|binnen|entro|at)\b/.test(c.words)) return undefined;
  const unit = c.tokens.find(({ kind }) => 'kdF'.includes(kind));
  const count = c.tokens.find(({ kind }) => kind === 'D')?.value ?? 1;
  const relative = c.tokens.find(({ kind }) => kind === 'R');
  const days = unit?.kind === 'k' ? count * 7 : unit?.kind === 'F' ? unit.value - (unit.value % 7) : dayCounts.get(count);
  // "A week from next Friday": counted from that one.
  const from = relative
    ? c.on.add({ days: relative.value })
    : c.kinds.includes('x')
      ? nextWeekday(c)?.days?.first
      : firstAfter(c.on, weekdayTold(c) ?? 1);
  return days === undefined ? undefined : day(from?.add({ days }));
}

/** Romance languages count both ends: eight days are a week. */
const dayCounts: ReadonlyMap<number, number> = new Map([7, 8, 14, 15].map((count) => [count, count - (count % 7)]));

export function weekdayOfWeek(c: PhraseContext): Found {
  const weeks = c.kinds.includes('X') ? 2 : c.kinds.includes('x') ? 1 : 0;
  const date = mondayOf(c.on, weeks).add({ days: numberOf(c, 'V') - 1 });
  return day(Temporal.PlainDate.compare(date, c.on) < 0 ? date.add({ weeks: 1 }) : date);
}

export function nextWeekday(c: PhraseContext): Found {
  const named = numberOf(c, 'V');
  // "Next Friday" is next week's: always the later reading (1.4).
  if (c.kinds.includes('x')) return day(mondayOf(c.on, 1).add({ days: named - 1 }));
  if (c.kinds.includes('t') && c.on.dayOfWeek === named) return day(c.on);
  return day(firstAfter(c.on, named));
}

export function dayOfMonth(c: PhraseContext): Found {
  // "On the 4th we decide", and not "on the 4th floor".
  if (c.next[0]?.kind === '_' && !/^ (?:we|i|you|they|he|she|it|so|then|but|which|because|as)\b/.test(c.behind)) return undefined;
  return day(firstOfNumber(c.on, numberOf(c, 'O')));
}

/** "El día 27", "bis zum 27.", "entro il 27": the article tells it from an hour, the figures from a count. */
export function dayOfArticle(c: PhraseContext): Found {
  const token = c.tokens.at(-1)?.kind === '.' ? c.tokens.at(-2) : c.tokens.at(-1);
  const isNumber = token !== undefined && token.value >= 1 && token.value <= 31 && token.end - token.start <= 2;
  return isNumber && /(?:^|\s)(?:dia|giorno|le|au|el|del|il|zum|den|dem|am)\s\d/.test(c.words)
    ? day(firstOfNumber(c.on, token.value))
    : undefined;
}

function firstOfNumber(on: Temporal.PlainDate, number: number): Temporal.PlainDate | undefined {
  return [0, 1, 2]
    .map((months) => inMonth(on, months, number))
    .find((date) => date !== undefined && Temporal.PlainDate.compare(date, on) >= 0);
}

/**
 * "Friday 27th", "viernes 27", "Freitag, den 27.", "the 27th (Friday)": the first day ahead on which both fall, else one just gone. Where they fall together
 * in no month near, one of them is a slip; a bare number may then be an hour or a count, and says nothing.
 */
export function weekdayNumberDay(c: PhraseContext): Found {
  const weekday = weekdayTold(c);
  const token = c.tokens.find(({ kind }) => kind === 'O' || kind === 'D');
  if (weekday === undefined || !token || token.value < 1 || token.value > 31) return undefined;
  const isBare = token.kind === 'D';
  const isFirst = token.start < (c.tokens.find(({ kind }) => kind === 'V' || kind === 'v')?.start ?? 0);
  if (isBare && !(isFirst ? isBracketed(c.words) : isDayNumber(c, token))) return undefined;
  const monthless = { number: token.value, weekday };
  const found = dayWithWeekday(c, monthless);
  if (found) return { kind: 'day', days: { first: found, last: found }, monthless };
  if (isFirst) return undefined;
  const isShort = !c.kinds.includes('V');
  if (isBare && !isShort && (token.value < 25 || c.next[0]?.kind === '_')) {
    const alone = /[xtc]/.test(c.kinds) ? nextWeekday(c) : day(firstAfter(c.on, weekday));
    return alone && { ...alone, monthless };
  }
  const slipped = isBare && c.next[0]?.kind === '_' ? undefined : firstOfNumber(c.on, token.value);
  return slipped && { kind: 'day', days: { first: slipped, last: slipped }, contradicts: true, monthless };
}

function dayWithWeekday({ on, options }: PhraseContext, { number, weekday }: Monthless): Temporal.PlainDate | undefined {
  const fitting = [0, 1, 2, -1].flatMap((months) => {
    const date = inMonth(on, months, number);
    return date?.dayOfWeek === weekday ? [date] : [];
  });
  return (
    fitting.find((date) => Temporal.PlainDate.compare(date, on) >= 0) ??
    fitting.find((date) => Temporal.PlainDate.compare(date, on.subtract({ days: options.pastDays })) >= 0)
  );
}

type Monthless = NonNullable<DatePhrase['monthless']>;

/** "The 27 (Friday)"; "at 10 (Friday)" is an hour. */
function isBracketed(words: string): boolean {
  return words.includes('(') && !/^(?:at|um|om|alle|from|@)\s/.test(words);
}

/** Whether the number beside a weekday can count days: written in figures, behind nothing but articles, and no unit, hour or span behind it. */
function isDayNumber(c: PhraseContext, number: DateToken): boolean {
  const weekday = c.tokens.find((token) => token.kind === 'V' || token.kind === 'v');
  const start = c.tokens[0]?.start ?? 0;
  const between = weekday && weekday.end <= number.start ? c.words.slice(weekday.end - start, number.start - start) : '';
  if (number.end - number.start > 2 || !articles.test(between)) return false;
  const [first, second] = c.next;
  if (first === undefined) return true;
  if (first.kind === '-') return number.value > 24 || second?.kind === 'V' || second?.kind === 'v' || second?.kind === 'f';
  // "Friday 10.30" is an hour.
  if (first.kind === '.' && second?.kind === '_' && second.start === first.end) return false;
  return !`${units}aUxcDYjwM`.includes(first.kind);
}

const articles = /^[\s.,(]{0,4}(?:(?:on|the|der|den|dem|le|el|il|o|no|de|dia|giorno)\s){0,2}$/;

/** The last day of that number and weekday before a date, in its month or the one before. */
export function dayBefore(date: Temporal.PlainDate, { number, weekday }: Monthless): Temporal.PlainDate | undefined {
  return [0, -1]
    .map((months) => inMonth(date, months, number))
    .find((each) => each?.dayOfWeek === weekday && Temporal.PlainDate.compare(each, date) < 0);
}

/** The day of that number in the month of `on`, or so many months from it. */
function inMonth(on: Temporal.PlainDate, months: number, number: number): Temporal.PlainDate | undefined {
  const { year, month } = on.with({ day: 1 }).add({ months });
  return validDate(year, month, number);
}

/** The first such weekday after the day of speaking, never that day itself (1.4). */
export function firstAfter(on: Temporal.PlainDate, named: number): Temporal.PlainDate {
  return on.add({ days: ((named - on.dayOfWeek + 6) % 7) + 1 });
}

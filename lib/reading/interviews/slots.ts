import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { phraseOptions, plainDateOf } from '../dates/dates.ts';
import { daysBetween } from '../dates/periods.ts';
import { type DatePhrase, readDatePhrases } from '../dates/phrases.ts';
import { type PlacedSentence, readSentences } from '../dates/sentences.ts';
import { type ClockPhrase, momentOf, readClockPhrases } from '../dates/times.ts';
import { type DateText, readDateTokens } from '../dates/tokens.ts';
import { offsetAt, zoneBehindDay, zoneOfOffset } from '../zones/zones.ts';
import { sameTimeWords } from './words.ts';

/** A day and a time of day that a text brings together. */
export type Slot = {
  readonly startsAt: Instant;
  readonly endsAt?: Instant;
  readonly zone: TimeZone;
  readonly day: DatePhrase;
  readonly clock: ClockPhrase;
  /** The sentence (or list item) that holds the time, and the line. */
  readonly sentence: PlacedSentence;
  readonly line: PlacedSentence;
};

export type SlotSetting = {
  readonly language: string;
  /** The day the mail was written; without it only dates with a year count. */
  readonly saidOn?: LocalDate | undefined;
  readonly zone: TimeZone;
  readonly dayFirst?: boolean | undefined;
  /** A day named outside the text, in its subject. */
  readonly otherwise?: DatePhrase | undefined;
};

/** Every pairing of a day with a time, in the order of the text. A time without any day is none. */
export function findSlots(text: string, setting: SlotSetting): Slot[] {
  const read = readDateTokens(text, setting.language);
  const clocks = readClockPhrases(read);
  if (clocks.length === 0) return [];
  const days = dayPhrases(read, setting);
  const sentences = readSentences(read.text);
  const slots: Slot[] = [];
  const used = new Set<DatePhrase>();
  const behindDays = new Map(days.slice(0, maxTimes).map((day) => [day, zoneBehindDay(read.text, day.end)]));
  const zone = clocks.find((clock) => clock.zone)?.zone ?? [...behindDays.values()].find((each) => each !== undefined) ?? setting.zone;
  for (const written of clocks.slice(0, maxTimes)) {
    const day = dayFor(written, days, clocks, read) ?? setting.otherwise;
    if (!day) continue;
    used.add(day);
    const named = written.zone ?? behindDays.get(day);
    const clock = named === undefined ? written : { ...written, zone: named };
    const sentence = sentences.find((each) => each.start <= clock.start && clock.start < each.end) ?? lineAt(read.text, clock.start);
    const line = lineAt(read.text, clock.start);
    for (const each of [...alternatives(day, days, used, read), day]) {
      const slot = slotOf(each, clock, zone, sentence, line, setting.zone);
      if (slot) slots.push(slot);
    }
  }
  return withSameTimes(slots, { clocks, days, used, sentences, read, zone, home: setting.zone });
}

type Found = {
  readonly clocks: readonly ClockPhrase[];
  readonly days: readonly DatePhrase[];
  readonly used: ReadonlySet<DatePhrase>;
  readonly sentences: readonly PlacedSentence[];
  readonly read: DateText;
  readonly zone: TimeZone;
  readonly home: TimeZone;
};

/** "From Monday at ten to Tuesday, same time": another day with the hour that was named last. */
function withSameTimes(slots: readonly Slot[], { clocks, days, used, sentences, read, zone, home }: Found): Slot[] {
  const found = [...slots];
  for (const { index: start, 0: words } of read.folded.matchAll(sameTimeWords)) {
    const end = start + words.length;
    const clock = clocks.findLast((each) => each.end <= start);
    const day = dayOfSameTime(days, start, end);
    if (!clock || !day || used.has(day) || found.length >= maxTimes) continue;
    const sentence = sentences.find((each) => each.start <= start && start < each.end) ?? lineAt(read.text, start);
    const slot = slotOf(day, { ...clock, start, end }, zone, sentence, lineAt(read.text, start), home);
    if (slot) found.push(slot);
  }
  return found.length === slots.length ? found : found.sort((a, b) => a.clock.start - b.clock.start);
}

/** The day that words like "at the same time" are about: before them, or right behind. @param start of the words @param end of the words */
export function dayOfSameTime(days: readonly DatePhrase[], start: number, end: number): DatePhrase | undefined {
  return (
    days.findLast((each) => each.end <= start && start - each.end < 30) ?? days.find((each) => each.start >= end && each.start - end < 12)
  );
}

/** An onsite has a dozen sessions; a mail of thousands of times would make every later step slow. */
const maxTimes = 60;

/** Single days of a text, near the day it was written. */
export function dayPhrases(read: DateText, setting: SlotSetting): DatePhrase[] {
  const on = plainDateOf(setting.saidOn ?? '2000-01-03');
  const options = phraseOptions({ pastDays: 45, dayFirst: setting.dayFirst, bareNumbers: true }, setting.language);
  return readDatePhrases(read, on, options).filter((phrase) => {
    if (phrase.kind !== 'day' || !phrase.days) return false;
    if (setting.saidOn === undefined) return /\b20\d\d\b/.test(phrase.text);
    return Math.abs(daysBetween(on, phrase.days.first)) <= farthestDays && !isReference(read, phrase);
  });
}

/** No interview lies farther from the mail that sets it. */
const farthestDays = 400;

/** "Req #12-03-2026", "3/5 stars": numbers that look like a date. */
function isReference(read: DateText, phrase: DatePhrase): boolean {
  const before = read.folded.slice(Math.max(0, phrase.start - 12), phrase.start);
  return (
    /(?:#|\b(?:req|ref|id|no|nr|version|v|ticket|case|job)[.:]?\s?#?)$/.test(before) ||
    /^\s?(?:(?:stars?|years?|jahre|x)\b|%)/.test(read.folded.slice(phrase.end, phrase.end + 8))
  );
}

/** Words that join a day and its time: "on Thursday, at 2 pm", "Date: … Time: …". */
const joined =
  /^[\s,(:|@-]{0,4}(?:(?:at|from|between|um|von|zwischen|ab|a|de|entre|das|as|a las|de las|alle|dalle|ore|tra|om|van|tussen|starting(?: at)?|beginning at|time|uhrzeit|heure|hora|horario|ora|tijd|gegen)\b[\s:,*|]{0,4}){0,2}$/;
const joinedBehind = /^[\s,(|-]{0,3}(?:(?:on|am|le|el|il|op|de|do|dia|no|na|em|this|den|the|next|date|datum)\b[\s:,]{0,3}){0,2}$/;

function dayFor(clock: ClockPhrase, days: readonly DatePhrase[], clocks: readonly ClockPhrase[], read: DateText): DatePhrase | undefined {
  const before = days.findLast((day) => day.end <= clock.start);
  const behind = days.find((day) => day.start >= clock.end);
  const gap = before ? read.folded.slice(before.end, clock.start) : '';
  const gapBehind = behind ? read.folded.slice(clock.end, behind.start) : '';
  if (before && gap.length < 40 && joined.test(gap)) return before;
  if (behind && gapBehind.length < 24 && !gapBehind.includes('\n') && joinedBehind.test(gapBehind)) return behind;
  const sameBlock = (between: string) => !/\n[ \t]{0,20}\n/.test(between);
  if (before && sameBlock(gap) && gap.length < 400) return before;
  // "Time: 2 pm" above "Date: …".
  if (
    behind &&
    sameBlock(gapBehind) &&
    gapBehind.length < 60 &&
    !clocks.some((other) => other.start > clock.start && other.start < behind.start)
  )
    return behind;
  if (!before && behind && sameBlock(gapBehind) && gapBehind.length < 120) return behind;
  return before && (startsLine(read, clock) || gap.length < 600) ? before : undefined;
}

/** The time opens its row, behind at most a bullet, a number or a label. */
function startsLine(read: DateText, clock: ClockPhrase): boolean {
  const lineStart = read.folded.lastIndexOf('\n', clock.start - 1) + 1;
  return /^[\s>*|,.\-\d)]{0,8}(?:[a-z]{2,14}(?: \d)?\s?[:|]\s{0,3})?\**$/.test(read.folded.slice(lineStart, clock.start));
}

/** "Tuesday or Wednesday at 2 pm": days in front that share the time. */
function alternatives(day: DatePhrase, days: readonly DatePhrase[], used: ReadonlySet<DatePhrase>, read: DateText): DatePhrase[] {
  const found: DatePhrase[] = [];
  let first = day;
  for (let index = days.indexOf(day) - 1; index >= 0; index--) {
    const other = days[index];
    if (
      !other ||
      used.has(other) ||
      !/^\s?,?\s?(?:or|oder|ou|o|of|and|und|et|y|e|en|\/|,)\s(?:on |am |le |el |il |op )?$/.test(read.folded.slice(other.end, first.start))
    )
      break;
    found.unshift(other);
    first = other;
  }
  return found;
}

function slotOf(
  day: DatePhrase,
  clock: ClockPhrase,
  mailZone: TimeZone,
  sentence: PlacedSentence,
  line: PlacedSentence,
  home: TimeZone,
): Slot | undefined {
  const date = day.days?.first.toString();
  if (!date) return undefined;
  const zone = clock.zone ?? mailZone;
  const startsAt = momentOf(date, clock.from, zone);
  const endsAt = clock.to ? momentOf(date, clock.to, zone) : undefined;
  return {
    startsAt,
    ...(endsAt && endsAt > startsAt ? { endsAt } : {}),
    zone: namedZone(zone, startsAt, home),
    day,
    clock,
    sentence,
    line,
  };
}

/** "14:00 GMT" from London and "UTC+1" from Berlin are those places' time, which a fixed offset is not in summer. */
function namedZone(zone: TimeZone, at: Instant, home: TimeZone): TimeZone {
  if (zone !== 'UTC' && !zone.startsWith('Etc/')) return zone;
  return zoneOfOffset(offsetAt(at, zone), at, [home]) ?? zone;
}

function lineAt(text: string, at: number): PlacedSentence {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  const end = stop < 0 ? text.length : stop;
  return { start, end, text: text.slice(start, end) };
}

import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { datePhrasesOf, dayFirstIn } from '../dates/dates.ts';
import { readSentences } from '../dates/sentences.ts';
import { foldInPlace } from '../dates/tokens.ts';
import { dayOfSameTime } from '../interviews/slots.ts';
import { sameTimeWords } from '../interviews/words.ts';
import type { ReadInterview, ReadingKind } from '../reading.ts';

type Moved = { readonly kind: ReadingKind; readonly interviews: readonly ReadInterview[]; readonly text: string };

/** The day that an interview moves to at the hour it had, where the mail names no hour. */
export function movedAtSameHour(
  { kind, interviews, text }: Moved,
  { saidAt, zone, language }: { readonly saidAt: Instant | undefined; readonly zone: TimeZone; readonly language: string },
): LocalDate | undefined {
  if (kind !== 'interview_rescheduled' || saidAt === undefined) return undefined;
  if (interviews.some(({ startsAt, cancelled }) => startsAt !== undefined && !cancelled)) return undefined;
  return dayAtSameHour(text, { saidAt, zone, language });
}

/**
 * The day that "the same time" is meant for: "could we push to Friday the 27th at the same time?"
 *
 * @param said `saidAt`: when it was written; `zone`: where the days are counted
 */
export function dayAtSameHour(
  text: string,
  said: { readonly saidAt: Instant; readonly zone: TimeZone; readonly language: string },
): LocalDate | undefined {
  const on = dayAt(said.saidAt, said.zone);
  const days = readSentences(text).flatMap((sentence) => {
    const same = [...foldInPlace(sentence.text).matchAll(sameTimeWords)][0];
    if (!same) return [];
    const end = same.index + same[0].length;
    const phrases = datePhrasesOf(sentence.text, on, {
      language: said.language,
      pastDays: 0,
      dayFirst: dayFirstIn(said.zone, said.language),
    });
    const named = phrases.filter(({ kind, days }) => kind === 'day' && days !== undefined);
    const day = dayOfSameTime(named, same.index, end);
    return day?.days ? [day.days.last.toString()] : [];
  });
  return new Set(days).size === 1 ? days[0] : undefined;
}

import type { LocalDate } from '../../time.ts';
import { datePhrasesOf } from '../dates/dates.ts';
import { daysOfWeek, mondayOf } from '../dates/periods.ts';
import type { DatePhrase } from '../dates/phrases.ts';

/** "She is back on the 7th, you will hear that week": the last working day of the week of a day that is named first. */
export function withItsWeek(phrase: DatePhrase, folded: string): DatePhrase {
  if (phrase.kind !== 'day' || phrase.days === undefined) return phrase;
  const behind = folded.slice(phrase.end);
  if (weekAfter.test(behind)) return { ...phrase, days: daysOfWeek(mondayOf(phrase.days.first, 1), undefined) };
  return thatWeek.test(behind) ? { ...phrase, days: daysOfWeek(mondayOf(phrase.days.first, 0), undefined) } : phrase;
}

const weekAfter =
  /\b(?:the (?:week after|following week)|in der (?:woche darauf|darauffolgenden woche)|la semaine suivante|la semana siguiente|na semana seguinte|la settimana (?:dopo|successiva)|de week (?:erna|daarna))\b/;

const thatWeek =
  /\b(?:(?:later |during )?(?:that|the same) week|in (?:der|dieser|jener|derselben) woche|cette (?:meme )?semaine|cette semaine-la|esa (?:misma )?semana|n?(?:essa|aquela|a mesma) semana|(?:in )?(?:quella|stessa) settimana|(?:in )?(?:die|dezelfde) week)\b/;

/** Whether words behind a day name a week by it. */
export function namesItsWeek(behind: string): boolean {
  return thatWeek.test(behind) || weekAfter.test(behind);
}

/** "Later this week or early next": the second week is not named again. */
export function orNext(joined: readonly DatePhrase[], folded: string, on: LocalDate): readonly DatePhrase[] {
  const last = joined.at(-1);
  const [, part] = (last && elliptic.exec(folded.slice(last.end))) ?? [];
  return part === undefined ? [] : datePhrasesOf(`${part} week`, on, { language: 'en', pastDays: 0 });
}

const elliptic = /^ (?:or|and|to|if not) ((?:(?:early|mid|late|sometime|the beginning of|the end of) )?next)(?=[.,;!)]|\s*$)/;

import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, TimeZone } from '../../time.ts';
import { weekdayIn } from './dates.ts';
import type { Voice } from './voice.ts';

/**
 * `Thursday, October 8 at 10 am`, `Donnerstag, den 8. Oktober, um 10 Uhr`, `jeudi 8 octobre à 10 h`: a moment as it is where the reader works.
 *
 * @param theirs whether to say so, because it is another time where the owner is
 */
export function momentIn(voice: Voice, at: Instant, zone: TimeZone, theirs: boolean): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const day = weekdayIn(voice, dayAt(at, zone));
  const two = String(minute).padStart(2, '0');
  switch (voice.language) {
    case 'en':
      return `${day} at ${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${two}`} ${hour < 12 ? 'am' : 'pm'}${theirs ? ' your time' : ''}`;
    case 'de':
      return `${day}, um ${hour}${minute === 0 ? '' : `:${two}`} Uhr${theirs ? ' Ortszeit' : ''}`;
    case 'fr':
      return `${day} à ${hour} h${minute === 0 ? '' : ` ${two}`}${theirs ? ', heure locale' : ''}`;
    default:
      return `${day}, ${hour}:${two}`;
  }
}

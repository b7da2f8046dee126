import { Temporal } from 'temporal-polyfill';
import type { Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import type { Occasion } from '../occasion.ts';
import { momentIn } from '../wording/clock.ts';
import type { Voice } from '../wording/voice.ts';

type Put = (name: string, value: string | undefined, ...sources: readonly string[]) => void;

/** K21, K22: the time that was agreed, and those that the owner names instead, as they are where the reader works. */
export function arrangingSlots(occasion: Occasion, search: Search, put: Put, voice: Voice): void {
  const { facts, followUp, interviews, zone } = occasion;
  const word = facts.findLast(({ id }) => followUp.because.includes(id));
  if (word?.type !== 'candidate_reschedule' && word?.type !== 'candidate_cancel' && word?.type !== 'no_show') return;
  const moment = (at: Instant): string => momentIn(voice, at, zone, offsetAt(at, zone) !== offsetAt(at, search.timeZone));
  const interview = interviews.at(-1);
  if (interview) put('agreed', moment(interview.startsAt), `interview:${interview.id}`);
  const [first, second] = word.type === 'candidate_cancel' ? [] : (word.alternatives ?? []);
  if (first === undefined || second === undefined) return;
  put('first', moment(first), `fact:${word.id}`);
  put('second', moment(second), `fact:${word.id}`);
}

function offsetAt(at: Instant, zone: string): number {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds;
}

import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import type { Search } from '../../search/search.ts';
import { plainSpeaker, type Speaker } from '../wording/say.ts';
import { callName } from './people-names.ts';

/** "Fri 30 Oct: a second note to Beth", one entry a step, earliest first; days as they are where the owner lives. */
export function plannedLines(planned: readonly FollowUp[], search: Search, most = 6, speaker: Speaker = plainSpeaker): readonly string[] {
  const lines = [...planned]
    .sort((one, other) => (one.deliverAt < other.deliverAt ? -1 : one.deliverAt > other.deliverAt ? 1 : 0))
    .map((followUp) => speaker.pair(speaker.day(dayAt(followUp.deliverAt, search.timeZone)), stepWords(followUp, search, speaker)));
  return lines.length > most ? [...lines.slice(0, most), speaker.say(speaker.words.andMore, { count: lines.length - most })] : lines;
}

/** A planned step, with who is written to. */
export function stepWords(followUp: FollowUp, search: Search, { words, say }: Speaker = plainSpeaker): string {
  const application = search.applications.find(({ id }) => id === followUp.application);
  return say(words.steps[followUp.kind], { who: followUp.to === 'owner' ? words.you : callName(followUp.to, application) });
}

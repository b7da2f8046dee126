import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import { inForce } from '../../search/in-force.ts';
import { interviewsOf } from '../../search/interviews.ts';
import type { Application, Search } from '../../search/search.ts';
import { callName, fullName, placeOf } from '../blocks/people-names.ts';
import type { Block } from '../page.ts';
import type { Speaker } from '../wording/say.ts';

/** K03, K04, K14 without news, K24, and a draft that lacks something essential: a few lines to the owner, no text to send. */
export function promptBlocks({
  followUp,
  application,
  search,
  speaker,
}: {
  readonly followUp: FollowUp;
  readonly application: Application | undefined;
  readonly search: Search;
  readonly speaker: Speaker;
}): readonly Block[] {
  const { words, say, day, moment, listed } = speaker;
  const { prompt } = words;
  const line = (wording: string, slots: Readonly<Record<string, string>> = {}): Block => ({ is: 'line', text: say(wording, slots) });
  const place = placeOf(application) || words.thisApplication;
  const who = followUp.to === 'owner' ? '' : callName(followUp.to, application);
  switch (followUp.kind) {
    case 'contact_prompt':
      return [line(prompt.contact, { place }), line(prompt.contactAsk)];
    case 'prep_nudge': {
      const ahead = application ? interviewsOf(application).filter(({ startsAt }) => startsAt > followUp.deliverAt) : [];
      const [next] = [...ahead].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
      const people = [...new Set(ahead.flatMap((interview) => interview.with))].map((person) => fullName(person, application));
      const at = next ? moment(next.startsAt, search.timeZone) : '';
      return [
        ...(next
          ? [people.length > 0 ? line(prompt.nextWith, { place, at, people: listed(people, 6) }) : line(prompt.next, { place, at })]
          : []),
        line(prompt.before),
        line(prompt.after),
      ];
    }
    case 'deadline_prompt': {
      const fact =
        application && inForce(application.facts).findLast((one) => one.type === 'assessment_invited' && one.deadline !== undefined);
      const due = fact?.type === 'assessment_invited' ? fact.deadline : undefined;
      return [due === undefined ? line(prompt.dueSoon, { place }) : line(prompt.due, { place, day: day(due) })];
    }
    case 'keep_in_touch_1m':
      return [line(prompt.month, { place, who }), line(prompt.monthAsk)];
    default:
      return [
        line(prompt.missing, { who: who || words.them }),
        line(prompt.missingAsk),
        line(prompt.plannedFor, { day: day(dayAt(followUp.deliverAt, search.timeZone)) }),
      ];
  }
}

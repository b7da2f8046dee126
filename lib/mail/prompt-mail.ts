import { dateOf, moment, shortDay } from '../drafts/wording/dates.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import { inForce } from '../search/in-force.ts';
import { interviewsOf } from '../search/interviews.ts';
import type { Application, Search } from '../search/search.ts';
import type { Block } from './page.ts';
import { callName, fullName, listed, placeOf } from './people-names.ts';

/** K03, K04, K14 without news, K24, and a draft that lacks something essential: a few lines to the owner, no text to send. */
export function promptBlocks({
  followUp,
  application,
  search,
}: {
  readonly followUp: FollowUp;
  readonly application: Application | undefined;
  readonly search: Search;
}): readonly Block[] {
  const line = (text: string): Block => ({ is: 'line', text });
  const place = placeOf(application) || 'this application';
  const who = followUp.to === 'owner' ? '' : callName(followUp.to, application);
  switch (followUp.kind) {
    case 'contact_prompt':
      return [
        line(`It is time to follow up with ${place}, but the only addresses I know there are ones that nobody reads.`),
        line('Who should it go to? Reply with a name and an address (Ann Lee ann.lee@company.example), or skip.'),
      ];
    case 'prep_nudge': {
      const ahead = application ? interviewsOf(application).filter(({ startsAt }) => startsAt > followUp.deliverAt) : [];
      const [next] = [...ahead].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
      const people = [...new Set(ahead.flatMap((interview) => interview.with))].map((person) => fullName(person, application));
      return [
        ...(next
          ? [line(`Next: ${place}, ${moment(next.startsAt, search.timeZone)}${people.length > 0 ? ` with ${listed(people, 6)}` : ''}.`)]
          : []),
        line('Before you leave, ask when they expect to decide, and whether you may check back then.'),
        line(
          'Afterwards, reply to this mail with one detail per person (Tom: live dashboards), and with the date if they named one (they decide by 30 Oct).',
        ),
      ];
    }
    case 'deadline_prompt': {
      const fact =
        application && inForce(application.facts).findLast((one) => one.type === 'assessment_invited' && one.deadline !== undefined);
      const due = fact?.type === 'assessment_invited' ? fact.deadline : undefined;
      return [
        line(
          `The assessment for ${place} is due ${due === undefined ? 'soon' : `on ${shortDay(due)}`}. When you have handed it in, forward their confirmation, or send your work with your capture address in bcc.`,
        ),
      ];
    }
    case 'keep_in_touch_1m':
      return [
        line(
          `A month has passed since the news from ${place}. A short note to ${who} keeps the contact alive, if you have something to tell.`,
        ),
        line(
          `Reply with one line of news (for example a course you finished), and you get a text with it. Without news there is nothing to send; in that case reply skip.`,
        ),
      ];
    default:
      return [
        line(`A text to ${who || 'them'} would be due, but something essential is not known, so there is none.`),
        line('Reply with what is missing (the role, or a name and address), and the text comes.'),
        line(`Planned for ${shortDay(dateOf(followUp.deliverAt, search.timeZone))}.`),
      ];
  }
}

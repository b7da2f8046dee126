import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import type { ApplicationId, Fact } from '../../search/fact.ts';
import { inForce } from '../../search/in-force.ts';
import { interviewsOf } from '../../search/interviews.ts';
import type { Application, Search } from '../../search/search.ts';
import type { Speaker } from '../wording/say.ts';
import { sentenceFor } from './fact-words.ts';
import { placeOf } from './people-names.ts';
import { plannedLines } from './planned-words.ts';

/** A list of more is none that anybody reads. */
const mostListed = 40;

/**
 * Where applications stand, one line each: what came last, the interview ahead, what is planned next. The ones with something planned first, by its day.
 *
 * @param ids only these
 */
export function standingLines(
  search: Search,
  planned: readonly FollowUp[],
  speaker: Speaker,
  ids?: ReadonlySet<ApplicationId>,
): readonly string[] {
  const shown = search.applications.filter((one) => (ids ? ids.has(one.id) : true) && inForce(one.facts).length > 0);
  const nextOf = ({ id }: Application): FollowUp | undefined =>
    planned
      .filter(({ application, alsoFor }) => application === id || alsoFor.includes(id))
      .reduce<FollowUp | undefined>((first, one) => (first && first.deliverAt <= one.deliverAt ? first : one), undefined);
  const inOrder = [...shown].sort((one, other) => ((nextOf(one)?.deliverAt ?? '~') < (nextOf(other)?.deliverAt ?? '~') ? -1 : 1));
  const lines = inOrder.slice(0, mostListed).map((application) => lineFor(application, nextOf(application), search, speaker));
  return inOrder.length > mostListed ? [...lines, speaker.say(speaker.words.standing.more, { count: inOrder.length - mostListed })] : lines;
}

function lineFor(application: Application, next: FollowUp | undefined, search: Search, speaker: Speaker): string {
  const { words, say, day, moment } = speaker;
  const { timeZone } = search;
  const facts = inForce(application.facts);
  const last = facts.findLast((fact) => !aside.has(fact.type));
  const stopped = facts.findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume')?.type === 'owner_stop';
  const ahead = interviewsOf(application).filter(({ startsAt }) => last !== undefined && startsAt > last.knownAt)[0];
  const parts = [
    last && last.type !== 'application'
      ? say(words.standing.dated, { what: sentenceFor(last, timeZone, speaker), day: day(dayAt(last.saidAt, timeZone)) })
      : last && sentenceFor(last, timeZone, speaker),
    ahead && last?.type !== 'invite' && last?.type !== 'reschedule'
      ? say(words.standing.interview, { at: moment(ahead.startsAt, timeZone) })
      : undefined,
    stopped
      ? say(words.standing.stopped)
      : next
        ? say(words.standing.next, { step: plannedLines([next], search, 1, speaker)[0] ?? '' })
        : say(words.standing.nothing),
  ];
  return speaker.pair(placeOf(application) || words.standing.nameless, parts.filter(Boolean).join('; '));
}

/** What does not tell where an application stands. */
const aside: ReadonlySet<Fact['type']> = new Set([
  'note',
  'corrected',
  'contact',
  'ooo',
  'no_contact',
  'owner_stop',
  'owner_resume',
  'owner_snooze',
  'owner_skip',
  'undone',
]);

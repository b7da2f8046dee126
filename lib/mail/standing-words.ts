import { dateOf, moment, shortDay } from '../drafts/wording/dates.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { ApplicationId, Fact } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import { interviewsOf } from '../search/interviews.ts';
import type { Application, Search } from '../search/search.ts';
import { placeOf } from './people-names.ts';
import { plannedLines } from './planned-words.ts';
import { sentenceFor } from './receipt-mail.ts';

/** A list of more is none that anybody reads. */
const mostListed = 40;

/**
 * Where applications stand, one line each: what came last, the interview ahead, what is planned next. The ones with something planned first, by its day.
 *
 * @param ids only these
 */
export function standingLines(search: Search, planned: readonly FollowUp[], ids?: ReadonlySet<ApplicationId>): readonly string[] {
  const shown = search.applications.filter((one) => (ids ? ids.has(one.id) : true) && inForce(one.facts).length > 0);
  const nextOf = ({ id }: Application): FollowUp | undefined =>
    planned
      .filter(({ application, alsoFor }) => application === id || alsoFor.includes(id))
      .reduce<FollowUp | undefined>((first, one) => (first && first.deliverAt <= one.deliverAt ? first : one), undefined);
  const inOrder = [...shown].sort((one, other) => ((nextOf(one)?.deliverAt ?? '~') < (nextOf(other)?.deliverAt ?? '~') ? -1 : 1));
  const lines = inOrder.slice(0, mostListed).map((application) => lineFor(application, nextOf(application), search));
  return inOrder.length > mostListed ? [...lines, `and ${inOrder.length - mostListed} more: write status and a name`] : lines;
}

function lineFor(application: Application, next: FollowUp | undefined, search: Search): string {
  const { timeZone } = search;
  const facts = inForce(application.facts);
  const last = facts.findLast((fact) => !aside.has(fact.type));
  const stopped = facts.findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume')?.type === 'owner_stop';
  const ahead = interviewsOf(application).filter(({ startsAt }) => last !== undefined && startsAt > last.knownAt)[0];
  const parts = [
    last
      ? `${sentenceFor(last, timeZone)}${last.type === 'application' ? '' : ` (${shortDay(dateOf(last.saidAt, timeZone))})`}`
      : undefined,
    ahead && last?.type !== 'invite' && last?.type !== 'reschedule' ? `interview ${moment(ahead.startsAt, timeZone)}` : undefined,
    stopped ? 'stopped; reply resume and its name to go on' : next ? `next ${plannedLines([next], search, 1)[0]}` : 'nothing planned',
  ];
  return `${placeOf(application) || 'an employer without a name'}: ${parts.filter(Boolean).join('; ')}`;
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

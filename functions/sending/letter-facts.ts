import { applicationsOf, type FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { InterviewId } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';

/** Companies that these follow-ups speak to, in lower case, each once; an application without one stands for itself. */
export function companiesOf(search: Search, followUps: readonly FollowUp[]): readonly string[] {
  const names = applicationsOf(followUps).map((id) => search.applications.find((one) => one.id === id)?.known.company?.toLowerCase() ?? id);
  return [...new Set(names)];
}

/** What has to be remembered of follow-ups to know them again. */
export function aboutFollowUps(followUps: SentMail['followUps']): SentMail['followUps'] {
  return followUps.map(({ id, kind, application, alsoFor, to }) => ({ id, kind, application, alsoFor, to }));
}

/** The interviews that these follow-ups follow from: what the owner's *no* is about. */
export function aboutInterviews(search: Search, followUps: readonly FollowUp[]): readonly InterviewId[] {
  const because = new Set(followUps.flatMap((followUp) => followUp.because));
  const facts = search.applications.flatMap((application) => application.facts).filter(({ id }) => because.has(id));
  return [
    ...new Set(
      facts.flatMap((fact) => (fact.type === 'invite' ? [fact.interview.id] : fact.type === 'reschedule' ? [fact.interview] : [])),
    ),
  ];
}

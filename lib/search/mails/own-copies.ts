import type { FollowUp, FollowUpKind } from '../../follow-ups/follow-up.ts';
import { plan } from '../../follow-ups/plan.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Instant, isAfter } from '../../time.ts';
import type { ApplicationId, Event } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { interviewsOf } from '../interviews.ts';
import type { Application, Delivery, Search } from '../search.ts';

/**
 * What the owner's own mail to an employer was (1.12 `sent`): the follow-up we delivered last to one of its recipients and heard nothing of since,
 * else the one that is planned next for them (sent before our draft came), else the answer to an open request.
 */
export function sentFollowUp(reading: Reading, application: Application, search: Search): readonly Event[] {
  const at = reading.original.sentAt;
  if (!at) return [];
  const facts = inForce(application.facts);
  const delivered = draftNotHeardOf(reading, application, search);
  if (delivered) return [{ type: 'owner_sent', kind: delivered.kind, to: delivered.to, at }];
  const recipients = recipientsOf(reading);

  const waiting = facts.findLast(
    ({ type }) => type === 'request' || type === 'assessment_invited' || type === 'request_answered' || type === 'assessment_submitted',
  );
  if (waiting?.type === 'request') return [{ type: 'request_answered' }];
  if (waiting?.type === 'assessment_invited') return [{ type: 'assessment_submitted' }];

  const next = plan(search).due.find(
    (followUp) => followUp.application === application.id && recipients.includes(followUp.to) && at >= earliestOf(followUp, application),
  );
  return next ? [{ type: 'owner_sent', kind: next.kind, to: next.to, at }] : [];
}

/** The draft that was delivered last for one of the mail's recipients, before the mail, and that nobody said was sent. */
export function draftNotHeardOf(reading: Reading, application: Application, search: Search): Delivery | undefined {
  const at = reading.original.sentAt;
  if (!at) return undefined;
  const facts = inForce(application.facts);
  const confirmed = (kind: FollowUpKind, to: string, since: string): boolean =>
    facts.some((fact) => fact.type === 'owner_sent' && fact.kind === kind && (fact.to === undefined || fact.to === to) && fact.at >= since);
  return draftsFor(reading, application.id, search)
    .filter(({ kind, to, at: deliveredAt }) => deliveredAt <= at && !confirmed(kind, to, deliveredAt))
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
}

/** What was delivered about an application for one of the mail's recipients. */
export function draftsFor(reading: Reading, application: ApplicationId, search: Search): readonly Delivery[] {
  const recipients = recipientsOf(reading);
  return search.deliveries.filter(
    ({ application: of, alsoFor, to, how }) =>
      how === 'delivered' && recipients.includes(to) && (of === application || alsoFor.includes(application)),
  );
}

function recipientsOf(reading: Reading): readonly string[] {
  return reading.original.to.map(({ address }) => address.toLowerCase());
}

/** Mails come in any order: what was written before the words, or before the interview, that a follow-up follows from is not that follow-up. */
function earliestOf({ kind, because }: FollowUp, application: Application): Instant {
  const starts = new Map(interviewsOf(application).map(({ id, startsAt }) => [id, startsAt]));
  const moments = application.facts
    .filter(({ id, source }) => because.includes(id) && source !== 'owner')
    .map((fact) => {
      const interview = fact.type === 'invite' ? fact.interview.id : fact.type === 'reschedule' ? fact.interview : undefined;
      return (afterInterview.has(kind) && interview !== undefined && starts.get(interview)) || fact.saidAt;
    });
  return moments.reduce((latest, moment) => (isAfter(moment, latest) ? moment : latest), longAgo);
}

const afterInterview: ReadonlySet<FollowUpKind> = new Set([
  'thank_you',
  'thank_you_via',
  'thank_you_late',
  'status_1',
  'status_2',
  'close_loop',
]);

const longAgo: Instant = '1970-01-01T00:00:00Z';

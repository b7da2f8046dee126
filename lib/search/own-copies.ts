import type { FollowUpKind } from '../follow-ups/follow-up.ts';
import { plan } from '../follow-ups/plan.ts';
import type { Reading } from '../reading/reading.ts';
import type { Event } from './fact.ts';
import { inForce } from './in-force.ts';
import type { Application, Search } from './search.ts';

/**
 * What the owner's own mail to an employer was (1.12 `sent`): the follow-up we delivered last to one of its recipients and heard nothing of since,
 * else the one that is planned next for them (sent before our draft came), else the answer to an open request.
 */
export function sentFollowUp(reading: Reading, application: Application, search: Search): readonly Event[] {
  const recipients = reading.original.to.map(({ address }) => address.toLowerCase());
  const at = reading.original.sentAt;
  if (!at) return [];
  const facts = inForce(application.facts);
  const confirmed = (kind: FollowUpKind, to: string, since: string): boolean =>
    facts.some((fact) => fact.type === 'owner_sent' && fact.kind === kind && (fact.to === undefined || fact.to === to) && fact.at >= since);
  const delivered = search.deliveries
    .filter(
      ({ application: of, alsoFor, to, how }) =>
        how === 'delivered' && recipients.includes(to) && (of === application.id || alsoFor.includes(application.id)),
    )
    .filter(({ kind, to, at: deliveredAt }) => deliveredAt <= at && !confirmed(kind, to, deliveredAt))
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  if (delivered) return [{ type: 'owner_sent', kind: delivered.kind, to: delivered.to, at }];

  const waiting = facts.findLast(
    ({ type }) => type === 'request' || type === 'assessment_invited' || type === 'request_answered' || type === 'assessment_submitted',
  );
  if (waiting?.type === 'request') return [{ type: 'request_answered' }];
  if (waiting?.type === 'assessment_invited') return [{ type: 'assessment_submitted' }];

  const next = plan(search).due.find(({ application: of, to }) => of === application.id && recipients.includes(to));
  return next ? [{ type: 'owner_sent', kind: next.kind, to: next.to, at }] : [];
}

import { agreesWith } from '../../reading/agreements/agreed.ts';
import { isAfter } from '../../time.ts';
import type { Event, Fact } from '../fact.ts';
import { inForce } from '../in-force.ts';
import { heldInterviews, interviewFrom, interviewsOf } from '../interviews.ts';
import type { Application } from '../search.ts';
import { isSameMinute } from '../unheard.ts';
import type { Source } from './facts-of.ts';

/**
 * The interviews that the owner's own yes makes certain: the one time that the mail quotes, or that the employer's request on record named.
 *
 * @returns nothing where it is no yes to one time; none where that interview is known already
 */
export function agreedInterviews({ reading, mail, owner, hash }: Source, application: Application): readonly Event[] | undefined {
  const quoted = heldInterviews(reading).map((session) => interviewFrom(session, application, hash));
  const said = reading.original.sentAt ?? mail.sentAt;
  const asked = inForce(application.facts).findLast(({ type }) => bearsOnTime.has(type));
  const proposed = asked?.type === 'request' ? (asked.proposed ?? []) : [];
  const [only] = proposed;
  const isTaken =
    only !== undefined &&
    proposed.length === 1 &&
    said !== undefined &&
    isAfter(only.startsAt, said) &&
    reading.agrees !== undefined &&
    agreesWith(reading.agrees, only, owner.timeZone);
  const agreed = quoted.length > 0 ? quoted : isTaken ? [only] : [];
  if (agreed.length === 0) return undefined;
  const known = interviewsOf(application);
  return agreed
    .filter(({ startsAt }) => !known.some((one) => isSameMinute(one.startsAt, startsAt)))
    .map((interview) => ({ type: 'invite', interview }));
}

/** After any of these an earlier request asks for nothing any more. */
const bearsOnTime: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'request',
  'request_answered',
  'invite',
  'reschedule',
  'cancel_interview',
  'candidate_reschedule',
  'candidate_cancel',
  'rejection',
  'offer',
]);

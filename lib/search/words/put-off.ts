import { moment, shortDay } from '../../drafts/wording/dates.ts';
import type { FollowUp, FollowUpKind } from '../../follow-ups/follow-up.ts';
import { plan } from '../../follow-ups/plan.ts';
import type { Instant } from '../../time.ts';
import type { ApplicationId, PersonKey } from '../fact.ts';
import type { Recorded } from '../question.ts';
import type { Search } from '../search.ts';

type Step = { readonly application: ApplicationId; readonly kind: FollowUpKind; readonly to?: PersonKey };

/**
 * What *later* came to (1.12): when the draft comes again, or that it stays because it cannot wait so long: a thank-you past the moment by which it has to be
 * sent, the texts for an offer past the day before its deadline. The plan decides, with the word in it.
 *
 * @param records the word's facts, not yet in the search
 * @param name of an application, as the owner knows it
 */
export function sayPutOff(
  records: readonly Recorded[],
  search: Search,
  now: Instant,
  name: (application: ApplicationId) => string,
): readonly string[] {
  const steps = records.flatMap(({ application, fact }): readonly Step[] =>
    application !== undefined && fact.type === 'owner_snooze' ? [{ ...fact, application }] : [],
  );
  const before = plan(search).due;
  const after = plan(withFacts(search, records)).due;
  const said = steps.map((step) => {
    const place = name(step.application);
    const old = before.find((followUp) => isStep(followUp, step));
    const next = after.find((followUp) => isStep(followUp, step) && followUp.deliverAt > now);
    if (next && next.deliverAt !== old?.deliverAt) return `Put off (${place}): it comes again ${moment(next.deliverAt, search.timeZone)}.`;
    if (old && old.deliverAt > now)
      return `It stays where it is (${place}), ${moment(old.deliverAt, search.timeZone)}${limitOf(old, search)}.`;
    const delivered = plan(withoutDelivery(search, step)).due.find((followUp) => isStep(followUp, step));
    return `It cannot wait that long, so the draft that you have stays (${place})${delivered ? limitOf(delivered, search) : ''}.`;
  });
  return [...new Set(said)];
}

/** K05-K07 and K16 have a moment, K17 and the nudges a day. */
function limitOf({ sendBy, latestOn }: FollowUp, { timeZone }: Search): string {
  if (sendBy !== undefined) return `: it has to be sent by ${moment(sendBy, timeZone)}`;
  return latestOn === undefined ? '' : `: ${shortDay(latestOn)} is the last day for it`;
}

function isStep(followUp: FollowUp, { application, kind, to }: Step): boolean {
  const same = followUp.kind === kind || (isThanks(followUp.kind) && isThanks(kind));
  return (
    same && (to === undefined || followUp.to === to) && (followUp.application === application || followUp.alsoFor.includes(application))
  );
}

function isThanks(kind: FollowUpKind): boolean {
  return kind.startsWith('thank_you');
}

function withFacts(search: Search, records: readonly Recorded[]): Search {
  return {
    ...search,
    applications: search.applications.map((one) => ({
      ...one,
      facts: [...one.facts, ...records.flatMap(({ application, fact }) => (application === one.id ? [fact] : []))],
    })),
  };
}

function withoutDelivery(search: Search, step: Step): Search {
  const last = search.deliveries.findLast(
    ({ kind, to, application, alsoFor }) =>
      kind === step.kind && to === (step.to ?? to) && [application, ...alsoFor].includes(step.application),
  );
  return { ...search, deliveries: search.deliveries.filter((delivery) => delivery !== last) };
}

import type { Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import { dayAt } from '../days/business-days.ts';
import { type Hours, isAwake, isCommon, type Placement, placeAwake, placeInOffice, placeLate, tidy } from '../days/windows.ts';
import type { FollowUp } from '../follow-up.ts';
import { rules, type TimingClass } from '../rules.ts';

/** `sendHint` takes the place of the planned one, which has passed. */
export type Lateness =
  | { readonly do: 'send'; readonly sendHint?: Instant }
  | { readonly do: 'wait'; readonly until: Instant }
  | { readonly do: 'lapse' };

/** What to do with a follow-up at this moment: the one place that weighs it against the time. Windows and the latest moment are looked at again (1.1a "Firing"). */
export function lateness(followUp: FollowUp, now: Instant, search: Search): Lateness {
  const { deliverAt, sendBy, latestOn, sendHint, kind } = followUp;
  const at = tidy(now);
  if (at < tidy(deliverAt)) return { do: 'wait', until: deliverAt };
  const hours = hoursOf(followUp, search);
  const { timing } = rules[kind];

  if (timing === 'A' || timing === 'owner') {
    const awake = isAwake(at, hours) ? at : placeAwake(at, hours);
    if (sendBy !== undefined && awake >= tidy(sendBy)) return { do: 'lapse' };
    if (latestOn !== undefined && dayAt(awake, hours.zone) > latestOn) return { do: 'lapse' };
    return awake === at ? { do: 'send' } : { do: 'wait', until: awake };
  }

  const awake = placeAwake(at, hours);
  // The offer kit that came together with the acknowledgement, and news for a referrer with the thank-yous, keep the clock's hours.
  const together = (kind === 'offer_decision' || kind === 'referrer_update') && sendHint === undefined && !isCommon(deliverAt, hours);
  const inTimeForHint = sendHint !== undefined && awake < tidy(sendHint);
  const next: Placement =
    together || inTimeForHint ? { at: awake, on: dayAt(inTimeForHint ? sendHint : awake, hours.zone) } : placeAgain(at, timing, hours);
  if (latestOn !== undefined && next.on > latestOn) return { do: 'lapse' };
  if (next.at > at) return { do: 'wait', until: next.at };
  return { do: 'send', ...(next.hint !== undefined && { sendHint: next.hint }) };
}

/** The follow-up as it is to be sent at this moment, if it is. Where the hours meet by now, a hint that has passed is left out. */
export function readyToSend(followUp: FollowUp, now: Instant, search: Search): FollowUp | undefined {
  const late = lateness(followUp, now, search);
  if (late.do !== 'send') return undefined;
  const { sendHint: planned, ...rest } = followUp;
  const sendHint = late.sendHint ?? (planned !== undefined && tidy(planned) > tidy(now) ? planned : undefined);
  return sendHint === undefined ? rest : { ...rest, sendHint };
}

/** A moment that was missed, or whose hint has passed (1.1a): the first minute in both windows, where they never meet as for the next day it is still possible on. */
function placeAgain(at: Instant, timing: TimingClass, hours: Hours): Placement {
  return timing === 'B' ? placeLate(at, hours) : placeInOffice(at, hours);
}

function hoursOf({ application }: FollowUp, search: Search): Hours {
  const known = search.applications.find(({ id }) => id === application)?.known;
  return {
    ownerZone: search.timeZone,
    waking: search.settings.waking,
    zone: known?.timeZone ?? search.timeZone,
    calendar: { country: known?.country ?? search.settings.country, yearEndBlock: search.settings.yearEndBlock },
  };
}

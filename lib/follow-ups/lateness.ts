import type { Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { dayAt } from './business-days.ts';
import type { FollowUp } from './follow-up.ts';
import { rules } from './rules.ts';
import { type Hours, isAwake, isCommon, placeAwake, placeInOffice, tidy } from './windows.ts';

export type Lateness = { readonly do: 'send' } | { readonly do: 'wait'; readonly until: Instant } | { readonly do: 'lapse' };

/** What to do with a follow-up at this moment: the one place that is given the time. Windows and the latest moment are looked at again (1.1a "Firing"). */
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

  // The offer kit that came together with the acknowledgement, and news for a referrer with the thank-yous, keep the clock's hours.
  const together = (kind === 'offer_decision' || kind === 'referrer_update') && !isCommon(deliverAt, hours);
  const byHint = sendHint !== undefined && at < tidy(sendHint);
  const next = byHint || together ? placeAwake(at, hours) : placeInOffice(at, hours).at;
  if (latestOn !== undefined && dayAt(next, hours.zone) > latestOn) return { do: 'lapse' };
  return next <= at ? { do: 'send' } : { do: 'wait', until: next };
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

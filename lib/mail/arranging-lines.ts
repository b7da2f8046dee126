import { Temporal } from 'temporal-polyfill';
import { moment } from '../drafts/wording/dates.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import { numbers } from '../follow-ups/rules.ts';
import { inForce } from '../search/in-force.ts';
import type { Owner } from '../search/owner.ts';
import type { Application } from '../search/search.ts';

/** With two days left, a request to move an interview still leaves them time to plan. */
const hoursOfGrace = 48;

/** K21: how much time is left, and what that asks of the owner. Under 24 hours they phone as well, unless phoning was asked not to be (G-05). */
export function arrangingLines(followUp: FollowUp, application: Application | undefined, owner: Owner): readonly string[] {
  if ((followUp.kind !== 'move_request' && followUp.kind !== 'cancel_notice') || followUp.sendBy === undefined) return [];
  const hours = Temporal.Instant.from(followUp.deliverAt).until(followUp.sendBy).total('hours');
  const start = moment(followUp.sendBy, owner.timeZone);
  if (hours >= hoursOfGrace) return [`The interview is set for ${start}: send it at once, while two days or more are left.`];
  if (hours >= numbers.K21.hoursToPhone) return [`The interview is set for ${start}, in less than two days: send it at once.`];
  const noCalls = application && inForce(application.facts).some(({ about }) => about?.instructions.includes('no_phone_calls'));
  return [
    noCalls
      ? `The interview is set for ${start}, in less than ${numbers.K21.hoursToPhone} hours: send it at once. They ask for no phone calls, so the mail has to do.`
      : `The interview is set for ${start}, in less than ${numbers.K21.hoursToPhone} hours: send it at once, and phone the number in the invitation as well.`,
  ];
}

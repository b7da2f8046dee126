import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../../follow-ups/follow-up.ts';
import { numbers } from '../../follow-ups/rules.ts';
import { inForce } from '../../search/in-force.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Application } from '../../search/search.ts';
import { speakerOf } from '../wording/say.ts';

/** With two days left, a request to move an interview still leaves them time to plan. */
const hoursOfGrace = 48;

/** K21: how much time is left, and what that asks of the owner. Under 24 hours they phone as well, unless phoning was asked not to be (G-05). */
export function arrangingLines(followUp: FollowUp, application: Application | undefined, owner: Owner): readonly string[] {
  if ((followUp.kind !== 'move_request' && followUp.kind !== 'cancel_notice') || followUp.sendBy === undefined) return [];
  const hours = Temporal.Instant.from(followUp.deliverAt).until(followUp.sendBy).total('hours');
  const { words, say, moment } = speakerOf(owner);
  const at = moment(followUp.sendBy, owner.timeZone);
  if (hours >= hoursOfGrace) return [say(words.arranging.inTime, { at })];
  if (hours >= numbers.K21.hoursToPhone) return [say(words.arranging.soon, { at })];
  const noCalls = application && inForce(application.facts).some(({ about }) => about?.instructions.includes('no_phone_calls'));
  return [say(noCalls ? words.arranging.noCalls : words.arranging.phone, { at, hours: numbers.K21.hoursToPhone })];
}

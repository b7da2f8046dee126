import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { Instant } from '../../time.ts';
import type { Command } from '../replies/command.ts';
import type { LinkAction } from './links-of-mail.ts';

/** What a link asks for: the very word that can be replied instead, as the reader of replies would have it. `later` is two hours where something has to go within a day, else two days. */
export function commandOfLink(
  action: LinkAction,
  { followUps }: Pick<SentMail, 'followUps'>,
  { timeZone }: Pick<Owner, 'timeZone'>,
  now: Instant,
): Command {
  if (action !== 'later') return { word: action };
  const isPressing = followUps.some(({ kind }) => kind.startsWith('thank_you'));
  const until = isPressing ? Temporal.Instant.from(now).add({ hours: 2 }) : Temporal.PlainDate.from(dayAt(now, timeZone)).add({ days: 2 });
  return { word: 'later', until: until.toString() };
}

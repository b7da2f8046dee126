import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Heartbeat } from '../../follow-ups/told/heartbeat.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Instant } from '../../time.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, textOf } from '../page.ts';
import { speakerOf } from '../wording/say.ts';

/** Tells the owner that mail stopped arriving, that sending had failed, or how to begin. */
export function heartbeatMail({
  heartbeat: { about, since },
  owner,
  now,
}: {
  readonly heartbeat: Heartbeat;
  readonly owner: Owner;
  readonly now: Instant;
}): OwnerMail {
  const { language, words, say, day, moment } = speakerOf(owner);
  const { subject, lines, quiet } = words.ways[about];
  const slots = {
    day: day(dayAt(since, owner.timeZone)),
    from: moment(since, owner.timeZone),
    until: moment(now, owner.timeZone),
    address: owner.captureAddress,
  };
  const blocks: Block[] = [
    ...lines.map((text) => ({ is: 'line', text: say(text, slots) }) as const),
    { is: 'gap' },
    { is: 'quiet', text: say(quiet) },
  ];
  const title = say(subject, slots);
  return { kind: 'notice', subject: title, text: textOf(blocks, language), html: htmlOf(blocks, title, language), drafts: [] };
}

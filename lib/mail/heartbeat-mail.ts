import { dateOf, moment, shortDay } from '../drafts/wording/dates.ts';
import type { Heartbeat } from '../follow-ups/heartbeat.ts';
import type { Owner } from '../search/owner.ts';
import type { Instant } from '../time.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, textOf } from './page.ts';

const words = {
  silence: {
    subject: 'No mail has come since {day}',
    lines: [
      'Nothing has reached your capture address since {day}, and there are applications from which news may come.',
      'It may be that nobody wrote. To make sure, send a mail with the one word test to {address}: the answer says that the way is open.',
      'If mail is forwarded by a rule of your mailbox, look whether the rule is still on, and whether the mailbox asks you to confirm the address.',
      'News that came elsewhere? Forward it, or reply with a word: rejected, offer, heard.',
    ],
    quiet: 'This comes once for each silence. Your settings can change after how many days, or switch it off.',
  },
  sending: {
    subject: 'Mails to you could not be sent for a while',
    lines: [
      'From {from} on, mails to you were refused or got no answer. This one came through, at {until}.',
      'What was due meanwhile comes now, if it is not too late to be right; what is too late stands in the next digest and on your page.',
      'Nothing of what you sent me was lost. If it happens again, see "Sending fails" in the runbook.',
    ],
    quiet: 'This comes once for each time.',
  },
} as const;

/** Tells the owner that mail stopped arriving, or that sending had failed. */
export function heartbeatMail({
  heartbeat: { about, since },
  owner,
  now,
}: {
  readonly heartbeat: Heartbeat;
  readonly owner: Owner;
  readonly now: Instant;
}): OwnerMail {
  const { subject, lines, quiet } = words[about];
  const values: Readonly<Record<string, string>> = {
    day: shortDay(dateOf(since, owner.timeZone)),
    from: moment(since, owner.timeZone),
    until: moment(now, owner.timeZone),
    address: owner.captureAddress,
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const blocks: Block[] = [
    ...lines.map((text) => ({ is: 'line', text: fill(text) }) as const),
    { is: 'gap' },
    { is: 'quiet', text: quiet },
  ];
  const title = fill(subject);
  return { kind: 'notice', subject: title, text: textOf(blocks), html: htmlOf(blocks, title), drafts: [] };
}

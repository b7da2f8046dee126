import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Owner } from '../search/owner.ts';
import type { Search } from '../search/search.ts';
import type { SentMail } from '../search/sent-mail.ts';
import type { Outcome } from './command.ts';
import { type LinksOfMail, linkBlocks } from './links-of-mail.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { placeOf } from './people-names.ts';
import { plannedLines } from './planned-words.ts';

const subjects: Readonly<Partial<Record<Outcome['command']['word'], string>>> = {
  sent: 'Marked as sent',
  skip: 'Skipped',
  stop: 'Stopped',
  no: 'The interview did not take place',
  heard: 'They answered: noted',
  undo: 'Taken back',
  yes: 'Yes: noted',
  resume: 'Resumed',
  later: 'Later: noted',
  pause: 'Paused',
  option: 'Your answer is noted',
  contact: 'New contact noted',
  timeline: 'Their date is noted',
  news: 'Your news is noted',
  note: 'Your note is in',
  unknown: 'I did not understand that',
};

/** What may be written in reply, for a reply that was not understood. */
const replies =
  'sent, skip, later 2 days, heard, no, yes, stop, resume, undo, pause until 5 Oct, they decide by 30 Oct, rejected, offer, moved on, or a name and an address';

/** Tells the owner what a word of theirs did, and what is planned after it. */
export function answerMail(input: {
  readonly outcome: Outcome;
  readonly search: Search;
  readonly owner: Owner;
  readonly planned: readonly FollowUp[];
  /** The mail that was answered. */
  readonly sent?: SentMail;
  /** Where there is an address for them, and something to take back. */
  readonly links?: LinksOfMail | undefined;
}): OwnerMail {
  const { outcome, search, sent } = input;
  const id = sent?.application;
  const application = search.applications.find((one) => one.id === id);
  const place = placeOf(application);
  const subject = `${subjects[outcome.command.word] ?? 'Noted'}${place ? ` (${place})` : ''}`;
  const planned = plannedLines(
    input.planned.filter((followUp) => id === undefined || followUp.application === id),
    search,
  );
  const blocks: Block[] = [
    ...outcome.said.map((text) => ({ is: 'line', text: inline(text, 600) }) as const),
    ...(outcome.command.word === 'unknown'
      ? [
          { is: 'line', text: `You wrote: "${inline(outcome.command.text, 160)}"` } as const,
          ...(sent?.question
            ? [
                { is: 'line', text: 'To that question you can reply:' } as const,
                { is: 'list', items: sent.question.options.map(({ word, label }) => `${word}: ${inline(label, 200)}`) } as const,
              ]
            : [{ is: 'line', text: `You can reply: ${replies}.` } as const]),
        ]
      : []),
    { is: 'gap' },
    ...(planned.length > 0
      ? [{ is: 'line', text: 'Planned now:' } as const, { is: 'list', items: planned } as const]
      : [{ is: 'line', text: 'Nothing is planned for it at the moment.' } as const]),
    ...linkBlocks(input.links, ['undo'], 'Wrong? Reply undo, or by a click:'),
  ];
  return {
    kind: 'answer',
    subject,
    text: textOf(blocks),
    html: htmlOf(blocks, subject),
    drafts: [],
    ...(id !== undefined && { conversation: id }),
  };
}

import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { ApplicationId } from '../search/fact.ts';
import { applicationWith } from '../search/joined.ts';
import type { Owner } from '../search/owner.ts';
import type { Question } from '../search/question.ts';
import type { Search } from '../search/search.ts';
import type { SentMail } from '../search/sent-mail.ts';
import { helpBlocks, replies } from './answer-words.ts';
import type { Outcome } from './command.ts';
import { type LinksOfMail, linkBlocks } from './links-of-mail.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { placeOf } from './people-names.ts';
import { plannedLines } from './planned-words.ts';
import { standingLines } from './standing-words.ts';

const subjects: Readonly<Record<Outcome['word'], string>> = {
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
  add: 'One more person noted',
  timeline: 'Their date is noted',
  news: 'Your news is noted',
  moved: 'The new time is noted',
  move: 'Another time for your interview',
  cancel: 'Your interview is cancelled',
  no_show: 'Nobody came: noted',
  referred: 'Who referred you is noted',
  internal: 'An internal move: noted',
  handed_in: 'Handed in: noted',
  correct: 'Corrected',
  kind: 'Corrected',
  applied: 'Your application is noted',
  same: 'Two are one',
  not: 'Parted',
  fact: 'Your fact is noted',
  zone: 'Your time zone is noted',
  status: 'Where things stand',
  list: 'Your applications',
  export: 'Your applications',
  forget: 'Forget',
  help: 'What you can write to me',
  note: 'Your note is in',
  unknown: 'I did not understand that',
};

/** Words that change nothing: nothing they say is a refusal. */
const asking: ReadonlySet<Outcome['word']> = new Set(['status', 'list', 'help', 'export', 'forget', 'unknown', 'option']);

/** Tells the owner what their words did, one after the other, what was not understood, and what is planned after it: one mail for one mail. */
export function answerMail(input: {
  readonly outcomes: readonly Outcome[];
  readonly search: Search;
  readonly owner: Owner;
  readonly planned: readonly FollowUp[];
  /** The mail that was answered. */
  readonly sent?: SentMail | undefined;
  /** Which one of several was meant. */
  readonly question?: Question | undefined;
  /** Whether any of it changed anything. */
  readonly changed?: boolean;
  /** Where there is an address for them, and something to take back. */
  readonly links?: LinksOfMail | undefined;
  /** Where everything can be looked at, for who asked where things stand. */
  readonly page?: { readonly label: string; readonly href: string } | undefined;
}): OwnerMail {
  const { outcomes, search, sent, question, changed = true } = input;
  const shown = shownBy(outcomes, sent);
  const id = shown === 'all' || shown.length !== 1 ? undefined : applicationWith(search, shown[0] ?? '')?.id;
  const place = placeOf(id === undefined ? undefined : applicationWith(search, id));
  const subject = `${subjectOf(outcomes, question, changed)}${place ? ` (${place})` : ''}`;
  const blocks: Block[] = [
    ...outcomes.flatMap((outcome) => outcome.said.map((text) => ({ is: 'line', text: inline(text, 600) }) as const)),
    ...(question ? optionBlocks(question, 'Reply with one of these:') : []),
    ...(outcomes.some(({ word }) => word === 'unknown')
      ? sent?.question
        ? optionBlocks(sent.question, 'To that question you can reply:')
        : [{ is: 'line', text: `You can reply: ${replies}.` } as const]
      : []),
    ...(outcomes.some(({ word }) => word === 'help') ? helpBlocks : []),
    { is: 'gap' },
    ...plannedBlocks(shown, outcomes, input),
    ...(input.page ? [{ is: 'link', ...input.page } as const] : []),
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

function subjectOf(outcomes: readonly Outcome[], question: Question | undefined, changed: boolean): string {
  if (question) return outcomes.some(({ word }) => word === 'forget') ? 'Forget for good?' : 'Which one do you mean?';
  const words = [...new Set(outcomes.map(({ word }) => subjects[word]))];
  const [only] = outcomes;
  if (!changed && only && !outcomes.every(({ word }) => asking.has(word))) return 'Nothing was changed';
  return words.length > 2
    ? `${words[0]}, and ${words.length - 1} more`
    : words.map((word, index) => (index === 0 ? word : lowerFirst(word))).join('; ') || 'Noted';
}

function lowerFirst(text: string): string {
  return text.startsWith('I ') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function shownBy(outcomes: readonly Outcome[], sent: SentMail | undefined): 'all' | readonly ApplicationId[] {
  if (outcomes.some(({ shows }) => shows === 'all')) return 'all';
  const ids = [...new Set(outcomes.flatMap(({ shows }) => (shows === undefined || shows === 'all' ? [] : shows)))];
  return ids.length > 0 ? ids : sent?.application === undefined ? [] : [sent.application];
}

function optionBlocks({ options }: Question, lead: string): readonly Block[] {
  return [
    { is: 'line', text: lead },
    { is: 'list', items: options.map(({ word, label }) => `${word}: ${inline(label, 200)}`) },
  ];
}

/** Where each application stands that was asked about; after a change, what is planned for those concerned. */
function plannedBlocks(
  shown: 'all' | readonly ApplicationId[],
  outcomes: readonly Outcome[],
  { search, planned }: { readonly search: Search; readonly planned: readonly FollowUp[] },
): readonly Block[] {
  const asked = outcomes.some(({ word }) => word === 'status' || word === 'list' || word === 'export');
  const ids = shown === 'all' ? undefined : new Set(shown.map((id) => applicationWith(search, id)?.id ?? id));
  if (asked) {
    const lines = standingLines(search, planned, ids);
    return lines.length > 0 ? [{ is: 'list', items: lines }] : [{ is: 'line', text: 'I know of no application yet.' }];
  }
  if (ids?.size === 0) return [];
  const lines = plannedLines(
    planned.filter(({ application, alsoFor }) => !ids || ids.has(application) || alsoFor.some((id) => ids.has(id))),
    search,
  );
  return lines.length > 0
    ? [
        { is: 'line', text: 'Planned now:' },
        { is: 'list', items: lines },
      ]
    : [{ is: 'line', text: ids ? 'Nothing is planned for it at the moment.' : 'Nothing is planned at the moment.' }];
}

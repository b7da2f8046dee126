import type { FollowUp } from '../../follow-ups/follow-up.ts';
import type { ApplicationId } from '../../search/fact.ts';
import { applicationWith } from '../../search/joined.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Question } from '../../search/question.ts';
import type { Search } from '../../search/search.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import { helpBlocks } from '../blocks/help-blocks.ts';
import { placeOf } from '../blocks/people-names.ts';
import { plannedLines } from '../blocks/planned-words.ts';
import { standingLines } from '../blocks/standing-words.ts';
import { type LinksOfMail, linkBlocks } from '../links/links-of-mail.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from '../page.ts';
import type { CommandAnswer } from '../replies/command.ts';
import { type Speaker, speakerOf } from '../wording/say.ts';
import { optionBlocks } from './question-mail.ts';

/** Words that change nothing: nothing they say is a refusal. */
const asking: ReadonlySet<CommandAnswer['word']> = new Set([
  'status',
  'list',
  'help',
  'export',
  'forget',
  'test',
  'links',
  'new_address',
  'unknown',
  'option',
]);

/** Tells the owner what their words did, one after the other, what was not understood, and what is planned after it: one mail for one mail. */
export function answerMail(input: {
  readonly outcomes: readonly CommandAnswer[];
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
  const speaker = speakerOf(input.owner);
  const { words, say, retell, language } = speaker;
  const shown = shownBy(outcomes, sent);
  const id = shown === 'all' || shown.length !== 1 ? undefined : applicationWith(search, shown[0] ?? '')?.id;
  const place = placeOf(id === undefined ? undefined : applicationWith(search, id));
  const subject = `${subjectOf(outcomes, question, changed, speaker)}${place ? ` (${place})` : ''}`;
  const blocks: Block[] = [
    ...outcomes.flatMap((outcome) => outcome.said.map((text) => ({ is: 'line', text: retell(inline(text, 600)) }) as const)),
    ...(question ? optionBlocks(question, words.answer.options, speaker) : []),
    ...(outcomes.some(({ word }) => word === 'unknown')
      ? sent?.question
        ? optionBlocks(sent.question, words.answer.optionsThere, speaker)
        : [{ is: 'line', text: say(words.answer.canReply, { words: say(words.replies) }) } as const]
      : []),
    ...(outcomes.some(({ word }) => word === 'help') ? helpBlocks(speaker) : []),
    { is: 'gap' },
    ...plannedBlocks(shown, outcomes, input, speaker),
    ...(input.page ? [{ is: 'link', ...input.page } as const] : []),
    ...linkBlocks(input.links, ['undo'], words.answer.undo, speaker),
  ];
  return {
    kind: 'answer',
    subject,
    text: textOf(blocks, language),
    html: htmlOf(blocks, subject, language),
    drafts: [],
    ...(id !== undefined && { conversation: id }),
  };
}

function subjectOf(
  outcomes: readonly CommandAnswer[],
  question: Question | undefined,
  changed: boolean,
  { words, say, language }: Speaker,
): string {
  if (question) return say(outcomes.some(({ word }) => word === 'forget') ? words.answer.forgetForGood : words.answer.which);
  const done = [...new Set(outcomes.map(({ word }) => say(words.answers[word])))];
  const [only] = outcomes;
  if (!changed && only && !outcomes.every(({ word }) => asking.has(word))) return say(words.answer.unchanged);
  return done.length > 2
    ? say(words.answer.more, { first: done[0] ?? '', count: done.length - 1 })
    : done.map((one, index) => (index === 0 ? one : lowerFirst(one, language))).join('; ') || say(words.answer.noted);
}

/** German keeps its capitals, which are those of nouns. */
function lowerFirst(text: string, language: string): string {
  return text.startsWith('I ') || language === 'de' ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function shownBy(outcomes: readonly CommandAnswer[], sent: SentMail | undefined): 'all' | readonly ApplicationId[] {
  if (outcomes.some(({ shows }) => shows === 'all')) return 'all';
  const ids = [...new Set(outcomes.flatMap(({ shows }) => (shows === undefined || shows === 'all' ? [] : shows)))];
  return ids.length > 0 ? ids : sent?.application === undefined ? [] : [sent.application];
}

/** Where each application stands that was asked about; after a change, what is planned for those concerned. */
function plannedBlocks(
  shown: 'all' | readonly ApplicationId[],
  outcomes: readonly CommandAnswer[],
  { search, planned }: { readonly search: Search; readonly planned: readonly FollowUp[] },
  speaker: Speaker,
): readonly Block[] {
  const { words, say } = speaker;
  const asked = outcomes.some(({ word }) => word === 'status' || word === 'list' || word === 'export');
  const ids = shown === 'all' ? undefined : new Set(shown.map((id) => applicationWith(search, id)?.id ?? id));
  if (asked) {
    const lines = standingLines(search, planned, speaker, ids);
    return lines.length > 0 ? [{ is: 'list', items: lines }] : [{ is: 'line', text: say(words.answer.none) }];
  }
  if (ids?.size === 0) return [];
  const lines = plannedLines(
    planned.filter(({ application, alsoFor }) => !ids || ids.has(application) || alsoFor.some((id) => ids.has(id))),
    search,
    6,
    speaker,
  );
  return lines.length > 0
    ? [
        { is: 'line', text: say(words.planned) },
        { is: 'list', items: lines },
      ]
    : [{ is: 'line', text: say(ids ? words.nothingPlannedHere : words.nothingPlanned) }];
}

import type { Command } from '../../mail/replies/command.ts';
import type { Instant } from '../../time.ts';
import type { ApplicationId } from '../fact.ts';
import type { Owner } from '../owner/owner.ts';
import type { Question } from '../question.ts';
import type { Search } from '../search.ts';
import type { SentMail } from '../sent-mail.ts';
import { answerQuestion } from '../words/answer-question.ts';
import { type Acted, type Deed, type Doing, isSaidAlready, recordsOf, refused } from '../words/deed.ts';
import { undo } from '../words/undo.ts';
import { toMeant } from '../words/which.ts';
import { arrange, isInternalMove, referredBy } from './arranging.ts';
import { correct, isOfKind, onPosting, optionOfKind } from './correct.ts';
import { askToForget } from './forget.ts';
import { notThis, sameAs } from './join.ts';
import { movedTo, onApplications, onNews, resume } from './news.ts';
import { addPerson, note, writeTo } from './people.ts';
import { applied, onSearch } from './search.ts';
import { setOwn } from './settings.ts';
import { didNotTakePlace, onDrafts, tellOthers } from './steps.ts';

/**
 * Turns a word of the owner's into facts (1.12). It acts on what the answered mail was about, or on the application that it names.
 *
 * @param sent what that mail was about; none for a mail that answers nothing
 * @param mailId of the owner's mail: the facts' ids come from it, so that the same reply counts once
 */
export function act(input: {
  readonly command: Command;
  readonly sent?: SentMail;
  readonly search: Search;
  readonly now: Instant;
  readonly mailId: string;
  readonly hash: (text: string) => string;
  /** What a mail was about that the owner passed on with the word. */
  readonly about?: ApplicationId;
  /** As kept: who sets something of theirs. */
  readonly owner?: Owner;
}): Acted {
  const { command, sent, now } = input;
  const doing: Doing = { ...input, sent, about: input.about };
  if (command.word === 'option' || command.word === 'kind' || command.word === 'news') {
    const option = command.word === 'option' ? command.option : optionOfKind(command, doing);
    if (option !== undefined) return answerQuestion(option, doing);
  }
  if (command.word === 'forget') return askToForget(command, doing);
  const { steps, said, shows, choice } = deedOf(command, doing);
  const kind = sent?.followUps[0]?.kind;
  const records = recordsOf(steps, doing);
  const known = records.length > 0 && records.every((one) => isSaidAlready(one, doing.search));
  return {
    records: known ? [] : records,
    outcome: {
      word: command.word,
      said: known ? ['I know that already; nothing was changed.'] : said,
      ...(shows && { shows }),
      ...(kind !== undefined && { kind }),
    },
    ...(choice && { question: questionOf(choice, doing, now) }),
  };
}

function questionOf({ asks, options }: NonNullable<Deed['choice']>, doing: Doing, now: Instant): Question {
  return {
    about: 'match',
    mail: { subject: 'your mail to me', sentAt: now },
    understood: asks,
    evidence: [],
    options: [
      ...options.map(({ label, steps }, index) => ({
        word: String(index + 1),
        label,
        records: recordsOf(steps, { ...doing, mailId: `${doing.mailId} option ${index + 1}` }),
      })),
      { word: 'nothing', label: 'none of these; change nothing', records: [] },
    ],
  };
}

function deedOf(command: Exclude<Command, { readonly word: 'forget' }>, doing: Doing): Deed {
  switch (command.word) {
    case 'option':
      return refused(`There is no answer "${command.option}" to that mail; nothing was changed.`);
    case 'sent':
    case 'skip':
    case 'later':
      return onDrafts(command, doing);
    case 'no':
      return didNotTakePlace(command, doing);
    case 'yes':
      return tellOthers(command, doing);
    case 'heard':
    case 'stop':
    case 'handed_in':
    case 'timeline':
      return onApplications(command, doing);
    case 'news':
      return onNews(command, doing);
    case 'moved':
      return movedTo(command, doing);
    case 'move':
    case 'cancel':
    case 'no_show':
      return arrange(command, doing);
    case 'referred':
      return referredBy(command, doing);
    case 'internal':
      return isInternalMove(doing);
    case 'resume':
      return resume(command, doing);
    case 'pause':
    case 'fact':
    case 'zone':
      return onSearch(command, doing);
    case 'set':
      return setOwn(command, doing);
    case 'undo':
      return undo(command, doing);
    case 'contact':
      return writeTo(command, doing);
    case 'add':
      return addPerson(command, doing);
    case 'note':
      return note(command, doing);
    case 'correct':
      return correct(command, doing);
    case 'posting':
      return onPosting(command, doing);
    case 'kind':
      return isOfKind(command, doing);
    case 'applied':
      return applied(command, doing);
    case 'same':
      return sameAs(command, doing);
    case 'not':
      return notThis(command, doing);
    case 'status':
      return command.of === undefined && !doing.sent?.application
        ? { steps: [], said: [], shows: 'all' }
        : toMeant(doing, command.of, 'Which application?', (applications) => ({
            steps: [],
            said: [],
            shows: applications.map(({ id }) => id),
          }));
    case 'list':
      return { steps: [], said: [], shows: 'all' };
    case 'links':
      return {
        steps: [],
        said: [
          'Every link in my earlier mails is void from now on, and so are the addresses of your page and of your calendar.',
          'Write status for your page, and export for your calendar.',
        ],
      };
    // Where it leads is known only when it was given.
    case 'new_address':
      return { steps: [], said: [] };
    case 'test':
      return {
        steps: [],
        said: [
          'Your mail gets through: it came from one of your addresses, and I know that it is you.',
          'To see whether forwarding works too, forward any mail to your capture address.',
        ],
      };
    case 'help':
      return { steps: [], said: [] };
    case 'export':
      return { steps: [], said: ['Attached is everything that I hold. In short:'], shows: 'all' };
    case 'unknown':
      return refused(
        'I did not understand that; nothing was changed.',
        ...(command.text === '' ? [] : [`You wrote: "${command.text.slice(0, 160)}"`]),
        ...(command.near === undefined ? [] : [`Did you mean ${command.near}?`]),
      );
  }
}

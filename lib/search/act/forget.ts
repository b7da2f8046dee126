import type { Command } from '../../mail/replies/command.ts';
import type { Question } from '../question.ts';
import type { Application } from '../search.ts';
import type { Acted, Doing } from '../words/deed.ts';
import { meant, title } from '../words/meant.ts';

/** More choices than this are no question any more. */
const mostOptions = 8;

/** Nothing is forgotten at a word: it is asked first what and whether, because no `undo` brings it back. */
export function askToForget({ of }: Command & { readonly word: 'forget' }, doing: Doing): Acted {
  const { search, sent, now } = doing;
  const isAll = of !== undefined && everything.has(of.trim().toLowerCase());
  const found = isAll ? undefined : meant(of, sent, search, doing.about);
  const candidates = !found ? [] : found.is === 'known' ? found.applications : found.is === 'unclear' ? found.candidates : found.near;
  const all = isAll || of === undefined;
  const choices = [
    ...candidates.slice(0, mostOptions).map((application) => ({ label: labelOf(application), forgets: idsOf(application) })),
    ...(all && search.applications.length > 0
      ? [{ label: 'forget everything: all applications, and all mails that are kept', forgets: 'all' as const }]
      : []),
  ];
  const outcome = (...said: readonly string[]): Acted => ({ records: [], outcome: { word: 'forget', said } });
  if (choices.length === 0)
    return outcome(
      of === undefined
        ? 'I know of no application, so there is nothing to forget.'
        : `I know no application called "${of}"; nothing was changed.`,
    );
  const asks = 'This cannot be undone. I have changed nothing yet.';
  const question: Question = {
    about: 'match',
    mail: { subject: 'your mail to me', sentAt: now },
    understood: asks,
    evidence: [],
    options: [
      ...choices.map((choice, index) => ({ word: String(index + 1), records: [], ...choice })),
      { word: 'nothing', label: 'forget nothing', records: [] },
    ],
  };
  return { ...outcome(asks), question };
}

const everything: ReadonlySet<string> = new Set(['all', 'everything', 'it all', 'all of it', 'me', 'my data', 'all my data']);

function labelOf(application: Application): string {
  const { facts } = application;
  return `forget ${title(application)}: ${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}, the mails that they came in, and what was planned`;
}

/** With those that the owner said are the same. */
function idsOf({ id, also = [] }: Application): readonly string[] {
  return [id, ...also.map((one) => one.id)];
}

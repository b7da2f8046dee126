import { Temporal } from 'temporal-polyfill';
import type { CommandOf } from '../../mail/replies/command.ts';
import type { ApplicationId, Fact } from '../fact.ts';
import { undoneIn } from '../in-force.ts';
import { applicationWith, keptUnder } from '../joined.ts';
import type { Application, Search } from '../search.ts';
import { type Deed, type Doing, refused } from './deed.ts';
import { changesToUndo } from './done-already.ts';
import { title } from './meant.ts';
import { toMeant } from './which.ts';

type Change = { readonly application?: ApplicationId; readonly fact: Fact };

/**
 * `undo`: in reply to a mail that reported changes, those; in reply to a draft, the owner's latest word about it; alone, the last change of all, or the last
 * one of the application that is named. What was taken back can be taken back again. What was delivered stays delivered.
 */
export function undo(command: CommandOf<'undo'>, doing: Doing): Deed {
  const { sent, search } = doing;
  if (command.of !== undefined)
    return toMeant(
      doing,
      command.of,
      'Where is the last change to be undone?',
      (applications) => takeBack(lastOf(applications.flatMap(changesOf), search), doing),
      'one',
    );
  if (!sent) return takeBack(lastOf([...search.applications.flatMap(changesOf), ...search.facts.map((fact) => ({ fact }))], search), doing);
  const named = changesToUndo(sent, search).flatMap(({ application, id }): readonly Change[] => {
    const found = factsOf(search, application).find((fact) => fact.id === id);
    return found ? [{ fact: found, ...(application !== undefined && { application }) }] : [];
  });
  if (named.length > 0 || sent.facts.length > 0)
    return takeBack(
      named.filter((change) => stands(change, search)),
      doing,
    );
  return refused(
    'That mail reported no change that could still be undone.',
    'Reply undo to the mail that told you of it, or write undo alone in a new mail: it takes back the last change.',
  );
}

function takeBack(changes: readonly Change[], { search }: Doing): Deed {
  if (changes.length === 0) return refused('There is no change that could still be undone.');
  const ids = [
    ...new Set(
      changes.flatMap(({ application }) => (application === undefined ? [] : (applicationWith(search, application)?.id ?? application))),
    ),
  ];
  const restores = changes.every(({ fact }) => fact.type === 'undone');
  const places = ids.flatMap((id) => applicationWith(search, id) ?? []).map(title);
  const where = places.length > 0 ? ` (${places.join(' and ')})` : '';
  const what = [...new Set(changes.map(({ fact }) => wordsFor(fact)))].join(', ');
  return {
    steps: changes.map(({ application, fact }) => ({
      ...(application !== undefined && { application }),
      event: { type: 'undone', fact: fact.id },
    })),
    said: [
      restores
        ? `Counts again${where}: the plan is as if it had not been undone.`
        : changes.length === 1
          ? `Undone${where}: ${what}. The plan is as if that had not been said.`
          : `Undone${where}, all ${changes.length} changes: ${what}. The plan is as if they had not been said.`,
      ...(restores ? [] : ['Reply undo to this mail to have it back.']),
    ],
    shows: ids,
  };
}

function changesOf(application: Application): readonly Change[] {
  return application.facts.map((fact) => ({ application: keptUnder(application, fact.id), fact }));
}

/** The changes that became known last and still stand, all that one mail brought. */
function lastOf(changes: readonly Change[], search: Search): readonly Change[] {
  return newestOf(changes.filter((change) => change.fact.type !== 'undone' && stands(change, search)));
}

function newestOf(changes: readonly Change[]): readonly Change[] {
  const last = changes.reduce<string | undefined>(
    (latest, { fact }) => (latest !== undefined && Temporal.Instant.compare(latest, fact.knownAt) >= 0 ? latest : fact.knownAt),
    undefined,
  );
  return changes.filter(({ fact }) => fact.knownAt === last);
}

/** Whether a fact counts; one of the type `undone`, whether what it took back is still taken back. */
function stands({ application, fact }: Change, search: Search): boolean {
  return !undoneIn(factsOf(search, application)).has(fact.id);
}

function factsOf(search: Search, application: ApplicationId | undefined): readonly Fact[] {
  return application === undefined ? search.facts : (applicationWith(search, application)?.facts ?? []);
}

/** A fact in a word or two. */
function wordsFor({ type }: Fact): string {
  return names[type] ?? type.replaceAll('_', ' ');
}

const names: Readonly<Partial<Record<Fact['type'], string>>> = {
  application: 'the application',
  invite: 'the interview',
  reschedule: 'the new time of the interview',
  cancel_interview: 'the cancellation',
  timeline: 'their date',
  human_reply: 'their answer',
  owner_sent: 'sent',
  owner_skip: 'skip',
  owner_snooze: 'later',
  owner_heard: 'heard',
  owner_no: 'that the interview did not take place',
  owner_stop: 'stop',
  owner_pause: 'the pause',
  owner_resume: 'resume',
  owner_zone: 'the time zone',
  owner_fact: 'the fact about your work',
  owner_changed: 'your settings as you changed them',
  corrected: 'the correction',
  learned: 'what I learned from it',
  same: 'that the two are one',
  contact: 'the contact',
  undone: 'the undo',
};

import type { Instant } from '../../time.ts';
import { sameCompany } from '../alike.ts';
import type { About } from '../fact.ts';
import { nearRoles } from '../names/roles.ts';
import type { Question, Recorded } from '../question.ts';
import type { Application } from '../search.ts';
import { isKnownSender } from './believe.ts';

/** A question that waits, with the token of the mail of ours in which it stands. */
export type WaitingQuestion = { readonly token: string; readonly question: Question };

/**
 * A rejection or a cancellation can be here before the mail that makes its sender known: then it was asked about. With that mail it counts as it would have, had it come after it, and needs no answer any more.
 *
 * @param application with what has just become known of it
 * @returns the questions that answer themselves, with what they record in it
 */
export function provenSince(
  waiting: readonly WaitingQuestion[],
  application: Application,
  now: Instant,
): readonly (WaitingQuestion & { readonly records: readonly Recorded[] })[] {
  return waiting.flatMap(({ token, question }) => {
    const { about, provenBy, options } = question;
    const asked = options[0]?.records ?? [];
    if (about !== 'trust' || provenBy === undefined || !isKnownSender(provenBy, application)) return [];
    if (asked.length === 0 || !asked.every(({ fact }) => fact.about && isAbout(fact.about, application))) return [];
    const records = asked.map(({ fact }) => ({ application: application.id, fact: { ...fact, knownAt: now } }));
    return [{ token, question, records }];
  });
}

function isAbout({ thread, company, role }: About, { known }: Application): boolean {
  const ids = new Set(namesIn(thread));
  if (known.threads.some((one) => namesIn(one).some((id) => ids.has(id)))) return true;
  if (company === undefined || known.company === undefined || !sameCompany(company, known.company)) return false;
  return role === undefined || known.role === undefined || nearRoles(role, known.role);
}

function namesIn(thread: About['thread']): readonly string[] {
  return thread ? [...(thread.messageId === undefined ? [] : [thread.messageId]), ...thread.references] : [];
}

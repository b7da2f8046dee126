import { rememberingObjects } from '../remembered.ts';
import type { Fact, FactId } from './fact.ts';
import { withHeard } from './unheard.ts';

/**
 * The facts that count: without those an `undone` fact names, and without the `undone` facts themselves. An undone undo counts again.
 * Cancellations that came before their invitation name their interviews as soon as these are known.
 */
export const inForce: (facts: readonly Fact[]) => readonly Fact[] = rememberingObjects((facts) => {
  // By the list that was asked about: who tells of an application asks some ten times.
  const undone = undoneIn(facts);
  return withHeard(facts.filter((fact) => fact.type !== 'undone' && !undone.has(fact.id)));
});

/** The ids of what is taken back, `undone` facts included. */
export function undoneIn(facts: readonly Fact[]): ReadonlySet<FactId> {
  if (!facts.some(({ type }) => type === 'undone')) return nothing;
  const undone = new Set<FactId>();
  // From the newest to the oldest: an undo that was itself undone takes nothing back.
  for (const fact of [...facts].reverse()) if (fact.type === 'undone' && !undone.has(fact.id)) undone.add(fact.fact);
  return undone;
}

/** Most searches take nothing back. */
const nothing: ReadonlySet<FactId> = new Set();

/** Whether an outcome closed the application and nothing reopened it (G-06). */
export function isClosed({ facts }: { readonly facts: readonly Fact[] }): boolean {
  let closed = false;
  for (const { type } of inForce(facts)) {
    if (type === 'rejection' || type === 'offer_withdrawn' || type === 'accepted' || type === 'withdrawn') closed = true;
    else if (type === 'reopened' || type === 'invite') closed = false;
  }
  return closed;
}

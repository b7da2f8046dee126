import type { Fact, FactId } from './fact.ts';
import { withHeard } from './unheard.ts';

/**
 * The facts that count: without those an `undone` fact names, and without the `undone` facts themselves. An undone undo counts again.
 * Cancellations that came before their invitation name their interviews as soon as these are known.
 */
export function inForce(facts: readonly Fact[]): readonly Fact[] {
  const known = counting.get(facts);
  if (known) return known;
  const undone = undoneIn(facts);
  const found = withHeard(facts.filter((fact) => fact.type !== 'undone' && !undone.has(fact.id)));
  counting.set(facts, found);
  return found;
}

/** By the list that was asked about: who tells of an application asks some ten times. */
const counting = new WeakMap<readonly Fact[], readonly Fact[]>();

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

import type { Fact } from './fact.ts';

/** The facts that count: without those an `undone` fact names, and without the `undone` facts themselves. An undone undo counts again. */
export function inForce(facts: readonly Fact[]): readonly Fact[] {
  const undone = new Set<string>();
  // From the newest to the oldest: an undo that was itself undone takes nothing back.
  for (const fact of [...facts].reverse()) if (fact.type === 'undone' && !undone.has(fact.id)) undone.add(fact.fact);
  return facts.filter((fact) => fact.type !== 'undone' && !undone.has(fact.id));
}

import type { Fact } from '../../search/fact.ts';
import { tidy } from '../days/windows.ts';

/**
 * G-08: what was said once counts once, however often we learned of it.
 *
 * @returns tells of one fact after the other, in the order in which they became known, whether it is new
 */
export function newsOnly(): (fact: Fact, about: string) => boolean {
  const told = new Map<string, Fact[]>();
  return (fact, about) => {
    const key = `${tidy(fact.saidAt)} ${fact.type} ${about}`;
    const before = told.get(key);
    if (!before) told.set(key, [fact]);
    else if (before.some((other) => eventIn(other) === eventIn(fact))) return false;
    else before.push(fact);
    return true;
  };
}

/** What was said, apart from how we came to know it. */
function eventIn({ id: _id, saidAt: _said, knownAt: _known, source: _source, evidence: _evidence, about: _about, ...event }: Fact): string {
  return JSON.stringify(event);
}

import { attacksOn, suspicions } from './attacks.ts';
import { boundOf, longestLine } from './bounded.ts';
import { textOf, timeOf } from './measured.ts';
import type { Found } from './regexes.ts';

/** At the longest text that reaches a pattern it takes no longer, on a busy machine too: a twentieth of what one mail may take. */
const mostMs = 100;

export const isSuspicious = ({ pattern }: Found): boolean => suspicions(pattern).length > 0;

/** As it stands in the list of those that were attacked. */
export const nameOf = ({ file, pattern }: Found): string => `${file} ${String(pattern)}`;

/** What is wrong with a pattern that the tool suspects: the time that an attack takes at the longest text which reaches it. */
export function judge({ file, pattern }: Found): string | undefined {
  const bound = boundOf(file, pattern);
  const longest = bound?.longest ?? longestLine;
  for (const attack of attacksOn(pattern)) {
    // Step by step: a pattern whose time doubles with each letter is caught before it hangs.
    for (let length = 24; ; length = Math.min(longest, Math.ceil(length * 1.3))) {
      const text = textOf(attack, length);
      const given = (bound?.given?.(text) ?? text).slice(0, longest);
      const ms = timeOf(pattern, given);
      if (ms > mostMs && timeOf(pattern, given) > mostMs)
        return `${file}: ${ms.toFixed(0)} ms for ${given.length} characters like ${JSON.stringify(given.slice(0, 40))} ${String(pattern).slice(0, 120)}`;
      if (length >= longest) break;
    }
  }
  return undefined;
}

import type { Block } from '../page.ts';
import type { Speaker } from '../wording/say.ts';

/** Everything that can be written, in a list; nothing else explains it. */
export function helpBlocks({ words, say }: Speaker): readonly Block[] {
  const { lead, several, ...lines } = words.help;
  return [
    { is: 'line', text: say(lead) },
    { is: 'list', items: Object.values(lines).map((line) => say(line)) },
    { is: 'line', text: say(several) },
  ];
}

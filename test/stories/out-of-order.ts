import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { playStory } from '../../cli/story.ts';
import type { Instant } from '../../lib/time.ts';
import { disordered } from './disordered.ts';
import { differences, expectedOf } from './expected.ts';

/**
 * Plays a story with every mail three times and, between two moments at which something is due or the owner does something, in any order.
 * @returns where the follow-ups are other ones than in the story, one line each
 */
export async function playOutOfOrder(directory: string, seed: number): Promise<readonly string[]> {
  const expected = expectedOf(directory);
  const due = [...expected.mails, ...expected.prep].map(({ at }) => at);
  const copy = await disordered(directory, [...due, ...actionsIn(directory)], seed);
  try {
    const owner = { addresses: [expected.owner], timeZone: expected.time_zone };
    const { mails, faults } = await playStory({ directory: copy, owner, until: expected.until });
    return [...faults, ...differences(mails, expected)];
  } finally {
    await rm(copy, { recursive: true });
  }
}

function actionsIn(directory: string): readonly Instant[] {
  const file = join(directory, 'actions.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { at: Instant }).at);
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeptMail } from '../../cli/kept/kept-mails.ts';
import { playStory } from '../../cli/story.ts';
import { isNoReply } from '../../lib/reading/names/senders.ts';
import { besides, differences, expectedOf } from './expected.ts';

const here = import.meta.dirname;
const stories = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
describe('stories from first mail to last', () => {
  test('there are stories to follow', () => {
    expect(stories.length).toBeGreaterThan(11);
  });

  test.concurrent.each(stories)('%s', { timeout: 60_000 }, async (name) => {
    const directory = join(here, name);
    const expected = expectedOf(directory);
    const owner = { addresses: [expected.owner], timeZone: expected.time_zone };
    const { mails, faults } = await playStory({ directory, owner, until: expected.until });
    expect(faults).toEqual([]);
    expect(differences(mails, expected)).toEqual([]);
    expect(mails.flatMap(({ mail }) => mail.drafts.flatMap((draft) => unfit(draft, expected.owner)))).toEqual([]);
    expect(mails.filter(({ mail }) => besides.has(mail.kind)).length).toBeLessThanOrEqual(expected.arrivals.length * 2 + 6);
  });
});

function unfit({ to, subject, text }: KeptMail['mail']['drafts'][number], owner: string): readonly string[] {
  if (subject.trim() === '' || text.trim() === '') return [`a draft to ${to.address} without subject or text`];
  if (/[[\]{}<>]|undefined/.test(text)) return [`a draft to ${to.address} with a gap: ${text}`];
  // Nobody is told their own name: without a profile it can only come from a calendar's title.
  const [first = '', last = ''] = owner.split('@')[0]?.split('.') ?? [];
  if (`${subject} ${text}`.toLowerCase().includes(`"${first} ${last}"`)) return [`a draft to ${to.address} about the owner: ${text}`];
  return to.address === owner || isNoReply(to.address) ? [`a draft to ${to.address}`] : [];
}

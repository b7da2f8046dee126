import { expect, test } from 'vitest';
import { topicOf } from '../../../lib/drafts/material/topics.ts';

test.each(['Wrap-up', 'Closing remarks', 'Lunch', 'Q&A', 'Office tour', 'Begrüßung', 'Déjeuner', 'Your questions'])(
  'nobody comes back to "%s" in a mail',
  (title) => {
    expect(topicOf(title, [])).toBeUndefined();
  },
);

test.each([
  ['Stock rotation', true],
  ['Menu tasting exercise', false],
  ['Closing the books', true],
] as const)('"%s" is something to speak of', (title, topic) => {
  expect(topicOf(title, [])).toEqual({ text: title, topic });
});

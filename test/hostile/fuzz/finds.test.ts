import { describe, expect, test } from 'vitest';
import { topicOf } from '../../../lib/drafts/material/topics.ts';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { textOfHtml } from '../../../lib/reading/html.ts';
import { findRole } from '../../../lib/reading/names/role.ts';
import { read } from '../../../lib/reading/read.ts';
import { processorTime } from '../../processor-time.ts';
import { owner } from '../receiver.ts';
import { fuzz } from './fuzzing.ts';

/** What hung for minutes, or for ever, is done in this time with room for a busy machine. */
const mostMs = 500;

describe('what hostile texts found', () => {
  test('a role with forty dashes behind it', () => {
    const newest = `I am applying for the position of Copy Editor ${'-'.repeat(40)}x at Larchmont.`;
    expect(processorTime(() => findRole({ subject: '', newest, quoted: '' }))).toBeLessThan(mostMs);
    expect(findRole({ subject: '', newest: 'I am applying for the position of Copy Editor -- , position.', quoted: '' }).role).toBe(
      'Copy Editor',
    );
  });

  test('the title of an interview that is forty times of day', () => {
    expect(processorTime(() => topicOf(`${'1:11 '.repeat(40)}x`, []))).toBeLessThan(mostMs);
    expect(topicOf('10:30 am 11.15 12:00pm', [])).toBeUndefined();
  });

  test.each(['be able to ', 'o seu '])('a wording whose words may be read in two ways: %j', (words) => {
    const text = `We will not ${words.repeat(60)}x. Complete ${words.repeat(60)}x.`;
    const mail = bareMail({ from: { address: 'ada@kestrelworks.example' }, subject: 'x', text });
    expect(processorTime(() => read(mail, { owner }))).toBeLessThan(2 * mostMs);
  });

  test.each([
    ['hard blanks', `<p>${'&nbsp;'.repeat(150_000)}x</p>`],
    ['blanks, nested too deep to be laid out', `${'<div>'.repeat(500)}${' '.repeat(900_000)}x`],
  ])('a page of %s with a letter behind them', (_of, page) => {
    expect(processorTime(() => textOfHtml(page))).toBeLessThan(4 * mostMs);
    expect(textOfHtml(page)).toMatch(/x$/);
  });
});

test('the first inputs of the fuzzer, of which `npm run soak` tries thousands: nothing throws, every reading is one, every answer a mail, nothing is changed in silence', async () => {
  const wrong: string[] = [];
  for (let number = 0; number < 12; number++) for (const fault of (await fuzz(1, number)).faults) wrong.push(`${number}: ${fault}`);
  expect(wrong).toEqual([]);
}, 60_000);

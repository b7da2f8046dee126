import { expect, test } from 'vitest';
import { waitMs } from '../../../local/back-off.ts';
import { firstPlace, placeFile, renumbered, withEarlier } from '../../../local/mailbox/place.ts';
import { aFolder } from '../opened.ts';

const now = '2027-03-01T12:00:00Z';
const first = firstPlace('jobs@mail.example/INBOX', { uidValidity: '7', uidNext: 1241 }, now);

test('a new mailbox is read from its next mail on', () => {
  expect(first).toEqual({ mailbox: 'jobs@mail.example/INBOX', uidValidity: '7', next: 1241, since: now, from: now });
});

test('mails from before are gone through when they are wanted, and what was wanted once stays wanted', () => {
  const month = withEarlier(first, '2027-01-30T12:00:00Z');
  expect(month).toMatchObject({ next: 1241, since: now, from: '2027-01-30T12:00:00Z', again: { next: 1, until: 1241, why: 'wanted' } });
  const week = withEarlier({ ...month, next: 1300 }, '2027-02-22T12:00:00Z');
  expect(week).toMatchObject({ from: '2027-01-30T12:00:00Z', again: { next: 1, until: 1300 } });
});

test('new numbers begin at their beginning, without what the old ones said', () => {
  const after = renumbered({ ...first, unmarked: 1240 }, { uidValidity: '8', uidNext: 12 });
  expect(after).toEqual({ ...first, uidValidity: '8', next: 12, again: { next: 1, until: 12, why: 'renumbered' } });
  const within = renumbered({ ...first, again: { next: 900, until: 1241, why: 'wanted' } }, { uidValidity: '8', uidNext: 12 });
  expect(within.again).toEqual({ next: 1, until: 12, why: 'wanted' });
});

test('the place is kept per mailbox', async () => {
  const folder = await aFolder();
  expect(await placeFile(folder).read(first.mailbox)).toBeUndefined();
  await placeFile(folder).write(first);
  expect(await placeFile(folder).read(first.mailbox)).toEqual(first);
  expect(await placeFile(folder).read('others@mail.example/INBOX')).toBeUndefined();
});

test('waits grow with the failures up to the longest, and are never the same for all', () => {
  const limits = { firstMs: 1_000, longestMs: 60_000 };
  expect([1, 2, 3, 10, 10_000].map((failures) => waitMs(failures, limits, 1))).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
  expect(waitMs(3, limits, 0)).toBe(2_000);
});

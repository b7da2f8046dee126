import { describe, expect, test } from 'vitest';
import {
  type Feedback,
  type FeedbackKept,
  lostBy,
  nextLook,
  puttingOff,
  stoppedBy,
  withArrival,
  withFeedback,
  withGoOn,
} from '../../../lib/follow-ups/told/feedback.ts';

const address = 'mina.okafor@mailbox.example';
const at = (day: number, hour = 12) => `2026-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const told = (is: Feedback['is'], day: number, more: Partial<Feedback> = {}): Feedback => ({
  mail: `mail-${day}-${is}`,
  is,
  at: at(day),
  sentAt: at(day, 11),
  to: address,
  said: '550 5.1.1 no such user',
  ...more,
});
const keptOf = (...all: readonly Feedback[]) => all.reduce<FeedbackKept>(withFeedback, {});

describe('sending stops', () => {
  test.each(['came back', 'called spam'] as const)('with the first mail that %s, and says which', (is) => {
    expect(stoppedBy(keptOf(told(is, 5), told(is, 6)), address)).toEqual(told(is, 5));
  });

  test('by the earliest, in whatever order it is told', () => {
    expect(stoppedBy(keptOf(told('came back', 6), told('called spam', 5)), address)?.is).toBe('called spam');
  });

  test('not by what a mailbox put off, nor by what is about another address', () => {
    expect(stoppedBy(keptOf(told('put off', 5)), address)).toBeUndefined();
    expect(stoppedBy(keptOf(told('came back', 5)), 'mina@okafor.example')).toBeUndefined();
    expect(stoppedBy(keptOf(told('came back', 5)), address.toUpperCase())).toBeDefined();
  });
});

describe('the owner says to go on', () => {
  const gone = withGoOn(keptOf(told('came back', 5)), at(7));

  test('and what came before that stops nothing any more, told again or told late', () => {
    expect(stoppedBy(gone, address)).toBeUndefined();
    expect(stoppedBy(withFeedback(gone, told('came back', 5)), address)).toBeUndefined();
    const late = told('came back', 8, { sentAt: at(6) });
    expect(stoppedBy(withFeedback(gone, late), address)).toBeUndefined();
  });

  test('and the next one that comes back stops it again', () => {
    expect(stoppedBy(withFeedback(gone, told('came back', 8)), address)).toEqual(told('came back', 8));
  });

  test('and the first try, in the very second of the word, counts as one after it', () => {
    const word = withGoOn(keptOf(told('came back', 5)), '2026-10-07T12:00:00.700Z');
    expect(stoppedBy(withFeedback(word, told('came back', 8, { sentAt: at(7) })), address)).toBeDefined();
  });

  test('and what was told before the word stops nothing, even of that very second', () => {
    const kept = keptOf(told('came back', 8, { sentAt: '2026-10-07T12:00:00.400Z' }));
    expect(stoppedBy(withGoOn(kept, '2026-10-07T12:00:00.700Z'), address)).toBeUndefined();
  });

  test('and who calls an old mail spam after that means it', () => {
    const said = told('called spam', 8, { sentAt: at(4) });
    expect(stoppedBy(withFeedback(gone, said), address)).toEqual(said);
  });

  test('twice, and the later word counts', () => {
    expect(withGoOn(gone, at(6))).toBe(gone);
    expect(withGoOn(gone, at(9)).goOnAt).toBe(at(9));
  });
});

test('what is told twice changes nothing', () => {
  const kept = keptOf(told('came back', 5), told('put off', 6));
  expect(withFeedback(kept, told('put off', 6))).toBe(kept);
});

describe('a mailbox that puts mails off', () => {
  test('is told of after three of them over two days', () => {
    expect(puttingOff(keptOf(told('put off', 5), told('put off', 8)), address)).toBeUndefined();
    expect(puttingOff(keptOf(told('put off', 5, { at: at(5, 1) }), told('put off', 5), told('put off', 6)), address)).toBeUndefined();
    expect(puttingOff(keptOf(told('put off', 5), told('put off', 6), told('put off', 7)), address)).toEqual({
      first: told('put off', 5),
      last: told('put off', 7),
      times: 3,
    });
  });

  test('no more once a mail arrived; what is told late of the time before counts for nothing', () => {
    const kept = keptOf(told('put off', 5), told('put off', 6), told('put off', 7));
    const arrived = withArrival(kept, at(8));
    expect(puttingOff(arrived, address)).toBeUndefined();
    expect(puttingOff(withFeedback(arrived, told('put off', 4)), address)).toBeUndefined();
  });

  test('an arrival is remembered only where it tells something', () => {
    expect(withArrival({}, at(8))).toEqual({});
    const stopped = keptOf(told('came back', 5));
    expect(withArrival(stopped, at(8))).toBe(stopped);
    const kept = keptOf(told('put off', 7));
    expect(withArrival(kept, at(6))).toBe(kept);
  });
});

test('a flood of it fills no row, and what stopped the sending is never crowded out', () => {
  const flood = Array.from({ length: 200 }, (_, index) => told('put off', 9, { mail: `flood-${index}` }));
  const kept = keptOf(told('came back', 5), ...flood);
  expect(kept.feedback?.length).toBeLessThanOrEqual(20);
  expect(stoppedBy(kept, address)).toEqual(told('came back', 5));
});

test('a mail that came back or was put off never arrived; one that was called spam did', () => {
  const kept = keptOf(told('came back', 5), told('put off', 6), told('called spam', 7));
  expect(lostBy(kept, 'mail-5-came back')?.is).toBe('came back');
  expect(lostBy(kept, 'mail-6-put off')?.is).toBe('put off');
  expect(lostBy(kept, 'mail-7-called spam')).toBeUndefined();
});

test.each([
  [at(5, 12), at(6, 12)],
  [at(5, 23), at(6, 12)],
  [at(6, 11), at(6, 12)],
  [at(6, 12), at(7, 12)],
  [at(3, 12), at(6, 12)],
])('stopped on the fifth at noon, at %s it is looked again at %s', (now, next) => {
  expect(nextLook(told('came back', 5), now)).toBe(next);
});

import { describe, expect, test } from 'vitest';
import { inTurn } from '../../../local/passage/in-turn.ts';

describe('what waits', () => {
  test('comes in its order, whatever was added or taken away meanwhile', () => {
    const waiting = inTurn<number>((one, other) => one - other);
    const left = new Set<number>();
    // Visits every number below 1,009 once.
    for (let step = 1; step < 1009; step++) {
      const number = (step * 577) % 1009;
      waiting.add(number);
      left.add(number);
      const other = (step * 31) % 1009;
      waiting.remove(other);
      left.delete(other);
    }
    const came: number[] = [];
    for (let first = waiting.first(); first !== undefined; first = waiting.first()) {
      came.push(first);
      waiting.remove(first);
    }
    expect(left.size).toBeGreaterThan(100);
    expect(came).toEqual([...left].sort((one, other) => one - other));
  });

  test('one that is added again takes the place of what it is', () => {
    const waiting = inTurn<{ at: number; name: string }>((one, other) => one.at - other.at);
    waiting.add({ at: 1, name: 'before' });
    waiting.add({ at: 1, name: 'after' });
    expect(waiting.first()?.name).toBe('after');
    waiting.remove({ at: 1, name: 'any' });
    expect(waiting.first()).toBeUndefined();
  });

  test('to take the first of ten times as many asks hardly more', () => {
    const asked = (count: number): number => {
      let compared = 0;
      const waiting = inTurn<number>((one, other) => {
        compared += 1;
        return one - other;
      });
      for (let number = 0; number < count; number++) waiting.add((number * 577) % 10_007);
      compared = 0;
      for (let times = 0; times < 100; times++) waiting.remove(waiting.first() ?? -1);
      return compared;
    };
    expect(asked(10_000)).toBeLessThan(2 * asked(1_000));
  });
});

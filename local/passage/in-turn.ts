import { placeByHalves } from '../halved.ts';

/** What waits, in the order in which it comes: however much of it there is, the first is at hand, and one more is put in its place without looking at the others. */
export type InTurn<Waiting> = {
  add(one: Waiting): void;
  /** Nothing happens when it is not there. */
  remove(one: Waiting): void;
  first(): Waiting | undefined;
};

/** @param compare 0 for nothing but one and the same */
export function inTurn<Waiting>(compare: (one: Waiting, other: Waiting) => number): InTurn<Waiting> {
  // The first stands last, where it is taken away without moving the others.
  const waiting: Waiting[] = [];
  const placeOf = (one: Waiting): number => placeByHalves(waiting.length, (place) => compare(waiting[place] as Waiting, one) > 0);
  const isAt = (place: number, one: Waiting): boolean => place < waiting.length && compare(waiting[place] as Waiting, one) === 0;
  return {
    add: (one) => {
      const place = placeOf(one);
      waiting.splice(place, isAt(place, one) ? 1 : 0, one);
    },
    remove: (one) => {
      const place = placeOf(one);
      if (isAt(place, one)) waiting.splice(place, 1);
    },
    first: () => waiting.at(-1),
  };
}

/** The first of so many places, in order, of which something does not hold any more; their number where it holds of all. Asks few of them. */
export function placeByHalves(length: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

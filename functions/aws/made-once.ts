import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { table as names } from '../names.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/** What was made of an item, and all that it was made of. */
type Known<Made> = { readonly plain: string; readonly packed: Uint8Array | undefined; readonly made: Made };

/** Many more than an owner's live applications: a function that serves many owners must not fill its memory with what it once read. */
const mostItems = 2_000;
const mostBytes = 8_000_000;

/**
 * Of an item that holds, to the byte, what it held when it was read last, the very same object is made: unpacking it, checking its form, and all that was worked out from it since need not
 * be done again. Nothing is trusted to have stayed as it was: the item itself is compared.
 */
export function madeOnce<Made>(make: (item: Item) => Made): (item: Item) => Made {
  const known = new Map<string, Known<Made>>();
  let bytes = 0;
  const forget = (name: string, one: Known<Made>): void => {
    known.delete(name);
    bytes -= sizeOf(one);
  };
  return (item) => {
    const { [names.pressed]: packing, ...others } = item;
    const packed = packing?.B;
    // A field of that name that holds no bytes is one like any other.
    const plain = JSON.stringify(packed ? others : item);
    const name = `${item[names.partition]?.S}\n${item[names.sort]?.S}`;
    const before = known.get(name);
    if (before) forget(name, before);
    const now = before && before.plain === plain && areSame(before.packed, packed) ? before : { plain, packed, made: make(item) };
    // The newest stand last.
    known.set(name, now);
    bytes += sizeOf(now);
    for (const [oldest, one] of known) {
      if (known.size <= mostItems && bytes <= mostBytes) break;
      forget(oldest, one);
    }
    return now.made;
  };
}

function sizeOf({ plain, packed }: Known<unknown>): number {
  return plain.length + (packed?.length ?? 0);
}

function areSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
}

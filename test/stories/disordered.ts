import { copyFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Instant } from '../../lib/time.ts';

/** How often each mail comes. */
const times = 3;

/** The moment in the newest `Received`, which says when a mail came. */
const receivedAt = /^Received:(?:[^;]|\n )*?;\s*([A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} [+-]\d{4}(?: \(UTC\))?)/m;

/**
 * A copy of a story in which every mail comes three times, and those between two of the given moments in any order, all of them as late as the last.
 *
 * @param moments at which something was due, or the owner did something
 * @param seed 0: three times, but in their order
 */
export async function disordered(directory: string, moments: readonly Instant[], seed: number): Promise<string> {
  const to = await mkdtemp(join(tmpdir(), 'followthrough-disorder-'));
  const names = await readdir(directory);
  for (const name of names.filter((each) => !each.endsWith('.eml'))) await copyFile(join(directory, name), join(to, name));
  const mails = await Promise.all(
    names
      .filter((each) => each.endsWith('.eml'))
      .map(async (name) => {
        const raw = await readFile(join(directory, name), 'latin1');
        const date = receivedAt.exec(raw)?.[1];
        if (date === undefined) throw new Error(`${name} does not say when it came`);
        return { raw, date, atMs: Date.parse(date) };
      }),
  );
  const groups = new Map<number, typeof mails>();
  for (const mail of mails.sort((one, other) => one.atMs - other.atMs)) {
    const before = moments.filter((moment) => Date.parse(moment) < mail.atMs).length;
    groups.set(before, [...(groups.get(before) ?? []), mail]);
  }
  let number = 0;
  for (const group of groups.values()) {
    const copies = group.flatMap((mail) => Array.from({ length: times }, () => mail));
    const order = seed === 0 ? copies : shuffled(copies, seed);
    const last = group.at(-1);
    for (const { raw, date } of order) {
      const name = `${String(++number).padStart(4, '0')}.eml`;
      const late = seed === 0 || !last ? raw : raw.replace(date, () => last.date);
      await writeFile(join(to, name), late, 'latin1');
    }
  }
  return to;
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const [order = []] = fc.sample(fc.shuffledSubarray([...items.keys()], { minLength: items.length }), { numRuns: 1, seed });
  return order.flatMap((index) => items[index] ?? []);
}

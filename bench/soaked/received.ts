import { categories } from '../../test/received/all.ts';
import { judge } from '../../test/received/judge.ts';
import { placesOverAdapters } from '../../test/received/over-adapters.ts';
import { play } from '../../test/received/play.ts';

export type ReceivedFigures = {
  readonly categories: readonly { readonly name: string; readonly mails: number }[];
  /** How many ended in which way, as the mails say they have to. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
};

/** Receives every mail that receivers trip over through the real adapters, and an ordinary one after each. */
export async function receiveAll(say: (line: string) => void): Promise<ReceivedFigures> {
  const ends: (() => Promise<void>)[] = [];
  const outcomes: Record<string, number> = {};
  const wrong: string[] = [];
  try {
    const placeOf = await placesOverAdapters((end) => ends.unshift(end));
    let number = 0;
    for (const { name, mails } of categories) {
      for (const one of mails) {
        const ending = await play(await placeOf(number), one, { name: `m${number}`, andNext: true });
        number += 1;
        outcomes[one.outcome] = (outcomes[one.outcome] ?? 0) + 1;
        wrong.push(...judge(one, ending).map((fault) => `${name}: ${one.what}: ${fault}`));
      }
      say(`${String(mails.length).padStart(4)} ${name}${wrong.length > 0 ? `, ${wrong.length} faults so far` : ''}`);
    }
  } finally {
    for (const end of ends) await end();
  }
  return { categories: categories.map(({ name, mails }) => ({ name, mails: mails.length })), outcomes, wrong };
}

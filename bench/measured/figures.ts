/** One line of the benchmarks. */
export type Figure = {
  readonly what: string;
  readonly is: string;
  /** What it is meant to be, and whether it is. */
  readonly mark?: string;
  readonly holds?: boolean;
};

export type Section = { readonly title: string; readonly about: string; readonly figures: readonly Figure[] };

export function printed({ title, about, figures }: Section): string {
  const rows = figures.map(({ what, is, mark = '', holds }) => {
    const judged = holds === undefined ? '' : holds ? 'holds' : '**does not hold**';
    return `| ${what} | ${is} | ${mark} | ${judged} |`;
  });
  return [`## ${title}`, '', about, '', '| | here | mark | |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** @param is and `most` in the same unit */
export function atMost(what: string, is: number, most: number, words: (value: number) => string): Figure {
  return { what, is: words(is), mark: `≤ ${words(most)}`, holds: is <= most };
}

export function atLeast(what: string, is: number, least: number, words: (value: number) => string): Figure {
  return { what, is: words(is), mark: `≥ ${words(least)}`, holds: is >= least };
}

export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

export const median = (values: readonly number[]): number => share(values, 0.5);
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;

/** Milliseconds of processor time, of all threads of this process. */
export async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

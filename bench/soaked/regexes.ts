import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reachOf } from '../../test/hostile/reach.ts';
import { attacksOn, suspicions } from '../../test/hostile/regexes/attacks.ts';
import { boundOf, longestLine } from '../../test/hostile/regexes/bounded.ts';
import { giveEverywhere } from '../../test/hostile/regexes/hostile-text.ts';
import { isSuspicious, judge, nameOf } from '../../test/hostile/regexes/judged.ts';
import { superLinear } from '../../test/hostile/regexes/measured.ts';
import { type Found, unique, writtenRegexes } from '../../test/hostile/regexes/regexes.ts';
import { tableRegexes } from '../../test/hostile/regexes/table-regexes.ts';
import { repeated, seeds } from '../../test/reading/hostile-seeds.ts';

export type RegexFigures = {
  readonly regexes: number;
  /** Suspected by the tool, or measured to grow faster than an endless text would. */
  readonly superLinear: number;
  /** Of them harmful: too slow at the longest text that reaches them, or reached by a longer one than is written beside them. */
  readonly broken: readonly string[];
};

/** As long as one mail has it, so that every limit on the way is reached. */
const hostileLength = 20_000;

/**
 * Every regular expression of the product: written, of the tables, and made while its modules are loaded. The tool's suspicion, then measurement: endless texts for all of them, the longest text that reaches
 * them for those whose time grows.
 */
export async function checkRegexes(progress: (line: string) => void = () => undefined): Promise<RegexFigures> {
  const written = writtenRegexes();
  const made = await madeRegexes();
  const all = unique([...written, ...made]);
  progress(`${all.length} regular expressions, ${written.length} of them written as one`);
  const growing: Found[] = [];
  for (const [index, found] of all.entries()) {
    if (isSuspicious(found) || superLinear(found.pattern, attacksOn(found.pattern))) growing.push(found);
    if (index % 500 === 499) progress(`${index + 1} measured, ${growing.length} grow faster than their text`);
  }
  const broken: string[] = [];
  const attacked: string[] = [];
  for (const found of growing) {
    const wrong = judge(found);
    if (wrong === undefined) attacked.push(nameOf(found));
    else broken.push(wrong);
  }
  progress(`${growing.length} grow faster than their text, ${broken.length} of them are slow at the longest one that reaches them`);
  broken.push(...(await reachedFurther(growing)));
  for (const each of broken) progress(each);
  kept = attacked;
  return { regexes: all.length, superLinear: growing.length, broken };
}

let kept: readonly string[] = [];

/** Patterns of the tables, and those that modules put together when they are loaded. */
async function madeRegexes(): Promise<readonly Found[]> {
  const made: Found[] = [];
  const { RegExp: plain } = globalThis;
  const ofLib = /\/(lib\/[\w/-]+\.ts)/;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args, as) {
      const pattern: unknown = Reflect.construct(target, args, as);
      const file = ofLib.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (file !== undefined && pattern instanceof plain) made.push({ pattern, file });
      return pattern as object;
    },
  });
  try {
    return unique([...(await tableRegexes()), ...made]);
  } finally {
    globalThis.RegExp = plain;
  }
}

/** Gives hostile texts to everything that reads, and looks which patterns get longer ones than is said of them. */
async function reachedFurther(growing: readonly Found[]): Promise<readonly string[]> {
  const letters = new Set([...seeds, ...growing.flatMap(({ pattern }) => suspicions(pattern).slice(0, 2))]);
  const reached = await reachOf(async () => {
    for (const letter of letters) await giveEverywhere(repeated(letter, hostileLength));
  });
  return growing.flatMap(({ file, pattern }) => {
    const longest = boundOf(file, pattern)?.longest ?? longestLine;
    const length = reached.get(pattern.source) ?? 0;
    return length > longest ? [`${file}: ${length} characters reach ${String(pattern).slice(0, 120)}, not ${longest}`] : [];
  });
}

/* `node --import tsx bench/soaked/regexes.ts [keep]`: with the word, what was attacked is kept for the tests to pass over. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await checkRegexes(console.log);
  console.log(JSON.stringify(figures));
  if (process.argv[2] === 'keep') {
    const file = fileURLToPath(new URL('../../test/hostile/regexes/attacked.json', import.meta.url));
    writeFileSync(file, `${JSON.stringify([...kept].sort(), undefined, 2)}\n`);
  }
  if (figures.broken.length > 0) process.exitCode = 1;
}

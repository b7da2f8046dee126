import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../functions/build.ts';
import type { Search } from '../../lib/search/search.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { atMost, median, ms, processorTimeOf, type Section, share, times } from './figures.ts';
import { fileMail, pageMail, textMail } from './large-mails.ts';
import { manyApplications } from './many-applications.ts';

const corpus = fileURLToPath(new URL('../../test/corpus/', import.meta.url));
/** So many times each mail is read before it counts: a function that runs has its code compiled, which takes a dozen rounds here. */
const warmUps = 12;

type Taken = { readonly bytes: number; readonly bare: number; readonly ours: number };

/** The whole computation of a mail that came in, held against the MIME parser alone, turn about, by processor time. */
export function benchReading(rounds: number): Promise<Section> {
  return withBundle((bundle) => measureAll(bundle, rounds));
}

async function measureAll(bundle: TakingIn, rounds: number): Promise<Section> {
  const search = manyApplications(20, 1, 4);
  const mails = readdirSync(corpus)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(corpus + name));
  const inCorpus = await measure(bundle, mails, search, rounds);
  const bySize: { readonly label: string; readonly taken: readonly Taken[] }[] = [];
  for (const { shape, make, sizes } of shapes)
    for (const bytes of sizes) {
      const taken = await measure(bundle, [make(bytes)], search, bytes > 500_000 ? Math.min(rounds, 7) : rounds);
      bySize.push({ label: `${sized(bytes)}, ${shape}`, taken });
    }
  const more = inCorpus.map(({ ours, bare }) => ours - bare);
  const ratios = inCorpus.map(({ ours, bare }) => ours / bare);
  const large = bySize.filter(({ taken: [one] }) => (one?.bytes ?? 0) > 50_000);
  return {
    title: 'Reading a mail',
    about: `Parse, read, match and plan (a search of 20 applications), and beside it bare mailparser as a stream with the same limits, on the same mails by turns; processor time. The corpus has ${mails.length} mails.`,
    figures: [
      { what: 'bare mailparser, corpus, median', is: ms(median(inCorpus.map(({ bare }) => bare))) },
      {
        what: 'bare mailparser, corpus, 99th percentile',
        is: ms(
          share(
            inCorpus.map(({ bare }) => bare),
            0.99,
          ),
        ),
      },
      { what: 'ours, corpus, median', is: ms(median(inCorpus.map(({ ours }) => ours))) },
      {
        what: 'ours, corpus, 99th percentile',
        is: ms(
          share(
            inCorpus.map(({ ours }) => ours),
            0.99,
          ),
        ),
      },
      atMost('more than bare mailparser, corpus, median', median(more), 1.5, ms),
      { what: 'ours ÷ bare, corpus, median', is: times(median(ratios)) },
      { what: 'ours ÷ bare, corpus, 99th percentile', is: times(share(ratios, 0.99)) },
      ...bySize.map(({ label, taken }) => {
        const [one] = taken;
        const ratio = one ? one.ours / one.bare : 0;
        const what = `ours ÷ bare, ${label} (bare ${ms(one?.bare ?? 0)})`;
        return large.some((other) => other.label === label) ? atMost(what, ratio, 1.6, times) : { what, is: times(ratio) };
      }),
    ],
  };
}

/** Pages are HTML as applicant-tracking systems send it, a tenth of which is text. */
const shapes = [
  { shape: 'all of it text', make: textMail, sizes: [1_000, 10_000, 60_000, 100_000] },
  { shape: 'a page', make: pageMail, sizes: [10_000, 60_000, 100_000] },
  { shape: 'with an attachment', make: fileMail, sizes: [10_000, 60_000, 100_000, 1_000_000, 10_000_000] },
] as const;

function sized(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes / 1_000} kB` : `${bytes / 1_000_000} MB`;
}

/** Each mail with the median of its rounds. */
async function measure(
  { parseBare, takeIn }: TakingIn,
  mails: readonly Uint8Array[],
  search: Search,
  rounds: number,
): Promise<readonly Taken[]> {
  const taken = mails.map((mail) => ({ bytes: mail.byteLength, bare: [] as number[], ours: [] as number[] }));
  for (let round = -warmUps; round < rounds; round++)
    for (const [index, mail] of mails.entries()) {
      const bare = await processorTimeOf(() => parseBare(mail));
      const ours = await processorTimeOf(() => takeIn(mail, search, mina));
      if (round < 0) continue;
      taken[index]?.bare.push(bare);
      taken[index]?.ours.push(ours);
    }
  return taken.map(({ bytes, bare, ours }) => ({ bytes, bare: median(bare), ours: median(ours) }));
}

/** What is measured, in one bundle made as the functions' are: run from its sources it costs a quarter more, for each inner function is given its name anew. */
async function withBundle<Result>(use: (bundle: TakingIn) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-reading-'));
  try {
    const outfile = join(folder, 'taking-in.mjs');
    await build({ ...bundling, entryPoints: [fileURLToPath(new URL('taking-in.ts', import.meta.url))], outfile });
    const bundle: TakingIn = await import(pathToFileURL(outfile).href);
    return await use(bundle);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type TakingIn = typeof import('./taking-in.ts');

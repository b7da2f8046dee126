import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectedOf } from './expected.ts';
import { mimeOf } from './mime.ts';
import { readWritten } from './written-mail.ts';

const corpus = fileURLToPath(new URL('..', import.meta.url));

/** Every mail of `written/`, as the two files of the corpus. */
export function makeCorpus(): readonly { readonly name: string; readonly eml: string; readonly json: string }[] {
  const folder = join(corpus, 'written');
  const mails = readdirSync(folder)
    .sort()
    .flatMap((file) => readWritten(readFileSync(join(folder, file), 'utf8')));
  return mails.map((mail) => ({ name: mail.name, eml: mimeOf(mail), json: `${JSON.stringify(expectedOf(mail), null, 2)}\n` }));
}

/** Writes the corpus anew: `npx tsx test/corpus/making/make.ts`, then `npx biome check --write test/corpus`. */
function writeCorpus(): void {
  const made = makeCorpus();
  for (const file of readdirSync(corpus)) if (/\.(?:eml|json)$/.test(file)) rmSync(join(corpus, file));
  for (const { name, eml, json } of made) {
    writeFileSync(join(corpus, `${name}.eml`), eml);
    writeFileSync(join(corpus, `${name}.json`), json);
  }
  console.error(`${made.length} mails made`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeCorpus();

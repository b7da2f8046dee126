import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMail } from '../../../functions/mime.ts';
import { read } from '../../../lib/reading/read.ts';
import { judge } from '../judge.ts';
import type { Expected } from './expected.ts';
import { makeCorpus, writeCorpus } from './make.ts';

const folder = fileURLToPath(new URL('../written', import.meta.url));

/** Takes off every `notyet:` what is read right by now: `npx tsx test/corpus/making/take-off.ts`. It never adds any. */
async function takeOff(): Promise<void> {
  const right = new Map<string, ReadonlySet<string>>();
  for (const { name, eml, json } of makeCorpus()) {
    const expected: Expected = JSON.parse(json);
    const judged = judge(read(await parseMail(Buffer.from(eml)), { owner: expected.owner }), expected);
    right.set(name, new Set(judged.filter((each) => each.right).map(({ field }) => field)));
  }
  for (const file of readdirSync(folder)) {
    let name = '';
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line) => {
        name = /^=== (\S+)$/.exec(line)?.[1] ?? name;
        if (!line.startsWith('notyet: ')) return [line];
        const open = line
          .slice('notyet: '.length)
          .split(', ')
          .filter((field) => !right.get(name)?.has(field));
        return open.length === 0 ? [] : [`notyet: ${open.join(', ')}`];
      });
    writeFileSync(join(folder, file), lines.join('\n'));
  }
  writeCorpus();
}

await takeOff();

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMail } from '../functions/mime/mime.ts';
import { read } from '../lib/reading/read.ts';
import { judge } from '../test/corpus/judge.ts';
import type { Expected } from '../test/corpus/making/expected.ts';
import { readGiven } from './mails/given-mails.ts';
import { type Case, type ReadingFigures, type RightShare, readingFiguresOf } from './mails/reading-figures.ts';

const corpus = fileURLToPath(new URL('../test/corpus', import.meta.url));
const page = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url));

/** `npm run accuracy [mails.jsonl | folder]…`: how well mails are read, printed and written to `docs/accuracy.md`. */
async function measure(paths: readonly string[]): Promise<void> {
  const sections = [
    section(
      'Our own corpus',
      'Mails of our own writing in `test/corpus`; whoever changes the reader sees them, so they show what works and prove nothing.',
      readingFiguresOf(await readCorpus()),
    ),
    ...paths.map((path, index) =>
      section(
        paths.length === 1 ? 'Mails given' : `Mails given, set ${index + 1}`,
        'Labelled mails that are not part of this project, each read as the plain text it was published as.',
        readingFiguresOf(readGiven(path)),
      ),
    ),
  ];
  const text = `# How well mails are read\n\nWritten by \`npm run accuracy [mails.jsonl | folder]…\`; do not edit. Kinds that lead to the same behaviour count as one class. *Harmful*: claimed at a confidence of 0.7 or more (so without asking), and wrong. *Missed*: an outcome read as something harmless, at the same confidence.\n\n${sections.join('\n')}`;
  writeFileSync(page, text);
  process.stdout.write(text);
}

async function readCorpus(): Promise<readonly Case[]> {
  const names = readdirSync(corpus).filter((file) => file.endsWith('.eml'));
  return Promise.all(
    names.map(async (file): Promise<Case> => {
      const expected: Expected = JSON.parse(readFileSync(join(corpus, file.replace('.eml', '.json')), 'utf8'));
      const reading = read(await parseMail(readFileSync(join(corpus, file))), { owner: expected.owner });
      const fields = judge(reading, expected).filter(({ field }) => field !== 'kind' && field !== 'sure');
      return {
        id: file.replace('.eml', ''),
        kind: expected.reading.kind,
        kinds: [expected.reading.kind],
        language: expected.reading.language,
        reading,
        fields,
      };
    }),
  );
}

const percent = ({ right, of }: RightShare): string => (of === 0 ? '-' : `${((100 * right) / of).toFixed(1)} % (${right}/${of})`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function section(title: string, about: string, figures: ReadingFigures): string {
  const list = (name: string, lines: readonly string[]) => `${name}: ${lines.length}${lines.map((line) => `\n- ${line}`).join('')}`;
  return [
    `## ${title}`,
    about,
    table(
      ['mails', 'right class', 'exact kind', 'macro-F1', 'sure', 'of these right'],
      [
        [
          String(figures.mails),
          percent(figures.rightClass),
          percent(figures.exactKind),
          figures.macroF1.toFixed(3),
          percent(figures.sure),
          percent(figures.sureRight),
        ],
      ],
    ),
    list('Harmful', figures.harmful),
    list('Missed', figures.missed),
    table(
      ['class', 'F1', 'found', 'wrongly'],
      figures.classes.map(({ name, f1, found, wrongly, counts }) => [
        counts ? name : `${name} (few, not in macro-F1)`,
        f1.toFixed(3),
        percent(found),
        String(wrongly),
      ]),
    ),
    table(
      ['language', 'right class', 'sure and right'],
      figures.languages.map(({ language, share, sureRight }) => [language, percent(share), percent(sureRight)]),
    ),
    table(
      ['field', 'right'],
      figures.fields.map(({ field, share }) => [field, percent(share)]),
    ),
    table(
      ['confidence from', 'said on average', 'right'],
      figures.calibration.map(({ from, said, share }) => [from.toFixed(1), said.toFixed(2), percent(share)]),
    ),
    '',
  ].join('\n\n');
}

await measure(process.argv.slice(2));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMail } from '../../functions/mime/mime.ts';
import { hear } from '../../lib/reading/kinds/classify.ts';
import { choiceOf, type VoterChoice, voterChoices } from '../../lib/reading/kinds/voter.ts';
import { splitSignature } from '../../lib/reading/people/signature.ts';
import { splitQuoted } from '../../lib/reading/unwrap/quoted.ts';
import { unwrap } from '../../lib/reading/unwrap/unwrap.ts';
import type { Expected } from '../../test/corpus/making/expected.ts';
import { dutch, english, french, german, italian, ownMails, portuguese, spanish } from '../../test/reading/kinds/classify-cases.ts';
import { plainlySaid } from '../../test/reading/kinds/classify-plainly.ts';
import { writtenMails } from './written-mails.ts';

export type TrainingMail = { readonly places: readonly number[]; readonly choice: VoterChoice; readonly heldOut: boolean };

type Text = { readonly subject: string; readonly text: string; readonly choice: VoterChoice; readonly heldOut: boolean };

const folder = fileURLToPath(new URL('training', import.meta.url));
/** Mails made from one sentence. */
const corpusFolder = fileURLToPath(new URL('../../test/corpus', import.meta.url));
const longestText = 6000;
const longestSubject = 300;
const madeOfEach = 7;
const ofEachLine = 9;

/** Texts of our own to learn from: the sentences of `training/`, each in several mails with other openings and closings, and the cases of the wordings. */
export async function trainingMails(random: () => number): Promise<readonly TrainingMail[]> {
  const corpus = await corpusTexts();
  const made = readdirSync(folder)
    .sort()
    .flatMap((file) => mailsFrom(readFileSync(join(folder, file), 'utf8'), random));
  const cases = [...english, ...german, ...french, ...spanish, ...portuguese, ...italian, ...dutch, ...ownMails, ...plainlySaid];
  const asMails = cases.map(([kind, subject, text]) => ({ subject, text, choice: choiceOf[kind], heldOut: false }));
  const written = writtenMails(ofEachLine, random).map(({ subject, text, kind, heldOut }) => ({
    subject,
    text,
    choice: choiceOf[kind],
    heldOut,
  }));
  return [...made, ...asMails, ...asMails, ...written, ...corpus, ...corpus, ...corpus].map(({ subject, text, choice, heldOut }) => ({
    places: hear(subject, text),
    choice,
    heldOut,
  }));
}

/** The mails of the corpus, as the reader sees them: without wrapper, quotation and signature. */
async function corpusTexts(): Promise<readonly Text[]> {
  const names = readdirSync(corpusFolder).filter((file) => file.endsWith('.eml'));
  return Promise.all(
    names.map(async (file): Promise<Text> => {
      const expected: Expected = JSON.parse(readFileSync(join(corpusFolder, file.replace('.eml', '.json')), 'utf8'));
      const { original } = unwrap(await parseMail(readFileSync(join(corpusFolder, file))), {
        addresses: expected.owner.addresses,
        timeZone: expected.owner.timeZone,
      });
      const { newest, quoted } = splitQuoted(original.text);
      const { body } = splitSignature(newest);
      const text = (body.trim() === '' ? quoted : body).slice(0, longestText);
      return { subject: original.subject.slice(0, longestSubject), text, choice: choiceOf[expected.reading.kind], heldOut: false };
    }),
  );
}

/** A line that names a choice, `opening` or `closing` heads the sentences below it. */
function mailsFrom(file: string, random: () => number): readonly Text[] {
  const byHead = new Map<string, string[]>();
  let head = '';
  for (const line of file.split('\n').filter((each) => each.trim() !== '')) {
    if (/^[a-z_]+$/.test(line)) head = line;
    else byHead.set(head, [...(byHead.get(head) ?? []), line]);
  }
  const pick = (of: string): string => {
    const lines = byHead.get(of) ?? [];
    return lines[Math.floor(random() * lines.length)] ?? '';
  };
  return voterChoices.flatMap((choice) =>
    (byHead.get(choice) ?? []).flatMap((sentence) =>
      Array.from({ length: madeOfEach }, () => {
        const second = random() < 0.3 ? pick(choice) : '';
        const opening = choice === 'noise' || random() < 0.4 ? '' : pick('opening');
        const closing = choice === 'noise' || random() < 0.4 ? '' : pick('closing');
        return { subject: '', text: `${opening} ${sentence} ${second} ${closing}`, choice, heldOut: false };
      }),
    ),
  );
}

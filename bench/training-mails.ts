import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Choice, choiceOf, choices } from '../lib/reading/voter.ts';
import { dutch, english, french, german, italian, ownMails, plainlySaid, portuguese, spanish } from '../test/reading/classify-cases.ts';

export type TrainingMail = { readonly text: string; readonly choice: Choice };

const folder = fileURLToPath(new URL('training', import.meta.url));
/** Mails made from one sentence. */
const madeOfEach = 5;

/** Texts of our own to learn from: the sentences of `training/`, each in several mails with other openings and closings, and the cases of the wordings. */
export function trainingMails(random: () => number): readonly TrainingMail[] {
  const made = readdirSync(folder)
    .sort()
    .flatMap((file) => mailsFrom(readFileSync(join(folder, file), 'utf8'), random));
  const cases = [...english, ...german, ...french, ...spanish, ...portuguese, ...italian, ...dutch, ...ownMails, ...plainlySaid];
  const asMails = cases.map(([kind, subject, text]) => ({ text: `${subject}. ${text}`, choice: choiceOf[kind] }));
  return [...made, ...asMails, ...asMails];
}

/** A line that names a choice, `opening` or `closing` heads the sentences below it. */
function mailsFrom(file: string, random: () => number): readonly TrainingMail[] {
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
  return choices.flatMap((choice) =>
    (byHead.get(choice) ?? []).flatMap((sentence) =>
      Array.from({ length: madeOfEach }, () => {
        const second = random() < 0.3 ? pick(choice) : '';
        const opening = choice === 'noise' || random() < 0.4 ? '' : pick('opening');
        const closing = choice === 'noise' || random() < 0.4 ? '' : pick('closing');
        return { text: `${opening} ${sentence} ${second} ${closing}`, choice };
      }),
    ),
  );
}

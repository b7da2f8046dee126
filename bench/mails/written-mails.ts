import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ReadingKind, readingKinds } from '../../lib/reading/reading.ts';
import { framed, slotFillerOf } from './written-frames.ts';

export type WrittenMail = {
  readonly id: string;
  readonly kind: ReadingKind;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** Lines are held out whole: no wording of a line held out is ever learned. */
  readonly heldOut: boolean;
};

const folder = fileURLToPath(new URL('texts', import.meta.url));
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  portuguese: 'pt',
  italian: 'it',
  dutch: 'nl',
};
/** Two lines of five are held out, spread over each kind. */
const heldOutPlaces: ReadonlySet<number> = new Set([1, 4]);

/**
 * The mails of `texts/`: a line that names a kind heads lines of `subject | text`. `{a|b}` stands for one of several wordings, `<company>` for any employer.
 *
 * @param variants how many mails are made of each line
 */
export function writtenMails(variants: number, random: () => number): readonly WrittenMail[] {
  // Counted over all files: a kind with few lines in each language is held out, too.
  const counts = new Map<ReadingKind, number>();
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const name = file.replace('.txt', '');
      const language = languages[name.split('-')[0] ?? ''] ?? 'en';
      let kind: ReadingKind = 'not_job_related';
      return readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const head = readingKinds.find((each) => each === line.trim());
          if (head !== undefined) kind = head;
          if (head !== undefined || !line.includes(' | ')) return [];
          const place = counts.get(kind) ?? 0;
          counts.set(kind, place + 1);
          const at = line.indexOf(' | ');
          return Array.from({ length: variants }, (_, variant) => ({
            id: `${name}/${kind}-${place + 1}${variants > 1 ? `.${variant + 1}` : ''}`,
            kind,
            language,
            ...mailOf(line.slice(0, at), line.slice(at + 3), language, random),
            heldOut: heldOutPlaces.has(place % 5),
          }));
        });
    });
}

function mailOf(subject: string, text: string, language: string, random: () => number) {
  const slots = slotFillerOf(language, random);
  const fill = (words: string): string =>
    words
      .replace(/\{([^{}]*)\}/g, (_, ways: string) => pick(ways.split('|'), random))
      .replace(/<(\w+)>/g, (_, slot: string) => slots(slot));
  return { subject: fill(subject), text: framed(language, fill(text), slots, random) };
}

function pick(of: readonly string[], random: () => number): string {
  return of[Math.floor(random() * of.length)] ?? '';
}

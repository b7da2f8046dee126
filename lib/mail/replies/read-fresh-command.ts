import type { InboundMail } from '../../reading/inbound-mail.ts';
import { type Reading, sureAt } from '../../reading/reading.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { Instant } from '../../time.ts';
import type { Command } from './command.ts';
import { readCommands } from './read-command.ts';
import { writtenLines } from './written-lines.ts';

/** A command is short; a longer mail that reads as one about a job was pasted or copied. */
const mostWordsOfCommand = 80;
/** A name behind a word that stands alone. */
const mostNameWords = 6;
/** Kinds that say nothing about a job: such a mail to us alone is meant for us. */
const aboutNothing: ReadonlySet<Reading['kind']> = new Set(['not_job_related', 'human_reply', 'job_alert', 'auto_reply']);

/**
 * The commands of a mail of the owner's that answers none of ours: a mail to the capture address and nobody else, by its text or its subject; or any mail to an
 * address whose label is a word (`+stop`, `+later2d`). `passedOn`: the label stands with a mail that was passed on, which says what it is about.
 *
 * @param label what stands behind the plus of the address
 * @returns nothing for a mail to be read: one passed on, a copy of what the owner wrote to others, a text about a job
 */
export function readFreshCommands(input: {
  readonly mail: InboundMail;
  readonly reading: Reading;
  readonly owner: Owner;
  readonly now: Instant;
  readonly label?: string;
}): { readonly commands: readonly Command[]; readonly passedOn: boolean } | undefined {
  const { mail, reading, owner, now, label } = input;
  const read = (text: string): readonly Command[] => readCommands({ text, owner, now });
  const hasMail = (reading.forward?.depth ?? 0) > 0 || mail.attached.length > 0 || mail.calendars.length > 0;
  const lines = writtenLines(mail.text).flat();
  const subject = bare(mail.subject);
  if (label !== undefined) {
    const words = wordsOf(label);
    const [command] = words === undefined ? [] : read(words);
    if (words === undefined || !command || command.word === 'unknown') return undefined;
    if (hasMail) return { commands: [command], passedOn: true };
    return { commands: named(command, words, [lines[0], subject], read), passedOn: false };
  }
  if (hasMail || !isToUsAlone(mail, owner)) return undefined;
  const words = lines.reduce((count, line) => count + line.split(' ').length, 0);
  if (words > mostWordsOfCommand) return undefined;
  const written = lines.length > 0 ? read(mail.text) : [];
  if (written.length > 0 && isUnderstood(written)) return { commands: written, passedOn: false };
  const inSubject = subject === '' ? [] : read(subject);
  const [first] = inSubject;
  if (first && isUnderstood(inSubject)) return { commands: named(first, subject, [lines[0]], read), passedOn: false };
  const isAboutJob = reading.confidence >= sureAt && !aboutNothing.has(reading.kind);
  // Words that nobody understands beside something that could not be read: the mail was sent here for that, and the owner hears what is wrong with it.
  return isAboutJob || mail.faults.length > 0 ? undefined : { commands: written.length > 0 ? written : read(subject), passedOn: false };
}

function isUnderstood(commands: readonly Command[]): boolean {
  return commands.some(({ word }) => word !== 'unknown');
}

/** A word that stands alone, with the name that stands in the text or the subject: `stop` and `Acme, Data Analyst`. */
function named(
  command: Command,
  words: string,
  names: readonly (string | undefined)[],
  read: (text: string) => readonly Command[],
): readonly Command[] {
  if ('of' in command && command.of !== undefined) return [command];
  for (const name of names) {
    if (!name || name.split(' ').length > mostNameWords) continue;
    const [longer] = read(`${words} ${name}`);
    if (longer && longer.word === command.word && 'of' in longer && longer.of !== undefined) return [longer];
  }
  return [command];
}

/** Written to us: nobody else is to read it, but for the owner. */
function isToUsAlone({ to, cc }: InboundMail, owner: Owner): boolean {
  const readers = [...to, ...cc].map(({ address }) => address.toLowerCase().replace(/\+[^@]*(?=@)/, ''));
  const ours = owner.captureAddress.toLowerCase();
  return readers.includes(ours) && readers.every((reader) => reader === ours || owner.addresses.includes(reader));
}

/** `later2d`, `stop-acme`, `pause_2_weeks` as words. Undefined for what is no label of words. */
function wordsOf(label: string): string | undefined {
  const words = label
    .slice(0, 60)
    .toLowerCase()
    .replace(/[-._]+/g, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d+) ?([hdw])(?![\p{L}])/gu, '$1 $2')
    .trim();
  return /^\p{L}/u.test(words) ? words : undefined;
}

function bare(subject: string): string {
  let rest = subject.slice(0, 300).trim();
  for (let tags = 0; tags < 5 && /^(?:re|aw|fwd?|wg|sv|antw|tr)\s*:/i.test(rest); tags++) rest = rest.replace(/^[a-z]{2,4}\s*:\s*/i, '');
  return rest.trim();
}

import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { Instant } from '../../time.ts';
import type { Command } from './command.ts';
import { readArranging, readReferral } from './read-arranging.ts';
import { readAddition, readApplied, readContact, readCorrection, readFact, readKind, readPosting, readSameOrNot } from './read-fields.ts';
import { readNotes } from './read-notes.ts';
import { readSetting } from './read-setting.ts';
import { readBareDay, readLater, readMoved, readPause, readPromise, readSentOn, readZone, type When } from './read-when.ts';
import { nearestWord, plainOf, readWord, tidyLine, wordMeant } from './read-word.ts';
import { writtenLines } from './written-lines.ts';

/** A line of more words is prose, and prose is no command ("please do not stop"). */
const mostWordsInLine = 12;
/** In a text of at most so many words a greeting or a thought may stand before the command; in a longer one the first line says what it is. */
const mostWordsOfChat = 40;
/** A mail asks for a few things; more are a list that was pasted. */
const mostCommands = 12;
const mostLines = 60;

/**
 * What the owner's mail asks for, in its order: lines of their own, one command each or parted by full stops. Whatever is quoted, stands under a
 * signature or is prose is never executed.
 *
 * @param text the mail; quoted history may still hang on to it
 * @param sent the mail that was answered, where one was: its question says which option words there are
 * @returns at least one; a single `unknown` where nothing is understood
 */
export function readCommands({ text, ...about }: Answered & { readonly text: string }): readonly Command[] {
  return commandsOf(writtenLines(text), about);
}

/** The first thing that it asks for. */
export function readFirstCommand(input: Answered & { readonly text: string }): Command {
  return readCommands(input)[0] ?? { word: 'unknown', text: '' };
}

/** The same of what was written where no mail is answered and nobody signs, as on a form: line by line, but for what is marked as quoted. */
export function readWrittenCommands({ text, ...about }: Answered & { readonly text: string }): readonly Command[] {
  const lines = text.split(/\r\n?|\n/).map(tidyLine);
  return commandsOf([lines.filter((line) => line !== '' && !line.startsWith('>'))], about);
}

/** The mail that was answered, where one was, and who answers it when. */
type Answered = { readonly sent?: SentMail; readonly owner: Owner; readonly now: Instant };

function commandsOf(pieces: readonly (readonly string[])[], { sent, owner, now }: Answered): readonly Command[] {
  const first = pieces[0]?.[0];
  if (first === undefined) return [{ word: 'unknown', text: '' }];
  const reader: Reader = { sent, owner, when: { now, today: dayAt(now, owner.timeZone), owner } };
  const commands = pieces.flatMap((lines) => commandsIn(lines, reader)).slice(0, mostCommands);
  if (commands.length > 0) return withoutRepeats(commands);
  const near = nearestWord(first);
  return [newsOfTheOwner(sent, first) ?? { word: 'unknown', text: first.slice(0, 400), ...(near !== undefined && { near }) }];
}

type Reader = { readonly sent: SentMail | undefined; readonly owner: Owner; readonly when: When };

/** The commands of lines that belong together. Prose in front of them ends the reading, unless there is little of it. */
function commandsIn(given: readonly string[], reader: Reader): readonly Command[] {
  const lines = given.slice(0, mostLines);
  const { sent, owner, when } = reader;
  const isChat = lines.reduce((count, line) => count + line.split(' ').length, 0) <= mostWordsOfChat;
  const commands: Command[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const found = commandsOfLine(line, commands.length === 0 ? rest.at(-1) : undefined, reader);
    commands.push(...found);
    if (found.length > 0) continue;
    rest.push(line);
    if (!isChat && commands.length === 0 && rest.length > 1 && !/^[^:]{1,50}: /.test(line)) break;
  }
  const contact = commands.length === 0 ? readContact(rest, sent, owner) : undefined;
  if (contact) return [contact];
  const notes = sent ? readNotes(rest, sent, (phrase) => readPromise(phrase, when)) : undefined;
  return notes ? [...commands, notes] : commands;
}

/** A line is one command, or sentences of which some are. */
function commandsOfLine(line: string, before: string | undefined, reader: Reader): readonly Command[] {
  const whole = commandOf(line, before, reader);
  if (whole) return [whole];
  if (line.length > 300 || line.split(' ').length > mostWordsInLine + 8 || /^[^:]{1,50}: /.test(line)) return [];
  const parts = line.split(/(?<=[\p{L}\p{N})][.!;])\s+(?=\S)/u);
  if (parts.length < 2 || parts.length > 4) return [];
  const found = parts.map((part) => commandOf(part.replace(/[;]$/, ''), undefined, reader));
  return found.flatMap((command) => command ?? []);
}

function commandOf(line: string, before: string | undefined, { sent, owner, when }: Reader): Command | undefined {
  const plain = plainOf(line);
  if (plain === '' && line.trim() !== '?') return undefined;
  const option = optionOf(plain, sent);
  if (option) return option;
  const arranged = readReferral(line, owner) ?? readArranging(line, when);
  if (arranged) return arranged;
  const labelled =
    readCorrection(line) ??
    readFact(line) ??
    readPosting(line) ??
    readZone(line, when) ??
    readSetting(line) ??
    contactHere(line, before, sent, owner);
  if (labelled) return labelled;
  if (plain.split(' ').length > mostWordsInLine && !line.includes(':')) return undefined;
  const promise = readPromise(line, when);
  return (
    readSentOn(plain, when) ??
    readLater(plain, sent, when) ??
    readPause(plain, when) ??
    readMoved(line, when) ??
    readWord(line) ??
    readKind(line) ??
    readAddition(line, owner) ??
    readApplied(line, when) ??
    readSameOrNot(line) ??
    timeline(promise ?? readBareDay(line, plain, when)) ??
    slipped(line, before, { sent, owner, when })
  );
}

/** `latre 2 days`: a slip of the finger in a word that has something behind it. */
function slipped(line: string, before: string | undefined, reader: Reader): Command | undefined {
  const [first = '', ...rest] = line.trim().split(/\s+/);
  const meant = rest.length === 0 ? undefined : wordMeant(first.toLowerCase().replace(/[,:]$/, ''));
  const end = /[:,]$/.exec(first)?.[0] ?? '';
  return meant === undefined ? undefined : commandOf([meant + end, ...rest].join(' '), before, reader);
}

function timeline(promised: ReturnType<typeof readPromise>): Command | undefined {
  return promised && { word: 'timeline', ...promised };
}

function optionOf(plain: string, sent: SentMail | undefined): Command | undefined {
  const options = sent?.question?.options.map(({ word }) => word) ?? [];
  const chosen = plain.replace(/^(?:option|number|answer|no\.?|nummer|numéro|número) (?=\d)/, '').replace(/[.)]+$/, '');
  // The word for none of them is one in each language of our questions.
  const option = /^(?:nichts|rien)$/.test(chosen) ? 'nothing' : chosen;
  return options.includes(option) ? { word: 'option', option } : undefined;
}

/** `to: …` on any line; a bare address only where it was asked for, with a name in front of it or on the line before. */
function contactHere(line: string, before: string | undefined, sent: SentMail | undefined, owner: Owner): Command | undefined {
  if (/^[^:]{1,20}:/.test(line)) return readContact([line], sent, owner);
  if (!line.includes('@') || /^(?:add|also|and|plus)\b/i.test(line)) return undefined;
  return (
    readContact(before === undefined || /^\s*[^\s@]+@\S+$/.test(line) === false ? [line] : [before, line], sent, owner) ??
    readContact([line], sent, owner)
  );
}

/** The same said twice counts once: a word in the subject and in the text, or above and below a quote. */
function withoutRepeats(commands: readonly Command[]): readonly Command[] {
  const seen = new Set<string>();
  return commands.filter((command) => {
    const key = JSON.stringify(command);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** K14 asks for one line of news: there a sentence is a note, and goes to nobody in particular. */
function newsOfTheOwner(sent: SentMail | undefined, line: string): Command | undefined {
  if (!sent?.followUps.some(({ kind }) => kind === 'keep_in_touch_1m') || line.split(' ').length < 3) return undefined;
  if (/^(?:please|stop|do not|don['’]t|no\b|why|what|how|can|could|is|are)\b|\?$/i.test(line)) return undefined;
  return { word: 'note', notes: [{ text: line.slice(0, 300) }] };
}

import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../drafts/wording/dates.ts';
import { dayFirstIn, readDate } from '../reading/dates.ts';
import { splitQuoted } from '../reading/quoted.ts';
import { promisedDate } from '../reading/timeline.ts';
import type { Owner } from '../search/owner.ts';
import type { SentMail } from '../search/sent-mail.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Command } from './command.ts';
import { readNotes } from './read-notes.ts';

/** A reply is a word or a few lines; whatever is longer than this was pasted or quoted, and is not looked at. */
const longestReply = 20_000;

/** A line of more words is prose, and prose is no command ("please do not stop"). */
const mostWordsInLine = 12;

const words = { sent: 'sent', skip: 'skip', stop: 'stop', no: 'no', heard: 'heard', undo: 'undo', yes: 'yes', resume: 'resume' } as const;

/** Ways to write a word that people use when they are asked for it. Whole lines only. */
const synonyms: Readonly<Record<string, keyof typeof words>> = {
  ...words,
  'i sent it': 'sent',
  'sent it': 'sent',
  'already sent': 'sent',
  'skip it': 'skip',
  'skip this': 'skip',
  'skip this one': 'skip',
  'stop it': 'stop',
  'stop this': 'stop',
  'i heard back': 'heard',
  'heard back': 'heard',
  'already heard': 'heard',
  'already heard back': 'heard',
  'they answered': 'heard',
  'undo it': 'undo',
  'undo this': 'undo',
  ok: 'yes',
  'yes do': 'yes',
};

const newsWords: readonly (readonly [RegExp, 'rejected' | 'offer' | 'moved_on'])[] = [
  [/^(?:i (?:was|am|got) rejected|rejected|rejection|they rejected me|they said no|got rejected)$/, 'rejected'],
  [/^(?:(?:i (?:got|have|received) )?(?:an )?offer|they (?:made|gave) me an offer|got an offer|offered)$/, 'offer'],
  [/^(?:(?:i |they )?moved on|(?:i )?have moved on)$/, 'moved_on'],
];

/**
 * What the owner's reply asks for: its first line, or the notes in it. Whatever is quoted, stands under a signature or is prose is never executed.
 *
 * @param text the reply; quoted history may still hang on to it
 * @param sent the mail that was answered: its question says which option words there are
 */
export function readCommand(input: {
  readonly text: string;
  readonly sent: SentMail;
  readonly owner: Owner;
  readonly now: Instant;
}): Command {
  const { sent, owner, now } = input;
  const lines = writtenLines(input.text);
  const [first] = lines;
  if (first === undefined) return { word: 'unknown', text: '' };
  const today = dateOf(now, owner.timeZone);
  const plain = plainOf(first);
  if (plain.split(' ').length > mostWordsInLine && !first.includes(':'))
    return newsOfTheOwner(sent, first) ?? { word: 'unknown', text: first.slice(0, 400) };
  return (
    optionOf(plain, sent) ??
    wordOf(plain) ??
    laterOf(plain, sent, owner, now, today) ??
    pauseOf(plain, today) ??
    newsOf(plain) ??
    contactOf(lines, sent, owner) ??
    timelineOf(first, plain, owner, today) ??
    readNotes(lines, sent, (phrase) => timelineIn(phrase, owner, today)) ??
    newsOfTheOwner(sent, first) ?? { word: 'unknown', text: first.slice(0, 400) }
  );
}

/** The lines that the owner wrote now, without a greeting before them and the signature after them. */
function writtenLines(text: string): readonly string[] {
  const whole = text.slice(0, longestReply).replace(/\r\n?/g, '\n');
  const tidy = (line: string): string => line.replace(/[\p{Zs}\t\p{Cf}]+/gu, ' ').trimEnd();
  // A mail that is one single quote loses its marks when it is split; a marked line is never the owner's.
  const unmarked = new Set(
    whole
      .split('\n')
      .map(tidy)
      .filter((line) => !line.trimStart().startsWith('>')),
  );
  const lines = splitQuoted(whole)
    .newest.split('\n')
    .map(tidy)
    .filter((line) => unmarked.has(line));
  const signature = lines.findIndex(
    (line) => /^-- ?$/.test(line) || /^(?:sent from my |get outlook for |von meinem |envoyé de )/i.test(line),
  );
  const own = (signature < 0 ? lines : lines.slice(0, signature))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('>'));
  return own[0] !== undefined && own.length > 1 && /^(?:hi|hello|hey|dear)\b[\p{L} ]{0,20},?$/iu.test(own[0]) ? own.slice(1) : own;
}

/** Lower case, without quotes, emphasis and end marks; "please" and "thanks" around a word change nothing. */
function plainOf(line: string): string {
  const bare = line
    .slice(0, 400)
    .toLowerCase()
    .replace(/["'“”„«»‘’*_`]/g, '')
    .replace(/[\s.,;:!…-]+$/, '')
    .replace(/^[\s.,;:!…-]+/, '')
    .replace(/\s+/g, ' ');
  return /^no\b/.test(bare) ? bare : bare.replace(/^please /, '').replace(/[,.]? (?:please|thanks|thank you|thx)$/, '');
}

function optionOf(plain: string, sent: SentMail): Command | undefined {
  const options = sent.question?.options.map(({ word }) => word) ?? [];
  const chosen = plain.replace(/^(?:option|number|answer|no\.?) (?=\d)/, '').replace(/[.)]+$/, '');
  return options.includes(chosen) ? { word: 'option', option: chosen } : undefined;
}

function wordOf(plain: string): Command | undefined {
  const word = Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined;
  return word && { word };
}

function laterOf(plain: string, sent: SentMail, owner: Owner, now: Instant, today: LocalDate): Command | undefined {
  const asked = /^(?:later|snooze)(?: (?:for|in|until|till|on))?(?: (.{1,40}))?$/.exec(plain);
  if (!asked) return undefined;
  const rest = asked[1];
  const clock = sent.followUps.some(({ kind }) => kind.startsWith('thank_you') || kind === 'offer_ack');
  if (rest === undefined) return { word: 'later', until: clock ? addTo(now, 2, 'hours') : addDays(today, 2) };
  const hours = /^(\d{1,3}|an?|one|two|three|four|five|six) ?(h|hrs?|hours?|m|mins?|minutes?)$/.exec(rest);
  if (hours) return { word: 'later', until: addTo(now, numberOf(hours[1] ?? '1'), hours[2]?.startsWith('h') ? 'hours' : 'minutes') };
  if (rest.split(' ').length > 5) return undefined;
  const days = /^(\d{1,3}|an?|one|two|three|four|five|six) ?(?:d|days?)$/.exec(rest);
  const until = days
    ? addDays(today, numberOf(days[1] ?? '1'))
    : readDate(rest, today, { language: owner.language, dayFirst: dayFirstIn(owner.timeZone, owner.language) });
  return until === undefined ? undefined : { word: 'later', until };
}

function pauseOf(plain: string, today: LocalDate): Command | undefined {
  const asked = /^pause (?:(?:until|till|to|for) )?(.{1,40})$/.exec(plain);
  const until = asked?.[1] !== undefined && asked[1].split(' ').length <= 5 ? readDate(asked[1], today) : undefined;
  return until === undefined || until < today ? undefined : { word: 'pause', until };
}

function newsOf(plain: string): Command | undefined {
  const found = newsWords.find(([pattern]) => pattern.test(plain));
  return found && { word: 'news', news: found[1] };
}

/** `to: Ann Lee <ann@x.example>` anywhere; a bare name and address, on one line or two, where K03 asked for it. Never the owner's own address. */
function contactOf(lines: readonly string[], sent: SentMail, owner: Owner): Command | undefined {
  const [first = '', second = ''] = lines;
  const named = /^to\s*:\s*(.+)$/i.exec(first.slice(0, 300))?.[1];
  const asked = sent.followUps.some(({ kind, to }) => kind === 'contact_prompt' || to === 'owner');
  const written = named ?? (asked ? (first.includes('@') ? first : second.includes('@') ? `${first} ${second}` : undefined) : undefined);
  if (written === undefined || written.length > 300) return undefined;
  const addresses = written.match(/[^\s@<>(),;:"[\]]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}/gi) ?? [];
  const [address] = addresses;
  if (!address || addresses.length > 1) return undefined;
  const own = address.toLowerCase();
  if (owner.addresses.includes(own) || own === owner.captureAddress.toLowerCase()) return undefined;
  const name = written
    .replace(address, ' ')
    .replace(/mailto:|[<>()[\]"“”,;:]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.split(' ').length > 6 || /\b(?:please|not|do|is|write|also|and|send)\b/i.test(name)) return undefined;
  return { word: 'contact', address, ...(name && { name }) };
}

function timelineOf(line: string, plain: string, owner: Owner, today: LocalDate): Command | undefined {
  const found = timelineIn(line, owner, today);
  if (found) return { word: 'timeline', ...found };
  // "reply with a date to change it": the date alone.
  if (
    !/^(?:(?:by|until|on) )?(?:[\p{L}]{3,9},? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [\p{L}]{3,9}|[\p{L}]{3,9} \d{1,2}(?:st|nd|rd|th)?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]?(?:\d{2,4})?|\p{L}{3,9}day)(?:,? \d{4})?$/u.test(
      plain,
    )
  )
    return undefined;
  const by = promisedDate(plain, today, { dayFirst: dayFirstIn(owner.timeZone, owner.language) });
  return by === undefined ? undefined : { word: 'timeline', phrase: line.slice(0, 200), by };
}

/** "They decide by 30 Oct", "decision within two weeks": who decides stands first, so that a question or a refusal is not one. */
function timelineIn(phrase: string, owner: Owner, today: LocalDate): { readonly phrase: string; readonly by: LocalDate } | undefined {
  const said = phrase.trim().slice(0, 200);
  if (
    !/^(?:(?:they|he|she|we)(?:'ll|’ll| will| mean to| want to| plan to| hope to| should| expect to)? (?:decide|deciding|are deciding|answer|let me know|tell me|get back|reply|respond|said|told me|be in touch|make a decision|have a decision|come back)|decision|answer (?:by|on|within)|deciding|decides?)\b/i.test(
      said,
    ) ||
    /\bnot\b|n['’]t\b|\?/.test(said)
  )
    return undefined;
  const by = promisedDate(said, today, { dayFirst: dayFirstIn(owner.timeZone, owner.language) });
  return by === undefined || by < today ? undefined : { phrase: said.replace(/[.!]+$/, ''), by };
}

/** K14 asks for one line of news: there a sentence is a note, and goes to nobody in particular. */
function newsOfTheOwner(sent: SentMail, line: string): Command | undefined {
  if (!sent.followUps.some(({ kind }) => kind === 'keep_in_touch_1m') || line.split(' ').length < 3) return undefined;
  if (/^(?:please|stop|do not|don['’]t|no\b|why|what|how|can|could|is|are)\b|\?$/i.test(line)) return undefined;
  return { word: 'note', notes: [{ text: line.slice(0, 300) }] };
}

function numberOf(word: string): number {
  const named = ['a', 'one', 'two', 'three', 'four', 'five', 'six'].indexOf(word === 'an' ? 'a' : word);
  return named === 0 ? 1 : named > 0 ? named : Number(word);
}

function addTo(now: Instant, amount: number, unit: 'hours' | 'minutes'): Instant {
  return Temporal.Instant.from(now)
    .add({ [unit]: amount })
    .toString();
}

function addDays(today: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(today).add({ days }).toString();
}

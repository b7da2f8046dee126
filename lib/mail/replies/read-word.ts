import { lettersOff } from '../../letters-off.ts';
import type { Command } from './command.ts';
import { type PlainCommand, plainWord, realWords, singleWords, takesName } from './command-words.ts';

/** A name is a few words; more of them are prose ("stop writing to me about this"). */
const mostNameWords = 6;

/** Words between a command and the name behind it, in the languages of the command words. */
const leads =
  /^(?:(?:the|to|for|with|by|from|at|about|re|on|of|one|note|mail|thank-?you|application|all|everything|an|für|von|bei|mit|zu|das|die|den|pour|de|chez|avec|à|le|la|para|con|en|el|a|com|em|o|per|di|da|il|voor|van|bij|aan|het)\s+)+/;

/** A line with single blanks, whatever blanks they were, and nothing in it that nobody sees. */
export function tidyLine(line: string): string {
  return line.replace(/[\p{Zs}\t\p{Cf}]+/gu, ' ').trim();
}

/** Lower case, without quotes, emphasis and end marks; "please" and "thanks" around a word change nothing. */
export function plainOf(line: string): string {
  const bare = line
    .slice(0, 400)
    .normalize('NFC')
    .toLowerCase()
    .replace(/["'“”„«»‘’*_`´]/g, '')
    .replace(/[\s.,;:!…)\]}👍🙏🙂😀✅-]+$/u, '')
    .replace(/^[\s.,;:!…([{–—•👍🙏🙂😀✅-]+/u, '')
    .replace(/\s+/g, ' ');
  if (/^no\b/.test(bare)) return bare;
  return bare
    .replace(
      /^(?:please|pls|plz|bitte|svp|por favor|per favore|alsjeblieft|hi|hello|hey|thanks|thank you|ok|okay|yes|command|answer|my answer is|reply|i reply|i say)[,:]? (?=\S)/,
      '',
    )
    .replace(
      /[,.!]? (?:please|pls|plz|thanks|thank you|thx|ty|cheers|bitte|danke|svp|merci|por favor|gracias|obrigad[oa]|per favore|grazie|alsjeblieft|dank je|bedankt)(?: so much| a lot| very much)?$/,
      '',
    )
    .trim();
}

/** The command that a line is: a word, or a word and a name (`stop Acme`, `Acme: rejected`, `sent to Tom`). Whole lines only. */
export function readWord(line: string): Command | undefined {
  const plain = plainOf(line);
  const whole =
    plainWord(plain) ??
    plainWord(
      line
        .slice(0, 400)
        .toLowerCase()
        .replace(/["'“”„«»‘’*_`´]/g, '')
        .replace(/[\s.!]+$/, '')
        .trim(),
    );
  if (whole) return commandOf(whole);
  if (plain.endsWith('?')) return questionAbout(plain);
  return named(line, plain) ?? slipped(plain);
}

/** `status?`, `status Acme?`: only what changes nothing may be asked as a question. */
function questionAbout(plain: string): Command | undefined {
  const found = readWord(plain.replace(/[\s?]+$/, ''));
  return found && (found.word === 'status' || found.word === 'list' || found.word === 'help') ? found : undefined;
}

function commandOf({ word, news }: PlainCommand, of?: string): Command {
  const about = of !== undefined && { of };
  if (word === 'news') return { word, news: news ?? 'moved_on', ...about };
  if (word === 'list' || word === 'export' || word === 'help' || word === 'test' || word === 'links' || word === 'new_address')
    return { word };
  return { word, ...about };
}

/** A command in front of a name, longest first, or behind a name and a colon; the name as it was written. */
function named(line: string, plain: string): Command | undefined {
  const written = line.slice(0, 400).replace(/\s+/g, ' ').trim();
  const words = plain.split(' ');
  if (words.length > mostNameWords + 4) return undefined;
  for (let count = Math.min(words.length - 1, 6); count >= 1; count--) {
    const head = words
      .slice(0, count)
      .join(' ')
      .replace(/[,:–—-]+$/, '');
    const command = plainWord(head);
    if (!command || !takesName.has(command.word)) continue;
    const name = nameIn(written, words.slice(count).join(' '));
    if (name !== undefined) return commandOf(command, name);
  }
  const behind = /^(.{2,60}?)\s*(?::|\s[–—-]\s|\s[–—-])\s*(\S.{0,40})$/u.exec(plain);
  const said = behind?.[2] === undefined ? undefined : plainWord(plainOf(behind[2]));
  if (behind?.[1] !== undefined && said && (takesName.has(said.word) || said.word === 'no' || said.word === 'yes')) {
    const name = nameIn(written, behind[1]);
    if (name !== undefined) return commandOf(said, name);
  }
  // "Acme rejected me", "Acme made me an offer", "Acme answered".
  const told =
    /^(.{2,60}?) (?:has |have )?(rejected me|rejected|said no|declined|turned me down|made me an offer|offered me the job|answered|replied|wrote back|got back to me|called|hat abgesagt|hat geantwortet|ma refusé|a répondu)$/u.exec(
      plain,
    );
  if (told?.[1] === undefined || /^(?:i|we|you|it|who|they|he|she|not|has|was|were|never)\b/.test(told[1])) return undefined;
  const name = nameIn(written, told[1]);
  if (name === undefined) return undefined;
  if (/reject|said no|declined|turned|abgesagt|refusé/.test(told[2] ?? '')) return { word: 'news', news: 'rejected', of: name };
  return /offer/.test(told[2] ?? '') ? { word: 'news', news: 'offer', of: name } : { word: 'heard', of: name };
}

/** The name in the case in which it was written; undefined where it is prose. */
function nameIn(written: string, plain: string): string | undefined {
  const name = plain.replace(leads, '').replace(/[,.!]? (?:please|thanks)$/, '');
  const words = name.split(' ');
  if (name === '' || words.length > mostNameWords || /[?]/.test(name)) return undefined;
  // What begins like this is a sentence, not a name.
  if (
    /^(?:it|this|that|them|me|you|i|my|your|if|when|because|until|till|not|no|and|or|but|so|yet|now|soon|again|already|calling|writing|sending|asking|mailing|reminding|trying)\b/.test(
      words[0] ?? '',
    )
  )
    return undefined;
  const at = written.toLowerCase().lastIndexOf(name);
  return at < 0 ? name : written.slice(at, at + name.length);
}

/** One slip of the finger in a word of its own: two letters swapped, one doubled or left out. Anything else is asked. */
function slipped(plain: string): Command | undefined {
  const [first = '', ...rest] = plain.split(' ');
  const meant = wordMeant(first);
  if (meant === undefined) return undefined;
  const command = plainWord(meant);
  if (!command) return undefined;
  if (rest.length === 0) return commandOf(command);
  return takesName.has(command.word) ? named([meant, ...rest].join(' '), [meant, ...rest].join(' ')) : undefined;
}

/** The one command word that a slip of the finger makes this of. */
export function wordMeant(word: string): string | undefined {
  if (word.length < 3 || word.length > 20 || realWords.has(word) || spelt.has(word) || !/^\p{L}+$/u.test(word)) return undefined;
  const meant = new Set(singleWords.filter((one) => isSlip(word, one)));
  return meant.size === 1 ? [...meant][0] : firstOf(meant);
}

const spelt = new Set(singleWords);

/** Several spellings of one command are one. */
function firstOf(meant: ReadonlySet<string>): string | undefined {
  const commands = new Set([...meant].map((word) => JSON.stringify(plainWord(word))));
  return commands.size === 1 ? [...meant][0] : undefined;
}

function isSlip(written: string, word: string): boolean {
  if (written === word) return false;
  if (written.length === word.length) {
    const at = [...word].findIndex((letter, index) => letter !== written[index]);
    return at >= 0 && written[at] === word[at + 1] && written[at + 1] === word[at] && written.slice(at + 2) === word.slice(at + 2);
  }
  const [longer, shorter] = written.length > word.length ? [written, word] : [word, written];
  if (longer.length - shorter.length !== 1 || longer[0] !== shorter[0]) return false;
  const at = [...shorter].findIndex((letter, index) => letter !== longer[index]);
  const cut = at < 0 ? shorter.length : at;
  if (longer.slice(cut + 1) !== shorter.slice(cut)) return false;
  // Too many letters are a slip only where one was struck twice.
  return written.length < word.length || written[cut] === written[cut - 1];
}

/** The command word nearest to what was written, for "did you mean": at most two letters off. */
export function nearestWord(line: string): string | undefined {
  const [first = ''] = plainOf(line).split(' ');
  if (first.length < 3 || first.length > 20) return undefined;
  const ranked = singleWords
    .map((word) => ({ word, off: lettersOff(first, word) }))
    .filter(({ word, off }) => off <= (word.length > 5 ? 2 : 1))
    .sort((one, other) => one.off - other.off);
  return ranked[0]?.word;
}

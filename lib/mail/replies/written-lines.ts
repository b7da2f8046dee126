import { splitSignature } from '../../reading/people/signature.ts';
import { splitQuoted } from '../../reading/unwrap/quoted.ts';
import { tidyLine } from './read-word.ts';

/** A reply is a word or a few lines; whatever is longer than this was pasted or quoted, and is not looked at. */
const longestReply = 20_000;

/**
 * "Sent from my iPhone", "Gesendet mit der GMX Mail App", "Envoyé de mon mobile": footers that begin like a command. Sources: Apple Mail, Gmail, Outlook, Samsung,
 * Yahoo, Proton, GMX and Orange on phones.
 */
const mobileFooter =
  /^(?:sent (?:from (?!.*\bto\b)|via |with |using |on the go|by my )|get outlook for |download |gesendet (?:von|mit|über|aus)|von meinem .{1,40} gesendet|diese nachricht wurde von|envoyée? (?:de |depuis |à partir |avec |via )|enviad[oa] (?:desde|do |da |de |a partir |con |pelo |via )|inviat[oa] (?:da |dal |con |tramite |via )|verzonden (?:vanaf|met|vanuit|via)|verstuurd (?:vanaf|met|vanuit|via)|scanned by|virenfrei|virus-?free)/i;

const greeting =
  /^(?:hi|hello|hey|dear|hallo|guten (?:tag|morgen|abend)|bonjour|salut|hola|buenos d[ií]as|ol[aá]|ciao|buongiorno|dag|beste)\b[\p{L} ,]{0,30}[,!.]?$/iu;

/** RFC 3676 4.3: what stands under it is the signature; mail readers drop the blank. */
const signatureRule = /^(?:--|—|_{2,})\s*$/;

/**
 * The lines that the owner wrote now, in pieces as quotes part them: without the greeting before them and the signature after them. Whatever is quoted,
 * however the mail program marks it, is nobody's word.
 */
export function writtenLines(text: string): readonly (readonly string[])[] {
  const whole = text.slice(0, longestReply).replace(/\r\n?/g, '\n');
  const { newest } = splitQuoted(whole);
  return inPieces(whole.split('\n').map(tidyLine), newest.split('\n').map(tidyLine)).flatMap((piece) => {
    const lines = ownLines(piece);
    return lines.length > 0 ? [lines] : [];
  });
}

/** The newest lines in the order of the whole mail, parted where something quoted stood between them. A marked line is never the owner's. */
function inPieces(whole: readonly string[], newest: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [[]];
  let next = 0;
  for (const line of whole) {
    while (next < newest.length && newest[next] === '') next++;
    if (line === '') pieces.at(-1)?.push('');
    else if (line === newest[next] && !line.startsWith('>')) {
      pieces.at(-1)?.push(line);
      next++;
    } else pieces.push([]);
  }
  return pieces;
}

function ownLines(piece: readonly string[]): readonly string[] {
  const rule = piece.findIndex((line) => signatureRule.test(line));
  const above = (rule < 0 ? piece : piece.slice(0, rule)).filter((line) => !mobileFooter.test(line));
  const { body } = splitSignature(above.join('\n'));
  // "Thanks, stop" begins with closing words: what would leave nothing is no signature.
  const said = (body.trim() === '' ? above : body.split('\n')).filter((line) => line !== '');
  return said[0] !== undefined && said.length > 1 && greeting.test(said[0]) ? said.slice(1) : said;
}

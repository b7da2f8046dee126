/** RFC 2045 6.7 (5) and RFC 2047 2: characters of a line, and of an encoded word. */
export const longestMailLine = 76;
const longestWord = 75;
const wordStart = '=?utf-8?Q?';
const wordEnd = '?=';

/**
 * A text as the body of a mail in quoted-printable (RFC 2045 6.7), UTF-8: ASCII, short lines with CRLF, and read back the text to the letter.
 *
 * @param text LF or CRLF
 */
export function encodeBody(text: string): string {
  return text.split(/\r?\n/).map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const tokens = [...line].map((character, index, { length }) =>
    // A blank at the end is lost on the way; a dot at the beginning may end a mail, and "From " a message in a mailbox file.
    /^[ -<>-~]$/.test(character) && !(character === ' ' && index === length - 1) && !(index === 0 && /[.F]/.test(character))
      ? character
      : bytesOf(character),
  );
  const lines: string[] = [];
  let current = '';
  for (const token of tokens) {
    if (current.length + token.length < longestMailLine) current += token;
    else {
      lines.push(`${current}=`);
      current = token === '.' ? bytesOf(token) : token;
    }
  }
  return [...lines, current].join('\r\n');
}

/**
 * Words of a header field: as they are where they are short ASCII that no reader takes for anything else, else encoded (RFC 2047), one encoded word a line.
 *
 * @param taken characters of the line that stand before them
 * @param as `name`: before an address, where only atoms may stand without quotes (RFC 5322 3.2.3)
 */
export function encodeWords(text: string, taken: number, as: 'name' | 'text'): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  // RFC 2047 knows no empty word.
  if (line === '') return '';
  const plain = as === 'name' ? /^[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+)*$/ : /^[!-~]+(?: [!-~]+)*$/;
  if (plain.test(line) && !line.includes('=?') && line.length + taken <= longestMailLine) return line;
  const words: string[] = [];
  let current = '';
  for (const character of line) {
    const encoded = character === ' ' ? '_' : /^[A-Za-z0-9]$/.test(character) ? character : bytesOf(character);
    // The first word shares its line with the name of the field.
    const room = Math.min(longestWord, longestMailLine - (words.length === 0 ? taken : 1)) - wordStart.length - wordEnd.length;
    if (current.length + encoded.length <= room) current += encoded;
    else {
      words.push(current);
      current = encoded;
    }
  }
  return [...words, current].map((word) => `${wordStart}${word}${wordEnd}`).join('\r\n ');
}

/** UTF-8, as `=C3=A9`. Half a character, from a hostile subject, has no bytes: it becomes the replacement character. */
function bytesOf(character: string): string {
  if (/^[\t -~]$/.test(character)) return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return encodeURIComponent(character.replace(/\p{Cs}/u, '\ufffd')).replaceAll('%', '=');
}

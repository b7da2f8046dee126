import { Buffer } from 'node:buffer';

/**
 * The bytes of a part by its Content-Transfer-Encoding, as a latin1 view.
 * @returns undefined for what is not written as RFC 2045 says
 */
export function decodeTransfer(body: string, encoding: string): string | undefined {
  switch (encoding) {
    case '7bit':
    case '8bit':
    case 'binary':
      return body;
    case 'base64':
      return decodeBase64(body);
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return undefined;
  }
}

function decodeBase64(body: string): string | undefined {
  const letters = body.replace(/[\r\n]+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return undefined;
  return letters.length % 4 === 0 ? Buffer.from(letters, 'base64').toString('latin1') : undefined;
}

const [tab, lineFeed, carriageReturn, blank, equals] = [9, 10, 13, 32, 61];

/** RFC 2045 6.7: escapes decoded, soft line breaks and blanks at the ends of lines gone. */
function decodeQuotedPrintable(body: string): string | undefined {
  const bytes = Buffer.allocUnsafe(body.length);
  let length = 0;
  /** Where the blanks begin that end the line, if it ends now. */
  let blanksFrom = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code === equals) {
      const next = afterBlanks(body, at + 1);
      const end = body.charCodeAt(next) === carriageReturn ? next + 1 : next;
      if (next === body.length || body.charCodeAt(end) === lineFeed) {
        at = end;
        // Blanks before a soft break stay.
        blanksFrom = length;
        continue;
      }
      const byte = sixteens(body.charCodeAt(at + 1)) * 16 + sixteens(body.charCodeAt(at + 2));
      // Damage is the parser's.
      if (!(byte >= 0)) return undefined;
      bytes[length++] = byte;
      blanksFrom = length;
      at += 2;
      continue;
    }
    if (code === carriageReturn && body.charCodeAt(at + 1) !== lineFeed) return undefined;
    if (code === lineFeed || code === carriageReturn) {
      if (code === carriageReturn || body.charCodeAt(at - 1) !== carriageReturn) length = blanksFrom;
      bytes[length++] = code;
      blanksFrom = length;
      continue;
    }
    bytes[length++] = code;
    if (code !== blank && code !== tab) blanksFrom = length;
  }
  return bytes.toString('latin1', 0, blanksFrom);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank || text.charCodeAt(at) === tab) at++;
  return at;
}

/** NaN for what is no digit of sixteen. */
function sixteens(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  return code >= 97 && code <= 102 ? code - 87 : Number.NaN;
}

import { Buffer } from 'node:buffer';
import { decodeUuencoded } from './seven-bits.ts';
import { decodeBytes } from './words.ts';

/** Parts beyond these keep their labels. */
const mostParts = 50;
/** Enough of a body to tell its letters. */
const sampled = 100_000;

/**
 * A message with the charset of its text parts set right where their bytes contradict it: Windows letters under `utf-8` or `us-ascii`, UTF-8 under
 * `iso-8859-1`, `binary` or no label. Parsers believe the label, and what they cannot read is lost for good. Takes and gives a latin1 view.
 */
export function correctLabels(message: string): string {
  let corrected = '';
  let done = 0;
  let parts = 0;
  for (const start of textLabels(message)) {
    if (++parts > mostParts) break;
    if (start < done) continue;
    const blank = /\r?\n\r?\n/g;
    blank.lastIndex = start;
    const end = blank.exec(message);
    if (end === null || end.index - start > 4_000) continue;
    const headAt = Math.max(done, message.lastIndexOf('\n--', start) + 1);
    const head = message.slice(headAt, end.index);
    const bodyAt = end.index + end[0].length;
    const close = nextBoundary(message, bodyAt - 1);
    const sent = message.slice(bodyAt, close < 0 ? message.length : close);
    if (isBase64(head) && areWords(sent)) {
      corrected += message.slice(done, headAt) + head.replace(/^content-transfer-encoding:[^\r\n]*/gim, 'Content-Transfer-Encoding: 8bit');
      done = end.index;
      continue;
    }
    const whole = isBase64(head) ? sent.slice(0, endOfBase64(sent)) : sent;
    const rewritten = transcoded(head, whole);
    if (rewritten !== undefined) {
      corrected += message.slice(done, headAt) + rewritten;
      done = bodyAt + sent.length;
      continue;
    }
    const sample = whole.slice(0, sampled);
    const body = mayHoldLetters(sample, head) ? bytesOf(sample, head) : '';
    corrected += message.slice(done, start) + relabelled(message.slice(start, end.index), body);
    done = end.index;
    if (whole.length < sent.length) {
      corrected += message.slice(done, bodyAt) + whole;
      done = bodyAt + sent.length;
    }
  }
  return corrected + message.slice(done);
}

const textLabel = /content-type:[ \t]{0,20}text(?:\/[a-z0-9.+-]{1,40})?(?=[\s;])/iy;

/** Where the labels of text parts stand. By the ends of lines: a pattern tried at each letter of an attachment of a megabyte costs two milliseconds. */
function* textLabels(message: string): Generator<number> {
  for (let start = 0; ; ) {
    const first = message.charCodeAt(start);
    textLabel.lastIndex = start;
    if ((first === smallC || first === largeC) && textLabel.test(message)) yield start;
    start = message.indexOf('\n', start) + 1;
    if (start === 0) return;
  }
}

const [smallC, largeC] = [99, 67];

/** Where the next line of a boundary begins; the dashes above a signature (RFC 3676 4.3) are none. */
function nextBoundary(message: string, from: number): number {
  const boundary = /\n--(?![ \t]{0,3}\r?\n)/g;
  boundary.lastIndex = from;
  return boundary.exec(message)?.index ?? -1;
}

/** Charsets and ways of travelling that the parser does not know. */
const unknownCharset =
  /;\s{0,80}charset\s{0,5}=\s{0,5}"?(iso-2022-kr|csiso2022kr|hz-gb-?2312|hz|x-mac-cyrillic|gb2312|gbk|utf-16(?:le|be)?)(?=["\s;]|$)/i;
const uuencoded = /^content-transfer-encoding:\s{0,20}(?:x-)?uu(?:e|encode)\s*$/im;

/** The whole part as UTF-8 that the parser reads; undefined where it reads the part as it is. */
function transcoded(head: string, body: string): string | undefined {
  const isUuencoded = uuencoded.test(head);
  const charset = unknownCharset.exec(head)?.[1] ?? (isUuencoded ? (anyCharset.exec(head)?.[1] ?? '') : undefined);
  if (charset === undefined) return undefined;
  const bytes = isUuencoded ? decodeUuencoded(body) : Buffer.from(bytesOf(body.replace(/\r?\n$/, ''), head), 'latin1');
  const text = Buffer.from(decodeBytes(bytes, charset), 'utf8').toString('latin1');
  const plain = head.replace(/^content-transfer-encoding:[^\r\n]*(?:\r?\n|$)/gim, '').trimEnd();
  const labelled = anyCharset.test(plain)
    ? plain.replace(anyCharset, '; charset=utf-8')
    : plain.replace(/^(content-type:[^\r\n;]*)/im, '$1; charset=utf-8');
  return `${labelled}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`;
}

const anyCharset = /;\s{0,80}charset\s{0,5}=\s{0,5}"?([^\s;"]{1,80})"?/i;

const isBase64 = (head: string) => /^content-transfer-encoding:\s{0,20}base64/im.test(head);

/** A letter that was labelled base64 and never encoded: words with blanks between them, and signs that base64 does not have. */
function areWords(body: string): boolean {
  const start = body.slice(0, 1_000).trimStart();
  if (/^\S{12,}[ \t]*\r?\n/.test(start)) return false;
  return (start.match(/[A-Za-z] [A-Za-z]/g)?.length ?? 0) >= 3 && /[A-Za-z][,.:;!?] ?[\r\nA-Za-z]/.test(start);
}

/** Where the footer of a mailing list begins that stands in plain letters behind the base64: decoded, it would be noise behind the text. */
function endOfBase64(body: string): number {
  const foreign = /[^A-Za-z0-9+/=\s]/.exec(body);
  if (foreign === null) return body.length;
  const start = body.lastIndexOf('\n', foreign.index) + 1;
  const before = body.slice(Math.max(0, start - 200), start);
  // Below the padding, a blank line, or with the rule that Mailman draws; strewn in anywhere else they are just damage.
  const isBehind =
    start > 0 && (/(?:=[ \t]{0,10}|\n[ \t]{0,10})\r?\n$/.test(before) || /^(?:_____|-- ?\r?\n)/.test(body.slice(start, start + 6)));
  return isBehind ? start : body.length;
}

function bytesOf(body: string, head: string): string {
  if (isBase64(head)) return Buffer.from(body, 'base64').toString('latin1');
  if (!isQuotedPrintable(head)) return body;
  return body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const isQuotedPrintable = (head: string) => /^content-transfer-encoding:\s{0,20}quoted-printable/im.test(head);

/** Whether letters beyond ASCII may stand in a body: thousands of `=3D` in a page are decoded for nothing. */
function mayHoldLetters(body: string, head: string): boolean {
  return !isQuotedPrintable(head) || /[\u0080-\u00ff]/.test(body) || /=[89a-f][0-9a-f]/i.test(body.replace(/=\r?\n/g, ''));
}

const believesTooMuch = /^(?:utf-?8|us-ascii|ascii)$/i;
const believesTooLittle = /^(?:iso-8859-1|latin-?1|windows-1252|cp1252|us-ascii|ascii|binary|8bit)$/i;

function relabelled(headers: string, body: string): string {
  // `Content-Type: text` is taken for a file.
  const typed = headers
    .replace(/^(content-type:\s{0,20}text)(?=[\s;]|$)(?!\/)/i, '$1/plain')
    // A quotation mark that nothing closes would swallow what follows.
    .replace(/(;\s{0,80}charset\s{0,5}=\s{0,5})"([^\s;"]{1,80})(?=\s*(?:[\r\n;]|$))/i, '$1$2');
  if (!/[\u0080-\u00ff]/.test(body)) return typed;
  const label = /;\s{0,80}charset\s{0,5}=\s{0,5}("[^"\r\n]{0,80}"|[^\s;"]{1,80})/i.exec(typed);
  const named = label?.[1]?.replace(/"/g, '').trim() ?? '';
  const isUtf8 = isValid(body);
  const right =
    isUtf8 && (named === '' || believesTooLittle.test(named))
      ? 'utf-8'
      : !isUtf8 && believesTooMuch.test(named)
        ? 'windows-1252'
        : undefined;
  if (right === undefined) return typed;
  return label === null
    ? typed.replace(/^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/i, `$&; charset=${right}`)
    : typed.replace(label[0], `; charset=${right}`);
}

/** Whether the bytes are UTF-8, but for a character that the sample cuts. */
function isValid(body: string): boolean {
  const text = Buffer.from(body, 'latin1').toString('utf8');
  const broken = text.indexOf('\ufffd');
  return broken < 0 || (body.length >= sampled && broken >= text.length - 1);
}

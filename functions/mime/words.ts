import { Buffer } from 'node:buffer';
import { isPlainText } from '../../lib/reading/patterns/lazy-pattern.ts';
import { eightBits } from './seven-bits.ts';

/** Header values beyond this are cut: one header of 9 MB, 30,000 encoded words. */
const longestHeader = 64_000;

/** Charset labels that mean another one in mail, or that `TextDecoder` does not know by this name. */
const aliases: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  ms932: 'shift_jis',
  ks_c_5601: 'euc-kr',
  'ks_c_5601-1987': 'euc-kr',
  cp949: 'euc-kr',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'big5-hkscs': 'big5',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
  utf8: 'utf-8',
  cp1252: 'windows-1252',
  cp1251: 'windows-1251',
  cp1250: 'windows-1250',
  'x-mac-roman': 'macintosh',
  'tis-620': 'windows-874',
  'iso-8859-8-i': 'iso-8859-8',
  csiso2022kr: 'iso-2022-kr',
  'hz-gb2312': 'hz-gb-2312',
  hz: 'hz-gb-2312',
};

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** 0x80-0x9F of Windows-1252; Node 20's decoder of that name leaves them as control characters. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of bytes under a charset label that may be missing, unknown or wrong: valid UTF-8 wins over a Western label, Windows-1252 over an unknown one. */
export function decodeBytes(bytes: Uint8Array, charset = ''): string {
  const label = charset.toLowerCase().replace(/\*.*$/, '').trim();
  const name = aliases[label] ?? label;
  const western =
    name === '' || /^(?:us-?ascii|ascii|iso-8859-1|latin1|windows-1252|utf-8|unknown.*|x-unknown|8bit|binary|ansi_x3.*)$/.test(name);
  if (western) return decodeUtf8(bytes) ?? decodeWestern(bytes);
  if (name === 'iso-2022-kr' || name === 'hz-gb-2312') {
    const raised = eightBits(bytes, name);
    return decodeBytes(raised.bytes, raised.charset);
  }
  // Without a mark at its start UTF-16 is big-endian (RFC 2781 4.3).
  if (name === 'utf-16') return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    // A label that no decoder has: the same as none.
    return decodeUtf8(bytes) ?? decodeWestern(bytes);
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWestern(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter);
}

const bytesOf = (latin1: string) => Buffer.from(latin1, 'latin1');

/** A raw header value (a latin1 view of its bytes, unfolded) as text: RFC 2047 words decoded, words split inside a character joined first. */
export function decodeHeader(raw: string): string {
  const value = raw.length > longestHeader ? raw.slice(0, longestHeader) : raw;
  // As most fields are.
  if (!value.includes('=?') && isPlainText(value)) return value;
  let text = '';
  let at = 0;
  let pending: { readonly charset: string; bytes: Uint8Array } | undefined;
  const flush = () => {
    if (pending) text += decodeBytes(pending.bytes, pending.charset);
    pending = undefined;
  };
  for (const match of value.matchAll(/=\?([^?\s]{1,60})\?([bq])\?([^?]{0,1000})\?=/gi)) {
    const [all, charset = '', encoding = '', encoded = ''] = match;
    const between = value.slice(at, match.index);
    const adjacent = pending !== undefined && /^\s*$/.test(between);
    if (!adjacent) {
      flush();
      text += decodeBytes(bytesOf(between));
    }
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(encoded, 'base64') : quotedPrintable(encoded);
    if (pending && pending.charset === charset.toLowerCase()) pending.bytes = Buffer.concat([pending.bytes, bytes]);
    else {
      flush();
      pending = { charset: charset.toLowerCase(), bytes };
    }
    at = match.index + all.length;
  }
  flush();
  return text + decodeBytes(bytesOf(value.slice(at)));
}

function quotedPrintable(encoded: string): Uint8Array {
  return bytesOf(
    encoded.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

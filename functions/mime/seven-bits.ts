import { Buffer } from 'node:buffer';

/**
 * Korean and Chinese text as seven-bit mail carried it, which no decoder at hand knows: ISO-2022-KR (RFC 1557) shifts to its letters by SO and back by SI,
 * HZ (RFC 1843) by `~{` and `~}`. Between the shifts stand the bytes of EUC-KR and GB 2312 without their highest bit.
 * @returns bytes of `euc-kr` or `gb18030`
 */
export function eightBits(
  bytes: Uint8Array,
  charset: 'iso-2022-kr' | 'hz-gb-2312',
): { readonly bytes: Uint8Array; readonly charset: string } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const raised = (letters: string) => letters.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x80));
  const lines = text.split('\n').map((line) => (charset === 'iso-2022-kr' ? koreanLine(line, raised) : chineseLine(line, raised)));
  const whole = lines.join('\n');
  return { bytes: Buffer.from(whole, 'latin1'), charset: charset === 'iso-2022-kr' ? 'euc-kr' : 'gb18030' };
}

const [shiftOut, shiftIn] = ['\u000e', '\u000f'];

function koreanLine(line: string, raised: (letters: string) => string): string {
  const [plain = '', ...shifted] = line.replaceAll('\u001b$)C', '').split(shiftOut);
  return (
    plain +
    shifted
      .map((piece) => {
        const end = piece.indexOf(shiftIn);
        return end < 0 ? raised(piece) : raised(piece.slice(0, end)) + piece.slice(end + 1);
      })
      .join('')
  );
}

function chineseLine(line: string, raised: (letters: string) => string): string {
  return line.replace(/~(?:\{([^~]*)(?:~\}|$)|~)/g, (all, letters?: string) => (all === '~~' ? '~' : raised(letters ?? '')));
}

/** A body of `Content-Transfer-Encoding: x-uuencode` (POSIX uuencode): lines of a length and groups of four letters, between `begin` and `end`. */
export function decodeUuencoded(body: string): Uint8Array {
  const bytes: number[] = [];
  const begin = /^begin \d{3,4} [^\r\n]*\r?\n/m.exec(body);
  for (const line of body.slice(begin === null ? 0 : begin.index + begin[0].length).split(/\r?\n/)) {
    if (line === 'end') break;
    const length = sixBits(line, 0);
    if (line === '' || length === 0) continue;
    const decoded: number[] = [];
    for (let at = 1; decoded.length < length && at < line.length; at += 4) {
      const group = (sixBits(line, at) << 18) | (sixBits(line, at + 1) << 12) | (sixBits(line, at + 2) << 6) | sixBits(line, at + 3);
      decoded.push(group >> 16, (group >> 8) & 0xff, group & 0xff);
    }
    bytes.push(...decoded.slice(0, length));
  }
  return Buffer.from(bytes);
}

function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 0x20) & 0x3f : 0;
}

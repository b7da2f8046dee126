import { Buffer } from 'node:buffer';

/** A mail made to hurt: what an attacker needs only an address for. */
export type Bomb = {
  readonly name: string;
  readonly build: () => Buffer;
  /** Something of it is refused, and the owner has to hear of it. */
  readonly refused?: true;
  /** Takes so little that the tests can afford it; the others are left to `npm run soak`. */
  readonly cheap?: true;
};

/** As Mina sends it on; every bomb comes from her, so that an answer is owed. */
export const head = [
  'Date: Thu, 08 Oct 2026 10:40:00 -0400',
  'From: Mina Okafor <mina.okafor@mailbox.example>',
  'To: k7p2vq9xw3@in.example.com',
  'Subject: Fwd: Interview confirmed: Copy Editor at Larchmont Press',
  'MIME-Version: 1.0',
  '',
].join('\r\n');

/** What a person would write: an interview, as Gmail forwards it. */
export const letter = [
  '---------- Forwarded message ---------',
  'From: Ines Duarte <ines.duarte@larchmont.example>',
  'Date: Thu, Oct 8, 2026 at 10:30 AM',
  'Subject: Interview confirmed: Copy Editor at Larchmont Press',
  'To: Mina Okafor <mina.okafor@mailbox.example>',
  '',
  'Dear Mina,',
  '',
  'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
  '',
  'Best regards,',
  'Ines Duarte',
  '',
].join('\r\n');

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Header lines above the letter. */
export const underHeaders = (lines: string): Buffer => bytes(`${lines}\r\n${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${letter}`);

/** One body of a type. */
export const withBody = (type: string, body: string, transfer = '8bit'): Buffer =>
  bytes(`${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`);

/** The letter, and whatever hangs on it. */
export const withParts = (parts: readonly string[] | string): Buffer => {
  const all = typeof parts === 'string' ? parts : parts.map((part) => `--bb\r\n${part}\r\n`).join('');
  return bytes(
    `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${letter}\r\n${all}--bb--\r\n`,
  );
};

/** A file in base64, in lines of 76. */
export const fileOf = (type: string, name: string, content: Buffer): string =>
  `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')}`;

/** The same noise each time (xorshift). */
export function noise(length: number): Buffer {
  const out = Buffer.alloc(length);
  let state = 0x9e3779b9;
  for (let at = 0; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    out[at] = state & 0xff;
  }
  return out;
}

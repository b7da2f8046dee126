import { invitation } from './letters.ts';

/** `null` leaves a field out, several values repeat it. */
export type Fields = Readonly<Record<string, string | readonly string[] | null>>;

/** An invitation as it reaches the capture address by a rule of the owner's mailbox. */
const usual: Fields = {
  Date: 'Thu, 08 Oct 2026 10:30:00 -0400',
  From: 'Ines Duarte <ines.duarte@larchmont.example>',
  To: 'Mina Okafor <mina.okafor@mailbox.example>',
  'Message-ID': '<letter-1@larchmont.example>',
  Subject: 'Your interview: Copy Editor at Larchmont Press',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
};

/** The usual head but for these fields, and the usual letter unless there is another body; in UTF-8 with CRLF. */
export function message(fields: Fields, ...body: readonly string[]): Uint8Array {
  return Buffer.from(messageText(fields, ...body));
}

export function messageText(fields: Fields, ...body: readonly string[]): string {
  const lines = Object.entries({ ...usual, ...fields }).flatMap(([name, value]) =>
    value === null ? [] : (typeof value === 'string' ? [value] : value).map((each) => `${name}: ${each}`),
  );
  return [...lines, '', ...(body.length > 0 ? body : invitation), ''].join('\n').replace(/\r?\n/g, '\r\n');
}

/** Nothing but these fields. */
export function bare(fields: Fields, ...body: readonly string[]): Uint8Array {
  return message({ ...Object.fromEntries(Object.keys(usual).map((name) => [name, null])), ...fields }, ...body);
}

/** One character a byte, for what is no text. */
export function bytes(latin1: string): Uint8Array {
  return Buffer.from(latin1, 'latin1');
}

/** The parts of a multipart body. A part begins with its own fields. */
export function parts(boundary: string, ...each: readonly (readonly string[])[]): readonly string[] {
  return [...each.flatMap((part) => [`--${boundary}`, ...part]), `--${boundary}--`];
}

/** A part of plain text. */
export function textPart(...lines: readonly string[]): readonly string[] {
  return ['Content-Type: text/plain; charset=utf-8', '', ...lines];
}

export function filePart(type: string, name: string, content = 'JVBERi0xLjQK'): readonly string[] {
  return [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    content,
  ];
}

/** What Mina sends to her capture address herself. */
export const byMina: Fields = {
  From: 'Mina Okafor <mina.okafor@mailbox.example>',
  To: 'k7p2vq9xw3@in.example.com',
  'Message-ID': '<by-mina-1@mailbox.example>',
};

export function base64(text: string | Uint8Array): readonly string[] {
  return (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? ['']
  );
}

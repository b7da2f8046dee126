import { type MailField, writtenFields } from '../../lib/mail/fields.ts';
import type { Attachment } from '../../lib/mail/owner-mail.ts';
import { encodeBody, encodeWords } from '../../lib/mail/quoted-printable.ts';

/**
 * A mail of ours as its recipient's server gets it (RFC 5322, 2045, 2046): ASCII in short lines that end with CRLF; text and page of it as two forms of the same, files behind them.
 *
 * @param text with LF or CRLF, as the page too
 * @param mark letters and digits that tell its parts from those of other mails
 */
export function writeMessage(
  fields: readonly MailField[],
  parts: { readonly text: string; readonly html: string; readonly attachments?: readonly Attachment[] | undefined },
  mark: string,
): string {
  const letter = multipart('alternative', mark, [textPart('plain', parts.text), textPart('html', parts.html)]);
  const { attachments = [] } = parts;
  const whole = attachments.length === 0 ? letter : multipart('mixed', mark, [letter, ...attachments.map(filePart)]);
  return writtenFields([...fields, ['MIME-Version', '1.0']]) + whole;
}

function multipart(kind: 'alternative' | 'mixed', mark: string, parts: readonly string[]): string {
  // Neither form of encoded text can hold `=_` (RFC 2045 6.7).
  const boundary = `=_${mark}-${kind}`;
  const head = writtenFields([['Content-Type', `multipart/${kind};\r\n boundary="${boundary}"`]]);
  return `${head}\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}

function textPart(kind: 'plain' | 'html', text: string): string {
  const head = writtenFields([
    ['Content-Type', `text/${kind}; charset=utf-8`],
    ['Content-Transfer-Encoding', 'quoted-printable'],
  ]);
  return `${head}\r\n${encodeBody(text)}`;
}

function filePart({ name, type, text }: Attachment): string {
  // A mail within a mail may not be encoded (RFC 2046 5.2.1), and ours are ASCII.
  const isMessage = type === 'message/rfc822';
  const head = writtenFields([
    // Older clients look for the name here, and know of encoded words only.
    ['Content-Type', `${type};\r\n name="${isPlain.test(name) ? name : encodeWords(name, ' name="'.length, 'name')}"`],
    ['Content-Transfer-Encoding', isMessage ? '7bit' : 'base64'],
    ['Content-Disposition', `attachment${isPlain.test(name) ? `;\r\n filename="${name}"` : fileName(name)}`],
  ]);
  return `${head}\r\n${isMessage ? text : Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')}`;
}

/** A name that stands in quotes as it is. */
const isPlain = /^[\w./ -]{1,60}$/;

/** Characters of a name's piece, with which a line stays below 78 (RFC 5322 2.1.1). */
const pieceLength = 52;

/** Any other (RFC 2231): in UTF-8, in pieces. */
function fileName(name: string): string {
  const letters = [...name].map((letter) => (/^[\w.-]$/.test(letter) ? letter : Buffer.from(letter).toString('hex').replace(/../g, '%$&')));
  const pieces = [''];
  for (const letter of letters) {
    const last = pieces.at(-1) ?? '';
    if (last.length + letter.length > pieceLength) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces.map((piece, index) => `;\r\n filename*${index}*=${index === 0 ? "utf-8''" : ''}${piece}`).join('');
}

import type { InboundMail } from '../../lib/reading/inbound-mail.ts';

/** RFC 4880 6.2 in a text. */
const armored = /-----BEGIN PGP MESSAGE-----[^-]*(?:-----END PGP MESSAGE-----|$)/g;
/** As many files are named to the owner. */
const mostNames = 3;
const longestName = 60;

/**
 * What of a mail is closed to everybody but the owner's own program, or holds no words.
 * @returns the text without what is encrypted, and sentences for the owner
 */
export function withoutClosed(
  written: string,
  { attachments, calendars, attached }: Pick<InboundMail, 'attachments' | 'calendars' | 'attached'>,
  contentType: string,
): { readonly text: string; readonly faults: readonly string[] } {
  const text = written.includes('-----BEGIN PGP MESSAGE-----') ? written.replace(armored, '') : written;
  const has = (type: RegExp, name: RegExp): boolean => attachments.some((file) => type.test(file.type) || name.test(file.name ?? ''));
  const isBlank = text.trim() === '';
  if (has(/^application\/(?:vnd\.)?ms-tnef$/i, /^winmail\.dat$/i)) {
    const said = isBlank
      ? 'The text is inside a winmail.dat, which only Outlook can read.'
      : 'The attachment winmail.dat could not be read: only Outlook can. An invitation or a letter in it is missing here.';
    return { text, faults: [said] };
  }
  const isSealed =
    text !== written ||
    /^\s*multipart\/encrypted\b/i.test(contentType) ||
    has(/^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted)$/i, /\.p7m$/i);
  if (isSealed) return { text, faults: ['The mail is encrypted or sealed (S/MIME or PGP); only your mail program can open it.'] };
  const papers = attachments.filter(({ type, name = '' }) => name.trim() !== '' && (letterType.test(type) || letterName.test(name)));
  if (!isBlank && text.trim().length < shortText && papers.length > 0)
    return { text, faults: [`What stands in the files is missing here, they are not read: ${namesOf(papers)}.`] };
  if (!isBlank || attachments.length === 0 || calendars.length > 0 || attached.length > 0) return { text, faults: [] };
  const shown = namesOf(attachments);
  return {
    text,
    faults: [
      shown === ''
        ? 'The mail has no text, only files, which are not read.'
        : `The mail has no text, only files, which are not read: ${shown}.`,
    ],
  };
}

/** "Please see the attached letter": who writes no more than this lets the file speak. */
const shortText = 120;
const letterType =
  /^application\/(?:pdf|msword|rtf|vnd\.(?:openxmlformats-officedocument\.wordprocessingml|oasis\.opendocument\.text|ms-outlook))/i;
const letterName = /\.(?:pdf|docx?|odt|rtf|pages|msg)$/i;

function namesOf(files: InboundMail['attachments']): string {
  const names = files.map(({ name = '' }) =>
    name
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, longestName),
  );
  return names
    .filter((name) => name !== '')
    .slice(0, mostNames)
    .join(', ');
}

import type { Draft } from '../drafts/draft.ts';
import type { Owner } from '../search/owner/owner.ts';
import { mailboxField, plainAddress, subjectField, threadFields, writtenFields } from './fields.ts';
import type { Attachment } from './owner-mail.ts';
import { encodeBody } from './quoted-printable.ts';

/** An event brings a few drafts; SES takes 10 MB of a mail, and these stay far below it. */
const mostFiles = 12;
/** Rubric 1 bounds a text long before this, a signature may not. */
const longestText = 20_000;
/** Windows refuses paths above 260 characters, and the folder needs most of them. */
const longestName = 60;
/**
 * Each draft as a file that mail programs open as a mail ready to send: `X-Unsent` says so to Outlook, Thunderbird and their like. It answers in the thread, which no link can do. Without a
 * sender, a date and a Message-ID, which the program adds that sends it; so a file that comes back to us is nobody's mail.
 *
 * @param labelOf what tells drafts to one person apart
 * @returns none for a draft whose address no header can hold in plain ASCII: its link has to do
 */
export function draftFiles(
  drafts: readonly Draft[],
  owner: Pick<Owner, 'settings' | 'captureAddress'>,
  labelOf: (draft: Draft) => string | undefined,
): readonly Attachment[] {
  if (!owner.settings.draftFiles) return [];
  return drafts.slice(0, mostFiles).flatMap((draft, index) =>
    plainAddress.test(draft.to.address) && draft.text.length <= longestText
      ? [
          {
            name: fileName([String(index + 1), draft.to.name ?? draft.to.address.split('@')[0], labelOf(draft)]),
            type: 'message/rfc822',
            text: messageOf(draft, owner.settings.bcc ? owner.captureAddress : undefined),
          },
        ]
      : [],
  );
}

function messageOf({ to, subject, inReplyTo, references, text }: Draft, bcc: string | undefined): string {
  const fields = writtenFields([
    ['X-Unsent', '1'],
    mailboxField('To', to.name ?? '', to.address),
    ['Bcc', bcc],
    subjectField(subject),
    ...threadFields(inReplyTo, references),
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', 'quoted-printable'],
  ]);
  return `${fields}\r\n${encodeBody(text)}\r\n`;
}

/** Letters and digits of any script, blanks and hyphens: no path, no second ending, no mark that turns the ending round, and with its number no device of Windows. */
function fileName(parts: readonly (string | undefined)[]): string {
  const bare = parts
    .flatMap((part) => part ?? [])
    .join(' ')
    .normalize('NFC')
    .slice(0, 400)
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .trim();
  return `${[...bare].slice(0, longestName).join('').trim()}.eml`;
}

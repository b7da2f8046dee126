import type { Draft } from '../drafts/draft.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Attachment } from './owner-mail.ts';
import { encodeBody, encodeWords } from './quoted-printable.ts';

/** An event brings a few drafts; SES takes 10 MB of a mail, and these stay far below it. */
const mostFiles = 12;
/** Rubric 1 bounds a text long before this, a signature may not. */
const longestText = 20_000;
/** Windows refuses paths above 260 characters, and the folder needs most of them. */
const longestName = 60;
/** A header line may have 998 characters (RFC 5322 2.1.1), a thread a hundred ids; the first and the newest keep it together. */
const longestId = 900;
const mostReferences = 10;

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

/** Dot-atoms (RFC 5322 3.4.1): what needs quoting here is no address that anybody has. */
const plainAddress = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[a-z0-9.-]{1,255}$/i;

function messageOf({ to, subject, inReplyTo, references, text }: Draft, bcc: string | undefined): string {
  const ids = references.filter((id) => isId.test(id));
  const thread = ids.length > mostReferences ? [...ids.slice(0, 1), ...ids.slice(1 - mostReferences)] : ids;
  const headers = [
    ['X-Unsent', '1'],
    ['To', to.name === undefined ? to.address : `${encodeWords(to.name, 'To: '.length, 'name')}\r\n <${to.address}>`],
    ['Bcc', bcc],
    ['Subject', encodeWords(subject, 'Subject: '.length, 'text')],
    ['In-Reply-To', inReplyTo !== undefined && isId.test(inReplyTo) ? inReplyTo : undefined],
    ['References', thread.length > 0 ? thread.join('\r\n ') : undefined],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', 'quoted-printable'],
  ];
  return `${headers.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`])).join('')}\r\n${encodeBody(text)}\r\n`;
}

/** RFC 5322 3.6.4; anything else that a stranger's header held stays out of ours. */
const isId = new RegExp(`^<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,${longestId}}>$`);

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

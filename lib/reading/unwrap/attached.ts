import type { InboundMail } from '../inbound-mail.ts';
import type { Reading } from '../reading.ts';

/** Of every attached mail this much is read to tell what it is about; of many of them less, or twenty full of dates took three seconds. */
const triedCharacters = 8_000;
const triedOfAll = 20_000;

/**
 * Whether an attached mail is one that somebody sent. A text that was only prepared (there is no mail without a sender, RFC 5322 3.6; `X-Unsent` is Outlook's mark), such as the drafts that our own
 * mails carry as files, says nothing of an employer, and nothing of what the owner did.
 */
export function wasSent({ from, sender, sentAt, headers }: InboundMail): boolean {
  return (from ?? sender) !== undefined && !(headers.get('x-unsent')?.[0]?.trim() === '1' && sentAt === undefined);
}

/**
 * Of several attached mails the one to read comes first: the first that is about a job, at every depth. The subjects of the others that are
 * about a job come beside it, for the owner to hear that one mail holds several.
 */
export function pickAttached(
  mail: InboundMail,
  isAboutJob: (attached: InboundMail) => boolean,
  tried = Math.min(triedCharacters, Math.ceil(triedOfAll / Math.max(1, countAttached(mail)))),
): { readonly mail: InboundMail; readonly beside: readonly string[] } {
  if (mail.attached.length === 0) return { mail, beside: [] };
  const inner = mail.attached.map((attached) => pickAttached(attached, isAboutJob, tried));
  const about = inner.length === 1 ? inner : inner.filter((each) => isAboutJob(shortened(each.mail, tried)));
  const [first = inner[0], ...others] = about;
  if (first === undefined) return { mail, beside: [] };
  return {
    mail: { ...mail, attached: [first.mail, ...inner.flatMap((each) => (each === first ? [] : [each.mail]))] },
    beside: [...first.beside, ...others.flatMap((other) => [other.mail.subject, ...other.beside])].filter(
      (subject) => subject.trim() !== '',
    ),
  };
}

function countAttached({ attached }: InboundMail): number {
  return attached.reduce((count, inner) => count + 1 + countAttached(inner), 0);
}

/** Twenty attached mails of a megabyte are not read twenty times whole. */
function shortened(mail: InboundMail, characters: number): InboundMail {
  const { html: _html, ...rest } = mail;
  return { ...rest, text: mail.text.slice(0, characters) };
}

/** What the owner has to hear of mails that came attached beside the one that was read. */
export function besideFaults({ evidence }: Pick<Reading, 'evidence'>): readonly string[] {
  const subjects = evidence.flatMap(({ field, text }) => (field === 'attached' ? [`“${text}”`] : []));
  if (subjects.length === 0) return [];
  return [`Only one of the attached mails was read. Please forward each of the others by itself: ${subjects.join(', ')}.`];
}

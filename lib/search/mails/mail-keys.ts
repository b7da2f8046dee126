import type { InboundMail } from '../../reading/inbound-mail.ts';
import { plain } from '../../reading/names/company-name.ts';
import type { Reading } from '../../reading/reading.ts';

/** Tags that clients and gateways put before a subject, in the languages of the label table; repeated ones are peeled one by one. */
const subjectTag =
  /^\s*(?:\[(?:external|extern|ext)\]|(?:re|aw|sv|antw|rif|r|odp|ynt|vs|fwd?|wg|tr|rv|i|enc|pd|vl|vb|doorst|ilt|redir\.?|fs|továbbítás)\s*:)\s*/iu;

/**
 * The keys under which a mail is known (G-08): any shared one means the same mail, whether it was forwarded by hand, by rule or from two mailboxes.
 * A mail that merely repeats the calendar event of another kind of mail does not share its key.
 *
 * @returns plain strings, at least one unless the mail has neither id, sender nor date
 */
export function mailKeys(mail: InboundMail, reading: Reading): readonly string[] {
  const keys: string[] = [];
  if (mail.messageId) keys.push(`outer ${mail.messageId}`);
  if (reading.original.messageId && reading.original.messageId !== mail.messageId) keys.push(`outer ${reading.original.messageId}`);
  for (const { uid, sequence, startsAt, cancelled } of reading.interviews) {
    // Only a mail that is a calendar mail and nothing more is told by its event alone.
    if (uid && mail.calendars.length > 0)
      keys.push(`event ${uid} ${sequence ?? 0} ${startsAt ?? ''} ${cancelled ? 'cancelled' : reading.kind}`);
  }
  const { from, sentAt, subject } = reading.original;
  if (from && sentAt) {
    // A program confirms several applications in one minute, in words that differ by the company alone.
    const about = [plain(reading.company ?? ''), reading.role ?? '', reading.requisition ?? ''];
    const told = [reading.kind, ...about, ...reading.interviews.map(({ startsAt }) => startsAt ?? '')];
    keys.push(`said ${from.address.toLowerCase()} ${sentAt.slice(0, 16)} ${bareSubject(subject)} ${told.join(' ')}`);
  }
  return [...new Set(keys)];
}

/** A subject without its tags, in lower case with single blanks: what two copies of one mail share. */
export function bareSubject(subject: string): string {
  let bare = subject.slice(0, 500);
  for (let tags = 0; tags < 20 && subjectTag.test(bare); tags++) bare = bare.replace(subjectTag, '');
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}

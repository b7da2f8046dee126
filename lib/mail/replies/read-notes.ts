import type { SentMail } from '../../search/sent-mail.ts';
import type { LocalDate } from '../../time.ts';
import type { Command } from './command.ts';

/** Labels of mail headers and commands that stand before a colon and are nobody's name. */
const labels =
  /^(?:to|from|cc|bcc|date|sent|subject|re|fwd?|aw|betreff|von|an|datum|gesendet|objet|de|à|envoyé|http|https|mailto|fact|note|ps|p\.s\.|tel|phone|mobile|email|e-mail|web|reply|rule)$/i;

/** A mail asks for one thing per person: more people than this are none. */
const mostNotes = 20;

/**
 * `Tom: live dashboards. They decide 30 Oct.`: notes for the drafts, one a line or several on one, each behind a name, and a date where one is said.
 * Undefined when the reply holds none, or the mail that was answered had no person to say something about.
 */
export function readNotes(
  lines: readonly string[],
  sent: SentMail,
  timelineIn: (phrase: string) => { readonly phrase: string; readonly by: LocalDate } | undefined,
): Command | undefined {
  if (sent.question || (sent.followUps.length === 0 && sent.interviews.length === 0)) return undefined;
  const notes: { for?: string; text: string }[] = [];
  let timeline: { readonly phrase: string; readonly by: LocalDate } | undefined;
  for (const line of lines.slice(0, mostNotes)) {
    const named = /^([\p{Lu}][\p{L}.'’ -]{0,50}?)\s*:\s+(\S.{1,400})$/u.exec(line);
    const name = named?.[1]?.trim() ?? '';
    if (!named || labels.test(name) || name.split(' ').length > 5) {
      const promised = timelineIn(line);
      if (promised) timeline = promised;
      // Prose after the notes is a farewell or a thought, not a note.
      continue;
    }
    const parts = (named[2] ?? '').split(/(?<=[.;])\s+/);
    const said = parts.filter((part) => {
      const promised = timelineIn(part);
      if (promised) timeline = promised;
      return promised === undefined;
    });
    const text = said.join(' ').replace(/[.;\s]+$/, '');
    if (text) notes.push({ for: name, text });
  }
  if (notes.length === 0) return undefined;
  return { word: 'note', notes, ...(timeline && { timeline }) };
}

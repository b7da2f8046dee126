/**
 * Typographic quotes, entities and hard blanks as on a keyboard, runs of blanks and empty lines shortened; nothing else changes, so that names stay
 * verbatim. No run of white space longer than a few survives, which keeps every pattern behind it linear.
 */
export function straight(text: string): string {
  if (!changes.test(text)) return text;
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[\u200b-\u200f\ufeff\r\f\v]/g, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/[ \t]{3,}/g, '  ')
    .replace(/[ \t]{1,2}\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** What any of the replacements above looks for: one look at a text that is straight already. */
const changes = /&(?:nbsp|amp);|[\u200b-\u200f\ufeff\r\f\v\u2018\u2019\u02bc\u00a0\u202f\u2007]|[ \t]{3}|[ \t]\n|\n{3}/;

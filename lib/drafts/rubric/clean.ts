/** Names and roles come from mails of strangers: long ones would fill a draft, and no real one is longer. */
const longestName = 80;
const mostWordsInName = 12;

/**
 * A company, role, person, title or note as it may stand inside a sentence: one line, no characters of placeholders or markup (rubric 5), no trailing
 * punctuation, bounded. Undefined when nothing is left. A mail cannot put a line, a link or a header into a draft with it.
 */
export function clean(
  text: string | undefined,
  limits: { readonly characters?: number; readonly words?: number } = {},
): string | undefined {
  if (text === undefined) return undefined;
  const plain = text
    // Far longer than anything kept: the work below stays small on hostile input.
    .slice(0, 2000)
    .trim()
    // A name is one line: what a mail put below it is none of it.
    .replace(/[\r\n\p{Zl}\p{Zp}].*$/su, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[[\]{}<>_|\\^~`]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const words = plain.split(' ').slice(0, limits.words ?? mostWordsInName);
  let kept = '';
  for (const word of words) {
    if (kept.length + word.length + 1 > (limits.characters ?? longestName)) break;
    kept = kept ? `${kept} ${word}` : word;
  }
  const trimmed = trimEnds(kept);
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : undefined;
}

/** Without leading or trailing punctuation that would break the sentence around it; "Acme, Inc." keeps its stop, an unclosed bracket goes. */
function trimEnds(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:-–—/&"\'?!'.includes(text[end - 1] ?? '') && text.slice(0, end) !== 'Yahoo!') end--;
  let start = 0;
  while (start < end && ' ,;:.-–—/&"\'?!'.includes(text[start] ?? '')) start++;
  const kept = text.slice(start, end);
  if (/\.$/.test(kept) && !/(?:^|[ .])[\p{L}]{1,4}\.$/u.test(kept)) return kept.slice(0, -1);
  const opened = kept.lastIndexOf('(');
  return opened >= 0 && !kept.includes(')', opened) ? kept.slice(0, opened).trimEnd() : kept;
}

/** Whether a text from a mail carries an address, a link or a number to call: such a text is never quoted in a draft. */
export function carriesContact(text: string): boolean {
  return /@|https?:|www\.|\.(?:com|net|org|io|de|fr)\b|\d[\d ()-]{6,}\d/i.test(text);
}

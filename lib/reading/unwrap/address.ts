import type { Address } from '../reading.ts';

/** Longer values are cut: a pattern for addresses on 80,000 characters of `a@a@` once took minutes elsewhere. */
const longestValue = 2000;
const mostAddresses = 50;

const addressPattern = /[^\s<>()[\]"',;:|„“”«»]{1,64}@[^\s<>()[\]"',;:|@]{1,255}/u;

/** Whether the text holds something that looks like an address. */
export function holdsAddress(text: string): boolean {
  return text.includes('@') && addressPattern.test(text.slice(0, longestValue));
}

/** The domain in lower case, the local part as it is; a full stop behind it belongs to the sentence. */
export function tidyAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${address
    .slice(at + 1)
    .toLowerCase()
    .replace(/[.>]+$/, '')}`;
}

/** What stands before the last `@`, as it is written. */
export function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** The first mailbox of a printed value: `"Jane Doe" <j@a.example>`, `Jane [mailto:j@a.example]`, `j@a.example on behalf of …`, `Doe, Jane <…>`. */
export function readMailbox(value: string): Address | undefined {
  return readMailboxes(value.replace(onBehalf, ''))[0];
}

/** "Jane Doe <jane@…> on behalf of Talent": the first one wrote it. Outlook's words in its languages. */
const onBehalf =
  /\s(?:on behalf of|im Auftrag von|de la part de|en nombre de|per conto di|em nome de|namens|w imieniu|på vegne af|på vegne av|för räkning|puolesta|jménem|от имени)\s.*$/isu;

/** All mailboxes of a printed value. Clients separate them by comma or semicolon; a comma may also stand inside a name. */
export function readMailboxes(value: string): readonly Address[] {
  const text = value
    .slice(0, longestValue)
    .replace(/<mailto:[^<>]{0,320}>/gi, '')
    .replace(/\[mailto:([^\][]{0,320})\]/gi, '<$1>')
    .replace(/\bmailto:/gi, '');
  const found: Address[] = [];
  let from = 0;
  while (found.length < mostAddresses) {
    const match = addressPattern.exec(text.slice(from));
    if (!match) break;
    const start = from + match.index;
    const end = start + match[0].length;
    const before = text.slice(from, start);
    const address = tidyAddress(match[0]);
    const name = tidyName(before, address);
    const last = found.at(-1);
    // Outlook repeats an address as its own name: `a@b.example <a@b.example>`.
    if (last?.address.toLowerCase() === address.toLowerCase() && /^\s*[<(["']*$/.test(before)) found.pop();
    const kept = name ?? (last && found.at(-1) !== last ? last.name : undefined);
    found.push(kept === undefined ? { address } : { name: kept, address });
    from = end;
    while (from < text.length && /[>\])'"”»\s]/.test(text[from] ?? '')) from++;
  }
  return found;
}

/** A name without the marks around it; nothing when it only repeats the address. */
function tidyName(before: string, address: string): string | undefined {
  const name = tidyPrintedName(before.replace(/[<([]+\s*$/, '').replace(/^[\s;,]+/, ''));
  return name === undefined || name.toLowerCase() === address.toLowerCase() || name.includes('@') ? undefined : name;
}

/** A name as printed, without quotes, stars and list marks: `'Jane Doe' via Talent` (a Google group) is Jane Doe. */
export function tidyPrintedName(printed: string): string | undefined {
  const text = printed.slice(0, longestValue).trim();
  const via = /^['"]{1,2}([^'"]{1,100})['"]{1,2}\s+via\s+\S/.exec(text)?.[1];
  const name = (via ?? text).replace(/^[\s*_'"„“”«»‹›|]+|[\s*_'"“”«»‹›|,;:]+$/gu, '').replace(/\s+/g, ' ');
  return name === '' ? undefined : name.slice(0, 200);
}

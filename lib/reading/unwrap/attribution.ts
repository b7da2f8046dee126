import type { Address } from '../reading.ts';
import { holdsAddress, readMailbox, tidyPrintedName } from './address.ts';
import type { Line } from './lines.ts';

/** A line (or two or three, wrapped) that says who wrote what follows, and when: lines `from` up to but not including `to`. */
export type Attribution = { readonly from: number; readonly to: number; readonly sender?: Address; readonly dated: string };

/** Longer than any attribution with a long name and address, short enough for the patterns below. */
const longestAttribution = 500;
const mostWrapped = 3;

/** Words of "wrote", where languages put them: behind the name or before it. */
const wrote =
  /(?<![\p{L}\p{N}])(?:wrote|writes|schrieb|geschrieben|écrit|escribió|escreveu|scritto|scrisse|schreef|geschreven|heeft|napisał|napisała|użytkownik|napsal|napsala|napísal|napísala|používateľ|skrev|kirjoitti|írta|scris|написал|написала|пользователь|пишет|пише|написав|yazdı|έγραψε|piše|napisal|napisao|kirjutas|rakstīja|rašė|escriure|viết|menulis|כתב|כתבה|كتب|نوشت)(?!\p{L})|写道|寫道|書きました|のメール|作成|작성|เขียนว่า/iu;

/** The attribution that begins at line `index`. Language-free: it ends in a colon and holds an address and a digit. */
export function readAttribution(lines: readonly Line[], index: number): Attribution | undefined {
  const first = lines[index];
  if (!first || first.text === '' || first.text.length > longestAttribution) return undefined;
  // It begins with when or who; a greeting above it is not its first line.
  if (!/[\d@]/.test(first.text)) return undefined;
  if (!isDated(first.text) && !holdsAddress(first.text)) return undefined;
  let joined = '';
  for (let count = 1; count <= mostWrapped; count++) {
    const line = lines[index + count - 1];
    if (!line || line.text === '' || line.depth !== first.depth) return undefined;
    joined = joined === '' ? line.text : `${joined} ${line.text}`;
    if (joined.length > longestAttribution) return undefined;
    if (!/[:：]\s*$/.test(line.text)) continue;
    const text = joined.replace(/<\s+/g, '<').replace(/\s+>/g, '>');
    if (!isDated(text)) return undefined;
    const sender = senderOf(text);
    if (!sender && !wrote.test(text)) return undefined;
    // A header label with an address and digits in it (`To: …:`) is none, nor is prose that ends in a colon far behind the address.
    if (sender && !/[<([]?[^\s<>()]+@[^\s<>()]+[>)\]]*\s*\S*(?:\s+\S+){0,8}$/u.test(text)) return undefined;
    return { from: index, to: index + count, ...(sender ? { sender } : {}), dated: withoutSender(text) };
  }
  return undefined;
}

/** A year, a clock time or a date in numbers: "On Monday I wrote:" has none of them. */
function isDated(text: string): boolean {
  return /\d{1,2}[:.h]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d\s?[年月]/.test(text);
}

/** Whether the next lines that say something are quoted deeper than the attribution. */
export function marksFollow(lines: readonly Line[], index: number, depth: number): boolean {
  const next = lines.slice(index, index + 4).find((line) => line.text !== '' || line.depth > depth);
  return next !== undefined && next.depth > depth;
}

/** Who wrote it: the name is in quotes before the address, or the run of capitalised words before it. */
function senderOf(text: string): Address | undefined {
  const mailbox = readMailbox(text);
  if (!mailbox) return undefined;
  const at = text.indexOf(mailbox.address.slice(0, mailbox.address.lastIndexOf('@') + 1));
  const before = text.slice(0, at).replace(/[\s<([]+$/, '');
  const quoted = /["„“«']\s*([^"„“”«»']{1,100}?)\s*["”“»']$/u.exec(before)?.[1];
  const name = quoted ?? capitalised(before);
  return { ...(name === undefined ? {} : { name }), address: mailbox.address };
}

const particle = /^(?:de|da|di|du|del|della|dos|das|la|le|van|von|der|den|ter|ten|zu|zur|bin|ibn|al|el|y|e|af|av|of|'t|st\.?)$/u;
const clock = /^(?:AM|PM|[A-Z]{2,5}(?:[+-]\d{1,2})?|GMT|UTC|Uhr|kl\.?|klo)$/u;

function capitalised(before: string): string | undefined {
  const words = before.split(/\s+/);
  const kept: string[] = [];
  for (let index = words.length - 1; index >= 0 && kept.length < 6; index--) {
    const word = words[index] ?? '';
    // A comma, a digit or a clock's word ends the name; so does a small word that is no part of names.
    if (
      /[\d,;:]$/.test(word) ||
      /\d/.test(word) ||
      (clock.test(word) && word === word.toUpperCase() && word.length <= 4 && kept.length > 0)
    )
      break;
    if (!/^\p{Lu}|^\p{Lo}/u.test(word) && !particle.test(word)) break;
    kept.unshift(word);
  }
  while (kept[0] && (particle.test(kept[0]) || /^(?:AM|PM)$/.test(kept[0]))) kept.shift();
  return kept.length === 0 ? undefined : tidyPrintedName(kept.join(' '));
}

/** The text without name and address: what is left holds the date. */
function withoutSender(text: string): string {
  const at = /[<([]*[^\s<>()[\]"',;:]+@[^\s<>()[\]]+[>)\]]*/u.exec(text);
  return (at ? `${text.slice(0, at.index)} ${text.slice(at.index + at[0].length)}` : text)
    .replace(/["„“«][^"„“”«»]{1,100}["”“»]/gu, ' ')
    .replace(/[:：]\s*$/, '')
    .trim();
}

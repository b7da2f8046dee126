import { rememberingTexts } from '../../remembered.ts';
import { isTitle, partOfTitle, personName } from '../names/person-name.ts';
import { notNames } from '../phrases/names.ts';
import type { ReadContact } from '../reading.ts';

/** Longer texts repeat themselves; bounds the work on hostile mail. */
const readCharacters = 12_000;
/** More than any panel holds; stops a text of addresses only. */
const mostAddresses = 100;
/** Title and subordinate clause between a name and its address stand within this. */
const reach = 200;
/** More words than any name has. */
const mostWords = 7;

const address = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}/g;

/**
 * Everybody whom a text names together with an address, also over line ends: `Name <address>`, `Name (title, address)`, `Name, title, address`,
 * `Name, who leads the team (address)`, `address (Name)`. Names come out whole or not at all (W-05).
 */
export function namedWithAddress(given: string): readonly ReadContact[] {
  const text = given.slice(0, readCharacters);
  // The pattern looks for an end behind each letter; most mails name no address.
  if (!text.includes('@')) return [];
  const people: ReadContact[] = [];
  let previous = 0;
  for (const match of [...text.matchAll(address)].slice(0, mostAddresses)) {
    const mailbox = match[0].replace(/^[^\p{L}\p{N}]+/u, '');
    const before = text.slice(Math.max(previous, match.index - reach), match.index + match[0].length - mailbox.length);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
    previous = match.index + match[0].length;
    // A row of its own, `Mei Lin (…)` under the session's title, is read before the paragraph.
    const row = before.split('\n').at(-1) ?? '';
    const person =
      personBefore(row.replace(/\s+/gu, ' '), mailbox) ?? personBefore(clauseOf(before), mailbox) ?? personBehind(behind, mailbox);
    if (person !== undefined) people.push(person);
  }
  return people;
}

/** The last paragraph and sentence of a text, on one line. */
function clauseOf(before: string): string {
  const paragraph = before.split(/\n[ \t>]*\n/u).at(-1) ?? '';
  return paragraph.replace(/\s+/gu, ' ');
}

type NameIn = { readonly name: string; readonly start: number; readonly end: number };

function personBefore(clause: string, mailbox: string): ReadContact | undefined {
  const names = namesOf(clause);
  for (let index = names.length - 1; index >= 0; index--) {
    const found = names[index];
    if (found === undefined) continue;
    const between = clause.slice(found.end);
    const stated = titleIn(between);
    const adjacent = connector.test(between);
    if (!adjacent && stated === undefined && !(relative.test(between) && !/[.!?] /.test(between)) && !belongsTo(found.name, mailbox))
      continue;
    // One word alone is a name where the address says so: `Tom (tom@…)`.
    if (!found.name.includes(' ') && !(belongsTo(found.name, mailbox) && between.length < 40)) continue;
    if (/[.!?] \p{Lu}/u.test(between.replace(/\b(?:Dr|Prof|St|Mr|Ms|Mrs)\. /gu, ''))) continue;
    // Another person's name stands nearer, and this is not their address.
    if (index < names.length - 1 && !belongsTo(found.name, mailbox) && stated === undefined && !adjacent) continue;
    const called = calledBefore.exec(clause.slice(0, found.start))?.groups?.title;
    return {
      name: found.name,
      address: mailbox,
      part: stated !== undefined ? partOfTitle(stated) : called !== undefined ? partOfTitle(called) : 'unknown',
      ...(stated === undefined ? {} : { title: stated }),
    };
  }
  return undefined;
}

/** `Contact your coordinator, Wes Carter (…)`. */
const calledBefore =
  /\b(?:your|our|the|ihr\p{L}{0,2}|dein\p{L}{0,2}|unser\p{L}{0,2}|votre|notre|tu|su|nuestr[oa]|(?:a )?sua|(?:o )?seu|noss[oa]|il tuo|la tua|jouw|uw|onze) (?<title>(?:\p{L}+ ){0,2}(?:recruiter|coordinator|scheduler|recruit\p{L}{2,8}|koordinator\p{L}{0,2}|coordinat\p{L}{2,6}|coordinador[a]?|coordenador[a]?|recrut\p{L}{2,6}|reclut\p{L}{2,6})),?:?\s$/iu;

/** `address (Name)`. */
function personBehind(behind: string, mailbox: string): ReadContact | undefined {
  const inside = /^>?\s{0,3}[([](?<name>[^()[\]@\d]{3,60})[)\]]/u.exec(behind)?.groups?.name;
  const name = inside === undefined ? undefined : personName(inside.split(',')[0] ?? '');
  return name?.includes(' ') && belongsTo(name, mailbox) ? { name, address: mailbox, part: 'unknown' } : undefined;
}

const connector = /^[\s,(<[|:;*"'–—-]*(?:mailto:|e-?mail\s?:?|at|via|on|unter|per|à|a|em|op|su)?[\s(<[:]*$/iu;
const relative =
  /^[,;(–—\s-]*(?:who|whom|whose|our|the|your|my|he|she|they|der|die|unser\p{L}*|qui|notre|que|quien|nuestr\p{L}*|noss\p{L}*|che|il nostro|la nostra|onze|is|leads?|runs?|heads?|manages?)\s/iu;

/** What somebody is, between their name and their address: `(Lead Data Engineer, `, `, Staff Engineer (`, ` - VP Sales - `, `, our Head of Data, `. */
function titleIn(between: string): string | undefined {
  if (between.length > 120) return undefined;
  const inner = between
    .replace(/[\s,(<[|:;–—-]*(?:(?:mailto|e-?mail)\s?:?|at|via|on|unter)?[\s(<[:]*$/iu, '')
    .replace(/^[\s,(<[|:;–—-]+|[\s,)>\]|:;–—-]+$/gu, '')
    .replace(/^(?:our|your|the|my|unser\p{L}{0,2}|notre|nuestr[oa]|noss[oa]|onze|il nostro|la nostra) /iu, '')
    .trim();
  const [title] = inner.split(/[()[\]|;]| [–—-] /u);
  const words = title?.trim();
  return words !== undefined && words !== '' && !/^(?:who|der|die|qui|che|que)\s/iu.test(words) && isTitle(words) ? words : undefined;
}

const honorific = /^(?:Dr|Prof|Mr|Ms|Mrs|Mx|St|Mme|Dott|Dra?|Sra?|\p{Lu})\.$/u;
const particle = /^(?:van|von|de|der|den|da|dos|di|le|la|al|bin|del|della|ter|zu|do|du|y|e|el)$/u;

/** The runs of capitalised words that can be a person. */
function namesOf(clause: string): readonly NameIn[] {
  const names: NameIn[] = [];
  let run: { word: string; start: number; end: number }[] = [];
  const close = () => {
    while (run.length > 0 && particle.test(run.at(-1)?.word ?? '')) run.pop();
    while (run.length > 1 && notNames.has((run[0]?.word ?? '').toLowerCase().replace(/[.:]$/, ''))) run.shift();
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length <= mostWords) {
      const name = personName(clause.slice(first.start, last.end));
      if (name !== undefined) names.push({ name, start: first.start, end: last.end });
    }
    run = [];
  };
  for (const match of clause.matchAll(/\S+/gu)) {
    const lead = /^[("'“„«[*_<]*/u.exec(match[0])?.[0].length ?? 0;
    const bare = match[0].slice(lead);
    const word = honorific.test(bare) ? bare : bare.replace(/[^\p{L}\p{N}]+$/u, '');
    if (lead > 0) close();
    const start = match.index + lead;
    if (/^\p{Lu}[\p{L}'’.-]*$/u.test(word) && word.length <= 40) run.push({ word, start, end: start + word.length });
    else if (particle.test(word) && run.length > 0) run.push({ word, start, end: start + word.length });
    else close();
    if (word.length < bare.length) close();
  }
  close();
  return names;
}

/** Whether an address's local part holds a word of the name, or its initials. */
function belongsTo(name: string, mailbox: string): boolean {
  const local = bareLetters(mailbox.split('@')[0] ?? '');
  const words = name.split(/[ -]/u).map(bareLetters);
  return (
    words.some((word) => word.length > 2 && local.includes(word)) ||
    (local.length > 1 && local === words.map((word) => word.charAt(0)).join(''))
  );
}

/** Lower case without accents and signs. */
export const bareLetters = rememberingTexts((text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, ''),
);

import { isPlainText, lazyPattern } from '../patterns/lazy-pattern.ts';
import { matchesOf } from '../patterns/sift.ts';
import { departmentEnds, departmentWords } from '../phrases/names.ts';
import type { Address } from '../reading.ts';
import { straight } from '../straight.ts';
import type { PossibleName } from './company.ts';
import { plain } from './company-name.ts';
import { gluedEnds } from './houses.ts';
import { personName } from './person-name.ts';
import { corporateLabelOf, tenantOf } from './sender-names.ts';
import { vendorOf } from './senders.ts';

/** Longer texts repeat themselves; bounds the work on hostile mail. */
const readCharacters = 12_000;

/** What a sender's name, tenant or domain says of the employer; `text` is where the mail may spell it. */
export function fromSender(sender: Address, text: string): readonly PossibleName[] {
  const found: PossibleName[] = [];
  const vendor = vendorOf(sender.address);
  // A scheduling service writes in the name of the person who is met.
  if (sender.name !== undefined && vendor?.part !== 'board' && !(vendor?.part === 'scheduling' && personName(sender.name) !== undefined)) {
    const name = withoutDepartment(
      straight(sender.name)
        .replace(/\s+@\s+.*$/u, '')
        .replace(/\s*\([^)]*\)/gu, ''),
    );
    // `Azumi RH` may be all of a name; `Northfold Personal` of northfold.example is not.
    const changed = name !== sender.name.trim().replace(departmentEnds, ' ').trim();
    const tenant = tenantOf(sender.address);
    // `MarbrookHRWorkday <marbrook@…>`: the name of a box, glued to the tenant's.
    if (
      tenant !== undefined &&
      !name.includes(' ') &&
      name.length > tenant.length &&
      name.toLowerCase().startsWith(tenant) &&
      boxWords.test(name.slice(tenant.length))
    )
      found.push({ name: name.slice(0, tenant.length), weight: 3, where: 'from' });
    else if (name !== '' && !name.includes('@') && (vendor !== undefined || changed || isCompanyOf(name, sender.address)))
      found.push({ name, weight: 2.5, where: 'from' });
  }
  const label = vendor === undefined ? corporateLabelOf(sender.address) : tenantOf(sender.address);
  if (label !== undefined) {
    const spelt = spellingOf(label, text);
    // A tenant is the customer for sure; a domain may also be an agency's.
    if (spelt !== undefined) found.push({ name: spelt, weight: vendor === undefined ? 3 : 4.5, where: 'domain' });
    else
      found.push({
        name: titled(label),
        weight: vendor === undefined ? 2.6 : label.length > 4 ? 2 : 1.5,
        where: 'domain',
      });
  }
  return found;
}

/** What systems glue to a tenant's name. */
const boxWords = /^(?:hr|workday|icims|talent|acquisition|careers?|recruit(?:ing|ment)|jobs?|team|notifications?|inc|corp|group)+$/i;

/** `gruenwald-bau` → `Gruenwald Bau`, `harbourkitchentrust` → `Harbour Kitchen Trust`. */
export function titled(label: string): string {
  return label
    .split('-')
    .flatMap(parted)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

const housed = new RegExp(`^(?<lead>[a-z]{3,}?)(?<tail>${gluedEnds.join('|')})$`);

function parted(label: string): readonly string[] {
  const { lead, tail } = housed.exec(label)?.groups ?? {};
  return lead === undefined || tail === undefined ? [label] : [...parted(lead), tail];
}

/** The mailbox name is the company's when the domain says the same. */
function isCompanyOf(name: string, address: string): boolean {
  const label = corporateLabelOf(address);
  const compact = plain(name).replace(/ /g, '');
  return (
    label !== undefined &&
    compact.length > 2 &&
    (label.replace(/-/g, '').startsWith(compact) || compact.startsWith(label.replace(/-/g, '')))
  );
}

/** Domains write umlauts as two letters. */
function umlauts(word: string, wanted: string): string {
  return /ae|oe|ue|ss/.test(wanted) ? word.replace(/ä/giu, 'ae').replace(/ö/giu, 'oe').replace(/ü/giu, 'ue').replace(/ß/gu, 'ss') : word;
}

/** Whether the text holds every part of a hyphenated label. */
function spells(text: string, label: string): boolean {
  const folded = plain(umlauts(text.slice(0, readCharacters), label));
  return label
    .toLowerCase()
    .split('-')
    .every((part) => folded.includes(part));
}

/** Most words begin with another letter. */
function mayBegin(word: string, wanted: string): boolean {
  const first = word.charCodeAt(0);
  // Another letter than the one that is wanted, large or small.
  if ((first >= 65 && first <= 90) || (first >= 97 && first <= 122)) return (first | 32) === wanted.charCodeAt(0);
  return first >= 48 && first <= 57 ? first === wanted.charCodeAt(0) : /[\p{L}\p{N}]/u.test(word);
}

const mostWords = 3_000;
const wordPattern = lazyPattern("[\\p{L}\\p{N}&'.+-]+", 'gu');

function firstWords(text: string): readonly RegExpExecArray[] {
  const pattern = wordPattern.of(isPlainText(text));
  pattern.lastIndex = 0;
  const words: RegExpExecArray[] = [];
  for (let word = pattern.exec(text); word !== null && words.length < mostWords; word = pattern.exec(text)) words.push(word);
  return words;
}

/** How the text writes a domain's label: `pinnaclegrove` → `Pinnacle Grove`. */
function spellingOf(label: string, text: string): string | undefined {
  const wanted = label.replace(/-/g, '').toLowerCase();
  if (wanted.length < 3) return undefined;
  const [lead = ''] = label.toLowerCase().split('-');
  const partOfLabel = label.includes('-') && lead.length > 4 && !spells(text, label) ? lead : wanted;
  const words = firstWords(text);
  let small: string | undefined;
  for (let index = 0; index < words.length; index++) {
    let compact = '';
    for (let length = 0; length < 5 && index + length < words.length; length++) {
      const word = words[index + length];
      if (word === undefined || (length === 0 && !mayBegin(word[0], wanted))) break;
      compact += plain(umlauts(word[0], wanted)).replace(/[ &+]/g, '');
      if (!wanted.startsWith(compact)) break;
      // `monteverdi-arredo` may be written `Monteverdi` in its own mails.
      if (compact !== wanted && compact !== partOfLabel) continue;
      const first = words[index];
      if (first === undefined) break;
      const spelt = text.slice(first.index, word.index + word[0].length).replace(/[.'-]+$/u, '');
      const before = text.slice(Math.max(0, first.index - 1), first.index);
      if (/[@/.]/.test(before) || /\n\s*\n/.test(spelt)) continue;
      if (/\p{Lu}/u.test(spelt)) return spelt.replace(/\s+/g, ' ');
      // `sam / tallow barn coffee`: whoever writes everything small still says where a word ends.
      if (length > 0) small ??= spelt.replace(/\s+/g, ' ').replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());
    }
  }
  return small ?? shortenedIn(label, text);
}

/** `Institute for River Ecology` of `ire`, `Universität Lindau` of `uni-lindau`: a domain shortens what the mail writes in full. */
function shortenedIn(label: string, text: string): string | undefined {
  const parts = label.toLowerCase().split('-');
  if (parts.length === 1 && (label.length < 3 || label.length > 6)) return undefined;
  for (const { 0: run } of matchesOf(capitalRun, text.slice(0, readCharacters))) {
    const words = run.split(' ');
    const [whole, ...sole] = parts;
    if (sole.length > 0) {
      const at = words.findIndex((_, index) =>
        parts.every((part, more) => part.length > 2 && plain(umlauts(words[index + more] ?? '', label)).startsWith(part)),
      );
      const found = words.slice(at, at + parts.length);
      if (at >= 0 && found.some((word) => parts.includes(plain(umlauts(word, label))))) return found.join(' ');
    } else {
      const telling = words.flatMap((word, index) => (/^\p{Lu}/u.test(word) ? [index] : []));
      for (let from = 0; whole !== undefined && from + whole.length <= telling.length; from++) {
        const initials = telling.slice(from, from + whole.length).map((index) => plain(words[index] ?? '').charAt(0));
        if (initials.join('') === whole) return words.slice(telling[from], (telling[from + whole.length - 1] ?? 0) + 1).join(' ');
      }
    }
  }
  return undefined;
}

const capitalRun = /\p{Lu}[\p{L}'’-]+(?: (?:(?:of|for|and|the|&|de|du|des|di|do|da|für|und|van|voor) )?\p{Lu}[\p{L}'’-]+){1,7}/gu;

/** `Kestrelworks Talent Team` → `Kestrelworks`. */
export function withoutDepartment(name: string): string {
  return name
    .replace(departmentWords, ' ')
    .replace(departmentEnds, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,&|–-]|at |of |and )+|(?:[\s,&|–-]|['’]s| at| of| and)+$/gu, '')
    .trim();
}

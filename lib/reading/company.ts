import { withAgency } from './company-agency.ts';
import { canBeCompany, nameAt, plain } from './company-name.ts';
import { personName } from './contacts-names.ts';
import { mayHold, type Quick, quickOf } from './first-words.ts';
import { languageOf } from './language.ts';
import {
  type CompanyWording,
  companyFirst,
  companyInSubject,
  companyInText,
  recruiterLine,
  teamLine,
  titleLine,
} from './phrases/company.ts';
import { departmentWords, roleNouns, trades } from './phrases/names.ts';
import type { Address, Evidence, ReadingKind } from './reading.ts';
import { corporateLabelOf, tenantOf, vendorOf } from './senders.ts';
import { employingVendors, vendorNames } from './senders-vendors.ts';
import { straight } from './straight.ts';

export type MailToNameCompany = {
  readonly subject: string;
  readonly newest: string;
  readonly signature: string;
  readonly from?: Address;
  readonly replyTo: readonly Address[];
  readonly kind: ReadingKind;
  readonly organizer?: Address;
  /** Whom it was written to: the owner's own mail names its employer there. */
  readonly to?: readonly Address[];
  /** What the owner sends says nothing of an employer's address. */
  readonly ownerAddresses?: readonly string[];
};

export type FoundCompany = { readonly company?: string; readonly agency?: string; readonly evidence: readonly Evidence[] };

/** A name with how sure its place is of being the employer's. */
export type Candidate = { readonly name: string; readonly weight: number; readonly where: string };

/** Kinds that belong to no application; a shop or a board is no employer. */
const without: ReadonlySet<ReadingKind> = new Set(['not_job_related', 'job_alert', 'forwarding_confirmation']);
const own: ReadonlySet<ReadingKind> = new Set(['application_sent', 'follow_up_sent', 'acceptance_sent', 'withdrawal_sent']);

/** A place that may name the employer must be at least this sure of it. */
const enough = 2;
/** Longer texts repeat themselves; bounds the work on hostile mail. */
const readCharacters = 12_000;
/** Of a subject, and of a sender's name. */
const subjectCharacters = 400;

/** The employer a mail speaks for: never the applicant-tracking system, the board or a free-mail provider; absent when none is named. */
export function findCompany(mail: MailToNameCompany): FoundCompany {
  if (without.has(mail.kind)) return { evidence: [] };
  const subject = straight(mail.subject.slice(0, subjectCharacters));
  const text = straight(`${mail.newest}\n\n${mail.signature}`.slice(0, readCharacters));
  const greeted = greeting.exec(text)?.groups?.name;
  const owner = new Set((mail.ownerAddresses ?? []).map((address) => address.toLowerCase()));
  const senders = own.has(mail.kind)
    ? (mail.to ?? []).filter(({ address }) => !owner.has(address.toLowerCase())).map(({ address }) => ({ address }))
    : [mail.from, ...mail.replyTo, mail.organizer]
        .filter((sender): sender is Address => sender !== undefined && !owner.has(sender.address.toLowerCase()))
        .map((sender) => (sender.name === undefined ? sender : { ...sender, name: sender.name.slice(0, subjectCharacters).trim() }));
  const candidates = [
    ...fromSubject(subject, languageOf(`${subject}\n${text}`) === 'en'),
    ...fromText(text),
    // Under the owner's own mail stands the owner.
    ...(own.has(mail.kind) ? [] : fromLines(text)),
    ...senders.flatMap((sender) => fromSender(sender, `${subject}\n${text}`)),
  ].filter(
    ({ name, where }) =>
      (where === 'domain' || (canBeCompany(name) && !isCommonNoun(name, text))) && !isVendor(name, where) && !isGreeted(name, greeted),
  );
  const ranked = rank(candidates, `${subject}\n${text}`);
  const [first] = ranked;
  if (first === undefined || first.weight < enough) return { evidence: [] };
  return withAgency(mail, fullestForm(first, candidates), ranked, text);
}

/** How many words the full name may have more than the short one: `Northfold` and `Northfold Robotics`. */
const mostMoreWords = 3;

/** The longest form of the name that the mail itself writes: the label of a domain, or a friendly short form, is no whole name. */
function fullestForm(best: Candidate, candidates: readonly Candidate[]): Candidate {
  const key = plain(best.name);
  const longer = candidates
    .filter(({ name, where, weight }) => {
      const other = plain(name);
      const more = other.split(' ').length - key.split(' ').length;
      return (
        where !== 'domain' &&
        weight >= 1 &&
        more > 0 &&
        more <= mostMoreWords &&
        other.startsWith(`${key} `) &&
        isNameGoingOn(name, best.name)
      );
    })
    .sort((a, b) => b.weight - a.weight || b.name.length - a.name.length);
  const [fullest] = longer;
  return fullest === undefined ? best : { ...best, name: fullest.name };
}

/** `Northfold Robotics` goes on, `Northfold and Ada Moreno`, `Northfold Berlin Office` and `Northfold, Senior Recruiter` do not. */
function isNameGoingOn(name: string, short: string): boolean {
  const words = name.split(' ').slice(short.split(' ').length);
  return (
    words.every((word) => /^(?:[\p{Lu}\p{N}&]|of$|for$|de$|von$|für$)/u.test(word) && !/[,;:|]/.test(word)) &&
    !notTheName.test(words.join(' '))
  );
}

const notTheName =
  /\b(?:and|und|et|team|office|hq|recruit\p{L}*|hiring|talent|careers?|hr|human|people|interview\p{L}*|application|update|offer|role|position)\b/iu;

/** A vendor hires, too, but then its own text says so; boards never speak of themselves otherwise. */
function isVendor(name: string, where: string): boolean {
  const key = plain(name);
  return vendorNames.has(key) && !((where === 'text' || where === 'subject') && employingVendors.has(key));
}

/** `System Design` of a subject that the text writes small is what the mail is about. */
function isCommonNoun(name: string, text: string): boolean {
  if (!name.includes(' ') || !/^\p{Lu}/u.test(name)) return false;
  const small = name.toLowerCase();
  const at = text.indexOf(small);
  return (
    at >= 0 &&
    !/[@/.\p{L}-]/u.test(text.charAt(at - 1)) &&
    !/[@/\p{L}-]|\.\p{L}/u.test(text.slice(at + small.length, at + small.length + 2))
  );
}

/** Whoever is greeted is the owner, and no employer. */
const greeting =
  /^\s*(?:hi|hello|dear|hey|greetings|good (?:morning|afternoon|evening)|olá|hola|estimad[oa](?:\/a)?|bonjour|cher|chère|ciao|gentile|beste|hallo|liebe[r]?|guten tag|sehr geehrte[r]?)(?: (?:mr|ms|mrs|herr|frau|sr|sra|monsieur|madame)\.?)?,? (?<name>\p{Lu}[\p{L}'-]+)/imu;

function isGreeted(name: string, greeted: string | undefined): boolean {
  return greeted !== undefined && plain(name).split(' ').includes(plain(greeted)) && name.split(' ').length <= 3;
}

function fromSubject(subject: string, isEnglish: boolean): readonly Candidate[] {
  const content = subject
    .replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|antw|sv|enc|i|r|\[[^\]]{0,20}\])\s*:?\s)+/iu, '')
    .replace(/^(?:re|fwd?|aw|wg|tr|rv|antw|sv)\s*:\s*/iu, '');
  const found = after(content, subjectWordings, 'subject');
  const pieces = content.split(/\s+[-–—|·]\s+|\s*[|:]\s+/u).map((piece) => piece.trim());
  for (const piece of pieces) {
    const first = companyFirst.exec(piece)?.groups?.name;
    if (first !== undefined) found.push({ name: first, weight: 2.5, where: 'subject' });
  }
  if (pieces.length > 1) {
    for (const piece of [pieces[0], pieces.at(-1)]) {
      const name = piece === undefined ? '' : withoutDepartment(piece.replace(/^(?:thank you|thanks)[^|]*$/iu, ''));
      if (name !== '' && /^[\p{Lu}\p{N}]/u.test(name) && name.split(' ').length <= 5 && !process.test(name))
        found.push({
          name,
          weight: isEnglish && pieces.some((other) => other !== piece && (isRole(other) || process.test(other))) ? 2 : 1,
          where: 'subject',
        });
    }
  }
  const lead = subjectLead.exec(content)?.groups?.name;
  if (lead !== undefined && !process.test(lead)) found.push({ name: lead, weight: isEnglish ? 2 : 1, where: 'subject' });
  return found;
}

const process =
  /\b(?:interviews?|re-?schedul\p{L}*|cancel\p{L}*|letter|urgente?|coding|reminder|invitation|confirmation|scheduled|notification|reply|response|job|phone|screen|call|congratulations|employment|news|decision|application|position|role|offer|assessment|update|next steps?|challenge|test|thank you|thanks|opportunity|onsite|follow[ -]?up|bewerbung|candidatur\p{L}*|entrevista|entretien|colloquio|sollicitatie|gesprek)\b/iu;

/** `Pinnacle Grove Application Update`, `Pinnacle Grove Phone Interview`. */
const subjectLead =
  /^(?<name>[\p{Lu}\p{N}][^\s]*(?: (?:&|of|[\p{Lu}\p{N}][^\s]*)){0,4}?) (?:[Aa]pplication|[Uu]pdate|[Ff]ollow[ -]?[Uu]p|[Ii]nterview|[Rr]ecruit\p{L}*|[Cc]areers?|[Rr]esume|[Cc]andidate|[Hh]iring|[Bb]ad|[Nn]ext|[Jj]ob|[Oo]nsite|[Pp]hone|[Oo]ffer|[Tt]echnical|[Oo]nline|[Cc]oding|[Cc]ode|[Ss]oftware)(?![\p{L}])/u;

function fromText(text: string): readonly Candidate[] {
  const found = after(text, textWordings, 'text');
  for (const line of text.split(/(?<=[.!?])\s+|\n/u).slice(0, 60)) {
    const first = companyFirst.exec(line.trim())?.groups?.name;
    if (first !== undefined) found.push({ name: first, weight: 1.5, where: 'text' });
  }
  return found;
}

type QuickWording = CompanyWording & { readonly quick: Quick };

const quickly = (wordings: readonly CompanyWording[]): readonly QuickWording[] =>
  wordings.map((wording) => ({ ...wording, quick: quickOf(wording.after) }));
const textWordings = quickly(companyInText);
const subjectWordings = quickly(companyInSubject);

function after(text: string, wordings: readonly QuickWording[], where: string): Candidate[] {
  const found: Candidate[] = [];
  const lower = text.toLowerCase();
  for (const wording of wordings) {
    if (!mayHold(wording.quick, text, lower)) continue;
    for (const match of text.matchAll(wording.after)) {
      const named = nameAt(text, match.index + match[0].length, wording.anyCase === true);
      if (named === undefined) continue;
      if (named.beforeRole && !named.possessive) continue;
      found.push({ name: named.name, weight: wording.weight, where });
      // `Kestrelworks and Ada Moreno` may be a company and a person, `Marlow and Hythe` is one: what the mail says elsewhere decides.
      const [alone] = named.name.split(/ (?:and|und|et|y|e|en) /u);
      if (alone !== undefined && alone !== named.name) found.push({ name: alone, weight: wording.weight - 0.3, where });
    }
  }
  return found;
}

/** Closing lines: the recruiters' team, a title with the company behind it, the company alone. */
function fromLines(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  lines.forEach((line, index) => {
    if (line.length > 90) return;
    const team = teamLine.exec(line)?.groups?.name;
    if (team !== undefined) {
      const name = withoutDepartment(team);
      if (/^[\p{Lu}\p{N}]|^\p{Ll}+$/u.test(name)) found.push({ name, weight: 2.5, where: 'signature' });
    }
    const ranked = recruiterLine.exec(line)?.groups?.name;
    if (ranked !== undefined) found.push({ name: ranked, weight: 2, where: 'signature' });
    const before = lines[index - 1] ?? '';
    if (isAloneName(line) && index > lines.length - 6) {
      // Under the signer's name stands the employer, unless it is the title.
      if (personName(before.replace(/,$/, '')) !== undefined && index > 1)
        found.push({ name: line.replace(/[.,]$/, ''), weight: 2.2, where: 'signature' });
      else if (isRole(before)) found.push({ name: line.replace(/[.,]$/, ''), weight: 2, where: 'signature' });
    }
    if (/\d:\d\d/.test(line)) return;
    for (const match of line.matchAll(titleLine)) {
      const named = nameAt(line, match.index + match[0].length);
      if (named !== undefined) found.push({ name: named.name, weight: 2.5, where: 'signature' });
    }
    if (index >= lines.length - 4 && index > 0) {
      // `VP Client Services at Kestrelworks`.
      const place = /^[\p{L}&,.' -]{2,50} (?:at|@|bei|chez|bij|presso) (?=\p{Lu})/u.exec(line);
      const named = place === null ? undefined : nameAt(line, place[0].length);
      if (named !== undefined && named.end >= line.length - 1) found.push({ name: named.name, weight: 2.2, where: 'signature' });
    }
    if (index >= lines.length - 3 && index > 0 && isAloneName(line))
      found.push({ name: line.replace(/[.,]$/, ''), weight: 1, where: 'signature' });
  });
  return found;
}

function isRole(text: string): boolean {
  const words = plain(text)
    .split(' ')
    .filter((word) => !/^(?:i{1,3}|iv|v|\d+)$/.test(word));
  return words.length < 9 && (roleNouns.has(words.at(-1) ?? '') || words.some((word) => trades.has(word)));
}

function isAloneName(line: string): boolean {
  // `Senior Recruiter, Kestrelworks` is a title and a company.
  if (line.search(titleLine) >= 0 || isRole(line)) return false;
  const words = line.split(' ');
  return (
    words.length <= 6 &&
    /^[\p{Lu}\p{N}]/u.test(line) &&
    !/[!?:@/]/.test(line) &&
    words.every((word) => /^(?:[\p{Lu}\p{N}&(]|of$|and$|for$|the$|de$|und$)/u.test(word))
  );
}

function fromSender(sender: Address, text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const vendor = vendorOf(sender.address);
  // A scheduling service writes in the name of the person who is met.
  if (sender.name !== undefined && vendor?.part !== 'board' && !(vendor?.part === 'scheduling' && personName(sender.name) !== undefined)) {
    const name = withoutDepartment(
      straight(sender.name)
        .replace(/\s+@\s+.*$/u, '')
        .replace(/\s*\([^)]*\)/gu, ''),
    );
    const changed = name !== sender.name.trim();
    if (name !== '' && !name.includes('@') && (vendor !== undefined || changed || isCompanyOf(name, sender.address)))
      found.push({ name, weight: 2.5, where: 'from' });
  }
  const label = vendor === undefined ? corporateLabelOf(sender.address) : tenantOf(sender.address);
  if (label !== undefined) {
    const spelt = spellingOf(label, text);
    if (spelt !== undefined) found.push({ name: spelt, weight: 3, where: 'domain' });
    else
      found.push({
        name: titled(label),
        weight: vendor === undefined ? 2.6 : label.length > 4 ? 2 : 1.5,
        where: 'domain',
      });
  }
  return found;
}

/** `gruenwald-bau` → `Gruenwald Bau`. */
function titled(label: string): string {
  return label
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
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

/** How the text writes a domain's label: `pinnaclegrove` → `Pinnacle Grove`. */
function spellingOf(label: string, text: string): string | undefined {
  const wanted = label.replace(/-/g, '').toLowerCase();
  if (wanted.length < 3) return undefined;
  const [lead = ''] = label.toLowerCase().split('-');
  const partOfLabel = label.includes('-') && lead.length > 4 && !spells(text, label) ? lead : wanted;
  const words = [...text.matchAll(/[\p{L}\p{N}&'.+-]+/gu)].slice(0, 3000);
  for (let index = 0; index < words.length; index++) {
    let compact = '';
    for (let length = 0; length < 5 && index + length < words.length; length++) {
      const word = words[index + length];
      if (word === undefined) break;
      compact += plain(umlauts(word[0], wanted)).replace(/[ &+]/g, '');
      if (!wanted.startsWith(compact)) break;
      // `monteverdi-arredo` may be written `Monteverdi` in its own mails.
      if (compact !== wanted && compact !== partOfLabel) continue;
      const first = words[index];
      if (first === undefined) break;
      const spelt = text.slice(first.index, word.index + word[0].length).replace(/[.'-]+$/u, '');
      const before = text.slice(Math.max(0, first.index - 1), first.index);
      if (/\p{Lu}/u.test(spelt) && !/[@/.]/.test(before) && !/\n\s*\n/.test(spelt)) return spelt.replace(/\s+/g, ' ');
    }
  }
  return undefined;
}

/** Names that say the same are one; every other mention supports it, a longer form of a name includes the shorter. */
function rank(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const byKey = new Map<string, { name: string; weights: number[]; where: string }>();
  for (const { name, weight, where } of candidates) {
    const key = plain(name);
    if (key === '') continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { name, weights: [weight], where });
    else {
      known.weights.push(weight);
      if (where !== 'from' && where !== 'domain') known.where = where;
    }
  }
  const folded = ` ${plain(text)} `;
  const ranked = [...byKey].map(([key, { name, weights, where }]) => {
    weights.sort((a, b) => b - a);
    const total = weights.reduce((sum, weight, index) => sum + weight / 2 ** index, 0);
    const mentions = Math.min(4, folded.split(` ${key} `).length - 1);
    return { key, name, where, weight: total + (total >= 1 ? 0.5 * Math.max(0, mentions - 1) : 0) };
  });
  const merged = ranked.map((candidate) => {
    const longer = ranked.filter((other) => other !== candidate && ` ${other.key} `.includes(` ${candidate.key} `));
    const shorter = ranked.filter((other) => other !== candidate && ` ${candidate.key} `.includes(` ${other.key} `));
    const shared = [...longer, ...shorter].reduce((sum, other) => sum + other.weight * 0.5, 0);
    return { name: candidate.name, where: candidate.where, weight: candidate.weight + shared };
  });
  return merged.sort((a, b) => b.weight - a.weight);
}

function withoutDepartment(name: string): string {
  return name
    .replace(departmentWords, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,&|–-]|at |of |and )+|(?:[\s,&|–-]|['’]s| at| of| and)+$/gu, '')
    .trim();
}

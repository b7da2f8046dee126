import { languageOf } from '../language.ts';
import { matchesOf, sifting } from '../patterns/sift.ts';
import { personName } from '../people/names.ts';
import { companyFirst, companyInSubject, companyInText, recruiterLine, teamLine, titleLine } from '../phrases/company.ts';
import { roleNouns, trades } from '../phrases/names.ts';
import type { Address, Evidence, ReadingKind } from '../reading.ts';
import { straight } from '../straight.ts';
import { withAgency } from './company-agency.ts';
import { canBeCompany, nameAt, plain } from './company-name.ts';
import { fromSender, withoutDepartment } from './company-sender.ts';
import { vendorOf } from './senders.ts';
import { employingVendors, vendorNames } from './senders-vendors.ts';

export type MailToNameCompany = {
  readonly subject: string;
  readonly newest: string;
  readonly signature: string;
  /** What it quotes: only how the employer of a domain is spelt is looked up there. */
  readonly quoted?: string;
  readonly from?: Address;
  readonly replyTo: readonly Address[];
  readonly kind: ReadingKind;
  readonly organizer?: Address;
  /** Whom it was written to: the owner's own mail names its employer there. */
  readonly to?: readonly Address[];
  /** What the owner sends says nothing of an employer's address. */
  readonly ownerAddresses?: readonly string[];
  /** Full names: `Tess Marlowe and Lena Okafor` is a talk of hers. */
  readonly ownerNames?: readonly string[];
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
  const subject = straight(mail.subject.slice(0, subjectCharacters));
  const text = straight(`${mail.newest}\n\n${mail.signature}`.slice(0, readCharacters));
  if (without.has(mail.kind)) return fromOneOpening(`${subject}\n\n${text}`);
  const greeted = greeting.exec(text)?.groups?.name;
  const owner = new Set((mail.ownerAddresses ?? []).map((address) => address.toLowerCase()));
  const senders = own.has(mail.kind)
    ? (mail.to ?? []).filter(({ address }) => !owner.has(address.toLowerCase())).map(({ address }) => ({ address }))
    : [mail.from, ...mail.replyTo, mail.organizer]
        .filter((sender): sender is Address => sender !== undefined && !owner.has(sender.address.toLowerCase()))
        .map((sender) => (sender.name === undefined ? sender : { ...sender, name: sender.name.slice(0, subjectCharacters).trim() }));
  const names = [mail.from, mail.organizer].flatMap((sender) =>
    sender?.name === undefined ? [] : [straight(sender.name.slice(0, subjectCharacters))],
  );
  // A scheduling service writes in the name of whom it arranges for.
  const people = new Set(
    [mail.from].flatMap((sender) => {
      const person = sender?.name === undefined || vendorOf(sender.address)?.part !== 'scheduling' ? undefined : personName(sender.name);
      return person?.includes(' ') ? [plain(person)] : [];
    }),
  );
  const candidates = [
    ...fromSubject(subject, languageOf(`${subject}\n${text}`) === 'en'),
    ...fromText(text),
    // Under the owner's own mail stands the owner.
    ...(own.has(mail.kind) ? [] : fromLines(text, mail.from?.name)),
    ...senders.flatMap((sender) => fromSender(sender, [subject, text, mail.quoted ?? '', ...names].join('\n'))),
  ].filter(
    ({ name, where }) =>
      (where === 'domain' || (canBeCompany(name) && !isCommonNoun(name, text))) &&
      !isVendor(name, where) &&
      !isGreeted(name, greeted) &&
      !isPerson(name, where, people) &&
      !isPlaced(name, where, text) &&
      !(mail.ownerNames ?? []).some((own) => name.includes(own)),
  );
  const ranked = rank(candidates, `${subject}\n${text}`);
  const [first] = ranked;
  if (first === undefined || first.weight < enough) return { evidence: [] };
  return withAgency(mail, fullestForm(first, candidates), ranked, text);
}

/** A board's mail about one opening, `Night Nurse at Pinecrest Care closes on Friday`, names one employer; one that lists openings names none. */
function fromOneOpening(text: string): FoundCompany {
  const names = new Map<string, string>();
  for (const match of matchesOf(openingAt, text)) {
    const named = nameAt(text, match.index + match[0].length);
    if (!isRole(match.groups?.role ?? '') || named === undefined || !canBeCompany(named.name) || isVendor(named.name, 'board')) continue;
    names.set(plain(named.name), named.name);
  }
  const [name, another] = names.values();
  return name === undefined || another !== undefined ? { evidence: [] } : { company: name, evidence: [{ field: 'company', text: name }] };
}

const openingAt = /(?<role>\p{Lu}[\p{L}-]{1,24}(?: \p{Lu}[\p{L}-]{1,24}){1,4}) (?:at|with|bei|chez|presso|bij) (?:the )?(?=\p{Lu})/gu;

/** How many words the full name may have more than the short one: `Northfold` and `Northfold Robotics`. */
const mostMoreWords = 3;

/** The longest form of the name that the mail itself writes: the label of a domain, or a friendly short form, is no whole name. */
function fullestForm(best: Candidate, candidates: readonly Candidate[]): Candidate {
  const key = plain(best.name);
  const house = candidates.find(
    ({ name, where }) => where === 'signature' && article.test(name) && plain(name.replace(article, '')) === key,
  );
  if (house !== undefined) return { ...best, name: house.name };
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

/** `La Verrière` signs with its article, which its domain leaves out. */
const article = /^(?:L[aeo]s?|Il|Gli|I|El|De|Het|D(?:ie|er|as)|The|[OA]s?) (?=\p{Lu})|^L['’](?=\p{Lu})/u;

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

/** `Intro call with Tess Marlowe`, sent by or for her: whom the talk is with, and no employer. Firms are named after people, too, but then the domain says so. */
function isPerson(name: string, where: string, people: ReadonlySet<string>): boolean {
  return where !== 'domain' && where !== 'from' && people.has(plain(name));
}

/** `with Thea Brandt at Palisade Robotics`: she is a person of that house. */
function isPlaced(name: string, where: string, text: string): boolean {
  if (where === 'domain' || where === 'from' || name.split(' ').length !== 2 || personName(name) === undefined) return false;
  const at = text.indexOf(`with ${name}`);
  return at >= 0 && /^,? (?:at|from|of) \p{Lu}/u.test(text.slice(at + name.length + 5, at + name.length + 20));
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
  const found = after(content, siftSubject, 'subject');
  const pieces = content.split(/\s+[-–—|·]\s+|\s*[|:]\s+/u).map((piece) => piece.trim());
  for (const piece of pieces) {
    const first = companyFirst.exec(piece)?.groups?.name;
    if (first !== undefined) found.push({ name: first, weight: 2.5, where: 'subject' });
  }
  // `Candidature Indeed : Chargée de paie`: beside a board's name stands the opening.
  if (pieces.length > 1 && !pieces.some((piece) => vendorNames.has(plain(piece.split(' ').at(-1) ?? '')))) {
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
  /\b(?:interviews?|(?:new|updated|cancel+ed) event|confirmed|booked|invitee|re-?schedul\p{L}*|cancel\p{L}*|letter|urgente?|coding|reminder|invitation|confirmation|scheduled|notification|reply|response|job|phone|screen|call|congratulations|employment|news|decision|application|position|role|offer|assessment|update|next steps?|challenge|test|thank you|thanks|opportunity|onsite|follow[ -]?up|bewerbung|candidatur\p{L}*|entrevista|entretien|colloquio|sollicitatie|gesprek)\b/iu;

/** `Pinnacle Grove Application Update`, `Pinnacle Grove Phone Interview`. */
const subjectLead =
  /^(?<name>[\p{Lu}\p{N}][^\s]*(?: (?:&|of|[\p{Lu}\p{N}][^\s]*)){0,4}?) (?:[Aa]pplication|[Uu]pdate|[Ff]ollow[ -]?[Uu]p|[Ii]nterview|[Rr]ecruit\p{L}*|[Cc]areers?|[Rr]esume|[Cc]andidate|[Hh]iring|[Bb]ad|[Nn]ext|[Jj]ob|[Oo]nsite|[Pp]hone|[Oo]ffer|[Tt]echnical|[Oo]nline|[Cc]oding|[Cc]ode|[Ss]oftware)(?![\p{L}])/u;

const personAtHouse =
  /\b(?:with|mit|avec|con|com|met) (?<person>\p{Lu}[\p{L}'-]{1,20} \p{Lu}[\p{L}'-]{1,20}),? (?:at|from|bei|chez|presso|bij) (?:the )?(?=\p{Lu})/gu;

function fromText(text: string): readonly Candidate[] {
  const found = after(text, siftText, 'text');
  // `with Thea Brandt at Palisade Robotics`: behind a person stands their house.
  for (const match of matchesOf(personAtHouse, text)) {
    const named = personName(match.groups?.person ?? '') === undefined ? undefined : nameAt(text, match.index + match[0].length);
    if (named !== undefined) found.push({ name: named.name, weight: 2.5, where: 'text' });
  }
  for (const line of text.split(/(?<=[.!?])\s+|\n/u).slice(0, 60)) {
    const first = companyFirst.exec(line.trim())?.groups?.name;
    if (first !== undefined) found.push({ name: first, weight: / received your application\b/.test(line) ? 2.5 : 1.5, where: 'text' });
  }
  return found;
}

const siftText = sifting(companyInText, ({ after }) => after);
const siftSubject = sifting(companyInSubject, ({ after }) => after);

function after(text: string, sift: typeof siftText, where: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { entry: wording, match } of sift(text)) {
    const named = nameAt(text, match.index + match[0].length, wording.anyCase === true);
    if (named === undefined) continue;
    if (named.beforeRole && !named.possessive) continue;
    found.push({ name: named.name, weight: wording.weight, where });
    // `Kestrelworks and Ada Moreno` may be a company and a person, `Marlow and Hythe` is one: what the mail says elsewhere decides.
    const [alone] = named.name.split(/ (?:and|und|et|y|e|en) /u);
    if (alone !== undefined && alone !== named.name) found.push({ name: alone, weight: wording.weight - 0.3, where });
  }
  return found;
}

/** Closing lines: the recruiters' team, a title with the company behind it, the company alone. */
/** Under a department's name, or a closing of somebody who does not write as a person, stands the house. */
function isUnsigned(before: string, writer: string | undefined): boolean {
  return withoutDepartment(before) === '' || (impersonal.test(before) && (writer === undefined || personName(writer) === undefined));
}

/** Closings of letters that houses sign; English and German ones stand above people's names. */
const impersonal = /^(?:atentamente|atenciosamente)[,.]?$/i;

function fromLines(text: string, writer: string | undefined): readonly Candidate[] {
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
      // Under the signer's name, or the department's, stands the employer, unless it is the title.
      if ((personName(before.replace(/,$/, '')) !== undefined || isUnsigned(before, writer)) && before !== '' && index > 1)
        found.push({ name: line.replace(/[.,]$/, ''), weight: 2.2, where: 'signature' });
      else if (isRole(before)) found.push({ name: line.replace(/[.,]$/, ''), weight: 2, where: 'signature' });
    }
    if (/\d:\d\d/.test(line)) return;
    for (const match of matchesOf(titleLine, line)) {
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
  if (byKey.size === 0) return [];
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

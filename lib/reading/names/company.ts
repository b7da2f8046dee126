import { languageOf } from '../language.ts';
import { matchesOf } from '../patterns/sift.ts';
import type { Address, Evidence, ReadingKind } from '../reading.ts';
import { straight } from '../straight.ts';
import { cityPlaces } from '../zones/places.ts';
import { withAgency } from './company-agency.ts';
import { canBeCompany, isHouse, nameAt, plain } from './company-name.ts';
import { fromLines, fromSubject, fromText, isRole } from './company-places.ts';
import { fromSender } from './company-sender.ts';
import { personName } from './person-name.ts';
import { corporateLabelOf } from './sender-names.ts';
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

/** The employer; the agency between, where there is one; an agency is never the company. */
export type FoundCompany = { readonly company?: string; readonly agency?: string; readonly evidence: readonly Evidence[] };

/** A name with how sure its place is of being the employer's. */
export type PossibleName = { readonly name: string; readonly weight: number; readonly where: string };

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
      !isSomebody(name, where, mail, text) &&
      !isPlaceOfWork(name, where, text) &&
      !(mail.ownerNames ?? []).some((own) => name.includes(own)),
  );
  const ranked = rank(candidates, `${subject}\n${text}`);
  const [first] = ranked;
  if (first === undefined || first.weight < enough) return { evidence: [] };
  return withAgency(mail, fullestForm(first, candidates), ranked, text, senders);
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
function fullestForm(best: PossibleName, candidates: readonly PossibleName[]): PossibleName {
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
    words.every(
      (word) => /^(?:[\p{Lu}\p{N}&]|of$|for$|d[aeo]s?$|d[eu]$|del(?:l[ao])?$|l[ao]s?$|von$|für$)/u.test(word) && !/[,;:|]/.test(word),
    ) && !notTheName.test(words.join(' '))
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

/** Who wrote, who hosts, who is named beside an address of theirs. A house that is called like its founder has the name in its domain. */
function isSomebody(name: string, where: string, { from }: MailToNameCompany, text: string): boolean {
  if (where === 'domain' || where === 'from' || !/^\p{Lu}\S+ /u.test(name) || personName(name) === undefined) return false;
  const isWriter = from?.name !== undefined && plain(personName(from.name) ?? '') === plain(name);
  if (isWriter && corporateLabelOf(from.address)?.replaceAll('-', '') !== plain(name).replaceAll(' ', '')) return true;
  for (let at = text.indexOf(name), seen = 0; at >= 0 && seen < 20; at = text.indexOf(name, at + 1), seen++) {
    const local = addressBehind.exec(text.slice(at + name.length, at + name.length + 80))?.groups?.local?.toLowerCase();
    if (
      local !== undefined &&
      plain(name)
        .split(' ')
        .some((word) => word.length > 2 && local.includes(word))
    )
      return true;
    if (hostBefore.test(text.slice(Math.max(0, at - 40), at))) return true;
  }
  return false;
}

/** `Jonas Weil (jonas@…)`, `Jonas Weil <…>`. */
const addressBehind = /^,? ?[(<[]{1,2}(?:mailto:)?(?<local>[\w.+-]{2,64})@/;
const hostBefore =
  /(?:^|\n)[ \t*•-]{0,4}(?:hosts?|hosted by|organi[sz]er|interviewers?|interviewer\(s\)|gastgeber(?:in)?|gesprächspartner(?:in)?|organisateur|hôte|organizador[a]?|anfitri[oó]n[a]?|entrevistador[a]?|organizzatore|intervistatore|organisator|gastheer|gesprekspartner)[ \t]*:[ \t*]*$/iu;

/** `Finance Manager - Leeds`: a city, or what the text says the work is in, is no employer. */
function isPlaceOfWork(name: string, where: string, text: string): boolean {
  if (where !== 'subject' || /\d/.test(name)) return false;
  if (cityPlaces.has(plain(name))) return true;
  for (let at = text.indexOf(name), seen = 0; at >= 0 && seen < 20; at = text.indexOf(name, at + 1), seen++) {
    const behind = text.slice(at + name.length, at + name.length + 12);
    if (/^[- ](?:based|office|area|region|branch|site)\b/i.test(behind)) return true;
    if (placeBefore.test(text.slice(Math.max(0, at - 16), at)) && !/^ (?:\p{Lu}|team\b|['’]s\b)/u.test(behind)) return true;
  }
  return false;
}

const placeBefore =
  /(?:\b(?:based in|located in|near|close to|outside|Raum|im Raum|Standort|nahe|près de|région de|cerca de|vicino a|in de buurt van|regio) )$/;

/** Whoever is greeted is the owner, and no employer. */
const greeting =
  /^\s*(?:hi|hello|dear|hey|greetings|good (?:morning|afternoon|evening)|olá|hola|estimad[oa](?:\/a)?|bonjour|cher|chère|ciao|gentile|beste|hallo|liebe[r]?|guten tag|sehr geehrte[r]?)(?: (?:mr|ms|mrs|herr|frau|sr|sra|monsieur|madame)\.?)?,? (?<name>\p{Lu}[\p{L}'-]+)/imu;

function isGreeted(name: string, greeted: string | undefined): boolean {
  return greeted !== undefined && plain(name).split(' ').includes(plain(greeted)) && name.split(' ').length <= 3;
}

/** Names that say the same are one; every other mention supports it, a longer form of a name includes the shorter. */
function rank(candidates: readonly PossibleName[], text: string): readonly PossibleName[] {
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
    // What its house does stands in its name.
    const housed = where !== 'from' && where !== 'domain' && total >= 1.5 && isHouse(name) ? 0.6 : 0;
    return { key, name, where, weight: total + housed + (total >= 1 ? 0.5 * Math.max(0, mentions - 1) : 0) };
  });
  const merged = ranked.map((candidate) => {
    const longer = ranked.filter((other) => other !== candidate && ` ${other.key} `.includes(` ${candidate.key} `));
    const shorter = ranked.filter((other) => other !== candidate && ` ${candidate.key} `.includes(` ${other.key} `));
    const shared = [...longer, ...shorter].reduce((sum, other) => sum + other.weight * 0.5, 0);
    return { name: candidate.name, where: candidate.where, weight: candidate.weight + shared };
  });
  return merged.sort((a, b) => b.weight - a.weight);
}

import { canBeCompany, nameAt, plain } from './company-name.ts';
import {
  agencyWords,
  type CompanyWording,
  companyFirst,
  companyInSubject,
  companyInText,
  forClient,
  teamLine,
  titleLine,
} from './phrases/company.ts';
import { departmentWords } from './phrases/names.ts';
import type { Address, Evidence, ReadingKind } from './reading.ts';
import { corporateLabelOf, tenantOf, vendorOf } from './senders.ts';
import { vendorNames } from './senders-vendors.ts';

export type MailToNameCompany = {
  readonly subject: string;
  readonly newest: string;
  readonly signature: string;
  readonly from?: Address;
  readonly replyTo: readonly Address[];
  readonly kind: ReadingKind;
  readonly organizer?: Address;
};

export type FoundCompany = { readonly company?: string; readonly agency?: string; readonly evidence: readonly Evidence[] };

type Candidate = { readonly name: string; readonly weight: number; readonly where: string };

/** Kinds that belong to no application; a shop or a board is no employer. */
const without: ReadonlySet<ReadingKind> = new Set(['not_job_related', 'job_alert', 'forwarding_confirmation', 'auto_reply']);
const own: ReadonlySet<ReadingKind> = new Set(['application_sent', 'follow_up_sent', 'acceptance_sent', 'withdrawal_sent']);

/** A place that may name the employer must be at least this sure of it. */
const enough = 2;
/** Longer texts repeat themselves; bounds the work on hostile mail. */
const readCharacters = 20_000;

/** The employer a mail speaks for: never the applicant-tracking system, the board or a free-mail provider; absent when none is named. */
export function findCompany(mail: MailToNameCompany): FoundCompany {
  if (without.has(mail.kind)) return { evidence: [] };
  const subject = straight(mail.subject);
  const text = straight(`${mail.newest}\n\n${mail.signature}`.slice(0, readCharacters));
  const senders = own.has(mail.kind) ? [] : [mail.from, ...mail.replyTo, mail.organizer].filter((sender) => sender !== undefined);
  const candidates = [
    ...fromSubject(subject),
    ...fromText(text),
    ...fromLines(text),
    ...senders.flatMap((sender) => fromSender(sender, `${subject}\n${text}`)),
  ].filter(({ name }) => canBeCompany(name) && !vendorNames.has(plain(name)));
  const ranked = rank(candidates, `${subject}\n${text}`);
  const [best] = ranked;
  if (best === undefined || best.weight < enough) return { evidence: [] };
  return withAgency(mail, best, ranked, text);
}

function withAgency(mail: MailToNameCompany, best: Candidate, ranked: readonly Candidate[], text: string): FoundCompany {
  const senderName = mail.from?.name === undefined ? undefined : straight(mail.from.name);
  if (senderName !== undefined && agencyWords.test(senderName)) {
    const employer = ranked.find(({ name, where, weight }) => where !== 'from' && weight >= 2.5 && !overlaps(name, senderName));
    const agency = senderName.trim();
    const agencyEvidence = { field: 'agency', text: agency };
    if (employer === undefined) return { agency, evidence: [agencyEvidence] };
    return { company: employer.name, agency, evidence: [{ field: 'company', text: employer.name }, agencyEvidence] };
  }
  if (mail.kind === 'recruiter_outreach' && forClient.test(text))
    return { agency: best.name, evidence: [{ field: 'agency', text: best.name }] };
  return { company: best.name, evidence: [{ field: 'company', text: best.name }] };
}

function fromSubject(subject: string): readonly Candidate[] {
  const content = subject
    .replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|antw|sv|enc|i|r|\[[^\]]{0,20}\])\s*:?\s)+/iu, '')
    .replace(/^(?:re|fwd?|aw|wg|tr|rv|antw|sv)\s*:\s*/iu, '');
  const found = after(content, companyInSubject, 'subject');
  const first = companyFirst.exec(content)?.groups?.name;
  if (first !== undefined) found.push({ name: first, weight: 2.5, where: 'subject' });
  const pieces = content.split(/\s+[-–—|·]\s+|\s*[|:]\s+/u).map((piece) => piece.trim());
  if (pieces.length > 1) {
    for (const piece of [pieces[0], pieces.at(-1)]) {
      const name = piece === undefined ? '' : withoutDepartment(piece.replace(/^(?:thank you|thanks)[^|]*$/iu, ''));
      if (name !== '' && /^[\p{Lu}\p{N}]/u.test(name) && name.split(' ').length <= 5) found.push({ name, weight: 1, where: 'subject' });
    }
  }
  const lead =
    /^(?<name>[\p{Lu}\p{N}][^\s]*(?: (?:&|of|[\p{Lu}\p{N}][^\s]*)){0,4}?) (?:application|update|follow[ -]?up|interview|recruit\p{L}*|careers?|resume|candidate|hiring|bad|next|job|onsite|phone|offer|technical|online|coding)\b/iu.exec(
      content,
    )?.groups?.name;
  if (lead !== undefined && /^\p{Lu}/u.test(lead)) found.push({ name: lead, weight: 1.5, where: 'subject' });
  return found;
}

function fromText(text: string): readonly Candidate[] {
  const found = after(text, companyInText, 'text');
  for (const line of text.split(/(?<=[.!?])\s+|\n/u).slice(0, 60)) {
    const first = companyFirst.exec(line.trim())?.groups?.name;
    if (first !== undefined) found.push({ name: first, weight: 1.5, where: 'text' });
  }
  return found;
}

function after(text: string, wordings: readonly CompanyWording[], where: string): Candidate[] {
  const found: Candidate[] = [];
  for (const wording of wordings) {
    for (const match of text.matchAll(wording.after)) {
      const named = nameAt(text, match.index + match[0].length, wording.anyCase === true);
      if (named === undefined) continue;
      if (named.beforeRole && !named.possessive) continue;
      found.push({ name: named.name, weight: wording.weight, where });
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
    for (const match of line.matchAll(titleLine)) {
      const named = nameAt(line, match.index + match[0].length);
      if (named !== undefined) found.push({ name: named.name, weight: 2.5, where: 'signature' });
    }
    if (index >= lines.length - 3 && index > 0 && isAloneName(line))
      found.push({ name: line.replace(/[.,]$/, ''), weight: 1, where: 'signature' });
  });
  return found;
}

function isAloneName(line: string): boolean {
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
  if (sender.name !== undefined && vendor?.part !== 'board') {
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
    if (spelt !== undefined) found.push({ name: spelt, weight: 3, where: 'from' });
    else found.push({ name: label.charAt(0).toUpperCase() + label.slice(1), weight: vendor === undefined ? 2 : 1.5, where: 'from' });
  }
  return found;
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

/** How the text writes a domain's label: `pinnaclegrove` → `Pinnacle Grove`. */
function spellingOf(label: string, text: string): string | undefined {
  const wanted = label.replace(/-/g, '').toLowerCase();
  if (wanted.length < 3) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{N}&'.+-]+/gu)].slice(0, 3000);
  for (let index = 0; index < words.length; index++) {
    let compact = '';
    for (let length = 0; length < 5 && index + length < words.length; length++) {
      const word = words[index + length];
      if (word === undefined) break;
      compact += plain(word[0]).replace(/[ &+]/g, '');
      if (!wanted.startsWith(compact)) break;
      if (compact !== wanted) continue;
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
      if (where !== 'from') known.where = where;
    }
  }
  const folded = ` ${plain(text)} `;
  const ranked = [...byKey].map(([key, { name, weights, where }]) => {
    weights.sort((a, b) => b - a);
    const total = weights.reduce((sum, weight, index) => sum + weight / 2 ** index, 0);
    const mentions = Math.min(4, folded.split(` ${key} `).length - 1);
    return { key, name, where, weight: total + (total >= 1 ? 0.4 * Math.max(0, mentions - 1) : 0) };
  });
  const merged = ranked.map((candidate) => {
    const longer = ranked.filter((other) => other !== candidate && ` ${other.key} `.includes(` ${candidate.key} `));
    const shorter = ranked.filter((other) => other !== candidate && ` ${candidate.key} `.includes(` ${other.key} `));
    const shared = [...longer, ...shorter].reduce((sum, other) => sum + other.weight * 0.5, 0);
    return { name: candidate.name, where: candidate.where, weight: candidate.weight + shared };
  });
  return merged.sort((a, b) => b.weight - a.weight);
}

function overlaps(name: string, other: string): boolean {
  return ` ${plain(other)} `.includes(` ${plain(name)} `) || ` ${plain(name)} `.includes(` ${plain(other)} `);
}

function withoutDepartment(name: string): string {
  return name
    .replace(departmentWords, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,&|–-]|at |of |and )+|(?:[\s,&|–-]|['’]s| at| of| and)+$/gu, '')
    .trim();
}

/** Typographic quotes and hard blanks as on a keyboard; nothing else changes, so that names stay verbatim. */
function straight(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[\u200b-\u200f\ufeff]/g, '');
}

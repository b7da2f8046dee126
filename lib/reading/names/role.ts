import { sifting } from '../patterns/sift.ts';
import { notNames, roleNouns } from '../phrases/names.ts';
import { requisitionWordings, roleInSubject, roleInText } from '../phrases/role.ts';
import type { Evidence } from '../reading.ts';
import { straight } from '../straight.ts';
import { cityPlaces } from '../zones/places.ts';
import { plain } from './company-name.ts';
import { professionsIn } from './role-professions.ts';

export type MailToNameRole = {
  readonly subject: string;
  readonly newest: string;
  readonly quoted: string;
  readonly company?: string;
  /** Of the calendar's events. */
  readonly titles?: readonly string[];
  /** Lists openings: the professions in its text are no role. */
  readonly isListing?: boolean;
};

export type FoundRole = { readonly role?: string; readonly requisition?: string; readonly evidence: readonly Evidence[] };

/** Longer texts repeat themselves; bounds the work on hostile mail. */
const readCharacters = 8_000;
/** A longer subject names no role; stops one of megabytes. */
const subjectCharacters = 400;
/** A line at least this long was wrapped by a mail client. */
const wrappedFrom = 32;
/** A role must be at least this sure: a wording that names one, or a weaker one around a known profession. */
const enough = 3;

/** The role a mail is about, and the number of its opening, as written. */
export function findRole(mail: MailToNameRole): FoundRole {
  const subject = straight(mail.subject.slice(0, subjectCharacters)).replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|antw|sv)\s*:\s*)+/iu, '');
  const text = joined(straight(mail.newest.slice(0, readCharacters)));
  const quoted = joined(straight(mail.quoted.slice(0, readCharacters)));
  const headed = professionsIn(subject.replace(/[|–—:,]/gu, ' $& '), 1.8);
  const candidates = [
    ...inside(subject, siftSubject, 1),
    ...inside(text, siftText, 1),
    ...(mail.titles ?? []).flatMap(fromTitle),
    ...fromReceiptLines(straight(mail.newest.slice(0, readCharacters)), mail.company),
    ...headed,
    ...(mail.isListing === true ? [] : professionsIn(text, 1.6)),
  ];
  const best = choose(candidates, mail.company, text) ?? choose(inside(quoted, siftText, 1), mail.company, quoted);
  const requisition = findRequisition(`${subject}\n${text}`) ?? findRequisition(quoted);
  return {
    evidence: [
      ...(best === undefined ? [] : [{ field: 'role', text: best }]),
      ...(requisition === undefined ? [] : [{ field: 'requisition', text: requisition }]),
    ],
    ...(best === undefined ? {} : { role: best }),
    ...(requisition === undefined ? {} : { requisition }),
  };
}

type Candidate = { readonly role: string; readonly weight: number };

const siftText = sifting('role in the text', roleInText, ({ around }) => around);
const siftSubject = sifting('role in the subject', roleInSubject, ({ around }) => around);
const siftRequisitions = sifting('requisition', requisitionWordings, (wording) => wording);

function inside(text: string, sift: typeof siftText, share: number): readonly Candidate[] {
  return sift(text).flatMap(({ entry: { weight }, match }) => {
    const role = match.groups?.role;
    return role === undefined ? [] : [{ role, weight: weight * share }];
  });
}

/** `Interview: Noor Haddad, Actuarial Analyst`: the piece of an event's title that is a profession. */
function fromTitle(title: string): readonly Candidate[] {
  return title
    .slice(0, subjectCharacters)
    .split(/\s*[,:|()]\s*|\s[–—-]\s/u)
    .filter((piece) => roleNouns.has(plain(piece).split(' ').at(-1) ?? ''))
    .map((role) => ({ role, weight: 2 }));
}

/** Boards' receipts: the company, then the role, then `company · place`. */
function fromReceiptLines(text: string, company: string | undefined): readonly Candidate[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, index) => {
    const heading = line.replace(/^#+\s*/, '');
    if (company !== undefined && heading.startsWith(`${company} - `) && heading.length < 100)
      return [{ role: heading.slice(company.length + 3), weight: 2 }];
    const next = lines[index + 1];
    if (next === undefined || !/ [·-] /.test(next)) return [];
    const employer = plain(next.split(/ [·-] /)[0] ?? '');
    const isReceipt =
      employer !== '' && (company === undefined ? false : employer.startsWith(plain(company)) || plain(company).startsWith(employer));
    return isReceipt && line.length < 100 && plain(line) !== employer ? [{ role: line, weight: 3.5 }] : [];
  });
}

function choose(candidates: readonly Candidate[], company: string | undefined, text: string): string | undefined {
  const totals = new Map<string, { role: string; weights: number[] }>();
  for (const { role, weight } of candidates) {
    const cleaned = clean(role, company);
    if (cleaned === undefined) continue;
    const key = plain(cleaned);
    const known = totals.get(key);
    if (known === undefined) totals.set(key, { role: cleaned, weights: [weight] });
    else known.weights.push(weight);
  }
  // `AI` of `the AI, Digital and Cyber Compliance position` was cut at its comma: the longer wording holds it.
  for (const [key, longer] of totals) {
    const cut = [...totals].filter(([other, { weights }]) => key.startsWith(`${other} `) && Math.max(...weights) < 3);
    if (Math.max(...longer.weights) >= 3 && !isSentence.test(longer.role))
      longer.weights.push(...cut.flatMap(([, { weights }]) => weights));
  }
  if (totals.size === 0) return undefined;
  let folded: string | undefined;
  const isSaid = (key: string): boolean => {
    folded ??= ` ${plain(text)} `;
    return folded.includes(` ${key} `);
  };
  let best: { role: string; score: number } | undefined;
  for (const [key, { role, weights }] of totals) {
    weights.sort((a, b) => b - a);
    const sum = weights.reduce((total, weight, index) => total + weight / 2 ** index, 0);
    const words = key.split(' ');
    const isProfession = words.some((word) => roleNouns.has(word) || profession.test(word));
    const unsaid = sum + (isProfession ? 1.5 : 0) - (words.length > 9 ? 1.5 : 0) - (/^\p{Ll}/u.test(role) ? (isProfession ? 0.7 : 3) : 0);
    // What has no other beside it, and is sure enough, need not be looked for in the whole text.
    const score = totals.size === 1 && unsaid >= enough ? unsaid : unsaid + (isSaid(key) ? 0.3 : 0);
    if (best === undefined || score > best.score) best = { role, score };
  }
  return best !== undefined && best.score >= enough ? best.role : undefined;
}

/** Stems of professions in the seven languages, folded; compounds and endings vary. */
const profession =
  /(?:engineer|develop|entwickler|manager|berater|leiter|leitung|ingenieur|ingenier|engenheir|ingegner|adviseur|medewerker|redact|redakt|redator|redattor|beheerder|analyst|analist|administra|assistent|asistente|kraft$|kaufmann|kauffrau|planer|disponent|controller|referent|jurist|buchhalt|boekhoud|sachbearbeit|zeichner|elektrik|monteur|docent|infirmi|vendeu|vendedor|comptab|contab|conseill|consult|responsab|technicien|tecnic|impiegat|addett|enfermeir|specialist|especialista|directeur|directric|director|gestor|gestionnaire|chef de|projekt|juriste|commercial|professeur|enseignant|maestr[oa]|insegnant|professor|lehrer|lehrkraft|leraar|leerkracht|educat|educad|cuidador|cocin|cuisini|camarer)/;

/** Words that stand in sentences about a role, not in its name. */
const isSentence = /\s(?:at|with|is|has|was|we|you|bei|chez|presso|bij|located|reporting)\s/iu;

const lead =
  /^(?:(?:[Uu]itnodiging (?:voor (?:een |het )?)?(?:sollicitatie|kennismakings)?gesprek(?: voor)?|[Ee]inladung zum (?:\p{L}*[Gg]espräch|Interview)(?: als)?|[Ii]nvitation (?:à un |pour un )?entretien|[Ii]nvitación a (?:la |una )?entrevista(?: para)?|[Cc]onvite para (?:a )?entrevista|[Ii]nvito al colloquio(?: per)?|(?:[Cc]hat|[Cc]all|[Cc]onversation) about|[Tt]ake-home (?:task )?for|[Ee]sito (?:della|del) (?:selezione|candidatura)(?: [-–:])?|[Bb]esetzung der|[Tt]he|[Oo]ur|[Aa]n?|[Yy]our|[Tt]his|open|following|position of|role of|position as|new|current|above|available|posted|job of|position|role|job|opening for(?: an?| our)?|[Ss]telle(?: als)?|[Pp]oste(?: de)?|[Pp]uesto(?: de)?|[Vv]aga(?: de)?|[Ff]unctie(?: van)?|[Pp]osizione(?: di)?|[Pp]roceso de selección(?: de| para)?|[Pp]rocesso seletivo(?: de| para)?)\s+)+/u;
// One character at a time: a repetition of repetitions took minutes for a line of thirty dashes.
const tail =
  /(?:\s(?:position|role|post|opening|opportunity|vacancy|job|application|here|team|and|or|posting|currently|again)|[\s,;:–—|"'”“«»-])+$/iu;

/** A day behind a role: `… on April 20`, `… - Tuesday`. */
const dated =
  /\s+[-–—(]?\s*(?:(?:on|from|by|until|am|le|el|il|op|starting|dated|this|next)\s+)?(?:(?:last|earlier this|in the last) (?:week|month|year|spring|summer|autumn|fall|winter)\b|in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)\b|the (?:new year|spring|summer|autumn|fall|winter)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?(?:\s+(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)|$)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d|\d{1,2}[./-]\d|\d{4}-\d\d-|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*$/iu;
/** `Vertriebsingenieurin Raum Kassel`: where the work is. */
const around =
  /(?<=\p{L}{3,40}\)?),?\s+(?:[-–(]\s?)?(?:im |in der )?(?:Raum|Großraum|Region|Standort|région|zona de|zona di|regio)\s+\p{Lu}[\p{L}-]+\)?$/u;

/** `Finance Manager - Leeds`, `Data Engineer (Berlin)`. */
function withoutCity(role: string): string {
  const { title, place } = /^(?<title>.{3,100}?)(?:\s+[-–—|]\s+|,\s+|\s+\()(?<place>\p{Lu}[\p{L}. -]{1,30})\)?$/u.exec(role)?.groups ?? {};
  return title !== undefined && place !== undefined && cityPlaces.has(plain(place)) ? title : role;
}

/** Terms and states behind a role: `… - £95k - hybrid Leeds`, `… - status`. */
const termed =
  /\s+[-–—|]\s+(?:(?:[\p{L}, ]{2,24} - )?(?:up to |from )?(?:[£$€]|\d+k\b)|\d+k\b|\d+[ -]months?|remote|hybrid|onsite|on-site|fully|full[- ]time|part[- ]time|permanent|contract|outcome|status|update|feedback|decision|next|reminder|invitation|confirmation|your|interview|thank|ref|urgent|immediate).*$/iu;

/** Fields of work whose words stand in sentences about an application, too: `Customer Experience Manager`, `Call Center Agent`. */
const namesOfWork =
  /\b(?:(?:brand|candidate|client|consumer|customer|developer|digital|employee|fan|guest|learner|member|passenger|patient|people|player|resident|shopper|student|traveller|user|visitor|workplace) experience|experience design(?:er)?|call (?:cent(?:er|re)|handl(?:er|ing)|taker|operator|agent)s?|on[- ]call|(?:executive|job|organic|paid) search|search (?:advertising|and rescue|associate|consultant|engine|marketing|quality|relevance|specialist)|(?:case|chart|claims|code|compliance|document|ethics|medical|peer|quality|utili[sz]ation) review(?:er)?|(?:basic|clinical|digital|employability|essential|functional|key|life|literacy|soft|study) skills|skills (?:coach|development|instructor|teacher|trainer|tutor)|match ?day|time(?: and attendance|keeper)|interview (?:coordinator|scheduler)|resume writer|job (?:coach|developer)|careers? (?:advis[eo]r|coach|consultant|counsell?or|development|guidance|services)|hiring (?:coordinator|manager|specialist)|talk (?:show|therap(?:y|ist)))\b/iu;

/** `30 minute phone screen`: what is arranged, and no role. */
const asksForTime = /\b(?:\d+|half an?|an?)[- ]?(?:minutes?|mins?|hours?)\b|\bphone (?:screen|call)\b/iu;

/** A role has 110 letters at most; what is cut off around it bounds the patterns that look for an end from everywhere. */
const longestRaw = 400;

function clean(raw: string, company: string | undefined): string | undefined {
  let role = raw
    .slice(0, longestRaw)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'“„«\s–—-]+/u, '')
    .replace(/^(?:submission|application) status for /iu, '')
    .replace(/ (?:via|through|attraverso|tramite|über) (?:Indeed|LinkedIn|InfoJobs|StepStone|Glassdoor)$/iu, '')
    .replace(lead, '')
    .replace(/^(?:ref|req|job|vacancy)\.?\s*(?:no\.?|id)?\s*[:#]?\s*[A-Z]{0,4}[-/]?\d[\d/-]*\s+[-–:]?\s*/iu, '')
    .replace(tail, '');
  role = role
    .replace(/^(?:[A-Z]{0,4}-?\d{4,}[A-Z]{0,3})\s*[-–:]?\s+/u, '')
    .replace(/\s*[,(–-]*\s*\(?\b(?:req|job|ref|id)\b[^)]*\d[^)]*\)?$/iu, '')
    .replace(/\s*[-–(]\s*(?:[A-Z]{1,4}-?)?\d{5,}\)?$/u, '')
    .replace(/\s*[([](?:[A-Z]{1,5}[-_/ ]?)?\d{3,}[\w/-]*[)\]]$/u, '')
    // `(m/w/d)`, `(f/m/x)`, `H/F`: required in advertisements, not part of the name.
    .replace(/\s*[([]?\b[mwfdxhi]\s?[/|]\s?[mwfdxhi](?:\s?[/|]\s?[mwfdxhi*])?[)\]]?$/iu, '');
  if (company !== undefined) {
    const name = company.toLowerCase();
    if (role.toLowerCase().startsWith(`${name}'s `)) role = role.slice(name.length + 3);
    if (role.toLowerCase().startsWith(`${name} - `)) role = role.slice(name.length + 3);
    if (role.toLowerCase().endsWith(` - ${name}`)) role = role.slice(0, -(name.length + 3));
  }
  role = asFarAsNamed(role)
    .replace(dated, '')
    .replace(around, '')
    .replace(termed, '')
    .replace(/\s*\([^()]*$/u, '')
    .replace(/^[\s–—|:-]+|[\s–—|:,.-]+$/gu, '');
  role = withoutCity(role);
  if (role.length < 2 || role.length > 110) return undefined;
  const words = plain(role).split(' ');
  if (words.length > 14 || words.every((word) => notNames.has(word) && !roleNouns.has(word))) return undefined;
  if (company !== undefined && isOnlyCompany(plain(role), plain(company))) return undefined;
  // A sentence that begins behind it: `… a phone screen. I have …`.
  if (/\p{Ll}{2}[.!?] \p{Lu}/u.test(role) || asksForTime.test(role)) return undefined;
  const telling = role.replace(namesOfWork, '…').replace(/^IT\b/u, '…');
  if (
    /\b(?:you|your|we|us|thank|application(?! (?:software|developer|engineer|support|security|architect|specialist|scientist|programmer|analyst|development|manager))|applying|interview|interviews|please|received|would|will|unfortunately|(?<!(?:full|part)[ -])time|review|candidates?|qualifications|skills|experience|which|team to|best|match|next|consideration|search|attached|morning|week|call|shortlisted|resume|cv|documents|n'a)\b/iu.test(
      telling,
    )
  )
    return undefined;
  if (
    /^(?:in|at|on|for|of|to|with|from|by|and|is|was|as|it|that|be|all|any|right|other|same|one|most|ideal|great|perfect|good|strong|candidate|future|more|many|further|different|similar|specific|particular|several|another|career|careers|company|hiring|part|member of|result|reminder|matter|courtesy|chance|conversation|career at|job|jobs|discuss|meet|speak|learn|talk)\b/iu.test(
      telling,
    )
  )
    return undefined;
  return role;
}

/** `Data Engineer to build our pipelines`, `Analyst arrived safely`: a small word behind a capitalised profession goes on with the sentence. */
function asFarAsNamed(role: string): string {
  const cut =
    /\s(?:y|e|und|et|en) (?:quer|nos\b|te\b|le\b|me\b|hemos|estamos|vorremmo|gostar|wir\b|nous\b|we\b)|\s(?:vorerst|derzeit|aktuell|momentan|zunächst)\s/u.exec(
      role,
    );
  const words = (cut === null ? role : role.slice(0, cut.index)).split(' ');
  const profession = words.findIndex((word) => /^\p{Lu}/u.test(word) && roleNouns.has(plain(word)));
  const end = words.findIndex(
    (word, index) =>
      profession >= 0 &&
      index > profession &&
      sentenceGoesOn.test(word) &&
      !(word === 'to' && /^(?:assistant|secretary|aide|advis[eo]r|deputy)$/i.test(words[index - 1] ?? '')),
  );
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}

const sentenceGoesOn = /^(?:to|arrived|came|reached|landed|went|got|made|now|then|safely)$/;

function isOnlyCompany(role: string, company: string): boolean {
  return role === company || (`${role} `.startsWith(`${company} `) && !role.split(' ').some((word) => roleNouns.has(word)));
}

function findRequisition(text: string): string | undefined {
  for (const { match } of siftRequisitions(text)) {
    const id = match.groups?.id;
    if (id === undefined || !/\d{3}/.test(id) || /^(?:19|20)\d\d(?:-\d\d-\d\d)?$/.test(id)) continue;
    if (/candidate|applicant|bewerber/i.test(text.slice(Math.max(0, match.index - 14), match.index))) continue;
    return id;
  }
  return undefined;
}

/** Hard-wrapped lines joined: a role may stand across a line end. A short line ended on purpose, a list item or a label starts anew. */
function joined(text: string): string {
  let result = '';
  let previous = '';
  for (const line of text.split('\n')) {
    const starts = line.trim() === '' || /^\s*(?:[•*·>-]|[\p{L} ]{2,24}:\s)/u.test(line);
    const wrapped = previous.length >= wrappedFrom && !previous.includes(':');
    result += result === '' ? line : `${wrapped && !starts ? ' ' : '\n'}${line}`;
    previous = line;
  }
  return result;
}

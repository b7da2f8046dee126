import { matchesOf, sifting } from '../patterns/sift.ts';
import { companyFirst, companyInSubject, companyInText, recruiterLine, teamLine, titleLine } from '../phrases/company.ts';
import { roleNouns, trades } from '../phrases/names.ts';
import type { PossibleName } from './company.ts';
import { isHeadFirst, isHouse, nameAt, plain } from './company-name.ts';
import { withoutDepartment } from './company-sender.ts';
import { personName } from './person-name.ts';
import { vendorNames } from './senders-vendors.ts';

/** The employers that a subject may name: by a wording, as a piece between dashes, before the word for what the mail is. */
export function fromSubject(subject: string, isEnglish: boolean): readonly PossibleName[] {
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
  /\b(?:interviews?|(?:new|updated|cancel+ed) event|accepted|declined|tentative(?:ly accepted)?|akzeptiert|zugesagt|abgelehnt|accept[eé]e?|refus[eé]e?|aceptad[oa]|rechazad[oa]|aceit[oa]|recusad[oa]|accettat[oa]|rifiutat[oa]|geaccepteerd|geweigerd|confirmed|booked|invitee|re-?schedul\p{L}*|cancel\p{L}*|letter|urgente?|coding|reminder|invitation|confirmation|scheduled|notification|reply|response|job|phone|screen|call|congratulations|employment|news|decision|application|position|role|offer|assessment|update|next steps?|challenge|test|thank you|thanks|opportunity|onsite|follow[ -]?up|bewerbung|candidatur\p{L}*|entrevista|entretien|colloquio|sollicitatie|gesprek)\b/iu;

/** `Pinnacle Grove Application Update`, `Pinnacle Grove Phone Interview`. */
const subjectLead =
  /^(?<name>[\p{Lu}\p{N}][^\s]*(?: (?:&|of|[\p{Lu}\p{N}][^\s]*)){0,4}?) (?:[Aa]pplication|[Uu]pdate|[Ff]ollow[ -]?[Uu]p|[Ii]nterview|[Rr]ecruit\p{L}*|[Cc]areers?|[Rr]esume|[Cc]andidate|[Hh]iring|[Bb]ad|[Nn]ext|[Jj]ob|[Ff]eedback|[Oo]utcome|[Oo]nsite|[Pp]hone|[Oo]ffer|[Tt]echnical|[Oo]nline|[Cc]oding|[Cc]ode|[Ss]oftware)(?![\p{L}])/u;

const personAtHouse =
  /\b(?:with|mit|avec|con|com|met) (?<person>\p{Lu}[\p{L}'-]{1,20} \p{Lu}[\p{L}'-]{1,20}),? (?:at|from|bei|chez|presso|bij) (?:the )?(?=\p{Lu})/gu;

/** The employers that the sentences of a mail name. */
export function fromText(text: string): readonly PossibleName[] {
  const found = after(text, siftText, 'text');
  // `with Thea Brandt at Palisade Robotics`: behind a person stands their house.
  for (const match of matchesOf(personAtHouse, text)) {
    const named = personName(match.groups?.person ?? '') === undefined ? undefined : nameAt(text, match.index + match[0].length);
    if (named !== undefined) found.push({ name: named.name, weight: 2.5, where: 'text' });
  }
  // `Night Porter at Palisade Inns`: where one is hired as something.
  for (const match of matchesOf(atHouse, text)) {
    if (!roleNouns.has(plain(match.groups?.trade ?? '')) || ofThePast.test(text.slice(Math.max(0, match.index - 60), match.index)))
      continue;
    const named = nameAt(text, match.index + match[0].length);
    // Where another wording names it, it is named.
    if (named !== undefined && !found.some(({ name, weight }) => name === named.name && weight >= 2.2))
      found.push(...orAlone({ name: named.name, weight: 2.5, where: 'text' }));
  }
  // A service that tests or checks people says for whom.
  for (const match of matchesOf(hasOrdered, text)) {
    const name = match.groups?.name ?? '';
    if (personName(name) === undefined || isHouse(name)) found.push({ name, weight: 3.6, where: 'text' });
  }
  for (const line of text.split(/(?<=[.!?])\s+|\n/u).slice(0, 60)) {
    const first = companyFirst.exec(line.trim())?.groups?.name;
    if (first !== undefined) found.push({ name: first, weight: / received your application\b/.test(line) ? 2.5 : 1.5, where: 'text' });
  }
  return found;
}

/** `In my current role as Sous Chef at …`: where the owner works. */
const ofThePast = /\b(?:current(?:ly)?|previous(?:ly)?|former(?:ly)?|last|past|worked|working|experience|i was)\b[^.!?\n]*$/iu;

const atHouse = /(?<!\p{L})(?<trade>\p{L}{3,24})(?: \([^()\n]{1,40}\))?,? at (?:the )?(?=\p{Lu})/gu;

const hasOrdered =
  /(?<=^|[.!?\n,]\s?)(?<name>\p{Lu}[^\s.!?]{0,30}(?: (?:&|of|and|\p{Lu}[^\s.!?]{0,30})){0,5}) (?:has|have) (?:asked you to (?:take|complete|do|sit|fill)|invited you to (?:take|complete) (?:an?|the|our|your|this|\w+) [^.!?\n]{0,40}(?:test|assessment|challenge|questionnaire)|(?:requested|ordered|initiated) (?:an?|your) [^.!?\n]{0,30}(?:check|screening|report|reference|assessment))/gu;

const siftText = sifting('company in the text', companyInText, ({ after }) => after);

const siftSubject = sifting('company in the subject', companyInSubject, ({ after }) => after);

function after(text: string, sift: typeof siftText, where: string): PossibleName[] {
  const found: PossibleName[] = [];
  for (const { entry: wording, match } of sift(text)) {
    const named = nameAt(text, match.index + match[0].length, wording.anyCase === true);
    if (named === undefined) continue;
    if (named.beforeRole && !named.possessive) continue;
    found.push(...orAlone({ name: named.name, weight: wording.weight, where }));
  }
  return found;
}

/** `Kestrelworks and Ada Moreno` may be a company and a person, `Marlow and Hythe` is one: what the mail says elsewhere decides. */
function orAlone(whole: PossibleName): readonly PossibleName[] {
  const [alone] = whole.name.split(/ (?:and|und|et|y|e|en) /u);
  return alone === undefined || alone === whole.name ? [whole] : [whole, { ...whole, name: alone, weight: whole.weight - 0.3 }];
}

/** Under a department's name, or a closing of somebody who does not write as a person, stands the house. */
function isUnsigned(before: string, writer: string | undefined): boolean {
  return withoutDepartment(before) === '' || (impersonal.test(before) && (writer === undefined || personName(writer) === undefined));
}

/** Closings of letters that houses sign; English and German ones stand above people's names. */
const impersonal = /^(?:atentamente|atenciosamente)[,.]?$/i;

/** Rooms of a house, in seven languages. */
function isDepartment(piece: string): boolean {
  return piece.length < 50 && (withoutDepartment(piece) === '' || departmentLine.test(piece));
}

/** `Equipo de Selección de Almendro`: a room, and then the house. */
const ofHouse =
  /^(?:the |das |el |het |il |l['’])?(?:equipo|equip[ea]|équipe|team|ufficio|servi[cz]io|service|departamento|dirección|personal|afdeling)(?![\p{L}])/iu;

const departmentLine =
  /^(?:(?:ufficio |direzione |area )?(?:risorse umane|personale|selezione)|(?:service |département |direction )?(?:des )?(?:ressources humaines|recrutement|rh)|(?:departamento de |equipo de |área de )?(?:recursos humanos|rr\.? ?hh\.?|selección|gente|pessoas|rh|talento)|(?:afdeling )?(?:personeelszaken|p&o|hrm|werving(?: (?:&|en) selectie)?)|personal(?:abteilung|wesen|management|büro)|human capital)$/iu;

/** One of these stands in every line that {@link teamLine} or {@link recruiterLine} reads; those look for an end behind each letter. */
const ofTeams = /team|recruit|talent|hiring|people|hr|human|career|staffing|candidate|selection|job|representative|sourcer/iu;

/** Closing lines: the recruiters' team, a title with the company behind it, the company alone. */
export function fromLines(text: string, writer: string | undefined): readonly PossibleName[] {
  const found: PossibleName[] = [];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  lines.forEach((line, index) => {
    if (line.length > 90) return;
    const mayNameTeam = ofTeams.test(line);
    const team = mayNameTeam ? teamLine.exec(line)?.groups?.name : undefined;
    if (team !== undefined) {
      // `Senior Consultant, Brightline Recruitment`: the title, then the house.
      const [title = '', ...rest] = team.split(/,\s+/);
      const name = withoutDepartment(rest.length > 0 && isRole(title) ? rest.join(', ') : team);
      if (/^[\p{Lu}\p{N}]|^\p{Ll}+$/u.test(name)) found.push({ name, weight: 2.5, where: 'signature' });
    }
    const ranked = mayNameTeam ? recruiterLine.exec(line)?.groups?.name : undefined;
    if (ranked !== undefined) found.push({ name: ranked, weight: 2, where: 'signature' });
    const before = lines[index - 1] ?? '';
    const isAlone = index > lines.length - 6 && isAloneName(line);
    if (isAlone) {
      // Under the signer's name, or the department's, stands the employer, unless it is the title.
      if ((personName(before.replace(/,$/, '')) !== undefined || isUnsigned(before, writer)) && before !== '' && index > 1)
        found.push({ name: line.replace(/[.,]$/, ''), weight: 2.2, where: 'signature' });
      else if (isRole(before)) found.push({ name: line.replace(/[.,]$/, ''), weight: 2, where: 'signature' });
    }
    // `Cantieri Monteverdi - Risorse Umane`: a house and its department.
    if (index > lines.length - 6 && index > 0) {
      const pieces = line.split(/\s+[-–—|·]\s+|, /u);
      const house = pieces.find((piece) => !isDepartment(piece) && isAloneName(piece));
      if (pieces.length === 2 && house !== undefined && pieces.some((piece) => isDepartment(piece)))
        found.push({ name: house, weight: 2.5, where: 'signature' });
    }
    // What its house does stands in its name: no person's.
    if (isAlone && index > 0 && isHouse(line) && !ofHouse.test(line))
      found.push({ name: line.replace(/[.,]$/, ''), weight: 2.3, where: 'signature' });
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
    if (index >= lines.length - 3 && index > 0 && isAlone) found.push({ name: line.replace(/[.,]$/, ''), weight: 1, where: 'signature' });
  });
  return found;
}

/** A job title, as far as its last word or one of them tells. */
export function isRole(text: string): boolean {
  const words = plain(text)
    .split(' ')
    .filter((word) => !/^(?:i{1,3}|iv|v|\d+)$/.test(word));
  return words.length < 9 && (roleNouns.has(words.at(-1) ?? '') || isHeadFirst(words) || words.some((word) => trades.has(word)));
}

function isAloneName(line: string): boolean {
  const words = line.split(' ');
  return (
    words.length <= 6 &&
    /^[\p{Lu}\p{N}]/u.test(line) &&
    !/[!?:@/]/.test(line) &&
    words.every((word) => /^(?:[\p{Lu}\p{N}&(]|of$|and$|for$|the$|d[aeo]s?$|del(?:l[ao])?$|und$)/u.test(word)) &&
    // `Senior Recruiter, Kestrelworks` is a title and a company.
    line.search(titleLine) < 0 &&
    !isRole(line)
  );
}

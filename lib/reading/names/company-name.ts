import { rememberingTexts } from '../../remembered.ts';
import { fieldsOfWork, legalForm, notNames, roleNouns, trades } from '../phrases/names.ts';
import { houseCompound, houseEnds, houseHeads } from './houses.ts';

/** Longer than any employer's name; bounds what one connector can pull in. */
const mostWords = 7;

const inner = /^(?:&|and|of|for|the|de|du|des|la|le|les|del|di|da|do|dos|das|und|y|et|e|van|von|der|den|\+)$/;

/** What follows a name that is really the name of a role: `interest in Data Analyst position`. */
const roleFollows =
  /^[\s"')\]]*(?:positions?|roles?|openings?|jobs?|internships?|vacanc(?:y|ies)|opportunit(?:y|ies)|postings?|opening|position|stelle|vacature|functie)\b/i;

/** `end` points behind the name in its text; `beforeRole`: a word like *role* follows; `possessive`: it stood with 's. */
export type Named = { readonly name: string; readonly end: number; readonly beforeRole: boolean; readonly possessive: boolean };

/**
 * The proper name that starts at a place of a text: capitalised words and what joins them.
 * `anyCase` also takes a lower-case first word (`tidewater`), for places where only a name can stand.
 */
export function nameAt(text: string, start: number, anyCase = false): Named | undefined {
  const words: string[] = [];
  let end = start;
  let begin = start;
  let possessive = false;
  let pending: string[] = [];
  const token = /[ \t]*\n?[ \t]*([^\s]+)/y;
  token.lastIndex = start;
  while (words.length + pending.length < mostWords) {
    const match = token.exec(text);
    if (match === null) break;
    const raw = match[1] ?? '';
    const lead = raw.replace(/^["'“„«(]+/u, '');
    if (raw !== lead && words.length > 0) break;
    // "Company: Kestrelworks" is one line of a form, "Role: …" the next.
    if (words.length > 0 && labelAhead(text, match.index)) break;
    const bare = lead.replace(/["'”»)\],;:.!?…]+$/u, '');
    const closed = bare.length < lead.length;
    if (bare === '') break;
    // Small `as`, `se` and `co` are words; the forms are written large.
    if (words.length > 0 && legalForm.test(bare) && (bare.length > 2 || bare !== bare.toLowerCase())) {
      words.push(...pending, lead.replace(/["'”»)\],;:!?…]+$/u, ''));
      pending = [];
      end = token.lastIndex - (lead.length - bare.length);
      break;
    }
    const owner = ownHouse.test(text.slice(token.lastIndex, token.lastIndex + 60)) ? null : /^(.+)['’]s?$/u.exec(bare);
    const word = owner?.[1] ?? bare;
    if (inner.test(word.toLowerCase()) && word === word.toLowerCase() && words.length > 0 && !closed) {
      pending.push(word);
      continue;
    }
    const capital = /^(?:\p{Lu}|\p{N}+\p{L}|\p{L}*\p{Lu})/u.test(word) || (anyCase && words.length === 0 && /^\p{L}/u.test(word));
    if (!capital || (words.length > 0 && endsName(word))) break;
    if (words.length === 0) begin = token.lastIndex - lead.length;
    words.push(...pending, word);
    pending = [];
    end = token.lastIndex - (lead.length - word.length);
    if (owner !== null) {
      possessive = true;
      break;
    }
    if (closed && !goesOn(text, token.lastIndex, lead)) break;
    if (!closed && /^ (?:-|–|\||·|•|\/) /u.test(text.slice(token.lastIndex, token.lastIndex + 3))) break;
  }
  if (words.length === 0) return undefined;
  const name = text.slice(begin, end).replace(/\s+/g, ' ');
  return { name, end, beforeRole: roleFollows.test(text.slice(end, end + 24)), possessive };
}

/** `St. Anne's Hospital`: the house is named after its owner, and does not belong to an employer. */
const ownHouse =
  /^ (?:\p{Lu}\p{Ll}+ ){0,2}(?:Academy|Bakery|Centre|Center|Church|Clinic|College|Foundation|Hall|Home|Hospice|Hospital|House|Infirmary|Kitchen|Museum|Nursery|Preschool|Primary|School|Shelter|Theatre|Trust|University)\b/u;

/** A line that begins here with a label. */
function labelAhead(text: string, at: number): boolean {
  return /^[ \t]*\n[ \t]*\p{L}[\p{L} ]{1,24}:\s/u.test(text.slice(at, at + 60));
}

function goesOn(text: string, at: number, lead: string): boolean {
  const next = /^\s+([^\s]+)/.exec(text.slice(at, at + 20))?.[1]?.replace(/[,;:!?]+$/, '') ?? '';
  if (/,$/.test(lead) && legalForm.test(next)) return true;
  // `Green, Hall & Pym`
  if (/,$/.test(lead) && /^\s+\p{Lu}\p{L}+ & \p{Lu}/u.test(text.slice(at, at + 60))) return true;
  // A full stop inside a name: `St. Mary`, `Mt. Vale`
  return /^(?:St|Dr|Mt)\.$/.test(lead);
}

const closers = new Set(
  'position role opening team recruiting recruitment talent hiring careers career hr human people job application interview update offer internship position. we i you our if please unfortunately thank thanks your this student'.split(
    ' ',
  ),
);

function endsName(word: string): boolean {
  return closers.has(word.toLowerCase());
}

/** Whether a proper name can be an employer's: not a role, a greeting, a weekday, a clock time. */
export function canBeCompany(name: string): boolean {
  const words = plain(name)
    .split(' ')
    .filter((word) => word !== '');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || name.length > 70 || name.length < 2) return false;
  if (words.every((word) => notNames.has(word) || legalForm.test(word))) return false;
  if (notNames.has(first) && words.length > 1 && words.slice(1).every((word) => notNames.has(word) || roleNouns.has(word))) return false;
  if (
    words.every((word) => fieldsOfWork.has(word) || notNames.has(word) || word === '&' || word === 'and' || word === 'or') ||
    words.some((word) => /^\d{5,}$/.test(word))
  )
    return false;
  // A department.
  if (
    /^(?:people|talent|personal|hr)(?: (?:&|and|und)? ?(?:culture|kultur|operations|acquisition|development|abteilung|team|services|department|office|resources))+$/.test(
      plain(name),
    )
  )
    return false;
  if (
    /^(?:ufficio|service|servizio|abteilung|département|departamento|afdeling|dipartimento|direction|area) (?:de |del |des |du |di |der )?(?:personale?|personnel|personeel(?:szaken)?|rh|hr|recursos humanos|ressources humaines|risorse umane|selezione|recrutement|recrutamento|seleccion|werving)$/.test(
      plain(name),
    )
  )
    return false;
  // An article, cut off from what it belongs to.
  if (words.length === 1 && /^(?:il|lo|la|le|les|los|las|el|gli|het|de|der|die|das|the|um|uma|een|ein|eine|une?|un[ao])$/.test(first))
    return false;
  if (namesPost.test(plain(name))) return false;
  // "My client would like to meet you", "Client interview": whose name the agency keeps to itself.
  if (words.length === 1 && withheld.test(first)) return false;
  // `a message from our Riverton office`; `We've received …`.
  if (
    /^(?:our|your|my|their) /.test(name) ||
    contracted.test(name) ||
    isHeadFirst(words) ||
    /^(?:Ihr|Dein|Mein|Euer|Unser|Ihre[mnrs]?|Votre|Notre|Su|Tu|Sua|Seu|Jouw|Uw|Onze) /.test(name)
  )
    return false;
  if (/^\d+(?::\d+)?(?:am|pm|h|st|nd|rd|th)?$/.test(first)) return false;
  const core = words.filter((word) => !/^(?:i{1,3}|iv|v|\d+|sr|jr|[mwfdx])$/.test(word));
  if (
    roleNouns.has(core.at(-1) ?? '') ||
    words.some((word) => trades.has(word) || /^(?:ihre[rsnm]?|unsere[rsnm]?|deine[rsnm]?|votre|nuestr[oa]|noss[oa])$/.test(word))
  )
    return false;
  return !/^(?:room|suite|building|floor|zoom|google meet|microsoft teams|teams|skype|dear|hi|hello|mr|mrs|ms|herr|frau)\b/.test(
    words.join(' '),
  );
}

/** What stands under a signer's name where they do not name their house: `Head of Collections`, `Responsable RH`, `Personalreferentin`. */
const namesPost =
  /^(?:(?:head|chair(?:man|woman|person)?|dean|director|vice president|president|member|chief) of(?: the)? .*|(?:s|e)?vp .*|(?:responsa(?:ble|bile|vel)|gest(?:ionnaire|ora?)|direct(?:eur|rice|ora?)|dirett(?:ore|rice)|diretora?|jef[ea]|coordenadora?|coordinadora?|coordina(?:teur|trice|tore)|tecnic[oa]|addett[oa]|charge?e?|assistante?|gerente|encargad[oa]|impiegat[oa]|hoofd|teamleider|leiter(?:in)?|leitung|ufficio|bureau des|direction des|service (?:rh|recrutement|du personnel))(?: .*)?|(?:\p{L}+ )?\p{L}*(?:referent|leiter|leitung|fuhrer|sachbearbeiter|vorstand)(?:in)?|principal|owner|(?:co-?)?founder(?: (?:&|and) .*)?)$/u;

const contracted = /^(?:we|i|you|they|it|that|there|here|what|who|let|s?he)['’](?:ve|re|ll|d|m|s)(?![\p{L}])/iu;

/** `Atendente de Loja`, `Responsable de magasin`: a trade before what it is about. */
export function isHeadFirst(words: readonly string[]): boolean {
  return roleNouns.has(words[0] ?? '') && headJoins.test(words[1] ?? '');
}

const headJoins = /^(?:de|d|du|des|del|della|di|da|do|en|of|voor|van|für|fur)$/;

/** A name that says what its house does, in its last word or, in the Romance languages, in its first: no person is called so. */
export function isHouse(name: string): boolean {
  const words = plain(name).split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2) return legalForm.test(name.split(' ').at(-1) ?? '') && name.includes(' ');
  return (
    (houseEnds.has(last) && (words.length > 2 || !fieldsOfWork.has(last))) ||
    houseHeads.has(words[0] ?? '') ||
    houseCompound.test(words.slice(1).join(' ')) ||
    legalForm.test(name.split(' ').at(-1) ?? '')
  );
}

const withheld =
  /^(?:clients?|customers?|employers?|company|kunden?|kundin|auftraggeber(?:in)?|mandant(?:in)?|arbeitgeber|unternehmen|client|cliente|employeur|entreprise|empresa|azienda|klant|opdrachtgever|werkgever|bedrijf)$/;

/** For comparing names: lower case, no accents, no legal form, single blanks. */
export function plain(name: string): string {
  // Most of what is compared is one word.
  return isOneWord(name) ? name.toLowerCase() : plainWords(name);
}

/** Letters `a-z` and digits alone. */
function isOneWord(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}

const plainWords = rememberingTexts((name): string => {
  const isAscii = /^[ -~\s]*$/.test(name);
  const folded = isAscii
    ? name.toLowerCase().replace(/[^a-z0-9&+]+/g, ' ')
    : name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}&+]+/gu, ' ');
  const whole = folded.trim();
  // A legal form stands at the end, in one word or two; the first word is none.
  const [head, last] = cutLast(whole);
  if (head === undefined) return whole;
  const [start, middle] = cutLast(head);
  const core = start !== undefined && legalForm.test(middle) ? start : head;
  return legalForm.test(last) ? core : `${core} ${last}`;
});

/** A text without its last word, if there is one before, and that word. */
function cutLast(text: string): readonly [string | undefined, string] {
  const blank = text.lastIndexOf(' ');
  return blank < 0 ? [undefined, text] : [text.slice(0, blank), text.slice(blank + 1)];
}

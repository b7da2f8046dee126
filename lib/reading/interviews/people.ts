import { foldInPlace } from '../dates/tokens.ts';
import { namedWithAddress } from '../people/named.ts';

/** Whom a session is with, and what about. */
export type AgendaRow = { readonly with: readonly string[]; readonly title?: string };

/** Addresses of a text by the folded name that stands before them, so that a name elsewhere finds its address. */
export type AddressBook = ReadonlyMap<string, string>;

export function readAddressBook(text: string, owners: readonly string[]): AddressBook {
  const owned = new Set(owners.map((address) => address.toLowerCase()));
  const book = new Map<string, string>();
  // The patterns look for an end behind each letter; most mails name no address.
  if (!text.includes('@')) return book;
  for (const match of text.slice(0, maxScanned).matchAll(/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,120}\.[A-Za-z]{2,20}/g)) {
    if (owned.has(match[0].toLowerCase())) continue;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const name = namesIn(before.split('\n').at(-1) ?? '').at(-1);
    const local = (match[0].split('@')[0] ?? '').toLowerCase();
    // The name must fit the address: "Ask Ada about hal.brandt@…" names two people.
    if (name && fits(name, local)) book.set(keyOf(name), match[0]);
    book.set(`@${local}`, match[0]);
  }
  for (const { name, address } of namedWithAddress(text)) {
    if (name !== undefined && address !== undefined && !owned.has(address.toLowerCase())) book.set(keyOf(name), address);
  }
  return book;
}

/** People and topic of an agenda row without its time. `header` are the cells of the table's head, where there is one. */
export function readAgendaRow(rest: string, book: AddressBook, header: readonly string[] = []): AgendaRow {
  const cells = cellsOf(rest).flatMap((cell) => cell.split(/\s(?:with|mit|avec|con|com|met)\s(?=\p{Lu})/u));
  const persons: string[] = [];
  const topics: string[] = [];
  const skip = header.length > cells.length ? header.length - cells.length : 0;
  for (const [index, cell] of cells.entries()) {
    const head = foldInPlace(header[index + skip] ?? '');
    const addresses = cell.match(/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,120}\.[A-Za-z]{2,20}/g) ?? [];
    const names = topicHeads.test(head) ? [] : namesIn(cell);
    // "Ines Duarte (ines@…) and Prof. Adu": whoever is joined to an address without one of their own.
    if (addresses.length > 0)
      persons.push(
        ...addresses,
        ...names
          .filter((name) => isJoined(name, cell))
          .map((name) => addressOf(name, book))
          .filter(isBareName),
      );
    else if (names.length > 0 && (personHeads.test(head) || persons.length === 0 || /[,&]| and | und | et /.test(cell)))
      persons.push(...names.map((name) => addressOf(name, book)));
    else if (!isFunction(cell) && cell.replace(/[^\p{L}]/gu, '').length > 2) topics.push(cell.replace(/^[([]|[)\]]$/g, '').trim());
  }
  const title = topics.find(
    (topic) =>
      !/^(?:https?:|with$|room\b|(?:(?:new|old|neue?r?|alte?r?|nouvel|ancien) )?(?:time|date|when|slot|termin|zeit|uhrzeit|horaire|option \d|day \d)$)/i.test(
        topic,
      ),
  );
  return { with: [...new Set(persons)], ...(title ? { title: title.slice(0, 160) } : {}) };
}

/** People named in prose as those who will be met: "with Sarah Chen", "you will meet Luis Ortega", "Interviewer: …". */
export function readMet(text: string, book: AddressBook, company?: string): string[] {
  const met: string[] = [];
  for (const match of text.slice(0, maxScanned).matchAll(ledBy)) {
    const behind =
      text
        .slice(match.index + match[0].length, match.index + match[0].length + 220)
        // "Priya Nair (Director, Grid Studies)": what she is names nobody else.
        .replace(/\([^()@\n]{2,80}\)/g, (aside) => (isFunction(aside) ? '' : aside))
        .split(
          /[.!?](?:\s|$)(?<!\b(?:Dr|Prof|Mr|Ms|Mrs|M|[Ii]ng|[Dd]ott|[Aa]vv)\.\s)|;\s(?!(?:and |und |et |y |e |en )?\p{Lu}[\p{L}'’-]+ \p{Lu})|\n\s*\n|\bfrom\b|\babout\b|\bon\b|\bat\b|\binstead of\b|\brather than\b|\bstatt\b/u,
        )[0] ?? '';
    // "Interview with Acme": a bare "with" may name the employer, "speak with" a person.
    // "Thank you for speaking with Lee" looks back.
    if (
      /\b(?:thank\w*|thanks|enjoyed|nice|great|pleasure|good|danke|merci|gracias|obrigad[oa]|grazie|bedankt)\b[^.!?\n]{0,40}$/i.test(
        text.slice(Math.max(0, match.index - 60), match.index),
      )
    )
      continue;
    const spoken = /^(?:meet|speak|talk|chat|rencontr|treffen|triffst|conosc|incontr|interviewer|panel|particip|teilnehm|gespr)/i.test(
      match[0],
    );
    // `Ruth Calder, Branch Manager; Luis Ortega, Youth Services`: the first of each is the person.
    const items = behind.includes(';') ? behind.split(';').map((item) => item.split(',')[0] ?? '') : [behind];
    const names = items.flatMap((item) => namesIn(item, spoken)).filter((name) => !isEmployer(name, text, company));
    const first = names[0];
    // The name has to stand right there: "with our team in New York" is nobody.
    if (first && leadsWith(behind, first)) met.push(...names.map((name) => addressOf(name, book)));
  }
  return [...new Set([...met, ...listed(text, book, company), ...calling(text, book, company)])];
}

/** Words behind which those who will sit there are named. */
const attending =
  '(?:teilnehmen|anwesend sein|dabei sein) werden|es nehmen|am gespräch nehmen|(?:gespräch|interview) führen|te recibir(?:án?|emos)|le recibir(?:án?|emos)|asistirán|estarán(?: presentes)?|participar(?:án|emos|ão)|estarão(?: presentes)?|parteciperanno|saranno presenti|(?:y )?assisteront|seront présente?s|participeront|(?:reçue?|accueillie?) par|aanwezig (?:zijn|is)|(?:interviewed|hosted|attended|conducted|led|run) by|joining (?:us|you|the call)(?: will be| are| is)?|(?:host|hosted by|gastgeber(?:in)?|anfitri[oó]na?|organizador[ae]?|hôte)\\s?:';
const ledBy = new RegExp(
  String.raw`\b(?:with|joined by|be seeing|dabei (?:sein werden|sind|ist)|(?<!google )meet(?:ing)?(?: with)?|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|chat(?:ting)? with|interviewers?(?: will be| is| are)?\s?:?|panel(?:ists?)?(?:\s?:| (?:will (?:be|consist of|include|comprise)|consists of|is made up of|includes|comprises|is))|(?:meeting|seeing)(?: with)?\s?:|who\s?:|wer\s?:|participants?\s?:|teilnehmer(?:innen)?\s?:|gesprächspartner(?:in|innen)?(?: ist| sind)?\s?:?|mit|triffst(?: du)?|treffen(?: sie)?|avec|rencontrer(?:ez)?|con|com|met|conoscer[ài]|incontrer[ài]|${attending})\s{1,3}`,
  'gi',
);

/** "Your interviewers:" and a list, a person a line. */
function listed(text: string, book: AddressBook, company: string | undefined): readonly string[] {
  const found: string[] = [];
  for (const match of text.slice(0, maxScanned).matchAll(listHead)) {
    const rows = text
      .slice(match.index + match[0].length)
      .slice(0, 1_500)
      .split('\n');
    for (const row of rows.slice(0, mostListed)) {
      const item = /^[ \t]{0,8}(?:[-*•–]|\d{1,2}[.)])[ \t]{1,4}(\S.*)$/.exec(row)?.[1];
      if (item === undefined) break;
      // A time in it: a row of an agenda, which names its own people.
      const [name] = /\d[:.h]\d\d|\d\s?[ap]m\b/i.test(item) ? [] : namesIn(item.split(/[,(–|:;]| - /)[0] ?? '');
      if (name !== undefined && item.startsWith(name.split(' ')[0] ?? '') && !isEmployer(name, text, company))
        found.push(addressOf(name, book));
    }
  }
  return found;
}

/** "Marisol Dean will ring you": whoever does it. */
function calling(text: string, book: AddressBook, company: string | undefined): readonly string[] {
  return [...text.slice(0, maxScanned).matchAll(willCall)].flatMap((match) =>
    namesIn(match.groups?.names ?? '', true)
      .filter((name) => !isEmployer(name, text, company))
      .map((name) => addressOf(name, book)),
  );
}

const calledName = "\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){1,2}";
const willCall = new RegExp(
  `(?<names>${calledName}(?:(?: and | und | et | y | e | en |, )${calledName}){0,3})(?:, [^.,\\n]{3,40},)? (?:(?:will|is going to|are going to)(?: then)? (?:call|ring|phone|interview|meet|speak (?:to|with)|talk (?:to|with)|chat with|join|host|welcome|greet|be (?:calling|interviewing|meeting|speaking|your interviewer|joining))|(?:wird|werden|ruft) (?:Sie|dich|Dich)|vous (?:appellera|recevra|rencontrera|accueillera)|te (?:llamará|entrevistará|recibirá)|le (?:llamará|entrevistará)|(?:vai|irá) (?:ligar|entrevistar|receber)|(?:ti|la|le) (?:chiamerà|incontrerà|telefonerà)|(?:belt|spreekt|ontvangt) (?:je|u)\\b)`,
  'gu',
);

const mostListed = 12;
const listHead =
  /\b(?:interviewers?|interview panel|panel(?:ists)?|(?:you(?:'ll| will) )?(?:be )?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?)(?: with| to)?|participants|attendees|teilnehmer(?:innen)?|gesprächspartner(?:innen)?|intervenants|participantes|entrevistadores|intervistatori|gesprekspartners)(?: (?:the following(?: people)?|with|are|is|will be|sind|sont|son|são))?\s?:[ \t]{0,4}\n{1,2}/giu;

/** The company, or a name that the mail uses like one: "the Lumen Bridge team", "your application at Lumen Bridge". */
function isEmployer(name: string, text: string, company: string | undefined): boolean {
  if (company !== undefined && keyOf(company) !== '' && (keyOf(company).includes(keyOf(name)) || keyOf(name).includes(keyOf(company))))
    return true;
  const at = text.indexOf(name);
  for (let index = at, seen = 0; index >= 0 && seen < 20; index = text.indexOf(name, index + 1), seen++) {
    const before = text.slice(Math.max(0, index - 14), index);
    const behind = text.slice(index + name.length, index + name.length + 16);
    if (
      /\b(?:at|bei|chez|en|joining|join|the)\s$/i.test(before) ||
      /^(?:'s|’s)?\s(?:team|inc\b|gmbh|ltd|llc|group|recruit|hiring|talent|careers|&\s)/i.test(behind)
    )
      return true;
  }
  return false;
}

/** Long enough for any mail; a text of names only would otherwise be scanned for each. */
const maxScanned = 12_000;

const topicHeads =
  /\b(?:topic|session|focus|subject|interview(?! with)|thema|inhalt|sujet|tema|argomento|onderwerp|agenda|title|type|format|location|room)\b/;
const personHeads =
  /\b(?:who|with|interviewers?|name|names|person|people|panel|wer|gesprachspartner|interviewer|intervenant|quien|quem|chi|wie|met)\b/;

function isJoined(name: string, cell: string): boolean {
  return /(?:\b(?:and|und|et|y|e|en)|&) (?:(?:Herrn?|Frau|Mme|Madame|Monsieur|Sra?|M)\.? )?$/.test(cell.slice(0, cell.indexOf(name)));
}

function isBareName(person: string): boolean {
  return !person.includes('@');
}

function cellsOf(rest: string): string[] {
  const separator = /\t/.test(rest)
    ? /\t+/
    : /\S\s\|\s?|^\|/.test(rest)
      ? /\s?\|\s?/
      : / {2,}/.test(rest.trim())
        ? / {2,}/
        : /\s[-–—:]\s|:\s|;\s|\s[-–—]$/;
  return rest
    .split(separator)
    .map((cell) => cell.replace(/^[\s:,;|*()\-–—]+|[\s:,;|*\-–—]+$/g, ''))
    .map((cell) => cell.replace(/^(?:with|mit|avec|con|com|met)\s/i, ''))
    .filter((cell) => cell !== '');
}

/** One capitalised word of a name, an initial or a particle between. */
const nameWord = "(?:\\p{Lu}[\\p{L}'’-]{1,24}|\\p{Lu}\\.)";
const nameShape = new RegExp(
  `(?:(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Mx|Herrn?|Frau|Mme|Madame|Monsieur|Sr|Sra|Dott|Dhr|Mevr)\\.?|M\\.) ){0,3}${nameWord}(?: (?:(?:van|von|de|der|den|di|da|del|la|le|dos|el|bin|al) ){0,2}${nameWord}){0,3}`,
  'gu',
);
const courtesy = /^(?:(?:(?:Mr|Ms|Mrs|Mx|Herrn?|Frau|Mme|Madame|Monsieur|Sr|Sra|Dhr|Mevr)\.?|M\.(?= \p{Lu}\p{Ll})) )+/u;

function namesIn(text: string, prose = false): string[] {
  const names: string[] = [];
  for (const match of text.slice(0, 400).matchAll(nameShape)) {
    const titled = /^(?:Dr|Prof|Mr|Ms|Mrs|Mx|Herrn?|Frau|Mme|Madame|Monsieur|Sr|Sra)\b/.test(match[0]);
    const name = match[0].replace(courtesy, '').trim();
    const words = name.split(' ');
    // One capitalised word is a name only behind a courtesy title, or where prose puts it ("with Sarah").
    if (words.length < 2 && !titled && !(prose && match.index === 0)) continue;
    // "Bishop's Court" is a place.
    if (words.slice(0, -1).some((word) => /['’]s$/.test(word))) continue;
    if (words.some((word) => notNames.has(foldInPlace(word).replace(/[^a-z]/g, '')))) continue;
    // "Engineering Manager" behind a comma is what somebody is.
    if (isFunction(name)) continue;
    // A surname alone keeps its title: nobody thanks "Kern".
    names.push(words.length < 2 && titled ? match[0].trim() : name);
  }
  return names;
}

function leadsWith(behind: string, name: string): boolean {
  const at = behind.indexOf(name);
  return (
    at >= 0 &&
    at < 50 &&
    /^[\s*(]{0,3}(?:(?:me|myself|mir|moi|mi|mij|comigo)(?: and| und| et| y| e| en|,)\s)?(?:(?:our|the|my colleagues?|my|your|unserem|unserer|notre|nuestro|nuestra|nosso|nossa|onze|il nostro|la nostra|a|o|la|le|il|el|de|het|den|dem|der)\s(?:[\p{L}-]{2,20},?\s){0,3}|l['’](?:[\p{L}-]{2,20}\.?\s){1,2})?(?:(?:(?:[Ii]ng|[Dd]ott(?:\.?ssa)?|[Aa]vv|Mr|Ms|Mrs|Mx|Herrn?|Frau|Mme|Madame|Monsieur|Sr|Sra)\.?|M\.) ){0,2},?\s?$/iu.test(
      behind.slice(0, at),
    )
  );
}

function isFunction(text: string): boolean {
  // "Hiring manager chat" is a topic.
  if (/\b(?:chat|interview|conversation|session|round|call|q&a|gespräch|entretien)\b/i.test(text)) return false;
  return /\b(?:manager|engineer(?:ing)?|director|head of|lead|officer|advis[eo]r|adviseur|administrator|assistant|supervisor|representative|librarian|therapist|nurse|teacher|\p{L}{0,24}leiter(?:in)?|\p{L}{0,24}leitung|referent(?:in)?|sachbearbeiter(?:in)?|beleids\p{L}{2,20}|recruiter|coordinator|president|vp|ceo|cto|cfo|coo|cpo|founder|partner|developer|designer|analyst|scientist|architect|specialist|consultant|principal|staff|senior|junior|chief|leiter(?:in)?|geschäftsführer(?:in)?|responsable|directeur|directrice|gerente|diretor[a]?|responsabile|direttore|manager|teamleider)\b/iu.test(
    text,
  );
}

function addressOf(name: string, book: AddressBook): string {
  const key = keyOf(name);
  const known = book.get(key);
  if (known) return known;
  for (const [local, address] of book) {
    if (local.startsWith('@') && name.includes(' ') && fits(name, local.slice(1))) return address;
  }
  return name.replace(/^Herrn(?= )/, 'Herr');
}

/** hal.brandt, hbrandt, brandt.hal, halb, hal: the shapes of a local part that holds the name. */
function fits(name: string, local: string): boolean {
  const words = keyOf(name).split(' ');
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const plain = local.replace(/[^a-z]/g, '');
  if (first === '' || plain === '') return false;
  return (
    plain === first ||
    plain === last ||
    plain === first + last ||
    plain === last + first ||
    plain === `${first[0]}${last}` ||
    plain === `${first}${last[0]}` ||
    (last.length > 2 && plain.endsWith(last) && plain.startsWith(first[0] ?? ''))
  );
}

function keyOf(name: string): string {
  return foldInPlace(name)
    .replace(/\b(?:dr|prof|professor|dott|mr|ms|mrs|mx|herrn?|frau|mme|madame|monsieur|sra?|dhr|mevr)\.? /g, '')
    .replace(/[^a-z ]/g, '')
    .trim();
}

/** Capitalised words of agendas and letters that are never part of a name. */
const notNames = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december interview interviews onsite session round system design coding technical behavioral behavioural cultural culture lunch break tour team review case study presentation panel call video phone zoom google teams microsoft meet webex office hiring product pair programming problem solving meeting conversation chat welcome intro introduction wrap debrief time date location where when topic agenda interviewer who with best regards thanks thank hi hello dear please the our your you we this that these and for montag dienstag mittwoch donnerstag freitag januar februar marz mai juni juli oktober dezember uhr gesprach vorstellungsgesprach termin herr frau ihnen ihr sie wir freundlichen grussen lundi mardi mercredi jeudi vendredi entretien bonjour lunes martes miercoles jueves viernes entrevista segunda terca quarta quinta sexta colloquio lunedi martedi mercoledi giovedi venerdi maandag dinsdag woensdag donderdag vrijdag gesprek street avenue pacific eastern central mountain standard daylight new york san francisco los angeles human resources people operations talent acquisition data science engineering marketing sales finance legal recruiting room floor building board link join grusse gruss grusen viele herzliche freundliche beste liebe schone cordialement saludos saludo cordial atentamente abracos cumprimentos saluti cordiali distinti groet groeten vriendelijke kind warm cheers sincerely details leadership role company values experience whiteboard architecture deep dive final first second third am pm et ct mt pt est edt cst cdt mst mdt pst pdt gmt utc bst cet cest mez mesz ist aest aedt nzst nzdt role title add cancel reschedule change view open book accept decline join reagendar cancelar participar remarcar annuler reporter modifier reprogramar verschieben absagen annulla modifica verzetten annuleren'.split(
    ' ',
  ),
);

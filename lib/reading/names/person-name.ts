import { rememberingTexts } from '../../remembered.ts';
import { notNames, roleNouns } from '../phrases/names.ts';
import type { ReadContact } from '../reading.ts';

const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'da',
  'dos',
  'di',
  'le',
  'la',
  'al',
  'bin',
  'del',
  'della',
  'ter',
  'zu',
  'y',
  'e',
]);

/** A longer sender's name is none, and would be costly to trim. */
const longestName = 200;

/** A person's name as written, without the `via …` of a mailing list and the company in brackets; undefined when the words name no person. */
export function personName(raw: string): string | undefined {
  return nameKnown(raw.slice(0, longestName));
}

const nameKnown = rememberingTexts((raw): string | undefined => {
  const name = raw
    .trim()
    .replace(/\s*[([].*$/u, '')
    .replace(/\s+(?:via|from|at|@|bei|chez)\s.*$/iu, '')
    .replace(/^["'\s]+|["'\s,.;:]+$/gu, '')
    .replace(/^(?<last>\p{Lu}[\p{L}'’-]+), (?<first>\p{Lu}[\p{L}'’ -]+)$/u, '$<first> $<last>');
  const words = name.split(/\s+/u);
  if (name === '' || words.length > 6 || /[\d@:/!?]/.test(name)) return undefined;
  const core = words.filter(
    (word) => !particles.has(word.toLowerCase()) && !/^(?:prof|dr|mr|ms|mrs|mx|herr|frau|phd|md|jr|sr)\.?$/iu.test(word),
  );
  if (core.length === 0 || !core.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) return undefined;
  const plain = core.map((word) => word.toLowerCase().replace(/[.'’]/gu, ''));
  if (plain.some((word) => notNames.has(word) && word.length > 3 && !names.has(word)) || plain.every((word) => notNames.has(word)))
    return undefined;
  return plain.some((word) => roleNouns.has(word) && !names.has(word)) || notPeople.test(name) ? undefined : name;
});

/** Months and trades that people are called. */
const names = new Set(
  [
    'april',
    'may',
    'june',
    'august',
    'chase',
    'page',
    'grant',
    'frank',
    'mark',
    'will',
    'baker',
    'porter',
    'chef',
    'meister',
    'coordinator',
  ].slice(0, 12),
);

const notPeople =
  /\b(?:team|inc|llc|ltd|gmbh|ag|corp|group|solutions|systems|labs?|technologies|services|university|talent|recruiting|recruitment|careers|hiring|jobs|support|company|department|networks|media|bank|health|software|digital|partners|consulting|staffing|equipe|équipe|best regards|kind regards|regards|groet(?:en|jes)?|gruss|grüsse|salutations|salutation|saluti|cumprimentos|abraços|atentamente|atenciosamente|thanks|sincerely|cheers|grüßen|grüße|cordialement|saludos|notifications?|personalbüro|personalabteilung|personal|bewerbermanagement|karriere|recursos|humanos|risorse|umane|ressources|humaines|selezione|selección|seleccion|seleção|recrutement|recrutamento|reclutamiento|werving|cabinet|workday|linkedin|indeed|greenhouse|lever|calendly|zoom|meeting|interview|cancel|cancell?a|reschedule|reagendar|remarcar|reprogramar|annuler|reporter|verschieben|absagen|annulla|modifica|verzetten|annuleren|rh|hr|human|resources|people)\b/iu;

const titleWords =
  /\b(?:recruit\p{L}*|talent|sourcer|coordinator|manager\p{L}*|director\p{L}*|head|lead|leader|partner|specialist|officer|engineer|president|vp|chief|founder|co-?founder|cto|ceo|coo|cfo|cpo|hr|human resources|people|referent\p{L}*|leiter\p{L}*|leitung|teamleit\p{L}*|responsable|chargée?|directeur|directrice|generalist|consultant\p{L}*|advisor|associate|assistant\p{L}*|scientist|designer|analyst|professor|prof|developer|architect|administrator|executive|business partner|personal\p{L}*|geschäftsführ\p{L}*|gerente|diretor[a]?|coordinador[a]?|coordenador[a]?|analista|especialista|responsabile|direttore|direttrice|selezione|recursos humanos|ressources humaines|risorse umane|teamleider|manager|wervings\p{L}*|adviseur)\b/iu;

/** Whether a line or a part of one says what somebody is. */
export function isTitle(text: string): boolean {
  return text.length < 80 && titleWords.test(text) && !/[.!?]$/.test(text) && !text.includes('@');
}

/** The part a person plays, from their title. */
export function partOfTitle(title: string): ReadContact['part'] {
  if (/hiring manager|einstellende|vorgesetzt|manager recruteur/iu.test(title)) return 'hiring_manager';
  if (/coordinat|scheduling|assistant|koordinat|coordinadora|coordenador|assistenz/iu.test(title)) return 'coordinator';
  if (
    /recruit|talent|sourc|staffing|people|\bhr\b|human resources|personal(?:referent|abteilung|leit)|recrut|rrhh|\brh\b|headhunt|reclut|selezione|werving/iu.test(
      title,
    )
  )
    return 'recruiter';
  return 'unknown';
}

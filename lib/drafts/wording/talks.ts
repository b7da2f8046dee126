import type { Language, Voice } from './voice.ts';

/** What an interview is called, without its article; the two words of a language share their gender, so that lines need not bend. */
const talks: Readonly<Record<Language, readonly [meeting: string, call: string]>> = {
  en: ['conversation', 'call'],
  de: ['Gespräch', 'Telefonat'],
  fr: ['entretien', 'entretien téléphonique'],
  es: ['entrevista', 'entrevista telefónica'],
  it: ['colloquio', 'colloquio telefonico'],
  pt: ['entrevista', 'entrevista por telefone'],
  nl: ['gesprek', 'telefoongesprek'],
};

export function talkIn(language: Language, phone: boolean): string {
  return talks[language][phone ? 1 : 0];
}

/** Titles that a name may carry, and the greeting that goes with each: a gender is never guessed (1.8). */
const titles: Readonly<Record<Exclude<Language, 'en'>, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/^Frau\s+(.+)$/, 'Sehr geehrte Frau $1,'],
    [/^Herrn?\s+(.+)$/, 'Sehr geehrter Herr $1,'],
  ],
  fr: [
    [/^(?:Mme|Madame)\s+(.+)$/, 'Bonjour Madame $1,'],
    [/^(?:M\.|Monsieur)\s+(.+)$/, 'Bonjour Monsieur $1,'],
  ],
  es: [
    [/^(?:Sra\.|Señora|Dña\.)\s+(.+)$/, 'Estimada Sra. $1:'],
    [/^(?:Sr\.|Señor)\s+(.+)$/, 'Estimado Sr. $1:'],
  ],
  it: [
    [/^(?:Dott\.ssa|Dottoressa)\s+(.+)$/, 'Gentile Dott.ssa $1,'],
    [/^(?:Dott\.|Dottor)\s+(.+)$/, 'Gentile Dott. $1,'],
    [/^(?:Sig\.ra|Signora)\s+(.+)$/, 'Gentile Sig.ra $1,'],
    [/^(?:Sig\.|Signor)\s+(.+)$/, 'Gentile Sig. $1,'],
  ],
  pt: [
    [/^(?:Sra\.|Dra\.)\s+(.+)$/, 'Prezada Sra. $1,'],
    [/^(?:Sr\.|Dr\.)\s+(.+)$/, 'Prezado Sr. $1,'],
  ],
  nl: [
    [/^(?:mevrouw|mw\.)\s+(.+)$/i, 'Geachte mevrouw $1,'],
    [/^(?:de heer|meneer|dhr\.)\s+(.+)$/i, 'Geachte heer $1,'],
  ],
};

/** Greetings where no title is known: by full name in the formal register, by the name they sign with in the familiar one, without a name. */
const greetings: Readonly<Record<Exclude<Language, 'en'>, readonly [formal: string, familiar: string, nameless: string]>> = {
  de: ['Guten Tag $1,', 'Hallo $1,', 'Guten Tag,'],
  fr: ['Bonjour $1,', 'Bonjour $1,', 'Bonjour,'],
  es: ['Buenos días, $1:', 'Hola, $1:', 'Buenos días:'],
  it: ['Gentile $1,', 'Ciao $1,', 'Buongiorno,'],
  pt: ['Olá, $1,', 'Olá, $1,', 'Olá,'],
  nl: ['Geachte $1,', 'Beste $1,', 'Goedendag,'],
};

/** The greeting; the first name only where they sign with it and their last mail was not formal (1.7, T-12). */
export function greetingIn({ language, familiar }: Voice, name: string | undefined, signsAs: string | undefined, formal: boolean): string {
  if (language === 'en') {
    if (signsAs !== undefined && !formal) return `Hi ${signsAs},`;
    if (name === undefined) return 'Hello,';
    if (englishTitle.test(name)) return `Dear ${titledSurname(name, englishTitle)},`;
    return name.includes(' ') || formal ? `Dear ${name},` : `Hi ${name},`;
  }
  const [fallback, first, nameless] = greetings[language];
  if (name === undefined) return nameless;
  if (familiar) return first.replace('$1', () => signsAs ?? name);
  for (const [title, greeting] of titles[language]) {
    const found = title.exec(name)?.[1];
    if (found !== undefined) return greeting.replace('$1', () => (bySurname.has(language) ? titledSurname(found, academicTitle) : found));
  }
  return fallback.replace('$1', () => name);
}

const englishTitle = /^(?:Mr|Ms|Mrs|Mx|Miss)\.? (?:(?:Dr|Prof|Professor)\.? )*/;
const academicTitle = /^(?:(?:Dr|Prof)\.? )*/;
/** Where a title goes with the surname alone. */
const bySurname: ReadonlySet<Language> = new Set<Language>(['de', 'fr']);

/** "Ms Adaeze Okafor" is greeted as "Ms Okafor". A name of more than one first name, or initials, and one surname could be split in two ways and stays whole. */
function titledSurname(name: string, title: RegExp): string {
  const lead = title.exec(name)?.[0] ?? '';
  return lead + (firstAndSurname.exec(name.slice(lead.length))?.groups?.surname ?? name.slice(lead.length));
}

const firstAndSurname =
  /^(?:\p{Lu}[\p{L}'’-]{1,30}|\p{Lu}\.)(?: \p{Lu}\.){0,3} (?<surname>(?:(?:van|von|de|der|den|di|da|del|della|dos|la|le|ter|zu|bin|al) ){0,3}\p{Lu}[\p{L}'’-]{1,40})$/u;

/** One sign-off per language and person (3.3, 5). */
const signOffs: Readonly<Record<Language, string>> = {
  en: 'Kind regards,',
  de: 'Mit freundlichen Grüßen',
  fr: 'Cordialement,',
  es: 'Un cordial saludo,',
  it: 'Cordiali saluti,',
  pt: 'Cordialmente,',
  nl: 'Met vriendelijke groet,',
};

export function signOffIn({ language, familiar }: Voice): string {
  return language === 'de' && familiar ? 'Viele Grüße' : signOffs[language];
}

/** German and Italian go on with a small letter after the comma of the greeting, but for nouns and "Sie": their lines begin with `^`. */
export function openingIn(language: Language, text: string): string {
  if (text.startsWith('^')) return text.slice(1);
  // Of courtesy, the pronoun keeps its capital.
  if (language === 'it' && /^L[ae] (?:ringrazi|va )/.test(text)) return text;
  return language === 'de' || language === 'it' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** French sets a blank that does not break before its high punctuation and inside its quotes; Italian joins "su" to the article. */
export function typesetIn(language: Language, text: string): string {
  if (language === 'it') return text.replace(/\bsu l([ae]) /g, 'sull$1 ');
  return language === 'fr' ? text.replace(/ (?=[?:;»])/g, '\u00a0').replace(/« /g, '«\u00a0') : text;
}

/** A quotation, as the language sets it. */
export function quotedIn(language: Language, text: string): string {
  switch (language) {
    case 'de':
      return `„${text}“`;
    case 'fr':
    case 'it':
    case 'es':
      return language === 'fr' ? `« ${text} »` : `«${text}»`;
    default:
      return `"${text}"`;
  }
}

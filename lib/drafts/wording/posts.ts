import type { Language } from './voice.ts';

type Role = { readonly role: string; readonly company?: string };

/** The role at its company as noun phrases; two drafts to one company do not share its longest run of words, so there are several forms (rubric 17). */
export type Post = {
  readonly forms: readonly string[];
  /** After "of", and in German the dative: `du poste de …`, `der Stelle als …`. The same order as `forms`. */
  readonly ofForms: readonly string[];
  /** After "to": `au poste de …`, `alla posizione di …`. */
  readonly toForms: readonly string[];
  readonly asRole: string;
  /** The whole clause that K09 asks for: `the position is still open`; in German and Dutch with its verb last. */
  readonly stillOpen: string;
};

type Grammar = {
  readonly and: string;
  readonly or: string;
  readonly at: string;
  readonly as: string;
  readonly reference: string;
  /** Nouns with singular and plural, each written with what stands between it and the role. */
  readonly nouns: readonly (readonly [string, string])[];
  /** Articles: of the noun itself, after "of", after "to"; singular and plural. */
  readonly articles: readonly [readonly [string, string], readonly [string, string], readonly [string, string]];
  readonly stillOpen: readonly [string, string];
};

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    and: 'and',
    or: 'or',
    at: 'at',
    as: 'as',
    reference: 'reference',
    nouns: [],
    articles: [
      ['the', 'the'],
      ['of the', 'of the'],
      ['to the', 'to the'],
    ],
    stillOpen: ['the position is still open', 'the positions are still open'],
  },
  de: {
    and: 'und',
    or: 'oder',
    at: 'bei',
    as: 'als',
    reference: 'Kennziffer',
    nouns: [
      ['Stelle als', 'Stellen als'],
      ['Position als', 'Positionen als'],
      ['Aufgabe als', 'Aufgaben als'],
    ],
    articles: [
      ['die', 'die'],
      ['der', 'den'],
      ['die', 'die'],
    ],
    stillOpen: ['die Stelle noch offen ist', 'die Stellen noch offen sind'],
  },
  fr: {
    and: 'et',
    or: 'ou',
    at: 'chez',
    as: 'comme',
    reference: 'référence',
    nouns: [
      ['poste de', 'postes de'],
      ['poste proposé de', 'postes proposés de'],
      ['poste à pourvoir de', 'postes à pourvoir de'],
    ],
    articles: [
      ['le', 'les'],
      ['du', 'des'],
      ['au', 'aux'],
    ],
    stillOpen: ['le poste est toujours à pourvoir', 'les postes sont toujours à pourvoir'],
  },
  es: {
    and: 'y',
    or: 'o',
    at: 'en',
    as: 'como',
    reference: 'referencia',
    nouns: [
      ['puesto de', 'puestos de'],
      ['puesto ofrecido de', 'puestos ofrecidos de'],
      ['puesto vacante de', 'puestos vacantes de'],
    ],
    articles: [
      ['el', 'los'],
      ['del', 'de los'],
      ['al', 'a los'],
    ],
    stillOpen: ['el puesto sigue abierto', 'los puestos siguen abiertos'],
  },
  it: {
    and: 'e',
    or: 'o',
    at: 'presso',
    as: 'come',
    reference: 'riferimento',
    nouns: [
      ['posizione di', 'posizioni di'],
      ['posizione aperta di', 'posizioni aperte di'],
      ['posizione offerta di', 'posizioni offerte di'],
    ],
    articles: [
      ['la', 'le'],
      ['della', 'delle'],
      ['alla', 'alle'],
    ],
    stillOpen: ['la posizione è ancora aperta', 'le posizioni sono ancora aperte'],
  },
  pt: {
    and: 'e',
    or: 'ou',
    at: 'na empresa',
    as: 'como',
    reference: 'referência',
    nouns: [
      ['vaga de', 'vagas de'],
      ['vaga aberta de', 'vagas abertas de'],
      ['posição de', 'posições de'],
    ],
    articles: [
      ['a', 'as'],
      ['da', 'das'],
      ['à', 'às'],
    ],
    stillOpen: ['a vaga continua aberta', 'as vagas continuam abertas'],
  },
  nl: {
    and: 'en',
    or: 'of',
    at: 'bij',
    as: 'als',
    reference: 'referentie',
    nouns: [
      ['functie van', 'functies van'],
      ['functie', 'functies'],
      ['vacature voor', 'vacatures voor'],
    ],
    articles: [
      ['de', 'de'],
      ['van de', 'van de'],
      ['naar de', 'naar de'],
    ],
    stillOpen: ['de functie nog openstaat', 'de functies nog openstaan'],
  },
};

export function postIn(language: Language, roles: readonly Role[]): Post {
  const grammar = grammars[language];
  const number = roles.length === 1 ? 0 : 1;
  const companies = [...new Set(roles.map(({ company }) => company))];
  const company = companies.length === 1 ? companies[0] : undefined;
  const at = (own: string | undefined): string => (own === undefined ? '' : ` ${grammar.at} ${own}`);
  const named = roles.map(({ role, company: own }) => (companies.length > 1 ? `${role}${at(own)}` : role));
  const asRole = `${grammar.as} ${joined(named, grammar.or)}${at(company)}`;
  const stillOpen = grammar.stillOpen[number];
  const all = joined(named, grammar.and);
  if (language === 'en') return { ...inEnglish(all, company, number), asRole, stillOpen };
  const forms = (article: readonly [string, string]): readonly string[] =>
    grammar.nouns.map((noun) => `${article[number]} ${elided(noun[number], named, grammar.and)}${at(company)}`);
  const [bare, of, to] = grammar.articles;
  return { forms: forms(bare), ofForms: forms(of), toForms: forms(to), asRole, stillOpen };
}

/** French "de" loses its vowel before another one: `le poste d’analyste`. */
function elided(noun: string, names: readonly string[], and: string): string {
  if (!/ de$/.test(noun) || and !== 'et') return `${noun} ${joined(names, and)}`;
  const of = (name: string): string => (/^[aeiouyâàéèêëîïôöûüh]/i.test(name) ? `d’${name}` : `de ${name}`);
  return `${noun.slice(0, -3)} ${joined(names.map(of), and)}`;
}

function inEnglish(all: string, company: string | undefined, number: 0 | 1): Pick<Post, 'forms' | 'ofForms' | 'toForms'> {
  const s = number === 0 ? '' : 's';
  const at = company === undefined ? '' : ` at ${company}`;
  const forms = [
    `the ${all} role${s}${at}`,
    `the ${all} position${s}${at}`,
    `the position${s} of ${all}${at}`,
    company === undefined ? `the opening${s} for ${all}` : `the role${s} of ${all} with ${company}`,
    `the [${all} opening${s}|post${s} of ${all}]${at}`,
    company === undefined ? `the role${s} of ${all}` : `the [position${s}|post${s}] of ${all} with ${company}`,
  ];
  return { forms, ofForms: forms.map((form) => `of ${form}`), toForms: forms.map((form) => `to ${form}`) };
}

export function andIn(language: Language): string {
  return grammars[language].and;
}

export function referenceIn(language: Language): string {
  return grammars[language].reference;
}

export function joined(parts: readonly string[], word: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

import type { Language } from './voice.ts';

type Role = { readonly role: string; readonly company?: string };

/** The role at its company as noun phrases; two drafts to one company do not share its longest run of words, so there are several forms (rubric 17). */
export type Post = {
  readonly forms: readonly string[];
  /** After "of", and in German the dative: `du poste de …`, `der Stelle als …`. The same order as `forms`. */
  readonly ofForms: readonly string[];
  /** After "to": `au poste de …`, `alla posizione di …`. */
  readonly toForms: readonly string[];
  /** Without the role, where the subject names it: the same three. Absent where the roles are at several companies. */
  readonly brief?: readonly [bare: string, of: string, to: string];
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
  /** Behind the role where the company gives the work: "offered by". */
  readonly by: string;
  /** Noun phrases, singular and plural, around the roles and the company. */
  readonly nouns: readonly (readonly [string, string])[];
  /** Articles: of the noun itself, after "of", after "to"; singular and plural. */
  readonly articles: readonly [readonly [string, string], readonly [string, string], readonly [string, string]];
  readonly bare: readonly [string, string];
  readonly stillOpen: readonly [string, string];
};

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    and: 'and',
    or: 'or',
    at: 'at',
    as: 'as',
    reference: 'reference',
    by: 'offered by',
    nouns: [],
    articles: [
      ['the', 'the'],
      ['of the', 'of the'],
      ['to the', 'to the'],
    ],
    bare: ['role', 'roles'],
    stillOpen: ['the position is still open', 'the positions are still open'],
  },
  de: {
    and: 'und',
    or: 'oder',
    at: 'bei',
    as: 'als',
    reference: 'Kennziffer',
    by: 'im Hause',
    nouns: [
      ['Stelle als {roles}{at}', 'Stellen als {roles}{at}'],
      ['Position{at} als {roles}', 'Positionen{at} als {roles}'],
      ['Rolle als {roles}{at}', 'Rollen als {roles}{at}'],
      ['Stelle{at} als {roles}', 'Stellen{at} als {roles}'],
      ['Position als {roles}{at}', 'Positionen als {roles}{at}'],
    ],
    articles: [
      ['die', 'die'],
      ['der', 'den'],
      ['die', 'die'],
    ],
    bare: ['Stelle', 'Stellen'],
    stillOpen: ['die Stelle noch offen ist', 'die Stellen noch offen sind'],
  },
  fr: {
    and: 'et',
    or: 'ou',
    at: 'chez',
    as: 'comme',
    reference: 'référence',
    by: 'proposé par',
    nouns: [
      ['poste de {roles}{at}', 'postes de {roles}{at}'],
      ['poste de {roles}{by}', 'postes de {roles}{by}'],
      ['rôle de {roles}{at}', 'rôles de {roles}{at}'],
      ['poste{at} en tant que {roles}', 'postes{at} en tant que {roles}'],
    ],
    articles: [
      ['le', 'les'],
      ['du', 'des'],
      ['au', 'aux'],
    ],
    bare: ['poste', 'postes'],
    stillOpen: ['le poste est toujours à pourvoir', 'les postes sont toujours à pourvoir'],
  },
  es: {
    and: 'y',
    or: 'o',
    at: 'en',
    as: 'como',
    reference: 'referencia',
    by: 'ofrecido por',
    nouns: [
      ['puesto de {roles}{at}', 'puestos de {roles}{at}'],
      ['puesto{at} como {roles}', 'puestos{at} como {roles}'],
      ['puesto vacante de {roles}{at}', 'puestos vacantes de {roles}{at}'],
      ['puesto de {roles}{by}', 'puestos de {roles}{by}'],
    ],
    articles: [
      ['el', 'los'],
      ['del', 'de los'],
      ['al', 'a los'],
    ],
    bare: ['puesto', 'puestos'],
    stillOpen: ['el puesto sigue abierto', 'los puestos siguen abiertos'],
  },
  it: {
    and: 'e',
    or: 'o',
    at: 'presso',
    as: 'come',
    reference: 'riferimento',
    by: 'offerta da',
    nouns: [
      ['posizione di {roles}{at}', 'posizioni di {roles}{at}'],
      ['posizione{at} come {roles}', 'posizioni{at} come {roles}'],
      ['posizione aperta di {roles}{at}', 'posizioni aperte di {roles}{at}'],
      ['posizione di {roles}{by}', 'posizioni di {roles}{by}'],
    ],
    articles: [
      ['la', 'le'],
      ['della', 'delle'],
      ['alla', 'alle'],
    ],
    bare: ['posizione', 'posizioni'],
    stillOpen: ['la posizione è ancora aperta', 'le posizioni sono ancora aperte'],
  },
  pt: {
    and: 'e',
    or: 'ou',
    at: 'na empresa',
    as: 'como',
    reference: 'referência',
    by: 'oferecida por',
    nouns: [
      ['vaga de {roles}{at}', 'vagas de {roles}{at}'],
      ['vaga{at} para {roles}', 'vagas{at} para {roles}'],
      ['posição de {roles}{at}', 'posições de {roles}{at}'],
      ['vaga de {roles}{by}', 'vagas de {roles}{by}'],
    ],
    articles: [
      ['a', 'as'],
      ['da', 'das'],
      ['à', 'às'],
    ],
    bare: ['vaga', 'vagas'],
    stillOpen: ['a vaga continua aberta', 'as vagas continuam abertas'],
  },
  nl: {
    and: 'en',
    or: 'of',
    at: 'bij',
    as: 'als',
    reference: 'referentie',
    by: 'in dienst van',
    nouns: [
      ['functie van {roles}{at}', 'functies van {roles}{at}'],
      ['functie{at} als {roles}', 'functies{at} als {roles}'],
      ['vacature voor {roles}{at}', 'vacatures voor {roles}{at}'],
      ['vacature{at} voor {roles}', 'vacatures{at} voor {roles}'],
    ],
    articles: [
      ['de', 'de'],
      ['van de', 'van de'],
      ['naar de', 'naar de'],
    ],
    bare: ['functie', 'functies'],
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
  const briefly = (article: readonly [string, string]): string => `${article[number]} ${grammar.bare[number]}${at(company)}`;
  const [first, second, third] = grammar.articles;
  const brief = companies.length === 1 ? { brief: [briefly(first), briefly(second), briefly(third)] as const } : {};
  if (language === 'en') return { ...inEnglish(all, company, number), ...brief, asRole, stillOpen };
  const forms = (article: readonly [string, string]): readonly string[] =>
    grammar.nouns.map(
      (noun) =>
        `${article[number]} ${filled(noun[number], named, grammar.and, at(company), company === undefined ? '' : ` ${grammar.by} ${company}`)}`,
    );
  const [bare, of, to] = grammar.articles;
  return { forms: forms(bare), ofForms: forms(of), toForms: forms(to), ...brief, asRole, stillOpen };
}

function filled(noun: string, names: readonly string[], and: string, at: string, by: string): string {
  const [before = '', after = ''] = noun
    .replace('{at}', () => at)
    .replace('{by}', () => by)
    .split('{roles}');
  // French "de" loses its vowel before another one: `le poste d’analyste`.
  const of = (name: string): string => (/^(?:[aeiouâàéèêëîïôöûü]|h[ôéyu]|hist|horl|homm)/i.test(name) ? `d’${name}` : `de ${name}`);
  const isFrench = and === 'et' && / de $/.test(before);
  return isFrench ? `${before.slice(0, -3)}${joined(names.map(of), and)}${after}` : `${before}${joined(names, and)}${after}`;
}

function inEnglish(all: string, company: string | undefined, number: 0 | 1): Pick<Post, 'forms' | 'ofForms' | 'toForms'> {
  const s = number === 0 ? '' : 's';
  const at = company === undefined ? '' : ` at ${company}`;
  const forms = [
    `the ${all} role${s}${at}`,
    `the ${all} [position${s}|post${s}]${at}`,
    `the [position${s}|post${s}] of ${all}${at}`,
    `the role${s} of ${all}${at}`,
    company === undefined ? `the role${s} for ${all}` : `the role${s} at ${company} as ${all}`,
    company === undefined ? `the role${s} as ${all}` : `the [position${s}|post${s}] at ${company} as ${all}`,
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

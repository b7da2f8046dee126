import type { Language } from './dates.ts';

type Role = { readonly role: string; readonly company?: string };

export const andIn: Readonly<Record<Language, string>> = { en: 'and', de: 'und', fr: 'et' };
const orIn: Readonly<Record<Language, string>> = { en: 'or', de: 'oder', fr: 'ou' };
export const referenceIn: Readonly<Record<Language, string>> = { en: 'reference', de: 'Kennziffer', fr: 'référence' };

/**
 * The role at its company as a noun phrase that no sentence has to bend (German: nominative and accusative; French: roles in quotes, since "de" would
 * contract with what follows). Several forms of one name, so that two drafts to one company do not share its longest run of words (rubric 17).
 */
export function postIn(
  language: Language,
  roles: readonly Role[],
): { readonly forms: readonly string[]; readonly asRole: string; readonly held: string } {
  const one = roles.length === 1;
  const companies = [...new Set(roles.map(({ company }) => company))];
  const company = companies.length === 1 ? companies[0] : undefined;
  const and = andIn[language];
  const each = (write: (role: string, company: string | undefined) => string): string =>
    joined(
      roles.map(({ role, company: own }) => write(role, own)),
      and,
    );
  const names = roles.map(({ role }) => role);
  const asNames = roles.map(({ role, company: own }) =>
    companies.length > 1 && own !== undefined ? `${role} ${atWord[language]} ${own}` : role,
  );
  const asRole = `${language === 'de' ? 'als' : language === 'fr' ? 'comme' : 'as'} ${joined(asNames, orIn[language])}${company === undefined ? '' : ` ${atWord[language]} ${company}`}`;
  if (companies.length > 1) {
    const at = (own: string | undefined): string => (own === undefined ? '' : ` ${atWord[language]} ${own}`);
    if (language === 'de')
      return {
        forms: ['Stelle', 'Position'].map((noun) => each((role, own) => `die ${noun} als ${role}${at(own)}`)),
        asRole,
        held: 'die Stellen sind',
      };
    if (language === 'fr') return { forms: [each((role, own) => `le poste « ${role} »${at(own)}`)], asRole, held: 'les postes sont' };
    return {
      forms: ['role', 'position', 'post'].map((noun) => each((role, own) => `the ${role} ${noun}${at(own)}`)),
      asRole,
      held: 'the positions are',
    };
  }
  const at = company === undefined ? '' : ` ${atWord[language]} ${company}`;
  if (language === 'de') {
    const n = one ? '' : 'n';
    const plural = one ? '' : 'en';
    return {
      forms: [
        `die Stelle${n} als ${joined(names, and)}${at}`,
        `die Position${plural} als ${joined(names, and)}${at}`,
        `die Stelle${n}${at} als ${joined(names, and)}`,
        `die Position${plural}${at} als ${joined(names, and)}`,
      ],
      asRole,
      held: one ? 'die Stelle ist' : 'die Stellen sind',
    };
  }
  if (language === 'fr') {
    const quoted = joined(
      names.map((name) => `« ${name} »`),
      and,
    );
    return {
      forms: one ? [`le poste ${quoted}${at}`, `le poste${at} (${quoted})`] : [`les postes ${quoted}${at}`, `les postes${at} (${quoted})`],
      asRole,
      held: one ? 'le poste est' : 'les postes sont',
    };
  }
  const s = one ? '' : 's';
  const withCompany = company === undefined ? '' : ` with ${company}`;
  const all = joined(names, and);
  return {
    forms: [
      `the ${all} role${s}${at}`,
      `the ${all} position${s}${at}`,
      `the position${s} of ${all}${at}`,
      `the role${s}${at} as ${all}`,
      `the post${s} of ${all}${withCompany}`,
      `the position${s}${withCompany} as ${all}`,
    ],
    asRole,
    held: one ? 'the position is' : 'the positions are',
  };
}

const atWord: Readonly<Record<Language, string>> = { en: 'at', de: 'bei', fr: 'chez' };

export function joined(parts: readonly string[], word = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

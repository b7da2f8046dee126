import { isNamedByHost, sameCompany, spellsOutHost } from '../alike.ts';
import { nearRoles } from './roles.ts';

/**
 * What to call an employer that several mails name: the newest name, in its fullest and best spelling: a later mail that only says `Northfold`
 * takes nothing from `Northfold Robotics`. A name that was only taken from a domain
 * (`Pinnaclegrove`) gives way to the one that somebody wrote out.
 *
 * @param said as the mails said them, oldest first; `host`: where the mail came from
 * @param corrected what the owner said, which outranks them all
 */
export function companyNamed(said: readonly SaidName[], corrected: string | undefined): string | undefined {
  const names = withoutHosts(said);
  const newest = corrected ?? names.at(-1);
  if (newest === undefined || corrected !== undefined) return newest;
  const fuller = names.filter(
    (name) => wordsOf(name.toLowerCase()).length > wordsOf(newest).length && name.toLowerCase().startsWith(`${newest.toLowerCase()} `),
  );
  const spellings = names.filter((name) => sameCompany(name, fuller.at(-1) ?? newest));
  return spellings.find((name) => /\s/.test(name.trim())) ?? spellings[0] ?? newest;
}

type SaidName = { readonly name: string; readonly host: string };

/** `Bertani`, taken from the host, says nothing where another mail wrote `Officine Bertani`. */
function withoutHosts(said: readonly SaidName[]): readonly string[] {
  return said.flatMap(({ name, host }) =>
    isOneWord(name) && isNamedByHost(name, host) && said.some((other) => spellsOutHost(other.name, host)) ? [] : [name],
  );
}

function isOneWord(name: string): boolean {
  return wordsOf(name).length === 1;
}

/**
 * What to call a role that several mails name: a different role replaces the one before, another wording of the same one only where it says more in the
 * manner of a title (`Analyst`, later `Senior Data Analyst`); subjects shorten, and sentences run on.
 *
 * @param names as the mails said them, oldest first
 */
export function roleNamed(names: readonly string[], corrected: string | undefined): string | undefined {
  if (corrected !== undefined) return corrected;
  return names.map(withoutMarks).reduce<string | undefined>((role, name) => {
    if (role === undefined || !nearRoles(role, name)) return name;
    return saysMore(role, name) ? name : role;
  }, undefined);
}

/** `Einkäufer (m/w/d)`, `Buyer (f/m/x)`: the mark that any gender may apply is part of a posting, not of the role's name. */
function withoutMarks(name: string): string {
  const bare = name.replace(/\s*[([]\s*(?:[mwfdxh]|gn|all genders)(?:\s*[/|]\s*(?:[mwfdxh]|gn)){0,3}\s*[)\]]/giu, '').trim();
  return bare === '' ? name : bare;
}

/** At most this many words more are a fuller title; beyond that a subject line or a sentence was taken for one. */
const mostAddedWords = 3;

function saysMore(role: string, name: string): boolean {
  const added = wordsOf(name).length - wordsOf(role).length;
  return (
    added > 0 && added <= mostAddedWords && !/\s[-–—|:/]\s|[:,]/.test(name) && wordsOf(name).every((word) => !/^\p{Ll}{3,}/u.test(word))
  );
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

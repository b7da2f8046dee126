import { lettersOff } from '../../letters-off.ts';
import { bareName, compactName, sameCompany } from '../alike.ts';
import type { ApplicationId } from '../fact.ts';
import { inForce, isClosed } from '../in-force.ts';
import { applicationWith } from '../joined.ts';
import { nearRoles } from '../names/roles.ts';
import type { Application, Search } from '../search.ts';
import type { SentMail } from '../sent-mail.ts';

/** Which applications a word of the owner's is about. `none`: `near` are spelt almost like what was written. */
export type Meant =
  | { readonly is: 'known'; readonly applications: readonly Application[] }
  | { readonly is: 'unclear'; readonly candidates: readonly Application[] }
  | { readonly is: 'none'; readonly near: readonly Application[] };

/**
 * The application that the owner names; without a name those that the answered mail was about, or the only one that is open. Several that fit alike are
 * the owner's to tell apart.
 */
export function meant(of: string | undefined, sent: SentMail | undefined, search: Search, about?: ApplicationId): Meant {
  const passedOn = about === undefined ? undefined : applicationWith(search, about);
  const here = sent ? applicationsIn(sent, search) : passedOn ? [passedOn] : [];
  if (of !== undefined) return byName(of, search, here);
  if (here.length > 0) return { is: 'known', applications: here };
  const open = search.applications.filter((application) => isOpen(application));
  return open.length === 1
    ? { is: 'known', applications: open }
    : open.length === 0
      ? { is: 'none', near: [] }
      : { is: 'unclear', candidates: newestFirst(open) };
}

/** What a mail of ours was about. */
export function applicationsIn(sent: SentMail, search: Search): readonly Application[] {
  const ids: readonly ApplicationId[] = [
    ...(sent.application ? [sent.application] : []),
    ...sent.followUps.flatMap(({ application, alsoFor }) => [application, ...alsoFor]),
    ...(sent.application === undefined && sent.followUps.length === 0 ? sent.facts.flatMap(({ application }) => application ?? []) : []),
  ];
  const found = ids.flatMap((id) => applicationWith(search, id) ?? []);
  return [...new Set(found)];
}

/** @param here what the mail was about: of two that fit alike it is the one meant */
export function byName(name: string, search: Search, here: readonly Application[] = []): Meant {
  const scored = search.applications
    .map((application) => ({ application, score: fits(name, application) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score === best).map(({ application }) => application);
  if (found.length === 0) return { is: 'none', near: search.applications.filter((application) => isNearly(name, application)) };
  for (const some of [found, found.filter((one) => here.includes(one)), found.filter(isOpen)])
    if (some.length === 1) return { is: 'known', applications: some };
  const open = found.filter(isOpen);
  return { is: 'unclear', candidates: newestFirst(open.length > 0 ? open : found) };
}

/** How well a name fits: company with role or requisition, company, a person's full name or address or a role, a part of one, nothing. */
function fits(name: string, application: Application): number {
  const { company, requisition, contacts } = application.known;
  const roles = rolesOf(application);
  const [first = '', ...rest] = name.split(/\s*(?:[,;/]|\s[–—-]\s|\s(?:as|for|bei|chez)\s)\s*/);
  const [before = '', behind] = name.split(/\s(?:at|bei|chez)\s/);
  const hasCompany = (words: string): boolean =>
    company !== undefined && words !== '' && (sameCompany(words, company) || starts(company, words));
  const hasRole = (words: string): boolean => bareName(words) !== '' && roles.some((role) => nearRoles(role, words));
  const isRole = (words: string): boolean => bareName(words) !== '' && roles.some((role) => bareName(role) === bareName(words));
  if (requisition !== undefined && bareName(requisition) === bareName(name)) return 6;
  const pairs = [
    ...rest.flatMap((second) => [
      [first, second],
      [second, first],
    ]),
    ...(behind === undefined ? [] : [[behind, before]]),
  ];
  if (pairs.some(([one = '', other = '']) => hasCompany(one) && isRole(other))) return 6;
  if (pairs.some(([one = '', other = '']) => hasCompany(one) && hasRole(other))) return 5;
  if (company !== undefined && sameCompany(name, company)) return 4;
  if (hasCompany(name)) return 3;
  const wanted = name.trim().toLowerCase();
  if (contacts.some(({ key, name: full }) => key.toLowerCase() === wanted || full?.toLowerCase() === wanted)) return 3;
  if (isRole(name)) return 3;
  if (contacts.some(({ name: full }) => full?.toLowerCase().split(' ').includes(wanted))) return 2;
  // A part of the role's name; a longer name that merely holds it names somebody else.
  return wanted.length >= 4 && roles.some((role) => ` ${bareName(role)} `.includes(` ${bareName(name)} `)) ? 2 : 0;
}

/** What it is called, and what mails called it before: a mail that was put there by mistake may have renamed it. */
function rolesOf({ known, facts }: Application): readonly string[] {
  return [...new Set([known.role, ...inForce(facts).map(({ about }) => about?.role)])].flatMap((role) => role ?? []);
}

/** `Northfold` begins `Northfold Robotics`. */
function starts(company: string, words: string): boolean {
  return bareName(words).length >= 2 && `${bareName(company)} `.startsWith(`${bareName(words)} `);
}

/** At most two letters off, in a name of at least four. */
function isNearly(name: string, { known }: Application): boolean {
  const wanted = compactName(name.split(',')[0] ?? '');
  const names = [known.company, known.company?.split(' ')[0]].map((one) => compactName(one ?? ''));
  return wanted.length >= 4 && names.some((one) => one.length >= 4 && lettersOff(wanted, one) <= (wanted.length > 6 ? 2 : 1));
}

/** Not closed, and not one that was only ever said and taken back. */
function isOpen(application: Application): boolean {
  return !isClosed(application) && inForce(application.facts).length > 0;
}

function newestFirst(applications: readonly Application[]): readonly Application[] {
  const newest = ({ facts }: Application): string => facts.reduce((latest, { knownAt }) => (knownAt > latest ? knownAt : latest), '');
  return [...applications].sort((one, other) => (newest(one) < newest(other) ? 1 : -1));
}

/** An application in a sentence to the owner. */
export function title({ known }: Application): string {
  return [known.company ?? 'the application', known.role].filter(Boolean).join(', ');
}

export function titles(applications: readonly Application[]): string {
  return applications.map(title).join(' and ');
}

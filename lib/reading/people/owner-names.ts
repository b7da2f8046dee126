import type { Owner } from '../../search/owner/owner.ts';
import { longestLine } from '../inbound-mail.ts';
import type { ReadInterview } from '../reading.ts';
import type { Unwrapped } from '../unwrap/unwrap.ts';

/** The owner's full names: as stored, as mails to them are addressed, and as their own address spells one: `mia.sand@…`. */
export function namesOf({ original }: Unwrapped, owner: Pick<Owner, 'addresses' | 'name'>, body: string): readonly string[] {
  const mine = original.to.filter(({ address }) => owner.addresses.includes(address.toLowerCase()));
  const greeted = /^\s*(?:hi|hello|dear|hey|hallo|liebe[r]?|bonjour|hola|olá|ciao)\s+(?<first>\p{Lu}[\p{L}'’-]{1,30})/iu.exec(body)?.groups
    ?.first;
  const fromAddress = owner.addresses.flatMap((address) => {
    const [first = '', last = ''] = address.split('@')[0]?.split(/[._-]/) ?? [];
    if (!/^\p{L}{2,}$/u.test(first) || !/^\p{L}{2,}$/u.test(last)) return [];
    return [`${greeted?.toLowerCase() === first ? greeted : titled(first)} ${titled(last)}`];
  });
  const names = [owner.name, ...mine.map(({ name }) => name ?? ''), ...fromAddress].map((name) => name.trim());
  return [...new Set(names)].filter((name) => /\S\s+\S/.test(name) && name.length <= 80);
}

const titled = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** `Mia Sand / Kestrelworks` is the title of every interview of Mia Sand's, and no topic of one. */
export function withoutOwner(interviews: readonly ReadInterview[], names: readonly string[]): readonly ReadInterview[] {
  const first = new Set(names.map((name) => name.split(/\s+/)[0] ?? ''));
  return interviews.map((named) => {
    // A scheduling service lists both sides: the owner meets, and is not met.
    const interview = named.with.some((person) => names.includes(person))
      ? { ...named, with: named.with.filter((person) => !names.includes(person)) }
      : named;
    const { title, ...rest } = interview;
    if (title === undefined) return interview;
    const parts = title
      .slice(0, longestLine)
      .split(/\s*(?:<>|[/|:]|\s[-–—]\s|\s(?:and|und|et|&|x)\s)\s*/u)
      .map((part) => part.trim());
    const kept = parts.map((part) => withoutNames(part, names)).filter((part) => part !== '' && !first.has(part));
    if (kept.join() === parts.join()) return interview;
    return kept.length === 0 ? rest : { ...rest, title: kept.join(' / ') };
  });
}

/** `Interview - Data Analyst - Mia Sand` without the candidate, whom schedulers write behind the role. */
export function withoutNames(subject: string, names: readonly string[]): string {
  return names
    .reduce((rest, name) => rest.split(name).join(' '), subject.slice(0, longestLine))
    .replace(/\(\s*\)/g, ' ')
    .replace(/(?:\s*[-–—|:,/])+\s*$/, '')
    .trim();
}

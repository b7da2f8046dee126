import { type Reading, sureAt } from '../../lib/reading/reading.ts';
import type { Expected } from './making/expected.ts';

export type Judgement = { readonly field: string; readonly right: boolean; readonly got: unknown; readonly want: unknown };

/** Holds a reading against what is expected, field by field. What is not expected must not be read. */
export function judge(reading: Reading, { reading: want, sure, free = [] }: Expected): readonly Judgement[] {
  const judged: Judgement[] = [];
  const same = (field: string, got: unknown, wanted: unknown): void => {
    if (free.includes(field)) return;
    judged.push({ field, right: JSON.stringify(got) === JSON.stringify(wanted), got, want: wanted });
  };
  same('kind', reading.kind, want.kind);
  if (sure !== undefined) same('sure', reading.confidence >= sureAt, sure);
  same('language', reading.language, want.language);
  same('automatic', reading.automatic, want.automatic);
  same('forward', reading.forward && within(reading.forward, want.forward ?? {}), want.forward);
  same('original', { ...within(reading.original, want.original), from: reading.original.from?.address }, want.original);
  for (const field of ['company', 'role', 'agency'] as const) {
    if (nameOf(reading[field]) === nameOf(want[field])) same(field, want[field], want[field]);
    else same(field, reading[field], want[field]);
  }
  for (const field of ['requisition', 'returnsOn'] as const) same(field, reading[field], want[field]);
  same('timeline', reading.timeline?.by, want.timeline?.by);
  same('deadline', reading.deadline, want.deadline);
  same('instructions', [...reading.instructions].sort(), [...want.instructions].sort());
  const byKey = (a: Keyed, b: Keyed) => keyOf(a).localeCompare(keyOf(b), 'en');
  const contacts = [...reading.contacts].sort(byKey);
  const people = [...want.contacts].sort(byKey);
  same(
    'contacts',
    contacts.map((contact, index) => within(contact, people[index] ?? {})),
    people,
  );
  const byStart = (a: { startsAt?: string }, b: { startsAt?: string }) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '', 'en');
  const sessions = [...reading.interviews].sort(byStart);
  const expected = [...want.interviews].sort(byStart);
  same(
    'interviews',
    sessions.map((session, index) => within(session, expected[index] ?? {})),
    expected,
  );
  return judged;
}

/** A name without its legal form, and a role without its `(m/w/d)`, is the same name. */
function nameOf(name: string | undefined): string | undefined {
  return name
    ?.replace(/\s*\(\s*[mwfdxhi](?:\s*[/|]\s*[mwfdxhi])+\s*\)/gi, '')
    .replace(/,?\s+(?:gmbh|ag|inc\.?|ltd\.?|llc|b\.?v\.?|s\.?a\.?|s\.?r\.?l\.?)$/i, '')
    .trim()
    .toLowerCase();
}

type Keyed = { readonly name?: string; readonly address?: string };
const keyOf = ({ name, address }: Keyed) => (address ?? name ?? '').toLowerCase();

/** Of the thing read, what is asked of it, in the order asked; all of it where nothing is asked. */
function within(got: object, want: object): object {
  const keys = Object.keys(want);
  const entries = new Map(Object.entries(got));
  if (keys.length === 0) return got;
  return Object.fromEntries(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)]] : [])));
}

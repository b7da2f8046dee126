import type { Fact } from '../fact.ts';
import { undoneIn } from '../in-force.ts';
import type { Owner } from './owner.ts';

/** A field of an owner (`name`, `settings.graceDays`, `optional.card`) as it was and as it is since, both as JSON; absent: it was not there. */
export type OwnerChange = { readonly field: string; readonly was?: string; readonly is?: string };

const ofSettings = 'settings.';
const ofOptional = 'optional.';

const changeable = ['name', 'signature', 'language', 'tone', 'timeZone', 'facts'] as const;

/** What differs of who the owner is and how they want it. Addresses are not among it: they are not changed by a word or a form. */
export function changesBetween(before: Owner, after: Owner): readonly OwnerChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [old, young] = [was.get(field), is.get(field)];
    return old === young ? [] : [{ field, ...(old !== undefined && { was: old }), ...(young !== undefined && { is: young }) }];
  });
}

/**
 * The owner as these facts leave them, where one of them takes back a change, or takes back that it was taken back. A field that was changed again since stays as it is; done twice, it
 * is done once.
 *
 * @param known all facts of the search, these too
 */
export function ownerAfter(owner: Owner, facts: readonly Fact[], known: readonly Fact[]): Owner {
  const undone = undoneIn(known);
  const targets = facts.flatMap((fact) => targetOf(fact, known) ?? []);
  // The last change is the first to go.
  const inTurn = [...targets.filter(({ id }) => undone.has(id)).reverse(), ...targets.filter(({ id }) => !undone.has(id))];
  return inTurn.reduce((one, target) => (target.type === 'owner_changed' ? moved(one, target.changes, undone.has(target.id)) : one), owner);
}

/** The owner as these changes leave them, before any of them is recorded: of several words in one mail each sees what the one before it did. */
export function ownerWith(owner: Owner, records: readonly { readonly fact: Fact }[]): Owner {
  return ownerAfter(
    owner,
    records.map(({ fact }) => fact).filter(({ type }) => type === 'owner_changed'),
    [],
  );
}

/** What an undoing is about in the end: an undo may itself be undone. */
function targetOf(fact: Fact | undefined, known: readonly Fact[]): Fact | undefined {
  return fact?.type === 'undone'
    ? targetOf(
        known.find(({ id }) => id === fact.fact),
        known,
      )
    : fact;
}

function moved(owner: Owner, changes: readonly OwnerChange[], back: boolean): Owner {
  const fields = new Map(fieldsOf(owner));
  for (const { field, was, is } of changes) {
    const [from, to] = back ? [is, was] : [was, is];
    if (fields.get(field) !== from) continue;
    if (to === undefined) fields.delete(field);
    else fields.set(field, to);
  }
  return withFields(owner, fields);
}

function fieldsOf(owner: Owner): ReadonlyMap<string, string> {
  const own = changeable.map((name) => [name, owner[name]] as const);
  const { optional, ...others } = owner.settings;
  const settings = Object.entries(others).map(([name, value]) => [`${ofSettings}${name}`, value] as const);
  const options = Object.entries(optional).map(([name, value]) => [`${ofOptional}${name}`, value] as const);
  return new Map(
    [...own, ...settings, ...options].flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)] as const])),
  );
}

/** The values were an owner's before, each of its own field. */
function withFields({ signature: _, tone: _tone, ...owner }: Owner, fields: ReadonlyMap<string, string>): Owner {
  const values = [...fields].map(([name, value]) => [name, JSON.parse(value) as unknown] as const);
  const under = (prefix: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(values.flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [])));
  const { settings } = owner;
  return {
    ...owner,
    ...Object.fromEntries(values.filter(([name]) => !name.startsWith(ofSettings) && !name.startsWith(ofOptional))),
    settings: { ...settings, ...under(ofSettings), optional: { ...settings.optional, ...under(ofOptional) } },
  };
}

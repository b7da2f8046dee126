import type { Fact } from './fact.ts';
import type { Owner } from './owner.ts';

/** A field of an owner (`name`, `settings.graceDays`) as it was and as it is since, both as JSON; absent: it was not there. */
export type OwnerChange = { readonly field: string; readonly was?: string; readonly is?: string };

const changeable = ['name', 'signature', 'language', 'timeZone', 'facts'] as const;

/** What differs of who the owner is and how they want it. Addresses are not among it: they are not changed by a word or a form. */
export function changesBetween(before: Owner, after: Owner): readonly OwnerChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [old, young] = [was.get(field), is.get(field)];
    return old === young ? [] : [{ field, ...(old !== undefined && { was: old }), ...(young !== undefined && { is: young }) }];
  });
}

/**
 * The owner after these facts, where one of them takes back a change, or takes back that it was taken back. A field that was changed again since stays as it is; done twice, it is
 * done once.
 *
 * @param known all facts of the search
 */
export function ownerAfter(owner: Owner, facts: readonly Fact[], known: readonly Fact[]): Owner {
  return facts.reduce((one, fact) => {
    const { target, back } = targetOf(fact, known);
    return target?.type !== 'owner_changed' || target === fact ? one : moved(one, target.changes, back);
  }, owner);
}

/** What an undoing is about in the end, and whether it is back to what was before. */
function targetOf(fact: Fact, known: readonly Fact[]): { readonly target: Fact | undefined; readonly back: boolean } {
  let target: Fact | undefined = fact;
  let back = false;
  // Nobody takes back his own undoing more often than that.
  for (let step = 0; target?.type === 'undone' && step < known.length; step++) {
    const { fact: id }: { readonly fact: string } = target;
    target = known.find((one) => one.id === id);
    back = !back;
  }
  return { target, back };
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
  const settings = Object.entries(owner.settings).map(([name, value]) => [`settings.${name}`, value] as const);
  return new Map([...own, ...settings].flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)] as const])));
}

/** The values were an owner's before, each of its own field. */
function withFields({ signature: _, ...owner }: Owner, fields: ReadonlyMap<string, string>): Owner {
  const values = [...fields].map(([name, value]) => [name, JSON.parse(value) as unknown] as const);
  const isSetting = ([name]: readonly [string, unknown]) => name.startsWith('settings.');
  return {
    ...owner,
    ...Object.fromEntries(values.filter((one) => !isSetting(one))),
    settings: {
      ...owner.settings,
      ...Object.fromEntries(values.filter(isSetting).map(([name, value]) => [name.slice('settings.'.length), value])),
    },
  };
}

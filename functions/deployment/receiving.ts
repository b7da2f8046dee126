import type { RuleSets, SesRule } from './rule-sets.ts';

/** What the stack wants received. The rule's name holds the stack's name: it is how our rule is known in whatever rule set it stands. */
export type Wanted = {
  readonly ruleSet: string;
  readonly rule: SesRule & { readonly Name: string };
};

/** SES's quota. Its own refusal has the name of an error that the SDK takes for "too fast", and tries again for minutes. */
const mostRules = 200;

/** Which rule set is in charge now, and what it took to be served by it. */
export type Begun = {
  readonly ruleSet: string;
  readonly how: 'activated' | 'was active' | 'added to the active one' | 'was in the active one';
};

/**
 * Sees to it that the active rule set serves our capture domain. SES has one active set per account and region: whatever is active already stays in charge,
 * for activating another would turn off all that it serves. May be done again at any time.
 */
export async function beginReceiving(ruleSets: RuleSets, { ruleSet, rule }: Wanted): Promise<Begun> {
  const active = await ruleSets.active();
  if (!active) {
    await ruleSets.activate(ruleSet);
    return { ruleSet, how: 'activated' };
  }
  // Its rule is the stack's own, which CloudFormation makes and changes.
  if (active.name === ruleSet) return { ruleSet, how: 'was active' };
  const there = active.rules.find(({ Name }) => Name === rule.Name);
  if (!there && active.rules.length >= mostRules)
    throw new Error(`The active rule set ${active.name} is full with ${mostRules} rules; take one out of it and deploy again`);
  // First, so that no rule of theirs can stop before ours is asked; and without a stop of ours, so that theirs are asked as before.
  if (!there) await ruleSets.putFirst(active.name, rule);
  else if (!isSame(there, rule)) await ruleSets.change(active.name, rule);
  return { ruleSet: active.name, how: there ? 'was in the active one' : 'added to the active one' };
}

export type Ended = {
  /** Rule sets that our rule was taken out of. */
  readonly removedFrom: readonly string[];
  readonly deactivated: boolean;
  /** Ours stays, for others have put rules of their own into it. */
  readonly left: boolean;
};

/**
 * Takes back what was begun, by what SES holds now and not by what was done once: rule sets are made, replaced and deleted by others meanwhile. A rule set that is not ours is left
 * active and whole but for our rule; ours is turned off and deleted unless somebody else's rules live in it, who would lose their mail.
 */
export async function endReceiving(ruleSets: RuleSets, { ruleSet, rule }: Wanted): Promise<Ended> {
  const removedFrom: string[] = [];
  for (const name of await ruleSets.names()) {
    const found = name === ruleSet ? undefined : await ruleSets.read(name);
    if (!found?.rules.some(({ Name }) => Name === rule.Name)) continue;
    await ruleSets.removeRule(name, rule.Name);
    removedFrom.push(name);
  }
  const ours = await ruleSets.read(ruleSet);
  if (!ours) return { removedFrom, deactivated: false, left: false };
  if (ours.rules.some(({ Name }) => Name !== rule.Name)) {
    await ruleSets.removeRule(ruleSet, rule.Name);
    return { removedFrom, deactivated: false, left: true };
  }
  // Asked last of all: SES cannot turn off "this one if it is still the active one", and what is between question and act is not ours to turn off.
  const deactivated = (await ruleSets.active())?.name === ruleSet;
  if (deactivated) await ruleSets.activate(undefined);
  // Not removed: somebody has made it the active one again meanwhile. An empty set costs nothing and stays.
  return { removedFrom, deactivated, left: !(await ruleSets.remove(ruleSet)) };
}

/** SES gives back what it was given, and adds nothing. */
const isSame = (there: SesRule, wanted: SesRule): boolean => JSON.stringify(sorted(there)) === JSON.stringify(sorted(wanted));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(filled.map(([name, inner]) => [name, sorted(inner)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

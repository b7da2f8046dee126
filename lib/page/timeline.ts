import type { FollowUp } from '../follow-ups/follow-up.ts';
import { rules } from '../follow-ups/rules.ts';
import type { Fact, Interview } from '../search/fact.ts';
import { undoneIn } from '../search/in-force.ts';
import type { Delivery, Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { type Consequence, consequencesOf } from './history.ts';
import { type ApplicationView, order } from './view.ts';

type Happened = { readonly at: Instant; readonly planned: readonly FollowUp[]; readonly dropped: Consequence['dropped'] };

/** One thing on the timeline of an application, with what followed from it. */
export type Entry = Happened &
  (
    | {
        /** `mail`: from outside; `owner`: a word of the owner's; `learned`: by the product itself. */
        readonly is: 'mail' | 'owner';
        readonly fact: Fact;
        /** The fact that took this one back, and still does. */
        readonly undoneBy?: Fact;
      }
    | { readonly is: 'delivery'; readonly delivery: Delivery; readonly sentAt?: Instant; readonly rule: string }
    | { readonly is: 'interview'; readonly interview: Interview }
    /** Something changed the plan that stands on no line of its own: another application, a pause. */
    | { readonly is: 'elsewhere' }
  );

/** What has happened around an application, oldest first. What is still to come stands in the plan. */
export function timelineOf({ application, ended, interviews }: ApplicationView, search: Search, now: Instant): readonly Entry[] {
  const consequences = new Map(consequencesOf(search, application.id).map((one) => [one.at, one]));
  const undone = undoneIn(application.facts);
  const undoing = (id: string) => application.facts.findLast((fact) => fact.type === 'undone' && fact.fact === id && !undone.has(fact.id));
  const nothing = { planned: [], dropped: [] };
  const entries: Entry[] = [
    // An undo shows at what it took back, and with its own line, so that it can be taken back too.
    ...application.facts.map((fact): Entry => {
      const undoneBy = undone.has(fact.id) ? undoing(fact.id) : undefined;
      return { is: fact.source === 'owner' ? 'owner' : 'mail', at: fact.knownAt, fact, ...nothing, ...(undoneBy && { undoneBy }) };
    }),
    ...ended.map((delivery): Entry => {
      const sentAt = sentAtOf(delivery, application.facts, undone);
      return {
        is: 'delivery',
        at: delivery.at,
        delivery,
        rule: rules[delivery.kind].id,
        ...nothing,
        ...(sentAt !== undefined && { sentAt }),
      };
    }),
    ...interviews
      .filter(({ startsAt }) => startsAt <= now)
      .map((interview): Entry => ({ is: 'interview', at: interview.startsAt, interview, ...nothing })),
  ];
  const inOrder = entries
    .map((entry, index) => ({ entry, index }))
    .sort((one, other) => order(one.entry.at, other.entry.at) || one.index - other.index);
  const shown = inOrder.map(({ entry }, index): Entry => {
    const isLastOfMoment = inOrder.slice(index + 1).every((later) => later.entry.at !== entry.at || later.entry.is === 'interview');
    const found = entry.is === 'interview' || !isLastOfMoment ? undefined : consequences.get(entry.at);
    if (!found) return entry;
    consequences.delete(entry.at);
    return { ...entry, planned: found.planned, dropped: found.dropped };
  });
  const elsewhere = [...consequences.values()].map((one): Entry => ({ is: 'elsewhere', ...one }));
  return [...shown, ...elsewhere].sort((one, other) => order(one.at, other.at));
}

/** When the owner said to have sent a draft; of a kind that came twice, the word after each. */
export function sentAtOf(delivery: Delivery, facts: readonly Fact[], undone: ReadonlySet<string> = undoneIn(facts)): Instant | undefined {
  const sent = facts.find(
    (fact) =>
      fact.type === 'owner_sent' &&
      !undone.has(fact.id) &&
      fact.kind === delivery.kind &&
      (fact.to ?? delivery.to) === delivery.to &&
      fact.knownAt >= delivery.at,
  );
  return sent?.type === 'owner_sent' ? sent.at : undefined;
}

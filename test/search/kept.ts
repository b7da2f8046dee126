import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { Command } from '../../lib/mail/replies/command.ts';
import { act } from '../../lib/search/act/act.ts';
import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import { joinApplications } from '../../lib/search/joined.ts';
import { describe } from '../../lib/search/known.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { ownerAsTold } from '../../lib/search/owner/owner-as-told.ts';
import { ownerAfter } from '../../lib/search/owner/owner-changes.ts';
import type { Recorded } from '../../lib/search/question.ts';
import { addFact } from '../../lib/search/record.ts';
import type { Delivery, Search } from '../../lib/search/search.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { hash, owner } from './given.ts';

/** What the table would hold of one owner: rows of facts that only grow. */
export type Kept = {
  readonly rows: ReadonlyMap<ApplicationId, readonly Fact[]>;
  readonly facts: readonly Fact[];
  readonly deliveries: readonly Delivery[];
  /** As the owner's row has them. */
  readonly owner: Owner;
};

export const nothingKept: Kept = { rows: new Map(), facts: [], deliveries: [], owner };

export function record(kept: Kept, records: readonly Recorded[]): Kept {
  const rows = new Map(kept.rows);
  let { facts } = kept;
  for (const { application, fact } of records) {
    const before = application === undefined ? facts : (rows.get(application) ?? []);
    const grown = addFact(before, fact);
    if (grown === 'there') continue;
    if (application === undefined) facts = grown;
    else rows.set(application, grown);
  }
  const ofSearch = records.flatMap(({ application, fact }) => (application === undefined ? [fact] : []));
  return { ...kept, rows, facts, owner: ownerAfter(kept.owner, ofSearch, facts) };
}

/** As it is loaded for the plan. */
export function searchOf(kept: Kept, now: string): Search {
  const me = ownerAsTold(kept.owner, kept.facts, now);
  const all = [...kept.rows].map(([id, facts]) => ({ id, facts, known: describe(facts, me) }));
  const { applications, deliveries } = joinApplications(all, kept.deliveries, kept.facts, (facts) => describe(facts, me));
  return { timeZone: me.timeZone, settings: me.settings, applications, facts: kept.facts, deliveries };
}

export function planOf(kept: Kept, now: string): readonly FollowUp[] {
  return plan(searchOf(kept, now)).due;
}

/** Delivers what is due until then, each at its time. */
export function deliverUntil(kept: Kept, until: string): Kept {
  let state = kept;
  for (let count = 0; count < 40; count++) {
    const due = planOf(state, until)
      .filter(({ deliverAt }) => deliverAt <= until)
      .sort((one, other) => (one.deliverAt < other.deliverAt ? -1 : 1));
    const [first] = due;
    if (!first) return state;
    const event = due.filter((one) => one.event === first.event);
    state = {
      ...state,
      deliveries: [
        ...state.deliveries,
        ...event.map(
          ({ id, kind, application, alsoFor, to, deliverAt }): Delivery => ({
            followUp: id,
            kind,
            application,
            alsoFor,
            to,
            at: deliverAt,
            how: 'delivered',
          }),
        ),
      ],
    };
  }
  return state;
}

/** Says something, and records what it comes to. @returns what the answer to it would be about, to be replied to */
export function say(kept: Kept, command: Command, now: string, sent?: SentMail, mailId = `mail ${now} ${JSON.stringify(command)}`) {
  const acted = act({ command, search: searchOf(kept, now), owner: kept.owner, now, mailId, hash, ...(sent && { sent }) });
  const facts = acted.records.map(({ application, fact: { id } }) => ({ id, ...(application !== undefined && { application }) }));
  const answer: SentMail = {
    kind: 'answer',
    at: now,
    followUps: sent?.followUps ?? [],
    interviews: sent?.interviews ?? [],
    facts,
    ...(acted.question && { question: acted.question }),
  };
  return { ...acted, kept: record(kept, acted.records), answer };
}

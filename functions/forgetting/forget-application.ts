import type { ApplicationId } from '../../lib/search/fact.ts';
import { applicationWith } from '../../lib/search/joined.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { forgetAside, listAside } from '../bounds/aside.ts';
import { prefixes } from '../names.ts';
import { loadWhole } from '../planning/load-whole.ts';
import { reconcileSearch } from '../planning/reconcile-search.ts';
import type { Services } from '../services.ts';
import type { Traces } from '../store/traces.ts';

/** How many of each are gone, or would be. */
export type Forgotten = {
  readonly applications: number;
  readonly facts: number;
  readonly followUps: number;
  readonly schedules: number;
  readonly mails: number;
};

export type Forgetting = {
  readonly forgotten: Forgotten;
  /** What lies outside our reach, in sentences. */
  readonly notForgotten: readonly string[];
  /** Tokens of our own mails that were about nothing else: a stage that keeps copies of them lets go of those. */
  readonly tokens: readonly string[];
};

/** As long as any deployment may be set to keep a mail as it came: so long one may turn up again. */
const longestRetentionDays = 3_650;

/** It is looked for until nothing is found; what comes back as often as this is written by somebody who would not end. */
const mostRounds = 5;

/**
 * Forgets an application, or all of them, in the order in which nothing comes back: the mark that holds back what is still on its way; the plan, so that nothing is mailed any more; the mails as they came, so
 * that nothing can be read anew; the rows; the wake-ups. After a crash it is called again and goes on; called once more, it finds nothing.
 *
 * @param what ids of applications; those that the owner said are the same go with them
 * @returns nothing when there is no such owner
 */
export async function forget(
  services: Pick<Services, 'store' | 'bucket' | 'wakeUps'>,
  ownerId: OwnerId,
  what: readonly ApplicationId[] | 'all',
  now: Instant,
): Promise<Forgetting | undefined> {
  const { store, bucket, wakeUps } = services;
  const found = await find(services, ownerId, what);
  if (!found) return undefined;
  const { ids, leaver } = found;
  const aside = what === 'all' ? await forgetAside(services, ownerId) : 0;
  if (isNothing(found.traces) && !leaver && aside === 0) return { ...tellingOf(found.traces, 0, 0), tokens: [] };
  // Whoever reads the search from here on looks for marks; whoever has read it before loses the condition of its plan, and looks then.
  await dropFromPlan(services, ownerId, [], []);
  for (const of of ids) await store.putTombstone(ownerId, { of, at: now, ...found.traces.tombstone }, longestRetentionDays);
  const whole = what === 'all' ? what : ids;
  // Before the rows are looked for: whoever claims a mail about it from here on finds nothing due, and whoever has claimed one has left a row.
  await dropFromPlan(services, ownerId, whole, found.traces.mails);
  let mails = aside;
  const tokens = new Set(found.traces.tokens);
  for (let round = 0; round < mostRounds; round++) {
    // With what was written until the mark stood, and then with what was written or changed while it went.
    const traces = (await find(services, ownerId, whole))?.traces;
    if (!traces || isNothing(traces)) break;
    for (const mail of traces.mails) {
      const removed = await Promise.all([bucket.remove(prefixes.raw + mail), bucket.remove(prefixes.kept + mail)]);
      if (removed.some(Boolean)) mails += 1;
    }
    await dropFromPlan(services, ownerId, whole, traces.mails);
    await store.dropOpened(ownerId, whole, traces.mails);
    await store.removeTraces(traces);
    for (const token of traces.tokens) tokens.add(token);
  }
  await reconcileSearch(services, ownerId, now);
  const { nextDueAt } = await store.search(ownerId);
  const schedules = await wakeUps.remove(ownerId, nextDueAt, now);
  // Nothing reaches them any more, so that no mark is needed to hold anything back.
  if (leaver) await store.forgetOwner(leaver);
  return { ...tellingOf(found.traces, mails, schedules, leaver), tokens: [...tokens] };
}

/** What {@link forget} would do; changes nothing. Of wake-ups it can only be said afterwards. */
export async function wouldForget(
  services: Pick<Services, 'store' | 'bucket'>,
  ownerId: OwnerId,
  what: readonly ApplicationId[] | 'all',
): Promise<Forgetting | undefined> {
  const found = await find(services, ownerId, what);
  if (!found) return undefined;
  const { traces, leaver } = found;
  const kept = new Set((await services.bucket.list('')).map(({ key }) => key));
  const mails = traces.mails.filter((mail) => kept.has(prefixes.raw + mail) || kept.has(prefixes.kept + mail)).length;
  const aside = what === 'all' ? (await listAside(services, ownerId)).length : 0;
  return { ...tellingOf(traces, mails + aside, 0, leaver), tokens: traces.tokens };
}

async function find(
  { store }: Pick<Services, 'store'>,
  ownerId: OwnerId,
  what: readonly ApplicationId[] | 'all',
): Promise<{ readonly ids: readonly (ApplicationId | 'everything')[]; readonly traces: Traces; readonly leaver?: Owner } | undefined> {
  const stored = await store.owner(ownerId);
  if (!stored) return undefined;
  if (what === 'all') {
    const traces = await store.traces(stored, 'all');
    // Whose account was taken out of service lets go of it, too.
    return { ids: ['everything', ...traces.applications], traces, ...(stored.removedAt !== undefined && { leaver: stored.owner }) };
  }
  const whole = await loadWhole({ store }, ownerId);
  const same = what.flatMap((id) => {
    const application = whole && applicationWith(whole.search, id);
    return application ? [application.id, ...(application.also ?? []).map((other) => other.id)] : [];
  });
  const ids = [...new Set([...what, ...same])];
  return { ids, traces: await store.traces(stored, ids) };
}

async function dropFromPlan(
  { store }: Pick<Services, 'store'>,
  ownerId: OwnerId,
  what: readonly ApplicationId[] | 'all',
  mails: readonly string[],
): Promise<void> {
  for (;;) {
    const item = await store.search(ownerId);
    // What was delivered is read anew with the next plan.
    const { nextDueAt: _, delivered: _delivered, revisions: _revisions, ...rest } = item;
    const left =
      what === 'all'
        ? { ...rest, live: [], facts: [], plan: [], delivered: [], forgot: true as const }
        : {
            ...rest,
            live: item.live.filter((id) => !what.includes(id)),
            facts: item.facts.filter(({ source }) => source === 'owner' || !mails.includes(source.mail)),
            // What is left of drafts for several is planned anew, right after.
            plan: item.plan.filter(({ application, alsoFor }) => ![application, ...alsoFor].some((id) => what.includes(id))),
            forgot: true as const,
          };
    if (await store.putSearch(ownerId, left)) return;
  }
}

function isNothing({ gone, changed, mails, facts, followUps }: Traces): boolean {
  return gone.length + changed.length + mails.length + facts + followUps === 0;
}

function tellingOf(traces: Traces, mails: number, schedules: number, leaver?: Owner): Omit<Forgetting, 'tokens'> {
  const forgotten: Forgotten = {
    applications: traces.applications.length,
    facts: traces.facts,
    followUps: traces.followUps,
    schedules,
    mails,
  };
  return { forgotten, notForgotten: leaver ? beyondReach : [...beyondReach, accountStays] };
}

const beyondReach = [
  'What lies in your own mailbox: the mails that you forwarded, and those that you got from here.',
  'What the employers and everybody else you wrote to have.',
  'Backups: a table in AWS can be restored to any moment of the last 35 days, until those days are over.',
];
const accountStays = 'Your account: your name, addresses, settings and capture address stay, so that new mail still finds you.';

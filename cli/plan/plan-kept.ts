import { loadSearch } from '../../functions/planning/load-search.ts';
import type { Store } from '../../functions/store/store.ts';
import { followUpKept } from '../../lib/follow-ups/delivery-of.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Application, Delivery, Search } from '../../lib/search/search.ts';
import { type PlanRow, row } from './plan-rows.ts';

/** A row of the owner's own plan: also which rule, why, and the words it rests on. */
export type OwnPlanRow = PlanRow & {
  readonly company?: string;
  readonly role?: string;
  readonly rule: string;
  readonly sentence: string;
  readonly evidence: readonly { readonly field: string; readonly text: string }[];
};

export type KeptRows = {
  readonly id: OwnerId;
  readonly delivered: readonly OwnPlanRow[];
  readonly cancelled: readonly OwnPlanRow[];
  readonly still_planned: readonly OwnPlanRow[];
};

/**
 * Explains the plan of an owner from what is kept. What was planned once and taken back is not kept, so nothing is listed as cancelled.
 * @returns the fault in one sentence when it cannot be said whose plan
 */
export async function keptPlan(
  store: Store,
  wanted: { readonly owner?: string; readonly application?: string },
): Promise<KeptRows | string> {
  const owners = await store.owners();
  const [only, ...more] = owners;
  const id = wanted.owner ?? (more.length === 0 ? only : undefined);
  if (id === undefined) return owners.length === 0 ? 'no owner is kept there' : `name one of the owners with --owner: ${owners.join(', ')}`;
  const stored = await store.owner(id);
  if (!stored) return `no owner ${id} is kept there, only ${owners.join(', ')}`;
  const ids = (await store.allApplications(stored.owner)).map((application) => application.id);
  if (wanted.application !== undefined && !ids.includes(wanted.application)) return `no application ${wanted.application} is kept there`;
  const loaded = await loadSearch({ store }, id, await store.search(id), ids);
  if (!loaded) return `no owner ${id} is kept there`;
  const { search } = loaded;
  const isWanted = ({ application, alsoFor }: Pick<FollowUp, 'application' | 'alsoFor'>): boolean =>
    wanted.application === undefined || application === wanted.application || alsoFor.includes(wanted.application);
  return {
    id,
    delivered: search.deliveries
      .filter((delivery) => delivery.how === 'delivered' && isWanted(delivery))
      .map((delivery) => explained(followUpOf(delivery), search)),
    cancelled: [],
    still_planned: plan(search)
      .due.filter(isWanted)
      .map((followUp) => explained(followUp, search)),
  };
}

function explained(followUp: FollowUp, search: Search): OwnPlanRow {
  const application = search.applications.find(({ id }) => id === followUp.application);
  const { company, role } = application?.known ?? {};
  const moved = followUp.why.includes('a week after the last mail to the same person') || followUp.alsoFor.length > 0;
  return {
    ...row(followUp, search),
    ...(company !== undefined && { company }),
    ...(role !== undefined && { role }),
    rule: moved ? `${followUp.rule}, G-03` : followUp.rule,
    sentence: sentenceOf(followUp, application),
    evidence: evidenceOf(followUp, search),
  };
}

function sentenceOf({ kind, why, alsoFor }: FollowUp, application: Application | undefined): string {
  const about = application?.known.company ?? application?.known.role;
  const also = alsoFor.length > 0 ? ', one draft for several roles of one person' : '';
  return `${kind}${about === undefined ? '' : ` for ${about}`}: ${why || 'it was due by its rule'}${also}.`;
}

/** The words of the mails that the step follows from. */
function evidenceOf({ because }: FollowUp, search: Search): OwnPlanRow['evidence'] {
  const facts = [...search.applications.flatMap((application) => application.facts), ...search.facts];
  return facts.filter(({ id }) => because.includes(id)).flatMap(({ evidence }) => evidence);
}

/** What is still known of a follow-up that was delivered. */
function followUpOf({ followUp: id, at, sendHint, ...kept }: Delivery): FollowUp {
  return { ...followUpKept({ id, ...kept }, at, ''), ...(sendHint !== undefined && { sendHint }) };
}

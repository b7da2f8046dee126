import { compose } from '../../lib/drafts/compose.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Instant } from '../../lib/time.ts';
import type { ReconciledSearch } from '../planning/reconcile-search.ts';
import type { Services } from '../services.ts';
import { companiesOf } from './letter-facts.ts';
import type { Letter } from './send-once.ts';

/**
 * The drafts of follow-ups, unlike those that went to the same companies before.
 *
 * @param planned what else is planned
 * @param mailedBefore only drafts from before that moment count as earlier ones
 * @returns `used`: what is to be remembered of them once they are mailed
 */
export async function composeDrafts(
  { store }: Pick<Services, 'store'>,
  { owner, search }: Pick<ReconciledSearch, 'owner' | 'search'>,
  { followUps, planned }: { readonly followUps: readonly FollowUp[]; readonly planned: readonly FollowUp[] },
  now: Instant,
  mailedBefore?: Instant,
): Promise<Omit<ReturnType<typeof compose>, 'used'> & Pick<Letter, 'used'>> {
  // What goes to the owner alone has no draft.
  const companies = companiesOf(
    search,
    followUps.filter(({ to }) => to !== 'owner'),
  );
  const earlier = await Promise.all(companies.map((company) => store.used(owner.id, company, now, mailedBefore)));
  const { used, ...composed } = compose({ followUps, search, owner, used: earlier.flat(), planned });
  return { ...composed, used: companies.map((company) => ({ company, hashes: used })) };
}

import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { reconcileSearch } from '../planning/reconcile-search.ts';
import type { Services } from '../services.ts';

/** Greets a new owner by mail: with the capture address and how to try it. Done twice before the mail went out, it greets once. */
export async function welcome(services: Pick<Services, 'store' | 'wakeUps'>, owner: OwnerId, now: Instant): Promise<void> {
  await expectOwner(services, owner, now);
  await reconcileSearch(services, owner, now);
}

/** Notes that an owner is new: reconciled the next time, their search wakes us to greet them. */
export async function expectOwner({ store }: Pick<Services, 'store'>, owner: OwnerId, now: Instant): Promise<void> {
  if ((await store.traffic(owner)).cameAt === undefined) await store.putTraffic(owner, { cameAt: now });
}

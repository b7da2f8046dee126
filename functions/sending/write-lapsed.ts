import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import { followUpOfLapse, type Lapse } from '../../lib/follow-ups/placing/lapse.ts';
import { followUpMail } from '../../lib/mail/kinds/follow-up-mail.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { reconcileSearch } from '../planning/reconcile-search.ts';
import type { Services } from '../services.ts';
import { composeDrafts } from './compose-drafts.ts';
import { aboutFollowUps } from './letter-facts.ts';
import type { Letter } from './send-once.ts';

/** The texts of drafts that had become too late, because the owner asked for them. They are no deliveries: the chain they were part of has ended. */
export async function writeLapsed(
  services: Services,
  ownerId: OwnerId,
  lapsed: readonly Lapse[],
  now: Instant,
): Promise<Letter | undefined> {
  const state = await reconcileSearch(services, ownerId, now, { touched: applicationsOf(lapsed) });
  if (!state) return undefined;
  const { owner, secret, search, plan: planned } = state;
  const followUps = lapsed
    .map((lapse) => followUpOfLapse(lapse, now))
    .filter(({ application }) => search.applications.some(({ id }) => id === application));
  const [first] = followUps;
  if (!first) return undefined;
  const { drafts, assumptions, used } = await composeDrafts(services, state, { followUps, planned }, now);
  return {
    owner,
    secret,
    mail: followUpMail({ followUps, drafts, assumptions, search, owner, planned }),
    about: {
      application: first.application,
      followUps: aboutFollowUps(followUps),
      interviews: [],
      facts: [],
    },
    deliveries: [],
    used,
  };
}

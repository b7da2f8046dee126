import { compose } from '../lib/drafts/compose.ts';
import { followUpOfLapse, type Lapse } from '../lib/follow-ups/lapse.ts';
import { followUpMail } from '../lib/mail/follow-up-mail.ts';
import type { OwnerId } from '../lib/search/owner.ts';
import type { Instant } from '../lib/time.ts';
import { applicationsOf, companiesOf } from './letter-facts.ts';
import { reconcileSearch } from './reconcile-search.ts';
import type { Letter } from './send-once.ts';
import type { Services } from './services.ts';

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
  const companies = companiesOf(search, followUps);
  const earlier = await Promise.all(companies.map((company) => services.store.used(ownerId, company, now)));
  const { drafts, assumptions, used } = compose({ followUps, search, owner, used: earlier.flat(), planned });
  return {
    owner,
    secret,
    mail: followUpMail({ followUps, drafts, assumptions, search, owner, planned }),
    about: {
      application: first.application,
      followUps: followUps.map(({ id, kind, application, alsoFor, to }) => ({ id, kind, application, alsoFor, to })),
      interviews: [],
      facts: [],
    },
    deliveries: [],
    used: companies.map((company) => ({ company, hashes: used })),
  };
}

import { inOneRun } from '../../../functions/one-run.ts';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import type { Services } from '../../../functions/services.ts';
import type { ApplicationId, Fact } from '../../../lib/search/fact.ts';
import type { Delivery } from '../../../lib/search/search.ts';

/** A run that looks whether an application is forgotten, writes a fact about it when it is so since, and plans with it, as every run does. @param forgets in another run */
export async function writesTooLate(
  services: Pick<Services, 'store' | 'wakeUps'>,
  application: ApplicationId,
  forgets: () => Promise<unknown>,
  late: Fact,
): Promise<void> {
  const { store } = services;
  let look = () => {};
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  const forgotten = looked.then(forgets);
  await inOneRun(async () => {
    await store.addFacts('mina', application, [{ ...late, id: `${late.id} before` }]);
    look();
    await forgotten;
    await store.addFacts('mina', application, [late]);
    await reconcileSearch(services, 'mina', late.knownAt, { touched: [application] });
  });
}

export const deliveryOf = (application: ApplicationId, at: string): Delivery => ({
  followUp: `${application}.thank_you.ines@harbour.example.late`,
  kind: 'thank_you',
  application,
  alsoFor: [],
  to: 'ines@harbour.example',
  at,
  how: 'delivered',
});

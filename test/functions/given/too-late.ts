import { inOneRun } from '../../../functions/planning/one-run.ts';
import type { Store } from '../../../functions/store/store.ts';
import type { ApplicationId, Fact } from '../../../lib/search/fact.ts';
import type { Delivery } from '../../../lib/search/search.ts';

/** A run that looks whether an application is forgotten, and writes a fact about it when it is so since. @param forgets in another run */
export async function writesTooLate(
  store: Pick<Store, 'addFacts'>,
  application: ApplicationId,
  forgets: () => Promise<unknown>,
  late: Fact,
) {
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

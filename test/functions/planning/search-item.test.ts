import { expect, test } from 'vitest';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import type { About } from '../../../lib/search/fact.ts';
import type { Delivery } from '../../../lib/search/search.ts';
import { fact } from '../given/facts.ts';
import { type LaidOut, laidOutForMina } from '../given/laid-out.ts';

const now = '2026-10-15T12:00:00Z';

/** Applications that each had so many drafts. */
async function withApplications(count: number, drafts: number): Promise<LaidOut> {
  const stage = await laidOutForMina(now);
  const { store } = stage.services;
  const ids = Array.from({ length: count }, (_, number) => `application-${number}`);
  for (const id of ids) {
    const contact = `ines.duarte@${id}.example`;
    const about: About = {
      company: `Larchmont ${id}`,
      role: 'Copy Editor',
      contacts: [{ name: 'Ines Duarte', address: contact, part: 'recruiter' }],
      wroteBy: contact,
      instructions: [],
    };
    await store.addFacts('mina', id, [fact(id, '2026-10-01T09:00:00Z', { type: 'application' }, about)]);
    const deliveries = Array.from({ length: drafts }, (_, number): Delivery => {
      const followUp = `${id}.app_followup_${number}.${contact}.${id}`;
      return { followUp, kind: 'app_followup_1', application: id, alsoFor: [], to: contact, at: '2026-10-08T14:00:00Z', how: 'delivered' };
    });
    await store.addDeliveries('mina', `${id}.app_followup_1.${contact}`, deliveries);
  }
  await reconcileSearch(stage.services, 'mina', now, { touched: ids });
  return stage;
}

test('what was delivered stands in the search item while it is little, so that a mail costs no query for it', async () => {
  const { services } = await withApplications(2, 2);
  const { live, delivered } = await services.store.search('mina');
  expect(live).toHaveLength(2);
  expect(delivered?.flatMap(({ deliveries }) => deliveries)).toHaveLength(4);
});

test('in a search of many applications it stays in its own rows: the item never outgrows a row, and nothing is forgotten', async () => {
  const { services } = await withApplications(30, 12);
  const item = await services.store.search('mina');
  expect(item.live).toHaveLength(30);
  expect(item.delivered).toBeUndefined();
  const again = await reconcileSearch(services, 'mina', now);
  expect(again?.search.deliveries).toHaveLength(360);
});

import { plan } from '../../lib/follow-ups/plan.ts';
import type { Field } from '../../lib/page/forms/form-fields.ts';
import type { Whole } from '../../lib/page/view.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { describe } from '../../lib/search/known.ts';
import { defaultSettings, type Owner } from '../../lib/search/owner/owner.ts';
import type { Delivery, Search } from '../../lib/search/search.ts';

export const now = '2026-10-21T14:00:00Z';

export const owner: Owner = {
  id: 'mina',
  addresses: ['mina.okafor@mailbox.example'],
  name: 'Mina Okafor',
  facts: ['Cut the time of our monthly reporting by half.'],
  timeZone: 'America/New_York',
  language: 'en',
  settings: { ...defaultSettings, digest: 'off' },
  captureAddress: 'k7p2vq9xw3@in.example.com',
};

/** A search of these applications, with its plan. */
export function wholeOf(
  applications: Readonly<Record<string, readonly Fact[]>>,
  {
    deliveries = [],
    facts = [],
    at = now,
  }: { readonly deliveries?: readonly Delivery[]; readonly facts?: readonly Fact[]; readonly at?: string } = {},
): Whole {
  const search: Search = {
    timeZone: owner.timeZone,
    settings: owner.settings,
    applications: Object.entries(applications).map(([id, of]) => ({ id, facts: of, known: describe(of, owner) })),
    facts,
    deliveries,
  };
  return { owner, search, plan: plan(search).due, questions: [], now: at };
}

export function fieldsOf(fields: Readonly<Record<string, string>>): Field {
  return (name) => fields[name] ?? '';
}

export function delivery(kind: Delivery['kind'], application: string, at: string, to = 'ines.duarte@larchmont.example'): Delivery {
  return { followUp: `${application}.${kind}.${to}.x`, kind, application, alsoFor: [], to, at, how: 'delivered' };
}

import { createHash } from 'node:crypto';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import type { Reading } from '../../lib/reading/reading.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { describe } from '../../lib/search/known.ts';
import type { Trust } from '../../lib/search/mails/believe.ts';
import type { Source } from '../../lib/search/mails/facts-of.ts';
import { defaultSettings, type Owner } from '../../lib/search/owner/owner.ts';
import type { Recorded } from '../../lib/search/question.ts';
import type { Application, Search } from '../../lib/search/search.ts';

export const owner: Owner = {
  id: 'o1',
  addresses: ['mira.sand@home.example'],
  name: 'Mira Sand',
  facts: [],
  timeZone: 'America/New_York',
  language: 'en',
  settings: defaultSettings,
  captureAddress: 'q7w8e9r0@in.followup.example',
};

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

type Parts = Partial<Omit<Reading, 'original'>> & { readonly original?: Partial<Reading['original']> };

export function reading({ original, ...parts }: Parts = {}): Reading {
  return {
    kind: 'human_reply',
    confidence: 0.9,
    language: 'en',
    contacts: [],
    interviews: [],
    instructions: [],
    automatic: false,
    evidence: [{ field: 'kind', text: 'as it was written' }],
    ...parts,
    original: {
      to: [],
      subject: 'Data Analyst at Fernhill',
      from: { name: 'Uma Reyes', address: 'uma.reyes@fernhill.example' },
      ...original,
    },
  };
}

export function search(applications: readonly Application[] = []): Search {
  return { timeZone: owner.timeZone, settings: owner.settings, applications, facts: [], deliveries: [] };
}

/** The application that these records make, as the store would hold it. */
export function application(records: readonly Recorded[], id = records[0]?.application ?? 'a1'): Application {
  return applicationOf(
    id,
    records.map(({ fact }) => fact),
  );
}

export function applicationOf(id: string, facts: readonly Fact[]): Application {
  return { id, facts, known: describe(facts, owner) };
}

export function source(parts: {
  readonly reading: Reading;
  readonly mail?: InboundMail;
  readonly search?: Search;
  readonly knownAt?: string;
  readonly mailId?: string;
  readonly trust?: Trust;
}): Source & {
  readonly trust: Trust;
} {
  return { mail: bareMail({}), mailId: 'm1', search: search(), owner, knownAt: '2026-10-20T15:00:00Z', hash, trust: 'owner', ...parts };
}

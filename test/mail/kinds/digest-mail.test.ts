import { describe, expect, test } from 'vitest';
import { plan } from '../../../lib/follow-ups/plan.ts';
import type { Digest } from '../../../lib/follow-ups/told/digest.ts';
import { wishedDrafts } from '../../../lib/mail/blocks/lapsed-words.ts';
import { digestMail } from '../../../lib/mail/kinds/digest-mail.ts';
import { application, said, searchOf } from '../../follow-ups/stories/searches.ts';
import { owner } from '../../search/given.ts';

const search = searchOf(
  application(
    'a1',
    { company: 'Fernhill', role: 'Data Analyst', recruiter: 'uma@fernhill.example', country: 'CA-ON' },
    said('2026-10-07T14:00:00Z', { type: 'application' }),
  ),
  application(
    'a2',
    { company: 'Otter <Creek>', recruiter: 'li@ottercreek.example' },
    said('2026-10-12T11:00:00Z', { type: 'application' }),
  ),
);
const [first, second] = plan(search).due;
if (!first || !second) throw new Error('two steps are planned');
const lapse = {
  id: 'a1.status_1.uma@fernhill.example.p',
  kind: 'status_1',
  application: 'a1',
  alsoFor: [],
  to: 'uma@fernhill.example',
} as const;
const prompt = { ...lapse, id: 'a1.prep_nudge.owner.p', kind: 'prep_nudge', to: 'owner' } as const;
const empty: Digest = { due: [], interviews: [], waiting: [], quiet: [], changed: [], lapsed: [] };

describe('the digest as a mail', () => {
  const mail = digestMail({
    digest: {
      ...empty,
      due: [first],
      interviews: [{ application: 'a1', startsAt: '2026-10-13T14:00:00Z' }],
      waiting: [{ application: 'a2', since: '2026-10-12T11:00:00Z', next: second }],
      quiet: [{ application: 'a1', at: '2026-10-10T11:00:00Z', met: true }],
      changed: [
        {
          application: 'a1',
          fact: {
            ...said('2026-10-08T15:00:00Z', { type: 'rejection' }),
            evidence: [{ field: 'kind', text: 'we have decided\nagainst it' }],
          },
        },
      ],
      lapsed: [prompt, lapse],
    },
    search,
    owner,
  });

  test('says how much of what in its subject', () => {
    expect(mail).toMatchObject({
      kind: 'digest',
      subject: 'Your week: 1 due, 1 waiting, 1 gone quiet and 2 too late',
      drafts: [],
      conversation: 'digest',
    });
  });

  test.each([
    '- Tue 13 Oct 10:00: interview (Fernhill, Data Analyst)',
    '- Wed 14 Oct: a follow-up on the application to uma (Fernhill, Data Analyst)',
    '- Otter <Creek>: since Mon 12 Oct; next Mon 19 Oct: a follow-up on the application to li',
    '- Thu 8 Oct: a rejection (Fernhill, Data Analyst), read from "we have decided against it"',
    '2. the status question to uma (Fernhill, Data Analyst)',
    'To get the text all the same, reply draft 2.',
    '61 of 100 job seekers',
    'in Ontario',
  ])('says in its text: %s', (words) => {
    expect(mail.text).toContain(words);
  });

  test('says the same in HTML, and turns nothing of a mail into markup', () => {
    expect(mail.html).toContain('Otter &lt;Creek&gt;: since Mon 12 Oct');
    expect(mail.html).toContain('reply draft 2.');
    expect(mail.html).not.toMatch(/<img|<script|https?:/);
  });

  test('stays short', () => {
    const many = digestMail({
      digest: { ...empty, quiet: Array.from({ length: 40 }, () => ({ application: 'a1', at: '2026-10-10T11:00:00Z', met: false })) },
      search,
      owner,
    });
    expect(many.text).toContain('and 28 more');
    expect(many.text).not.toContain('61 of 100');
  });
});

describe('draft, in reply to what is listed as too late', () => {
  const sent = { lapsed: [prompt, lapse] };
  test.each([
    ['draft 2', [lapse]],
    ['Draft 2.', [lapse]],
    ['drafts all', [lapse]],
    // A prompt has no text.
    ['draft 1', []],
    ['draft 3', []],
    ['draft 0', []],
    ['draft', []],
    ['the draft was fine', []],
    ['sent', []],
  ])('%s', (line, wished) => {
    expect(wishedDrafts(line, sent)).toEqual(wished);
  });

  test('alone is enough where one is listed, and nothing where none is', () => {
    expect(wishedDrafts('draft', { lapsed: [lapse] })).toEqual([lapse]);
    expect(wishedDrafts('draft 1', {})).toEqual([]);
  });
});

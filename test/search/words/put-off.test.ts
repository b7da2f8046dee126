import { describe, expect, test } from 'vitest';
import { plan } from '../../../lib/follow-ups/plan.ts';
import { act } from '../../../lib/search/act/act.ts';
import type { Search } from '../../../lib/search/search.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { application, delivered, interview, said, searchOf } from '../../follow-ups/stories/searches.ts';
import { hash } from '../given.ts';

/** What *later* is answered with, in reply to the first draft of this kind that was delivered. */
function answer(search: Search, kind: string, now: string, until: string): readonly string[] {
  const followUp = plan(search).due.find((one) => one.kind === kind);
  if (!followUp) throw new Error(`nothing of kind ${kind} is planned`);
  const sent: SentMail = {
    kind: followUp.kind,
    at: followUp.deliverAt,
    application: followUp.application,
    followUps: [followUp],
    interviews: [],
    facts: [],
  };
  const mailed = { ...search, deliveries: [delivered(followUp)] };
  return act({ command: { word: 'later', until }, sent, search: mailed, now, mailId: 'r1', hash }).outcome.said;
}

const known = { company: 'Fernhill', role: 'Data Analyst', recruiter: 'uma@fernhill.example' };
// Ends on Monday at 11:00 in New York: the thank-you comes at 12:00, and has to be sent by Tuesday 11:00.
const met = searchOf(
  application(
    'a1',
    known,
    said('2026-10-20T15:00:00Z', interview('i1', '2026-10-26T14:00:00Z', '2026-10-26T15:00:00Z', 'uma@fernhill.example')),
  ),
);
const offered = searchOf(
  application('a1', known, said('2026-10-05T14:00:00Z', { type: 'offer', deadline: '2026-10-16', from: 'uma@fernhill.example' })),
);
const applied = searchOf(application('a1', known, said('2026-10-05T14:00:00Z', { type: 'application' })));

describe('later is answered with what it came to', () => {
  test.each([
    ['a thank-you', met, 'thank_you', '2026-10-26T17:00:00Z', '2026-10-26T19:00:00Z', 'Mon 26 Oct 15:00'],
    ['a nudge, rolled over the weekend', applied, 'app_followup_1', '2026-10-13T17:00:00Z', '2026-10-17', 'Mon 19 Oct 10:00'],
    ['the texts for an offer', offered, 'offer_decision', '2026-10-13T17:00:00Z', '2026-10-14', 'Wed 14 Oct 10:00'],
  ])('%s: when it comes again', (_, search, kind, now, until, again) => {
    expect(answer(search, kind, now, until)).toEqual([`Put off (Fernhill, Data Analyst): it comes again ${again}.`]);
  });

  test('a thank-you that cannot wait so long stays, and by when it has to go', () => {
    expect(answer(met, 'thank_you', '2026-10-26T17:00:00Z', '2026-10-29')).toEqual([
      'It cannot wait that long, so the draft that you have stays (Fernhill, Data Analyst): it has to be sent by Tue 27 Oct 11:00.',
    ]);
  });

  test('the texts for an offer stay when they would come on the day of its deadline', () => {
    expect(answer(offered, 'offer_decision', '2026-10-13T17:00:00Z', '2026-10-16')).toEqual([
      'It cannot wait that long, so the draft that you have stays (Fernhill, Data Analyst): Thu 15 Oct is the last day for it.',
    ]);
  });

  test('a draft that has not come yet stays where it is when it cannot wait so long', () => {
    const followUp = plan(met).due.find(({ kind }) => kind === 'thank_you');
    if (!followUp) throw new Error('no thank-you is planned');
    const sent: SentMail = {
      kind: 'receipt',
      at: '2026-10-20T15:00:00Z',
      application: 'a1',
      followUps: [followUp],
      interviews: [],
      facts: [],
    };
    const { outcome } = act({
      command: { word: 'later', until: '2026-10-29' },
      sent,
      search: met,
      now: '2026-10-21T15:00:00Z',
      mailId: 'r1',
      hash,
    });
    expect(outcome.said).toEqual([
      'It stays where it is (Fernhill, Data Analyst), Mon 26 Oct 12:00: it has to be sent by Tue 27 Oct 11:00.',
    ]);
  });
});

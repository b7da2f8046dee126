import { describe, expect, test } from 'vitest';
import type { Event, Fact } from '../../../lib/search/fact.ts';
import { inForce } from '../../../lib/search/in-force.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { deliverUntil, type Kept, nothingKept, planOf, record, say, searchOf } from '../kept.ts';

const now = '2026-10-12T16:00:00Z';

function told(id: string, at: string, company: string, role: string, event: Event): Fact {
  return {
    id,
    saidAt: at,
    knownAt: at,
    source: { mail: `mail ${id}` },
    evidence: [],
    about: {
      company,
      role,
      contacts: [{ name: 'Uma Reyes', address: 'uma@fernhill.example', part: 'recruiter' }],
      wroteBy: 'uma@fernhill.example',
      instructions: [],
      thread: { subject: `${role} at ${company}`, references: [], sentAt: at },
    },
    ...event,
  };
}

const interview = { id: 'i1', startsAt: '2026-10-09T14:00:00Z', with: ['uma@fernhill.example'] };
const twice = record(nothingKept, [
  { application: 'a1', fact: told('f1', '2026-10-01T14:00:00Z', 'Fernhill', 'Data Analyst', { type: 'application' }) },
  { application: 'a2', fact: told('f2', '2026-10-06T14:00:00Z', 'Fernhill Talent', 'Analyst', { type: 'invite', interview }) },
  { application: 'a3', fact: told('f3', '2026-10-02T14:00:00Z', 'Birchwood', 'Clerk', { type: 'application' }) },
]);
const receiptOf = (application: string, ...ids: readonly string[]): SentMail => ({
  kind: 'receipt',
  at: '2026-10-06T14:01:00Z',
  application,
  followUps: [],
  interviews: [],
  facts: ids.map((id) => ({ application, id })),
});
const due = (kept: Kept) => planOf(kept, now).map(({ id, deliverAt, to }) => `${id} ${to} ${deliverAt}`);

describe('same as', () => {
  const once = say(twice, { word: 'same', as: 'Fernhill, Data Analyst' }, now, receiptOf('a2', 'f2'));

  test('makes one application of two, with the facts of both, and keeps both rows', () => {
    const { applications } = searchOf(once.kept, now);
    expect(applications.map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(applications[0]?.facts.map(({ id }) => id)).toEqual(['f1', 'f2']);
    expect(once.kept.rows.get('a2')).toEqual(twice.rows.get('a2'));
    expect(once.outcome.said.join()).toContain('one application from now on');
  });

  test('the plan is that of one application whose mails had all been matched to it', () => {
    const asOne = record(nothingKept, [
      ...(twice.rows.get('a1') ?? []).map((fact) => ({ application: 'a1', fact })),
      ...(twice.rows.get('a2') ?? []).map((fact) => ({ application: 'a1', fact })),
      ...(twice.rows.get('a3') ?? []).map((fact) => ({ application: 'a3', fact })),
    ]);
    expect(due(once.kept)).toEqual(due(asOne));
    expect(due(once.kept)).not.toEqual(due(twice));
  });

  test('what was delivered to either counts for the one', () => {
    const delivered = deliverUntil(twice, '2026-10-20T16:00:00Z');
    const { kept } = say(delivered, { word: 'same', as: 'Fernhill, Data Analyst' }, '2026-10-20T16:00:00Z', receiptOf('a2', 'f2'));
    const { deliveries } = searchOf(kept, '2026-10-20T16:00:00Z');
    expect(deliveries.length).toBeGreaterThan(1);
    expect(deliveries.some(({ application }) => application === 'a2')).toBe(false);
  });

  test('taken back, leaves both as they were', () => {
    const back = say(once.kept, { word: 'undo' }, '2026-10-12T16:00:20Z', once.answer);
    expect(due(back.kept)).toEqual(due(twice));
    expect(searchOf(back.kept, now).applications.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
  });

  test('not the same, said later, parts them again', () => {
    const parted = say(once.kept, { word: 'not' }, '2026-10-12T16:00:20Z', receiptOf('a1'));
    expect(due(parted.kept)).toEqual(due(twice));
  });

  test('a word in reply to a mail about the part that is no name any more still counts', () => {
    const stopped = say(once.kept, { word: 'stop' }, '2026-10-12T16:01:00Z', receiptOf('a2', 'f2'));
    expect(stopped.records.map(({ application }) => application)).toEqual(['a1']);
  });

  test('in doubt it is asked which, with the candidates, and the answer does it', () => {
    const unsure = say(twice, { word: 'same', as: 'the other one' }, now, receiptOf('a2', 'f2'));
    expect(unsure.records).toEqual([]);
    expect(unsure.question?.options.map(({ label }) => label)).toEqual([
      'Fernhill, Data Analyst',
      'Birchwood, Clerk',
      'none of these; change nothing',
    ]);
    const chosen = say(unsure.kept, { word: 'option', option: '1' }, '2026-10-12T16:02:00Z', unsure.answer);
    expect(searchOf(chosen.kept, now).applications.map(({ id }) => id)).toEqual(['a1', 'a3']);
    const otherwise = say(chosen.kept, { word: 'option', option: '2' }, '2026-10-12T16:03:00Z', unsure.answer);
    expect(searchOf(otherwise.kept, now).applications.map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(
      searchOf(otherwise.kept, now)
        .applications.find(({ id }) => id === 'a3')
        ?.facts.map(({ id }) => id),
    ).toEqual(['f3', 'f2']);
    const first = say(otherwise.kept, { word: 'option', option: '1' }, '2026-10-12T16:04:00Z', unsure.answer);
    expect(
      searchOf(first.kept, now)
        .applications.find(({ id }) => id === 'a1')
        ?.facts.map(({ id }) => id),
    ).toEqual(['f1', 'f2']);
  });
});

describe('not', () => {
  const both = record(twice, [
    {
      application: 'a1',
      fact: told('f4', '2026-10-08T14:00:00Z', 'Fernhill', 'Data Steward', { type: 'invite', interview: { ...interview, id: 'i2' } }),
    },
  ]);

  test('takes what a mail told off the application, and makes one of its own of it', () => {
    const apart = say(both, { word: 'not', of: 'Fernhill' }, now, receiptOf('a1', 'f4'));
    const { applications } = searchOf(apart.kept, now);
    expect(inForce(applications.find(({ id }) => id === 'a1')?.facts ?? []).map(({ id }) => id)).toEqual(['f1']);
    const fresh = applications.find(({ id }) => !['a1', 'a2', 'a3'].includes(id));
    expect(fresh?.known).toMatchObject({ company: 'Fernhill', role: 'Data Steward' });
    expect(fresh?.facts.map(({ type, saidAt }) => [type, saidAt])).toEqual([['invite', '2026-10-08T14:00:00Z']]);
  });

  test('undo puts it back', () => {
    const apart = say(both, { word: 'not' }, now, receiptOf('a1', 'f4'));
    const back = say(apart.kept, { word: 'undo' }, '2026-10-12T16:00:20Z', apart.answer);
    expect(due(back.kept)).toEqual(due(both));
  });

  test('of another application than the one it was noted under changes nothing', () => {
    expect(say(both, { word: 'not', of: 'Birchwood' }, now, receiptOf('a1', 'f4')).records).toEqual([]);
    expect(say(both, { word: 'not', of: 'Nobody' }, now, receiptOf('a1', 'f4')).records).toEqual([]);
  });

  test('without a mail that told something it is asked which of its mails belong elsewhere', () => {
    const unsure = say(both, { word: 'not', of: 'Fernhill, Data Analyst' }, now);
    expect(unsure.records).toEqual([]);
    expect(unsure.question?.options.map(({ label }) => label)).toEqual([
      'the mail of Thu 1 Oct "Data Analyst at Fernhill" (application)',
      'the mail of Thu 8 Oct "Data Steward at Fernhill" (invite)',
      'none of these; change nothing',
    ]);
    const chosen = say(unsure.kept, { word: 'option', option: '2' }, '2026-10-12T16:02:00Z', unsure.answer);
    expect(searchOf(chosen.kept, now).applications).toHaveLength(4);
  });
});

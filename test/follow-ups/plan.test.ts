import { describe, expect, test } from 'vitest';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import { application, delivered, interview, said, searchOf } from './stories/searches.ts';

const invited = said(
  '2026-10-01T14:00:00Z',
  interview('i1', '2026-10-06T14:00:00Z', '2026-10-06T15:00:00Z', 'ria@arbor.example', 'om@arbor.example'),
);
const arbor = (...facts: Parameters<typeof application>[2][]): Search =>
  searchOf(application('arbor', { recruiter: 'ria@arbor.example' }, ...facts));
const lines = (due: readonly FollowUp[]): string[] => due.map(({ kind, to, deliverAt }) => `${kind} ${to} ${deliverAt}`);

test('a plan says for each draft which rule and which facts it follows from', () => {
  const status = plan(arbor(invited)).due.find(({ kind }) => kind === 'status_1');
  expect(status).toMatchObject({
    id: 'arbor.status_1.ria@arbor.example.2026-10-06',
    rule: 'K09',
    because: [invited.id],
    why: '5 business days after the interview, Tue 6 Oct',
    latestOn: '2026-10-21',
  });
});

test('all thank-yous of a day are one event, so that they come in one mail', () => {
  const thanks = plan(arbor(invited)).due.filter(({ kind }) => kind === 'thank_you');
  expect(thanks.map(({ to }) => to)).toEqual(['om@arbor.example', 'ria@arbor.example']);
  expect(new Set(thanks.map(({ event }) => event)).size).toBe(1);
});

test('the evening before an interview the owner is reminded to ask for the timeline, unless that is switched off', () => {
  const search = arbor(invited);
  expect(plan(search).due[0]).toMatchObject({ kind: 'prep_nudge', to: 'owner', deliverAt: '2026-10-05T22:00:00Z' });
  const off = { ...search, settings: { ...search.settings, optional: { ...search.settings.optional, prep_nudge: false } } };
  expect(plan(off).due.map(({ kind }) => kind)).not.toContain('prep_nudge');
});

test('an interview learned of on its day is prepared two hours before it, or not at all', () => {
  const late = (knownAt: string): string | undefined =>
    plan(arbor({ ...invited, knownAt })).due.find(({ kind }) => kind === 'prep_nudge')?.deliverAt;
  expect(late('2026-10-06T12:00:00Z')).toBe('2026-10-06T12:00:00Z');
  expect(late('2026-10-06T13:20:00Z')).toBe('2026-10-06T13:20:00Z');
  expect(late('2026-10-06T13:31:00Z')).toBeUndefined();
});

test('optional kinds can be switched off', () => {
  const applied = said('2026-10-01T14:00:00Z', { type: 'application' });
  const search = arbor(applied);
  const [first] = plan(search).due;
  const then: Search = { ...search, deliveries: first ? [delivered(first)] : [] };
  expect(lines(plan(then).due)).toEqual(['app_followup_2 ria@arbor.example 2026-10-15T14:00:00Z']);
  const off = { ...then, settings: { ...then.settings, optional: { ...then.settings.optional, app_followup_2: false } } };
  expect(plan(off).due).toEqual([]);
});

describe('what is undone', () => {
  const rejected = said('2026-10-08T14:00:00Z', { type: 'rejection', from: 'om@arbor.example' });
  const undone = said('2026-10-09T14:00:00Z', { type: 'undone', fact: rejected.id });

  test('is planned as if it had never been said', () => {
    const before = plan(arbor(invited)).due.filter(({ kind }) => kind === 'status_1');
    expect(lines(plan(arbor(invited, rejected)).due)).toContain('rejection_reply om@arbor.example 2026-10-09T14:00:00Z');
    expect(lines(plan(arbor(invited, rejected, undone)).due)).toContain(lines(before)[0]);
  });

  test('does not bring again what was delivered meanwhile', () => {
    const search = arbor(invited);
    const status = plan(search).due.find(({ kind }) => kind === 'status_1');
    const after: Search = { ...arbor(invited, rejected, undone), deliveries: status ? [delivered(status)] : [] };
    expect(lines(plan(after).due)).toEqual(expect.arrayContaining(['status_2 ria@arbor.example 2026-10-21T14:00:00Z']));
    expect(plan(after).due.map(({ kind }) => kind)).not.toContain('status_1');
  });

  test('what passed while it counted comes at the first minute both are awake, while it is in time', () => {
    const late = said('2026-10-14T20:00:00Z', { type: 'undone', fact: rejected.id });
    expect(lines(plan(arbor(invited, rejected, late)).due)).toContain('status_1 ria@arbor.example 2026-10-14T20:00:00Z');
    const tooLate = said('2026-10-22T20:00:00Z', { type: 'undone', fact: rejected.id });
    const came = plan(arbor(invited)).due.filter(({ deliverAt }) => deliverAt < rejected.knownAt);
    const deliveries = came.map((one) => delivered(one));
    const { due, dropped } = plan({ ...arbor(invited, rejected, tooLate), deliveries });
    expect(due).toEqual([]);
    expect(dropped.map(({ kind }) => kind)).toEqual(['status_1']);
  });

  test('does not lapse what waits for its turn with the same person', () => {
    const applied = said('2026-09-01T12:00:00Z', { type: 'application' });
    const cancelled = said('2026-09-01T12:02:00Z', {
      type: 'cancel_interview',
      interview: 'i1',
      from: 'ria@arbor.example',
      P: '2026-09-02',
    });
    const mistaken = said('2026-09-10T21:00:00Z', { type: 'no_contact' });
    const taken = said('2026-09-10T21:00:00Z', { type: 'undone', fact: mistaken.id });
    const told = (...facts: readonly Fact[]): Search =>
      searchOf(
        application('a', { recruiter: 'ria@arbor.example' }, applied),
        application('b', { recruiter: 'ria@arbor.example' }, cancelled, ...facts),
      );
    const deliveries = plan(told())
      .due.filter(({ kind }) => kind === 'app_followup_1')
      .map((one) => delivered(one));
    const waiting = ['cancel_checkin ria@arbor.example 2026-09-15T14:00:00Z', 'app_followup_2 ria@arbor.example 2026-09-22T14:00:00Z'];
    expect(lines(plan({ ...told(), deliveries }).due)).toEqual(waiting);
    expect(lines(plan({ ...told(mistaken, taken), deliveries }).due)).toEqual(waiting);
  });
});

test('the person that the owner names takes the place of the question who it should be', () => {
  const applied = said('2026-10-01T14:00:00Z', { type: 'application' });
  const nobody = searchOf(application('arbor', {}, applied));
  const [question] = plan(nobody).due;
  expect(question).toMatchObject({ kind: 'contact_prompt', to: 'owner', deliverAt: '2026-10-08T14:00:00Z' });
  const named = said('2026-10-09T19:00:00Z', { type: 'contact', name: 'Ria Holm', address: 'Ria@arbor.example' });
  const answered: Search = { ...searchOf(application('arbor', {}, applied, named)), deliveries: question ? [delivered(question)] : [] };
  expect(lines(plan(answered).due)).toEqual(['app_followup_1 ria@arbor.example 2026-10-09T19:00:00Z']);
  const tooLate = said('2026-10-20T19:00:00Z', { type: 'contact', address: 'ria@arbor.example' });
  expect(plan({ ...answered, applications: [application('arbor', {}, applied, tooLate)] }).due).toEqual([]);
});

test('the same search gives the same plan, however its facts are ordered', () => {
  const answered = said('2026-10-07T14:00:00Z', { type: 'human_reply' });
  const dated = said('2026-10-08T14:00:00Z', { type: 'timeline', phrase: 'by the 16th', P: '2026-10-16' });
  expect(lines(plan(arbor(dated, invited, answered)).due)).toEqual(lines(plan(arbor(invited, answered, dated)).due));
});

test('a zone learned later brings no second thank-you', () => {
  const evening = said('2026-10-01T14:00:00Z', interview('i1', '2026-10-07T02:00:00Z', '2026-10-07T03:30:00Z', 'ria@arbor.example'));
  const here = arbor(evening);
  const thanks = plan(here).due.find(({ kind }) => kind === 'thank_you');
  const there = searchOf(application('arbor', { recruiter: 'ria@arbor.example', timeZone: 'Europe/Berlin', country: 'DE' }, evening));
  const after: Search = { ...there, deliveries: thanks ? [delivered(thanks)] : [] };
  expect(thanks?.id).toContain('2026-10-06');
  expect(plan(after).due.map(({ kind }) => kind)).not.toContain('thank_you');
});

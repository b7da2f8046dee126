import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/reading/reading.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { factsOf } from '../../../lib/search/mails/facts-of.ts';
import { lessonFrom, taught, wordsThatTold } from '../../../lib/search/owner/lessons.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { reading, source } from '../given.ts';
import { nothingKept, planOf, record, say, searchOf } from '../kept.ts';

const zone = 'America/New_York';
const now = '2026-10-21T16:00:00Z';

describe('whose mails a corrected company is remembered for', () => {
  test.each<readonly [string, string, string | undefined, string]>([
    ['jobs@mail.fernhill.example', 'Fernhill', '@fernhill.example', 'the employer’s own domain'],
    ['no-reply@fernhillrobotics.example', 'Fernhill Robotics Ltd', '@fernhillrobotics.example', 'its name in one word'],
    ['hr@nbs.example', 'Northern Barge Society', '@nbs.example', 'its first letters'],
    ['ann@teamwork.example', 'Fernhill', 'ann@teamwork.example', 'a domain of another name: that address alone'],
    ['ann.lee@gmail.com', 'Gmail', 'ann.lee@gmail.com', 'a free mailbox: that address alone'],
    ['no-reply@greenhouse.io', 'Greenhouse', undefined, 'an applicant-tracking system: nobody'],
    ['acme@myworkday.com', 'Acme', undefined, 'a system that writes in its customers’ names: nobody'],
  ])('%s, corrected to %s: %s (%s)', (sender, is, from) => {
    expect(lessonFrom(sender, { field: 'company', is, agency: false })?.from).toBe(from);
  });

  test('never an agency’s: its next mail is about another employer', () => {
    expect(lessonFrom('sam@hirefield.example', { field: 'company', is: 'Fernhill', agency: true })).toBeUndefined();
  });
});

/** The receipt of a mail that was read like this. */
function received(read: Reading, over: Parameters<typeof source>[0] extends infer T ? Partial<T> : never = {}) {
  const records = factsOf(source({ reading: read, knownAt: '2026-10-20T15:00:00Z', ...over }), read.kind, undefined, 'a1');
  const sent: SentMail = {
    kind: 'receipt',
    at: '2026-10-20T15:00:30Z',
    application: 'a1',
    followUps: [],
    interviews: [],
    facts: records.map(({ fact: { id } }) => ({ application: 'a1', id })),
  };
  return { kept: record(nothingKept, records), sent };
}

const from = (address: string, parts: Parameters<typeof reading>[0] = {}): Reading =>
  reading({
    kind: 'interview_invite',
    company: 'Careers',
    role: 'Open Position',
    ...parts,
    original: { from: { name: 'Recruiting', address } },
  });

describe('company: and role:', () => {
  test('count for that application and for the next mail of that sender, with the evidence that the owner said so', () => {
    const { kept, sent } = received(from('no-reply@fernhill.example'));
    const said = say(kept, { word: 'correct', company: 'Fernhill', role: 'Data Analyst' }, now, sent);
    expect(searchOf(said.kept, now).applications[0]?.known).toMatchObject({ company: 'Fernhill', role: 'Data Analyst' });
    expect(said.outcome.said.join(' ')).toContain('I will remember that for mail from fernhill.example');
    const next = taught(from('talent@fernhill.example', { company: 'Talent Team' }), said.kept.facts, zone);
    expect(next.company).toBe('Fernhill');
    expect(next.evidence).toContainEqual({ field: 'company', text: 'you told us on Wed 21 Oct: Fernhill' });
    expect(taught(from('no-reply@fernhill.example'), said.kept.facts, zone).role).toBe('Data Analyst');
    expect(taught(from('no-reply@fernhill.example', { role: 'Clerk' }), said.kept.facts, zone).role).toBe('Clerk');
    expect(taught(from('no-reply@birchwood.example'), said.kept.facts, zone).company).toBe('Careers');
  });

  test('of one address alone count where the same was read again, not where the mail names another employer', () => {
    const { kept, sent } = received(from('ann.lee@gmail.com'));
    const said = say(kept, { word: 'correct', company: 'Fernhill' }, now, sent);
    expect(taught(from('ann.lee@gmail.com'), said.kept.facts, zone).company).toBe('Fernhill');
    expect(taught(from('ann.lee@gmail.com', { company: 'Birchwood' }), said.kept.facts, zone).company).toBe('Birchwood');
    expect(taught(from('bob@gmail.com'), said.kept.facts, zone).company).toBe('Careers');
  });

  test('undone, are forgotten for both', () => {
    const { kept, sent } = received(from('no-reply@fernhill.example'));
    const said = say(kept, { word: 'correct', company: 'Fernhill' }, now, sent);
    const back = say(said.kept, { word: 'undo' }, '2026-10-21T16:00:20Z', said.answer);
    expect(searchOf(back.kept, now).applications[0]?.known.company).toBe('Careers');
    expect(taught(from('no-reply@fernhill.example'), back.kept.facts, zone).company).toBe('Careers');
    expect(planOf(back.kept, now)).toEqual(planOf(kept, now));
  });

  test('the newest correction counts', () => {
    const { kept, sent } = received(from('no-reply@fernhill.example'));
    const first = say(kept, { word: 'correct', company: 'Fern Hill' }, now, sent);
    const second = say(first.kept, { word: 'correct', company: 'Fernhill Group' }, '2026-10-21T17:00:00Z', sent);
    expect(taught(from('x@fernhill.example'), second.kept.facts, zone).company).toBe('Fernhill Group');
  });
});

describe('this is a rejection', () => {
  const misread = from('no-reply@fernhill.example', {
    kind: 'human_reply',
    company: 'Fernhill',
    automatic: true,
    evidence: [{ field: 'kind', text: 'We thank you for your interest of 12 October.' }],
  });

  test('takes back what the mail was taken for and notes what it is, said when the mail said it', () => {
    const { kept, sent } = received(misread);
    const said = say(kept, { word: 'kind', kind: 'rejection' }, now, sent);
    const facts: readonly Fact[] = searchOf(said.kept, now).applications[0]?.facts ?? [];
    expect(facts.map(({ type }) => type)).toEqual(['human_reply', 'undone', 'rejection']);
    expect(facts.at(-1)).toMatchObject({
      saidAt: '2026-10-20T15:00:00Z',
      knownAt: now,
      evidence: [{ field: 'kind', text: 'you told us: a rejection' }],
    });
  });

  test('is remembered for the same words of the same sender, whatever the date in them', () => {
    const { kept, sent } = received(misread);
    const said = say(kept, { word: 'kind', kind: 'rejection' }, now, sent);
    const again = { ...misread, confidence: 0.4, evidence: [{ field: 'kind', text: 'We thank you for your interest of 3 November.' }] };
    // The month differs; so do the words.
    expect(taught(again, said.kept.facts, zone).kind).toBe('human_reply');
    const same = { ...misread, confidence: 0.4, evidence: [{ field: 'kind', text: 'We thank you for your interest of 28 October.' }] };
    expect(taught(same, said.kept.facts, zone)).toMatchObject({ kind: 'rejection', confidence: 0.7 });
    expect(
      taught({ ...same, original: { ...same.original, from: { address: 'no-reply@birchwood.example' } } }, said.kept.facts, zone).kind,
    ).toBe('human_reply');
    const back = say(said.kept, { word: 'undo' }, '2026-10-21T16:00:20Z', said.answer);
    expect(taught(same, back.kept.facts, zone).kind).toBe('human_reply');
    expect(planOf(back.kept, now)).toEqual(planOf(kept, now));
  });

  test('of something that is not about a job takes all of it back', () => {
    const { kept, sent } = received(misread);
    const said = say(kept, { word: 'kind', kind: 'not_job_related' }, now, sent);
    expect(planOf(said.kept, now)).toEqual([]);
  });

  test('in reply to a mail that told of no mail changes nothing', () => {
    const { kept, sent } = received(misread);
    expect(say(kept, { word: 'kind', kind: 'rejection' }, now, { ...sent, facts: [] }).records).toEqual([]);
  });
});

test('words are compared without numbers, and only those that told the kind', () => {
  expect(
    wordsThatTold([
      { field: 'kind', text: 'Ref  12/A: closed' },
      { field: 'company', text: 'x' },
    ]),
  ).toBe('ref #/a: closed');
});

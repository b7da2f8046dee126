import { describe, expect, test } from 'vitest';
import { classify, hear } from '../../../lib/reading/kinds/classify.ts';
import { vote, voterChoices } from '../../../lib/reading/kinds/voter.ts';
import { buckets } from '../../../lib/reading/kinds/voter-hearing.ts';
import { voterWeights } from '../../../lib/reading/kinds/voter-weights.ts';
import { sureAt } from '../../../lib/reading/reading.ts';

const bare = {
  subject: '',
  quoted: '',
  signature: '',
  from: { address: 'ines@kestrelworks.example' },
  via: 'bare',
  automatic: false,
  headers: new Map<string, readonly string[]>(),
  hasFixedInterview: false,
  hasProposedInterview: false,
  hasTimeline: false,
  hasReturn: false,
} as const;

const likeliest = (text: string) => [...vote(hear('', text))].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('the second voter', () => {
  test.each([
    ['rejection', 'It was a close race, and the panel chose an applicant who has led a ward before. I am sorry.'],
    ['rejection', 'Am Ende fiel die Wahl auf jemanden mit mehr Erfahrung.'],
    ['rejection', 'Uiteindelijk kozen we een ander met meer ervaring.'],
    ['moved', 'We have to move your interview to Thursday at ten.'],
    ['noise', 'Your loan application was declined by the bank and we regret the inconvenience.'],
    ['noise', 'The seller has accepted your offer on the flat, congratulations.'],
  ] as const)('hears %s in: %s', (choice, text) => {
    expect(likeliest(text)).toBe(choice);
  });

  test.each([
    ['nothing', ''],
    ['one long word', 'x'.repeat(100_000)],
    ['many words', 'we regret '.repeat(20_000)],
  ])('gives shares that add up to one, of %s too', (_name, text) => {
    expect([...vote(hear('', text)).values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  test('has a weight for every choice and place, two to a letter, in less than 300 kB', () => {
    expect(voterWeights.length).toBe((voterChoices.length * buckets) / 2);
    expect(voterWeights.length).toBeLessThan(300_000);
    expect(/^[\w-]+$/.test(voterWeights)).toBe(true);
  });
});

describe('the two opinions together', () => {
  test.each([
    'It was a close race, and the panel chose an applicant who has led a ward before. I am sorry.',
    'Am Ende fiel die Wahl auf jemanden mit mehr Erfahrung.',
  ])('is asked, never acted on nor dropped: %s', (newest) => {
    const classified = classify({ ...bare, newest });
    expect(classified.kind === 'rejection' || classified.confidence < sureAt).toBe(true);
  });

  test('stays what it is where a calendar says so', () => {
    const newest = 'Your parcel arrives tomorrow. Save 20 percent on our newsletter subscription.';
    expect(classify({ ...bare, newest, calendarMethod: 'CANCEL' })).toMatchObject({ kind: 'interview_cancelled', confidence: 0.92 });
  });

  test.each([
    ['rejection', 'The committee felt another finalist had the edge, and she has now taken the seat.'],
    ['not_job_related', 'The landlord has let the flat to another couple, sorry about that.'],
  ] as const)('name %s where no wording does, with words of the mail: %s', (kind, newest) => {
    const classified = classify({ ...bare, newest });
    expect(classified.kind).toBe(kind);
    for (const { text } of classified.evidence) expect(newest).toContain(text);
  });

  test('never claim an end that only the voter hears', () => {
    const newest = 'The committee felt another finalist had the edge, and she has now taken the seat.';
    expect(classify({ ...bare, newest }).confidence).toBeLessThan(sureAt);
  });

  test('take what hangs on a condition for nothing that has happened', () => {
    const newest = 'We will tell you if the search is paused or the seat goes to somebody else.';
    expect(['on_hold', 'rejection']).not.toContain(classify({ ...bare, newest }).kind);
  });
});

import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../lib/drafts/draft.ts';
import { fingerprintOf } from '../../../lib/drafts/rubric/fingerprint.ts';
import { checkDraft, type DraftContext, isGraveFault } from '../../../lib/drafts/rubric/rubric.ts';

const context: DraftContext = {
  recipient: { name: 'Omar Nasser' },
  roles: ['Account Coordinator'],
  companies: ['Juniper'],
  names: ['Omar Nasser', 'Ada Holm'],
  ownAddresses: ['noor.haddad@mail.example'],
  signature: 'Noor Haddad',
  phone: false,
  anchored: false,
  proofs: false,
  others: [],
};

const good = [
  'The interview on 4 November was for the Account Coordinator role at Juniper, and my interest stands.',
  'Could you tell me whether the position is still open, and whether anything more from me would help with the decision?',
  'A short line is plenty.',
];

function draftOf(sentences: readonly string[] = good, over: Partial<Draft> = {}): Draft {
  return {
    followUp: 'f',
    kind: 'status_1',
    to: { address: 'omar@juniper.example', name: 'Omar Nasser' },
    subject: 'Interview on 4 November, Account Coordinator',
    text: `Dear Omar Nasser,\n\n${sentences.join(' ')}\n\nKind regards,\nNoor Haddad`,
    references: [],
    language: 'en',
    sentences: sentences.map((text) => ({ text, sources: ['courtesy'] })),
    ...over,
  };
}

const points = (draft: Draft, over: Partial<DraftContext> = {}): readonly number[] => [
  ...new Set(checkDraft(draft, { ...context, ...over }).map(({ point }) => point)),
];

test('a good draft has no fault', () => {
  expect(checkDraft(draftOf(), context)).toEqual([]);
});

describe('one sentence too many', () => {
  test.each([
    [5, 'The work at [company] is what I want.'],
    [7, 'I have not heard from you.'],
    [7, 'I know that you are busy.'],
    [7, 'Is there any update.'],
    [8, 'Please answer at your earliest convenience.'],
    [8, 'Please write to me by 12 November.'],
    [9, 'Unfortunately I cannot wait.'],
    [9, 'Tell me why.'],
    [10, 'I am thrilled.'],
    [10, 'Thank you!'],
    [10, 'It was an excellent talk with an impressive and inspiring team.'],
    [11, 'I enjoyed our talk.'],
    [11, 'Thank you again.'],
    [15, 'We could speak tomorrow.'],
    [15, 'We could speak on Monday.'],
    [22, 'I hope this finds you well.'],
  ])('point %i: %s', (point, sentence) => {
    expect(points(draftOf([...good, sentence]))).toEqual([point]);
  });

  test('a weekday with its date is none', () => {
    expect(points(draftOf([...good, 'I am free on Monday 9 November.']))).toEqual([]);
  });
});

describe('the controls that must fail', () => {
  test.each<[readonly number[], string]>([
    [[8], 'Please call me at your earliest convenience to set up an interview.'],
    [[7, 10, 15], 'You said I would hear on Monday and it is Tuesday!'],
    [[7], 'Just checking in, have you had a chance to look.'],
    [[11], 'References and two writing samples are ready.'],
    [[11], 'I enjoyed our lively talk.'],
    [[11], 'Thank you again for the interview.'],
    [[9, 11], 'That line is why I applied.'],
  ])('%j: %s', (failing, sentence) => {
    expect([...points(draftOf([...good, sentence]))].sort((one, other) => one - other)).toEqual(failing);
  });

  test('a status question with one half only', () => {
    expect(points(draftOf([good[0] ?? '', 'Has the position been filled yet?', good[2] ?? '']))).toEqual(expect.arrayContaining([14]));
  });

  test.each<[string, readonly number[], string]>([
    ['de', [7, 9], 'Leider habe ich nichts gehört.'],
    ['de', [8], 'Bitte rufen Sie mich dringend an.'],
    ['de', [10], 'Ich bin begeistert.'],
    ['de', [15], 'Wir sprechen am Montag.'],
    ['fr', [9], 'Malheureusement, je ne comprends pas.'],
    ['fr', [7], 'Je suis sans réponse.'],
    ['fr', [15], 'Nous parlerons lundi.'],
    ['es', [9], 'Lamentablemente no es así.'],
    ['it', [9], 'Purtroppo non è così.'],
    ['pt', [9], 'Infelizmente não é assim.'],
    ['nl', [9], 'Helaas is dat zo.'],
  ])('%s %j: %s', (language, failing, sentence) => {
    expect(points(draftOf([...good, sentence], { language }))).toEqual(expect.arrayContaining([...failing]));
  });

  test.each([
    ['de', 'Ich danke Ihnen und deinem Team.'],
    ['fr', 'Je vous remercie, toi et ton équipe.'],
    ['es', 'Le agradezco tu tiempo.'],
    ['nl', 'Ik dank u voor je tijd.'],
  ])('two forms of address in one mail: %s', (language, sentence) => {
    expect(points(draftOf([...good, sentence], { language }))).toContain(19);
    expect(points(draftOf([...good, sentence], { language }), { familiar: false })).toContain(19);
  });

  test('an acceptance that leaves out a term', () => {
    expect(points(draftOf(good, { kind: 'offer_decision', choice: 'accept' }), { terms: ['a salary of 100'] })).toContain(14);
  });
});

describe('the frame', () => {
  test.each<[number, string, Partial<Draft>]>([
    [2, 'a subject that shouts', { subject: 'IMPORTANT, Account Coordinator' }],
    [2, 'a subject of nine words', { subject: 'One two three four five six seven eight nine' }],
    [3, 'another person’s name', { text: draftOf().text.replace('Dear Omar Nasser', 'Dear Ada Holm') }],
    [3, 'a misspelt name', { text: draftOf().text.replace('Dear Omar Nasser', 'Dear Omer Nassar') }],
    [16, 'the owner as recipient', { to: { address: 'noor.haddad@mail.example' } }],
    [16, 'a box that nobody reads', { to: { address: 'no-reply@juniper.example' } }],
    [16, 'two recipients', { to: { address: 'a@juniper.example, b@juniper.example' } }],
    [20, 'another signature', { text: draftOf().text.replace(/Noor Haddad$/, 'N. H.') }],
    [11, 'a sentence that rests on nothing', { sentences: good.map((text) => ({ text, sources: [] })) }],
  ])('point %i: %s', (point, _, over) => {
    expect(points(draftOf(good, over))).toContain(point);
  });

  test('a thread keeps its subject, with one "Re:"', () => {
    expect(points(draftOf(good, { subject: 'Re: Termin' }), { threadSubject: 'Termin' })).toEqual([]);
    expect(points(draftOf(good, { subject: 'Re: Re: Termin' }), { threadSubject: 'Termin' })).toEqual([2]);
  });
});

test('length and questions follow the kind', () => {
  expect(points(draftOf(good.slice(0, 1)))).toEqual(expect.arrayContaining([1, 6, 14]));
  expect(points(draftOf(good, { kind: 'close_loop' }))).toContain(6);
  expect(
    points(draftOf([...good, ...good.map((text) => text.replace('?', '.')), ...good.map((text) => text.replace('?', ','))])),
  ).toContain(1);
});

test('K10 is not longer than K09 by more than ten words', () => {
  const second = draftOf(
    [
      good[0] ?? '',
      'What would you like to know about me before you decide?',
      'Whatever else you would like to see from me, I will send, and I will answer every question.',
    ],
    { kind: 'status_2' },
  );
  expect(points(second, { wordsBefore: 40 })).toEqual([]);
  expect(
    points(draftOf([...second.sentences.map(({ text }) => text), 'My good wishes go to you and the team there.'], { kind: 'status_2' }), {
      wordsBefore: 30,
    }),
  ).toEqual([1]);
});

test('role and company are named as the mail spells them', () => {
  expect(points(draftOf(good.map((text) => text.replace('Juniper', 'Junipers Ltd'))), { companies: ['Juniper GmbH'] })).toEqual([4]);
  expect(
    points(
      draftOf(
        good.map((text) => text.replace('Account Coordinator', 'coordinator')),
        { subject: 'Interview on 4 November' },
      ),
    ),
  ).toEqual([4]);
});

test('words inside a name are nobody’s choice', () => {
  const sentences = good.map((text) => text.replace('Account Coordinator', 'Urgent Care Nurse'));
  expect(points(draftOf(sentences, { subject: 'Interview, Urgent Care Nurse' }), { roles: ['Urgent Care Nurse'] })).toEqual([]);
});

test('a copy of another draft is one', () => {
  expect(points(draftOf(), { others: [fingerprintOf(draftOf(), [], [])] })).toEqual([17]);
});

test('only points 12, 13, 18 and 22 may fail', () => {
  expect(Array.from({ length: 22 }, (_, index) => index + 1).filter((point) => !isGraveFault(point))).toEqual([12, 13, 18, 22]);
});

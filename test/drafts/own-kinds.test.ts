import { describe, expect, test } from 'vitest';
import { compose } from '../../lib/drafts/compose.ts';
import { ownFaults } from '../../lib/drafts/rubric/own-duties.ts';
import { bodyOf, wordsOf } from '../../lib/drafts/rubric/words.ts';
import type { FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import type { Event, Fact } from '../../lib/search/fact.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from './searches.ts';

type Place = readonly [company: string, role: string];

const acme: Place = ['Acme', 'Data Analyst'];
const places: readonly Place[] = [
  acme,
  ['Northern Light Regional Transit Authority', 'Senior Manager, Grants and Institutional Partnerships'],
  ['Verdant Hall', 'Director of Museum Education'],
  ['X', 'VP'],
];

const names = ['Hana Brandt', 'Ada Moreno', 'Bo Lind', 'Min', 'Siobhán O’Neil', 'Cy Park'];
const panel = names.map((name) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@house.example`);
const contacts = panel.map((address, index) => ({ key: address, address, name: names[index] ?? '', part: 'interviewer' as const }));
const alternatives = ['2026-10-27T14:00:00Z', '2026-10-28T18:30:00Z'];
const post = '14 Mill Lane, Bristol BS1 4QA';

type Asked = {
  readonly kinds: readonly FollowUpKind[];
  readonly event: Event;
  /** The fact that brought it about; one that is not there is of another application. */
  readonly because?: string;
  readonly to?: readonly string[];
  readonly country?: string;
  readonly used?: readonly string[];
};

function composed(
  { kinds, event, because = 'cause', to = panel.slice(0, 1), country = 'US', used = [] }: Asked,
  [company, role]: Place,
  seed: number,
) {
  const interview = {
    id: 'i1',
    startsAt: '2026-10-23T14:00:00Z',
    endsAt: '2026-10-23T15:00:00Z',
    with: [...panel],
    mode: 'onsite' as const,
    place: post,
  };
  const facts: readonly Fact[] = [
    factOf('applied', { type: 'application' }, { saidAt: '2026-09-20T14:00:00Z' }),
    factOf('invite', { type: 'invite', interview }),
    factOf('cause', event, { saidAt: '2026-10-22T12:00:00Z' }),
  ];
  const timeZone = country === 'GB' ? 'Europe/London' : 'America/New_York';
  const search = searchOf([applicationOf({ company, role, contacts, timeZone, country }, facts)]);
  const deliverAt = `2026-11-${String(1 + (seed % 28)).padStart(2, '0')}T14:00:00Z`;
  const followUps = to.flatMap((person) => kinds.map((kind) => followUpOf(kind, person, { because: [because], deliverAt })));
  return compose({ followUps, search, owner: ownerWith(), used, planned: [] });
}

const move: Event = { type: 'candidate_reschedule', interview: 'i1', alternatives };
const answer: Event = { type: 'human_reply' };

describe('every text of the kinds that an owner asks for passes the rubric, for all roles and days', () => {
  test.each<[string, Asked, words: readonly [number, number], questions: readonly [number, number]]>([
    ['K20: thanks to a referrer', { kinds: ['referrer_thanks'], event: answer }, [30, 80], [0, 0]],
    ['K20: news of the interview', { kinds: ['referrer_update'], event: answer, because: 'invite' }, [30, 80], [0, 0]],
    ['K20: news of a rejection', { kinds: ['referrer_update'], event: { type: 'rejection' } }, [30, 80], [0, 0]],
    ['K20: news of an offer taken back', { kinds: ['referrer_update'], event: { type: 'offer_withdrawn' } }, [30, 80], [0, 0]],
    ['K20: news of an acceptance', { kinds: ['referrer_update'], event: { type: 'accepted' } }, [30, 80], [0, 0]],
    ['K20: news of a withdrawal', { kinds: ['referrer_update'], event: { type: 'withdrawn' } }, [30, 80], [0, 0]],
    ['K20: news of an acceptance elsewhere', { kinds: ['referrer_update'], event: answer, because: 'elsewhere' }, [30, 80], [0, 0]],
    ['K21: a move', { kinds: ['move_request'], event: move }, [40, 90], [0, 1]],
    ['K21: a cancellation', { kinds: ['cancel_notice'], event: { type: 'candidate_cancel', interview: 'i1' } }, [40, 90], [0, 0]],
    ['K22: nobody came', { kinds: ['no_show_note'], event: { type: 'no_show', interview: 'i1' } }, [30, 70], [0, 1]],
    ['K22: with times', { kinds: ['no_show_note'], event: { type: 'no_show', interview: 'i1', alternatives } }, [30, 70], [0, 1]],
  ])('%s', (_, asked, [least, most], [fewest, questions]) => {
    for (const country of ['US', 'GB'])
      for (const place of places)
        for (let seed = 0; seed < 15; seed++) {
          const { drafts, missing } = composed({ ...asked, country }, place, seed);
          expect(missing, `${place[1]} ${seed}`).toEqual([]);
          const [draft] = drafts;
          const body = bodyOf(draft?.text ?? '');
          const count = wordsOf(body).length;
          expect(count, body).toBeGreaterThanOrEqual(least);
          expect(count, body).toBeLessThanOrEqual(most);
          const asks = body.split('?').length - 1;
          expect(asks >= fewest && asks <= questions, body).toBe(true);
          for (const name of place) expect(body).toContain(name);
          expect(body).not.toMatch(/[[\]{}<>!]|undefined|\bmissed\b|\bchecking in\b|\bunfortunately\b|\bwhy\b/i);
        }
  });
});

describe('K21: a move', () => {
  const text = (country: string): string => composed({ kinds: ['move_request'], event: move, country }, acme, 3).drafts[0]?.text ?? '';

  test('apologizes once and offers the two times of the owner, with their days, beside the one that was agreed', () => {
    expect(text('US').match(/sorry|apolog/gi)).toHaveLength(1);
    for (const time of ['Friday, October 23 at 10 am', 'Tuesday, October 27 at 10 am', 'Wednesday, October 28 at 2:30 pm'])
      expect(text('US').split(time)).toHaveLength(2);
  });

  test('says times as they are where the reader works, and that they are', () => {
    expect(text('GB')).toContain('Friday 23 October at 3 pm your time');
    expect(text('GB')).toContain('Wednesday 28 October at 6:30 pm your time');
  });

  test.each([
    ['no apology', 'Would Friday at ten or Monday at nine suit you?', ['Wednesday', 'Friday at ten', 'Monday at nine']],
    [
      'two apologies',
      'I am sorry, and I apologize. On Wednesday, Friday at ten or Monday at nine.',
      ['Wednesday', 'Friday at ten', 'Monday at nine'],
    ],
    ['one time only', 'I am sorry about Wednesday. Would Friday at ten suit you?', ['Wednesday', 'Friday at ten']],
    ['the agreed time twice', 'I am sorry about Wednesday, yes, Wednesday. A or B?', ['Wednesday', 'A', 'B']],
  ])('with %s fails', (_, said, times) => {
    const draft = { kind: 'move_request' as const, text: said };
    expect(
      ownFaults({ ...draft, followUp: '', to: { address: '' }, subject: '', references: [], language: 'en', sentences: [] }, times),
    ).not.toEqual([]);
  });
});

describe('K08: a card', () => {
  test.each(places)('at %s for %s has at most forty-five words, the address, and no sentence of the mail it goes with', (...place) => {
    for (let seed = 0; seed < 10; seed++) {
      const { drafts, byHand } = composed(
        { kinds: ['thank_you', 'handwritten_card'], event: answer, because: 'invite', to: panel.slice(0, 3) },
        place,
        seed,
      );
      expect(byHand).toHaveLength(3);
      const mailed = new Set(drafts.flatMap(({ sentences }) => sentences.map(({ text }) => text.toLowerCase())));
      for (const card of byHand) {
        expect(wordsOf(card.text).length, card.text).toBeLessThanOrEqual(45);
        expect(card).toMatchObject({ post, kind: 'handwritten_card', subject: '' });
        expect(card.text).not.toContain('?');
        expect(card.text).toMatch(/thank/i);
        expect(card.sentences.filter(({ text }) => mailed.has(text.toLowerCase()))).toEqual([]);
      }
      expect(drafts.map(({ kind }) => kind)).toEqual(['thank_you', 'thank_you', 'thank_you']);
    }
  });
});

describe('K23: notes to connect', () => {
  test.each(places)('at %s for %s fit two hundred characters, differ from person to person, and ask nothing', (...place) => {
    for (let seed = 0; seed < 10; seed++) {
      const { drafts, byHand } = composed({ kinds: ['connection_note'], event: { type: 'rejection' }, to: panel }, place, seed);
      expect(drafts).toEqual([]);
      // Names of many words leave too little room to say it in six ways.
      expect(byHand.length, place[1]).toBeGreaterThanOrEqual(wordsOf(place[1]).length > 4 ? 3 : 5);
      expect(new Set(byHand.map(({ sentences }) => sentences[0]?.text)).size).toBe(byHand.length);
      for (const { text } of byHand) {
        expect(text.length, text).toBeLessThanOrEqual(200);
        expect(text).toMatch(/thank/i);
        expect(text).not.toMatch(/[?!]/);
        for (const name of place) expect(text).toContain(name);
      }
    }
  });

  test('are for people with a name, and leave no word about those without', () => {
    const { byHand, assumptions, missing } = composed(
      { kinds: ['connection_note'], event: { type: 'rejection' }, to: ['someone@house.example'] },
      acme,
      1,
    );
    expect([byHand, assumptions, missing]).toEqual([[], [], []]);
  });
});

test('the same follow-up composed twice is the same to the letter', () => {
  const asked: Asked = { kinds: ['move_request'], event: move };
  expect(composed(asked, acme, 5)).toEqual(composed(asked, acme, 5));
});

test('three notes to one referrer share no sentence', () => {
  let used: readonly string[] = [];
  const texts = [
    { kinds: ['referrer_thanks'], event: answer },
    { kinds: ['referrer_update'], event: answer, because: 'invite' },
    { kinds: ['referrer_update'], event: { type: 'rejection' } },
  ].map((asked) => {
    const { drafts, used: more } = composed({ ...(asked as Asked), used }, acme, 2);
    used = [...used, ...more];
    return drafts[0]?.sentences.map(({ text }) => text) ?? [];
  });
  expect(texts.every((sentences) => sentences.length > 1)).toBe(true);
  expect(new Set(texts.flat()).size).toBe(texts.flat().length);
});

import { describe, expect, test } from 'vitest';
import { compose } from '../../lib/drafts/compose.ts';
import type { Draft } from '../../lib/drafts/draft.ts';
import { bodyOf } from '../../lib/drafts/rubric/words.ts';
import type { FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import type { Event, Thread } from '../../lib/search/fact.ts';
import type { Known } from '../../lib/search/search.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from './searches.ts';

const ada = 'ada.moreno@verdant.example';
const contact = { key: ada, address: ada, name: 'Ada Moreno', part: 'interviewer' as const };

/** A fact that each kind follows from, beside an application and an interview. */
const causes: readonly (readonly [FollowUpKind, Event])[] = [
  ['app_followup_1', { type: 'no_contact' }],
  ['app_followup_2', { type: 'no_contact' }],
  ['thank_you', { type: 'no_contact' }],
  ['thank_you_late', { type: 'no_contact' }],
  ['status_1', { type: 'no_contact' }],
  ['status_2', { type: 'no_contact' }],
  ['close_loop', { type: 'no_contact' }],
  ['cancel_checkin', { type: 'cancel_interview', interview: 'i1', from: ada }],
  ['rejection_reply', { type: 'rejection', from: ada }],
  ['keep_in_touch_3m', { type: 'rejection', from: ada }],
  ['offer_ack', { type: 'offer', from: ada, deadline: '2026-12-15' }],
  ['offer_decision', { type: 'offer', from: ada, deadline: '2026-12-15' }],
  ['competing_offer', { type: 'no_contact' }],
  ['withdraw', { type: 'no_contact' }],
  ['referrer_thanks', { type: 'referred', address: ada }],
  ['referrer_update', { type: 'rejection', from: ada }],
  ['move_request', { type: 'candidate_reschedule', interview: 'i1', alternatives: ['2026-10-27T14:00:00Z', '2026-10-28T18:30:00Z'] }],
  ['cancel_notice', { type: 'candidate_cancel', interview: 'i1' }],
  ['no_show_note', { type: 'no_show', interview: 'i1' }],
];

function draftsOf(kind: FollowUpKind, event: Event, known: Partial<Known> = {}, deliverAt = '2026-11-24T15:00:00Z'): readonly Draft[] {
  const interview = { id: 'i1', startsAt: '2026-10-23T14:00:00Z', with: [ada] };
  const facts = [
    factOf('applied', { type: 'application' }, { saidAt: '2026-09-20T14:00:00Z' }),
    factOf('invite', { type: 'invite', interview }, { saidAt: '2026-10-15T14:00:00Z' }),
    factOf('cause', event, { saidAt: '2026-11-20T15:00:00Z' }),
  ];
  const rival = applicationOf({ company: 'Rival', role: 'Editor' }, [factOf('offer', { type: 'offer', deadline: '2026-12-10' })], 'app-2');
  const search = searchOf([applicationOf({ company: 'Verdant', role: 'Editor', contacts: [contact], ...known }, facts), rival]);
  const followUps = [followUpOf(kind, ada, { because: ['cause'], deliverAt })];
  return compose({ followUps, search, owner: ownerWith({ facts: ['Edited a travel guide in four languages'] }), used: [], planned: [] })
    .drafts;
}

const days = Array.from({ length: 8 }, (_, day) => `2026-11-${String(21 + day).padStart(2, '0')}T15:00:00Z`);
const all = causes.flatMap(([kind, event]) => days.flatMap((day) => draftsOf(kind, event, {}, day)));
const of = (...kinds: readonly FollowUpKind[]): readonly Draft[] => all.filter(({ kind }) => kinds.includes(kind));

/** None of the texts says it; `but` are those that may. */
function nobodySays(words: RegExp, but: (draft: Draft) => boolean = () => false): void {
  expect(all.filter((draft) => !but(draft) && words.test(bodyOf(draft.text))).map(({ text }) => text)).toEqual([]);
}

test('every kind has its texts', () => {
  for (const [kind] of causes) expect(of(kind).length, kind).toBeGreaterThanOrEqual(days.length);
});

describe('the tone of every text', () => {
  test('T-01: never negative', () => {
    nobodySays(/\b(?:unfortunately|disappoint\w*|unfair|upset|frustrat\w*|sad(?:ly)?|regret\w*|reconsider|why)\b/i);
  });

  test('T-02: asks, and sets no date but its own and that of a true offer', () => {
    nobodySays(/\b(?:you must|you need to|ASAP|urgent\w*|immediately|call me)\b/i);
    const isAnswer = ({ kind }: Draft): boolean => kind === 'offer_ack' || kind === 'offer_decision' || kind === 'competing_offer';
    nobodySays(/\bby (?:monday|tuesday|wednesday|thursday|friday|january|february|november|december|the \d)/i, isAnswer);
  });

  test('T-03: kind before clever', () => {
    nobodySays(/at your earliest convenience|please advise|kindly revert|do the needful/i);
  });

  test('T-04: not a word on silence or delay', () => {
    nobodySays(
      /\b(?:not heard|no (?:response|answer from)|still waiting|any update|previous e?-?mail|busy|delay\w*|missed|checking in|my last)\b/i,
    );
  });

  test('T-05: names the position and the company', () => {
    for (const { text } of all) {
      expect(bodyOf(text)).toContain('Editor');
      expect(bodyOf(text)).toContain('Verdant');
    }
  });

  test('T-06: one question or none, as the kind has it', () => {
    const questions = ({ text }: Draft): number => bodyOf(text).split('?').length - 1;
    expect(Math.max(...all.map(questions))).toBe(1);
    for (const draft of of('status_1', 'status_2', 'cancel_checkin', 'rejection_reply', 'competing_offer'))
      expect(questions(draft)).toBe(1);
    for (const draft of of('close_loop', 'keep_in_touch_3m', 'withdraw', 'cancel_notice', 'referrer_thanks', 'referrer_update'))
      expect(questions(draft)).toBe(0);
  });

  test('T-07: no exclamation marks, no emoticons, no superlatives', () => {
    nobodySays(/!|[:;]-?[)(D]|\p{Extended_Pictographic}|\b(?:amazing|thrilled|perfect|passionate|truly|dream job|best ever|greatest)\b/iu);
  });

  test('T-08: plain text in at most three paragraphs', () => {
    for (const { text } of all) expect(bodyOf(text).split('\n\n').length).toBeLessThanOrEqual(3);
    nobodySays(/<\w|\*\w|^\s*[-•]\s|https?:/m);
  });

  test('T-09: every sentence knows where it comes from, and nothing is claimed that nobody can know', () => {
    for (const { sentences } of all) for (const { text, sources } of sentences) expect(sources, text).not.toEqual([]);
    nobodySays(/\b(?:I enjoyed|our lively|first choice|as mentioned|thank you again|I learned a lot)\b/i);
  });

  test('T-10: no word that is wrong a day later', () => {
    nobodySays(/\b(?:today|yesterday|tomorrow|this (?:morning|afternoon|evening|week)|(?:next|last) (?:week|month))\b/i);
    nobodySays(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? (?:\d|january|february|october|november|december))/i);
  });

  test('T-11: never only whether the position is filled', () => {
    for (const { text } of of('status_1')) expect(text).toMatch(/\b(?:send|further|more|anything|else)\b/i);
    nobodySays(/has the position been filled\?/i);
  });

  test.each<[string, Partial<Known>, 'familiar' | 'formal' | undefined, RegExp]>([
    ['the full name where nothing else is known', {}, undefined, /^Dear Ada Moreno,/],
    ['the first name of who signs with it', { contacts: [{ ...contact, signsAs: 'Ada' }] }, 'familiar', /^Hi Ada,/],
    [
      'the full name of who signs with the first but writes to a surname',
      { contacts: [{ ...contact, signsAs: 'Ada' }] },
      'formal',
      /^Dear Ada Moreno,/,
    ],
  ])('T-12: greets by %s', (_, known, register, greeting) => {
    const about = {
      contacts: [{ ...contact, signsAs: known.contacts?.[0]?.signsAs ?? 'Ada Moreno' }],
      instructions: [],
      wroteBy: ada,
      ...(register && { register }),
    };
    const facts = [
      factOf(
        'invite',
        { type: 'invite', interview: { id: 'i1', startsAt: '2026-10-23T14:00:00Z', with: [ada] } },
        known.contacts ? { about } : {},
      ),
    ];
    const search = searchOf([applicationOf({ company: 'Verdant', role: 'Editor', contacts: [contact], ...known }, facts)]);
    const { drafts } = compose({ followUps: [followUpOf('status_1', ada)], search, owner: ownerWith(), used: [], planned: [] });
    expect(drafts[0]?.text).toMatch(greeting);
  });
});

describe('W-04: the thread', () => {
  const thread: Thread = {
    messageId: '<talk-7@verdant.example>',
    references: ['<talk-1@verdant.example>'],
    subject: 'AW: Editor, our talk',
    from: { name: 'Ada Moreno', address: ada },
    sentAt: '2026-10-15T14:00:00Z',
  };

  test.each(causes)('of a person who wrote is answered in the thread, under its own subject: %s', (kind, event) => {
    for (const draft of draftsOf(kind, event, { threads: [thread] }))
      expect(draft).toMatchObject({
        subject: 'Re: Editor, our talk',
        inReplyTo: '<talk-7@verdant.example>',
        references: ['<talk-1@verdant.example>', '<talk-7@verdant.example>'],
      });
  });

  test.each(causes)('is a new one for a person who never wrote: %s', (kind, event) => {
    const [draft] = draftsOf(kind, event, { threads: [{ ...thread, from: { address: 'somebody.else@verdant.example' } }] });
    expect(draft?.subject).not.toMatch(/^Re:|our talk/);
    expect(draft?.subject.split(/\s+/).length).toBeLessThanOrEqual(8);
    expect(draft?.inReplyTo).toBeUndefined();
  });
});

describe('W-05: a name is spelled as its bearer spells it', () => {
  test.each([
    ['Siobhán O’Neil', 'Dear Siobhán O’Neil,'],
    ['Mary Ann van der Berg', 'Dear Mary Ann van der Berg,'],
    ['DeShawn McAllister-Ito', 'Dear DeShawn McAllister-Ito,'],
    ['Prof. Dr. Żaneta Łuczak', 'Dear Prof. Dr. Żaneta Łuczak,'],
    ['Ito, Kenji', 'Dear Kenji Ito,'],
    ['Kim Lee (she/her)', 'Dear Kim Lee,'],
    ['Ms Adaeze Okafor', 'Dear Ms Okafor,'],
    ['Mr J. P. van der Berg', 'Dear Mr van der Berg,'],
    ['Mrs Ana García López', 'Dear Mrs Ana García López,'],
  ])('%s', (name, greeting) => {
    const [draft] = draftsOf('status_1', { type: 'no_contact' }, { contacts: [{ ...contact, name }] });
    expect(draft?.text.split('\n')[0]).toBe(greeting);
  });

  test('of a referrer: as the owner wrote it', () => {
    const facts = [factOf('cause', { type: 'referred', name: 'Åsa af Klint', address: 'asa@verdant.example' })];
    const search = searchOf([applicationOf({ company: 'Verdant', role: 'Editor' }, facts)]);
    const followUps = [followUpOf('referrer_thanks', 'asa@verdant.example', { because: ['cause'] })];
    const [draft] = compose({ followUps, search, owner: ownerWith(), used: [], planned: [] }).drafts;
    expect(draft).toMatchObject({ to: { name: 'Åsa af Klint', address: 'asa@verdant.example' } });
    expect(draft?.text).toMatch(/^Dear Åsa af Klint,/);
  });
});

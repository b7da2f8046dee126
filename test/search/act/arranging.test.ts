import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../lib/mail/replies/command.ts';
import { act } from '../../../lib/search/act/act.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { addFact } from '../../../lib/search/record.ts';
import type { Search } from '../../../lib/search/search.ts';
import { application, interview, said, searchOf } from '../../follow-ups/stories/searches.ts';

const now = '2026-10-05T18:00:00Z';
const invited = said('2026-10-01T14:00:00Z', interview('i1', '2026-10-08T14:00:00Z', '2026-10-08T15:00:00Z', 'om@arbor.example'));
const later = said('2026-10-02T14:00:00Z', interview('i2', '2026-10-13T14:00:00Z', '2026-10-13T15:00:00Z', 'una@arbor.example'));
const arbor = (...facts: Fact[]) => application('arbor', { company: 'Arbor', role: 'Editor', recruiter: 'ria@arbor.example' }, ...facts);
const times = ['2026-10-09T14:00:00Z', '2026-10-12T19:00:00Z'];

function doing(command: CommandOf<'move' | 'cancel' | 'no_show' | 'referred' | 'internal'>, search: Search, at = now) {
  const { records, outcome, question } = act({ command, search, now: at, mailId: 'mail', hash: (text) => text.replace(/\W/g, '') });
  return {
    events: records.map(({ fact: { id: _, saidAt: __, knownAt: ___, source: ____, evidence: _____, ...event } }) => event),
    said: outcome.said,
    question,
  };
}

describe('K21 by reply', () => {
  test('a move takes the interview that lies ahead, and says when the text comes', () => {
    const { events, said: told } = doing({ word: 'move', alternatives: times }, searchOf(arbor(invited)));
    expect(events).toEqual([{ type: 'candidate_reschedule', interview: 'i1', alternatives: times }]);
    expect(told).toEqual([
      'You ask to move the interview (Arbor, Editor, Thu 8 Oct 10:00) to Fri 9 Oct 10:00 or Mon 12 Oct 15:00.',
      'The text for it comes at once.',
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['no times', []],
    ['one time', times.slice(0, 1)],
    ['a time that has passed', ['2026-10-01T14:00:00Z', times[0] ?? '']],
    ['the time that was agreed', ['2026-10-08T14:00:00Z', times[0] ?? '']],
  ])('a move with %s changes nothing and asks for two', (_, alternatives) => {
    const { events, said: told } = doing({ word: 'move', alternatives }, searchOf(arbor(invited)));
    expect(events).toEqual([]);
    expect(told.join(' ')).toMatch(/nothing was changed.*(?:Thu 3pm or Fri 10:00|two others)/);
  });

  test('of two interviews it is asked which', () => {
    const { events, question } = doing({ word: 'cancel' }, searchOf(arbor(invited, later)));
    expect(events).toEqual([]);
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Arbor, Editor, Thu 8 Oct 10:00',
      'Arbor, Editor, Tue 13 Oct 10:00',
      'none of these; change nothing',
    ]);
  });

  test('in the night the text comes in the morning, and where it would come too late, or to nobody, the owner is told', () => {
    const night = '2026-10-08T03:00:00Z';
    expect(doing({ word: 'cancel' }, searchOf(arbor(invited)), night).said[1]).toBe('The text for it comes Thu 8 Oct 08:00.');
    const early = said('2026-10-01T14:00:00Z', interview('i1', '2026-10-08T11:30:00Z', '2026-10-08T12:00:00Z', 'om@arbor.example'));
    expect(doing({ word: 'cancel' }, searchOf(arbor(early)), night).said[1]).toMatch(/Phone them/);
    expect(
      doing(
        { word: 'cancel' },
        searchOf(
          application(
            'n',
            { company: 'Arbor', role: 'Editor' },
            said('2026-10-01T14:00:00Z', interview('i1', '2026-10-09T11:30:00Z', '2026-10-09T12:00:00Z')),
          ),
        ),
      ).said[1],
    ).toMatch(/nobody there|Phone/);
  });

  test('without an interview ahead there is nothing to cancel', () => {
    expect(doing({ word: 'cancel' }, searchOf(arbor(invited)), '2026-10-20T14:00:00Z')).toMatchObject({
      events: [],
      said: [expect.stringMatching(/^I know of no interview at Arbor, Editor that lies ahead/)],
    });
  });
});

describe('K22 by reply', () => {
  test('is about the interview that has begun', () => {
    const { events } = doing({ word: 'no_show', alternatives: [] }, searchOf(arbor(invited, later)), '2026-10-08T14:12:00Z');
    expect(events).toEqual([{ type: 'no_show', interview: 'i1' }]);
  });

  test('is refused before the time has come', () => {
    expect(doing({ word: 'no_show', alternatives: [] }, searchOf(arbor(invited))).events).toEqual([]);
  });
});

describe('K20 by reply', () => {
  test('names the referrer of the application', () => {
    const { events, said: told } = doing({ word: 'referred', name: 'Ada Lang', address: 'ada@arbor.example' }, searchOf(arbor(invited)));
    expect(events).toEqual([{ type: 'referred', name: 'Ada Lang', address: 'ada@arbor.example' }]);
    expect(told[0]).toContain('Ada Lang referred you to Arbor, Editor');
  });

  test('without an address asks for one', () => {
    expect(doing({ word: 'referred', name: 'Ada Lang' }, searchOf(arbor(invited)))).toMatchObject({
      events: [],
      said: [expect.stringContaining('address'), expect.stringContaining('ada@company.example')],
    });
  });

  test('an internal move is noted', () => {
    expect(doing({ word: 'internal' }, searchOf(arbor(invited))).events).toEqual([{ type: 'internal' }]);
  });
});

test.each<Fact>([
  said('2026-10-05T14:00:00Z', { type: 'candidate_reschedule', interview: 'i1', alternatives: times }),
  said('2026-10-05T14:00:00Z', { type: 'candidate_cancel', interview: 'i1' }),
  said('2026-10-05T14:00:00Z', { type: 'no_show', interview: 'i1' }),
  said('2026-10-05T14:00:00Z', { type: 'referred', address: 'ada@arbor.example' }),
  said('2026-10-05T14:00:00Z', { type: 'internal' }),
])('$type said twice counts once (G-08)', (fact) => {
  expect(addFact([invited, fact], { ...fact, id: 'again', saidAt: '2026-10-05T15:00:00Z', knownAt: '2026-10-05T15:00:00Z' })).toBe('there');
});

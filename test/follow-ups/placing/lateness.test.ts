import { describe, expect, test } from 'vitest';
import type { FollowUp, FollowUpKind } from '../../../lib/follow-ups/follow-up.ts';
import { lateness, readyToSend } from '../../../lib/follow-ups/placing/lateness.ts';
import { plan } from '../../../lib/follow-ups/plan.ts';
import { application, interview, said, searchOf } from '../stories/searches.ts';

const search = searchOf(
  application(
    'arbor',
    { recruiter: 'ria@arbor.example' },
    said('2026-10-01T14:00:00Z', interview('i1', '2026-10-06T22:00:00Z', '2026-10-06T23:00:00Z', 'ria@arbor.example')),
  ),
);

function planned(kind: FollowUpKind): FollowUp {
  const found = plan(search).due.find((followUp) => followUp.kind === kind);
  if (!found) throw new Error(`No ${kind} is planned`);
  return found;
}

describe('a thank-you, due at 20:00, to be sent until 19:00 the next day', () => {
  test.each([
    ['before its time waits for it', '2026-10-06T23:59:59Z', { do: 'wait', until: '2026-10-07T00:00:00Z' }],
    ['at its time is sent', '2026-10-07T00:00:00Z', { do: 'send' }],
    ['a late wake-up in the evening still sends it', '2026-10-07T00:59:30Z', { do: 'send' }],
    ['in quiet hours it waits for the morning', '2026-10-07T01:00:00Z', { do: 'wait', until: '2026-10-07T12:00:00Z' }],
    ['the next afternoon is in time', '2026-10-07T22:59:00Z', { do: 'send' }],
    ['after a day it lapses', '2026-10-07T23:00:00Z', { do: 'lapse' }],
  ])('%s', (_, now, expected) => {
    expect(lateness(planned('thank_you'), now, search)).toEqual(expected);
  });
});

describe('a question about the status, due on Wed 14 October, in time until Wed 21 October', () => {
  test.each([
    ['in the afternoon it is sent', '2026-10-14T20:59:00Z', { do: 'send' }],
    ['after five it waits for the morning', '2026-10-14T21:00:00Z', { do: 'wait', until: '2026-10-15T13:00:00Z' }],
    ['over the weekend it waits for Monday', '2026-10-16T21:30:00Z', { do: 'wait', until: '2026-10-19T13:00:00Z' }],
    ['on the last evening it lapses', '2026-10-21T21:00:00Z', { do: 'lapse' }],
  ])('%s', (_, now, expected) => {
    expect(lateness(planned('status_1'), now, search)).toEqual(expected);
  });
});

describe('a question for San Francisco, due in Kolkata in the evening with a hint for ten o’clock there', () => {
  const far = {
    ...searchOf(
      application(
        'arbor',
        { recruiter: 'ria@arbor.example', timeZone: 'America/Los_Angeles', country: 'US' },
        said('2026-10-06T16:00:00Z', { type: 'human_reply', from: 'ria@arbor.example' }),
      ),
    ),
    timeZone: 'Asia/Kolkata',
  };
  const [question] = plan(far).due;
  if (!question) throw new Error('Nothing is planned');

  test('is planned so', () => {
    expect(question).toMatchObject({ kind: 'status_1', deliverAt: '2026-10-14T14:30:00Z', sendHint: '2026-10-14T17:00:00Z' });
  });

  test.each([
    ['an hour late it keeps its hint', '2026-10-14T15:10:00Z', { do: 'send' }],
    ['in the night it waits for the next evening', '2026-10-14T18:00:00Z', { do: 'wait', until: '2026-10-15T14:30:00Z' }],
    ['on the next evening it names the next day there', '2026-10-15T14:30:00Z', { do: 'send', sendHint: '2026-10-15T17:00:00Z' }],
    ['after two weeks it lapses', '2026-10-28T18:00:00Z', { do: 'lapse' }],
  ])('%s', (_, now, expected) => {
    expect(lateness(question, now, far)).toEqual(expected);
  });

  test('what is sent late carries the hint that still lies ahead', () => {
    expect(readyToSend(question, '2026-10-15T14:30:00Z', far)).toEqual({ ...question, sendHint: '2026-10-15T17:00:00Z' });
    expect(readyToSend(question, '2026-10-14T18:00:00Z', far)).toBeUndefined();
  });
});

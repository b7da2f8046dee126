import { describe, expect, test } from 'vitest';
import { whoMeets } from '../../../lib/reading/interviews/met.ts';
import type { ReadInterview } from '../../../lib/reading/reading.ts';

const session = (...people: string[]): ReadInterview => ({ startsAt: '2027-03-03T18:00:00Z', with: people, certain: 'fixed' });
const rory = { name: 'Rory Keane', address: 'rory@stonebridge.example' };
const met = (text: string, sessions: readonly ReadInterview[], more: object = {}) =>
  whoMeets(sessions, { from: rory, attending: [], text, ownerAddresses: ['yusuf@mail.example'], ...more }).map((each) => each.with);

describe('who is met in a session', () => {
  test.each([
    'Your video interview is on Wednesday with me, on Zoom.',
    'I will call you at the number on your CV.',
    'I lead the planning group and would like to talk with you.\nI would like to talk with you on Wednesday.',
    'Ich freue mich auf das Gespräch mit mir und dem Team.',
    'Vous aurez un entretien avec moi.',
  ])('the writer, who says so: %s', (text) => {
    expect(met(text, [session()])).toEqual([[rory.address]]);
  });

  test.each([
    'The panel will be Dr. Elise Fournier (e.fournier@stonebridge.example) and myself.',
    'You will be speaking with Elise Fournier, who leads planning, and me.',
    'Elise and I look forward to meeting you.',
    'Gesprächspartner: Frau Fournier (e.fournier@stonebridge.example) und ich\n\nMit freundlichen Grüßen',
    'Das Gespräch findet mit Frau Fournier und mir statt.',
    'Vous échangerez avec M. Paul Fournier (p.fournier@stonebridge.example), directeur, et moi-même.',
  ])('the writer beside others, where one session is named: %s', (text) => {
    expect(met(text, [session('elise@stonebridge.example')])).toEqual([[rory.address, 'elise@stonebridge.example']]);
  });

  test.each([
    'You will meet Elise Fournier. If anything changes, write to her and me.',
    'Sie sprechen mit Frau Fournier, und ich freue mich auf Ihre Rückmeldung.',
    'You will meet Elise. My team and I wish you a good week.',
  ])('not a writer who only speaks of themselves: %s', (text) => {
    expect(met(text, [session('elise@stonebridge.example')])).toEqual([['elise@stonebridge.example']]);
  });

  test('the row of an agenda that is with the writer', () => {
    const rows = [
      { ...session('carla@stonebridge.example'), title: 'Planning case' },
      { ...session(), title: 'Wrap-up with me' },
    ];
    expect(whoMeets(rows, { from: rory, attending: [], text: 'See below.', ownerAddresses: [] })).toEqual([
      rows[0],
      { ...session(rory.address), title: 'Wrap-up' },
    ]);
  });

  test('nobody more where the writer only arranges it', () => {
    expect(met('You will meet Elise Fournier. I will be in touch.', [session('elise@stonebridge.example')])).toEqual([
      ['elise@stonebridge.example'],
    ]);
  });

  test('the rows of an agenda name their own people', () => {
    const rows = [session('carla@stonebridge.example'), session('ivan@stonebridge.example')];
    expect(met('Please ask for me. The first talk is with me around.', rows)).toEqual(rows.map((row) => row.with));
  });

  test('an organizer who does not attend and recruits is not met', () => {
    const text = 'You will meet Elise.\n\nBest,\nRory Keane\nSenior Recruiter';
    expect(met(text, [session('elise@stonebridge.example', rory.address)], { organizer: rory })).toEqual([['elise@stonebridge.example']]);
  });

  test('an organizer is met who attends, or whom nobody else meets, or who leads the work', () => {
    const both = session('elise@stonebridge.example', rory.address);
    expect(met('See you.', [both], { organizer: rory, attending: [rory] })).toEqual([both.with]);
    expect(met('See you.', [session(rory.address)], { organizer: rory })).toEqual([[rory.address]]);
    expect(met('See you.\n\nBest,\nRory Keane\nHead of Planning', [both], { organizer: rory })).toEqual([both.with]);
  });
});

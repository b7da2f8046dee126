import { describe, expect, test } from 'vitest';
import { readFirstCommand } from '../../../lib/mail/replies/read-command.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { ownerWith } from '../../drafts/searches.ts';

// A Wednesday, 15:00 in New York.
const now = '2026-10-21T19:00:00Z';
const owner = ownerWith();

function sentMail(kind: SentMail['kind'] = 'status_1', over: Partial<SentMail> = {}): SentMail {
  const followUps =
    kind === 'question' || kind === 'receipt'
      ? []
      : [{ id: 'f1', kind, application: 'app-1', alsoFor: [], to: kind === 'contact_prompt' ? 'owner' : 'omar@juniper.example' }];
  return {
    kind,
    at: '2026-10-21T14:00:00Z',
    application: 'app-1',
    followUps: followUps as SentMail['followUps'],
    interviews: [],
    facts: [],
    ...over,
  };
}

const read = (text: string, sent = sentMail()) => readFirstCommand({ text, sent, owner, now });

describe('one word on the first line', () => {
  test.each([
    ['sent', 'sent'],
    ['Sent.', 'sent'],
    ['  SKIP!  ', 'skip'],
    ['"stop"', 'stop'],
    ['“Heard”', 'heard'],
    ['*undo*', 'undo'],
    ['Skip please', 'skip'],
    ['Stop, thanks', 'stop'],
    ['\n\n\nyes\n\nNoor', 'yes'],
    ['Hi,\n\nresume', 'resume'],
    ['no', 'no'],
    ['I sent it', 'sent'],
    ['sent\r\n\r\n-- \r\nNoor Haddad', 'sent'],
    ['sent\n\nSent from my phone', 'sent'],
  ])('%j is %s', (text, word) => {
    expect(read(text)).toEqual({ word });
  });
});

describe('what looks like a word but is none', () => {
  test.each([
    ['please do not stop'],
    ['I would not skip this one'],
    ['no thanks'],
    ['Should I stop?'],
    ['yes and no'],
    ['> stop'],
    ['On Wed, 21 Oct 2026 at 10:00, Followthrough <f@in.example> wrote:\n> Reply: sent, skip, stop.'],
    ['-- \nstop'],
    ['The word stop stands in your mail, and I wonder what it does to the other applications I have'],
    [''],
    ['constructor'],
    ['__proto__'],
    [`${'stop '.repeat(5000)}`],
  ])('%j does nothing', (text) => {
    expect(read(text).word).toBe('unknown');
  });

  test('quoted history below an answer is not read', () => {
    expect(read('skip\n\nOn Wed, 21 Oct 2026 at 10:00, Followthrough <f@in.example> wrote:\n> Reply: sent, stop')).toEqual({
      word: 'skip',
    });
  });
});

describe('later and pause', () => {
  test.each([
    ['later 2 days', { word: 'later', until: '2026-10-23' }],
    ['Later 2 hours', { word: 'later', until: '2026-10-21T21:00:00Z' }],
    ['later 90 min', { word: 'later', until: '2026-10-21T20:30:00Z' }],
    ['later Friday', { word: 'later', until: '2026-10-23' }],
    ['later tomorrow', { word: 'later', until: '2026-10-22' }],
    ['snooze until 30 Oct', { word: 'later', until: '2026-10-30' }],
    ['later', { word: 'later', until: '2026-10-23' }],
    ['pause until 5 Nov', { word: 'pause', until: '2026-11-05' }],
    ['Pause until 5 November.', { word: 'pause', until: '2026-11-05' }],
  ])('%s', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  test('later alone, to a thank-you, is two hours: it has to go within a day', () => {
    expect(read('later', sentMail('thank_you'))).toEqual({ word: 'later', until: '2026-10-21T21:00:00Z' });
  });

  test.each([['later I will think about it some more'], ['pause'], ['pause until they answer']])('%s names no day', (text) => {
    expect(read(text).word).toBe('unknown');
  });
});

describe('answers to a question', () => {
  const question: NonNullable<SentMail['question']> = {
    about: 'kind',
    mail: { subject: 'Your application' },
    understood: 'This may be a rejection.',
    evidence: [],
    options: [
      { word: '1', label: 'a rejection', records: [] },
      { word: '2', label: 'still open', records: [] },
      { word: 'nothing', label: 'do nothing', records: [] },
    ],
  };
  test.each([
    ['1', '1'],
    ['2.', '2'],
    ['Option 2', '2'],
    ['(1)', '1'],
    ['Nothing', 'nothing'],
    ['3', undefined],
    ['12', undefined],
  ])('%s', (text, option) => {
    const command = read(text, sentMail('question', { question }));
    expect(command).toEqual(option === undefined ? { word: 'unknown', text } : { word: 'option', option });
  });

  test('an option word means nothing where nothing was asked', () => {
    expect(read('1').word).toBe('unknown');
  });
});

describe('a person to write to', () => {
  test.each([
    ['to: Ann Lee <ann.lee@juniper.example>', 'status_1', { word: 'contact', name: 'Ann Lee', address: 'ann.lee@juniper.example' }],
    ['Ann Lee ann.lee@juniper.example', 'contact_prompt', { word: 'contact', name: 'Ann Lee', address: 'ann.lee@juniper.example' }],
    ['ann.lee@juniper.example', 'contact_prompt', { word: 'contact', address: 'ann.lee@juniper.example' }],
    ['Ann Lee\nann.lee@juniper.example', 'contact_prompt', { word: 'contact', name: 'Ann Lee', address: 'ann.lee@juniper.example' }],
    [
      'Ann Lee, <mailto:ann.lee@juniper.example>',
      'contact_prompt',
      { word: 'contact', name: 'Ann Lee', address: 'ann.lee@juniper.example' },
    ],
  ] as const)('%s', (text, kind, command) => {
    expect(read(text, sentMail(kind))).toEqual(command);
  });

  test.each([
    ['noor.haddad@mail.example'],
    ['to: q8w3zr5t1k@in.followup.example'],
    ['a@x.example and b@x.example'],
    ['please do not write to ann.lee@juniper.example'],
  ])('never the owner, nor one of several: %s', (text) => {
    expect(read(text, sentMail('contact_prompt')).word).toBe('unknown');
  });
});

describe('news and dates', () => {
  test.each([
    ['rejected', { word: 'news', news: 'rejected' }],
    ['Offer!', { word: 'news', news: 'offer' }],
    ['I got an offer', { word: 'news', news: 'offer' }],
    ['moved on', { word: 'news', news: 'moved_on' }],
    ['They decide by 30 Oct.', { word: 'timeline', phrase: 'They decide by 30 Oct', by: '2026-10-30' }],
    ['they will tell me within two weeks', { word: 'timeline', phrase: 'they will tell me within two weeks', by: '2026-11-04' }],
    ['30 Oct', { word: 'timeline', phrase: '30 Oct', by: '2026-10-30' }],
  ])('%s', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  test.each([['they have not decided by 30 Oct'], ['do they decide by 30 Oct?'], ['they decide soon']])('%s is no date', (text) => {
    expect(read(text).word).toBe('unknown');
  });
});

describe('notes for the drafts', () => {
  test('one a person, and the date they named', () => {
    expect(read('Tom: paper maps. They decide 30 Oct.\nAda: the reading room', sentMail('thank_you'))).toEqual({
      word: 'note',
      notes: [
        { for: 'Tom', text: 'paper maps' },
        { for: 'Ada', text: 'the reading room' },
      ],
      timeline: { phrase: 'They decide 30 Oct', by: '2026-10-30' },
    });
  });

  test('a header left over from a quote is no note', () => {
    expect(read('Subject: Interview\nFrom: Omar').word).toBe('unknown');
  });

  test('news is asked for after a month, and only then prose is taken', () => {
    expect(read('finished a course on budgets', sentMail('keep_in_touch_1m'))).toEqual({
      word: 'note',
      notes: [{ text: 'finished a course on budgets' }],
    });
    expect(read('finished a course on budgets').word).toBe('unknown');
    expect(read('please do not write to them', sentMail('keep_in_touch_1m')).word).toBe('unknown');
  });
});

test('hostile length is read in no time', () => {
  const started = performance.now();
  for (const text of [
    'a: '.repeat(50_000),
    `${'x'.repeat(100_000)}@`,
    ' '.repeat(200_000),
    'they decide '.repeat(20_000),
    `to:${' <'.repeat(50_000)}`,
  ])
    read(text, sentMail('contact_prompt'));
  expect(performance.now() - started).toBeLessThan(1500);
});

test.each([
  ['posting: turn support tickets into clear reports', 'turn support tickets into clear reports'],
  ['Ausschreibung: aus Anfragen klare Berichte machen.', 'aus Anfragen klare Berichte machen'],
  ['annonce : accueillir les groupes scolaires', 'accueillir les groupes scolaires'],
])('a line of the posting: %s', (text, line) => expect(readFirstCommand({ text, owner, now })).toEqual({ word: 'posting', line }));

test('a link to a posting is no line of it', () =>
  expect(readFirstCommand({ text: 'posting: https://hall.example/jobs/14', owner, now }).word).toBe('unknown'));

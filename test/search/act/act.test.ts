import { describe, expect, test } from 'vitest';
import type { Command } from '../../../lib/mail/replies/command.ts';
import { act } from '../../../lib/search/act/act.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { inForce } from '../../../lib/search/in-force.ts';
import type { SentMail } from '../../../lib/search/sent-mail.ts';
import { applicationOf, hash, search } from '../given.ts';

const now = '2026-10-28T16:00:00Z';
const invite: Fact = {
  id: 'f1',
  saidAt: '2026-10-20T15:00:00Z',
  knownAt: '2026-10-20T15:00:00Z',
  source: { mail: 'm1' },
  evidence: [],
  type: 'invite',
  interview: { id: 'i1', startsAt: '2026-10-27T14:00:00Z', with: ['li@fernhill.example'] },
  about: {
    company: 'Fernhill',
    role: 'Data Analyst',
    contacts: [{ name: 'Li Park', address: 'li@fernhill.example', part: 'interviewer' }],
    instructions: [],
  },
};
const known = search([applicationOf('a1', [invite])]);
const thankYou: SentMail = {
  kind: 'thank_you',
  at: '2026-10-27T16:00:00Z',
  application: 'a1',
  followUps: [{ id: 'a1.thank_you.li@fernhill.example.f1', kind: 'thank_you', application: 'a1', alsoFor: [], to: 'li@fernhill.example' }],
  interviews: ['i1'],
  facts: [],
};
const receipt: SentMail = {
  kind: 'receipt',
  at: '2026-10-20T15:01:00Z',
  application: 'a1',
  followUps: [],
  interviews: [],
  facts: [{ application: 'a1', id: 'f1' }],
};

function done(command: Command, sent: SentMail = thankYou) {
  return act({ command, sent, search: known, now, mailId: 'reply1', hash });
}

describe('a word of the owner acts on what the answered mail was about', () => {
  test.each<[Command, object]>([
    [{ word: 'sent' }, { type: 'owner_sent', kind: 'thank_you', to: 'li@fernhill.example', at: now }],
    [{ word: 'skip' }, { type: 'owner_skip', kind: 'thank_you', to: 'li@fernhill.example' }],
    [
      { word: 'later', until: '2026-10-30' },
      { type: 'owner_snooze', kind: 'thank_you', until: '2026-10-30' },
    ],
    [{ word: 'heard' }, { type: 'owner_heard' }],
    [{ word: 'no' }, { type: 'owner_no', interview: 'i1' }],
    [{ word: 'stop' }, { type: 'owner_stop' }],
    [
      { word: 'contact', name: 'Ann Lee', address: 'ann@fernhill.example' },
      { type: 'contact', address: 'ann@fernhill.example' },
    ],
    [
      { word: 'timeline', phrase: 'by 30 Oct', by: '2026-10-30' },
      { type: 'timeline', P: '2026-10-30' },
    ],
    [
      { word: 'note', notes: [{ for: 'Li', text: 'live dashboards' }] },
      { type: 'note', for: 'li@fernhill.example', text: 'live dashboards' },
    ],
    [{ word: 'news', news: 'rejected' }, { type: 'rejection' }],
  ])('%j', (command, event) => {
    const { records } = done(command);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ application: 'a1', fact: { ...event, source: 'owner', knownAt: now } });
  });

  test('a note that names a date as well is a note and a promise', () => {
    const { records } = done({
      word: 'note',
      notes: [{ for: 'Li', text: 'live dashboards' }],
      timeline: { phrase: 'They decide 30 Oct', by: '2026-10-30' },
    });
    expect(records.map(({ fact }) => fact.type)).toEqual(['note', 'timeline']);
  });

  test('pause concerns all applications', () => {
    expect(done({ word: 'pause', until: '2026-11-10' }).records[0]).toEqual({
      fact: expect.objectContaining({ type: 'owner_pause', until: '2026-11-10' }),
    });
  });

  test('the same reply makes the same facts again', () => {
    expect(done({ word: 'sent' })).toEqual(done({ word: 'sent' }));
  });

  test('undo takes back what the mail reported, and only once', () => {
    const { records } = done({ word: 'undo' }, receipt);
    const facts = [invite, ...records.map(({ fact }) => fact)];
    expect(inForce(facts)).toEqual([]);
    const again = act({
      command: { word: 'undo' },
      sent: receipt,
      search: search([applicationOf('a1', facts)]),
      now,
      mailId: 'reply2',
      hash,
    });
    expect(again.records).toEqual([]);
  });

  test.each<[Command, SentMail]>([
    [{ word: 'undo' }, thankYou],
    [{ word: 'sent' }, receipt],
    [{ word: 'no' }, receipt],
    [{ word: 'yes' }, thankYou],
    [{ word: 'unknown', text: 'what is this?' }, thankYou],
    [{ word: 'option', option: '7' }, thankYou],
  ])('%j where it fits nothing changes nothing and says so', (command, sent) => {
    const { records, outcome } = done(command, sent);
    expect(records).toEqual([]);
    expect(outcome.said.join(' ')).not.toBe('');
  });

  test('the answer to a question records what that answer holds, learned now', () => {
    const question: SentMail = {
      ...receipt,
      kind: 'question',
      facts: [],
      question: {
        about: 'kind',
        mail: { subject: 'News' },
        understood: 'This may be a rejection.',
        evidence: [],
        options: [
          { word: '1', label: 'a rejection', records: [{ application: 'a1', fact: { ...invite, id: 'f2', type: 'rejection' } as Fact }] },
          { word: 'nothing', label: 'none', records: [] },
        ],
      },
    };
    expect(done({ word: 'option', option: '1' }, question).records[0]).toMatchObject({
      application: 'a1',
      fact: { type: 'rejection', knownAt: now },
    });
    expect(done({ word: 'option', option: 'nothing' }, question).records).toEqual([]);
  });
});

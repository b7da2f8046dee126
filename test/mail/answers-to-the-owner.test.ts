import { describe, expect, test } from 'vitest';
import { answerMail } from '../../lib/mail/kinds/answer-mail.ts';
import { questionMail } from '../../lib/mail/kinds/question-mail.ts';
import { receiptMail } from '../../lib/mail/kinds/receipt-mail.ts';
import type { Reading } from '../../lib/reading/reading.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from '../drafts/searches.ts';

const owner = ownerWith();
const omar = { key: 'omar@juniper.example', name: 'Omar Nasser', address: 'omar@juniper.example', part: 'hiring_manager' } as const;
const invite = factOf('met', { type: 'invite', interview: { id: 'talk', startsAt: '2026-11-06T22:00:00Z', with: [omar.key] } });
const search = searchOf([applicationOf({ contacts: [omar] }, [invite])]);
const planned = [
  followUpOf('thank_you', omar.key, { deliverAt: '2026-11-07T00:00:00Z' }),
  followUpOf('status_1', 'x@else.example', { application: 'app-9' }),
];

const reading: Reading = {
  kind: 'interview_confirmed',
  confidence: 0.95,
  language: 'en',
  original: { to: [], subject: 'Your interview' },
  contacts: [],
  interviews: [],
  instructions: [],
  automatic: false,
  evidence: [{ field: 'interviews', text: 'Friday at 5 pm' }],
};

describe('a receipt', () => {
  const mail = receiptMail({
    reading,
    records: [{ application: 'app-1', fact: invite }],
    search,
    owner,
    planned,
    dropped: [{ id: 'app-1.app_followup_1.omar@juniper.example.p1', why: 'an interview was fixed' }],
  });

  test('says what was understood, from which words, and how to take it back', () => {
    expect(mail.subject).toBe('Noted: an interview on Fri 6 Nov 17:00 (Juniper, Account Coordinator)');
    expect(mail.text).toContain('"Friday at 5 pm"');
    expect(mail.text).toContain('Reply undo');
    expect(mail.drafts).toEqual([]);
    expect(mail.conversation).toBe('app-1');
  });

  test('says what is planned for this application, and what fell away and why', () => {
    expect(mail.text).toContain('Fri 6 Nov: a thank-you to Omar');
    expect(mail.text).not.toContain('else.example');
    expect(mail.text).toContain('the follow-up on the application: an interview was fixed');
  });
});

test('a question shows the mail, the words in doubt, and every answer with its word', () => {
  const mail = questionMail({
    owner,
    company: 'Juniper',
    question: {
      about: 'kind',
      mail: { subject: 'News\r\nBcc: x@y.example', from: 'Omar Nasser', sentAt: '2026-11-06T22:00:00Z' },
      understood: 'This looks like a rejection, but I am not sure.',
      evidence: [{ field: 'kind', text: 'we will keep your papers' }],
      options: [
        { word: '1', label: 'It is a rejection', records: [] },
        { word: 'nothing', label: 'It means nothing', records: [] },
      ],
    },
  });
  expect(mail.kind).toBe('question');
  expect(mail.subject).toContain('Juniper');
  for (const words of [
    'Fri 6 Nov 17:00',
    'we will keep your papers',
    '- 1: It is a rejection',
    '- nothing: It means nothing',
    'changed nothing',
  ])
    expect(mail.text).toContain(words);
  expect(mail.text).not.toMatch(/\nBcc/);
  expect(mail.html).toContain('It is a rejection');
});

describe('the answer to a word', () => {
  const sent = { kind: 'status_1', at: '2026-11-13T15:00:00Z', application: 'app-1', followUps: [], interviews: [], facts: [] } as const;

  test('says what it did and what comes next', () => {
    const mail = answerMail({ outcomes: [{ word: 'skip', said: ['Skipped this one.'] }], search, owner, planned, sent });
    expect(mail.subject).toBe('Skipped (Juniper, Account Coordinator)');
    expect(mail.text).toContain('Skipped this one.');
    expect(mail.text).toContain('a thank-you to Omar');
  });

  test('tells what can be written when nothing was understood', () => {
    const mail = answerMail({
      outcomes: [{ word: 'unknown', said: ['You wrote: "please do not stop"'] }],
      search,
      owner,
      planned: [],
      sent,
    });
    expect(mail.text).toContain('"please do not stop"');
    expect(mail.text).toContain('pause 2 weeks');
    expect(mail.text).toContain('Nothing is planned');
  });
});

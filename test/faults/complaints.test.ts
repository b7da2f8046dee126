import { expect, test } from 'vitest';
import type { Met } from './calls/faulty-calls.ts';
import { complaints } from './complaints.ts';
import type { Kept } from './kills/kept.ts';

const thanks = { token: 't1', kind: 'thank_you', subject: 'Thank them', readers: ['ines@a.example', 'priya@a.example'], again: false };
const receipt = { token: 't2', kind: 'receipt', subject: 'Noted', readers: [], again: false };
const calm: Kept = { facts: 'applied', plan: 'status_1', followUps: ['thank_you'], mails: [thanks, receipt], left: [], rest: '' };
const inWindow: Met = { service: 'dynamodb', action: 'PutItem', kind: 'dies before', number: 7, sent: 't1' };
const elsewhere: Met = { service: 'dynamodb', action: 'PutItem', kind: 'dies before', number: 7 };

test('what came out as without a fault is no complaint; nor is a mail that went twice for want of our note, or that says so though it went once', () => {
  expect(complaints(calm, calm, [elsewhere])).toEqual([]);
  expect(complaints(calm, { ...calm, mails: [thanks, receipt, { ...thanks, again: true }] }, [inWindow])).toEqual([]);
  expect(complaints(calm, { ...calm, mails: [{ ...thanks, again: true }, receipt] }, [elsewhere])).toEqual([]);
});

test.each<[string, Partial<Kept>, readonly Met[], string]>([
  ['a lost fact', { facts: '' }, [], 'a fact was lost, or is another one'],
  ['another plan', { plan: 'status_1 status_2' }, [], 'the plan is another one'],
  ['a follow-up that was lost', { followUps: [] }, [], 'a follow-up was lost: thank_you'],
  [
    'one that came to an end too early',
    { followUps: ['thank_you', 'status_1'] },
    [],
    'a follow-up came to an end that should not: status_1',
  ],
  ['a lost mail', { mails: [thanks] }, [], 'a mail was lost: Noted'],
  ['a mail too many', { mails: [thanks, receipt, { ...receipt, token: 't3' }] }, [], 'a mail too many: Noted'],
  [
    'a mail twice without a fault in the window',
    { mails: [thanks, receipt, { ...thanks, again: true }] },
    [elsewhere],
    '2 times, with 0 faults in the window: Thank them',
  ],
  [
    'a mail twice for a fault in the window of another',
    { mails: [thanks, receipt, { ...receipt, again: true }] },
    [inWindow],
    '2 times, with 0 faults in the window: Noted',
  ],
  [
    'a mail three times',
    { mails: [thanks, receipt, { ...thanks, again: true }, { ...thanks, again: true }] },
    [inWindow],
    '3 times, with 1 faults in the window: Thank them',
  ],
  ['a mail twice that does not say so', { mails: [thanks, receipt, thanks] }, [inWindow], 'twice without saying so: Thank them'],
  [
    'a mail to a panel that was split',
    { mails: [{ ...thanks, readers: ['ines@a.example'] }, receipt] },
    [],
    'split: to ines@a.example instead of ines@a.example priya@a.example: Thank them',
  ],
  ['another subject', { mails: [thanks, { ...receipt, subject: 'Noted too' }] }, [], '“Noted too” instead of “Noted”'],
  ['what was left lying', { left: ['mail-3'] }, [], 'left lying: mail-3'],
])('%s is a complaint', (_, change, met, complaint) => {
  expect(complaints(calm, { ...calm, ...change }, met)).toEqual([complaint]);
});

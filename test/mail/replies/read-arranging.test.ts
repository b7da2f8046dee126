import { describe, expect, test } from 'vitest';
import { readCommands } from '../../../lib/mail/replies/read-command.ts';
import { ownerWith } from '../../drafts/searches.ts';

/** Monday 26 October 2026, ten in the morning in New York. */
const now = '2026-10-26T14:00:00Z';
const read = (text: string) => readCommands({ text, owner: ownerWith(), now });
const [thursday, friday] = ['2026-10-29T19:00:00Z', '2026-10-30T14:00:00Z'];

describe('an interview that the owner moves (K21)', () => {
  test.each([
    ['move to Thu 3pm or Fri 10:00', [thursday, friday]],
    ['Move it to Thursday 29 October 3pm or Friday 30 October at 10:00 am.', [thursday, friday]],
    ['please move the interview to Thu 3pm, Fri 10:00', [thursday, friday]],
    ['reschedule to 29 Oct 15:00 or 30 Oct 10:00', [thursday, friday]],
    ['move to Thu 3pm or 5pm', [thursday, '2026-10-29T21:00:00Z']],
    ['verlegen auf Do 15 Uhr oder Fr 10 Uhr', [thursday, friday]],
    ['déplacer à jeudi 15h ou vendredi 10h', [thursday, friday]],
    ['move', []],
    ['move the interview', []],
    ['move to Thursday or Friday 10:00', [friday]],
  ])('%s', (text, alternatives) => {
    expect(read(text)).toEqual([{ word: 'move', alternatives }]);
  });

  test('by the name of the employer', () => {
    expect(read('move Acme to Thu 3pm or Fri 10:00')).toEqual([{ word: 'move', alternatives: [thursday, friday], of: 'Acme' }]);
  });

  test.each(['move on', 'moved on', 'moved to Thursday 3pm', 'move to Berlin', 'should I move it to Thu 3pm?', 'I do not want to move'])(
    'is not meant by: %s',
    (text) => {
      expect(read(text).map(({ word }) => word)).not.toContain('move');
    },
  );
});

describe('an interview that the owner cancels, or to which nobody came (K21, K22)', () => {
  test.each([
    ['cancel', { word: 'cancel' }],
    ['Cancel the interview.', { word: 'cancel' }],
    ['please cancel the call with Acme', { word: 'cancel', of: 'Acme' }],
    ['Termin absagen', { word: 'cancel' }],
    ['absagen', { word: 'cancel' }],
    ['annuler l’entretien', { word: 'cancel' }],
    ['no-show', { word: 'no_show', alternatives: [] }],
    ['No show', { word: 'no_show', alternatives: [] }],
    ['nobody called', { word: 'no_show', alternatives: [] }],
    ["They didn't show up", { word: 'no_show', alternatives: [] }],
    ['no-show Acme', { word: 'no_show', alternatives: [], of: 'Acme' }],
    ['no-show, Thu 3pm or Fri 10:00', { word: 'no_show', alternatives: [thursday, friday] }],
    ['niemand ist gekommen', { word: 'no_show', alternatives: [] }],
  ])('%s', (text, command) => {
    expect(read(text)).toEqual([expect.objectContaining(command)]);
  });

  test.each([
    ['cancel all', 'stop'],
    ['no', 'no'],
    ['no show from me', 'no'],
  ])('%s means %s', (text, word) => {
    expect(read(text).map((command) => command.word)).toEqual([word]);
  });
});

describe('who referred the owner (K20)', () => {
  const ada = { word: 'referred', name: 'Ada Lang', address: 'ada@acme.example' };

  test.each([
    'referred by Ada Lang, ada@acme.example',
    'Referred by Ada Lang <ada@acme.example>.',
    'I was referred by Ada Lang ada@acme.example',
    'referral: Ada Lang, ada@acme.example',
    'empfohlen von Ada Lang, ada@acme.example',
    'recommandé par Ada Lang, ada@acme.example',
  ])('%s', (text) => {
    expect(read(text)).toEqual([ada]);
  });

  test('is asked for an address that is missing, and is never the owner', () => {
    expect(read('referred by Ada Lang')).toEqual([{ word: 'referred', name: 'Ada Lang' }]);
    expect(read('referred by me, noor.haddad@mail.example')[0]?.word).not.toBe('referred');
  });

  test.each(['internal', 'Internal move', 'this is an internal application'])('an internal move: %s', (text) => {
    expect(read(text)).toEqual([{ word: 'internal' }]);
  });
});

test('a long hostile line is read at once', () => {
  const long = `move to ${'Thu 3pm or '.repeat(2000)}`;
  const started = process.cpuUsage().user;
  read(long);
  read(`no-show ${'or '.repeat(5000)}`);
  read(`referred by ${'a'.repeat(5000)}@`);
  expect(process.cpuUsage().user - started).toBeLessThan(1_500_000);
});

import { expect, test } from 'vitest';
import type { Fact, Interview } from '../../../lib/search/fact.ts';
import { isDoubtful, type Statement } from '../../../lib/search/mails/believe.ts';
import type { Application } from '../../../lib/search/search.ts';
import { fact } from '../../functions/given/facts.ts';

const talk: Interview = {
  id: 'talk',
  startsAt: '2026-10-14T15:00:00Z',
  with: ['ines@harbour.example'],
  link: 'https://meet.harbour.example/1',
  uid: 'talk-1@harbour.example',
};
const service = 'notifications@calendly.com';
const invited = (interview: Interview, sender = 'ines@harbour.example'): Fact => ({
  ...fact(`by ${sender}`, '2026-10-08T14:30:00Z', { type: 'invite', interview }),
  about: { contacts: [], instructions: [], sender },
});
const applicationWith = (...facts: readonly Fact[]): Application => ({ id: 'a1', known: { contacts: [], threads: [] }, facts });
const claim = (trust: Statement['trust'], from: string, uid?: string) =>
  ({
    trust,
    mail: { from: { address: from } },
    reading: { original: { from: { address: from } }, interviews: uid === undefined ? [] : [{ uid }] },
  }) as unknown as Statement;

test.each<[string, Partial<Interview>, boolean]>([
  ['the same once more', {}, false],
  ['another person', { with: ['omar@harbour.example'] }, false],
  ['a number beside the link', { phone: '+1 555 0100' }, false],
  ['another time', { startsAt: '2026-10-15T15:00:00Z' }, true],
  ['another link', { link: 'https://meet.elsewhere.example/1' }, true],
])('of an interview that stands, nobody without proof may say %s: %o is asked about: %s', (_, change, isAsked) => {
  const record = { application: 'a1', fact: fact('again', '2026-10-09T14:30:00Z', { type: 'invite', interview: { ...talk, ...change } }) };
  expect(isDoubtful([record], claim('unverified', 'ines@harbour.example'), applicationWith(invited(talk)))).toBe(isAsked);
});

test.each<[string, Fact, string | undefined, boolean]>([
  ['that it brought', invited(talk, service), undefined, false],
  ['that its mail names by its id', invited(talk), 'talk-1@harbour.example', false],
  ['of somebody else', invited(talk), undefined, true],
  ['whose id it does not name', invited(talk), 'talk-2@harbour.example', true],
])('a calendar service moves an interview %s', (_, invitation, uid, isAsked) => {
  const move = fact('moved', '2026-10-09T14:30:00Z', { type: 'reschedule', interview: 'talk', startsAt: '2026-10-15T15:00:00Z' });
  const records = [{ application: 'a1', fact: move }];
  expect(isDoubtful(records, claim('passed', service, uid), applicationWith(invitation))).toBe(isAsked);
  expect(isDoubtful(records, claim('unverified', service, uid), applicationWith(invitation))).toBe(true);
});

import { expect, test } from 'vitest';
import { understand } from '../../../lib/search/mails/understand.ts';
import { application, reading, search, source } from '../given.ts';

const session = { startsAt: '2026-10-27T14:00:00Z', with: ['uma.reyes@fernhill.example'], certain: 'proposed' as const };
const invitation = reading({ kind: 'interview_invite', company: 'Fernhill', role: 'Registered Nurse', interviews: [session] });

function facts(of: ReturnType<typeof understand>) {
  if (of.do !== 'record') throw new Error(`expected facts, got ${JSON.stringify(of)}`);
  return of;
}

const asked = (interviews = [session]) => application(facts(understand(source({ reading: { ...invitation, interviews } }))).records);

const yes = (minute = 10 * 60) =>
  reading({
    kind: 'follow_up_sent',
    company: 'Fernhill',
    original: {
      from: { address: 'mira.sand@home.example' },
      to: [{ address: 'uma.reyes@fernhill.example' }],
      sentAt: '2026-10-20T14:00:00Z',
    },
    agrees: { times: [{ days: ['2026-10-27'], minute }], days: [['2026-10-27']], minutes: [minute], words: 'Tuesday at ten is fine.' },
  });

test("the owner's yes makes the one time on record an interview, with its people", () => {
  const before = asked();
  const { application: id, records } = facts(understand(source({ reading: yes(), mailId: 'm2', search: search([before]) })));
  expect(id).toBe(before.id);
  expect(records.map(({ fact }) => fact)).toMatchObject([
    { type: 'invite', interview: { startsAt: session.startsAt, with: ['uma.reyes@fernhill.example'] } },
  ]);
});

test('another hour is no yes, and one of several times is none yet: the request is answered', () => {
  for (const [mail, before] of [
    [yes(11 * 60), asked()],
    [yes(), asked([session, { ...session, startsAt: '2026-10-28T14:00:00Z' }])],
  ] as const) {
    const { records } = facts(understand(source({ reading: mail, mailId: 'm2', search: search([before]) })));
    expect(records.map(({ fact }) => fact.type)).toEqual(['request_answered']);
  }
});

test('a mail that names the role by its initials belongs to the one application there', () => {
  const before = asked();
  const short = reading({ kind: 'timeline_update', company: 'Fernhill', role: 'RN', timeline: { phrase: 'by Friday', by: '2026-10-30' } });
  expect(facts(understand(source({ reading: short, mailId: 'm2', search: search([before]) }))).application).toBe(before.id);
});

test('two receipts of one sender that name two levels are two applications', () => {
  const receipt = (role: string) => reading({ kind: 'application_confirmation', company: 'Fernhill', role, automatic: true });
  const before = application(facts(understand(source({ reading: receipt('Data Analyst') }))).records);
  expect(facts(understand(source({ reading: receipt('Senior Data Analyst'), mailId: 'm2', search: search([before]) }))).isNew).toBe(true);
  expect(facts(understand(source({ reading: receipt('Data Analyst'), mailId: 'm3', search: search([before]) }))).isNew).toBe(false);
});

test('a mailbox with the name of the house is nobody to follow up with', () => {
  const sent = reading({
    kind: 'application_sent',
    company: 'Copper Fern Kitchen',
    role: 'Line Cook',
    original: { from: { address: 'mira.sand@home.example' }, to: [{ name: 'Copper Fern Kitchen', address: 'jobs@copperfern.example' }] },
  });
  const [record] = facts(understand(source({ reading: sent }))).records;
  expect(record?.fact.about).toMatchObject({ contacts: [] });
  expect(record?.fact.about?.wroteBy).toBeUndefined();
});

test('while the owner is asked what a mail of a person there means, it counts as an answer; the answer takes that back', () => {
  const before = asked();
  const unsure = reading({
    kind: 'interview_confirmed',
    confidence: 0.6,
    company: 'Fernhill',
    original: { to: [{ address: 'mira.sand@home.example' }] },
  });
  const understanding = understand(source({ reading: unsure, mailId: 'm2', search: search([before]) }));
  if (understanding.do !== 'ask') throw new Error('expected a question');
  const { meanwhile = [], options } = understanding.question;
  expect(meanwhile.map(({ fact }) => fact.type)).toEqual(['human_reply']);
  expect(options.some(({ records }) => records.some(({ fact }) => fact.id === meanwhile[0]?.fact.id))).toBe(true);
});

test('what a program wrote, or a stranger, holds nothing back', () => {
  const before = asked();
  const unsure = { kind: 'interview_confirmed', confidence: 0.6, company: 'Fernhill' } as const;
  const to = [{ address: 'mira.sand@home.example' }];
  for (const parts of [
    { ...unsure, automatic: true, original: { to } },
    { ...unsure, original: { to, from: { address: 'someone@elsewhere.example' } } },
  ]) {
    const understanding = understand(source({ reading: reading(parts), mailId: 'm2', search: search([before]) }));
    expect(understanding.do === 'ask' && understanding.question.meanwhile).toBeUndefined();
  }
});

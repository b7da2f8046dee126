import { expect, describe as group, test } from 'vitest';
import { bareMail as mail } from '../../lib/reading/bare-mail.ts';
import type { About, Fact } from '../../lib/search/fact.ts';
import { describe } from '../../lib/search/known.ts';
import { mailKeys } from '../../lib/search/mails/mail-keys.ts';
import { owner, reading } from './given.ts';

let count = 0;
function told(about: Partial<About>, event: Partial<Fact> = {}): Fact {
  const id = `f${++count}`;
  return {
    id,
    saidAt: '2026-10-20T15:00:00Z',
    knownAt: '2026-10-20T15:00:00Z',
    source: { mail: id },
    evidence: [],
    type: 'human_reply',
    about: { contacts: [], instructions: [], ...about },
    ...event,
  } as Fact;
}

group('what is known of an application', () => {
  test('the newest value of each field counts', () => {
    const known = describe([told({ company: 'Fernhill', role: 'Analyst' }), told({ role: 'Data Analyst' })], owner);
    expect(known).toMatchObject({ company: 'Fernhill', role: 'Data Analyst' });
  });

  test.each([
    [['Salt Marsh Bank', 'Saltmarshbank'], 'Salt Marsh Bank'],
    [['Saltmarshbank', 'Salt Marsh Bank'], 'Salt Marsh Bank'],
    [['Fernhill GmbH', 'Fernhill'], 'Fernhill GmbH'],
    [['Fernhill Robotics', 'Fernhill'], 'Fernhill Robotics'],
    [['Fernhill', 'Fernhill Robotics', 'Fernhill'], 'Fernhill Robotics'],
    [['Fernhill', 'Otter Creek'], 'Otter Creek'],
  ])('an employer named %j is called %s', (names, called) => {
    expect(
      describe(
        names.map((company) => told({ company })),
        owner,
      ).company,
    ).toBe(called);
  });

  test.each([
    [['Officine Bardi', 'Bardi'], 'Officine Bardi'],
    [['Bardi', 'Officine Bardi S.p.A.'], 'Officine Bardi S.p.A.'],
    [['Bardi & Figli', 'Bardi'], 'Bardi & Figli'],
    [['Bardi', 'Otter Creek'], 'Otter Creek'],
    [['Otter Creek', 'Bardi'], 'Bardi'],
  ])('an employer named %j, whose host is bardi.example, is called %s', (names, called) => {
    const sender = 'hr@bardi.example';
    expect(
      describe(
        names.map((company) => told({ company, sender })),
        owner,
      ).company,
    ).toBe(called);
  });

  test.each([
    [['Product Operations Manager', 'Product Operations'], 'Product Operations Manager'],
    [['Analyst', 'Senior Data Analyst'], 'Senior Data Analyst'],
    [['Buyer', 'Interview for the post of Buyer'], 'Buyer'],
    [['Buyer', 'Invitation – Buyer'], 'Buyer'],
    [['Buyer', 'Planner'], 'Planner'],
    [['Einkäufer (m/w/d)'], 'Einkäufer'],
  ])('a role named %j is called %s', (names, called) => {
    expect(
      describe(
        names.map((role) => told({ role })),
        owner,
      ).role,
    ).toBe(called);
  });

  test('who is called by the first name later keeps the full one', () => {
    const named = (name: string) => told({ contacts: [{ name, address: 'anton@fernhill.example', part: 'interviewer' }] });
    expect(describe([named('Anton Reyes'), named('Anton')], owner).contacts[0]?.name).toBe('Anton Reyes');
  });

  test('what the owner corrected outranks what a later mail says', () => {
    expect(describe([told({ company: 'Fernhill' }, { type: 'corrected' }), told({ company: 'Fern Hill Careers' })], owner).company).toBe(
      'Fernhill',
    );
  });

  test('a name without an address and the address that comes later are one person', () => {
    const known = describe(
      [
        told({ contacts: [{ name: 'Li Park', part: 'hiring_manager' }] }),
        told({ contacts: [{ name: 'Li Park', address: 'Li@fernhill.example', part: 'interviewer' }] }),
      ],
      owner,
    );
    expect(known.contacts).toEqual([
      { key: 'li@fernhill.example', name: 'Li Park', address: 'Li@fernhill.example', part: 'hiring_manager' },
    ]);
    expect(known.hiringManager).toBe('li@fernhill.example');
  });

  test('nobody writes to a box that nobody reads, nor to the owner', () => {
    const known = describe(
      [told({ wroteBy: 'no-reply@fernhill.example', contacts: [{ address: 'Mira.Sand@home.example', part: 'unknown' }] })],
      owner,
    );
    expect(known.recruiter).toBeUndefined();
    expect(known.contacts).toEqual([]);
  });

  test('what is undone is not known any more', () => {
    const fact = told({ company: 'Fernhill' });
    expect(describe([fact, told({}, { type: 'undone', fact: fact.id } as Partial<Fact>)], owner).company).toBeUndefined();
  });
});

group('the keys of a mail', () => {
  const original = { subject: 'Your interview', from: { address: 'Uma@fernhill.example' }, sentAt: '2026-10-20T15:00:41Z' };
  test('a forward by hand and one by rule share a key', () => {
    const byHand = mailKeys(
      mail({ messageId: '<a@home.example>' }),
      reading({ original: { ...original, subject: 'FW: Re: Your  interview', sentAt: '2026-10-20T15:00:00Z' } }),
    );
    const byRule = mailKeys(mail({ messageId: '<x@fernhill.example>' }), reading({ original }));
    expect(byHand.some((key) => byRule.includes(key))).toBe(true);
  });

  test('two receipts of one minute for two roles share none', () => {
    const keys = (role: string) => mailKeys(mail({}), reading({ kind: 'application_confirmation', role, original }));
    expect(keys('Data Analyst').some((key) => keys('Technical Writer').includes(key))).toBe(false);
  });

  test('two receipts of one minute for two companies share none, however the name is written', () => {
    const keys = (company: string) => mailKeys(mail({}), reading({ kind: 'application_confirmation', company, original }));
    expect(keys('Fernhill Labs').some((key) => keys('Oakmoor').includes(key))).toBe(false);
    expect(keys('Fernhill Labs').some((key) => keys('FERNHILL LABS GmbH').includes(key))).toBe(true);
  });

  test('an invitation and its cancellation of one calendar event share none', () => {
    const interviews = [{ uid: 'u1', sequence: 1, startsAt: '2026-10-27T14:00:00Z', with: [], certain: 'fixed' as const }];
    const calendars = [{ text: 'BEGIN:VCALENDAR' }];
    const invitation = mailKeys(mail({ calendars }), reading({ kind: 'interview_confirmed', interviews, original: {} }));
    const cancellation = mailKeys(
      mail({ calendars }),
      reading({ kind: 'interview_cancelled', interviews: interviews.map((one) => ({ ...one, cancelled: true as const })), original: {} }),
    );
    expect(invitation.some((key) => cancellation.includes(key))).toBe(false);
  });
});

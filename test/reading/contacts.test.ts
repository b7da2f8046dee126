import { describe, expect, test } from 'vitest';
import { findContacts, type MailToFindPeople } from '../../lib/reading/contacts.ts';

const mail = (more: Partial<MailToFindPeople>): MailToFindPeople => ({
  replyTo: [],
  cc: [],
  newest: '',
  signature: '',
  interviews: [],
  people: [],
  ownerAddresses: ['noor@mail.example'],
  kind: 'interview_confirmed',
  automatic: false,
  ...more,
});

describe('who wrote', () => {
  test('is named as signed, with title and part (W-05)', () => {
    const { contacts } = findContacts(
      mail({
        from: { name: 'INES KEANE', address: 'ines@kestrelworks.example' },
        newest: 'See you then.\n\nBest,',
        signature: 'Inès Keane\nSenior Recruiter, Kestrelworks',
      }),
    );
    expect(contacts).toEqual([{ name: 'Inès Keane', address: 'ines@kestrelworks.example', part: 'recruiter', title: 'Senior Recruiter' }]);
  });

  test('keeps the full name where only the first was signed', () => {
    const { contacts } = findContacts(
      mail({ from: { name: 'Ines Keane', address: 'ines@kestrelworks.example' }, newest: 'See you then.\n\nInes' }),
    );
    expect(contacts).toEqual([{ name: 'Ines Keane', address: 'ines@kestrelworks.example', part: 'unknown' }]);
  });

  test('is the person answers go to, behind a no-reply address', () => {
    const { contacts } = findContacts(
      mail({
        from: { name: 'Kestrelworks', address: 'no-reply@kestrelworks.example' },
        replyTo: [{ name: 'Ines Keane', address: 'ines@kestrelworks.example' }],
        automatic: true,
      }),
    );
    expect(contacts).toMatchObject([{ name: 'Ines Keane', address: 'ines@kestrelworks.example' }]);
  });

  test.each([
    ['the owner', 'noor@mail.example'],
    ['a box that nobody reads (W-03)', 'no-reply@kestrelworks.example'],
    ['a shared box that nobody signed from (W-03)', 'careers@kestrelworks.example'],
  ])('is never %s', (_who, address) => {
    expect(findContacts(mail({ from: { address }, newest: 'We have your application.' })).contacts).toEqual([]);
  });

  test('is a person behind a shared box when one signed', () => {
    const { contacts } = findContacts(
      mail({ from: { name: 'Careers', address: 'careers@kestrelworks.example' }, newest: 'Until then!\n\nKind regards,\nLuc Moreau' }),
    );
    expect(contacts).toMatchObject([{ name: 'Luc Moreau', address: 'careers@kestrelworks.example' }]);
  });
});

describe('who is named', () => {
  test.each([
    ['Luc Moreau (hiring manager), luc@kestrelworks.example', { name: 'Luc Moreau', part: 'hiring_manager', title: 'hiring manager' }],
    ['You will meet Ada van der Berg (ada.berg@kestrelworks.example), who leads the team.', { name: 'Ada van der Berg', part: 'unknown' }],
    ['1:45 PM - 2:30 PM\nBo Lind, Staff Engineer, bo.lind@kestrelworks.example', { name: 'Bo Lind', title: 'Staff Engineer' }],
    ['Please write to Mira Okafor <mira@kestrelworks.example>, our Recruiting Coordinator.', { name: 'Mira Okafor' }],
  ])('with an address: %s', (newest, contact) => {
    expect(findContacts(mail({ newest })).contacts).toMatchObject([contact]);
  });

  test('in an invitation is an interviewer, once, also without an address', () => {
    const { contacts } = findContacts(
      mail({
        newest: 'Luc Moreau, luc@kestrelworks.example',
        interviews: [{ with: ['luc@kestrelworks.example', 'Prof. Min Yun'], certain: 'fixed' }],
      }),
    );
    expect(contacts).toEqual([
      { name: 'Luc Moreau', address: 'luc@kestrelworks.example', part: 'interviewer' },
      { name: 'Prof. Min Yun', part: 'interviewer' },
    ]);
  });
});

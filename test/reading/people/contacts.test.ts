import { describe, expect, test } from 'vitest';
import { findContacts, type MailToFindPeople } from '../../../lib/reading/people/contacts.ts';

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
    expect(contacts).toEqual([{ name: 'Ines Keane', address: 'ines@kestrelworks.example', part: 'unknown', signsAs: 'Ines' }]);
  });

  test.each([
    ['Tom Weller', 'Best,\nTom', { name: 'Tom Weller', signsAs: 'Tom' }],
    ['Tom Weller', 'Thanks, Tom', { name: 'Tom Weller', signsAs: 'Tom' }],
    ['Weller, Tom', 'Cheers\n- Tom', { name: 'Tom Weller', signsAs: 'Tom' }],
    [
      'Tom Weller',
      'Talk soon,\nTom\n\nTom Weller\nSenior Recruiter, Kestrelworks\n+1 555 0100',
      { signsAs: 'Tom', title: 'Senior Recruiter' },
    ],
    ['Zoë Brandt', 'Viele Grüße\nZoë', { name: 'Zoë Brandt', signsAs: 'Zoë' }],
    ['Chloé Martin', 'Bien à vous,\nChloé', { signsAs: 'Chloé' }],
    ['Tom Weller', 'Best,\nTom Weller (he/him)\nTalent Partner', { name: 'Tom Weller', title: 'Talent Partner', part: 'recruiter' }],
    [
      'Sabine Krüger',
      'Mit freundlichen Grüßen\ni. A. Sabine Krüger\nPersonalreferentin',
      { title: 'Personalreferentin', part: 'recruiter' },
    ],
  ])('%s under %j is greeted as they sign', (name, signature, expected) => {
    const [contact] = findContacts(
      mail({ from: { name, address: 'tw@kestrelworks.example' }, newest: 'See you then.', signature }),
    ).contacts;
    expect(contact).toMatchObject(expected);
    if (!('signsAs' in expected)) expect(contact).not.toHaveProperty('signsAs');
  });

  test('is nobody where only the firm signed', () => {
    const { contacts } = findContacts(
      mail({
        from: { name: 'Kestrel Works Hiring', address: 'careers@kestrelworks.example' },
        newest: 'We have your application.\n\nKind regards,\nThe Hiring Team\nKestrel Works',
        organizations: ['Kestrel Works'],
      }),
    );
    expect(contacts).toEqual([]);
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
    [
      'You will meet Priya Raman (Lead Data Engineer,\npriya@kestrelworks.example) on Friday.',
      { name: 'Priya Raman', address: 'priya@kestrelworks.example', title: 'Lead Data Engineer' },
    ],
    ['Then comes Luis Ortega (luis@kestrelworks.example).', { name: 'Luis Ortega', address: 'luis@kestrelworks.example' }],
    ['Next is Luis\nOrtega <luis@kestrelworks.example>.', { name: 'Luis Ortega' }],
    ['Ada Moreno, who manages the platform group (ada@kestrelworks.example), joins.', { name: 'Ada Moreno' }],
    ['Ada Moreno, our Head of Platform, ada@kestrelworks.example', { name: 'Ada Moreno', title: 'Head of Platform' }],
    ['Ada Moreno - Head of Platform - am@kestrelworks.example', { name: 'Ada Moreno', title: 'Head of Platform' }],
    ['Questions? Contact ada@kestrelworks.example (Ada Moreno).', { name: 'Ada Moreno' }],
    ['Write to Tom (tom@kestrelworks.example) any time.', { name: 'Tom', address: 'tom@kestrelworks.example' }],
    ["With Dr. Siobhán O'Neill-Baptiste (Director of Research; siobhan@kestrelworks.example)", { name: "Dr. Siobhán O'Neill-Baptiste" }],
    [
      'Vous rencontrerez Jean-Luc Petit (Directeur technique, jl.petit@kestrelworks.example).',
      { name: 'Jean-Luc Petit', title: 'Directeur technique' },
    ],
    [
      'Sie sprechen mit Sabine von der Heide, Teamleiterin (s.heide@kestrelworks.example).',
      { name: 'Sabine von der Heide', title: 'Teamleiterin' },
    ],
    ['Please write to Mira Okafor <mira@kestrelworks.example>, our Recruiting Coordinator.', { name: 'Mira Okafor' }],
  ])('with an address: %s', (newest, contact) => {
    expect(findContacts(mail({ newest })).contacts).toMatchObject([contact]);
  });

  test.each([
    'Ada Moreno will call you. Questions go to help@kestrelworks.example.',
    'Meet us at Harbor Street. Write to frontdesk@kestrelworks.example',
  ])('is not given a mailbox that is not theirs: %s', (newest) => {
    expect(findContacts(mail({ newest })).contacts).toEqual([]);
  });

  test('two in one sentence keep their own addresses and titles', () => {
    const newest =
      'You will meet Priya Raman (Lead Data Engineer,\npriya.raman@kestrelworks.example) and Tom Okafor (Head of Platform,\ntom.okafor@kestrelworks.example).';
    expect(findContacts(mail({ newest })).contacts).toEqual([
      { name: 'Priya Raman', address: 'priya.raman@kestrelworks.example', part: 'unknown', title: 'Lead Data Engineer' },
      { name: 'Tom Okafor', address: 'tom.okafor@kestrelworks.example', part: 'unknown', title: 'Head of Platform' },
    ]);
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

describe('who is no contact', () => {
  const people = (from: { name?: string; address: string }, newest: string) =>
    findContacts({
      from,
      replyTo: [],
      cc: [],
      newest,
      signature: '',
      interviews: [],
      people: [],
      ownerAddresses: ['pat.doyle@mailbox.example'],
      kind: 'interview_invite',
      automatic: false,
    }).contacts.map(({ name, address }) => name ?? address);

  test.each(['Hi Pat,', 'Pat,', 'Dear Pat Doyle', 'Hello Pat!', 'Bonjour Pat,', 'Sehr geehrte Frau Doyle,'])(
    'whoever is greeted: %s',
    (greeting) => {
      expect(people({ address: 'tess@quillmere.example' }, `${greeting}\n\nWe would like to invite you to a second talk.`)).toEqual([
        'tess@quillmere.example',
      ]);
    },
  );

  test.each([
    ['a scheduling service', { name: 'GoodTime', address: 'scheduling@goodtime.io' }],
    ['a scheduling service in somebody’s name', { name: 'Tess Marlowe', address: 'tess@savvycal.com' }],
    ['a testing service', { name: 'Karat', address: 'interviews@karat.com' }],
    ['a tenant of Workday', { name: 'Quillmere', address: 'quillmere@myworkday.com' }],
    ['a department', { name: 'Personalbüro Grünwald', address: 'personal@gruenwald-bau.example' }],
    ['a department in Italian', { name: 'Selezione Monteverdi', address: 'selezione@monteverdi.example' }],
    ['a department in Spanish', { name: 'Recursos Humanos Pinar Alto', address: 'rrhh@pinaralto.example' }],
  ])('%s', (_who, from) => {
    expect(people(from, 'We look forward to it.\n\nGroet,')).toEqual([]);
  });

  test('a person is told from the house behind the dash', () => {
    expect(people({ name: 'Chiara Nobile - Lago Scuro', address: 'chiara@lagoscuro.example' }, 'See you then.\n\nChiara')).toEqual([
      'Chiara Nobile',
    ]);
  });
});

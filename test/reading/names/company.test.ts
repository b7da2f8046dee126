/** Long because it is a list of the places where an employer is named, or seems to be. */
import { describe, expect, test } from 'vitest';
import { findCompany, type MailToNameCompany } from '../../../lib/reading/names/company.ts';

const mail = (more: Partial<MailToNameCompany>): MailToNameCompany => ({
  subject: '',
  newest: '',
  signature: '',
  replyTo: [],
  kind: 'application_confirmation',
  ...more,
});

describe('the employer is named', () => {
  test.each([
    ['in the subject', 'Marlow & Hythe', { subject: 'Thank you for applying to Marlow & Hythe' }],
    ['in a subject in small letters, with its legal form', 'tidewater, llc', { subject: 'Data Analyst at tidewater, llc' }],
    ['before the role in the subject', 'Kestrelworks', { subject: 'Kestrelworks | Interview for Data Analyst' }],
    ['after the role', 'Marlow & Hythe', { newest: 'We have received your application for the Data Analyst position at Marlow & Hythe.' }],
    ['as what one is interested in', 'Kestrelworks', { newest: 'Thank you for your interest in Kestrelworks! We will be in touch.' }],
    ["by its recruiters' signature", 'Kestrelworks', { newest: 'We will be in touch.\n\nBest,\nThe Kestrelworks Talent Team' }],
    ["under the signer's name", 'Harbour & Vale', { newest: 'We will be in touch.\n\nThank you,\nInes Keane\nHarbour & Vale' }],
    ["behind the signer's title", 'Kestrelworks', { newest: 'See you then.\n\nInes Keane\nSenior Recruiter, Kestrelworks' }],
    ['by a board that sent the application on', 'Harbour & Vale', { subject: 'Noor, your application was sent to Harbour & Vale' }],
    [
      "with the owner's name in it",
      "St. Oda's Hospital",
      { newest: "Thank you for applying for the Porter position at St. Oda's Hospital." },
    ],
    [
      'as partners list themselves',
      'Fern, Sorrel & Pym',
      { newest: 'Thank you for applying for the Clerk position at Fern, Sorrel & Pym.' },
    ],
    [
      'behind a post and its number',
      'Larkmoor School',
      { newest: 'Please find attached my CV for the Cook post (Ref. C/26) at Larkmoor School.', from: { address: 'ann@other.example' } },
    ],
    [
      'as a line of a form',
      'Brightmere',
      { newest: 'Role: Tester\nCompany: Brightmere\nDate: 4 May 2026', from: { address: 'ann@other.example' } },
    ],
    [
      'behind a role and its number',
      'Lanternbay Mutual',
      { newest: 'Thank you for your interest in the Loss Adjuster position (Job 8812) with Lanternbay Mutual.' },
    ],
    [
      'behind what one is shortlisted for',
      'Lanternbay Cruises',
      { newest: 'You have been shortlisted for Tour Guide with Lanternbay Cruises.' },
    ],
    [
      'in full where the sender cuts it',
      'Molino del Norte',
      {
        newest: 'Gracias.\n\nEquipo de Selección\nMolino del Norte',
        from: { name: 'Selección Molino', address: 'seleccion@molino.example' },
      },
    ],
    ['in German', 'Nordhafen Technik GmbH', { newest: 'vielen Dank für Ihre Bewerbung bei Nordhafen Technik GmbH.' }],
    ['in French', 'Ateliers Rivière', { newest: 'Merci pour votre candidature chez Ateliers Rivière.' }],
    ['in Portuguese', 'Pedra Azul', { newest: 'Recebemos sua candidatura para a vaga de Analista em Pedra Azul.' }],
    [
      'behind the role of an application',
      'Millbrook Freight',
      { newest: 'Your application for Forklift Driver (Days) at Millbrook Freight is with us.' },
    ],
    [
      'behind a trade in the owner’s own mail',
      'Tindall Vale',
      { newest: 'I am withdrawing from Sous Chef at Tindall Vale.', kind: 'withdrawal_sent' },
    ],
    [
      'by what its house does, alone at the end',
      'Harcourt Ward Library',
      { newest: 'You were not the successful candidate.\n\nHarcourt Ward Library' },
    ],
    [
      'by what its house does, before its name',
      'Cantieri Roccascura',
      { newest: 'La ricontatteremo.\n\nCordiali saluti\nCantieri Roccascura' },
    ],
    ['beside its department', 'Olivetana', { newest: 'La ringraziamo per la candidatura.\n\nOlivetana - Risorse Umane' }],
    [
      'by the service that tests for it',
      'Stonebeck Capital',
      { newest: 'Stonebeck Capital has asked you to take two tests.', from: { address: 'no-reply@quizhall.example' } },
    ],
    [
      'as an institute of a university town',
      'Universität Lindenau',
      { newest: 'Ihre Bewerbung an der Universität Lindenau ist da.', from: { address: 'personal@uni-lindenau.example' } },
    ],
    [
      'by the initials of its domain',
      'Institute for River Ecology',
      { newest: 'Greetings from the Institute for River Ecology.', from: { address: 'kim@ire.example' } },
    ],
    [
      'in small letters, spelt by its domain',
      'Copper Kettle Coffee',
      { newest: 'hey noor, we hired somebody else. lou / copper kettle coffee', from: { address: 'lou@copperkettlecoffee.example' } },
    ],
    [
      'behind its article in German',
      'Nordsand Werft',
      { newest: 'Hiermit nehme ich die Stelle bei der Nordsand Werft an.', kind: 'acceptance_sent' },
    ],
    [
      'and not the opening, in Portuguese',
      'Padaria Sol Nascente',
      { newest: 'Sua candidatura para a vaga de Atendente de Balcão na Padaria Sol Nascente foi recebida.' },
    ],
    ['in Dutch', 'Havenlicht', { newest: 'Bedankt voor je sollicitatie bij Havenlicht.' }],
    [
      'beside a person',
      'Kestrelworks',
      { newest: 'I am a recruiter at Kestrelworks and Ada Moreno gave me your name. Kestrelworks is growing.' },
    ],
  ] satisfies [string, string, Partial<MailToNameCompany>][])('%s: %s', (_where, company, more) => {
    expect(findCompany(mail(more)).company).toBe(company);
  });

  test.each([
    [
      "a tenant's local part, spelt as in the text",
      'Marlow Hythe',
      'marlowhythe@myworkday.com',
      'Welcome. Marlow Hythe reads every application.',
    ],
    ["a tenant's subdomain", 'Kestrelworks', 'no-reply@kestrelworks.teamtailor-mail.com', 'We have your application.'],
    ['a company of its own domain, spelt as in the text', 'Pine Hollow', 'ines@pinehollow.example', 'Hello from all of us.\nPine Hollow'],
    ['a company of its own domain', 'Kestrelworks', 'ines@kestrelworks.example', 'We have your application.'],
  ])('by its sender, %s: %s', (_where, company, address, newest) => {
    expect(findCompany(mail({ from: { address }, newest })).company).toBe(company);
  });

  test.each([
    'Head of Collections',
    'Chair of the Board',
    'VP People',
    'Responsable RH',
    'Directora de Talento',
    'Responsabile Risorse Umane',
    'Ufficio Personale',
    'Coordenadora de RH',
    'Personalreferentin',
    'Hoofd Personeelszaken',
  ])("by the sender's host, not by the post under the signer's name: %s", (post) => {
    const from = { name: 'Ines Keane', address: 'i.keane@brightmere.example' };
    expect(findCompany(mail({ newest: `We will be in touch.\n\nBest regards,\nInes Keane\n${post}`, from })).company).toBe('Brightmere');
  });

  test('with words of the mail as evidence', () => {
    const newest = 'Thank you for your interest in Kestrelworks!';
    const { evidence } = findCompany(mail({ newest }));
    expect(evidence).toEqual([{ field: 'company', text: 'Kestrelworks' }]);
  });
});

describe('no employer is named', () => {
  test.each([
    ['by a sentence about oneself', { subject: "We've received your application", newest: "You're all set. We'll be in touch." }],
    [
      'by where the owner works now',
      { newest: 'In my current role as Sous Chef at Tindall Vale I lead six people.', kind: 'application_sent' },
    ],
    ['by a free-mail address', { from: { address: 'ines.keane@gmail.com' }, newest: 'We have your application.' }],
    [
      'by an applicant-tracking system',
      { from: { name: 'Greenhouse', address: 'no-reply@us.greenhouse-mail.io' }, newest: 'We have your application.' },
    ],
    ['by a role', { subject: 'Thank you for applying to Data Engineer III - 26013', newest: 'We have your application.' }],
    ['by the person who is greeted', { newest: 'Hello Noor,\n\nWe have your application.\n\nIt is Noor' }],
    [
      "by the owner's own address",
      { from: { address: 'noor@amari-mail.example' }, ownerAddresses: ['noor@amari-mail.example'], newest: 'We have your application.' },
    ],
    ['in German courtesy', { newest: 'vielen Dank für die Zusendung Ihrer Bewerbungsunterlagen. Bei Fragen melden Sie sich gern.' }],
    ['by a shop', { kind: 'not_job_related', newest: 'Thank you for shopping at Tidewater.' }],
  ] satisfies [string, Partial<MailToNameCompany>][])('%s', (_by, more) => {
    expect(findCompany(mail(more)).company).toBeUndefined();
  });
});

describe('an agency stands between', () => {
  test('when the sender is one and the text names the employer', () => {
    const found = findCompany(
      mail({
        from: { name: 'Harbour Recruitment', address: 'no-reply@harbour.example' },
        newest: 'You have been put forward for the Analyst position at Kestrelworks.',
      }),
    );
    expect(found).toMatchObject({ company: 'Kestrelworks', agency: 'Harbour Recruitment' });
  });

  test('when a recruiter writes for a client, who stays unnamed', () => {
    const found = findCompany(
      mail({ kind: 'recruiter_outreach', newest: 'I am a recruiter at Harbour Search. Our client is looking for an analyst.' }),
    );
    expect(found).toMatchObject({ agency: 'Harbour Search' });
    expect(found.company).toBeUndefined();
  });

  test.each(['Client interview, Data Analyst', 'Interview with my Client'])('and "client" is nobody\'s name: %s', (subject) => {
    const found = findCompany(
      mail({ kind: 'interview_confirmed', subject, newest: 'My client would like to meet you.\n\nJana Weiss\nHarbour Recruitment' }),
    );
    expect(found.company ?? '').not.toMatch(/client/i);
  });
});

describe('an employer known by a domain', () => {
  const from = { name: 'Chiara Nobile', address: 'chiara@lagoscuro.example' };
  const newest = 'We would like to invite you to an interview.\n\nBest,\nChiara';

  test('keeps the label in one piece where the mail does not spell it, and the evidence is the domain', () => {
    const found = findCompany(mail({ from, newest }));
    expect(found).toEqual({ company: 'Lagoscuro', evidence: [{ field: 'company', text: 'lagoscuro.example' }] });
  });

  test.each([
    ['its text', { from, newest: `${newest}\nLago Scuro` }],
    ['the sender’s name', { from: { ...from, name: 'Chiara Nobile - Lago Scuro' }, newest }],
    ['what it quotes', { from, newest, quoted: 'I applied at Lago Scuro last week.' }],
  ] satisfies [string, Partial<MailToNameCompany>][])('is spelt as in %s', (_where, more) => {
    expect(findCompany(mail(more)).company).toBe('Lago Scuro');
  });

  test.each([
    ['La Verrière', 'theo@verriere.example', 'Merci,\nThéo Blanc\nLa Verrière'],
    ['Le Lavoir', 'lou@lavoir.example', 'Merci,\nLou Petit\nLe Lavoir'],
  ])('keeps the article it signs with: %s', (company, address, signature) => {
    expect(findCompany(mail({ from: { address }, newest: 'Bonjour Noor,\n\nmerci de votre candidature.', signature })).company).toBe(
      company,
    );
  });
});

describe('a box of a system names its customer', () => {
  test.each([
    ['CapitalTwo', { name: 'CapitalTwoHRWorkday', address: 'capitaltwo@myworkday.com' }, ''],
    ['Marbrook, Inc.', { name: 'Marbrook, Inc. @ icims', address: 'marbrook+autoreply@talent.icims.com' }, ''],
    ['Harvest Meadow', { name: 'Harvest Meadow People & Culture', address: 'no-reply@us.greenhouse-mail.io' }, ''],
    [
      'Vellum Trust',
      { name: 'Workday', address: 'vellumtrust@myworkday.com' },
      'Your application for Claims Examiner is now with our recruiters at Vellum Trust.',
    ],
    ['Castagneto Srl', { name: 'Castagneto Srl', address: 'no-reply@inrecruiting.com' }, 'Grazie per esserti candidata.'],
  ])('%s', (company, from, newest) => {
    expect(findCompany(mail({ from, newest })).company).toBe(company);
  });
});

describe('a scheduling service is no employer, nor is whom the talk is with', () => {
  test.each([
    [undefined, 'Calendly', 'notifications@calendly.com', 'New Event: 30 Minute Interview', 'A new event has been scheduled.'],
    [
      undefined,
      'Tess Marlowe via Calendly',
      'no-reply@calendly.com',
      'Confirmed: Intro call with Tess Marlowe',
      'Your event has been scheduled.',
    ],
    [undefined, 'Savvy Scheduler', 'no-reply@savvycal.com', 'Tess Marlowe and Noor Haddad - interview', 'Your interview is booked.'],
    [undefined, 'Cal.com', 'hello@cal.com', 'Confirmed: Screening between Tess Marlowe and Noor Haddad', 'Your event has been scheduled.'],
    [
      'Palisade Robotics',
      'Calendly',
      'notifications@calendly.com',
      'Confirmed: Screening Call with Thea Brandt',
      'Your Screening Call with Thea Brandt at Palisade Robotics is scheduled.',
    ],
    [
      'Quillmere',
      'GoodTime',
      'scheduling@goodtime.io',
      'Interview with Quillmere confirmed',
      'Your interview with Quillmere is confirmed.',
    ],
  ])('%s by %s', (company, name, address, subject, newest) => {
    const found = findCompany(mail({ kind: 'interview_confirmed', from: { name, address }, subject, newest, ownerNames: ['Noor Haddad'] }));
    expect(found.company).toBe(company);
  });
});

describe('a name that is no employer', () => {
  test.each([
    ['a city in the subject', { subject: 'Finance Manager - Leeds', newest: 'Are you free on Tuesday?' }],
    ['what the text says the work is near', { subject: 'Welder - Oakhampstead', newest: 'The site is near Oakhampstead.' }],
    ['the office that is meant', { subject: 'Nurse - Oakhampstead', newest: 'You would work at our Oakhampstead office.' }],
    [
      'who hosts the talk',
      {
        kind: 'interview_confirmed',
        subject: 'New Event: Phone screen with Rupert Vane - 11:00am Mon, Jun 15, 2026',
        newest: 'Invitee: Noor Haddad\nHost: Rupert Vane',
        from: { name: 'Calendly', address: 'notifications@calendly.com' },
      },
    ],
    [
      'who stands beside an address of theirs',
      { subject: 'Interview with Rupert Vane', newest: 'It is with Rupert Vane (rupert@gmail.com).', from: { address: 'a.b@gmail.com' } },
    ],
    [
      'the department that signs',
      {
        newest: 'Le confermo il colloquio.\n\nCordiali saluti\nMarta Righi\nUfficio Personale',
        from: { name: 'Marta Righi', address: 'marta.righi@gmail.com' },
      },
    ],
    ['what a possessive begins', { newest: 'Wir haben Interesse an Ihr Profil und Ihr Werdegang. Ihr Profil bei uns passt.' }],
  ] satisfies [string, Partial<MailToNameCompany>][])('%s', (_what, more) => {
    expect(findCompany(mail(more)).company).toBeUndefined();
  });

  test.each([
    ['Stadtwerke Lindenau', { name: 'Stadtwerke Lindenau Personal', address: 'bewerbung@stadtwerke-lindenau.example' }],
    ['Brightmere', { name: 'Brightmere Entrevistas', address: 'agenda@brightmere.example' }],
    ['Brightmere', { name: 'Brightmere - Selección', address: 'empleo@brightmere.example' }],
    ['Wexbourne Hospitals NHS Trust', { name: 'Wexbourne Hospitals NHS Trust Recruitment', address: 'jobs@wexbournehospitals.example' }],
  ])('the department behind %s', (company, from) => {
    const found = findCompany(mail({ from, newest: 'Thank you.' }));
    expect(found.company).toBe(company);
    expect(found.agency).toBeUndefined();
  });

  test('a house called after its founder is one, as its domain says', () => {
    const from = { name: 'Rupert Vane', address: 'rupert@rupertvane.example' };
    expect(findCompany(mail({ from, newest: 'We are glad that you applied.\n\nRupert Vane' })).company).toBe('Rupert Vane');
  });

  test("the owner's own host is no evidence of whom they wrote to", () => {
    const { company, evidence } = findCompany(
      mail({
        kind: 'follow_up_sent',
        newest: 'Tuesday is fine for me.',
        from: { name: 'Noor Haddad', address: 'noor@mailbox.example' },
        to: [{ address: 'ann@kestrelmere.example' }],
        ownerAddresses: ['noor@mailbox.example'],
      }),
    );
    expect(company).toBe('Kestrelmere');
    expect(evidence).toEqual([{ field: 'company', text: 'kestrelmere.example' }]);
  });
});

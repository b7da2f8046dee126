import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import { sureAt } from '../../../lib/reading/reading.ts';

const owner = { addresses: ['tess.marlowe@owner.example'], name: 'Tess Marlowe', timeZone: 'America/New_York' };
const readingOf = (text: string, more: { subject?: string; from?: string } = {}) =>
  read(
    bareMail({
      subject: more.subject ?? 'Hello again',
      text,
      from: { name: more.from ?? 'Nora Velasco', address: 'nora@belmora.example' },
      sentAt: '2026-11-16T10:00:00Z',
    }),
    { owner },
  );

describe('in whatever words, sure enough to act on', () => {
  test.each([
    ['rejection', "Unfortunately it's a no from the client on the Data Steward job, they have plumped for an internal person."],
    ['rejection', 'I am sorry that your name was not among those put forward for interview by the committee.'],
    ['rejection', "I'm afraid the answer is no this time; thank you for interviewing for the Data Steward role."],
    ['on_hold', "We've stopped all hiring until the new budget year, so the Data Steward role is parked for now."],
    ['on_hold', 'Finance has asked us to pause all new headcount, and I cannot fill the role right now.'],
    ['interview_cancelled', 'Please do not dial in tomorrow for the interview, Priya has been called away. We will suggest another slot.'],
    ['interview_cancelled', "L'entretien de jeudi est annulé. Nous vous recontacterons pour fixer une nouvelle date."],
    ['interview_cancelled', 'La entrevista del jueves se cae, Marta está de baja.'],
    [
      'interview_rescheduled',
      'Tom has been called to Leeds, so they want to push your interview back: they will move you out a day, Thursday at ten.',
    ],
    ['interview_confirmed', 'All confirmed for Thursday at 4.15pm. You will be seeing Marcus Teller about the buyer position.'],
    ['timeline_update', 'The interviewers are writing up their notes, and we expect to be back to you within ten days.'],
    ['timeline_update', 'Wir melden uns bis Ende November bei Ihnen. Vielen Dank für das Gespräch zur Stelle als Einkäuferin.'],
    ['assessment', 'Anbei die Fallstudie. Bitte schick uns deine Präsentation bis spätestens Dienstag, 24. November zurück.'],
    ['offer', 'Olá Tess, temos o prazer de lhe apresentar uma proposta para a vaga de analista. Aguardamos resposta até dia 30.'],
  ])('%s: %s', (kind, text) => {
    const reading = readingOf(text);
    expect([reading.kind, reading.confidence >= sureAt]).toEqual([kind, true]);
  });
});

describe('houses and roles may bear words of another part of life', () => {
  test.each([
    'Thank you for your interest in Lorran Hotel. Unfortunately, we will not be moving forward with your application for Porter.',
    'Thank you for your interest in Dr. Lorran Dental Clinic. Unfortunately, we will not be moving forward with your application for Nurse.',
    'Unfortunately, we will not be moving forward with your application for the Tutor position.',
  ])('%s', (text) => {
    const { kind, confidence } = readingOf(text);
    expect([kind, confidence >= sureAt]).toEqual(['rejection', true]);
  });

  test('and written small they are that part of life', () => {
    const { kind, confidence } = readingOf(
      'Thank you for applying for the loan. Unfortunately, we will not be moving forward with your application.',
    );
    expect(kind === 'rejection' && confidence >= sureAt).toBe(false);
  });
});

describe('another part of life claims nothing', () => {
  test.each([
    ['a discount', 'Special offer inside: 30% off your first year! We are pleased to offer you Premium. Accept this offer by Monday.'],
    [
      'a card',
      'Thank you for applying for the Harbour credit card. Your application is being reviewed; expect a decision within 7-10 days.',
    ],
    ['the press', 'I am a reporter and would love to interview you for our article, maybe next Wednesday at 11?'],
    ['a network', 'Priya Nair has started a new position as Recruiter at Merrow Capital. Say congrats'],
    ['a sale', 'Could I grab 15 minutes on Thursday at 2pm to show you how our platform helps teams like yours?'],
    ['a nursery', 'Liebe Familie Marlowe, das Entwicklungsgespräch findet am Donnerstag um 16 Uhr statt.'],
    ['the first day', 'So glad you are joining! Your first day is Monday 4 January at 9:00.'],
    ['a recommendation', 'Before I put you forward to the client: what salary would you need to move?'],
  ])('%s: %s', (_, text) => {
    const reading = readingOf(text);
    const claims = ['rejection', 'offer', 'interview_confirmed', 'interview_rescheduled', 'interview_cancelled'];
    expect(reading.confidence >= sureAt && claims.includes(reading.kind)).toBe(false);
  });
});

test.each([
  "While we can't offer you the Data Steward role, we'd like to offer you the Junior Data Steward role instead.",
  'Unfortunately we cannot offer you the position of manager, but we would be delighted to offer you the assistant post.',
  'Leider können wir dir die Stelle nicht anbieten, würden dir aber gern stattdessen die Juniorstelle anbieten.',
])('refused and offered in one breath is asked about: %s', (text) => {
  expect(readingOf(text).confidence).toBeLessThan(sureAt);
});

describe('who is met, and where', () => {
  test.each([
    [
      'Your interview is on Thursday at 3pm. You will meet me and our creative director Anders Falk.',
      ['nora@belmora.example', 'Anders Falk'],
    ],
    ['Your interview is on Thursday at 3pm. You will meet with our founder Anders Falk and me.', ['nora@belmora.example', 'Anders Falk']],
    ['Your interview is on Thursday at 3pm, and I shall be joined by my colleague Rupert Sandys.', ['Rupert Sandys']],
    ["Il colloquio è giovedì alle 15 con l'ing. Paolo Righi.", ['Paolo Righi']],
    ['A entrevista é na quinta-feira às 15h com a gestora Renata Pires.', ['Renata Pires']],
    [
      'Das Gespräch ist am Donnerstag um 15 Uhr. Dabei sein werden Holger Brandt (Teamleiter) und Ines Wolf.',
      ['Holger Brandt', 'Ines Wolf'],
    ],
    ['Dein Gespräch ist am Donnerstag um 15 Uhr. Du triffst Holger Brandt und Ines Wolf.', ['Holger Brandt', 'Ines Wolf']],
    ["Your interview is on Thursday at 3pm with the panel at 1 Bishop's Court.", []],
    ['Interview: Thursday, 3 pm\nInterviewers: Carla Mendoza; Hugh Tran', ['Carla Mendoza', 'Hugh Tran']],
  ])('%s', (text, people) => {
    expect(readingOf(text).interviews.flatMap((each) => each.with)).toEqual(people);
  });

  test.each([
    ['Das Gespräch ist am Donnerstag um 15 Uhr in der Hafenstraße 3 in Hamburg.', 'Europe/Berlin'],
    ['Te esperamos para la entrevista el jueves a las 15:00 en Gran Vía 12, Madrid.', 'Europe/Madrid'],
    ['Je gesprek is donderdag om 15.00 uur bij ons op kantoor in Utrecht.', 'Europe/Amsterdam'],
    ['Your final interview is on Thursday at 3pm, London HQ.', 'Europe/London'],
  ])('a place tells the zone: %s', (text, zone) => {
    expect(readingOf(text).interviews.map(({ timeZone }) => timeZone)).toEqual([zone]);
  });
});

test('an hour in a deadline is read by the clock of who sets it', () => {
  const mail = bareMail({
    subject: 'Fallstudie',
    text: 'Hallo Tess,\n\nbitte schick uns die Fallstudie bis Dienstag, 24. November, 18 Uhr zurück.',
    from: { name: 'Nora Velasco', address: 'nora@belmora.example' },
    sentAt: '2026-11-16T10:00:00Z',
    sentOffset: '+01:00',
  });
  expect(read(mail, { owner }).deadline).toEqual({ for: 'assessment', at: '2026-11-24T17:00:00Z' });
});

test.each([
  ['Your application to Tidewater Freight: Operations Analyst (Remote - US)', 'Thank you for applying.', 'Operations Analyst'],
  ['Canceled', 'Hiring manager interview - Automation Engineer\nMon Nov 23, 2026 1pm', 'Automation Engineer'],
])('a role ends before a bracket that nothing closes, and before its day: %s', (subject, text, role) => {
  expect(readingOf(text, { subject }).role).toContain(role);
});

test('a department is no employer', () => {
  const text = 'vielen Dank für deine Bewerbung bei der Steinfeld Logistik GmbH.\n\nLiebe Grüße\nFranziska Abel\nPeople & Culture';
  expect(readingOf(text, { from: 'Franziska Abel' }).company).not.toBe('People & Culture');
});

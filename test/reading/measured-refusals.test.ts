import { describe, expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { read } from '../../lib/reading/read.ts';

const owner = {
  addresses: ['noor.haddad@mailbox.example'],
  timeZone: 'Europe/London',
  name: 'Noor Haddad',
  captureAddress: 'k7x2@in.capture.example',
};
const readOf = (text: string, subject = 'Your application', address = 'ines@kestrelworks.example') =>
  read(bareMail({ from: { address }, subject, text: `Hello Noor,\n\n${text}` }), { owner });

/** Wordings that word lists and rules were measured to miss (parsing.md 9), with both kinds of apostrophe. */
describe('a refusal without the usual words', () => {
  test.each([
    'You haven’t been selected to move forward for the Quantity Surveyor post.',
    "You haven't been selected to move forward for the Quantity Surveyor post.",
    'Since you applied for the Quantity Surveyor role we have filled this position.',
    'We won’t be moving forward with your application at this time.',
    'For the Quantity Surveyor job we decided to move forward with others who more closely meet our needs.',
    'We looked at your CV with pleasure, but cannot extend you an invitation to interview.',
    'The panel has decided not to choose you for the Quantity Surveyor position.',
    'We had a few other applicants that better suited our needs for the position.',
  ])('%s', (text) => {
    const reading = readOf(text);
    expect([reading.kind, reading.confidence >= 0.7]).toEqual(['rejection', true]);
  });

  test.each([
    'Although your qualifications are impressive, we were looking for someone with bridge experience for this role.',
    'Our team of surveyors is at capacity for the moment, so there is no position for you.',
    'We do not have a position that is right for your profile.',
  ])('or one to be asked about: %s', (text) => {
    expect(readOf(text).kind).toBe('rejection');
  });

  test('in Italian', () => {
    expect(readOf('Abbiamo scelto un altro candidato. Ti terremo in considerazione per future opportunità.', 'Candidatura').kind).toBe(
      'rejection',
    );
  });
});

describe('no refusal', () => {
  test.each([
    [
      'a receipt that cannot answer each',
      'We have received your application. If your qualifications match the role we will call you; we are unable to respond to each applicant.',
    ],
    [
      'a receipt with an invitation to come',
      'Thank you for your application. We will invite those who fit; unfortunately we cannot answer everyone.',
    ],
    ['an interviewer who is ill', 'Unfortunately our interviewer is sick, so we must move your interview to Thursday 12 March at 10:00.'],
  ])('%s', (_, text) => {
    expect(readOf(text).kind).not.toBe('rejection');
  });

  test('a board that warns of offers makes none', () => {
    const footer = 'Your application was sent to Kestrelworks.\n\nFor your safety, never accept a job offer without an interview.';
    expect(readOf(footer, 'Indeed Application: Cook', 'indeedapply@indeed.com').kind).not.toBe('offer');
  });

  // Look-alikes of other parts of life, however plain their words.
  test.each([
    [
      'a loan',
      'Your loan application',
      'After careful consideration we regret to inform you that we are unable to approve your loan application at this time.',
    ],
    ['a flat', 'The flat in Mill Road', "Thanks for your application. I'm afraid the landlord has decided to go with another applicant."],
    ['a tender', 'Tender 2026/44', 'Your bid was not successful. The contract has been awarded to another supplier.'],
    ['a supplier', 'Rebrand', "Thanks for pitching. We've decided to go with another agency, but would love to keep in touch."],
    [
      'a place to study',
      'MSc decision',
      'Your application for the MSc programme was reviewed; unfortunately we cannot offer you a place. Competition was strong.',
    ],
    ['a claim', 'Your claim', 'After reviewing your claim we are sorry to tell you that it has been declined.'],
    [
      'a dentist',
      'Your appointment',
      'We need to cancel your appointment on Thursday at 10:30 because the dentist is unwell. Please call to rebook.',
    ],
    ['a table', 'Your table', 'Sorry, we have to move your booking on Friday from 8pm to 7pm. Is that ok?'],
    ['a paper', 'Decision on your manuscript', 'I regret to inform you that your manuscript has not been accepted for publication.'],
    [
      'a mortgage in German',
      'Ihr Kreditantrag',
      'Leider müssen wir Ihnen mitteilen, dass wir Ihrem Kreditantrag nicht entsprechen können.',
    ],
    ['a flat in French', 'Votre dossier de location', 'Le propriétaire a retenu un autre dossier que le vôtre. Nous sommes désolés.'],
  ])('%s is never claimed without asking', (_, subject, text) => {
    const reading = readOf(text, subject, 'service@harbourline.example');
    const harmful = ['rejection', 'offer', 'interview_cancelled', 'interview_rescheduled', 'interview_confirmed', 'interview_invite'];
    expect(harmful.includes(reading.kind) && reading.confidence >= 0.7).toBe(false);
  });
});

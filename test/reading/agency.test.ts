import { describe, expect, test } from 'vitest';
import { findCompany } from '../../lib/reading/names/company.ts';

const from = { name: 'Imogen Slater', address: 'imogen@harrowpike.example' };
const mail = (newest: string, more: object = {}) =>
  findCompany({ subject: 'Quality Engineer', newest, signature: '', from, replyTo: [], kind: 'interview_confirmed', ...more });

describe('an agency in between (W-02)', () => {
  test('the client is the employer, the house that signs the agency', () => {
    const found = mail(
      'Castleford Instruments would like to meet you on Tuesday.\n\nKind regards,\nImogen Slater\nHarrow & Pike Recruitment',
    );
    expect(found).toMatchObject({ company: 'Castleford Instruments', agency: 'Harrow & Pike Recruitment' });
  });

  test('who speaks of a client names the house by the domain', () => {
    const text = 'I work at Harrow & Pike. My client, Castleford Instruments, needs a Quality Engineer.';
    expect(mail(text, { kind: 'recruiter_outreach' })).toMatchObject({ company: 'Castleford Instruments', agency: 'Harrow & Pike' });
  });

  test.each([
    'Your interview at Kestrelworks is on Tuesday.\n\nBest,\nMia Sand\nKestrelworks Recruitment',
    'Your interview at Kestrelworks is on Tuesday.\n\nBest,\nMia Sand\nTechnical Recruitment',
    'Your interview at Kestrelworks is on Tuesday.\n\nBest,\nMia Sand\nHead of Search',
  ])('an employer with recruiters of its own is no agency: %s', (text) => {
    const found = mail(text, { from: { name: 'Mia Sand', address: 'mia@kestrelworks.example' } });
    expect(found.company).toBe('Kestrelworks');
    expect(found.agency).toBeUndefined();
  });

  test.each([
    ['karen@hartwellrecruitment.example', 'Hartwell Recruitment'],
    ['karen@hartwell-search.example', 'Hartwell Search'],
    ['wendt@alstersearch.example', 'Alstersearch'],
    ['d.lacroix@cabinet-orme.example', 'Cabinet Orme'],
  ])('a house is told by its domain, %s, and is no employer', (address, agency) => {
    const found = mail('I came across your profile. Would you be open to a talk?\n\nKaren', {
      from: { address },
      kind: 'recruiter_outreach',
    });
    expect(found.agency).toBe(agency);
    expect(found.company).toBeUndefined();
  });

  test('whom such a house speaks for is the employer', () => {
    const found = mail('Quillmere have decided to go with another candidate for the Data Engineer role.\n\nKaren', {
      from: { address: 'karen@brightstaffing.example' },
      kind: 'rejection',
    });
    expect(found).toMatchObject({ company: 'Quillmere', agency: 'Bright Staffing' });
  });

  test.each(['kestrelworksrecruiting.example', 'kestrelworks-research.example'])('%s is an employer’s own', (domain) => {
    const text = 'Your interview at Kestrelworks is on Tuesday.\n\nBest,\nMia Sand';
    expect(mail(text, { from: { name: 'Mia Sand', address: `mia@${domain}` } }).agency).toBeUndefined();
  });

  test.each([
    ['I am working with a client, Castleford Instruments, who are looking for an engineer.', 'Castleford Instruments'],
    ['Für unseren Mandanten, die Castleford Antriebstechnik GmbH, suchen wir Sie.', 'Castleford Antriebstechnik GmbH'],
    ['Unser Kunde, die Odenthal Pharma AG, hat Interesse an Ihrem Profil.', 'Odenthal Pharma AG'],
    ['Pour notre client, la société Castleford, nous cherchons une ingénieure.', 'Castleford'],
    ['Para nuestro cliente, Castleford Instruments, buscamos un ingeniero.', 'Castleford Instruments'],
  ])('a client is named: %s', (text, company) => {
    expect(mail(text, { kind: 'recruiter_outreach' }).company).toBe(company);
  });

  test('the house is the one that is written, whatever stands before it in the signature', () => {
    const text = 'My client would like to meet you.\n\nImogen Slater\nSenior Consultant, Harrow & Pike Recruitment';
    expect(mail(text, { from: { name: 'Imogen Slater', address: 'imogen@harrowpikerecruit.example' } }).agency).toBe(
      'Harrow & Pike Recruitment',
    );
  });

  test("a consultant's surname in the house's host is no employer", () => {
    const found = mail('Das Gespräch findet am Dienstag statt.\n\nVolker Brandauer', {
      from: { name: 'Volker Brandauer', address: 'v.brandauer@brandauer-personalberatung.example' },
    });
    expect(found).toMatchObject({ agency: 'Brandauer Personalberatung' });
    expect(found.company).toBeUndefined();
  });

  test('what the owner writes to an agency names no employer', () => {
    const found = mail('Tuesday at ten is fine.', { kind: 'follow_up_sent', to: [{ address: 'keeley@brightlinerecruitment.example' }] });
    expect(found).toMatchObject({ agency: 'Brightline Recruitment' });
    expect(found.company).toBeUndefined();
  });

  test('a house of partners is one, and where the work is, as the subject says, is no client', () => {
    const text = 'Kelso Marine want to see you on Thursday 9 July at 2pm.\n\nRob Tanner\nTanner & Partner Personalberatung';
    const found = mail(text, {
      subject: 'Interview - Buyer - Hull',
      from: { name: 'Rob Tanner', address: 'rob.tanner@tannerhughes.example' },
    });
    expect(found).toMatchObject({ company: 'Kelso Marine', agency: 'Tanner & Partner Personalberatung' });
  });
});

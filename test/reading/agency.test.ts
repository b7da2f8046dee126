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
    ['karen@hartwellrecruitment.example', 'Hartwellrecruitment'],
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
    expect(found).toMatchObject({ company: 'Quillmere', agency: 'Brightstaffing' });
  });

  test.each(['kestrelworksrecruiting.example', 'kestrelworks-research.example'])('%s is an employer’s own', (domain) => {
    const text = 'Your interview at Kestrelworks is on Tuesday.\n\nBest,\nMia Sand';
    expect(mail(text, { from: { name: 'Mia Sand', address: `mia@${domain}` } }).agency).toBeUndefined();
  });
});

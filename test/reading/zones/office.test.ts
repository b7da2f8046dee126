import { describe, expect, test } from 'vitest';
import { findOffice } from '../../../lib/reading/zones/office.ts';

const signed = (...lines: readonly string[]) =>
  findOffice({ signature: ['Best regards,', 'Jo Low', ...lines].join('\n'), body: '', meetingPlaces: [], sender: 'Jo Low' });

describe('the office that a signature names', () => {
  test.each([
    [['Kastanienallee 12, 10435 Berlin'], { timeZone: 'Europe/Berlin', country: 'DE-BE' }],
    [['München'], { timeZone: 'Europe/Berlin', country: 'DE-BY' }],
    [['80331 Muenchen · Germany'], { timeZone: 'Europe/Berlin', country: 'DE-BY' }],
    [['Taborstraße 3, 1020 Wien'], { timeZone: 'Europe/Vienna', country: 'AT' }],
    [['75009 Paris Cedex 09'], { timeZone: 'Europe/Paris', country: 'FR' }],
    [['København'], { timeZone: 'Europe/Copenhagen', country: 'DK' }],
    [['1 Canal Street, Leeds LS1 4AP'], { timeZone: 'Europe/London', country: 'GB-ENG' }],
    [['4 Mill Lane, Ambleby QX3 9ZZ'], { timeZone: 'Europe/London', country: 'GB' }],
    [['Edinburgh'], { timeZone: 'Europe/London', country: 'GB-SCT' }],
    [['Talent | Austin, TX'], { timeZone: 'America/Chicago', country: 'US' }],
    [['12 Main Street, Westlake, CA 91361'], { timeZone: 'America/Los_Angeles', country: 'US' }],
    [['San Francisco, CA'], { timeZone: 'America/Los_Angeles', country: 'US' }],
    [['Toronto, ON M5V 2T6'], { timeZone: 'America/Toronto', country: 'CA-ON' }],
    [['Sydney NSW 2000'], { timeZone: 'Australia/Sydney', country: 'AU-NSW' }],
    [['Office: Singapore'], { timeZone: 'Asia/Singapore', country: 'SG' }],
    [['Tel Aviv'], { timeZone: 'Asia/Jerusalem' }],
    [['Recruiting, Spain'], { timeZone: 'Europe/Madrid', country: 'ES' }],
    [['T: +353 1 555 0100'], { timeZone: 'Europe/Dublin', country: 'IE' }],
    [['Tel. 0049 (0)30 1234567'], { timeZone: 'Europe/Berlin', country: 'DE' }],
    // The country alone is told where several zones keep its time.
    [['Recruiting, USA'], { country: 'US' }],
    [['Recruiting, Australia'], { country: 'AU' }],
  ])('%j', (lines, office) => {
    const found = signed(...lines);
    expect(found.office).toEqual(office);
    expect(lines).toContain(found.evidence[0]?.text);
  });

  test.each([
    ['two letters behind a city are its country where they can be', ['Berlin, DE'], { timeZone: 'Europe/Berlin', country: 'DE-BE' }],
    ['else its state', ['Dover, DE 19901'], { timeZone: 'America/New_York', country: 'US' }],
    ['a city of the same name in a state of two zones is told by neither', ['Paris, TX'], { country: 'US' }],
    ['nor is one in another country', ['London, Canada'], { country: 'CA' }],
    [
      'of several offices the telephone tells which',
      ['Berlin | London | New York', '+49 30 1234567'],
      { timeZone: 'Europe/Berlin', country: 'DE-BE' },
    ],
    ['offices of one zone agree on it, and on the country alone', ['Berlin | Hamburg'], { timeZone: 'Europe/Berlin', country: 'DE' }],
  ])('%s', (_, lines, office) => {
    expect(signed(...lines).office).toEqual(office);
  });

  test.each([
    ['several offices in several zones', ['Berlin | London | New York']],
    ['a company with a city in its name', ['Boston Birch Advisers']],
    ['a telephone of a country with several zones', ['+1 415 555 0100']],
    ['the seat that the law asks for', ['Sitz der Gesellschaft: München']],
    ['letters that are no state', ['Jo Low, MA']],
  ])('nothing is told by %s', (_, lines) => {
    expect(signed(...lines)).toEqual({ evidence: [] });
  });

  test('Austin under a mail is a person', () => {
    const own = { body: '', meetingPlaces: [], sender: 'Austin Reed' };
    expect(findOffice({ ...own, signature: 'Best,\nAustin' }).office).toBeUndefined();
    expect(findOffice({ ...own, signature: 'Best,\nReed\nAustin' }).office).toBeUndefined();
    expect(findOffice({ ...own, signature: 'Best,\nReed\nAustin, TX 78701' }).office).toMatchObject({ timeZone: 'America/Chicago' });
  });
});

describe('the office that the text names', () => {
  test.each([
    ['We meet in our Lisbon office on Monday.', 'Europe/Lisbon'],
    ['I am based in San Francisco, so mornings are best.', 'America/Los_Angeles'],
    ['Das Gespräch findet in unserem Büro in Leipzig statt.', 'Europe/Berlin'],
  ])('%s', (body, timeZone) => {
    expect(findOffice({ signature: '', body, meetingPlaces: [] }).office?.timeZone).toBe(timeZone);
  });

  test('an interview on site takes place there', () => {
    const { office } = findOffice({ signature: '', body: '', meetingPlaces: ['Hafenstraße 8, 20457 Hamburg'] });
    expect(office).toEqual({ timeZone: 'Europe/Berlin', country: 'DE-HH' });
  });

  test('offices in two zones tell neither', () => {
    expect(findOffice({ signature: '', body: 'Our Dublin office, or our Boston office.', meetingPlaces: [] }).office).toBeUndefined();
  });
});

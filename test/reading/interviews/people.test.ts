import { expect, test } from 'vitest';
import { readAddressBook, readAgendaRow, readMet } from '../../../lib/reading/interviews/people.ts';

const met = (text: string) => readMet(text, readAddressBook(text, []));

test.each([
  ['The panel will be Dr Ruth Calder (r.calder@heron.example) and myself.', ['r.calder@heron.example']],
  ['You will be speaking with Imran Aziz (Director, Model Risk) and Ruth Calder (Principal Engineer).', ['Imran Aziz', 'Ruth Calder']],
  ['Meeting: Ruth Calder, Flight Operations Manager', ['Ruth Calder']],
  ['The panel consists of Ruth Calder and Imran Aziz.', ['Ruth Calder', 'Imran Aziz']],
  ['Vous échangerez avec M. Luc Garnier, directeur des études.', ['Luc Garnier']],
  ['The interview with Ms Calder is set for 10:00 - 11:00 AM ET, link to follow.', ['Ms Calder']],
  ['Wir freuen uns auf das Gespräch mit Herrn Aziz am Montag.', ['Herr Aziz']],
  ['The interview with Mr Aziz is confirmed for Friday, 2:00 - 3:00 PM ET, a video link follows.', ['Mr Aziz']],
  ['Teilnehmen werden Herr Dr. Jonas Aziz (Leiter Controlling) und ich.', ['Dr. Jonas Aziz']],
  ['Te recibiremos Iván Prieto, responsable de zona, y yo.', ['Iván Prieto']],
  [
    'The panel will be Ruth Calder, Branch Manager; Luis Ortega, Youth Services; and Amy Tran, Human Resources.',
    ['Ruth Calder', 'Luis Ortega', 'Amy Tran'],
  ],
  [
    'Panel: Ruth Calder (Therapy Lead), Imran Aziz (Team Lead, Surgery) and Carys Evans (HR Adviser)',
    ['Ruth Calder', 'Imran Aziz', 'Carys Evans'],
  ],
  ['Ihre Gesprächspartner sind Frau Dr. Inga Thoms (Bereichsleiterin Vertrieb) und Herr Kai Rudolph.', ['Dr. Inga Thoms', 'Kai Rudolph']],
  ['You will be interviewed by Mr David Ellis (Headteacher), Mrs Joan Pratt (Chair of Governors) and me.', ['David Ellis', 'Joan Pratt']],
  ['Il colloquio è con il direttore, Sandro Neri.', ['Sandro Neri']],
  ['Location: Google Meet\n\nAdd to calendar | Reschedule | Cancel', []],
])('who is met: %s', (text, people) => {
  expect(met(text)).toEqual(people);
});

test('whoever stands in a row of an agenda beside an address without one of their own', () => {
  const row = 'Team chat with Ines Duarte (ines@heron.example) and Prof. Kwame Adu';
  expect(readAgendaRow(row, readAddressBook(row, []))).toEqual({ with: ['ines@heron.example', 'Prof. Kwame Adu'], title: 'Team chat' });
});

test('what somebody does behind an address is nobody', () => {
  const row = 'Ivan Pell (ivan@heron.example), Model Validation';
  expect(readAgendaRow(row, readAddressBook(row, [])).with).toEqual(['ivan@heron.example']);
});

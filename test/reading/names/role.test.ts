import { describe, expect, test } from 'vitest';
import { findRole } from '../../../lib/reading/names/role.ts';

describe('the role of a mail', () => {
  test.each([
    ['Data Engineer', '', 'Thank you for applying for the Data Engineer position at Kestrelworks.'],
    ['Senior Analyst, Claims', '', 'We have reviewed your recent application for the Senior Analyst, Claims role.'],
    ['Platform Engineer II', 'Your application for Platform Engineer II at Kestrelworks', ''],
    ['Warehouse Supervisor', 'Interview rescheduled — Warehouse Supervisor', ''],
    ['Financial Controller', '', 'We have your application for the position of Financial Controller. We will read it soon.'],
    ['Frontend Developer', 'Indeed Application: Frontend Developer', ''],
    ['Director of Operations', '', 'Your onsite for Director of Operations at Kestrelworks is set for Tuesday.'],
    ['Softwareentwicklerin', 'Ihre Bewerbung als Softwareentwicklerin', ''],
    ['Projektleiter Bau', '', 'vielen Dank für Ihre Bewerbung als Projektleiter Bau in unserem Haus.'],
    ['responsable logistique', '', 'Nous avons reçu votre candidature au poste de responsable logistique.'],
    ['Analista de datos', '', 'Gracias por postularte al puesto de Analista de datos en Pedra Azul.'],
    ['Gestora de projetos', '', 'Recebemos sua candidatura para a vaga de Gestora de projetos e agradecemos o interesse.'],
    ['Mortgage Processor', '', 'Your application for R-4417 Mortgage Processor has been received.'],
    ['care assistant', '', 'See you on Thursday for the care assistant interview.'],
    ['Atendente de Balcão', 'Retorno sobre a vaga de Atendente de Balcão', ''],
    ['Software Architect', '', 'We hebben je sollicitatie ontvangen voor de functie Software Architect.'],
    ['Analista contabile', '', 'Grazie per la candidatura alla posizione di Analista contabile presso Rive.'],
  ])('is %s', (role, subject, newest) => {
    expect(findRole({ subject, newest, quoted: '', company: 'Kestrelworks' }).role).toBe(role);
  });

  // Words of letters about an application name fields of work, too.
  test.each([
    'Customer Experience Manager',
    'User Experience Researcher',
    'Call Centre Team Leader',
    'Search Engine Marketing Specialist',
    'Document Review Attorney',
    'Life Skills Teacher',
    'Careers Adviser',
    'Interview Coordinator',
    'IT Support Specialist',
    'Executive Assistant to the CEO',
  ])('is %s, though a letter may use its words otherwise', (role) => {
    expect(findRole({ subject: '', newest: `Thank you for applying for the ${role} position at Kestrelworks.`, quoted: '' }).role).toBe(
      role,
    );
  });

  test.each([
    'I would like to set up a 30 minute phone screen. I have time tomorrow at 1pm.',
    'Could you share your experience with call scheduling in a short call?',
  ])('is not what is arranged or asked: %s', (newest) => {
    expect(findRole({ subject: 'Kestrelworks - phone screen', newest, quoted: '' }).role).toBeUndefined();
  });

  // No set phrase stands around these: a profession in capitals, whose day and terms are no part of it.
  test.each([
    ['Firmware Engineer II', '', 'We looked at everything that came in for Firmware Engineer II.'],
    ['Lecturer in Human Geography', 'Ref 4471 Lecturer in Human Geography', 'The committee has met.'],
    ['Dispatcher', '', 'This confirms that your application to be a Dispatcher came through.'],
    ['Referent Netzplanung', '', 'Die Wahl zum Referent Netzplanung ist gefallen.'],
    ['Data Analyst', 'Your interview for Data Analyst on April 20', 'See you then.'],
    ['Lead Data Engineer', 'Lead Data Engineer - £95k - hybrid Leeds', 'Are you looking?'],
    ['Site Engineer', '', 'We are looking for a Site Engineer to run three harbour projects.'],
    ['Night Dispatcher', '', 'Thank you for applying for Night Dispatcher last month.'],
    ['Grant Writer', '', 'Your application for the Grant Writer post has reached us.'],
    ['Técnico de redes', '', 'Gracias por tu candidatura al puesto de Técnico de redes y querríamos conocerte.'],
    ['Bauleiter', 'Besetzung der Stelle Bauleiter vorerst gestoppt', 'Guten Tag,'],
    ['Tour Guide', '', 'You have been shortlisted for Tour Guide with Lanternbay Cruises.'],
  ])('is a profession wherever it stands: %s', (role, subject, newest) => {
    expect(findRole({ subject, newest, quoted: '' }).role).toBe(role);
  });

  test.each([
    ['a person of the house', 'You will meet with our Engineering Manager.'],
    ['a title under a name', 'Best,\nAnna Ray\nProduct Manager'],
  ])('is not %s', (_, newest) => {
    expect(findRole({ subject: 'Tuesday', newest, quoted: '' }).role).toBeUndefined();
  });

  test('is none of those that an alert lists', () => {
    const newest = 'Harrow Freight - Omaha\nSupply Chain Analyst\nRiver Mill\nNight Planner';
    expect(findRole({ subject: '2 new jobs for you', newest, quoted: '', isListing: true }).role).toBeUndefined();
  });

  test('comes from the quoted mail where the answer names none', () => {
    expect(findRole({ subject: 'Re: hello', newest: 'Thanks, noted.', quoted: 'I apply for the Data Engineer position.' }).role).toBe(
      'Data Engineer',
    );
  });

  test.each([
    ['Thank you for your time', 'We will review your application and get back to you.'],
    ['Your application', 'We are happy to be in touch about the next steps.'],
    ['Kestrelworks', 'Thank you for your interest in Kestrelworks.'],
  ])('is absent in: %s', (subject, newest) => {
    expect(findRole({ subject, newest, quoted: '', company: 'Kestrelworks' }).role).toBeUndefined();
  });

  test.each([
    ['R-10442', 'Data Engineer (R-10442)', ''],
    ['JR0048812', '', 'Position: Data Engineer\nJob Number: JR0048812'],
    ['90417BR', '', 'your submission for Data Engineer, Req ID 90417BR.'],
    ['2210', '', 'Job Ref: 2210'],
  ])('has the opening number %s', (requisition, subject, newest) => {
    expect(findRole({ subject, newest, quoted: '' }).requisition).toBe(requisition);
  });

  test.each([['Your candidate ID is 558123.'], ['We have known each other since 2019.']])(
    'takes no other number for the opening: %s',
    (newest) => {
      expect(findRole({ subject: '', newest, quoted: '' }).requisition).toBeUndefined();
    },
  );
});

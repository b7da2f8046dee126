import type { SessionMail } from './session-mails.ts';

export const sessions: readonly SessionMail[] = [
  {
    says: 'ein Gespräch vor Ort mit Datum und Uhrzeit',
    from: 'Katja Brehm <katja.brehm@nordkai.example>',
    subject: 'Einladung zum Vorstellungsgespräch',
    offset: '+02:00',
    zone: 'Europe/Berlin',
    text: `Sehr geehrte Frau Okafor,

wir laden Sie herzlich zum Vorstellungsgespräch am Dienstag, den 09.06.2026 um 14:30 Uhr in unser Büro ein: Hafenstraße 12, 20457 Hamburg. Teilnehmen werden Herr Dr. Lars Wieben (Bereichsleiter) und ich.

Mit freundlichen Grüßen
Katja Brehm
Personalreferentin`,
    sessions: [{ startsAt: '2026-06-09T12:30:00Z', certain: 'fixed', mode: 'onsite' }],
  },
  {
    says: 'deutsche Termine zur Auswahl, kurz geschrieben',
    from: 'Katja Brehm <katja.brehm@nordkai.example>',
    subject: 'Terminvorschläge Kennenlerngespräch',
    offset: '+02:00',
    zone: 'Europe/Berlin',
    text: `Hallo Lena,

welcher Termin passt dir für ein Kennenlerngespräch per Teams?

Di 9.6., 10-11 Uhr
Mi 10.6., 14-15 Uhr
Do 11.6., 16:30-17:30 Uhr

Viele Grüße
Katja`,
    sessions: [
      { startsAt: '2026-06-09T08:00:00Z', endsAt: '2026-06-09T09:00:00Z', certain: 'proposed', mode: 'video' },
      { startsAt: '2026-06-10T12:00:00Z', endsAt: '2026-06-10T13:00:00Z', certain: 'proposed', mode: 'video' },
      { startsAt: '2026-06-11T14:30:00Z', endsAt: '2026-06-11T15:30:00Z', certain: 'proposed', mode: 'video' },
    ],
    people: ['Katja Brehm <katja.brehm@nordkai.example>'],
  },
  {
    says: 'ein Termin wird verlegt',
    from: 'Katja Brehm <katja.brehm@nordkai.example>',
    subject: 'Terminverschiebung',
    offset: '+02:00',
    zone: 'Europe/Berlin',
    text: `Hallo Frau Okafor,

leider müssen wir Ihr Vorstellungsgespräch vom 10.06. um 9:00 Uhr auf den 12.06. um 11:00 Uhr verschieben.

Viele Grüße
Katja Brehm`,
    sessions: [{ startsAt: '2026-06-12T09:00:00Z', previousStartsAt: '2026-06-10T07:00:00Z', certain: 'fixed' }],
  },
  {
    says: 'ein Ablauf mit mehreren Gesprächen',
    from: 'Katja Brehm <katja.brehm@nordkai.example>',
    subject: 'Ihr Interviewtag',
    offset: '+02:00',
    zone: 'Europe/Berlin',
    text: `Guten Tag Frau Okafor,

hier der Ablauf Ihres Interviewtags am Freitag, 12. Juni 2026:

10:00 - 10:45 Uhr  Lars Wieben, Fachgespräch
11:00 - 11:45 Uhr  Svenja Okel, Fallstudie
12:00 - 12:30 Uhr  Mittagspause
12:30 - 13:00 Uhr  Katja Brehm, Abschluss

Herzliche Grüße
Katja Brehm`,
    sessions: [
      { startsAt: '2026-06-12T08:00:00Z', endsAt: '2026-06-12T08:45:00Z', certain: 'fixed', with: ['Lars Wieben'] },
      { startsAt: '2026-06-12T09:00:00Z', endsAt: '2026-06-12T09:45:00Z', certain: 'fixed', with: ['Svenja Okel'] },
      { startsAt: '2026-06-12T10:30:00Z', endsAt: '2026-06-12T11:00:00Z', certain: 'fixed', with: ['katja.brehm@nordkai.example'] },
    ],
  },
  {
    says: 'une visio avec deux personnes',
    from: 'Solène Arbaud <solene.arbaud@rivefauve.example>',
    subject: 'Confirmation de votre entretien',
    offset: '+02:00',
    zone: 'Europe/Paris',
    text: `Bonjour Lena,

Je vous confirme votre entretien le jeudi 11 juin à 14h30, en visio, avec Bastien Morel et Chloé Garance.
Lien de connexion : https://meet.google.com/fra-ncai-seo

Bien cordialement,
Solène Arbaud
Chargée de recrutement`,
    sessions: [
      {
        startsAt: '2026-06-11T12:30:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://meet.google.com/fra-ncai-seo',
        with: ['Bastien Morel', 'Chloé Garance'],
      },
    ],
    people: ['Solène Arbaud <solene.arbaud@rivefauve.example>', 'Bastien Morel', 'Chloé Garance'],
  },
  {
    says: 'des créneaux au choix',
    from: 'Solène Arbaud <solene.arbaud@rivefauve.example>',
    subject: 'Proposition de créneaux',
    offset: '+02:00',
    zone: 'Europe/Paris',
    text: `Bonjour,

Seriez-vous disponible pour un entretien téléphonique sur l'un des créneaux suivants ?
- mardi 9 juin de 10h à 10h30
- mercredi 10 juin de 16h à 16h30

Cordialement,
Solène`,
    sessions: [
      { startsAt: '2026-06-09T08:00:00Z', endsAt: '2026-06-09T08:30:00Z', certain: 'proposed', mode: 'phone' },
      { startsAt: '2026-06-10T14:00:00Z', endsAt: '2026-06-10T14:30:00Z', certain: 'proposed', mode: 'phone' },
    ],
  },
  {
    says: 'una entrevista con hora peninsular',
    from: 'Nuria Belloch <nuria@almenara.example>',
    subject: 'Entrevista confirmada',
    offset: '+02:00',
    zone: 'Europe/Madrid',
    text: `Hola Lena:

Te confirmo la entrevista final para el jueves 11 de junio a las 16:30 (hora peninsular) con Andrés Vidal, director técnico, por videollamada.

Un saludo,
Nuria Belloch`,
    sessions: [{ startsAt: '2026-06-11T14:30:00Z', certain: 'fixed', mode: 'video', round: 'final', with: ['Andrés Vidal'] }],
    people: ['Nuria Belloch <nuria@almenara.example>', 'Andrés Vidal'],
  },
  {
    says: 'dos horas posibles de un día',
    from: 'Nuria Belloch <nuria@almenara.example>',
    subject: 'Disponibilidad para entrevista',
    offset: '+02:00',
    zone: 'Europe/Madrid',
    text: `Hola Lena, ¿te viene bien una entrevista el martes 9 de junio a las 10:00 o a las 12:00? Gracias, Nuria`,
    sessions: [
      { startsAt: '2026-06-09T08:00:00Z', certain: 'proposed' },
      { startsAt: '2026-06-09T10:00:00Z', certain: 'proposed' },
    ],
  },
  {
    says: 'uma conversa no horário de Brasília',
    from: 'Thiago Peçanha <thiago.pecanha@jacarei.example>',
    subject: 'Entrevista agendada',
    offset: '-03:00',
    zone: 'America/Sao_Paulo',
    text: `Olá, Lena!

Sua entrevista está agendada para quinta-feira, 11/06, às 14h30 (horário de Brasília), com Renata Furtado. Link da reunião: https://teams.microsoft.com/l/meetup-join/br1

Abraços,
Thiago`,
    sessions: [
      {
        startsAt: '2026-06-11T17:30:00Z',
        certain: 'fixed',
        mode: 'video',
        link: 'https://teams.microsoft.com/l/meetup-join/br1',
        with: ['Renata Furtado'],
      },
    ],
  },
  {
    says: 'un colloquio in sede',
    from: 'Giada Ferrante <giada.ferrante@colledoro.example>',
    subject: 'Conferma colloquio',
    offset: '+02:00',
    zone: 'Europe/Rome',
    text: `Gentile Lena,

le confermo il colloquio di giovedì 11 giugno alle ore 15:00 presso la nostra sede di Via Garibaldi 14, Torino. Incontrerà l'ing. Paolo Serra.

Cordiali saluti,
Giada Ferrante`,
    sessions: [{ startsAt: '2026-06-11T13:00:00Z', certain: 'fixed', mode: 'onsite' }],
  },
  {
    says: 'een gesprek met een punt in de tijd',
    from: 'Femke Dijkgraaf <femke@waterlinie.example>',
    subject: 'Bevestiging gesprek',
    offset: '+02:00',
    zone: 'Europe/Amsterdam',
    text: `Hoi Lena,

Hierbij bevestig ik ons gesprek op donderdag 11 juni om 10.30 uur bij ons op kantoor, Herengracht 210 in Amsterdam. Je spreekt met Joris Tellegen en mij.

Groet,
Femke Dijkgraaf`,
    sessions: [{ startsAt: '2026-06-11T08:30:00Z', certain: 'fixed', mode: 'onsite' }],
    people: ['Femke Dijkgraaf <femke@waterlinie.example>', 'Joris Tellegen'],
  },
  {
    says: 'een verzette afspraak',
    from: 'Femke Dijkgraaf <femke@waterlinie.example>',
    subject: 'Gesprek verzetten',
    offset: '+02:00',
    zone: 'Europe/Amsterdam',
    text: `Hoi Lena,

Helaas moeten we het sollicitatiegesprek van woensdag 10 juni 11:00 verzetten naar vrijdag 12 juni om 13:00 uur.

Groet, Femke`,
    sessions: [{ startsAt: '2026-06-12T11:00:00Z', previousStartsAt: '2026-06-10T09:00:00Z', certain: 'fixed' }],
  },
  {
    says: 'a continental evening written for a foreigner',
    from: 'Femke Dijkgraaf <femke@waterlinie.example>',
    subject: 'Interview slot',
    offset: '+02:00',
    text: `Hi Lena, you are confirmed for Thurs 11 Jun 16.00–17.00 CEST (10-11am your time). Interviewers: Joris Tellegen, Anouk de Wit. Best, Femke`,
    sessions: [
      { startsAt: '2026-06-11T14:00:00Z', endsAt: '2026-06-11T15:00:00Z', certain: 'fixed', with: ['Joris Tellegen', 'Anouk de Wit'] },
    ],
  },
  {
    says: 'Central European Time, as people call it in summer',
    from: 'Katja Brehm <katja.brehm@nordkai.example>',
    subject: 'Interview invitation',
    offset: '+02:00',
    zone: 'Europe/London',
    text: `Dear Lena, your interview will take place on Wednesday, 10 June 2026, 14:00 CET on Microsoft Teams. Kind regards, Katja Brehm`,
    sessions: [{ startsAt: '2026-06-10T12:00:00Z', certain: 'fixed', mode: 'video' }],
  },
  {
    says: 'een programma onder zijn dag',
    from: 'Femke Bos <femke@stromenland.example>',
    subject: 'Programma sollicitatiegesprekken',
    offset: '+02:00',
    zone: 'Europe/Amsterdam',
    text: `Beste Lena,

Hierbij het programma voor dinsdag 7 juli 2026:

09.30 - 10.15 uur: Wouter Kok (teamleider)
10.30 - 11.15 uur: Ilse Vos (HR)

Tot dan!
Femke Bos`,
    sessions: [
      { startsAt: '2026-07-07T07:30:00Z', endsAt: '2026-07-07T08:15:00Z', certain: 'fixed', with: ['Wouter Kok'] },
      { startsAt: '2026-07-07T08:30:00Z', endsAt: '2026-07-07T09:15:00Z', certain: 'fixed', with: ['Ilse Vos'] },
    ],
  },
  {
    says: 'un déroulé dont la dernière ligne est celle de qui écrit',
    from: 'Camille Roux <camille.roux@verdelune.example>',
    subject: 'Vos entretiens chez Verdelune',
    offset: '+02:00',
    zone: 'Europe/Paris',
    text: `Bonjour Lena,

Voici le déroulé de vos entretiens du mardi 7 juillet 2026 :

9h00 - 9h45 : Julien Petit, directeur technique – architecture
10h30 - 11h00 : moi-même, pour conclure

Bien cordialement,
Camille Roux`,
    sessions: [
      { startsAt: '2026-07-07T07:00:00Z', endsAt: '2026-07-07T07:45:00Z', certain: 'fixed', with: ['Julien Petit'] },
      { startsAt: '2026-07-07T08:30:00Z', endsAt: '2026-07-07T09:00:00Z', certain: 'fixed', with: ['camille.roux@verdelune.example'] },
    ],
  },
];

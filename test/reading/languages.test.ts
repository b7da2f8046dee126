import { describe, expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { read } from '../../lib/reading/read.ts';

const me = { name: 'Noor Haddad', address: 'noor@mailbox.example' };
const said = (from: string, subject: string, text: string, timeZone = 'Europe/Berlin') => {
  const [, name = '', address = ''] = /^(.*) <(.*)>$/.exec(from) ?? [];
  return read(bareMail({ from: { name, address }, to: [me], subject, text, sentAt: '2026-10-20T08:00:00Z' }), {
    owner: { addresses: [me.address], name: me.name, timeZone },
  });
};

describe('mails of other languages are understood in every field', () => {
  test.each([
    // German
    [
      'Jobs Weidenbach <jobs@weidenbach.example>',
      'Eingang Ihrer Bewerbung als Lagerleiter',
      'Guten Tag Frau Haddad,\n\nvielen Dank für Ihre Bewerbung als Lagerleiter (m/w/d) bei der Weidenbach Logistik. Wir haben Ihre Unterlagen erhalten und melden uns bis zum 6. November bei Ihnen.\n\nFreundliche Grüße\nIhr Team Weidenbach',
      { kind: 'application_confirmation', role: 'Lagerleiter', timeline: { by: '2026-11-06' } },
    ],
    [
      'Sabine Krüger <s.krueger@weidenbach.example>',
      'Einladung zum Vorstellungsgespräch',
      'Sehr geehrte Frau Haddad,\n\ngerne laden wir Sie zum Vorstellungsgespräch für die Position als Lagerleiterin bei Weidenbach ein: am Donnerstag, den 29. Oktober 2026, von 14:00 bis 15:00 Uhr per Videokonferenz.\n\nMit freundlichen Grüßen\nSabine Krüger\nPersonalreferentin',
      {
        kind: 'interview_confirmed',
        company: 'Weidenbach',
        role: 'Lagerleiterin',
        interviews: [{ startsAt: '2026-10-29T13:00:00Z', endsAt: '2026-10-29T14:00:00Z', certain: 'fixed', mode: 'video' }],
      },
    ],
    [
      'Sabine Krüger <s.krueger@weidenbach.example>',
      'Ihre Bewerbung als Lagerleiterin',
      'Sehr geehrte Frau Haddad,\n\nleider müssen wir Ihnen mitteilen, dass wir uns für eine andere Bewerberin entschieden haben. Für Ihre Zukunft wünschen wir Ihnen alles Gute.\n\nSabine Krüger\nWeidenbach',
      { kind: 'rejection', company: 'Weidenbach', role: 'Lagerleiterin' },
    ],
    [
      'Sabine Krüger <s.krueger@weidenbach.example>',
      'Verschiebung',
      'Liebe Frau Haddad,\n\nwir müssen unser Gespräch vom Donnerstag, 29. Oktober, 14 Uhr auf Freitag, den 30. Oktober 2026 um 10:30 Uhr verschieben.\n\nViele Grüße\nSabine',
      {
        kind: 'interview_rescheduled',
        interviews: [{ startsAt: '2026-10-30T09:30:00Z', previousStartsAt: '2026-10-29T13:00:00Z', certain: 'fixed' }],
      },
    ],
    [
      'Sabine Krüger <s.krueger@weidenbach.example>',
      'Unser Angebot',
      'Liebe Frau Haddad,\n\nwir freuen uns, Ihnen die Stelle als Lagerleiterin bei Weidenbach anbieten zu können. Bitte teilen Sie uns Ihre Entscheidung bis zum 30. Oktober 2026 mit.\n\nSabine Krüger',
      { kind: 'offer', company: 'Weidenbach', role: 'Lagerleiterin', deadline: { for: 'offer', at: '2026-10-30' } },
    ],
    // French
    [
      'Recrutement Vallombre <recrutement@vallombre.example>',
      'Accusé de réception de votre candidature',
      'Bonjour,\n\nNous avons bien reçu votre candidature au poste de Chargée de communication chez Vallombre et nous vous en remercions. Nous reviendrons vers vous avant le 6 novembre.\n\nCordialement,\nL’équipe recrutement',
      { kind: 'application_confirmation', company: 'Vallombre', role: 'Chargée de communication', timeline: { by: '2026-11-06' } },
    ],
    [
      'Chloé Martin <chloe.martin@vallombre.example>',
      'Entretien Vallombre',
      'Bonjour Noor,\n\nJe vous confirme notre entretien pour le poste de Chargée de communication le jeudi 29 octobre 2026 à 14h30 en visio.\n\nBien à vous,\nChloé',
      {
        kind: 'interview_confirmed',
        company: 'Vallombre',
        role: 'Chargée de communication',
        interviews: [{ startsAt: '2026-10-29T13:30:00Z', certain: 'fixed', mode: 'video' }],
        contacts: [{ name: 'Chloé Martin', signsAs: 'Chloé' }],
      },
    ],
    [
      'Chloé Martin <chloe.martin@vallombre.example>',
      'Votre candidature chez Vallombre',
      'Bonjour,\n\nMalgré la qualité de votre profil, nous avons le regret de ne pas pouvoir donner une suite favorable à votre candidature pour le poste de Chargée de communication.\n\nCordialement,\nChloé Martin',
      { kind: 'rejection', company: 'Vallombre', role: 'Chargée de communication' },
    ],
    [
      'Chloé Martin <chloe.martin@vallombre.example>',
      'Report de notre entretien',
      'Bonjour Noor,\n\nJe suis navrée, nous devons reporter notre entretien du jeudi 29 octobre à 14h30 au vendredi 30 octobre à 11h.\n\nChloé',
      { kind: 'interview_rescheduled', interviews: [{ startsAt: '2026-10-30T10:00:00Z', certain: 'fixed' }] },
    ],
    // Spanish
    [
      'Selección Cerrolindo <seleccion@cerrolindo.example>',
      'Hemos recibido tu candidatura',
      'Hola Noor:\n\nHemos recibido tu candidatura para el puesto de Analista de datos en Cerrolindo. Te responderemos antes del 6 de noviembre.\n\nUn saludo,\nEquipo de Selección de Cerrolindo',
      { kind: 'application_confirmation', company: 'Cerrolindo', role: 'Analista de datos', timeline: { by: '2026-11-06' } },
    ],
    [
      'Lucía Navarro <lucia@cerrolindo.example>',
      'Entrevista confirmada',
      'Hola Noor:\n\nTe confirmo la entrevista para el puesto de Analista de datos el jueves 29 de octubre de 2026 a las 16:00 por videollamada.\n\nSaludos,\nLucía',
      {
        kind: 'interview_confirmed',
        role: 'Analista de datos',
        interviews: [{ startsAt: '2026-10-29T15:00:00Z', certain: 'fixed', mode: 'video' }],
      },
    ],
    [
      'Lucía Navarro <lucia@cerrolindo.example>',
      'Proceso de selección',
      'Hola Noor:\n\nLamentamos comunicarte que hemos decidido continuar con otros candidatos para el puesto de Analista de datos en Cerrolindo. Te deseamos mucha suerte.\n\nLucía Navarro',
      { kind: 'rejection', company: 'Cerrolindo', role: 'Analista de datos' },
    ],
    // Portuguese
    [
      'Recrutamento Serralva <vagas@serralva.example>',
      'Recebemos sua candidatura',
      'Olá Noor,\n\nRecebemos sua candidatura para a vaga de Analista Financeira na Serralva. Daremos um retorno até 6 de novembro.\n\nAtenciosamente,\nEquipe Serralva',
      { kind: 'application_confirmation', company: 'Serralva', role: 'Analista Financeira', timeline: { by: '2026-11-06' } },
    ],
    [
      'Rita Prado <rita.prado@serralva.example>',
      'Entrevista agendada',
      'Olá Noor,\n\nSua entrevista para a vaga de Analista Financeira na Serralva está confirmada para quinta-feira, 29 de outubro de 2026, às 15h, por videochamada.\n\nAbraços,\nRita',
      {
        kind: 'interview_confirmed',
        company: 'Serralva',
        role: 'Analista Financeira',
        interviews: [{ startsAt: '2026-10-29T14:00:00Z', certain: 'fixed' }],
      },
    ],
    [
      'Rita Prado <rita.prado@serralva.example>',
      'Processo seletivo Serralva',
      'Olá Noor,\n\nInfelizmente, decidimos seguir com outro candidato para a vaga de Analista Financeira. Desejamos sucesso na sua carreira.\n\nRita Prado',
      { kind: 'rejection', company: 'Serralva', role: 'Analista Financeira' },
    ],
    // Italian
    [
      'Risorse Umane Altobosco <hr@altobosco.example>',
      'Candidatura ricevuta',
      'Gentile Noor,\n\nabbiamo ricevuto la tua candidatura per la posizione di Responsabile acquisti presso Altobosco. Ti risponderemo entro il 6 novembre.\n\nCordiali saluti,\nIl team di Altobosco',
      { kind: 'application_confirmation', company: 'Altobosco', role: 'Responsabile acquisti', timeline: { by: '2026-11-06' } },
    ],
    [
      'Giulia Ferri <giulia.ferri@altobosco.example>',
      'Colloquio confermato',
      'Ciao Noor,\n\nti confermo il colloquio per la posizione di Responsabile acquisti giovedì 29 ottobre 2026 alle ore 15:00 in videochiamata.\n\nA presto,\nGiulia',
      { kind: 'interview_confirmed', role: 'Responsabile acquisti', interviews: [{ startsAt: '2026-10-29T14:00:00Z', certain: 'fixed' }] },
    ],
    [
      'Giulia Ferri <giulia.ferri@altobosco.example>',
      'La tua candidatura presso Altobosco',
      'Gentile Noor,\n\npurtroppo abbiamo deciso di proseguire con altri candidati per la posizione di Responsabile acquisti. Ti auguriamo il meglio.\n\nGiulia Ferri',
      { kind: 'rejection', company: 'Altobosco', role: 'Responsabile acquisti' },
    ],
    // Dutch
    [
      'Werving Oeverland <werving@oeverland.example>',
      'Bevestiging van je sollicitatie',
      'Beste Noor,\n\nBedankt voor je sollicitatie naar de functie van beleidsmedewerker bij Oeverland. We hebben je gegevens ontvangen en laten uiterlijk 6 november van ons horen.\n\nMet vriendelijke groet,\nTeam Werving',
      { kind: 'application_confirmation', company: 'Oeverland', role: 'beleidsmedewerker', timeline: { by: '2026-11-06' } },
    ],
    [
      'Joris Smit <joris.smit@oeverland.example>',
      'Uitnodiging gesprek',
      'Beste Noor,\n\nHierbij bevestig ik ons gesprek voor de functie van beleidsmedewerker bij Oeverland op donderdag 29 oktober 2026 om 14.30 uur op ons kantoor.\n\nGroeten,\nJoris',
      {
        kind: 'interview_confirmed',
        company: 'Oeverland',
        role: 'beleidsmedewerker',
        interviews: [{ startsAt: '2026-10-29T13:30:00Z', certain: 'fixed', mode: 'onsite' }],
      },
    ],
    [
      'Joris Smit <joris.smit@oeverland.example>',
      'Je sollicitatie bij Oeverland',
      'Beste Noor,\n\nHelaas hebben we besloten om met een andere kandidaat verder te gaan voor de functie van beleidsmedewerker. We wensen je veel succes.\n\nJoris Smit',
      { kind: 'rejection', company: 'Oeverland', role: 'beleidsmedewerker' },
    ],
  ])('%s: %s', (from, subject, text, expected) => {
    const reading = said(from, subject, text);
    expect(reading).toMatchObject(expected);
    expect(reading.confidence).toBeGreaterThanOrEqual(0.7);
  });
});

describe('sessions as people write them', () => {
  const hello = (text: string) =>
    said('Dana Whitlock <dana@kestrelworks.example>', 'Interview at Kestrelworks', `Hi Noor,\n\n${text}\n\nBest,\nDana`, 'America/New_York')
      .interviews;
  test.each([
    [
      'Your interview is set for Thursday, October 29 at 2pm Eastern / 11am Pacific.',
      [{ startsAt: '2026-10-29T18:00:00Z', certain: 'fixed' }],
    ],
    [
      'Are you available for an interview on Thursday, October 29 at 10 AM ET or Friday, October 30 at 3 PM ET?',
      [
        { startsAt: '2026-10-29T14:00:00Z', certain: 'proposed' },
        { startsAt: '2026-10-30T19:00:00Z', certain: 'proposed' },
      ],
    ],
    [
      'Your final round interview is confirmed for Thursday, October 29, 2026 at 9:30 AM ET. We will call you at +1 555 010 4477.',
      [{ startsAt: '2026-10-29T13:30:00Z', round: 'final', mode: 'phone', phone: '+1 555 010 4477' }],
    ],
    [
      'Your onsite interview is confirmed for October 29, 2026, 1:00 PM - 4:00 PM ET at 12 Harbor Street, Boston.',
      [{ startsAt: '2026-10-29T17:00:00Z', endsAt: '2026-10-29T20:00:00Z', mode: 'onsite', place: '12 Harbor Street, Boston' }],
    ],
    [
      'Your interview is confirmed for Thursday, October 29, 2026 at 2:00 PM ET.\nVideo call: https://rooms.kestrelworks.example/a1',
      [{ startsAt: '2026-10-29T18:00:00Z', mode: 'video', link: 'https://rooms.kestrelworks.example/a1' }],
    ],
    [
      'We have to move your interview from Thursday, October 29 at 2 PM ET to Friday, October 30 at 4 PM ET.',
      [{ startsAt: '2026-10-30T20:00:00Z', previousStartsAt: '2026-10-29T18:00:00Z', certain: 'fixed' }],
    ],
  ])('%s', (text, sessions) => {
    expect(hello(text)).toMatchObject(sessions);
    expect(hello(text)).toHaveLength(sessions.length);
  });
});

import type { ReadingKind } from '../../../lib/reading/reading.ts';

/**
 * A mail in our own words, with invented people and companies.
 * Long because it is a list of mails in seven languages, each with its kind; `classify-plainly.ts` has those without set phrases.
 */
export type Case = readonly [kind: ReadingKind, subject: string, text: string];

export const english: readonly Case[] = [
  [
    'rejection',
    'Your application',
    'Dear Noor,\n\nWe have completed our review and, sadly, you have not been shortlisted on this occasion.\n\nMarlow & Hythe',
  ],
  [
    'rejection',
    'Update',
    'Hi Noor, I wanted to let you know that we hired someone else for the platform role. It was a close call. Take care, Ines',
  ],
  [
    'rejection',
    'Data Engineer',
    'Thanks again for your time last week. The panel felt that another candidate had more direct experience with streaming systems, so we will be making them an offer.',
  ],
  ['rejection', 'Your candidacy', 'After much thought we won’t be taking your candidacy any further. Please do apply again in the future.'],
  ['rejection', 'Kestrelworks', 'The position you applied for has since been filled internally. We wish you success with your search.'],
  ['rejection', 'Kestrelworks', 'I am writing to tell you that we are no longer considering your profile for this vacancy.'],
  [
    'rejection',
    'Re: take-home',
    'We appreciated the care you put into the exercise. We are not able to offer you the position at this time.',
  ],
  [
    'rejection',
    'Our decision',
    'This was a hard choice. In the end we have chosen to proceed with a candidate whose background is nearer to what the team needs.',
  ],
  ['rejection', 'News', "I'm sorry to be the bearer of bad news, but the hiring team has decided to pass at this time."],
  [
    'rejection',
    'Application 4471',
    'Your application was not successful. Due to the number of applications we cannot give individual feedback.',
  ],
  [
    'rejection',
    'Role closed',
    'The requisition has been cancelled and we will not be filling it. We encourage you to look at our other openings.',
  ],
  [
    'rejection',
    'Offer of employment',
    'We regret that we must withdraw our offer of employment, as the budget for the post was not approved.',
  ],
  [
    'rejection',
    'Thank you for your time',
    'While we enjoyed our conversations, we do not feel that there is a fit with the needs of the team right now.',
  ],
  ['rejection', 'Your application', "You've got an impressive background, but we decided not to invite you to interview for this one."],
  [
    'offer',
    'Good news',
    'Hi Noor,\n\nEveryone loved meeting you and we would like to offer you the position of Data Engineer. The base salary is 82,000. Please let me know by Friday.\n\nInes',
  ],
  ['offer', 'Offer letter', 'We are delighted to extend you an offer to join Marlow & Hythe. The signed contract is due by 14 March.'],
  ['offer', 'Contract', 'Please find attached your formal offer letter. Kindly sign and return it within five days.'],
  [
    'offer',
    'Your offer',
    'Following your final interview I am thrilled to confirm that we want to offer you the job. HR will send the contract tomorrow.',
  ],
  [
    'interview_invite',
    'Next steps',
    'Hi Noor, your application stood out and we would love to set up a first call. Could you share a few times that work for you next week?',
  ],
  [
    'interview_invite',
    'Interview',
    'We would like to invite you to an interview for the position of Data Engineer. Please pick a slot with the link below.',
  ],
  [
    'interview_invite',
    'Chat?',
    'Do you have half an hour on Tuesday or Wednesday for a phone interview with our hiring manager? Let me know what suits you.',
  ],
  [
    'interview_confirmed',
    'Your interview on Thursday',
    'Hi Noor, your interview is confirmed for Thursday at 3 pm with Luc Moreau. Please ask for me at reception.',
  ],
  ['interview_confirmed', 'Reminder', 'This is a reminder of your interview tomorrow at 10:00. The video link is in the calendar entry.'],
  [
    'interview_rescheduled',
    'Change of time',
    'Unfortunately Luc is ill, so we need to move your interview to Monday at 11 am. Sorry for the short notice.',
  ],
  ['interview_rescheduled', 'Interview rescheduled', 'Your interview has been rescheduled. New time: Friday 2 pm.'],
  [
    'interview_cancelled',
    'Interview cancelled',
    'Hi Noor, I have to cancel our interview on Thursday. I will be in touch about what comes next.',
  ],
  ['interview_cancelled', 'Thursday', 'Your interview scheduled for Thursday has been cancelled. We apologise for any inconvenience.'],
  [
    'on_hold',
    'Update on the role',
    'A quick update: the role has been put on hold because of a hiring freeze. We will come back to you once it reopens.',
  ],
  [
    'on_hold',
    'Data Engineer',
    'We have paused hiring for this position until the new budget is approved. I will let you know as soon as that changes.',
  ],
  [
    'application_confirmation',
    'Your application to Larkfield',
    'Dear Noor,\n\nThank you for applying for the Account Coordinator role at Larkfield. We have received your application and will review it.',
  ],
  [
    'application_confirmation',
    'Application received',
    'Thank you for applying for our Loan Officer position. We have received your application and will be in touch.',
  ],
  [
    'application_confirmation',
    'Application received',
    'Thank you for applying to Marlow & Hythe. We have received your application and will review it carefully. If your qualifications match our needs, we will contact you to schedule an interview.',
  ],
  [
    'application_confirmation',
    'Thanks!',
    'We got your application. Unfortunately we cannot reply to everyone individually; if you do not hear from us within four weeks, you have not been selected.',
  ],
  [
    'application_confirmation',
    'Your application to Kestrelworks',
    'Thanks for your interest in Kestrelworks! Your application has been received. Should your profile be a fit, we will invite you to a technical test.',
  ],
  [
    'timeline_update',
    'Re: Data Engineer',
    'We are still interviewing other candidates and expect to make a decision by the end of next week.',
  ],
  [
    'timeline_update',
    'Update',
    'Thank you for your patience. The panel has not made a decision yet; you will hear back from me before 3 April.',
  ],
  ['human_reply', 'Re: Following up', 'Thanks for your note! It was a pleasure to meet you too. I have passed it on to Luc.\n\nInes'],
  ['info_request', 'A few details', 'Could you please send us two references and your salary expectations?'],
  ['info_request', 'Documents', 'To continue with your application, please upload a copy of your degree certificate and your work permit.'],
  ['assessment', 'Coding test', 'The next step is a short coding challenge. You have seven days to complete the test; the link is below.'],
  [
    'assessment',
    'Kestrelworks has invited you',
    'You have been invited to take an online assessment on HackerRank. Please complete it by Sunday.',
  ],
  [
    'recruiter_outreach',
    'Platform role',
    'Hi Noor, I came across your profile and think you would be a great fit for a platform role with one of our clients. Would you be open to a quick call?',
  ],
  [
    'recruiter_outreach',
    'Opportunity',
    'My name is Pia and I am a recruiter at Kestrelworks. We are hiring engineers and your background looks like a strong match. Are you open to hearing more?',
  ],
  [
    'auto_reply',
    'Automatic reply: Data Engineer',
    'I am out of the office until 12 May with limited access to email. For urgent matters please contact Luc Moreau.',
  ],
  ['auto_reply', 'Re: interview', 'Thank you for your message. I am currently on annual leave and will be back on Monday.'],
  [
    'job_alert',
    '12 new jobs for you',
    'New jobs matching your saved search: Data Engineer, Riverton. Analyst, Hythe. View all jobs. Unsubscribe.',
  ],
  [
    'forwarding_confirmation',
    'Forwarding Confirmation',
    'jo@mail.example has requested to automatically forward mail to your email address abc@in.follow.example.',
  ],
  ['not_job_related', 'Your order', 'Your order has shipped and will arrive tomorrow. Tracking number 12345.'],
  [
    'not_job_related',
    'Flat on Mill Lane',
    'Thank you for your rental application. We regret to inform you that the flat has been let to another applicant.',
  ],
  ['not_job_related', 'Saturday', 'Shall we have dinner on Saturday? My treat.'],
];

export const german: readonly Case[] = [
  [
    'rejection',
    'Ihre Bewerbung',
    'Sehr geehrte Frau Amari,\n\nnach eingehender Prüfung haben wir uns für einen anderen Bewerber entschieden. Für Ihre Zukunft wünschen wir Ihnen alles Gute.',
  ],
  ['rejection', 'Ihre Bewerbung als Ingenieurin', 'Leider können wir Ihre Bewerbung im weiteren Verfahren nicht berücksichtigen.'],
  [
    'rejection',
    'Rückmeldung',
    'Wir bedauern, Ihnen keine positive Nachricht geben zu können: Die Stelle wurde inzwischen anderweitig besetzt.',
  ],
  ['rejection', 'Absage', 'Hallo Noor, wir haben lange diskutiert und möchten den Prozess mit dir nicht fortsetzen.'],
  [
    'offer',
    'Vertragsangebot',
    'Wir freuen uns sehr, Ihnen die Stelle als Ingenieurin anbieten zu können. Den Arbeitsvertrag finden Sie im Anhang.',
  ],
  [
    'interview_invite',
    'Einladung',
    'Gerne möchten wir Sie zu einem Vorstellungsgespräch einladen. Welche Termine passen Ihnen in der kommenden Woche?',
  ],
  ['interview_confirmed', 'Terminbestätigung', 'Hiermit bestätigen wir Ihr Vorstellungsgespräch am Dienstag, 5. Mai um 10 Uhr.'],
  ['interview_rescheduled', 'Terminverschiebung', 'Leider müssen wir unser Gespräch verschieben. Neuer Termin ist Donnerstag um 14 Uhr.'],
  ['interview_cancelled', 'Ihr Gespräch', 'Leider müssen wir das Vorstellungsgespräch am Montag absagen.'],
  [
    'application_confirmation',
    'Eingangsbestätigung',
    'Vielen Dank für Ihre Bewerbung, die wir erhalten haben. Wir prüfen Ihre Unterlagen und melden uns bei Ihnen. Sollten wir uns gegen Ihre Bewerbung entscheiden, erhalten Sie eine Absage per E-Mail.',
  ],
  ['timeline_update', 'Zwischenbescheid', 'Wir bitten noch um etwas Geduld: eine Entscheidung treffen wir bis Ende nächster Woche.'],
  ['info_request', 'Ihre Unterlagen', 'Könnten Sie uns bitte noch Ihre Gehaltsvorstellung und Ihre Kündigungsfrist mitteilen?'],
  ['assessment', 'Nächster Schritt', 'Bitte bearbeiten Sie die angehängte Probeaufgabe bis Freitag.'],
  ['on_hold', 'Stand der Besetzung', 'Die Stelle wird wegen eines Einstellungsstopps vorerst nicht besetzt.'],
  [
    'recruiter_outreach',
    'Neue Herausforderung?',
    'Ich bin auf Ihr Profil aufmerksam geworden. Wären Sie offen für eine neue Position bei meinem Kunden?',
  ],
  [
    'auto_reply',
    'Automatische Antwort: Ihre Bewerbung',
    'Ich bin bis zum 3. Juni nicht im Büro. In dringenden Fällen wenden Sie sich an Frau Kessler.',
  ],
];

export const french: readonly Case[] = [
  ['rejection', 'Votre candidature', 'Bonjour, malgré la qualité de votre parcours, nous ne donnerons pas suite à votre candidature.'],
  ['rejection', 'Réponse', 'Nous avons le regret de vous informer que votre profil n’a pas été retenu pour ce poste.'],
  ['rejection', 'Poste d’ingénieure', 'Nous avons choisi de poursuivre avec un autre candidat. Bonne continuation dans vos recherches.'],
  ['offer', 'Proposition', 'Nous sommes ravis de vous proposer le poste d’ingénieure. Vous trouverez ci-joint votre promesse d’embauche.'],
  [
    'interview_invite',
    'Entretien',
    'Nous souhaiterions vous rencontrer pour un entretien. Quelles sont vos disponibilités la semaine prochaine ?',
  ],
  ['interview_confirmed', 'Confirmation', 'Nous vous confirmons votre entretien du mardi 5 mai à 10 h dans nos locaux.'],
  ['interview_rescheduled', 'Report', 'Nous devons reporter votre entretien au jeudi 7 mai à 14 h.'],
  ['interview_cancelled', 'Annulation', 'Votre entretien de lundi est annulé. Nous vous prions de nous excuser.'],
  [
    'application_confirmation',
    'Accusé de réception',
    'Nous avons bien reçu votre candidature et nous vous en remercions. Sans réponse de notre part sous trois semaines, veuillez considérer que votre candidature n’a pas été retenue.',
  ],
  [
    'timeline_update',
    'Où nous en sommes',
    'Le processus est toujours en cours. Nous reviendrons vers vous d’ici la fin de la semaine prochaine.',
  ],
  ['info_request', 'Documents', 'Pourriez-vous nous transmettre vos références et vos prétentions salariales ?'],
  ['assessment', 'Test technique', 'Merci de réaliser le test technique en ligne avant dimanche.'],
  ['auto_reply', 'Réponse automatique', 'Je suis actuellement en congés et serai de retour le 12 mai.'],
  [
    'recruiter_outreach',
    'Opportunité',
    'Votre profil a retenu mon attention sur un réseau professionnel. Seriez-vous à l’écoute d’une opportunité chez mon client ?',
  ],
];

export const spanish: readonly Case[] = [
  ['rejection', 'Su candidatura', 'Lamentamos informarle que hemos decidido continuar con otros candidatos. Le deseamos mucho éxito.'],
  ['rejection', 'Proceso de selección', 'Gracias por tu interés. En esta ocasión no has sido seleccionada para el puesto.'],
  ['rejection', 'Vacante', 'La vacante ya ha sido cubierta. Guardaremos tu currículum para futuras oportunidades.'],
  ['offer', 'Oferta', 'Nos complace ofrecerle el puesto de analista. Adjuntamos la carta oferta.'],
  ['interview_invite', 'Entrevista', 'Nos gustaría invitarte a una entrevista. ¿Qué disponibilidad tienes la próxima semana?'],
  ['interview_confirmed', 'Confirmación', 'Tu entrevista queda confirmada para el martes 5 de mayo a las 10:00.'],
  ['interview_rescheduled', 'Cambio', 'Necesitamos reprogramar la entrevista para el jueves a las 16:00.'],
  ['interview_cancelled', 'Aviso', 'La entrevista del lunes ha sido cancelada.'],
  [
    'application_confirmation',
    'Recibido',
    'Hemos recibido tu candidatura. La revisaremos y, si tu perfil encaja, nos pondremos en contacto contigo.',
  ],
  ['timeline_update', 'Estado', 'Seguimos evaluando a los candidatos y tendremos una decisión antes de la próxima semana.'],
  ['info_request', 'Documentación', 'Por favor, ¿podrías enviarnos tus referencias y tu expectativa salarial?'],
  ['assessment', 'Prueba', 'El siguiente paso es realizar una prueba técnica en línea.'],
];

export const portuguese: readonly Case[] = [
  ['rejection', 'Seu processo', 'Infelizmente não seguiremos com a sua candidatura para esta vaga. Desejamos sucesso na sua jornada.'],
  ['rejection', 'Retorno', 'Agradecemos a participação, mas optamos por outro candidato com perfil mais aderente.'],
  ['offer', 'Proposta', 'Temos o prazer de oferecer a você a vaga de analista. Segue a proposta de trabalho.'],
  ['interview_invite', 'Convite', 'Gostaríamos de convidar você para uma entrevista. Qual a sua disponibilidade?'],
  ['interview_confirmed', 'Confirmação', 'Sua entrevista está confirmada para terça-feira às 10h.'],
  ['interview_rescheduled', 'Alteração', 'Precisamos remarcar a sua entrevista para quinta-feira às 14h.'],
  ['interview_cancelled', 'Aviso', 'Informamos que a sua entrevista foi cancelada.'],
  [
    'application_confirmation',
    'Inscrição',
    'Recebemos sua candidatura! Caso seu perfil avance, entraremos em contato para agendar uma entrevista.',
  ],
  ['timeline_update', 'Atualização', 'Seu processo continua em andamento e em breve teremos uma resposta.'],
  ['info_request', 'Documentos', 'Por favor, envie seus documentos e informe sua pretensão salarial.'],
];

export const italian: readonly Case[] = [
  ['rejection', 'La sua candidatura', 'Purtroppo abbiamo deciso di proseguire con altri candidati. Le facciamo i nostri migliori auguri.'],
  ['rejection', 'Esito', 'Siamo spiacenti di informarla che la sua candidatura non è stata selezionata.'],
  ['offer', 'Proposta', 'Siamo lieti di offrirle la posizione di analista. In allegato la proposta di assunzione.'],
  ['interview_invite', 'Colloquio', 'Vorremmo invitarla a un colloquio conoscitivo. Quando sarebbe disponibile?'],
  ['interview_confirmed', 'Conferma', 'Confermiamo il colloquio per martedì 5 maggio alle 10.'],
  ['interview_rescheduled', 'Spostamento', 'Dobbiamo spostare il colloquio a giovedì alle 14.'],
  ['interview_cancelled', 'Avviso', 'Il colloquio di lunedì è stato annullato.'],
  ['application_confirmation', 'Ricezione', 'Abbiamo ricevuto la tua candidatura. Se il tuo profilo risulterà in linea, ti contatteremo.'],
  ['timeline_update', 'Aggiornamento', 'Stiamo ancora valutando i candidati: avrà un riscontro entro la prossima settimana.'],
];

export const dutch: readonly Case[] = [
  ['rejection', 'Je sollicitatie', 'Helaas hebben we besloten om met een andere kandidaat verder te gaan. Veel succes met je zoektocht.'],
  ['rejection', 'Reactie', 'We moeten je helaas teleurstellen: de vacature is inmiddels vervuld.'],
  ['offer', 'Aanbod', 'We zijn blij je een contract aan te bieden voor de functie van analist.'],
  ['interview_invite', 'Uitnodiging', 'We nodigen je graag uit voor een gesprek. Wanneer kun je?'],
  ['interview_confirmed', 'Bevestiging', 'Je gesprek is bevestigd en staat gepland op dinsdag 5 mei om 10 uur.'],
  ['interview_rescheduled', 'Nieuwe tijd', 'We moeten het gesprek verplaatsen naar donderdag 14 uur.'],
  ['interview_cancelled', 'Annulering', 'Het gesprek van maandag gaat helaas niet door en is geannuleerd.'],
  ['application_confirmation', 'Ontvangst', 'We hebben je sollicitatie ontvangen en laten je binnen twee weken weten hoe het verder gaat.'],
  ['timeline_update', 'Update', 'We zijn nog bezig met de gesprekken en nemen volgende week een beslissing.'],
];

/** The owner's own mails, in copy. */
export const ownMails: readonly Case[] = [
  [
    'application_sent',
    'Application: Data Engineer',
    'Dear Ms. Keane,\n\nI am writing to apply for the Data Engineer position. My resume is attached.\n\nNoor Amari',
  ],
  [
    'application_sent',
    'Bewerbung als Ingenieurin',
    'Sehr geehrte Frau Kessler,\n\nhiermit bewerbe ich mich um die Stelle als Ingenieurin. Anbei finden Sie meinen Lebenslauf.',
  ],
  ['application_sent', 'Candidature', 'Madame, je vous adresse ma candidature au poste d’ingénieure. Vous trouverez ci-joint mon CV.'],
  [
    'follow_up_sent',
    'Re: Interview',
    'Hi Ines,\n\nThank you for taking the time to speak with me today. I enjoyed hearing about the team.\n\nNoor',
  ],
  ['follow_up_sent', 'Data Engineer', 'Hello Ines, I wanted to check in on my application for the Data Engineer role. Is there any news?'],
  ['follow_up_sent', 'Re: Interview times', 'Hi Ines, Tuesday at 2 pm works well. See you then. Noor'],
  ['acceptance_sent', 'Re: Offer', 'Dear Ines, I am very happy to accept your offer for the position. The signed contract is attached.'],
  ['acceptance_sent', 'Re: Vertrag', 'Liebe Frau Kessler, sehr gerne nehme ich Ihr Angebot an.'],
  ['acceptance_sent', 'Re: the post', 'Dear Ines, thank you, I am very pleased to accept the post of curator.'],
  ['acceptance_sent', 'AW: Zusage', 'Liebe Frau Kessler, hiermit nehme ich die Stelle als Kuratorin im Haus am Hafen gerne an.'],
  ['withdrawal_sent', 'Re: good news', 'Hi Ines, thank you so much. I have slept on it and I am going to have to turn it down.'],
  ['withdrawal_sent', 'My application', 'Dear Ines, I would like to withdraw my application, as I have accepted another offer.'],
  ['withdrawal_sent', 'Re: Offer', 'Thank you for the offer. After careful thought I have decided to decline it.'],
  ['withdrawal_sent', 'Meine Bewerbung', 'Hiermit ziehe ich meine Bewerbung zurück.'],
];

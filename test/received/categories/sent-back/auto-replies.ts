import { invitation, invited } from '../../letters.ts';
import { byMina, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const away = (...lines: readonly string[]): readonly string[] => [...lines, '', 'Ines Duarte', 'Larchmont Press'];
const until20 = away('Thank you for your message. I am out of the office and will be back on Tuesday, October 20, 2026.');

export const autoReplies: readonly Received[] = [
  {
    what: 'the standard field (RFC 3834), with the day of return',
    raw: message({ Subject: 'Automatic reply: Application: Copy Editor', 'Auto-Submitted': 'auto-replied' }, ...until20),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'the standard field with a parameter and a comment',
    raw: message(
      { Subject: 'Re: Application: Copy Editor', 'Auto-Submitted': 'auto-replied (vacation); owner-email="ines.duarte@larchmont.example"' },
      ...until20,
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'Exchange: X-Auto-Response-Suppress beside the standard field',
    raw: message(
      {
        Subject: 'Automatic reply: Application: Copy Editor',
        'X-Auto-Response-Suppress': 'All',
        'Auto-Submitted': 'auto-generated',
        'X-MS-Exchange-Generated-Message-Source': 'Mailbox Rules Agent',
      },
      ...until20,
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'no auto-reply: a person’s letter on which Exchange put X-Auto-Response-Suppress',
    raw: message({ 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'no auto-reply: the standard field says that a person wrote it',
    raw: message({ 'Auto-Submitted': 'no' }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'Gmail’s vacation answer, which has Precedence and X-Autoreply',
    raw: message(
      {
        Subject: 'Out until the 20th Re: Application: Copy Editor',
        Precedence: 'bulk',
        'X-Autoreply': 'yes',
        'Auto-Submitted': 'auto-replied',
      },
      ...until20,
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'an old program: X-Autorespond and nothing else',
    raw: message({ Subject: 'Re: Application: Copy Editor', 'X-Autorespond': 'Application: Copy Editor' }, ...until20),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'an old program: Precedence auto_reply and nothing else',
    raw: message({ Subject: 'Re: Application: Copy Editor', Precedence: 'auto_reply' }, ...until20),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'no field at all, the words alone',
    raw: message({ Subject: 'Out of office: Application: Copy Editor' }, ...until20),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'from a null sender, as RFC 3834 asks',
    sent: { source: '' },
    raw: message({ Subject: 'Automatic reply: Application: Copy Editor', 'Auto-Submitted': 'auto-replied' }, ...until20),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'German',
    raw: message(
      { Subject: 'Automatische Antwort: Bewerbung', 'Auto-Submitted': 'auto-replied' },
      'Vielen Dank für Ihre Nachricht. Ich bin bis einschließlich 19.10.2026 nicht im Büro und ab dem 20.10.2026 wieder erreichbar.',
      '',
      'Ines Duarte',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'French',
    raw: message(
      { Subject: 'Réponse automatique : candidature', 'Auto-Submitted': 'auto-replied' },
      'Je suis absente du bureau et serai de retour le 20 octobre 2026.',
      '',
      'Ines Duarte',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'Spanish',
    raw: message(
      { Subject: 'Respuesta automática: candidatura', 'Auto-Submitted': 'auto-replied' },
      'Estoy fuera de la oficina y volveré el 20 de octubre de 2026.',
      '',
      'Inés Duarte',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'Italian',
    raw: message(
      { Subject: 'Risposta automatica: candidatura', 'Auto-Submitted': 'auto-replied' },
      'Sono fuori ufficio e rientrerò il 20 ottobre 2026.',
      '',
      'Ines Duarte',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'Dutch',
    raw: message(
      { Subject: 'Automatisch antwoord: sollicitatie', 'Auto-Submitted': 'auto-replied' },
      'Ik ben afwezig en ben op 20 oktober 2026 weer bereikbaar.',
      '',
      'Ines Duarte',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'Portuguese',
    raw: message(
      { Subject: 'Resposta automática: candidatura', 'Auto-Submitted': 'auto-replied' },
      'Estou ausente do escritório e retornarei em 20 de outubro de 2026.',
      '',
      'Inês Duarte',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'without a day of return',
    raw: message(
      { Subject: 'Automatic reply: Application: Copy Editor', 'Auto-Submitted': 'auto-replied' },
      ...away('I am travelling with limited access to email.'),
    ),
    outcome: 'nothing',
    why: 'read as auto_reply, which changes nothing',
  },
  {
    what: 'of somebody who left the company',
    raw: message(
      { Subject: 'Automatic reply: Application: Copy Editor', 'Auto-Submitted': 'auto-replied' },
      'I no longer work at Larchmont Press. This mailbox is not read.',
    ),
    outcome: 'nothing',
    why: 'read as auto_reply, which changes nothing',
  },
  {
    what: 'of somebody whom nobody knows',
    raw: message(
      { From: 'Otto Brandt <otto@elsewhere.example>', Subject: 'Automatic reply: Greetings', 'Auto-Submitted': 'auto-replied' },
      'I am out of the office until October 20, 2026.',
      '',
      'Otto Brandt',
    ),
    outcome: 'nothing',
    why: 'read as auto_reply, which changes nothing',
  },
  {
    what: 'which quotes the mail that it answers, with the words of a rejection in it',
    raw: message(
      { Subject: 'Automatic reply: Copy Editor', 'Auto-Submitted': 'auto-replied' },
      ...until20,
      '',
      'On Thu, Oct 8, 2026 at 10:20 AM Mina Okafor <mina.okafor@mailbox.example> wrote:',
      '> Unfortunately, another publisher has decided not to move forward with my application.',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'as HTML and text, in a multipart with the field on top only',
    raw: message(
      { Subject: 'Automatic reply: Application', 'Auto-Submitted': 'auto-replied', 'Content-Type': 'multipart/alternative; boundary=a' },
      ...parts('a', textPart(...until20), ['Content-Type: text/html; charset=utf-8', '', `<p>${until20.join('<br>')}</p>`]),
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'of the owner’s own mailbox, in the owner’s name',
    raw: message(
      { ...byMina, Subject: 'Out of office: Noted', 'Auto-Submitted': 'auto-replied' },
      'I am away until October 20, 2026. stop',
    ),
    outcome: 'refused',
    why: "an automatic mail of the owner's mailbox",
  },
  {
    what: 'of the owner’s own mailbox to a receipt of ours',
    sent: { recipients: ['reply'] },
    raw: message(
      { ...byMina, Subject: 'Re: Noted: your application', 'X-Autoreply': 'yes' },
      'I am away. Please skip and stop everything until I am back.',
    ),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    what: 'of an autoresponder that does not say what it is, to a receipt of ours: it is answered, as nothing was understood',
    sent: { recipients: ['reply'] },
    raw: message(
      { ...byMina, Subject: 'Re: Noted: your application' },
      'Your message has reached our desk and will be looked at by a colleague.',
    ),
    outcome: 'command',
  },
  {
    what: 'a receipt of an application that says it was generated automatically',
    raw: message(
      {
        From: 'Larchmont Press <no-reply@larchmont.example>',
        'Auto-Submitted': 'auto-generated',
        Subject: 'We received your application: Copy Editor',
      },
      'Dear Mina, thank you for applying for the Copy Editor position at Larchmont Press. We have received your application and will review it.',
    ),
    outcome: 'recorded',
    facts: ['application Larchmont Press'],
  },
  {
    what: 'a rejection that says it was generated automatically',
    raw: message(
      {
        From: 'Larchmont Press <no-reply@larchmont.example>',
        'Auto-Submitted': 'auto-generated',
        Precedence: 'bulk',
        Subject: 'Your application: Copy Editor',
      },
      'Dear Mina, thank you for your interest in the Copy Editor position at Larchmont Press. Unfortunately, we have decided not to move forward with your application.',
    ),
    outcome: 'recorded',
    facts: ['rejection'],
  },
  {
    what: 'without any field, from an annual leave',
    raw: message(
      { Subject: 'Re: Application: Copy Editor' },
      ...away('I am on annual leave until 19 October 2026 and will answer when I am back.'),
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'that the owner forwards',
    raw: message(
      { ...byMina, Subject: 'Fwd: Automatic reply' },
      '---------- Forwarded message ---------',
      'From: Ines Duarte <ines.duarte@larchmont.example>',
      'Date: Thu, Oct 8, 2026 at 10:30 AM',
      'Subject: Automatic reply: Application',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
      '',
      'I am out of the office until October 19, 2026.',
    ),
    outcome: 'recorded',
    facts: ['ooo 2026-10-20'],
  },
  {
    what: 'no auto-reply: a letter whose writer mentions a day off',
    raw: message(
      { Subject: 'Re: Application: Copy Editor' },
      ...invitation.slice(0, 4),
      '',
      'I am out of the office on Friday.',
      '',
      'Ines Duarte',
      'Recruiter, Larchmont Press',
    ),
    outcome: 'recorded',
    facts: [invited],
  },
];

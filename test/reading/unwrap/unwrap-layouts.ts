import type { InboundMail } from '../../../lib/reading/inbound-mail.ts';

export const me = { name: 'Noor Haddad', address: 'noor@mailbox.example' };
export const mara = { name: 'Mara Lindqvist', address: 'mara.lindqvist@copperlake.example' };
export const subject = 'Second conversation, Payroll Analyst';
export const letter = 'Hello Noor,\n\nCould you come by on the twelfth?\n\nMara';

export const quote = (text: string) => text.replace(/^/gm, '> ').replace(/ +$/gm, '');

type Layout = readonly [name: string, text: string, given?: Partial<InboundMail>];

export const gmail = (from: string, date: string, to = 'To: <noor@mailbox.example>') =>
  `---------- Forwarded message ---------\n${from}\n${date}\nSubject: ${subject}\n${to}\n\n\n${letter}`;
const outlook = (from: string, sent: string, to: string, about: string, rule = '') =>
  `${rule}${from} Mara Lindqvist <mara.lindqvist@copperlake.example>\n${sent}\n${to} Noor Haddad <noor@mailbox.example>\n${about} ${subject}\n\n${letter}`;
export const english = outlook('From:', 'Sent: Tuesday, March 10, 2026 2:05 PM', 'To:', 'Subject:');
/** Yahoo's plain text begins every line with a blank. */
const indented = letter.replace(/^(?=.)/gm, ' ');
export const sender = 'Mara Lindqvist <mara.lindqvist@copperlake.example>';

/** One and the same mail as the programs of the world forward it. */
export const layouts: readonly Layout[] = [
  ['Gmail', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM')],
  ['Gmail with a narrow blank before PM', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05\u202fPM')],
  ['Gmail below a note', `They wrote back!\n\n${gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM')}`],
  ['Gmail without a prefix in the subject', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'), { subject: 'have a look' }],
  ['Gmail without a subject', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'), { subject: '' }],
  ['Gmail, upper-case prefix', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'), { subject: `FWD: ${subject}` }],
  ['Gmail, a reply that was forwarded', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'), { subject: `Re: Fwd: ${subject}` }],
  ['Gmail behind a gateway tag', gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'), { subject: `[EXTERNAL] Fwd: ${subject}` }],
  ['Gmail in French', gmail(`De : ${sender}`, 'Date: mar. 10 mars 2026 à 14:05')],
  ['Gmail in Japanese', gmail(`From: ${sender}`, 'Date: 2026年3月10日(火) 14:05')],
  ['Gmail in Chinese', gmail(`发件人： ${sender}`, 'Date: 2026年3月10日周二 14:05')],
  ['Gmail in Korean', gmail(`보낸사람: ${sender}`, 'Date: 2026년 3월 10일 (화) 오후 2:05')],
  ['Gmail in Arabic', gmail(`من: ${sender}`, 'Date: الثلاثاء، ١٠ مارس ٢٠٢٦ ٢:٠٥ م')],
  ['Gmail in Vietnamese', gmail(`Từ: ${sender}`, 'Date: Th 3, 10 thg 3, 2026 vào lúc 14:05')],
  [
    'Gmail with a wrapped list of recipients',
    gmail(
      `From: ${sender}`,
      'Date: Tue, Mar 10, 2026 at 2:05 PM',
      'To: Noor Haddad <noor@mailbox.example>, Team <team@copperlake.example>,\n Office <office@copperlake.example>\nCc: <x@copperlake.example>',
    ),
  ],
  [
    'Gmail with a wrapped subject',
    `---------- Forwarded message ---------\nFrom: ${sender}\nDate: Tue, Mar 10, 2026 at 2:05 PM\nSubject: Second conversation,\n Payroll Analyst\nTo: <noor@mailbox.example>\n\n${letter}`,
  ],
  ['Gmail with a bold name', gmail('From: *Mara Lindqvist* <mara.lindqvist@copperlake.example>', 'Date: Tue, Mar 10, 2026 at 2:05 PM')],
  ['Gmail as a whole quoted', quote(gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'))],
  ['a Google group', gmail("From: 'Mara Lindqvist' via Talent <mara.lindqvist@copperlake.example>", 'Date: Tue, Mar 10, 2026 at 2:05 PM')],
  [
    'Outlook on the web',
    outlook('From:', 'Sent: Tuesday, March 10, 2026 2:05 PM', 'To:', 'Subject:', '________________________________\n'),
    { subject: `Fw: ${subject}` },
  ],
  [
    'Outlook on the web without prefix',
    outlook('From:', 'Sent: Tuesday, March 10, 2026 2:05 PM', 'To:', 'Subject:', '________________________________\n'),
    { subject },
  ],
  ['Outlook', english, { subject: `FW: ${subject}` }],
  ['Outlook without prefix', english, { subject }],
  ['Outlook below a note', `Please keep this one.\n\n${english}`, { subject: `FW: ${subject}` }],
  ['Outlook, Original Message', `-----Original Message-----\n${english}`, { subject: `FW: ${subject}` }],
  [
    'Outlook of old with mailto',
    `From: Mara Lindqvist [mailto:mara.lindqvist@copperlake.example]\nSent: 10 March 2026 14:05\nTo: Noor Haddad\nSubject: ${subject}\n\n${letter}`,
    { subject: `FW: ${subject}` },
  ],
  ['Outlook with importance', english.replace('Subject:', 'Importance: High\nSubject:'), { subject: `FW: ${subject}` }],
  [
    'Outlook, on behalf of',
    english.replace(sender, `${sender} on behalf of Copperlake Talent <talent@copperlake.example>`),
    { subject: `FW: ${subject}` },
  ],
  [
    'Outlook, Original Appointment',
    `-----Original Appointment-----\nFrom: ${sender}\nSent: Tuesday, March 10, 2026 2:05 PM\nTo: Noor Haddad\nSubject: ${subject}\nWhen: Thursday, March 12, 2026 10:00 AM-10:45 AM (UTC+01:00) Berlin.\nWhere: Room 4\n\n${letter}`,
    { subject: `FW: ${subject}` },
  ],
  ['Outlook with bold labels, through Gmail', english.replace(/^(From|Sent|To|Subject):/gm, '*$1:*'), { subject: `Fwd: ${subject}` }],
  [
    'Outlook with bold labels, stars before the colon',
    english.replace(/^(From|Sent|To|Subject):/gm, '**$1**:'),
    { subject: `Fwd: ${subject}` },
  ],
  ['Outlook in German', outlook('Von:', 'Gesendet: Dienstag, 10. März 2026 14:05', 'An:', 'Betreff:'), { subject: `WG: ${subject}` }],
  ['Outlook in French', outlook('De :', 'Envoyé : mardi 10 mars 2026 14:05', 'À :', 'Objet :'), { subject: `TR : ${subject}` }],
  [
    'Outlook in Spanish',
    outlook('De:', 'Enviado el: martes, 10 de marzo de 2026 14:05', 'Para:', 'Asunto:'),
    { subject: `RV: ${subject}` },
  ],
  ['Outlook in Italian', outlook('Da:', 'Inviato: martedì 10 marzo 2026 14:05', 'A:', 'Oggetto:'), { subject: `I: ${subject}` }],
  ['Outlook in Dutch', outlook('Van:', 'Verzonden: dinsdag 10 maart 2026 14:05', 'Aan:', 'Onderwerp:'), { subject: `FW: ${subject}` }],
  ['Outlook in Greek', outlook('Από:', 'Στάλθηκε: Τρίτη, 10 Μαρτίου 2026 2:05 μ.μ.', 'Προς:', 'Θέμα:'), { subject: `Πρθ: ${subject}` }],
  ['Outlook in Hebrew', outlook('מאת:', 'נשלח: יום שלישי 10 מרץ 2026 14:05', 'אל:', 'נושא:'), { subject }],
  ['Outlook in Arabic', outlook('من:', 'تم الإرسال: الثلاثاء، 10 مارس 2026 02:05 م', 'إلى:', 'الموضوع:'), { subject }],
  ['Outlook in Japanese', outlook('差出人:', '送信日時: 2026年3月10日 14:05', '宛先:', '件名:'), { subject: `FW: ${subject}` }],
  ['Outlook in Chinese', outlook('发件人:', '发送时间: 2026年3月10日 14:05', '收件人:', '主题:'), { subject: `转发: ${subject}` }],
  [
    'Outlook in Korean',
    outlook('보낸 사람:', '보낸 날짜: 2026년 3월 10일 화요일 오후 2:05', '받는 사람:', '제목:'),
    { subject: `FW: ${subject}` },
  ],
  ['Outlook in Bulgarian', outlook('От:', 'Изпратено: вторник, 10 март 2026 г. 14:05', 'До:', 'Относно:'), { subject }],
  ['Outlook in Latvian', outlook('No:', 'Nosūtīts: otrdiena, 2026. gada 10. marts 14:05', 'Kam:', 'Temats:'), { subject }],
  ['Outlook with a blank line between the labels', english.replace(/\n(?=Sent|To|Subject)/g, '\n\n'), { subject: `FW: ${subject}` }],
  [
    'Apple Mail',
    `Begin forwarded message:\n\n${quote(`From: ${sender}\nSubject: ${subject}\nDate: 10 March 2026 at 14:05:00 CET\nTo: Noor Haddad <noor@mailbox.example>\n\n${letter}`)}`,
  ],
  [
    'Apple Mail on the phone',
    `\n\nSent from my iPhone\n\nBegin forwarded message:\n\n${quote(`From: ${sender}\nDate: March 10, 2026 at 2:05:00 PM GMT+1\nTo: noor@mailbox.example\nSubject: ${subject}\n\n${letter}`)}`,
  ],
  [
    'Apple Mail with Reply-To',
    `Begin forwarded message:\n\n${quote(`From: "Mara Lindqvist" <mara.lindqvist@copperlake.example>\nSubject: ${subject}\nDate: 10 March 2026 at 14:05:00 CET\nTo: noor@mailbox.example\nReply-To: talent@copperlake.example\n\n${letter}`)}`,
  ],
  [
    'Apple Mail in German',
    `Anfang der weitergeleiteten Nachricht:\n\n${quote(`Von: ${sender}\nBetreff: ${subject}\nDatum: 10. März 2026 um 14:05:00 MEZ\nAn: noor@mailbox.example\n\n${letter}`)}`,
  ],
  [
    'Apple Mail in Japanese',
    `転送されたメッセージ:\n\n${quote(`差出人: ${sender}\n件名: ${subject}\n日付: 2026年3月10日 14:05:00 GMT+1\n宛先: noor@mailbox.example\n\n${letter}`)}`,
  ],
  [
    'Apple Mail, unquoted',
    `Begin forwarded message:\n\nFrom: ${sender}\nSubject: ${subject}\nDate: 10 March 2026 at 14:05:00 CET\nTo: noor@mailbox.example\n\n${letter}`,
  ],
  [
    'Yahoo, glued into one line',
    `  ----- Forwarded Message ----- From: ${sender}To: "noor@mailbox.example" <noor@mailbox.example>Sent: Tuesday, March 10, 2026 at 02:05:00 PM GMT+1Subject: ${subject}\n${indented}`,
  ],
  [
    'Yahoo in Portuguese, a colon missing',
    `  ----- Mensagem encaminhada ----- De: ${sender}Para: "noor@mailbox.example" <noor@mailbox.example>Enviado: terça-feira, 10 de março de 2026, 14:05:00 CETAssunto ${subject}\n${indented}`,
  ],
  ['Yahoo on the phone', `Begin forwarded message:\n\nOn Tuesday, March 10, 2026, 2:05 PM, ${sender} wrote:\n\n${letter}`],
  [
    'Thunderbird',
    `-------- Forwarded Message --------\nSubject: \t${subject}\nDate: \tTue, 10 Mar 2026 14:05:00 +0100\nFrom: \t${sender}\nTo: \tnoor@mailbox.example\n\n\n\n${letter}`,
  ],
  [
    'Thunderbird in Russian',
    `-------- Перенаправленное сообщение --------\nТема: \t${subject}\nДата: \tTue, 10 Mar 2026 14:05:00 +0100\nОт: \t${sender}\nКому: \tnoor@mailbox.example\n\n\n${letter}`,
  ],
  [
    'Proton',
    `------- Forwarded Message -------\nFrom: ${sender}\nDate: On Tuesday, March 10th, 2026 at 2:05 PM\nSubject: ${subject}\nTo: noor@mailbox.example <noor@mailbox.example>\n\n\n${quote(letter)}`,
  ],
  [
    'Zoho',
    `============ Forwarded message ============\nFrom: ${sender}\nTo: <noor@mailbox.example>\nDate: Tue, 10 Mar 2026 14:05:00 +0100\nSubject: ${subject}\n============ Forwarded message ============\n\n${letter}`,
  ],
  [
    'Fastmail',
    `----- Original message -----\nFrom: ${sender}\nTo: noor@mailbox.example\nSubject: ${subject}\nDate: Tuesday, March 10, 2026 2:05 PM\n\n${letter}`,
  ],
  [
    'GMX',
    `Gesendet: Dienstag, 10. März 2026 um 14:05 Uhr\nVon: "Mara Lindqvist" <mara.lindqvist@copperlake.example>\nAn: noor@mailbox.example\nBetreff: ${subject}\n\n${letter}`,
  ],
  [
    'Samsung',
    `-------- Original message --------\nFrom: ${sender}\nDate: 10/03/2026 14:05 (GMT+01:00)\nTo: noor@mailbox.example\nSubject: ${subject}\n\n${letter}`,
  ],
  [
    'QQ',
    `------------------ 原始邮件 ------------------\n发件人: "Mara Lindqvist" <mara.lindqvist@copperlake.example>;\n发送时间: 2026年3月10日(星期二) 下午2:05\n收件人: "Noor"<noor@mailbox.example>;\n主题: ${subject}\n\n${letter}`,
  ],
  [
    '163',
    `| 发件人 | Mara Lindqvist<mara.lindqvist@copperlake.example> |\n| 日期 | 2026年03月10日 14:05 |\n| 收件人 | noor@mailbox.example |\n| 主题 | ${subject} |\n\n${letter}`,
  ],
  [
    'Roundcube',
    `-------- Original Message --------\nSubject: ${subject}\nDate: 2026-03-10 14:05\nFrom: ${sender}\nTo: noor@mailbox.example\n\n${letter}`,
  ],
  [
    'mutt',
    `----- Forwarded message from ${sender} -----\n\nDate: Tue, 10 Mar 2026 14:05:00 +0100\nFrom: ${sender}\nTo: noor@mailbox.example\nSubject: ${subject}\n\n${letter}\n\n----- End forwarded message -----`,
  ],
  [
    'eM Client',
    `------ Forwarded Message ------\nFrom "Mara Lindqvist" <mara.lindqvist@copperlake.example>\nTo noor@mailbox.example\nDate 10/03/2026 14:05:00\nSubject ${subject}\n\n${letter}`,
  ],
  [
    'Zimbra',
    `----- Forwarded Message -----\nFrom: "Mara Lindqvist" <mara.lindqvist@copperlake.example>\nTo: "Noor Haddad" <noor@mailbox.example>\nSent: Tuesday, March 10, 2026 2:05:00 PM\nSubject: ${subject}\n\n${letter}`,
  ],
  [
    'Lotus Notes',
    `----- Forwarded by Noor Haddad/Campus on 03/11/2026 09:58 AM -----\n\nFrom:\t${sender}\nTo:\tNoor Haddad/Campus@Campus\nDate:\t03/10/2026 02:05 PM\nSubject:\t${subject}\n\n${letter}`,
  ],
  [
    'Superhuman',
    `---------- Forwarded message ----------\nFrom: ${sender}\nDate: March 10, 2026 at 2:05 PM\nSubject: ${subject}\nTo: noor@mailbox.example\n\n${letter}`,
  ],
  [
    'Hubspot in Italian',
    `---------- Messaggio inoltrato ---------\nDa: ${sender}\nData: martedì 10 marzo 2026, 14:05:00 +0100\nOggetto: ${subject}\nA: noor@mailbox.example\n\n${letter}`,
  ],
  [
    'MailMate',
    `Forwarded message:\n\n${quote(`From: ${sender}\nTo: noor@mailbox.example\nSubject: ${subject}\nDate: Tue, 10 Mar 2026 14:05:00 +0100\n\n${letter}`)}`,
  ],
  [
    'Missive with mailto copies',
    `---------- Forwarded message ----------\nFrom: Mara Lindqvist <mara.lindqvist@copperlake.example<mailto:mara.lindqvist@copperlake.example>>\nDate: March 10, 2026 at 2:05 PM\nTo: <noor@mailbox.example<mailto:noor@mailbox.example>>\nSubject: ${subject}\n\n${letter}`,
  ],
  [
    'IONOS',
    quote(
      `---------- Original Message ----------\nFrom: ${sender}\nTo: "noor@mailbox.example" <noor@mailbox.example>\nDate: 03/10/2026 2:05 PM CET\nSubject: ${subject}\n\n\n${letter}`,
    ),
  ],
  [
    'Outlook for Mac, an attribution in Hungarian',
    `10/03/2026 14:05 időpontban Mara Lindqvist (mara.lindqvist@copperlake.example) ezt írta:\n\n    ${letter.replaceAll('\n', '\n    ')}`,
    { subject: `Fwd: ${subject}` },
  ],
  [
    'Outlook for Mac, an attribution in Polish',
    `Dnia 10/03/2026, 14:05 użytkownik „Mara Lindqvist” <mara.lindqvist@copperlake.example> napisał:\n\n    ${letter.replaceAll('\n', '\n    ')}`,
    { subject: `PD: ${subject}` },
  ],
  ['a forward below the owner’s signature', `--\nNoor Haddad\nBerlin\n\n${gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM')}`],
];

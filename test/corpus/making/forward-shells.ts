import type { Temporal } from 'temporal-polyfill';
import { printAppleDate, printGmailDate, printHeaderDate, printOutlookDate, printProtonDate, printYahooDate } from './printed-date.ts';

/** The mail inside, as the forwarding program shows it. */
export type Inner = {
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  readonly subject: string;
  /** In the zone of the one who forwards. */
  readonly at: Temporal.ZonedDateTime;
  readonly body: string;
};

export type Shell = {
  readonly prefix: string;
  readonly header: readonly string[];
  readonly write: (inner: Inner, language: string) => string;
};

const labels: Readonly<Record<string, readonly [from: string, sent: string, date: string, to: string, subject: string, colon: string]>> = {
  en: ['From', 'Sent', 'Date', 'To', 'Subject', ':'],
  de: ['Von', 'Gesendet', 'Datum', 'An', 'Betreff', ':'],
  fr: ['De', 'Envoyé', 'Date', 'À', 'Objet', ' :'],
  es: ['De', 'Enviado', 'Fecha', 'Para', 'Asunto', ':'],
  pt: ['De', 'Enviada em', 'Data', 'Para', 'Assunto', ':'],
  it: ['Da', 'Inviato', 'Data', 'A', 'Oggetto', ':'],
  nl: ['Van', 'Verzonden', 'Datum', 'Aan', 'Onderwerp', ':'],
};

const appleStart: Readonly<Record<string, string>> = {
  en: 'Begin forwarded message:',
  de: 'Anfang der weitergeleiteten Nachricht:',
  fr: 'Début du message réexpédié :',
  es: 'Inicio del mensaje reenviado:',
  pt: 'Início da mensagem reencaminhada:',
  it: 'Inizio messaggio inoltrato:',
  nl: 'Begin doorgestuurd bericht:',
};

const thunderbirdStart: Readonly<Record<string, string>> = {
  en: 'Forwarded Message',
  de: 'Weitergeleitete Nachricht',
  fr: 'Message transféré',
  es: 'Mensaje reenviado',
  pt: 'Mensagem encaminhada',
  it: 'Messaggio inoltrato',
  nl: 'Doorgestuurd bericht',
};

const outlookPrefix: Readonly<Record<string, string>> = { en: 'FW', de: 'WG', fr: 'TR', es: 'RV', pt: 'ENC', it: 'I', nl: 'FW' };

const labelsIn = (language: string) => labels[language] ?? ['From', 'Sent', 'Date', 'To', 'Subject', ':'];
const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** How the mail programs people have write a forward, each in the language it is set to. */
export function shellOf(name: string, language: string): Shell | undefined {
  const [from, sent, date, to, subject, colon] = labelsIn(language);
  switch (name) {
    case 'gmail':
      return {
        prefix: 'Fwd: ',
        header: ['Message-ID: <CAGx7Qm4-%@mail.gmail.com>'],
        write: (inner) => {
          // Gmail translates the sender's label alone.
          const shown = inner.from.includes('<') ? inner.from : `<${inner.from}>`;
          const printed = printGmailDate(inner.at, language);
          const cc = inner.cc === undefined ? '' : `Cc: ${inner.cc}\n`;
          return `---------- Forwarded message ---------\n${from}${colon} ${shown}\nDate: ${printed}\nSubject: ${inner.subject}\nTo: ${inner.to}\n${cc}\n\n${inner.body}`;
        },
      };
    case 'outlook':
      return {
        prefix: `${outlookPrefix[language] ?? 'FW'}: `,
        header: ['Message-ID: <AM9PR04-%@AM9PR04MB8712.eurprd04.prod.outlook.com>', 'X-Mailer: Microsoft Outlook 16.0'],
        write: (inner) => {
          const cc = inner.cc === undefined ? '' : `Cc${colon} ${inner.cc}\n`;
          return `________________________________\n${from}${colon} ${inner.from}\n${sent}${colon} ${printOutlookDate(inner.at, language)}\n${to}${colon} ${inner.to}\n${cc}${subject}${colon} ${inner.subject}\n\n${inner.body}`;
        },
      };
    case 'apple':
      return {
        prefix: 'Fwd: ',
        header: ['Message-ID: <3E1A0C77-%@icloud.com>', 'X-Mailer: iPhone Mail (21F90)'],
        write: (inner) =>
          `${appleStart[language] ?? appleStart.en}\n\n${quote(`${from}${colon} ${inner.from}\n${subject}${colon} ${inner.subject}\n${date}${colon} ${printAppleDate(inner.at, language)}\n${to}${colon} ${inner.to}\n\n${inner.body}`)}\n`,
      };
    case 'thunderbird':
      return {
        prefix: 'Fwd: ',
        header: ['Message-ID: <7b1f6d0e-%@mailbox.example>', 'User-Agent: Mozilla Thunderbird'],
        write: (inner) => {
          const recipient = language === 'fr' ? 'Pour' : to;
          const about = language === 'fr' ? 'Sujet' : subject;
          return `-------- ${thunderbirdStart[language] ?? thunderbirdStart.en} --------\n${about}${colon} \t${inner.subject}\n${date}${colon} \t${printHeaderDate(inner.at)}\n${from}${colon} \t${inner.from}\n${recipient}${colon} \t${inner.to}\n\n\n${inner.body}`;
        },
      };
    case 'yahoo':
      return {
        prefix: 'Fw: ',
        header: ['Message-ID: <118273645.%@mail.yahoo.com>', 'X-Mailer: WebService/1.1.22 YMailNorrin'],
        write: (inner) =>
          `----- Forwarded Message -----\nFrom: ${inner.from}\nTo: ${inner.to}\nSent: ${printYahooDate(inner.at)}\nSubject: ${inner.subject}\n\n${inner.body}`,
      };
    case 'proton':
      return {
        prefix: 'Fw: ',
        header: ['Message-ID: <u3Vb9-%@protonmail.com>'],
        write: (inner) =>
          `Sent with Proton Mail secure email.\n\n------- Forwarded Message -------\nFrom: ${inner.from}\nDate: ${printProtonDate(inner.at)}\nSubject: ${inner.subject}\nTo: ${inner.to}\n\n> ${inner.body.replaceAll('\n', '\n> ')}`,
      };
    default:
      return undefined;
  }
}

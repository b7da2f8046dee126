import { appleStart, labelsIn, originalMessage, outlookPrefix, quote, thunderbirdStart } from './forward-labels.ts';
import { pageShellOf } from './forward-pages.ts';
import {
  printAppleDate,
  printGmailDate,
  printHeaderDate,
  printNumericDate,
  printOutlookDate,
  printProtonDate,
  printYahooDate,
} from './printed-date.ts';
import type { Shell } from './shell.ts';

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
    // Whoever forwards a forward by "reply" or from a phone gets all of it quoted.
    case 'gmailquoted': {
      const gmail = shellOf('gmail', language);
      return gmail === undefined ? undefined : { ...gmail, client: 'gmail', write: (inner, ui) => quote(gmail.write(inner, ui)) };
    }
    case 'outlookmobile': {
      const outlook = shellOf('outlook', language);
      if (outlook === undefined) return undefined;
      return {
        ...outlook,
        client: 'outlook',
        header: ['Message-ID: <DB7PR02-%@DB7PR02MB4411.eurprd02.prod.outlook.com>'],
        write: (inner, ui) => `Get Outlook for iOS<https://aka.ms/o0ukef>\n${outlook.write(inner, ui)}`,
      };
    }
    case 'samsung':
      return {
        client: '-',
        prefix: 'Fwd: ',
        header: ['Message-ID: <e1q7-%@email.android.com>'],
        write: (inner) =>
          `-------- ${originalMessage[language] ?? originalMessage.en} --------\n${from}${colon} ${inner.from}\n${date}${colon} ${printNumericDate(inner.at, language)}\n${to}${colon} ${inner.to}\n${subject}${colon} ${inner.subject}\n\n${inner.body}`,
      };
    case 'zoho':
      return {
        prefix: 'Fwd: ',
        header: ['Message-ID: <17b2-%@zohomail.example>', 'X-Mailer: Zoho Mail'],
        write: (inner) =>
          `============ Forwarded message ============\nFrom: ${inner.from}\nTo: ${inner.to}\nDate: ${printHeaderDate(inner.at)}\nSubject: ${inner.subject}\n============ Forwarded message ============\n\n${inner.body}`,
      };
    case 'fastmail':
      return {
        client: '-',
        prefix: 'Fwd: ',
        header: ['Message-ID: <5a0f2b11-%@app.fastmail.example>'],
        write: (inner) =>
          `----- Original message -----\nFrom: ${inner.from}\nTo: ${inner.to}\nSubject: ${inner.subject}\nDate: ${printOutlookDate(inner.at, 'en')}\n\n${inner.body}`,
      };
    // GMX puts the sender last but one and draws no line.
    case 'gmx':
      return {
        client: '-',
        prefix: 'Fw: ',
        header: ['Message-ID: <trinity-%@3c-app-gmx-bs12>'],
        write: (inner) =>
          `${sent}${colon} ${printOutlookDate(inner.at, language)}\n${to}${colon} ${inner.to}\n${from}${colon} ${inner.from}\n${subject}${colon} ${inner.subject}\n\n${inner.body}`,
      };
    default:
      return pageShellOf(name, language);
  }
}

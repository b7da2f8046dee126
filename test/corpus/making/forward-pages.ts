import { appleStart, labelsIn, outlookPrefix } from './forward-labels.ts';
import { printAppleDate, printGmailDate, printHeaderDate, printOutlookDate } from './printed-date.ts';
import type { Shell } from './shell.ts';

/** What the web and desktop programs send as a page: the marks by which a forward is told there are elements and classes. */
export function pageShellOf(name: string, language: string): Shell | undefined {
  const [from, sent, date, to, subject, colon] = labelsIn(language);
  switch (name) {
    case 'gmailweb':
      return {
        client: 'gmail',
        html: true,
        prefix: 'Fwd: ',
        header: ['Message-ID: <CAF2hT9w-%@mail.gmail.com>'],
        write: (inner) =>
          `<div dir="ltr"><br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${from}${colon} <strong class="gmail_sendername" dir="auto">${nameOf(inner.from)}</strong> <span dir="auto">&lt;${link(inner.from)}&gt;</span><br>Date: ${printGmailDate(inner.at, language)}<br>Subject: ${escapeMarkup(inner.subject)}<br>To: ${escapeMarkup(inner.to)}<br></div><br><br>${page(inner.body)}</div></div>`,
      };
    case 'outlookweb':
      return {
        client: 'outlook',
        html: true,
        prefix: `${outlookPrefix[language] ?? 'FW'}: `,
        header: ['Message-ID: <VI1PR08-%@VI1PR08MB5533.eurprd08.prod.outlook.com>'],
        write: (inner) =>
          `<html><body dir="ltr"><div class="elementToProof"><br></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>${from}${colon}</b> ${escapeMarkup(inner.from)}<br><b>${sent}${colon}</b> ${printOutlookDate(inner.at, language)}<br><b>${to}${colon}</b> ${escapeMarkup(inner.to)}<br><b>${subject}${colon}</b> ${escapeMarkup(inner.subject)}</font><div>&nbsp;</div></div><div>${page(inner.body)}</div></body></html>`,
      };
    case 'applemail': {
      const line = (label: string, value: string) =>
        `<div style="margin: 0px;"><span style="font-family: -webkit-system-font; color: rgba(0, 0, 0, 1.0);"><b>${label}${colon} </b></span><span style="font-family: -webkit-system-font;">${value}<br></span></div>`;
      return {
        client: 'apple',
        html: true,
        prefix: 'Fwd: ',
        header: ['Message-ID: <8B41-%@icloud.com>', 'X-Mailer: Apple Mail (2.3826.200)'],
        write: (inner) =>
          `<html><body style="overflow-wrap: break-word;"><br><div><br><blockquote type="cite"><div>${escapeMarkup(appleStart[language] ?? '')}</div><br class="Apple-interchange-newline">${line(from, `${nameOf(inner.from)} &lt;${link(inner.from)}&gt;`)}${line(subject, `<b>${escapeMarkup(inner.subject)}</b>`)}${line(date, printAppleDate(inner.at, language))}${line(to, escapeMarkup(inner.to))}<br><div>${page(inner.body)}</div></blockquote></div></body></html>`,
      };
    }
    case 'thunderbirdpage': {
      const row = (label: string, value: string) =>
        `<tr><th valign="BASELINE" align="RIGHT" nowrap="nowrap">${label}${colon} </th><td>${value}</td></tr>`;
      return {
        client: 'thunderbird',
        html: true,
        prefix: 'Fwd: ',
        header: ['Message-ID: <0c9e-%@mailbox.example>', 'User-Agent: Mozilla Thunderbird'],
        write: (inner) =>
          `<html><body><p><br></p><div class="moz-forward-container"><br>-------- Forwarded Message --------<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>${row(subject, escapeMarkup(inner.subject))}${row(date, printHeaderDate(inner.at))}${row(from, escapeMarkup(inner.from))}${row(to, escapeMarkup(inner.to))}</tbody></table><br><br>${page(inner.body)}</div></body></html>`,
      };
    }
    default:
      return undefined;
  }
}

function page(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const nameOf = (box: string): string => escapeMarkup(box.replace(/\s*<[^>]*>$/, '').replaceAll('"', ''));

function link(box: string): string {
  const address = /<([^>]+)>$/.exec(box)?.[1] ?? box;
  return `<a href="mailto:${address}">${address}</a>`;
}

import { textOfHtml } from '../../../lib/reading/html.ts';

/** How mail programs lay out a reply to a mail of ours: what was written, and the quoted mail with every word in it that must not be executed. */

const ours = [
  'Already heard back? Reply heard. Why now: it is the day that was planned.',
  '',
  '---- Omar -------------------------------------------------------------',
  'To: Omar Nasser <omar@juniper.example>',
  'Subject: Account Coordinator',
  '',
  'Hi Omar,',
  '',
  'I enjoyed our talk about the coordinator role.',
  '',
  'Noor Haddad',
  '----------------------------------------------------------------------',
  'Reply: sent, skip, later 2 days, heard, stop, pause until a date.',
  'stop',
  'Other news? rejected, offer, moved on.',
  'rejected',
];
const address = 'q8w3zr5t1k+abcdefghijklmnopqrst@in.followup.example';
const marked = ours.map((line) => `> ${line}`.trimEnd());
const htmlOurs = ours.map((line) => `<p style="margin:0 0 8px">${line.replace(/</g, '&lt;')}</p>`).join('');
const text = (...lines: readonly string[]): string => lines.join('\n');
const paragraphs = (words: string, tag = 'div'): string =>
  words
    .split('\n')
    .map((line) => `<${tag}>${line === '' ? '<br>' : line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</${tag}>`)
    .join('');

const onWrote = (attribution: string) => (words: string) => text(words, '', attribution, '', ...marked, '');
const above =
  (...head: readonly string[]) =>
  (words: string) =>
    text(words, '', ...head, '', ...ours, '');

/** @param words as the owner typed them, lines parted by LF @returns the body as it is read out of the mail */
export const clients: Readonly<Record<string, (words: string) => string>> = {
  'nothing quoted': (words) => words,
  Gmail: (words) => text(words, '', `On Wed, Oct 21, 2026 at 10:00 AM Followthrough <${address}>`, 'wrote:', '', ...marked, ''),
  'Gmail on Android': onWrote(`On Wed, Oct 21, 2026, 10:00 Followthrough <${address}> wrote:`),
  'Gmail, German': onWrote(`Am Mi., 21. Okt. 2026 um 16:00 Uhr schrieb Followthrough <${address}>:`),
  'Gmail, French': onWrote(`Le mer. 21 oct. 2026 à 16:00, Followthrough <${address}> a écrit :`),
  'Gmail, Spanish': onWrote(`El mié, 21 oct 2026 a las 16:00, Followthrough (<${address}>) escribió:`),
  'Gmail, Italian': onWrote(`Il giorno mer 21 ott 2026 alle ore 16:00 Followthrough <${address}> ha scritto:`),
  'Gmail, Portuguese': onWrote(`Em qua., 21 de out. de 2026 às 16:00, Followthrough <${address}> escreveu:`),
  'Gmail, Dutch': onWrote(`Op wo 21 okt 2026 om 16:00 schreef Followthrough <${address}>:`),
  'Gmail, below the quote': (words) =>
    text(`On Wed, Oct 21, 2026 at 10:00 AM Followthrough <${address}> wrote:`, '', ...marked, '', words, ''),
  'Gmail, between the quoted lines': (words) =>
    text(
      `On Wed, Oct 21, 2026 at 10:00 AM Followthrough <${address}> wrote:`,
      '',
      ...marked.slice(0, 2),
      '',
      ...words.split('\n').flatMap((line, index) => [line, '', ...marked.slice(3 + index * 3, 6 + index * 3), '']),
      ...marked.slice(-6),
    ),
  'Gmail, HTML alone': (words) =>
    textOfHtml(
      `<div dir="ltr">${paragraphs(words)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed, Oct 21, 2026 at 10:00 AM Followthrough &lt;<a href="mailto:${address}">${address}</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${htmlOurs}</blockquote></div>`,
    ),
  'Gmail with a signature': (words) =>
    text(
      words,
      '',
      '-- ',
      'Noor Haddad',
      'Stop by any time',
      '+1 555 0142',
      '',
      `On Wed, Oct 21, 2026 at 10:00 AM Followthrough <${address}> wrote:`,
      '',
      ...marked,
    ),
  Outlook: above(
    '-----Original Message-----',
    `From: Followthrough <${address}>`,
    'Sent: Wednesday, October 21, 2026 10:00 AM',
    'To: Noor Haddad <noor.haddad@mail.example>',
    'Subject: Ask Omar where things stand (Juniper, Account Coordinator)',
  ),
  'Outlook 365': above(
    '________________________________',
    `From: Followthrough <${address}>`,
    'Sent: Wednesday, October 21, 2026 10:00 AM',
    'To: Noor Haddad <noor.haddad@mail.example>',
    'Subject: Ask Omar where things stand',
  ),
  'Outlook, German': above(
    `Von: Followthrough <${address}>`,
    'Gesendet: Mittwoch, 21. Oktober 2026 16:00',
    'An: Noor Haddad <noor.haddad@mail.example>',
    'Betreff: Ask Omar where things stand',
  ),
  'Outlook, French': above(
    `De : Followthrough <${address}>`,
    'Envoyé : mercredi 21 octobre 2026 16:00',
    'À : Noor Haddad <noor.haddad@mail.example>',
    'Objet : Ask Omar where things stand',
  ),
  'Outlook, HTML of Word': (words) =>
    textOfHtml(
      `<html><body lang="EN-US"><div class="WordSection1">${paragraphs(words, 'p')}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Followthrough &lt;${address}&gt; <br><b>Sent:</b> Wednesday, October 21, 2026 10:00 AM<br><b>To:</b> Noor Haddad &lt;noor.haddad@mail.example&gt;<br><b>Subject:</b> Ask Omar where things stand<o:p></o:p></p></div>${htmlOurs}</div></body></html>`,
    ),
  'Outlook on the web, HTML': (words) =>
    textOfHtml(
      `<html><body dir="ltr"><div class="elementToProof">${paragraphs(words)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt"><b>From:</b> Followthrough &lt;${address}&gt;<br><b>Sent:</b> Wednesday, October 21, 2026 10:00 AM<br><b>To:</b> Noor Haddad &lt;noor.haddad@mail.example&gt;<br><b>Subject:</b> Ask Omar</font><div>&nbsp;</div></div><div>${htmlOurs}</div></body></html>`,
    ),
  'Outlook for iOS': (words) =>
    text(
      words,
      '',
      'Get Outlook for iOS<https://aka.ms/o0ukef>',
      '________________________________',
      `From: Followthrough <${address}>`,
      'Sent: Wednesday, October 21, 2026 10:00:12 AM',
      'To: Noor Haddad <noor.haddad@mail.example>',
      'Subject: Ask Omar',
      '',
      ...ours,
    ),
  'Apple Mail': (words) => text(words, '', `> On Oct 21, 2026, at 10:00 AM, Followthrough <${address}> wrote:`, '> ', ...marked, ''),
  'Apple Mail, before 2023': onWrote(`On Oct 21, 2026, at 10:00 AM, Followthrough <${address}> wrote:`),
  iPhone: (words) =>
    text(words, '', 'Sent from my iPhone', '', `> On Oct 21, 2026, at 10:00 AM, Followthrough <${address}> wrote:`, '> ', ...marked),
  'iPhone, German': (words) =>
    text(words, '', 'Von meinem iPhone gesendet', '', `> Am 21.10.2026 um 16:00 schrieb Followthrough <${address}>:`, '> ', ...marked),
  'iPhone, French': (words) =>
    text(words, '', 'Envoyé de mon iPhone', '', `> Le 21 oct. 2026 à 16:00, Followthrough <${address}> a écrit :`, '> ', ...marked),
  'iPhone, Spanish': (words) =>
    text(words, '', 'Enviado desde mi iPhone', '', `> El 21 oct 2026, a las 16:00, Followthrough <${address}> escribió:`, '> ', ...marked),
  'iPhone, Italian': (words) =>
    text(
      words,
      '',
      'Inviato da iPhone',
      '',
      `> Il giorno 21 ott 2026, alle ore 16:00, Followthrough <${address}> ha scritto:`,
      '> ',
      ...marked,
    ),
  'iPhone, Portuguese': (words) =>
    text(
      words,
      '',
      'Enviado do meu iPhone',
      '',
      `> Em 21 de out. de 2026, à(s) 16:00, Followthrough <${address}> escreveu:`,
      '> ',
      ...marked,
    ),
  'iPhone, Dutch': (words) =>
    text(
      words,
      '',
      'Verstuurd vanaf mijn iPhone',
      '',
      `> Op 21 okt 2026 om 16:00 heeft Followthrough <${address}> het volgende geschreven:`,
      '> ',
      ...marked,
    ),
  'iPhone, HTML alone': (words) =>
    textOfHtml(
      `<html><body dir="auto">${paragraphs(words)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On Oct 21, 2026, at 10:00 AM, Followthrough &lt;${address}&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${htmlOurs}</div></blockquote></body></html>`,
    ),
  Thunderbird: onWrote('On 10/21/26 10:00, Followthrough wrote:'),
  'Thunderbird, below the quote': (words) => text('On 10/21/26 10:00, Followthrough wrote:', ...marked, '', words, ''),
  'Thunderbird, German': onWrote('Am 21.10.26 um 16:00 schrieb Followthrough:'),
  'Thunderbird, HTML': (words) =>
    textOfHtml(
      `<html><body>${paragraphs(words, 'p')}<div class="moz-cite-prefix">On 10/21/26 10:00, Followthrough wrote:<br></div><blockquote type="cite" cite="mid:a@in.followup.example">${htmlOurs}</blockquote><pre class="moz-signature" cols="72">-- \nNoor Haddad</pre></body></html>`,
    ),
  Yahoo: (words) =>
    text(
      words,
      '',
      `    On Wednesday, October 21, 2026 at 10:00:00 AM EDT, Followthrough <${address}> wrote:  `,
      ' ',
      ...ours.map((line) => ` ${line}`),
    ),
  'Yahoo on Android': (words) =>
    text(
      words,
      '',
      'Sent from Yahoo Mail on Android ',
      ' ',
      `  On Wed, Oct 21, 2026 at 10:00 AM, Followthrough<${address}> wrote:   `,
      ...ours,
    ),
  Proton: (words) =>
    text(
      words,
      '',
      'Sent with [Proton Mail](https://proton.example/mail/home) secure email.',
      '',
      `On Wednesday, October 21st, 2026 at 10:00 AM, Followthrough <${address}> wrote:`,
      '',
      ...marked,
    ),
  Samsung: (words) =>
    text(
      words,
      '',
      '',
      'Sent from my Galaxy',
      '',
      '',
      '-------- Original message --------',
      `From: Followthrough <${address}>`,
      'Date: 10/21/26  10:00  (GMT-05:00)',
      'To: Noor Haddad <noor.haddad@mail.example>',
      'Subject: Ask Omar',
      '',
      ...ours,
    ),
  'K-9': (words) =>
    text(
      words,
      '',
      '-- ',
      'Sent from my Android device with K-9 Mail. Please excuse my brevity.',
      '',
      `On October 21, 2026 10:00:00 AM EDT, Followthrough <${address}> wrote:`,
      ...marked,
    ),
  GMX: above(
    'Gesendet: Mittwoch, 21. Oktober 2026 um 16:00 Uhr',
    `Von: Followthrough <${address}>`,
    'An: noor.haddad@mail.example',
    'Betreff: Ask Omar',
  ),
  Spark: onWrote(`On 21 Oct 2026, 10:00 -0400, Followthrough <${address}>, wrote:`),
  'mutt, below the quote': (words) =>
    text('On Wed, Oct 21, 2026 at 10:00:00AM -0400, Followthrough wrote:', ...marked, '', words, '', '-- ', 'Noor'),
  'a company with a footer': (words) =>
    text(
      words,
      '',
      'Kind regards,',
      'Noor Haddad',
      'Account Coordinator',
      'T +1 555 0142',
      '',
      'This e-mail and any attachments are confidential. If you received it in error, please stop reading and delete it.',
      '',
      `From: Followthrough <${address}>`,
      'Sent: Wednesday, October 21, 2026 10:00 AM',
      'To: Noor Haddad',
      'Subject: Ask Omar',
      '',
      ...ours,
    ),
};

import { invitation, invited } from '../letters.ts';
import { byMina, message } from '../message.ts';
import type { Received } from '../received.ts';

/** What Ines writes above the quotation: nothing in it is news but the interview. */
const above = invitation.slice(0, 5);
/** Mina's own earlier words: they must not be taken for the employer's. */
const mine = [
  'Dear Ms. Duarte,',
  '',
  'Unfortunately I was not selected by another publisher, so I would be free from Thursday, October 22, 2026 at 9:00 am.',
];
const quoted = mine.map((line) => `> ${line}`);
const re = {
  Subject: 'Re: Application: Copy Editor',
  'In-Reply-To': '<application-1@mailbox.example>',
  References: '<application-1@mailbox.example>',
};
const recorded = { outcome: 'recorded', facts: [invited] } as const;
const html = (body: string) => message({ ...re, 'Content-Type': 'text/html; charset=utf-8' }, body);
const aboveHtml = above.map((line) => `<div>${line || '<br>'}</div>`).join('');
const mineHtml = mine.map((line) => `<div>${line}</div>`).join('');

/** Mina answers the receipt of her application. */
const answers = (...lines: readonly string[]) => message({ ...byMina, Subject: 'Re: Noted: your application' }, ...lines);
const ourQuote = ['> Noted: your application of Mon 5 Oct.', '> Wrong? Reply undo, and it is as if this mail had not come.'];
const command = { sent: { recipients: ['reply'] }, outcome: 'command' } as const;

export const replies: readonly Received[] = [
  {
    ...recorded,
    what: 'Gmail, in text',
    raw: message(re, ...above, '', 'On Mon, Oct 5, 2026 at 9:12 AM Mina Okafor <mina.okafor@mailbox.example>', 'wrote:', '', ...quoted),
  },
  {
    ...recorded,
    what: 'Gmail, in HTML',
    raw: html(
      `<div dir="ltr">${aboveHtml}</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Oct 5, 2026 at 9:12 AM Mina Okafor &lt;mina.okafor@mailbox.example&gt; wrote:<br></div><blockquote class="gmail_quote">${mineHtml}</blockquote></div>`,
    ),
  },
  {
    ...recorded,
    what: 'Apple Mail',
    raw: message(re, ...above, '', '> On Oct 5, 2026, at 9:12 AM, Mina Okafor <mina.okafor@mailbox.example> wrote:', '> ', ...quoted),
  },
  {
    ...recorded,
    what: 'an iPhone',
    raw: message(
      re,
      ...above,
      '',
      'Sent from my iPhone',
      '',
      '> On Oct 5, 2026, at 9:12 AM, Mina Okafor <mina.okafor@mailbox.example> wrote:',
      '> ',
      ...quoted,
    ),
  },
  {
    ...recorded,
    what: 'Outlook, with a line and a head of the mail it answers',
    raw: message(
      re,
      ...above,
      '',
      '________________________________',
      'From: Mina Okafor <mina.okafor@mailbox.example>',
      'Sent: Monday, October 5, 2026 9:12 AM',
      'To: Ines Duarte <ines.duarte@larchmont.example>',
      'Subject: Application: Copy Editor',
      '',
      ...mine,
    ),
  },
  {
    ...recorded,
    what: 'old Outlook: Original Message',
    raw: message(
      re,
      ...above,
      '',
      '-----Original Message-----',
      'From: Mina Okafor [mailto:mina.okafor@mailbox.example]',
      'Sent: Monday, October 5, 2026 9:12 AM',
      'To: Ines Duarte',
      'Subject: Application: Copy Editor',
      '',
      ...mine,
    ),
  },
  {
    ...recorded,
    what: 'Outlook in HTML, quoting under a border',
    raw: html(
      `<div class="WordSection1">${aboveHtml}</div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Mina Okafor &lt;mina.okafor@mailbox.example&gt;<br><b>Sent:</b> Monday, October 5, 2026 9:12 AM<br><b>To:</b> Ines Duarte<br><b>Subject:</b> Application: Copy Editor</p></div>${mineHtml}`,
    ),
  },
  {
    ...recorded,
    what: 'Outlook on the web',
    raw: html(
      `<div class="elementToProof">${aboveHtml}</div><hr tabindex="-1"><div id="divRplyFwdMsg"><b>From:</b> Mina Okafor &lt;mina.okafor@mailbox.example&gt;<br><b>Sent:</b> Monday, October 5, 2026 9:12 AM<br><b>To:</b> Ines Duarte &lt;ines.duarte@larchmont.example&gt;<br><b>Subject:</b> Application: Copy Editor</div>${mineHtml}`,
    ),
  },
  {
    ...recorded,
    what: 'Yahoo',
    raw: message(
      re,
      ...above,
      '',
      '    On Monday, October 5, 2026 at 09:12:00 AM EDT, Mina Okafor <mina.okafor@mailbox.example> wrote:  ',
      ' ',
      ...mine.map((line) => ` ${line}  `),
    ),
  },
  {
    ...recorded,
    what: 'Thunderbird',
    raw: message({ ...re, 'User-Agent': 'Mozilla Thunderbird' }, ...above, '', 'On 10/5/26 9:12 AM, Mina Okafor wrote:', ...quoted),
  },
  { ...recorded, what: 'Thunderbird in German', raw: message(re, ...above, '', 'Am 05.10.26 um 15:12 schrieb Mina Okafor:', ...quoted) },
  {
    ...recorded,
    what: 'mutt',
    raw: message(
      { ...re, 'User-Agent': 'Mutt/2.2.9' },
      ...above,
      '',
      'On Mon, Oct 05, 2026 at 09:12:00AM -0400, Mina Okafor wrote:',
      ...quoted,
    ),
  },
  {
    ...recorded,
    what: 'Lotus Notes, with its own head',
    raw: message(
      re,
      ...above,
      '',
      '|------------>',
      '| From:      |',
      '|------------>',
      '  Mina Okafor <mina.okafor@mailbox.example>',
      '|------------>',
      '| Date:      |',
      '|------------>',
      '  10/05/2026 09:12 AM',
      '',
      ...quoted,
    ),
  },
  {
    ...recorded,
    what: 'Notes of later days',
    raw: message(
      re,
      ...above,
      '',
      '-----Mina Okafor <mina.okafor@mailbox.example> wrote: -----',
      'To: Ines Duarte <ines.duarte@larchmont.example>',
      'From: Mina Okafor <mina.okafor@mailbox.example>',
      'Date: 10/05/2026 09:12AM',
      'Subject: Application: Copy Editor',
      '',
      ...mine,
    ),
  },
  {
    ...recorded,
    what: 'Proton',
    raw: message(
      re,
      ...above,
      '',
      'On Monday, October 5th, 2026 at 9:12 AM, Mina Okafor <mina.okafor@mailbox.example> wrote:',
      '',
      ...quoted,
    ),
  },
  {
    ...recorded,
    what: 'a French program',
    raw: message(re, ...above, '', 'Le lun. 5 oct. 2026 à 15:12, Mina Okafor <mina.okafor@mailbox.example> a écrit :', '', ...quoted),
  },
  {
    ...recorded,
    what: 'a Spanish program',
    raw: message(re, ...above, '', 'El lun, 5 oct 2026 a las 15:12, Mina Okafor (<mina.okafor@mailbox.example>) escribió:', '', ...quoted),
  },
  { ...recorded, what: 'quoted five times over', raw: message(re, ...above, '', ...mine.map((line) => `> > > > > ${line}`)) },
  {
    ...recorded,
    what: 'answered below the quotation',
    raw: message(re, 'On Mon, Oct 5, 2026 at 9:12 AM Mina Okafor <mina.okafor@mailbox.example> wrote:', ...quoted, '', ...above),
  },
  {
    ...recorded,
    what: 'answered between the lines',
    raw: message(re, '> Dear Ms. Duarte,', '', 'Dear Mina,', '', '> when could we meet?', '', ...invitation.slice(2, 5)),
  },
  {
    ...command,
    what: 'a word of the owner’s above Gmail’s quotation',
    raw: answers(
      'pause until October 20',
      '',
      'On Mon, Oct 5, 2026 at 9:13 AM Followthrough <followthrough@in.example.com>',
      'wrote:',
      ...ourQuote,
    ),
    facts: ['owner_pause'],
  },
  {
    ...command,
    what: 'a word from an iPhone, with what it adds',
    raw: answers(
      'Pause until October 20',
      '',
      'Sent from my iPhone',
      '',
      '> On Oct 5, 2026, at 9:13 AM, Followthrough <followthrough@in.example.com> wrote:',
      '> ',
      ...ourQuote,
    ),
    facts: ['owner_pause'],
  },
  {
    ...command,
    what: 'a word in Outlook, above the head of our mail',
    raw: answers(
      'pause until October 20',
      '',
      '________________________________',
      'From: Followthrough <followthrough@in.example.com>',
      'Sent: Monday, October 5, 2026 9:13 AM',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
      'Subject: Noted: your application',
      '',
      'Wrong? Reply undo, and it is as if this mail had not come.',
    ),
    facts: ['owner_pause'],
  },
  {
    ...command,
    what: 'a word in HTML alone',
    raw: message(
      { ...byMina, Subject: 'Re: Noted', 'Content-Type': 'text/html' },
      '<div dir="ltr">pause until October 20</div><div class="gmail_quote">On Mon, Oct 5, 2026 Followthrough wrote:<blockquote>Reply undo</blockquote></div>',
    ),
    facts: ['owner_pause'],
  },
  {
    ...command,
    what: 'a word above a signature with a disclaimer',
    raw: answers(
      'pause until October 20',
      '',
      '-- ',
      'Mina Okafor',
      'This e-mail is confidential. If you are not the intended recipient, stop reading and cancel.',
    ),
    facts: ['owner_pause'],
  },
  {
    ...command,
    what: 'a word below the quotation',
    raw: answers(
      'On Mon, Oct 5, 2026 at 9:13 AM Followthrough <followthrough@in.example.com> wrote:',
      ...ourQuote,
      '',
      'pause until October 20',
    ),
    facts: ['owner_pause'],
  },
];

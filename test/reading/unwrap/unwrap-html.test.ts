import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { textOfHtml } from '../../../lib/reading/html.ts';
import { unwrap } from '../../../lib/reading/unwrap/unwrap.ts';

const owner = { addresses: ['noor@mailbox.example'], timeZone: 'Europe/Berlin', captureAddresses: ['k7x2@in.capture.example'] };
const inner = '<p>Hi Noor,</p><p>Could you come on <b>Thursday</b> at ten?</p><p>Mara Lindqvist<br>Copperlake</p>';
const mailto = '<a href="mailto:mara.lindqvist@copperlake.example">mara.lindqvist@copperlake.example</a>';
const row = (label: string, value: string) => `<tr><th nowrap valign="BASELINE" align="RIGHT">${label}: </th><td>${value}</td></tr>`;

/** Forwards without any plain text, by the markup of the program that made them (parsing.md 2). */
const layouts: readonly (readonly [string, string, string?])[] = [
  [
    'Gmail',
    `<div dir="ltr"><br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b class="gmail_sendername" dir="auto">Mara Lindqvist</b> <span dir="auto">&lt;${mailto}&gt;</span><br>Date: Tue, Mar 10, 2026 at 2:05&#8239;PM<br>Subject: Your interview<br>To: Noor Haddad &lt;<a href="mailto:noor@mailbox.example">noor@mailbox.example</a>&gt;<br></div><br><br>${inner}</div></div>`,
  ],
  [
    'Outlook on the web',
    `<div dir="ltr"></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Mara Lindqvist &lt;mara.lindqvist@copperlake.example&gt;<br><b>Sent:</b> Tuesday, March 10, 2026 2:05 PM<br><b>To:</b> Noor Haddad &lt;noor@mailbox.example&gt;<br><b>Subject:</b> Your interview</font><div>&nbsp;</div></div><div>${inner}</div>`,
  ],
  [
    'Outlook on the web without a tag in the subject',
    `<div id="divRplyFwdMsg"><b>From:</b> Mara Lindqvist &lt;mara.lindqvist@copperlake.example&gt;<br><b>Sent:</b> Tuesday, March 10, 2026 2:05 PM<br><b>To:</b> Noor Haddad &lt;noor@mailbox.example&gt;<br><b>Subject:</b> Your interview</div>${inner}`,
    'Your interview',
  ],
  [
    'Outlook by Word',
    `<div class="WordSection1"><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Mara Lindqvist &lt;mara.lindqvist@copperlake.example&gt; <br><b>Sent:</b> Tuesday, March 10, 2026 2:05 PM<br><b>To:</b> Noor Haddad &lt;noor@mailbox.example&gt;<br><b>Subject:</b> Your interview<o:p></o:p></p></div></div>${inner}</div>`,
  ],
  [
    'Apple Mail',
    `<div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div style="margin: 0px;"><span><b>From: </b></span><span>Mara Lindqvist &lt;${mailto}&gt;<br></span></div><div><span><b>Subject: </b></span><span><b>Your interview</b><br></span></div><div><span><b>Date: </b></span><span>March 10, 2026 at 2:05:00 PM GMT+1<br></span></div><div><span><b>To: </b></span><span>Noor Haddad &lt;noor@mailbox.example&gt;<br></span></div><br><div>${inner}</div></blockquote></div>`,
  ],
  [
    'Apple Mail on the phone',
    `<div dir="ltr"></div><div dir="ltr"><br>Begin forwarded message:<br><br></div><blockquote type="cite"><div dir="ltr"><b>From:</b> Mara Lindqvist &lt;mara.lindqvist@copperlake.example&gt;<br><b>Date:</b> March 10, 2026 at 2:05:00 PM GMT+1<br><b>To:</b> Noor Haddad &lt;noor@mailbox.example&gt;<br><b>Subject:</b> <b>Your interview</b><br><br></div></blockquote><blockquote type="cite"><div dir="ltr">${inner}</div></blockquote>`,
  ],
  [
    'Yahoo',
    `<div class="yahoo_quoted" id="q1"><div><div>----- Forwarded Message -----</div><div><b>From:</b> Mara Lindqvist &lt;mara.lindqvist@copperlake.example&gt;</div><div><b>To:</b> Noor Haddad &lt;noor@mailbox.example&gt;</div><div><b>Sent:</b> Tuesday, March 10, 2026 at 02:05:00 PM GMT+1</div><div><b>Subject:</b> Your interview</div><div><br></div>${inner}</div></div>`,
  ],
  [
    'Thunderbird',
    `<div class="moz-forward-container"><br><br>-------- Forwarded Message --------<table class="moz-email-headers-table" cellspacing="0"><tbody>${row('Subject', 'Your interview')}${row('Date', 'Tue, 10 Mar 2026 14:05:00 +0100')}${row('From', `Mara Lindqvist <a href="mailto:m">&lt;mara.lindqvist@copperlake.example&gt;</a>`)}${row('To', 'Noor Haddad &lt;noor@mailbox.example&gt;')}</tbody></table><br><br>${inner}</div>`,
  ],
  [
    'Proton',
    `<div class="protonmail_quote">------- Forwarded Message -------<br>From: Mara Lindqvist &lt;mara.lindqvist@copperlake.example&gt;<br>Date: On Tuesday, March 10th, 2026 at 2:05 PM<br>Subject: Your interview<br>To: Noor Haddad &lt;noor@mailbox.example&gt;<br><br><blockquote class="protonmail_quote" type="cite">${inner}</blockquote></div>`,
  ],
  [
    'Gmail around the table of a system',
    `<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername">Mara Lindqvist</strong> <span>&lt;${mailto}&gt;</span><br>Date: Tue, Mar 10, 2026 at 2:05 PM<br>Subject: Your interview<br>To:  &lt;noor@mailbox.example&gt;<br></div><br><table width="100%"><tr><td><table><tr><td><img src="x" alt="logo"></td></tr><tr><td>${inner}</td></tr></table></td></tr></table></div>`,
  ],
];

describe('a forward that is nothing but HTML', () => {
  test.each(layouts.map(([name, html, subject]) => ({ name, html, subject: subject ?? 'Fwd: Your interview' })))(
    'by $name',
    ({ html, subject }) => {
      const { via, original } = unwrap(
        bareMail({
          from: { name: 'Noor Haddad', address: 'noor@mailbox.example' },
          to: [{ address: 'k7x2@in.capture.example' }],
          subject,
          html,
          text: textOfHtml(html),
          sentAt: '2026-03-10T15:00:00Z',
          sentOffset: '+01:00',
        }),
        owner,
      );
      expect(via).toBe('forward');
      expect(original).toMatchObject({
        from: { name: 'Mara Lindqvist', address: 'mara.lindqvist@copperlake.example' },
        subject: 'Your interview',
        sentAt: '2026-03-10T13:05:00Z',
      });
      expect(original.text.replace(/^> ?/gm, '')).toMatch(
        /^\s*Hi Noor,\s+Could you come on Thursday at ten\?\s+Mara Lindqvist\s+Copperlake\s*$/,
      );
    },
  );
});

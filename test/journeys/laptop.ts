import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { onTestFinished } from 'vitest';
import { startPage } from '../../local/page/page.ts';
import { type Stage, type StageOptions, startStage } from '../../local/stage.ts';

export const owner = { addresses: ['mara.lindqvist@example.com'], name: 'Mara Lindqvist', timeZone: 'America/New_York' } as const;

/** When to end what was started: with the test, or later where tests that change nothing share it. */
export type Ending = (end: () => Promise<void>) => void;

/** A whole laptop for one journey: nothing kept, a clock that only moves when told to, a mail client and a browser of sorts. */
export async function aLaptop(startAt: string, options: Partial<StageOptions> = {}, atEnd: Ending = onTestFinished) {
  const troubles: string[] = [];
  const log = (line: string) => void troubles.push(line);
  const stage = await startStage({ dataFolder: 'memory', smtpPort: 0, startAt, held: true, owner, log, ...options });
  atEnd(() => stage.stop());
  const page = await startPage({ stage, port: 0, log });
  atEnd(() => page.stop());
  return { stage, troubles, ...mailClient(stage, atEnd), pageUrl: page.url, browse: (path: string) => textOf(`${page.url}${path}`) };
}

/** Sends over SMTP, and waits until the mail is dealt with. `send` gives the id under which it was taken in. */
function mailClient(stage: Stage, atEnd: Ending) {
  const transport = createTransport({ host: '127.0.0.1', port: stage.smtpPort ?? 0, ignoreTLS: true });
  atEnd(async () => transport.close());
  const send = async (raw: string, to: string = stage.owner.captureAddress, from: string = owner.addresses[0]) => {
    const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw: raw.replace(/\r?\n/g, '\r\n') });
    await stage.settle();
    return /OK (\w+)/.exec(response)?.[1] ?? '';
  };
  /** The owner's inbox, oldest first. */
  const inbox = async () =>
    Promise.all(
      stage.outbox().map(async ({ id, at, to }) => {
        const raw = (await stage.readMail(id)) ?? Buffer.alloc(0);
        const mail = await simpleParser(raw, { skipTextToHtml: true });
        return {
          at,
          to,
          raw: raw.toString(),
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          messageId: mail.messageId ?? '',
          replyTo: mail.replyTo?.value[0]?.address ?? '',
          references: [mail.references ?? []].flat(),
          files: mail.attachments.map(({ content }) => content.toString()),
        };
      }),
    );
  return { send, inbox };
}

/** What a person reads on a page. */
async function textOf(url: string): Promise<{ text: string; html: string }> {
  const html = await (await fetch(url)).text();
  const text = html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
  return { text, html };
}

/** A mail that somebody writes, the owner if nobody else is named. */
export function written(
  text: string,
  mail: {
    readonly id: string;
    readonly date: string;
    readonly to: string;
    readonly from?: string;
    readonly subject?: string;
    readonly headers?: readonly string[];
  },
): string {
  const { id, date, to, from = `${owner.name} <${owner.addresses[0]}>`, subject = 'Re: your mail', headers = [] } = mail;
  const lines = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Date: ${date}`, `Message-ID: <${id}@mail.example.com>`, ...headers];
  return [...lines, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\n');
}

/** A forward as Gmail writes it, by the owner to their capture address. */
export function forwarded(
  mail: {
    readonly id: string;
    readonly forwardedAt: string;
    readonly from: string;
    readonly sent: string;
    readonly subject: string;
    readonly text: string;
  },
  to: string,
  by = `${owner.name} <${owner.addresses[0]}>`,
): string {
  return `From: ${by}
To: ${to}
Subject: Fwd: ${mail.subject}
Date: ${mail.forwardedAt}
Message-ID: <${mail.id}@mail.example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

---------- Forwarded message ---------
From: ${mail.from}
Date: ${mail.sent}
Subject: ${mail.subject}
To: ${by}


${mail.text}
`;
}

export const invitation = {
  id: 'invitation-1',
  forwardedAt: 'Mon, 1 Mar 2027 10:00:00 -0500',
  from: 'Oskar Brandt <oskar.brandt@pellworm.example>',
  sent: 'Mon, Mar 1, 2027 at 9:41 AM',
  subject: 'Interview confirmed: Data Engineer at Pellworm Analytics',
  text: `Hi Mara,

Your interview for the Data Engineer position at Pellworm Analytics is
confirmed for Wednesday, March 3, 2027 at 2:00 PM Eastern Time. You will
speak with Ines Falk (ines.falk@pellworm.example) and Jonah Achebe
(jonah.achebe@pellworm.example) by video call for about 45 minutes.

Best regards,
Oskar Brandt
Talent Partner, Pellworm Analytics`,
};

export const rejection = {
  id: 'rejection-1',
  forwardedAt: 'Fri, 5 Mar 2027 12:00:00 -0500',
  from: 'Oskar Brandt <oskar.brandt@pellworm.example>',
  sent: 'Fri, Mar 5, 2027 at 11:50 AM',
  subject: 'Your application at Pellworm Analytics',
  text: `Hi Mara,

thank you for your interest in the Data Engineer position at Pellworm
Analytics. Unfortunately, we have decided to move forward with other
candidates.

We wish you all the best for your search.

Oskar Brandt
Talent Partner, Pellworm Analytics`,
};

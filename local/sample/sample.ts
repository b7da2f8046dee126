import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { momentWords } from '../../lib/page/pieces/words.ts';
import type { Instant } from '../../lib/time.ts';
import type { Stage } from '../stage.ts';
import { StageFault } from '../stage-fault.ts';
import { sampleEndsAt, sampleStartsAt } from './owner.ts';

type Step =
  | { readonly at: Instant; readonly mail: string; readonly how: string }
  /** A word in reply to the latest mail with a draft whose subject or text names the company. */
  | { readonly at: Instant; readonly reply: string; readonly company: string };

const captureInMails = 'capture@in.followthrough.example';
const ownerInMails = 'alex.rivera@example.com';
const folder = new URL('mails/', import.meta.url);

/** How each mail is written, for the story; the mails' own dates say when they come. */
const mails: Readonly<Record<string, string>> = {
  '01-harborlight-received.eml': 'a forward from Gmail',
  '02-northfold-received.eml': 'an automatic forward',
  '03-quillmere-received.eml': 'a forward from Outlook, HTML',
  '04-library-books.eml': 'a forward by mistake',
  '05-harborlight-invitation.eml': 'a forward from Gmail, HTML',
  '06-harborlight-timeline.eml': 'a forward from Apple Mail',
  '07-northfold-calendar.eml': 'a calendar invitation',
  '08-northfold-moved.eml': 'a forward from Outlook',
  '09-job-alert.eml': 'a newsletter',
  '10-harborlight-offer.eml': 'a forward from Apple Mail, HTML',
  '11-northfold-rejection.eml': 'a forward as attachment',
};

const replies: readonly Step[] = [{ at: '2027-02-01T18:30:00Z', reply: 'sent', company: 'Quillmere' }];

/**
 * Plays a search of eight weeks: mails go in through the SMTP door, the clock moves from one to the next, and what comes out is told line by line. Only for a search that is still empty: the
 * clock is set to the sample's own January.
 * @param tell one line of the story
 */
export async function playSample(
  stage: Stage,
  tell: (line: string) => void,
  { pauseMs = 0, until = sampleEndsAt }: { readonly pauseMs?: number; readonly until?: Instant } = {},
): Promise<void> {
  const { owner, smtpPort } = stage;
  if (smtpPort === undefined) throw new StageFault('The sample goes through the SMTP door, which is not open.');
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  let toldMails = stage.outbox().length;
  const line = async (at: Instant, who: string, text: string) => {
    tell(`${momentWords(at, owner.timeZone)}  ${who.padEnd(12)} ${text}`);
    if (pauseMs > 0) await pause(pauseMs);
  };
  const tellOutbox = async () => {
    const news = stage.outbox().slice(toldMails);
    toldMails += news.length;
    for (const { id, at } of news) await line(at, '   you get', (await read(stage, id)).subject ?? '');
  };
  const send = async (raw: string | Buffer, from: string, to: string) => {
    await transport.sendMail({ envelope: { from, to: [to] }, raw });
    await stage.settle();
  };

  try {
    await stage.moveClockTo(sampleStartsAt);
    const steps = [...Object.entries(mails).map(([mail, how]) => mailStep(mail, how)), ...replies].sort((one, other) =>
      one.at < other.at ? -1 : 1,
    );
    for (const step of steps.filter(({ at }) => at <= until)) {
      await stage.moveClockTo(step.at);
      await tellOutbox();
      if ('mail' in step) {
        const raw = sampleMail(step.mail, owner.addresses[0] ?? ownerInMails, owner.captureAddress);
        const { subject = '', from } = await simpleParser(raw);
        await line(step.at, 'you forward', `${subject.replace(/^(?:fwd?|fw): /i, '')} (${step.how})`);
        await send(raw, from?.value[0]?.address ?? ownerInMails, owner.captureAddress);
      } else {
        const answered = await latestDraftAbout(stage, step.company);
        if (answered) {
          await line(step.at, 'you reply', `"${step.reply}" to: ${answered.subject}`);
          await send(
            replyTo(answered, step.reply, owner.addresses[0] ?? ownerInMails, step.at),
            owner.addresses[0] ?? ownerInMails,
            answered.replyTo,
          );
        }
      }
      await tellOutbox();
    }
    await stage.moveClockTo(until);
    await tellOutbox();
  } finally {
    transport.close();
  }
}

function mailStep(mail: string, how: string): Step {
  const date = /^Date: (.+)$/m.exec(readFileSync(new URL(mail, folder), 'utf8'))?.[1];
  return { at: new Date(date ?? '').toISOString().replace('.000Z', 'Z'), mail, how };
}

/** A sample mail as this owner would have sent it to their own capture address. */
function sampleMail(name: string, ownerAddress: string, captureAddress: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
    .replaceAll(captureInMails, captureAddress)
    .replaceAll(ownerInMails, ownerAddress)
    .replace(/\r?\n/g, '\r\n');
}

type Answered = { readonly subject: string; readonly messageId: string; readonly replyTo: string };

/** Others name it too, a digest for one, but have nothing that could have been sent. */
async function latestDraftAbout(stage: Stage, company: string): Promise<Answered | undefined> {
  for (const { id, tags } of stage.outbox().toReversed()) {
    const about = await stage.store.sentMail(stage.owner.id, tags.token ?? '');
    if (!about?.mail.followUps.some((followUp) => followUp.to !== 'owner')) continue;
    const { subject = '', text = '', messageId = '', replyTo } = await read(stage, id);
    const to = replyTo?.value[0]?.address;
    if (to !== undefined && (subject.includes(company) || text.includes(company))) return { subject, messageId, replyTo: to };
  }
  return undefined;
}

function replyTo({ subject, messageId, replyTo: to }: Answered, words: string, from: string, at: Instant): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: Re: ${subject.replace(/[^ -~]/g, '')}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <reply-${messageId.slice(1, 30).replace(/[^a-z0-9-]/g, '')}@mail.example.com>`,
    `In-Reply-To: ${messageId}`,
    `References: ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    '',
  ].join('\r\n');
}

async function read(stage: Stage, id: string) {
  return simpleParser((await stage.readMail(id)) ?? '');
}

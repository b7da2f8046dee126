import { deliverDue } from '../../functions/deliver.ts';
import { forget } from '../../functions/forgetting/forget-application.ts';
import { receive, receiveLeftOver } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import { envelopeOf } from '../../functions/receiving/envelope.ts';
import type { Services } from '../../functions/services.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import type { OwnerMail } from '../../lib/mail/owner-mail.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { SentInMemory } from '../../local/in-memory/mailer.ts';
import type { Stage } from '../../local/stage.ts';

/** A mail that the owner got, with its drafts as values and what a reply to it needs. */
export type KeptMail = { readonly at: Instant; readonly mail: OwnerMail; readonly token: string; readonly messageId: string };

/** Which mail an action answers: the latest one of this kind about this company, and role where one is given. */
export type Answered = { readonly kind: OwnerMail['kind']; readonly company: string; readonly role?: string | undefined };

/** Keeps what is mailed before it becomes MIME, for whoever plays a search through and answers as its owner. */
export function keepMails() {
  const mails: KeptMail[] = [];
  return {
    mails: (): readonly KeptMail[] => mails,

    keep({ outgoing, messageId }: Pick<SentInMemory, 'outgoing' | 'messageId'>): void {
      mails.push({ at: outgoing.at, mail: outgoing.mail, token: outgoing.token, messageId });
    },

    async latest(stage: Pick<Stage, 'store' | 'owner'>, { kind, company, role }: Answered): Promise<KeptMail | undefined> {
      const applications = await stage.store.allApplications(stage.owner);
      const names = (mail: OwnerMail, wanted: string, field: 'company' | 'role'): boolean => {
        const known = applications.find(({ id }) => id === mail.conversation)?.known[field];
        return (
          (known !== undefined && includes(known, wanted)) || (known === undefined && includes(`${mail.subject}\n${mail.text}`, wanted))
        );
      };
      return mails.findLast(
        ({ mail }) => mail.kind === kind && names(mail, company, 'company') && (role === undefined || names(mail, role, 'role')),
      );
    },

    replyAddress({ token }: KeptMail, { owner }: Pick<Stage, 'owner'>): string {
      const at = owner.captureAddress.lastIndexOf('@');
      return `${owner.captureAddress.slice(0, at)}+${token}${owner.captureAddress.slice(at)}`;
    },

    /** The reply as a mail program writes it: above a quotation of what it answers. */
    reply(answered: KeptMail, text: string, at: Instant, owner: Owner): Buffer {
      const quoted = answered.mail.text.split('\n').map((line) => `> ${line}`);
      const lines = [
        `From: <${owner.addresses[0]}>`,
        `To: <${this.replyAddress(answered, { owner })}>`,
        `Subject: Re: ${answered.mail.subject.replace(/[^ -~]/g, '?')}`,
        `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
        `Message-ID: <${answered.token}.${Date.parse(at)}@simulated.example>`,
        `In-Reply-To: ${answered.messageId}`,
        `References: ${answered.messageId}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        text,
        '',
        `On ${new Date(at).toUTCString()}, Followthrough <followthrough@${owner.captureAddress.split('@')[1]}> wrote:`,
        ...quoted,
      ];
      return Buffer.from(lines.join('\r\n'));
    },
  };
}

function includes(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.toLowerCase());
}

/** The functions' own code, called in this process with what the stage would hand them. */
export async function callFunction(services: Services, name: string, event: unknown, now: Instant): Promise<unknown> {
  if (name === 'inbound') {
    if ('object' in (event as object)) return receiveLeftOver({ ...services, parse: parseMail }, (event as { object: string }).object, now);
    for (const { body } of (event as { Records: readonly { body: string }[] }).Records) {
      const envelope = envelopeOf(body);
      if (envelope) await receive({ ...services, parse: parseMail }, envelope, now);
    }
    return { batchItemFailures: [] };
  }
  if (name === 'forget') {
    const { owner, what } = event as { owner: string; what: 'all' | readonly string[] };
    return { tokens: (await forget(services, owner, what, now))?.tokens ?? [] };
  }
  if (name === 'deliver') return deliverDue(services, event as { owner: string }, now);
  return sweepOnce(services, now);
}

import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Mailer,
  MailRefused,
  type OutgoingMail,
  recipientOf,
  type SendingEnvironment,
  sourceOf,
} from '../../functions/aws/outgoing-mail.ts';
import { isAddressForSes } from '../aws/ses.ts';

/** A mail that was sent, with what a reply to it needs. */
export type SentInMemory = {
  readonly outgoing: OutgoingMail;
  readonly to: string;
  readonly messageId: string;
  /** As it would have gone out; made when it is asked for. */
  source(): string;
};

/** Sends nothing and keeps what was to be sent: what SES does as far as `test/contracts/mailer.test.ts` asks it. */
export function mailerInMemory(environment: SendingEnvironment, keep: (sent: SentInMemory) => void): Mailer {
  return {
    async send(outgoing) {
      const to = recipientOf(outgoing);
      if (!isAddressForSes(to)) throw new MailRefused(new Error('Domain contains illegal character'));
      const id = `0100${randomBytes(6).toString('hex')}-${randomUUID()}-000000`;
      const messageId = `<${id}@${environment.messageIdHost ?? 'email.amazonses.com'}>`;
      keep({
        outgoing,
        to,
        messageId,
        source: () => sourceOf(outgoing, to, environment).replace(/^Message-ID: .*$/m, `Message-ID: ${messageId}`),
      });
      return { id, messageId };
    },
  };
}

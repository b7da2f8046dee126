import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Mailer, MailRefused, recipientOf, type SendingEnvironment, sourceOf } from './outgoing-mail.ts';

/** A mail as SES is given it. */
export type RawMail = {
  /** The envelope. */
  readonly from?: string | undefined;
  readonly to: readonly string[];
  readonly source: string | Uint8Array;
  readonly configurationSet?: string | undefined;
  /** SES tells them again with whatever becomes of the mail. */
  readonly tags: Readonly<Record<string, string>>;
};

/** Carries mails away. */
export type Carrier = {
  /** @returns the two halves of its Message-ID; or why it surely was not taken. What it throws leaves that open. */
  take(mail: RawMail): Promise<{ readonly id: string; readonly host: string } | { readonly refused: Error }>;
};

/** @param client with `maxAttempts: 1`: the SDK's own second try would be a second mail whenever an answer got lost */
export function mailerOf(client: SESClient, environment: SendingEnvironment): Mailer {
  return mailerBy(carrierOf(client), environment);
}

export function mailerBy(carrier: Carrier, environment: SendingEnvironment): Mailer {
  return {
    async send(outgoing) {
      const to = recipientOf(outgoing);
      const taken = await carrier.take({
        from: environment.sender,
        to: [to],
        source: sourceOf(outgoing, to, environment),
        configurationSet: environment.configurationSet,
        tags: { kind: outgoing.mail.kind, token: outgoing.token, owner: outgoing.owner.id },
      });
      if ('refused' in taken) throw new MailRefused(taken.refused);
      return { id: taken.id, messageId: `<${taken.id}@${environment.messageIdHost ?? taken.host}>` };
    },
  };
}

function carrierOf(client: SESClient): Carrier {
  return {
    async take({ from, to, source, configurationSet, tags }) {
      try {
        const { MessageId: id = '' } = await client.send(
          new SendRawEmailCommand({
            Source: from,
            Destinations: [...to],
            RawMessage: { Data: Buffer.from(source) },
            ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
            Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
        return { id, host: sesHost(await client.config.region()) };
      } catch (error) {
        if (isRefusal(error)) return { refused: error };
        throw error;
      }
    },
  };
}

function sesHost(region: string): string {
  return `${region === 'us-east-1' ? 'email' : region}.amazonses.com`;
}

/** SES answered with an error of the caller's (also when it is throttling), or the request never left. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { $metadata, code } = error as Error & { $metadata?: { httpStatusCode?: number }; code?: string };
  const status = $metadata?.httpStatusCode;
  if (status !== undefined) return status >= 400 && status < 500;
  return error.name === 'CredentialsProviderError' || (code !== undefined && neverReached.has(code));
}

const neverReached: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

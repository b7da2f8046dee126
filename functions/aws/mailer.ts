import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Mailer, MailRefused, recipientOf, type SendingEnvironment, sourceOf } from './outgoing-mail.ts';

/** @param client with `maxAttempts: 1`: the SDK's own second try would be a second mail whenever an answer got lost */
export function mailerOf(client: SESClient, environment: SendingEnvironment): Mailer {
  return {
    async send(outgoing) {
      const to = recipientOf(outgoing);
      try {
        const { MessageId: id = '' } = await client.send(
          new SendRawEmailCommand({
            Source: environment.sender,
            Destinations: [to],
            RawMessage: { Data: Buffer.from(sourceOf(outgoing, to, environment)) },
            ...(environment.configurationSet !== undefined && { ConfigurationSetName: environment.configurationSet }),
            // SES tells them again with whatever becomes of the mail.
            Tags: [
              { Name: 'kind', Value: outgoing.mail.kind },
              { Name: 'token', Value: outgoing.token },
              { Name: 'owner', Value: outgoing.owner.id },
            ],
          }),
        );
        return { id, messageId: `<${id}@${environment.messageIdHost ?? sesHost(await client.config.region())}>` };
      } catch (error) {
        if (isRefusal(error)) throw new MailRefused(error);
        throw error;
      }
    },
  };
}

function sesHost(region: string): string {
  return `${region === 'us-east-1' ? 'email' : region}.amazonses.com`;
}

/** SES answered with an error of the caller's (also when it is throttling), or the request never left. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $metadata, code } = error as Error & { $metadata?: { httpStatusCode?: number }; code?: string };
  const status = $metadata?.httpStatusCode;
  if (status !== undefined) return status >= 400 && status < 500;
  return error.name === 'CredentialsProviderError' || (code !== undefined && neverReached.has(code));
}

const neverReached: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { SmtpEnvelope } from './received-mail.ts';

export type Smtp = { readonly port: number; stop(): Promise<void> };

/** SES takes mails up to 40 MB into S3. */
const largestMailBytes = 40 * 1024 * 1024;

/** SES's limit for one transaction. */
const mostRecipients = 100;

/**
 * The door for mail: loopback only, recipients of the capture domain only, and 250 only when `accept` is done, which is when the mail is on disk. Anything that goes wrong
 * there is a 451, so that the client keeps the mail and tries again.
 */
export async function startSmtp(options: {
  readonly port: number;
  readonly captureDomain: string;
  /** Whether anybody has this capture address. */
  readonly knows: (address: string) => Promise<boolean>;
  readonly accept: (raw: Buffer, envelope: SmtpEnvelope) => Promise<string>;
  readonly log: (line: string) => void;
}): Promise<Smtp> {
  const server = new SMTPServer({
    name: `inbound-smtp.${options.captureDomain}`,
    banner: 'Followthrough on this machine',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    // SES takes 7-bit addresses only.
    hideSMTPUTF8: true,
    // Nothing leaves the machine, not even a question to a name server.
    disableReverseLookup: true,
    size: largestMailBytes,
    maxRecipients: mostRecipients,
    logger: false,
    closeTimeout: 1000,
    onRcptTo: ({ address }, _session, done) => {
      const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
      if (domain !== options.captureDomain) return done(refusal(550, `Only mail to ${options.captureDomain} is taken here`));
      options.knows(address).then(
        // SES takes whatever its domain gets; here a slip of the pen can be told at once.
        (known) => done(known ? null : refusal(550, 'Nobody has this capture address')),
        () => done(refusal(451, 'Not known at the moment, please try again')),
      );
    },
    onData: (stream, session, done) => {
      receive(stream, session).then(
        (id) => done(null, `OK ${id}`),
        (error: unknown) => {
          if (error instanceof Error && 'responseCode' in error) return done(error);
          options.log(`a mail was not taken in: ${error instanceof Error ? error.message : String(error)}`);
          done(refusal(451, 'Not stored, please try again'));
        },
      );
    },
  });
  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const pieces: Buffer[] = [];
    for await (const piece of stream) if (!stream.sizeExceeded) pieces.push(piece as Buffer);
    if (stream.sizeExceeded) throw refusal(552, `Mails are at most ${largestMailBytes} bytes long`);
    const { mailFrom, rcptTo } = session.envelope;
    return options.accept(Buffer.concat(pieces), {
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      helo: session.hostNameAppearsAs || 'localhost',
      remoteAddress: session.remoteAddress,
    });
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  // A client that breaks off is no fault of the stage.
  server.removeAllListeners('error');
  server.on('error', (error) => options.log(`smtp: ${error.message}`));
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

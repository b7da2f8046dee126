import { createTransport } from 'nodemailer';
import { bounced, delivered, type Publish } from './aws/ses-events.ts';
import { waitMs } from './back-off.ts';
import type { Clock } from './clock.ts';
import type { Outbox, OutboxMail } from './folder/outbox.ts';
import { tlsTrouble } from './mailbox/faults.ts';
import { type MailServer, smtpOptionsOf, withoutPassword } from './mailbox/mail-server.ts';
import type { Standstill } from './passage/standstill.ts';

/** Hands the mails of the outbox to the owner's own mail server. */
export type Relay = { wake(): void; stop(): void };

/** Waits before the next try after a failure: from half a minute to one hour, for ever. By the machine's time, not the moved clock. */
const waits = { firstMs: 30_000, longestMs: 60 * 60_000 };

/**
 * Passes the outbox on to a real SMTP server, one mail after the other in their order, bytes unchanged. What fails stays waiting and is tried again, over restarts too; a
 * crash between the server's answer and our note sends that one mail twice. What the server refuses for good came back: it is not tried again, and told as SES would.
 */
export function startRelay(options: {
  readonly outbox: Outbox;
  readonly server: MailServer;
  readonly clock: Clock;
  readonly publish: Publish;
  readonly pass?: Standstill['pass'];
  readonly log: (line: string) => void;
}): Relay {
  const { outbox, server, clock, publish, log, pass = (work) => work() } = options;
  const transport = createTransport(smtpOptionsOf(server));
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let stopped = false;
  let failures = 0;

  const comesBack = async (mail: OutboxMail, attempts: number, said: string) => {
    log(`mail ${mail.number} came back: ${said}`);
    await publish(bounced(mail, clock.now(), { said }));
    await outbox.noteRelay(mail.id, { state: 'refused', attempts, fault: said });
  };

  /** @returns whether the next one may be tried at once */
  const passOn = async (mail: OutboxMail): Promise<boolean> => {
    const attempts = (mail.relay?.attempts ?? 0) + 1;
    try {
      const { response } = await transport.sendMail({
        envelope: { from: mail.from, to: [...mail.to] },
        raw: (await outbox.read(mail.id)) ?? '',
      });
      failures = 0;
      // Told first: a crash in between tells it twice, which counts once.
      await publish(delivered(mail, clock.now(), response));
      await outbox.noteRelay(mail.id, { state: 'done', attempts });
      return true;
    } catch (error) {
      const said = refusalIn(error);
      if (said !== undefined) {
        await comesBack(mail, attempts, withoutPassword(said, server));
        return true;
      }
      const fault = tlsTrouble(error, server) ?? withoutPassword(error instanceof Error ? error.message : String(error), server);
      await outbox.noteRelay(mail.id, { state: 'waiting', attempts, fault });
      failures += 1;
      const nextMs = waitMs(failures, waits, Math.random());
      log(`mail ${mail.number} could not be passed on (${fault}); it is kept and tried again in ${Math.round(nextMs / 1000)} s`);
      timer = setTimeout(wake, nextMs);
      timer.unref();
      return false;
    }
  };
  const run = async () => {
    for (;;) {
      const mail = outbox.list().find(({ relay }) => relay?.state === 'waiting');
      // A backup between the answer of the server and our note of it would send that mail once more.
      if (!mail || stopped || !(await pass(() => passOn(mail)))) return;
    }
  };
  const wake = () => {
    if (busy || stopped) return;
    clearTimeout(timer);
    busy = true;
    run()
      .catch((error: unknown) => log(`relay: ${String(error)}`))
      .finally(() => {
        busy = false;
      });
  };
  wake();
  return {
    wake,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      transport.close();
    },
  };
}

/** The server's own words, where it refused this recipient or this mail for good (RFC 5321 4.2.1: 5yz). Whether it lets us in, and whom we may be, is another matter, and is mended here. */
function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { responseCode, response, command } = error as Error & { responseCode?: number; response?: string; command?: string };
  const isFinal = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  const said = response ?? error.message;
  return isFinal && (command === 'RCPT TO' || command === 'DATA') && !passes.test(said) ? said : undefined;
}

/**
 * Said with 5yz, and over by itself tomorrow: a mailbox that is full (RFC 3463 X.2.2), the server's own trouble (X.3), how much it takes from us in a day (X.4, as Gmail's 5.4.5), or that we
 * have to log in anew (X.7.0, X.7.8).
 */
const passes =
  /\b5\.(?:2\.2|3\.\d|4\.\d|7\.[08])\b|\b(?:quota|mailbox (?:is )?full|limit exceeded|exceeded .{0,30}limit|too many|rate limit)\b/i;

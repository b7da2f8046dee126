import { createTransport } from 'nodemailer';
import type { Outbox } from './outbox.ts';

export type Relay = { wake(): void; stop(): void };

/** Waits before the next try after a failure: from half a minute to one hour, for ever. By the machine's time, not the moved clock. */
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

/**
 * Passes the outbox on to a real SMTP server, one mail after the other in their order, bytes unchanged. What fails stays waiting and is tried again, over restarts too; a
 * crash between the server's answer and our note sends that one mail twice.
 */
export function startRelay(options: { readonly outbox: Outbox; readonly url: string; readonly log: (line: string) => void }): Relay {
  const { outbox, log } = options;
  const transport = createTransport(options.url);
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let stopped = false;
  let failures = 0;

  const run = async () => {
    for (;;) {
      const mail = outbox.list().find(({ relay }) => relay?.state === 'waiting');
      if (!mail || stopped) return;
      const attempts = (mail.relay?.attempts ?? 0) + 1;
      try {
        await transport.sendMail({ envelope: { from: mail.from, to: [...mail.to] }, raw: (await outbox.read(mail.id)) ?? '' });
        failures = 0;
        await outbox.noteRelay(mail.id, { state: 'done', attempts });
      } catch (error) {
        const fault = error instanceof Error ? error.message : String(error);
        await outbox.noteRelay(mail.id, { state: 'waiting', attempts, fault });
        failures += 1;
        const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1));
        log(`mail ${mail.number} could not be passed on (${fault}); it is kept and tried again in ${Math.round(waitMs / 1000)} s`);
        timer = setTimeout(wake, waitMs);
        timer.unref();
        return;
      }
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

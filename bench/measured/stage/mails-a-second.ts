import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startStage } from '../../../local/stage.ts';
import { atLeast, type Figure, ms, processorTimeOf } from '../figures.ts';
import { owner } from './employers.ts';
import { forward, forwardedOn, forwards, openAtOnce } from './forwards.ts';

/** Where the mails are looked at in groups: how much longer a mail takes when more went before it, and what a process that just began pays. */
const groups = [10, 100, 200, 300, 400, forwards];

/** Into a folder on disk, as `npm start` has one: what is answered with 250 is kept. */
export async function mailsASecond(mails: number): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-mails-'));
  const stage = await startStage({ dataFolder: folder, smtpPort: 0, startAt: `${forwardedOn}T12:00:00Z`, held: true, owner });
  const transport = createTransport({ host: '127.0.0.1', port: stage.smtpPort ?? 0, ignoreTLS: true, pool: true, maxConnections: 4 });
  const send = (number: number) =>
    transport.sendMail({ envelope: { from: owner.addresses[0], to: [stage.owner.captureAddress] }, raw: forward(number) });
  const upTo = [...groups.filter((group) => group < mails), mails];
  const figures: Figure[] = [];
  try {
    let sent = 0;
    let rate = 0;
    for (const last of upTo) {
      const count = last - sent;
      const from = performance.now();
      const processor = await processorTimeOf(async () => {
        await Promise.all(Array.from({ length: count }, (_, number) => send(sent + number)));
        await stage.settle();
      });
      rate = count / ((performance.now() - from) / 1_000);
      figures.push({
        what: `mails ${sent + 1} to ${last}, ${Math.min(last, openAtOnce)} open applications: processor time a mail`,
        is: `${ms(processor / count)} (${rate.toFixed(1)} a second)`,
      });
      sent = last;
    }
    const recorded = (await stage.store.allApplications(stage.owner)).reduce((sum, { facts }) => sum + facts.length, 0);
    const { plan } = await stage.store.search(stage.owner.id);
    figures.push({ what: `of these ${mails} mails`, is: `${recorded} facts on record, ${plan.length} follow-ups planned` });
    return [
      atLeast(
        `mails through SMTP to a recorded plan, the last ${sent - (upTo.at(-2) ?? 0)} of ${mails}`,
        rate,
        100,
        (value) => `${value.toFixed(1)} a second`,
      ),
      ...figures,
    ];
  } finally {
    transport.close();
    await stage.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

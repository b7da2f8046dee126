import { deliverDue } from '../../functions/deliver.ts';
import { handle } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime.ts';
import { triesPerMail } from '../../functions/names.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import type { Instant } from '../../lib/time.ts';
import { notificationOf } from '../../local/received-mail.ts';
import { type LaidOut, laidOut, mina } from '../functions/laid-out.ts';
import { asStored } from '../functions/mails.ts';
import { type FaultPlan, faultyCalls } from './faulty-calls.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** While nothing happens, a sweep finds nothing: it runs hourly for so long after something happened or went wrong, and twice a day besides. */
const watchfulMs = 3 * hourMs;
/** A mail whose function failed or died is handed out again after that (six times the function's time-out, `cdk/receiving.ts`). */
const hiddenMs = 6 * minuteMs;

/** A mail to the capture address at a moment; what is written depends on what came before. */
export type Arrival = {
  readonly at: Instant;
  readonly write: (stage: LaidOut) => { readonly raw: Uint8Array; readonly recipient?: string };
};

type Queued = { readonly id: string; readonly body: string; visibleAtMs: number; receives: number };

/**
 * A whole deployment in one process: SES's rule, the queue, the schedules and the hourly sweep around the functions, over the real adapters. Its clock jumps from one moment at which
 * something happens to the next, until `until`. Each call of a function is a process of its own, which a fault may end.
 */
export async function runDeployment(
  arrivals: readonly Arrival[],
  {
    from,
    until,
    plan,
    whenDone,
  }: { readonly from: Instant; readonly until: Instant; readonly plan: FaultPlan; readonly whenDone: Parameters<typeof laidOut>[1] },
) {
  const stage = await laidOut(from, whenDone, (target, event) => invoked(target, event));
  await stage.services.store.addOwner({ owner: mina, secret: 'a secret of the test' });
  const faulty = faultyCalls(stage, plan);
  const receiving = { ...faulty.services, parse: parseMail };
  const queue: Queued[] = [];
  const dead: string[] = [];
  let taken = 0;
  const now = () => stage.clock.now();

  async function invoked(target: string, event: unknown): Promise<unknown> {
    const { environment } = stage;
    if (target === environment.deliver) return faulty.run(() => deliverDue(faulty.services, event as { owner: string }, now()));
    if (target === environment.inbound) return faulty.run(() => handle(receiving, event, now()));
    throw new Error(`nothing answers to ${target}`);
  }

  const take = async ({ write }: Arrival) => {
    const { raw, recipient = mina.captureAddress } = write(stage);
    taken += 1;
    const id = `mail-${taken}`;
    const source = mina.addresses[0] ?? '';
    const stored = Buffer.from(asStored(raw, { source, recipient, dmarc: 'pass' }));
    await stage.services.bucket.put(`raw/${id}`, stored);
    const body = notificationOf(
      id,
      { from: source, to: [recipient] },
      stored,
      now(),
      { bucket: stage.environment.bucket, prefix: 'raw/' },
      { content: 'PASS', sender: 'PASS' },
    );
    queue.push({ id, body, visibleAtMs: stage.clock.nowMs(), receives: 0 });
  };

  const hand = async (mail: Queued) => {
    mail.receives += 1;
    const event = { Records: [{ messageId: mail.id, body: mail.body, attributes: { ApproximateReceiveCount: String(mail.receives) } }] };
    const failed = await faulty
      .run(() => handle(receiving, event, now()))
      .then(
        ({ batchItemFailures }) => batchItemFailures.length > 0,
        () => true,
      );
    if (!failed || mail.receives > triesPerMail) queue.splice(queue.indexOf(mail), 1);
    if (failed && mail.receives > triesPerMail) dead.push(mail.id);
    mail.visibleAtMs = stage.clock.nowMs() + hiddenMs;
  };

  const waiting = [...arrivals];
  let sweepAtMs = Math.ceil(Date.parse(from) / hourMs) * hourMs;
  let eventfulUntilMs = 0;
  let metBefore = 0;
  for (;;) {
    const [arrival] = waiting;
    const [mail] = [...queue].sort((one, other) => one.visibleAtMs - other.visibleAtMs);
    const moments = [arrival && Date.parse(arrival.at), mail?.visibleAtMs, stage.schedules.nextAtMs(), sweepAtMs];
    const next = Math.min(...moments.filter((moment) => moment !== undefined));
    if (next > Date.parse(until)) break;
    stage.clock.setTo(Math.max(next, stage.clock.nowMs()));
    if (arrival && Date.parse(arrival.at) === next) await take(waiting.shift() ?? arrival);
    else if (mail?.visibleAtMs === next) await hand(mail);
    else if (stage.schedules.nextAtMs() === next) await stage.schedules.fireDue();
    else {
      sweepAtMs += hourMs;
      const hasHappened = faulty.met.length > metBefore;
      metBefore = faulty.met.length;
      if (hasHappened) eventfulUntilMs = next + watchfulMs;
      if (next > eventfulUntilMs && (next / hourMs) % 12 !== 0) continue;
      await faulty.run(() => sweepOnce(faulty.services, now())).catch(() => undefined);
      continue;
    }
    eventfulUntilMs = next + watchfulMs;
  }
  await faulty.settle();
  return { stage, calls: faulty.calls, met: faulty.met, laidAside: dead as readonly string[], stillQueued: queue.length };
}

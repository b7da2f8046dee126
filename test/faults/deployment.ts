import { deliverDue } from '../../functions/deliver.ts';
import { handle } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import { triesPerMail } from '../../functions/names.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import type { Instant } from '../../lib/time.ts';
import { notificationOf } from '../../local/received-mail.ts';
import { type LaidOut, laidOut, mina } from '../functions/given/laid-out.ts';
import { asStored } from '../functions/store/mails.ts';
import { type FaultPlan, type FaultyCalls, faultyCalls } from './calls/faulty-calls.ts';
import { layFiles, putRows, takeWorld, type World } from './calls/world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** While nothing happens, a sweep finds nothing: it runs hourly for so long after something happened or went wrong, and twice a day besides. */
const watchfulMs = 3 * hourMs;
/** A mail whose function failed or died is handed out again after that (six times the function's time-out, `cdk/parts/receiving.ts`). */
const hiddenMs = 6 * minuteMs;

/** A mail to the capture address at a moment; what is written depends on what came before. */
export type Arrival = {
  readonly at: Instant;
  readonly write: (stage: LaidOut) => { readonly raw: Uint8Array; readonly recipient?: string };
};

type Queued = { readonly id: string; readonly body: string; readonly visibleAtMs: number; readonly receives: number };

/** What the deployment keeps besides the stage. */
export type Course = {
  /** Mails that were taken so far. */
  readonly taken: number;
  readonly queue: readonly Queued[];
  readonly laidAside: readonly string[];
  readonly sweepAtMs: number;
  readonly watchfulUntilMs: number;
};

/** A deployment between two things that happen: all that is needed to go on from there. */
export type Moment = {
  /** When the next thing happens. */
  readonly nextMs: number;
  readonly nowMs: number;
  /** The calls that were made before. */
  readonly calls: number;
  readonly course: Course;
  readonly world: World;
};

export type Running = {
  readonly stage: LaidOut;
  readonly faulty: FaultyCalls;
  readonly course: () => Course;
  /** When the next thing happens. */
  readonly nextMs: number;
  readonly moment: () => Promise<Moment>;
};

/**
 * A whole deployment in one process: SES's rule, the queue, the schedules and the hourly sweep around the functions, over the real adapters. Its clock jumps from one moment at which
 * something happens to the next, until `until`. Each call of a function is a process of its own, which a fault may end.
 *
 * @param start goes on from there instead of from the beginning
 * @param beforeNext is asked whenever something is about to happen; `true` ends the run
 */
export async function runDeployment(
  arrivals: readonly Arrival[],
  {
    from,
    until,
    plan,
    start,
    beforeNext,
    whenDone,
  }: {
    readonly from: Instant;
    readonly until: Instant;
    readonly plan: FaultPlan;
    readonly start?: Moment | undefined;
    readonly beforeNext?: (running: Running) => Promise<boolean>;
    readonly whenDone: (end: () => Promise<void>) => unknown;
  },
): Promise<Running> {
  const stage = await laidOut(
    start ? new Date(start.nowMs).toISOString() : from,
    whenDone,
    (target, event) => invoked(target, event),
    async (folder) => start && layFiles(folder, start.world),
  );
  if (start) await putRows(stage, start.world);
  else await stage.services.store.addOwner({ owner: mina, secret: 'a secret of the test' });
  const faulty = faultyCalls(stage, plan, start?.calls);
  const receiving = { ...faulty.services, parse: parseMail };
  let { taken, queue, laidAside, sweepAtMs, watchfulUntilMs }: Course = start?.course ?? {
    taken: 0,
    queue: [],
    laidAside: [],
    sweepAtMs: Math.ceil(Date.parse(from) / hourMs) * hourMs,
    watchfulUntilMs: 0,
  };
  const course = (): Course => ({ taken, queue, laidAside, sweepAtMs, watchfulUntilMs });
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
    queue = [...queue, { id, body, visibleAtMs: stage.clock.nowMs(), receives: 0 }];
  };

  const hand = async (mail: Queued) => {
    const receives = mail.receives + 1;
    const event = { Records: [{ messageId: mail.id, body: mail.body, attributes: { ApproximateReceiveCount: String(receives) } }] };
    const failed = await faulty
      .run(() => handle(receiving, event, now()))
      .then(
        ({ batchItemFailures }) => batchItemFailures.length > 0,
        () => true,
      );
    const rest = queue.filter((one) => one !== mail);
    if (failed && receives > triesPerMail) laidAside = [...laidAside, mail.id];
    queue = failed && receives <= triesPerMail ? [...rest, { ...mail, receives, visibleAtMs: stage.clock.nowMs() + hiddenMs }] : rest;
  };

  let metBefore = 0;
  for (;;) {
    const arrival = arrivals[taken];
    const [mail] = [...queue].sort((one, other) => one.visibleAtMs - other.visibleAtMs);
    const moments = [arrival && Date.parse(arrival.at), mail?.visibleAtMs, stage.schedules.nextAtMs(), sweepAtMs];
    const nextMs = Math.min(...moments.filter((moment) => moment !== undefined));
    const isArrival = arrival !== undefined && Date.parse(arrival.at) === nextMs;
    const isSweep = !isArrival && mail?.visibleAtMs !== nextMs && stage.schedules.nextAtMs() !== nextMs;
    if (isSweep) {
      const hasHappened = faulty.met.length > metBefore;
      if (hasHappened) watchfulUntilMs = nextMs + watchfulMs;
      metBefore = faulty.met.length;
      if (nextMs > watchfulUntilMs && (nextMs / hourMs) % 12 !== 0 && nextMs <= Date.parse(until)) {
        sweepAtMs += hourMs;
        continue;
      }
    }
    const moment = async (): Promise<Moment> => ({
      nextMs,
      nowMs: stage.clock.nowMs(),
      calls: faulty.made(),
      course: course(),
      world: await takeWorld(stage),
    });
    const running = { stage, faulty, course, nextMs, moment };
    if (nextMs > Date.parse(until) || (await beforeNext?.(running))) {
      await faulty.settle();
      return running;
    }
    stage.clock.setTo(Math.max(nextMs, stage.clock.nowMs()));
    if (isSweep) {
      sweepAtMs += hourMs;
      await faulty.run(() => sweepOnce(faulty.services, now())).catch(() => undefined);
      continue;
    }
    if (isArrival) await take(arrival);
    else if (mail?.visibleAtMs === nextMs) await hand(mail);
    else await stage.schedules.fireDue();
    watchfulUntilMs = nextMs + watchfulMs;
  }
}

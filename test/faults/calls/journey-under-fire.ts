import type { Instant } from '../../../lib/time.ts';
import type { LaidOut } from '../../functions/given/laid-out.ts';
import { application, rejection, reply } from '../../functions/store/mails.ts';
import { complaints } from '../complaints.ts';
import { type Arrival, type Moment, type Running, runDeployment } from '../deployment.ts';
import { type Kept, keptIn } from '../kills/kept.ts';
import { panelInvitation } from '../mails.ts';
import type { Call, FaultPlan, Met } from './faulty-calls.ts';

const from: Instant = '2026-10-05T13:12:00Z';
const until: Instant = '2026-10-22T12:00:00Z';

/** An application, a panel of three, the thank-yous and what Mina says of them, a rejection that she takes back, and the status check after that. */
const arrivals: readonly Arrival[] = [
  { at: '2026-10-05T13:12:30Z', write: () => ({ raw: application }) },
  { at: '2026-10-08T14:31:00Z', write: () => ({ raw: panelInvitation }) },
  { at: '2026-10-14T21:00:00Z', write: (stage) => ({ raw: reply('sent', { id: 'reply-1' }), recipient: answering(stage, 'thank_you') }) },
  { at: '2026-10-16T14:31:00Z', write: () => ({ raw: rejection }) },
  { at: '2026-10-16T21:00:00Z', write: (stage) => ({ raw: reply('undo', { id: 'reply-2' }), recipient: answering(stage, 'receipt') }) },
];

/** The Reply-To of the latest mail of ours of that kind. */
function answering({ outbox }: LaidOut, kind: string): string {
  const mail = outbox.list().findLast(({ tags }) => tags.kind === kind);
  return `k7p2vq9xw3+${mail?.tags.token ?? 'none'}@in.example.com`;
}

/** The journey without a fault: what every other one is measured by. */
export type Calm = {
  readonly calls: readonly Call[];
  /** Before each thing that happened, and at the end. */
  readonly moments: readonly (Moment & { readonly kept: Kept })[];
};

export type Ending = {
  readonly met: readonly Met[];
  /** What is not as it should be, each in a sentence. */
  readonly wrong: readonly string[];
  /** Mails that went with the word that they may have come before. */
  readonly again: number;
  /** Whether the journey came back to where the calm one was, and was left there. */
  readonly caughtUp: boolean;
};

export async function playCalm(): Promise<Calm> {
  const moments: (Moment & { readonly kept: Kept })[] = [];
  const note = async ({ moment }: Running) => {
    const now = await moment();
    moments.push({ ...now, kept: await keptIn(now) });
    return false;
  };
  const calls = await play({ plan: new Map(), beforeNext: note }, async (running) => {
    await note(running);
    return running.faulty.calls;
  });
  return { calls, moments };
}

/**
 * Plays the journey with the planned faults: from what happens first that one of them strikes, and until all that is kept is as it was without a fault at that time, for from there on nothing
 * can come out otherwise; else to the end.
 */
export async function playUnderFire(plan: FaultPlan, calm: Calm): Promise<Ending> {
  const left = [...plan.keys()].sort((one, other) => one - other);
  const met: Met[] = [];
  let again = 0;
  let earliest = 0;
  for (;;) {
    const [first] = left;
    const at = Math.max(
      earliest,
      calm.moments.findLastIndex(({ calls }) => first !== undefined && calls < first),
    );
    const start = calm.moments[at];
    if (first === undefined || !start) return { met, wrong: [], again, caughtUp: true };
    let caughtUpAt: number | undefined;
    const beforeNext = async (running: Running) => {
      if (running.faulty.met.length === 0) return false;
      await running.faulty.settle();
      const now = await running.moment();
      const kept = await keptIn(now);
      caughtUpAt = sameTime(calm, now.nextMs).find((index) => {
        const then = calm.moments[index];
        return then && kept.rest === then.kept.rest && complaints(then.kept, kept, running.faulty.met).length === 0;
      });
      return caughtUpAt !== undefined;
    };
    const ending = await play(
      { plan: new Map([...plan].filter(([number]) => left.includes(number))), start, beforeNext },
      async (running) => {
        met.push(...running.faulty.met);
        const kept = await keptIn(await running.moment());
        again += kept.mails.filter((mail) => mail.again).length;
        const end = calm.moments[caughtUpAt ?? calm.moments.length - 1];
        return {
          made: running.faulty.made(),
          wrong: end ? complaints(end.kept, kept, running.faulty.met) : ['there is nothing to measure by'],
        };
      },
    );
    if (caughtUpAt === undefined) return { met, wrong: ending.wrong, again, caughtUp: false };
    left.splice(0, left.findLastIndex((number) => number <= ending.made) + 1);
    earliest = caughtUpAt;
  }
}

/** Where the calm journey was before its next thing happened, at that time. */
function sameTime({ moments }: Calm, nextMs: number): readonly number[] {
  const first = moments.findIndex((moment) => moment.nextMs >= nextMs);
  return moments.flatMap((moment, index) => (index === first || moment.nextMs === nextMs ? [index] : []));
}

/** @param look is given the end of it, before its servers are stopped */
async function play<Seen>(
  options: { readonly plan: FaultPlan; readonly start?: Moment; readonly beforeNext: (running: Running) => Promise<boolean> },
  look: (running: Running) => Promise<Seen>,
): Promise<Seen> {
  const ends: (() => Promise<void>)[] = [];
  try {
    return await look(await runDeployment(arrivals, { from, until, ...options, whenDone: (end) => ends.push(end) }));
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

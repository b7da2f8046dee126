import { join } from 'node:path';
import { wakeUpsBy } from '../../functions/aws/wake-ups.ts';
import { environmentOf } from '../../functions/environment.ts';
import { prefixes } from '../../functions/names.ts';
import { remembering } from '../../functions/one-run.ts';
import type { Services } from '../../functions/services.ts';
import { storeOf } from '../../functions/store/store.ts';
import type { Instant } from '../../lib/time.ts';
import { bucketWithin } from '../aws/bucket-within.ts';
import { schedulingIn } from '../aws/scheduling-within.ts';
import { type Clock, makeClock } from '../clock.ts';
import { defaultOwner, type OwnerWishes } from '../default-owner.ts';
import { openDataFolder } from '../folder/data-folder.ts';
import { openFiles } from '../folder/files.ts';
import { rowsInMemory } from '../folder/rows-in-memory.ts';
import { makePassage } from '../passage/passage.ts';
import { openQueue } from '../passage/queue.ts';
import { openSchedules } from '../passage/schedules.ts';
import { makeMessageId, notificationOf, traceHeaders, type Verdicts } from '../received-mail.ts';
import type { Stage } from '../stage.ts';
import { names, ownEnvironment } from '../stage-environment.ts';
import { mailerInMemory, type SentInMemory } from './mailer.ts';

/** As much of a stage as a story is played on. */
export type StageInMemory = Pick<Stage, 'owner' | 'store' | 'clock' | 'accept' | 'settle' | 'moveClockTo' | 'stop'>;

/**
 * A stage for what plays a search through and keeps nothing: the functions' own code in this process, and beside it what they call as plain objects in memory. No request, no encoding, no thread; the clock stands
 * still but for {@link Stage.moveClockTo}. What waits and what fires does so by the same queue and schedules as on any laptop.
 */
export async function openStageInMemory(options: {
  readonly startAt: Instant;
  readonly captureDomain: string;
  readonly owner: OwnerWishes;
  /** Called with each mail to the owner. */
  readonly keep: (sent: SentInMemory) => void;
  readonly invoke: (services: Services, name: string, event: unknown, now: Instant) => Promise<unknown>;
  readonly log: (line: string) => void;
}): Promise<StageInMemory> {
  const captureDomain = options.captureDomain.toLowerCase();
  const environment = environmentOf(ownEnvironment(captureDomain, `followthrough@${captureDomain}`));
  const clock: Clock = makeClock({ startAtMs: Date.parse(options.startAt), held: true });
  // For what is laid aside.
  const folder = await openDataFolder('memory');
  const { log } = options;
  const keeping = { folder: undefined, deadLetters: join(folder.path, 'dead-letters'), clock, log };

  const invoke = (name: string, event: unknown) => options.invoke(services, name, event, clock.now());
  const queue = await openQueue({ ...keeping, invoke: (event) => invoke('inbound', event) });
  const schedules = await openSchedules({ ...keeping, invoke: (arn, event) => invoke(arn.slice(arn.lastIndexOf(':') + 1), event) });
  const store = storeOf(remembering(rowsInMemory()));
  const services: Services = {
    environment,
    store,
    bucket: bucketWithin(await openFiles(undefined), clock),
    mailer: mailerInMemory(environment, options.keep),
    wakeUps: wakeUpsBy(schedulingIn(schedules, clock, environment), environment),
  };
  const owner = await defaultOwner(store, options.owner, { captureDomain, timeZone: 'UTC' });
  const passage = makePassage({
    clock,
    queue,
    schedules,
    sweep: () => invoke('sweep', {}).catch((error: unknown) => log(`the sweep failed, the next one tries again: ${error}`)),
    remember: async () => undefined,
    log,
  });

  return {
    owner,
    store,
    clock,
    async accept(raw, envelope) {
      const id = makeMessageId();
      const trace = traceHeaders(id, envelope, clock.now(), `inbound-smtp.${captureDomain}`);
      const whole = Buffer.concat([Buffer.from(trace), raw]);
      const verdicts: Verdicts = { content: 'PASS', sender: 'PASS' };
      await services.bucket.put(`${prefixes.raw}${id}`, whole);
      await queue.add(notificationOf(id, envelope, whole, clock.now(), { bucket: names.bucket, prefix: prefixes.raw }, verdicts));
      return id;
    },
    settle: passage.settle,
    moveClockTo: (instant) => passage.moveTo(Date.parse(instant)),
    async stop() {
      passage.stop();
      await folder.close();
    },
  };
}

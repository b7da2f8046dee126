import { deliverDue } from '../../../functions/deliver.ts';
import { environmentOf } from '../../../functions/environment.ts';
import { handle } from '../../../functions/inbound.ts';
import { parseMail } from '../../../functions/mime/mime.ts';
import { inPlaceOfAws } from '../../../functions/names.ts';
import { type InPlace, servicesOf } from '../../../functions/services.ts';
import { sweepOnce } from '../../../functions/sweep.ts';
import type { Clock } from '../../../local/clock.ts';
import type { Functions } from '../../../local/functions/functions.ts';
import { startStage, type WithinProcess } from '../../../local/stage.ts';

/**
 * The laptop stage as `npm start` runs it, with the functions in its own process instead of in threads and without a page: one file when it is bundled, which starts in a fraction of the time. For
 * tests that kill it often.
 */
const [dataFolder = 'memory'] = process.argv.slice(2);
const { OWNER_NAME: name = '', OWNER_ADDRESS: address = '', OWNER_TIME_ZONE: timeZone = 'UTC' } = process.env;

const stage = await startStage({
  dataFolder,
  smtpPort: 0,
  owner: { name, addresses: [address], timeZone },
  functions: inThisProcess,
  log: (line) => console.error(line),
});
process.stdout.write(`mail in   127.0.0.1:${stage.smtpPort} (SMTP), to ${stage.owner.captureAddress}\n`);
process.stdout.write(`ready in ${Math.round(performance.now())} ms\n`);
process.once('SIGINT', () => stage.stop().then(() => process.exit(0)));

function inThisProcess(environment: Readonly<Record<string, string>>, clock: Clock, { table }: WithinProcess): Functions {
  Object.assign(process.env, environment);
  // As in a function's thread (`local/functions/function-thread.ts`): the table is asked within the program.
  Object.assign(globalThis, { [inPlaceOfAws]: { table } satisfies InPlace });
  const services = servicesOf(environmentOf(environment));
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    if (name === 'inbound') return handle({ ...services, parse: parseMail }, event, clock.now());
    if (name === 'deliver') return deliverDue(services, event as { owner: string }, clock.now());
    if (name === 'sweep') return sweepOnce(services, clock.now());
    throw new Error(`nothing here is called ${name}`);
  };
  return { invoke, stop: async () => undefined };
}

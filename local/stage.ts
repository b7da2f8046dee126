import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Table, tableOf } from '../functions/aws/table.ts';
import { type WakeUps, wakeUpsBy } from '../functions/aws/wake-ups.ts';
import { environmentOf } from '../functions/environment.ts';
import { prefixes, variables } from '../functions/names.ts';
import { welcome } from '../functions/sending/welcome.ts';
import type { ClientSettings } from '../functions/services.ts';
import { type Store, storeOf } from '../functions/store/store.ts';
import { localPartOf } from '../lib/reading/unwrap/address.ts';
import type { Owner } from '../lib/search/owner/owner.ts';
import type { Instant, TimeZone } from '../lib/time.ts';
import { bucketWithin } from './aws/bucket-within.ts';
import { startFunctionUrl } from './aws/function-url.ts';
import { inProcess } from './aws/in-process.ts';
import { openObjects, serveObjects, storeObject } from './aws/s3.ts';
import { makeScheduler } from './aws/scheduler.ts';
import { schedulingIn } from './aws/scheduling-within.ts';
import { type AwsService, startAwsServer } from './aws/server.ts';
import { carrierInto, makeSes } from './aws/ses.ts';
import { notificationsIn, type Publish } from './aws/ses-events.ts';
import type { Clock } from './clock.ts';
import { defaultOwner, type OwnerWishes } from './default-owner.ts';
import { openClock, openDataFolder, openFolderLog } from './folder/data-folder.ts';
import { withoutAddresses } from './folder/log.ts';
import { type OutboxMail, openOutbox } from './folder/outbox.ts';
import { startTable } from './folder/table.ts';
import { readRows } from './folder/table-rows.ts';
import { bundleFolder } from './functions/bundles.ts';
import { type Functions, startFunctions } from './functions/functions.ts';
import { snapshotQuestion } from './kept/back-up.ts';
import { removeSnapshots, takeSnapshot } from './kept/snapshot.ts';
import type { MailboxDoor } from './mailbox/door.ts';
import type { MailServer } from './mailbox/mail-server.ts';
import { makePassage } from './passage/passage.ts';
import { joinQueues, openQueue } from './passage/queue.ts';
import { openSchedules } from './passage/schedules.ts';
import { makeStandstill, type Standstill } from './passage/standstill.ts';
import { makeMessageId, notificationOf, type SmtpEnvelope, traceHeaders, type Verdicts } from './received-mail.ts';
import type { Relay } from './relay.ts';
import { itemsOf } from './rows/items.ts';
import { rowsAtHand } from './rows/rows-at-hand.ts';
import { tableOver } from './rows/table-over.ts';
import { startSmtp } from './smtp.ts';
import { awsEnvironment, names, ownEnvironment, region, secretAccessKey } from './stage-environment.ts';
import { portFault, StageFault } from './stage-fault.ts';

// Long because the parts of the laptop stage are put together here and nowhere else, and a third of it says what may be asked of a stage.

export type StageOptions = {
  /** Everything is kept below it. `memory`: nothing is kept, for trials and tests. */
  readonly dataFolder: string | 'memory';
  /** 0 takes any free one; absent: no door for mail but {@link Stage.accept}. */
  readonly smtpPort?: number;
  /** Where the links in mails lead, on 127.0.0.1; 0 takes any free one; absent: mails carry no links. */
  readonly linksPort?: number;
  /** Where a proxy passes requests on to that port. */
  readonly linksUrl?: string;
  /** What the clock shows at the start; absent: the machine's time, or as far ahead of it as the folder's clock was moved. */
  readonly startAt?: Instant;
  /** The clock stands still but for {@link Stage.moveClockTo}. */
  readonly held?: boolean;
  /** Outgoing mail is passed on to this server. */
  readonly relay?: MailServer;
  readonly captureDomain?: string;
  /** The capture address is this mailbox; its domain takes the place of `captureDomain`, and the mails to the owner come from it. */
  readonly mailbox?: MailboxDoor;
  /** An address of the capture domain. */
  readonly sender?: string;
  readonly owner?: OwnerWishes;
  /** Of a new owner who wished for none. */
  readonly timeZone?: TimeZone;
  /** A new owner is greeted by mail. */
  readonly welcome?: boolean;
  /** Whether a mail proves who sent it, for trials; absent: whoever can connect to loopback is the owner. */
  readonly proves?: (envelope: SmtpEnvelope) => boolean;
  /** Names each mail that comes in; absent: unguessable, as SES does. Ids of facts, and with them the choice of words, come from it. */
  readonly nameMail?: () => string;
  /** Lines for the person at the terminal: failures, retries. */
  readonly log?: (line: string) => void;
  /** Runs the functions otherwise than as bundles in threads, for trials. */
  readonly functions?: (environment: Readonly<Record<string, string>>, clock: Clock, within: WithinProcess) => Functions;
};

/** The services of a stage for whoever is in its own process: without a connection. */
export type WithinProcess = { readonly settings: Required<ClientSettings>; readonly table: Table };

/** The laptop stage, running. */
export type Stage = {
  readonly owner: Owner;
  readonly store: Store;
  /** As the functions ask for them: what the page changes may fall due at another time. */
  readonly wakeUps: WakeUps;
  readonly clock: Clock;
  /** Whatever else changes what is kept passes through here, so that a backup is of one moment. */
  readonly pass: Standstill['pass'];
  readonly captureDomain: string;
  readonly smtpPort: number | undefined;
  /** Where the links in mails lead, without a slash at the end. */
  readonly linksUrl: string | undefined;
  /** Takes a mail in as the SMTP door does; resolves with its id when it is on disk. */
  accept(raw: Buffer, envelope: SmtpEnvelope): Promise<string>;
  /** Resolves when everything that is due by the clock is done. */
  settle(): Promise<void>;
  /** Moves the clock forward; every wake-up on the way fires at its own time, in order. Backward only as long as nothing is known. @throws StageFault */
  moveClockTo(instant: Instant): Promise<void>;
  /** The next moment at which something is going to happen by itself. */
  nextDueAt(): Instant | undefined;
  /** What lies in the capture mailbox was not looked through yet, or not since a break. Nothing is sent meanwhile; without a mailbox never. */
  isBehind(): boolean;
  /** Mails to the owner, oldest first. */
  outbox(): readonly OutboxMail[];
  readMail(id: string): Promise<Buffer | undefined>;
  /** Ends everything in order; what was accepted is kept. */
  stop(): Promise<void>;
};

/** As in the deployed stack. */
const timeouts = {
  inbound: { timeoutMs: 60_000 },
  deliver: { timeoutMs: 60_000, atOnce: 2 },
  sweep: { timeoutMs: 300_000 },
  forget: { timeoutMs: 300_000 },
  feedback: { timeoutMs: 60_000 },
};
const linkTimeouts = { actions: { timeoutMs: 20_000 } };

/** The whole product on one machine: the deployed bundles between loopback stand-ins for what they call and what calls them. */
export async function startStage(options: StageOptions): Promise<Stage> {
  const captureDomain = domainIn(options.mailbox?.settings.address) ?? (options.captureDomain ?? 'in.followthrough.example').toLowerCase();
  const messageIdHost = options.mailbox || options.relay ? captureDomain : undefined;
  let isBehind = () => options.mailbox !== undefined;
  const stops: (() => unknown)[] = [];
  let stopping = false;
  const stop = async () => {
    stopping = true;
    for (const end of stops.splice(0).reverse()) await end();
  };
  let keepLine = (_line: string) => {};
  const log = (line: string) => {
    if (stopping) return;
    const said = withoutAddresses(line);
    options.log?.(said);
    keepLine(said);
  };

  try {
    const folder = await openDataFolder(options.dataFolder);
    stops.push(folder.close);
    const folderLog = openFolderLog(folder);
    stops.push(folderLog.close);
    const clock = await openClock(folder, options);
    keepLine = (line) => folderLog.print(`${clock.now()} ${line}\n`);
    const inFolder = (name: string) => join(folder.path, name);
    const bundles = options.functions ? Promise.resolve('') : bundleFolder();
    bundles.catch(() => undefined);
    const accessKeyId = `LAPTOP${randomBytes(12).toString('hex').toUpperCase()}`;
    // What is not kept needs no disk.
    const keptIn = (name: string) => (folder.passing ? undefined : inFolder(name));
    const table = await startTable({ folder: keptIn('table'), tableName: names.table, accessKeyId });
    stops.push(table.stop);

    let functions: Functions | undefined;
    const { pass, whileStill } = makeStandstill();
    const invoke = (name: string, event: unknown) =>
      pass(() => functions?.invoke(name, event) ?? Promise.reject(new Error('the functions are not running')));
    const outbox = await openOutbox(keptIn('outbox'), { relayed: options.relay !== undefined });
    const keeping = { deadLetters: inFolder('dead-letters'), clock, log };
    const queue = await openQueue({ ...keeping, folder: keptIn('queue'), invoke: (event) => invoke('inbound', event) });
    const schedules = await openSchedules({
      ...keeping,
      // What is played through comes out the same every time.
      ...(!options.functions && { atOnce: timeouts.deliver.atOnce }),
      folder: keptIn('schedules'),
      invoke: async (arn, event) => {
        const name = arn.slice(arn.lastIndexOf(':') + 1);
        const answer = await invoke(name, event);
        // Here we are the owner's mailbox too.
        if (name === 'forget') await outbox.removeAbout((answer as { tokens: readonly string[] }).tokens);
      },
    });

    // As SNS does: what SES publishes reaches the function at least once.
    const feedback = await openQueue({
      ...keeping,
      folder: keptIn('feedback'),
      what: 'feedback',
      invoke: (event) => invoke('feedback', notificationsIn(event)),
    });
    const publish: Publish = (event) => feedback.add(JSON.stringify(event));

    let relay: Relay | undefined;
    const objects = await openObjects(keptIn('objects'), [names.bucket]);
    const kept = objects.get(names.bucket);
    const sending = {
      outbox,
      identity: captureDomain,
      ...(messageIdHost !== undefined && { messageIdHost }),
      clock,
      configurationSet: { name: names.configurationSet, publish },
      accepted: () => relay?.wake(),
    };
    const services = {
      s3: serveObjects(objects, clock),
      ses: makeSes(sending),
      scheduler: makeScheduler({ schedules, groups: [names.scheduleGroup], clock }),
    };
    const aws = await startAwsServer({ services, accessKeyId, clock, log });
    stops.push(aws.stop);

    const links =
      options.linksPort === undefined
        ? undefined
        : await openLinks({
            port: options.linksPort,
            ...(options.linksUrl !== undefined && { url: options.linksUrl }),
            invoke: (event) => invoke('actions', event),
            log,
          });
    if (links) stops.push(links.stop);

    const environment = {
      ...awsEnvironment(accessKeyId, aws.url),
      ...ownEnvironment(captureDomain, options.mailbox?.settings.address ?? options.sender ?? `followthrough@${captureDomain}`),
      ...(messageIdHost !== undefined && { [variables.messageIdHost]: messageIdHost }),
      ...(options.mailbox?.settings.takesLabels === false && { [variables.replyLabels]: 'off' }),
      ...(links && { [variables.actions]: links.url }),
    };
    const stageEnvironment = environmentOf(environment);
    const scheduling = schedulingIn(schedules, clock, stageEnvironment);
    const own = (serve: AwsService) => ({
      region,
      credentials: { accessKeyId, secretAccessKey },
      cacheMiddleware: true,
      ...inProcess(serve, clock),
    });
    const settings = {
      dynamodb: own(table.serve),
      s3: own(services.s3),
      ses: own(services.ses),
      scheduler: own(services.scheduler),
    };
    const client = new DynamoDBClient(settings.dynamodb);
    const source = rowsAtHand(itemsOf(table.serve, names.table), tableOf(client, names.table));
    const rows = tableOver(source);
    functions = options.functions
      ? options.functions(environment, clock, { settings, table: rows })
      : startFunctions({
          folder: await bundles,
          functions: { ...timeouts, ...(links && linkTimeouts) },
          environment,
          clock,
          ...(kept && { within: { rows: source, bucket: bucketWithin(kept, clock), carrier: carrierInto(sending), scheduling } }),
          print: (text) => keepLine(withoutAddresses(text.trimEnd())),
        });
    stops.push(functions.stop);

    const store = storeOf(rows);
    await removeSnapshots(folder.path);
    folder.serve(async (question) => {
      if (question !== snapshotQuestion)
        return { fault: 'The program that runs there does not know what it is asked for; is it of another version?' };
      try {
        return { snapshot: await whileStill(() => takeSnapshot(folder.path, readRows(client, names.table))) };
      } catch (error) {
        if (error instanceof StageFault) return { fault: error.message };
        log(`a snapshot could not be taken: ${error}`);
        return { fault: 'The program that runs there could not take a snapshot; its log says why.' };
      }
    });
    const wakeUps = wakeUpsBy(scheduling, stageEnvironment);
    const isNew = (await store.owners()).length === 0;
    const wishes = { ...options.owner, ...(options.mailbox && { captureAddress: options.mailbox.settings.address }) };
    const owner = await defaultOwner(store, wishes, { captureDomain, timeZone: options.timeZone ?? 'UTC' });
    const mailboxDoor = options.mailbox && (await import('./mailbox/door.ts'));
    await mailboxDoor?.checkOwner(store, owner, options);

    if (isNew && options.welcome) await welcome({ store, wakeUps }, owner.id, clock.now());

    const passage = makePassage({
      clock,
      queue: joinQueues(queue, feedback),
      schedules,
      sweep: () =>
        invoke('sweep', { source: 'aws.events', 'detail-type': 'Scheduled Event' }).catch((error: unknown) =>
          log(`the sweep failed, the next one tries again: ${error}`),
        ),
      remember: (instantMs) => folder.rememberClock(instantMs - Date.now()),
      isBehind: () => isBehind(),
      jumped: () => relay?.wake(),
      log,
    });
    stops.push(passage.stop);

    const takeIn = async (id: string, raw: Buffer, envelope: SmtpEnvelope, verdicts: Verdicts): Promise<string> => {
      await storeObject(objects, names.bucket, `${prefixes.raw}${id}`, raw, clock.nowMs());
      await queue.add(notificationOf(id, envelope, raw, clock.now(), { bucket: names.bucket, prefix: prefixes.raw }, verdicts));
      return id;
    };
    const accept = (raw: Buffer, envelope: SmtpEnvelope) => {
      const id = (options.nameMail ?? makeMessageId)();
      const isProven = options.proves?.(envelope) ?? true;
      const trace = traceHeaders(id, envelope, clock.now(), `inbound-smtp.${captureDomain}`, isProven);
      const verdicts: Verdicts = { content: 'PASS', sender: isProven ? 'PASS' : 'FAIL' };
      return pass(() => takeIn(id, Buffer.concat([Buffer.from(trace), raw]), envelope, verdicts));
    };
    const knows = async (address: string) => {
      const [local = ''] = localPartOf(address).split('+');
      return (await store.ownerOfAddress(local, clock.now())) !== undefined;
    };
    const smtp = options.smtpPort === undefined ? undefined : await openDoor({ port: options.smtpPort, captureDomain, knows, accept, log });
    if (smtp) stops.push(smtp.stop);
    if (options.relay) {
      const { startRelay } = await import('./relay.ts');
      relay = startRelay({ outbox, server: options.relay, clock, publish, pass, log });
      stops.push(relay.stop);
    }
    if (options.mailbox && mailboxDoor) {
      const mailbox = mailboxDoor.openMailbox(options.mailbox, {
        folder: folder.path,
        owner,
        isRead: async (id) => (await store.mail(owner.id, id))?.done === true,
        waiting: queue.size,
        takeIn: (id, raw, envelope, verdicts) => pass(() => takeIn(id, raw, envelope, verdicts)),
        accept,
        log,
      });
      isBehind = mailbox.isBehind;
      stops.push(mailbox.stop);
    }
    if (!options.held) passage.run();

    return {
      owner,
      store,
      wakeUps,
      clock,
      pass,
      captureDomain,
      smtpPort: smtp?.port,
      linksUrl: links?.url,
      accept,
      settle: passage.settle,
      moveClockTo: async (instant) => {
        const untilMs = Date.parse(instant);
        if (Number.isNaN(untilMs)) throw new StageFault(`"${instant}" is no moment in time.`);
        const isKnown = async () =>
          outbox.list().some(({ tags }) => tags.kind !== 'notice') || (await store.allApplications(owner)).length > 0;
        if (untilMs < clock.nowMs() && (await isKnown())) throw new StageFault('The clock only moves forward once something is known.');
        await passage.moveTo(untilMs);
      },
      nextDueAt: () => {
        const next = passage.nextAtMs();
        return next === undefined ? undefined : new Date(next).toISOString().replace('.000Z', 'Z');
      },
      isBehind: () => isBehind(),
      outbox: outbox.list,
      readMail: outbox.read,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function domainIn(address: string | undefined): string | undefined {
  return address?.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

async function openLinks(options: Parameters<typeof startFunctionUrl>[0]) {
  try {
    return await startFunctionUrl(options);
  } catch (error) {
    throw portFault(error, options.port, 'the links in mails', '--links-port');
  }
}

async function openDoor(options: Parameters<typeof startSmtp>[0]) {
  try {
    return await startSmtp(options);
  } catch (error) {
    throw portFault(error, options.port, 'mail', '--smtp-port');
  }
}

import { secretVariables } from '../local/mailbox/mail-server.ts';
import { type MailboxSettings, offeredDays } from '../local/mailbox/settings.ts';
import type { Page } from '../local/page/page.ts';
import { closedDoor, isForThisMachine, type PageDoor } from '../local/page/settings.ts';
import { sampleOwner, sampleStartsAt } from '../local/sample/owner.ts';
import { type StartSettings, startSettings, UsageFault, usage } from '../local/settings.ts';
import type { Stage } from '../local/stage.ts';
import { StageFault } from '../local/stage-fault.ts';

/** `npm start`: the whole product on this machine, until Ctrl-C. @returns 0 when it was stopped, 1 when it cannot start, 2 for wrong usage */
export async function startCommand(args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  let settings: StartSettings;
  try {
    settings = startSettings(args, process.env);
    // What is started from here on (the bundler) need not inherit them.
    for (const name of [...secretVariables, 'PAGE_PASSWORD']) delete process.env[name];
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(error.message);
    if (error instanceof UsageFault) console.error(`\n${usage}`);
    return error instanceof UsageFault ? 2 : 1;
  }
  if (settings.help) {
    console.log(usage);
    return 0;
  }
  try {
    return await run(settings, startedAt);
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function run(settings: StartSettings, startedAt: number): Promise<number> {
  // Loaded here, so that a wrong setting is said at once.
  const [{ startStage }, { startPage }] = await Promise.all([import('../local/stage.ts'), import('../local/page/page.ts')]);
  const log = (line: string) => console.error(`  ! ${line}`);
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { dataFolder, smtpPort, linksPort, linksUrl, relay, captureDomain, sender, mailbox, readLastDays } = settings;
  const stage = await startStage({
    dataFolder,
    ...(smtpPort === undefined ? {} : { smtpPort }),
    captureDomain,
    ...(mailbox && {
      mailbox: {
        settings: mailbox,
        tell: (line: string) => console.log(`mailbox   ${line}`),
        ...(readLastDays === undefined ? {} : { readLastDays }),
        ...(process.stdin.isTTY && process.stdout.isTTY && { offer: askForEarlier }),
      },
    }),
    log,
    timeZone: machineZone,
    owner: settings.sample ? { ...sampleOwner, ...settings.owner } : settings.owner,
    ...(settings.sample ? { startAt: sampleStartsAt } : { welcome: true }),
    ...(linksPort === undefined ? {} : { linksPort }),
    ...(linksUrl === undefined ? {} : { linksUrl }),
    ...(relay === undefined ? {} : { relay }),
    ...(sender === undefined ? {} : { sender }),
  });
  // Until here Ctrl-C ends the process at once, which is safe at any moment.
  const stopped = stopSignal();
  let page: Page | undefined;
  try {
    const { pagePort, pageDoor } = settings;
    const play = async (tell: (line: string) => void, pauseMs: number) =>
      (await import('../local/sample/sample.ts')).playSample(stage, tell, { pauseMs });
    if (pagePort !== undefined)
      page = await startPage({
        stage,
        port: pagePort,
        ...(pageDoor && { door: pageDoor }),
        playSample: () => play(() => undefined, 0),
        log,
      });
    greet(stage, page, settings);
    console.log(`ready in ${Math.round(performance.now() - startedAt)} ms, stop with Ctrl-C`);
    if (settings.sample) {
      console.log('');
      await Promise.race([play((line) => console.log(line), 500), stopped]);
      if (page) console.log(`\nThe whole story is on ${page.url}`);
    }
    await stopped;
    console.log('\nstopping');
    return 0;
  } finally {
    await page?.stop();
    await stage.stop();
  }
}

function greet(stage: Stage, page: Page | undefined, settings: StartSettings): void {
  const { owner } = stage;
  const you = [owner.name, owner.addresses[0]].filter(Boolean).join(', ');
  if (settings.mailbox) greetMailbox(settings.mailbox);
  if (stage.smtpPort !== undefined) console.log(`mail in   127.0.0.1:${stage.smtpPort} (SMTP), to ${owner.captureAddress}`);
  if (page) greetPage(page, settings.pageDoor);
  if (stage.linksUrl) console.log(`links     ${stage.linksUrl} answers the links in mails`);
  console.log(`you       ${you} (OWNER_NAME and OWNER_ADDRESS change this)`);
  console.log(`time zone ${owner.timeZone} (OWNER_TIME_ZONE=Area/City changes this)`);
  console.log(`data      ${settings.dataFolder === 'memory' ? 'in memory, gone at the end' : settings.dataFolder}`);
  if (settings.relay !== undefined) console.log(`outbox    passed on to ${settings.relay.host}:${settings.relay.port}`);
  if (stage.clock.aheadMs() > 60_000) console.log(`clock     ${stage.clock.now()}, moved ahead of the real time`);
  if (stage.smtpPort !== undefined)
    console.log('Whoever can connect to 127.0.0.1 on this machine is taken to be you: mail from there counts as verified.');
}

function greetPage(page: Page, door: PageDoor = closedDoor): void {
  console.log(`page      ${page.url}`);
  if (isForThisMachine(door)) return;
  const asks = door.password ? 'It asks for the password' : 'It asks for NO PASSWORD (PAGE_WITHOUT_PASSWORD)';
  const where = door.url ?? `every machine that reaches ${door.host === '0.0.0.0' || door.host === '::' ? 'this one' : door.host}`;
  console.log(`          Not for this machine alone: it opens for ${where}. ${asks}.`);
  if (!door.url?.startsWith('https:'))
    console.log('          Without https:// whoever is in the same network can read what it shows and what you type into it.');
}

function greetMailbox({ server, folder, address, takesLabels, authservIds }: MailboxSettings): void {
  console.log(`mail in   ${folder} of ${server.user} on ${server.host}:${server.port} (IMAP), to ${address}`);
  if (!takesLabels && authservIds.length === 0) {
    console.log(
      '          Your replies cannot be told from somebody else’s yet, so they change nothing. If mail to name+word@ reaches this mailbox,',
    );
    console.log('          set CAPTURE_PLUS=yes; or set CAPTURE_AUTHSERV_ID (docs/security.md says to what). The page works without.');
  }
}

/** Only where somebody sits at the terminal; in any other case nothing old is read. */
async function askForEarlier({ all, ofLastDays }: { readonly all: number; readonly ofLastDays: number }): Promise<number | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(
      `mailbox   ${all.toLocaleString('en')} mails are there already. Read the ${ofLastDays} of the last ${offeredDays} days? [y/N] `,
    );
    return /^y(es)?$/i.test(answer.trim()) ? offeredDays : undefined;
  } finally {
    terminal.close();
  }
}

/**
 * Resolves at the first Ctrl-C or termination; a second one ends the process at once. A terminal that is closed ends it, too; where its words go to no terminal, as under nohup, it stays:
 * Node takes back what nohup has set.
 */
function stopSignal(): Promise<void> {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', ...(process.stdout.isTTY ? (['SIGHUP'] as const) : [])];
  if (!process.stdout.isTTY) process.on('SIGHUP', () => undefined);
  // A terminal that is gone, or a pipe that nobody reads any more, takes no more words.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return new Promise((resolve) => {
    const stop = () => {
      resolve();
      for (const signal of signals) process.once(signal, () => process.exit(130));
    };
    for (const signal of signals) process.once(signal, stop);
  });
}

import { ImapFlow } from 'imapflow';
import { largestMailBytes } from '../../functions/aws/bucket.ts';
import { waitMs } from '../back-off.ts';
import { FolderMissing, mailboxFault } from './faults.ts';
import { tlsOf } from './mail-server.ts';
import { markAs } from './mark.ts';
import { firstPlace, type MailboxPlace, mailboxName, placeFile, renumbered, withEarlier } from './place.ts';
import { type MailboxReading, readAgain, readNews } from './reading.ts';
import { type MailboxSettings, offeredDays } from './settings.ts';

/** A mailbox of the owner's in place of the SMTP door. */
export type Mailbox = {
  /** Whether mails may lie there that were not heard yet: what falls due has to wait for them. Never for long, and not while the server cannot be reached. */
  isBehind(): boolean;
  stop(): Promise<void>;
};

export type MailboxOptions = Pick<MailboxReading, 'accept' | 'isKnown' | 'hasRoom' | 'log'> & {
  readonly settings: MailboxSettings;
  /** Where it is kept how far the mailbox is read. */
  readonly folder: string;
  /** Mails of so many days before now are wanted too. */
  readonly readLastDays?: number;
  /** Lines that are good news. */
  readonly tell: (line: string) => void;
  /** Asked once, when a mailbox is new to us and not empty: of how many days are mails wanted that are there already? */
  readonly offer?: (found: { readonly all: number; readonly ofLastDays: number }) => Promise<number | undefined>;
  /** All mails from before are taken in; there were so many. */
  readonly caughtUp?: (read: number) => Promise<void>;
  /** For tests: shorter waits. */
  readonly waits?: Partial<Waits>;
};

type Waits = {
  /** Before the next try after a failure: from … to … */
  readonly firstMs: number;
  readonly longestMs: number;
  /** A server that says no (password, certificate, folder) says it again; some lock an account that asks too often. */
  readonly lastingMs: number;
  /** How often is looked where the server tells (IDLE), in case it forgets to, and where it does not. */
  readonly toldMs: number;
  readonly untoldMs: number;
};

const usualWaits: Waits = { firstMs: 2_000, longestMs: 10 * 60_000, lastingMs: 60_000, toldMs: 5 * 60_000, untoldMs: 60_000 };

/** Home routers and some providers drop what is quiet for five minutes or more, without a word. */
const idleMs = 4 * 60_000;
/** Timers that come this late: the machine slept, and its connections are dead without knowing it. */
const sleptMs = 30_000;
const tickMs = 5_000;
/** A network takes its time after a start or a sleep; what is due waits for it this long, and not for a server that does not answer. */
const graceMs = 60_000;
/** The same trouble is said again after this time. */
const repeatMs = 60 * 60_000;
/** A connection that lasted this long was a good one. */
const steadyMs = 60_000;

/** Reads a mailbox for as long as it runs: connects, reads what is new, listens; whatever breaks is tried again, later each time. */
export function startMailbox(options: MailboxOptions): Mailbox {
  const { settings, log, tell } = options;
  const waits = { ...usualWaits, ...options.waits };
  const file = placeFile(options.folder);
  const name = mailboxName(settings);
  let stopped = false;
  /** What lies there was not heard yet, since the start, a sleep or a break. */
  let behind = true;
  let isConnected = false;
  let graceEndsMs = Date.now() + graceMs;
  let client: ImapFlow | undefined;
  let wake: () => void = () => undefined;
  let isWoken = false;
  let lastTickMs = Date.now();
  let readLastDays = options.readLastDays;

  /** Until something happens, or the time is over. */
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped || isWoken) return resolve();
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    }).then(() => {
      isWoken = false;
    });
  const wakeUp = () => {
    isWoken = true;
    wake();
  };

  const hasSlept = () => {
    const now = Date.now();
    const slept = Math.abs(now - lastTickMs) > sleptMs;
    lastTickMs = now;
    if (slept) {
      behind = true;
      graceEndsMs = now + graceMs;
      client?.close();
      wakeUp();
    }
    return slept;
  };
  const ticker = setInterval(hasSlept, tickMs);
  ticker.unref();

  const reading: Omit<MailboxReading, 'progress'> = {
    settings,
    accept: options.accept,
    isKnown: options.isKnown,
    hasRoom: options.hasRoom,
    keep: file.write,
    mark: markAs(settings.mark, log),
    log,
    isStopped: () => stopped,
    tries: { uid: 0, count: 0 },
  };

  const leave = () => {
    const left = client;
    client = undefined;
    left?.close();
  };

  const open = async (): Promise<ImapFlow> => {
    const { server } = settings;
    const opened = new ImapFlow({
      host: server.host,
      port: server.port,
      secure: server.isSecure,
      // An open connection on loopback has nobody to hide from; any other is encrypted from the start.
      ...(!server.isSecure && { doSTARTTLS: false }),
      tls: tlsOf(server),
      auth: { user: server.user, pass: server.password() },
      logger: false,
      disableAutoIdle: true,
      maxIdleTime: Math.min(idleMs, waits.toldMs),
      connectionTimeout: 30_000,
      maxLiteralSize: 2 * largestMailBytes,
      maxResponseSize: 3 * largestMailBytes,
    });
    client = opened;
    // What a connection says that was given up must not cut short the wait for the next one.
    const hear = () => {
      if (client === opened) wakeUp();
    };
    opened.on('error', () => undefined);
    opened.on('close', hear);
    opened.on('exists', hear);
    await opened.connect();
    try {
      await opened.mailboxOpen(settings.folder);
    } catch (error) {
      if (!opened.usable) throw error;
      throw new FolderMissing(error);
    }
    return opened;
  };

  /** Where to go on in the mailbox that was just opened. */
  const placeIn = async (opened: ImapFlow): Promise<MailboxPlace> => {
    const numbering = await numberingOf(opened);
    const known = await file.read(name);
    let place = known ?? firstPlace(name, numbering, new Date().toISOString());
    if (known && known.uidValidity !== numbering.uidValidity) {
      tell(`${settings.folder} has been numbered anew by its server; it is gone through once more, and nothing counts twice`);
      place = renumbered(known, numbering);
    }
    await file.write(place);
    const exists = opened.mailbox ? opened.mailbox.exists : 0;
    if (!known && exists > 0 && readLastDays === undefined) readLastDays = await offered(opened, exists);
    if (readLastDays !== undefined) {
      place = withEarlier(place, new Date(Date.now() - readLastDays * 24 * 3600_000).toISOString());
      await file.write(place);
      readLastDays = undefined;
    }
    return place;
  };

  const offered = async (opened: ImapFlow, all: number) => {
    const recent = await opened.search({ since: new Date(Date.now() - offeredDays * 24 * 3600_000) }, { uid: true });
    const ofLastDays = recent ? recent.length : 0;
    if (options.offer) return options.offer({ all, ofLastDays });
    tell(
      `${count(all)} in ${settings.folder} already and left alone (${ofLastDays} from the last ${offeredDays} days). To have those ${offeredDays} days read: npm start -- --read-last ${offeredDays}d`,
    );
    return undefined;
  };

  const progressOf = (place: MailboxPlace): MailboxReading['progress'] => {
    let toldAtMs = Date.now();
    const days = place.again?.why === 'wanted' ? `mails since ${place.from.slice(0, 10)}` : 'mails';
    return (read, of) => {
      if (read < of && Date.now() - toldAtMs < 5_000) return;
      toldAtMs = Date.now();
      tell(`${read} of ${of} ${days} gone through`);
    };
  };

  const readAll = async (opened: ImapFlow, from: MailboxPlace): Promise<MailboxPlace> => {
    let place = from;
    if (place.again) {
      const { why } = place.again;
      const again = await readAgain(opened, place, { ...reading, progress: progressOf(place) });
      if (stopped) return again.place;
      if (why === 'wanted') {
        if (again.read === 0) tell(`no mail since ${place.from.slice(0, 10)} that was not read before`);
        await options.caughtUp?.(again.read);
      }
      place = again.place;
      await file.write(place);
    }
    return readNews(opened, place, { ...reading, progress: () => undefined });
  };

  /** One connection, from its beginning to its end. @throws when it breaks */
  const session = async (opening: () => void): Promise<void> => {
    const opened = await open();
    [isConnected, behind] = [true, true];
    let place = await placeIn(opened);
    for (;;) {
      place = await readAll(opened, place);
      if (stopped) return;
      behind = false;
      opening();
      const isTold = opened.capabilities.has('IDLE');
      if (isTold) opened.idle().catch(() => undefined);
      await pause(isTold ? waits.toldMs : waits.untoldMs);
      if (stopped) return;
      if (!opened.usable) throw new Error('the connection was closed');
      // Ends IDLE, and makes a server that does not tell by itself say what is new.
      await opened.noop();
      const numbering = opened.mailbox && String(opened.mailbox.uidValidity);
      if (numbering !== place.uidValidity) place = await placeIn(opened);
    }
  };

  const run = async () => {
    let failures = 0;
    let trouble = { sentence: '', atMs: 0 };
    let heardAtMs: number | undefined;
    const opening = () => {
      heardAtMs ??= Date.now();
      if (trouble.sentence !== '') tell(`${settings.server.host} answers again`);
      trouble = { sentence: '', atMs: 0 };
    };
    while (!stopped) {
      try {
        await session(opening);
      } catch (error) {
        if (stopped) return;
        // One that lets us in and hangs up at once is not asked again at once.
        failures = heardAtMs !== undefined && Date.now() - heardAtMs > steadyMs ? 1 : failures + 1;
        heardAtMs = undefined;
        isConnected = false;
        leave();
        const { sentence, isLasting } = mailboxFault(error, settings);
        if (isLasting) graceEndsMs = 0;
        // One that comes and goes at once, as when a laptop wakes up, is nobody's business.
        const isNews = sentence !== trouble.sentence || Date.now() - trouble.atMs > repeatMs;
        if (isNews && (isLasting || failures > 1)) {
          log(sentence);
          trouble = { sentence, atMs: Date.now() };
        }
        isWoken = false;
        await pause(waitMs(failures, { firstMs: isLasting ? waits.lastingMs : waits.firstMs, longestMs: waits.longestMs }, Math.random()));
      }
    }
    leave();
  };

  const running = run();
  return {
    isBehind: () => hasSlept() || (behind && (isConnected || Date.now() < graceEndsMs)),
    stop: async () => {
      stopped = true;
      clearInterval(ticker);
      client?.close();
      wakeUp();
      await running;
    },
  };
}

async function numberingOf(client: ImapFlow): Promise<{ uidValidity: string; uidNext: number }> {
  const { mailbox } = client;
  if (!mailbox) throw new Error('no folder is open');
  const uidValidity = String(mailbox.uidValidity);
  if (mailbox.uidNext > 0) return { uidValidity, uidNext: mailbox.uidNext };
  // Old servers do not say which number comes next.
  const uids = mailbox.exists > 0 ? await client.search({ all: true }, { uid: true }) : [];
  return { uidValidity, uidNext: 1 + Math.max(0, ...(uids || []).slice(-1)) };
}

function count(mails: number): string {
  return mails === 1 ? '1 mail is' : `${mails.toLocaleString('en')} mails are`;
}

import { performance } from 'node:perf_hooks';
import {
  capture,
  comes,
  countedStage,
  floods,
  type Incoming,
  machines,
  ownerFrom,
  ownMail,
  playDuel,
  replyAddress,
  sizeOf,
  toldOf,
  writtenMail,
} from '../../test/functions/given/floods.ts';

type Tell = (line: string) => void;

/** What an autoresponder drew in so many rounds. */
export type DuelFigures = {
  readonly machine: string;
  readonly rounds: number;
  readonly mails: number;
  readonly rowsWritten: number;
  readonly bytesWritten: number;
  readonly rows: number;
  readonly bytes: number;
  readonly msPerRound: number;
};

/** What so many mails to a leaked capture address came to. */
export type FloodFigures = {
  readonly flood: string;
  readonly mails: number;
  readonly read: number;
  readonly laidAside: number;
  /** The owner's own proven mails within it, and how many of them were recorded. */
  readonly own: number;
  readonly ownRecorded: number;
  readonly rowsWritten: number;
  readonly bytesWritten: number;
  /** Rows written per mail once the day's allowance was used up, the owner's own not counted. */
  readonly rowsPerMailLaidAside: number;
  readonly rows: number;
  readonly bytes: number;
  readonly mailsToOwner: number;
  readonly notices: number;
  readonly msPerMailRead: number;
  readonly msPerMailLaidAside: number;
  /** After the owner had another capture address, to the old one. */
  readonly afterRotation: {
    readonly mails: number;
    readonly rowsWritten: number;
    readonly mailsToOwner: number;
    readonly ownRecorded: number;
  };
};

/** All within one day, by UTC. */
const day = '2026-10-12';
const start = Date.parse(`${day}T00:30:00Z`);
const spanMs = 22 * 3_600_000;

/** Every kind of autoresponder, so many rounds each, within one day. */
export async function duel(
  { rounds, kinds = Object.keys(machines) }: { readonly rounds: number; readonly kinds?: readonly string[] },
  tell: Tell,
): Promise<readonly DuelFigures[]> {
  const figures: DuelFigures[] = [];
  for (const [name, machine] of Object.entries(machines).filter(([kind]) => kinds.includes(kind))) {
    figures.push(
      await withStage(async (stage) => {
        const started = performance.now();
        const mails = await playDuel(stage, machine, { rounds, atOf: (round) => moment(round, rounds) });
        const kept = await stage.rows();
        return {
          machine: name,
          rounds,
          mails,
          rowsWritten: stage.written.rows,
          bytesWritten: stage.written.bytes,
          rows: kept.length,
          bytes: kept.reduce((sum, row) => sum + sizeOf(row), 0),
          msPerRound: (performance.now() - started) / rounds,
        };
      }),
    );
    const { mails, rows, bytes } = figures.at(-1) ?? { mails: 0, rows: 0, bytes: 0 };
    tell(`duel with ${name}: ${rounds} rounds, ${mails} mails of ours, ${rows} rows of ${Math.ceil(bytes / 1000)} KB`);
  }
  return figures;
}

/** Every kind of flood, so many mails each, within one day, the owner's own among them; then another capture address, and a tenth of it once more to the old one. */
export async function flood(
  { mails, kinds = Object.keys(floods) }: { readonly mails: number; readonly kinds?: readonly string[] },
  tell: Tell,
): Promise<readonly FloodFigures[]> {
  const figures: FloodFigures[] = [];
  for (const [name, make] of Object.entries(floods).filter(([kind]) => kinds.includes(kind))) {
    const one = await withStage((stage) => floodOne(stage, name, make, mails, tell));
    figures.push(one);
    tell(
      `${mails} mails, ${name}: ${one.read} read, ${one.laidAside} laid aside with ${one.rowsPerMailLaidAside} rows each, ${one.rowsWritten} rows of ${Math.ceil(one.bytesWritten / 1000)} KB written, ` +
        `${one.mailsToOwner} mails to the owner, ${one.notices} of them the notice; ${one.ownRecorded} of ${one.own} of the owner's own recorded; ` +
        `${one.msPerMailRead.toFixed(0)} ms a mail read, ${one.msPerMailLaidAside.toFixed(0)} ms one laid aside; with another address ${one.afterRotation.mails} mails wrote ${one.afterRotation.rowsWritten} rows`,
    );
  }
  return figures;
}

type Stage = Awaited<ReturnType<typeof countedStage>>;
const ownOnes = 20;
const progressEvery = 1000;

async function floodOne(stage: Stage, name: string, make: (typeof floods)[string], mails: number, tell: Tell): Promise<FloodFigures> {
  const spent = { read: { count: 0, ms: 0, rows: 0 }, laidAside: { count: 0, ms: 0, rows: 0 } };
  let [own, ownRecorded] = [0, 0];
  for (let number = 0; number < mails; number++) {
    if (number > 0 && number % progressEvery === 0) tell(`  ${number} mails, ${name}`);
    const at = moment(number, mails);
    const [started, before] = [performance.now(), stage.written.rows];
    const outcome = await comes(stage, `flood${number}`, make(number), at);
    const kind = outcome === 'laid aside' ? spent.laidAside : spent.read;
    kind.count += 1;
    kind.ms += performance.now() - started;
    kind.rows += stage.written.rows - before;
    if (number % Math.ceil(mails / ownOnes) !== 0) continue;
    own += 1;
    if ((await comes(stage, `own${number}`, ownMail(number), at)) === 'recorded') ownRecorded += 1;
  }
  const written = { ...stage.written };
  const kept = await stage.rows();
  const notices = await toldOf(stage, /^Too many mails reach/);
  const mailsToOwner = stage.outbox.list().length;
  return {
    flood: name,
    mails,
    read: spent.read.count,
    laidAside: spent.laidAside.count,
    own,
    ownRecorded,
    rowsWritten: written.rows,
    bytesWritten: written.bytes,
    rowsPerMailLaidAside: spent.laidAside.rows / Math.max(1, spent.laidAside.count),
    rows: kept.length,
    bytes: kept.reduce((sum, row) => sum + sizeOf(row), 0),
    mailsToOwner,
    notices: notices.length,
    msPerMailRead: spent.read.ms / Math.max(1, spent.read.count),
    msPerMailLaidAside: spent.laidAside.ms / Math.max(1, spent.laidAside.count),
    afterRotation: await afterRotation(stage, make, mails, notices[0]?.tags.token),
  };
}

/** The owner replies to the notice. */
async function afterRotation(stage: Stage, make: (typeof floods)[string], mails: number, token: string | undefined) {
  const at = moment(mails, mails);
  await comes(stage, 'rotate', reply(token), at);
  const [rows, out] = [stage.written.rows, stage.outbox.list().length];
  const count = Math.ceil(mails / 10);
  for (let number = 0; number < count; number++) await comes(stage, `after${number}`, make(mails + number), at);
  const [rowsWritten, mailsToOwner] = [stage.written.rows - rows, stage.outbox.list().length - out];
  const address = (await stage.services.store.owner('mina'))?.owner.captureAddress ?? '';
  const own = [await comes(stage, 'own-old', ownMail(mails + 1), at), await comes(stage, 'own-new', ownMail(mails + 2, address), at)];
  return { mails: count, rowsWritten, mailsToOwner, ownRecorded: own.filter((outcome) => outcome === 'recorded').length };
}

function reply(token: string | undefined): Incoming {
  const recipient = token === undefined ? capture : replyAddress(token);
  const raw = writtenMail({ id: 'rotate@mailbox.example', from: ownerFrom, subject: 'Re: Too many mails', text: 'new address' });
  return { raw, sent: { dmarc: 'PASS', source: 'mina.okafor@mailbox.example', recipient } };
}

function moment(number: number, all: number): string {
  return new Date(start + Math.floor((number * spanMs) / Math.max(1, all))).toISOString();
}

async function withStage<Result>(work: (stage: Stage) => Promise<Result>): Promise<Result> {
  const ends: (() => Promise<void>)[] = [];
  try {
    return await work(await countedStage(`${day}T00:00:00Z`, (end) => ends.push(end)));
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

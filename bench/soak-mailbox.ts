import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withKeptStore } from '../local/kept/kept-store.ts';
import { written } from '../test/journeys/laptop.ts';
import { type Program, startProgram } from '../test/local/program.ts';
import { aProvider, capture, mara } from '../test/mailbox/provider.ts';
import { runner } from '../test/mailbox/unprivileged.ts';

/**
 * `npm run soak:mailbox [MAILS] [KILLS] [MINUTES]`: so many mails over IMAP while the program is killed so often at random moments, then the rest in one go with its memory measured. Says whether
 * every mail was read to its end, once. After so many minutes no more mails come. Takes a quarter of an hour and more; needs Dovecot and Exim, and root to start them.
 */
const [wanted = 10_000, kills = 20, minutes = 24 * 60] = process.argv.slice(2).map(Number);
/** Of so many mails one is about a job: an application each, and a receipt. */
const everyNth = 200;
/** Waiting in the mailbox at any time, so that it is busy and its end is not near. */
const ahead = 400;
/** In the part without kills memory is looked at after each so many. */
const lookEvery = 500;

const names = 'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Kauri Larch Maple Nutmeg'.split(' ');

const provider = await aProvider();
const data = await mkdtemp(join(tmpdir(), 'followthrough-soak-'));
const environment = {
  ...provider.environment({ OUTBOX_SMTP_URL: undefined, OUTBOX_SMTP_PASSWORD: undefined }),
  OWNER_ADDRESS: mara.address,
  // As docs/running/followthrough.service sets it.
  MALLOC_ARENA_MAX: '2',
};
const inFolder = join(provider.folder, 'mail', capture.address, 'Maildir');
let program: Program | undefined;
let mails = wanted;
let delivered = 0;

try {
  program = await start();
  await until(async () => (await next()) > 0);
  let killed = 0;
  const killEvery = Math.floor((wanted * 0.2) / kills);
  let nextKill = killEvery;
  let nextLook = 0;
  const begunAt = performance.now();
  for (;;) {
    const taken = (await next()) - 1;
    if (seconds(begunAt) > minutes * 60) mails = Math.min(mails, delivered);
    while (delivered < Math.min(mails, taken + ahead)) await deliver(++delivered);
    if (killed < kills && taken >= nextKill) {
      // At no moment in particular: while a mail is fetched, stored, noted, marked or read.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      await program.kill();
      killed += 1;
      nextKill += killEvery;
      program = await start();
      if (killed === kills) nextLook = taken + lookEvery;
      continue;
    }
    if (killed === kills && taken >= nextLook) {
      console.log(`${taken} mails taken in, ${Math.round(await program.memory())} MiB, ${seconds(begunAt)} s`);
      nextLook += lookEvery;
    }
    if (taken >= mails && (await waiting()) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.log(`${mails} mails and ${killed} kills in ${seconds(begunAt)} s, ${Math.round(await program.memory())} MiB at the end`);
  await program.stop();
  await judge();
} finally {
  await program?.kill().catch(() => undefined);
  await provider.stop();
  await rm(data, { recursive: true, force: true });
}

async function judge(): Promise<void> {
  const objects = (await readdir(join(data, 'objects', 'followthrough-mail'))).map(decodeURIComponent);
  const [kept = [], raw = []] = ['kept/', 'raw/'].map((prefix) =>
    objects.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
  );
  const laidAside = await readdir(join(data, 'dead-letters')).catch(() => []);
  const outcomes = new Map<string, number>();
  const applications = await withKeptStore(data, async (store) => {
    for (const id of kept) {
      const mark = await store.mail('me', id);
      const outcome = mark?.done ? (mark.outcome ?? 'done') : 'not done';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    const stored = await store.owner('me');
    return stored ? (await store.allApplications(stored.owner)).length : 0;
  });
  const outbox = (await readdir(join(data, 'outbox'))).filter((name) => name.endsWith('.json'));
  const kinds = await Promise.all(
    outbox.map(async (name) => JSON.parse(await readFile(join(data, 'outbox', name), 'utf8')).tags.kind as string),
  );
  const receipts = kinds.filter((kind) => kind === 'receipt').length;
  const jobs = Math.floor(mails / everyNth);
  const marked = (await provider.inbox(capture, 'INBOX', 'flags')).filter(({ flags }) => flags.includes('Followthrough')).length;
  console.log(
    `read to the end: ${kept.length} of ${mails}; outcomes: ${[...outcomes].map(([outcome, many]) => `${outcome} ${many}`).join(', ')}`,
  );
  console.log(`left over ${raw.length}, laid aside ${laidAside.length}, marked in the mailbox ${marked}`);
  console.log(`applications ${applications} of ${jobs}, receipts ${receipts} of ${jobs}`);
  const isRight =
    kept.length === mails &&
    raw.length === 0 &&
    laidAside.length === 0 &&
    applications === jobs &&
    receipts === jobs &&
    !outcomes.has('not done') &&
    !outcomes.has('same');
  console.log(isRight ? 'nothing missed, nothing read twice' : 'WRONG');
  if (!isRight) process.exitCode = 1;
}

async function start(): Promise<Program> {
  return startProgram(environment, '--data', data, '--no-page', '--no-links');
}

/** Laid into the mailbox as a delivery does it: written elsewhere, then moved. */
async function deliver(number: number): Promise<void> {
  const name = `${Math.floor(Date.now() / 1000)}.M${String(number).padStart(6, '0')}.soak`;
  for (const folder of ['tmp', 'new']) await mkdir(join(inFolder, folder), { recursive: true });
  const path = join(inFolder, 'tmp', name);
  await writeFile(path, mailOf(number).replace(/\n/g, '\r\n'));
  await chown(path, runner.uid, runner.gid);
  await rename(path, join(inFolder, 'new', name));
}

function mailOf(number: number): string {
  const about = { id: `soak-${number}`, date: new Date().toUTCString(), to: capture.address };
  const trace = { headers: [`Received: from a by mx.mail.example id ${number}`] };
  if (number % everyNth !== 0)
    return written(`Offers of the week, number ${number}.`, {
      ...about,
      ...trace,
      from: 'News <news@shop.example>',
      subject: `Offers ${number}`,
    });
  const company = `${names[(number / everyNth) % names.length]} ${names[Math.floor(number / everyNth / names.length) % names.length]}`;
  const domain = `${company.toLowerCase().replace(' ', '-')}.example`;
  return written(
    `Dear Mara,\n\nthank you for applying for the Data Engineer position at ${company}. We have received your application and will come back to you.\n\nKind regards\n${company}`,
    {
      ...about,
      ...trace,
      from: `${company} Careers <careers@${domain}>`,
      subject: `Your application at ${company}: Data Engineer`,
    },
  );
}

/** The UID from which reading goes on. */
async function next(): Promise<number> {
  const text = await readFile(join(data, 'mailbox.json'), 'utf8').catch(() => '{}');
  return Number((JSON.parse(text) as { next?: number }).next ?? 0);
}

async function waiting(): Promise<number> {
  return (await readdir(join(data, 'queue'))).length;
}

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 100));
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { Temporal } from 'temporal-polyfill';
import { type Instant, isAfter } from '../../../lib/time.ts';
import { withKeptStore } from '../../../local/kept/kept-store.ts';
import { owner, written } from '../../journeys/laptop.ts';
import type { Program } from '../../local/program.ts';

export type KillFigures = {
  readonly kills: number;
  readonly mails: number;
  /** Sendings that had no answer when the program was killed: the sender tried again. */
  readonly unanswered: number;
  /** Follow-ups that came due, and were sent. */
  readonly followUps: number;
  /** Mails of ours that went twice, and said so. */
  readonly again: number;
  /** What was not as it should be, each in a sentence. */
  readonly wrong: readonly string[];
};

const begin: Instant = '2027-03-01T15:00:00Z';
/** The program is killed after it is ready, within half the time that its start took: while mails are taken in, read, noted and answered, or while follow-ups are written and sent. */
const longestShare = 0.5;
/** From one start to the next: the shortest lease of a sending has run out, and the hour for follow-ups has not. */
const betweenMinutes = 6;
/** The longest lease, 12 hours, and a night may come before what is left is sent. */
const mostStartsAtTheEnd = 12;
const longestRestMs = 60_000;
const shortRestMs = 300;
/** Each third time it may first read what waits: a mail over which the program dies six times is laid aside, by intent (`local/passage/queue.ts`). */
const restEvery = 3;

export const environment = { OWNER_NAME: owner.name, OWNER_ADDRESS: owner.addresses[0], OWNER_TIME_ZONE: owner.timeZone };

/**
 * Kills the program so often, at no moment in particular: half of the times while mails come in, each with an application to another company, the other half while what follows from them falls due.
 * A mail that was not answered for is sent again, as mail servers do it. Afterwards every mail must have become one application, one receipt and one follow-up.
 *
 * @param start a program on this data folder
 */
export async function killOften(options: {
  readonly data: string;
  readonly kills: number;
  readonly seed: number;
  readonly start: () => Promise<Program>;
  readonly say?: (line: string) => void;
}): Promise<KillFigures> {
  const { data, kills, seed, start, say = () => undefined } = options;
  const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: kills, seed });
  const mails = Math.ceil(kills / 2);
  let now: Instant = begin;
  let unanswered = 0;
  let open: number[] = [];
  const passTo = async (instant: Instant | undefined) => {
    const next = Temporal.Instant.from(now).add({ minutes: betweenMinutes }).toString();
    now = instant !== undefined && isAfter(instant, next) ? instant : next;
    await setClock(data, now);
  };
  const nextDueAt = () => withKeptStore(data, async (store) => (await store.search('me')).nextDueAt);

  for (const [index, moment] of moments.entries()) {
    const isComingIn = index < mails;
    await passTo(index === mails ? await allTakenIn() : undefined);
    const startedAt = performance.now();
    const program = await start();
    const tookMs = performance.now() - startedAt;
    if (isComingIn) open = [...open, index];
    const answers = isComingIn ? sendAll(program, open) : undefined;
    if (index % restEvery === 0) await until(async () => (await waitingIn(data)).length === 0, longestRestMs);
    await pause(tookMs * longestShare * moment);
    await program.kill();
    if (answers) open = await answers;
    if (answers) unanswered += open.length;
    if ((index + 1) % 20 === 0) say(`${index + 1} of ${kills} kills, ${open.length} mails unanswered`);
  }
  // As long as it takes: each start goes on where the last one was killed, and a stop may come between a sending and our note of it.
  for (let starts = 0; starts < mostStartsAtTheEnd && !(await isAllDelivered()); starts++) {
    await passTo(await nextDueAt());
    const startedAt = performance.now();
    const program = await start();
    const tookMs = performance.now() - startedAt;
    await until(async () => (await sentIn(data)).followUps.size >= mails, longestRestMs);
    // What was sent is noted after it; a machine that starts slowly notes slowly.
    await pause(Math.max(shortRestMs, tookMs));
    await program.stop();
  }
  const { again, wrong, followUps } = await judge(data, mails, kills);
  return { kills, mails, unanswered, followUps, again, wrong };

  async function isAllDelivered(): Promise<boolean> {
    const events = await withKeptStore(data, (store) => store.deliveries('me'));
    return events.length >= mails && events.every(({ deliveries }) => deliveries.length > 0);
  }

  /** @returns when what follows from the mails is due */
  async function allTakenIn(): Promise<Instant | undefined> {
    await passTo(undefined);
    const program = await start();
    open = await sendAll(program, open);
    await until(async () => (await sentIn(data)).receipts.size >= mails, 3 * longestRestMs);
    await program.stop();
    return nextDueAt();
  }
}

/** The clock is kept as its lead over the machine's: time that passes while nothing runs. */
export async function setClock(data: string, instant: string): Promise<void> {
  await writeFile(join(data, 'clock.json'), JSON.stringify({ aheadMs: Date.parse(instant) - Date.now() }));
}

/** @returns those that were not answered for */
async function sendAll({ said }: Program, numbers: readonly number[]): Promise<number[]> {
  const [, port, capture = ''] = /^mail in +127\.0\.0\.1:(\d+) .* to (\S+@\S+)$/m.exec(said()) ?? [];
  const transport = createTransport({ host: '127.0.0.1', port: Number(port), ignoreTLS: true });
  const answers = await Promise.allSettled(
    numbers.map((number) =>
      transport.sendMail({ envelope: { from: owner.addresses[0], to: [capture] }, raw: applicationTo(companyOf(number), number) }),
    ),
  );
  transport.close();
  return numbers.filter((_, index) => answers[index]?.status === 'rejected');
}

const firsts = 'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ironwood Juniper Kauri Larch Maple Nutmeg'.split(' ');
const seconds = 'Analytics Brewing Cycles Dairy Energy Foods Glass Homes Instruments Joinery'.split(' ');

function companyOf(number: number): string {
  return `${firsts[number % firsts.length]} ${seconds[Math.floor(number / firsts.length) % seconds.length]}`;
}

/** Mara's own application, by BCC. */
function applicationTo(company: string, number: number): string {
  const domain = `${company.toLowerCase().replace(' ', '-')}.example`;
  const about = { id: `application-${number}`, date: 'Mon, 01 Mar 2027 09:12:00 -0500', to: `Ines Falk <ines.falk@${domain}>` };
  const text = `Dear Ms. Falk,\n\nI am writing to apply for the position of Data Engineer at ${company}. My resume is attached.\n\nKind regards,\nMara Lindqvist`;
  return written(text, { ...about, subject: `Application: Data Engineer at ${company}` }).replace(/\r?\n/g, '\r\n');
}

type OfOurs = { readonly kind: string; readonly token: string; readonly again: boolean };

/** The mails to the owner that SES took, as the outbox folder holds them. */
async function sentIn(data: string) {
  const folder = join(data, 'outbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  const mails: readonly OfOurs[] = await Promise.all(
    names.map(async (name) => {
      const { tags } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { tags: { kind: string; token: string } };
      const raw = await readFile(join(folder, name.replace(/json$/, 'eml')), 'utf8');
      return { kind: tags.kind, token: tags.token, again: /^This mail may have reached you before/m.test(raw) };
    }),
  );
  const tokens = (kind: string) => new Set(mails.flatMap((mail) => (mail.kind === kind ? [mail.token] : [])));
  return { mails, receipts: tokens('receipt'), followUps: tokens('app_followup_1') };
}

async function waitingIn(data: string): Promise<readonly string[]> {
  return (await readdir(join(data, 'queue'))).filter((name) => !name.startsWith('.'));
}

async function judge(data: string, wanted: number, kills: number) {
  const { mails, receipts, followUps } = await sentIn(data);
  const applications = await withKeptStore(data, async (store) => {
    const stored = await store.owner('me');
    return stored ? store.allApplications(stored.owner) : [];
  });
  const companies = applications.map(({ known }) => known.company).sort();
  const expected = Array.from({ length: wanted }, (_, number) => companyOf(number)).sort();
  const deliveries = await withKeptStore(data, (store) => store.deliveries('me'));
  const unread = [...(await readdir(join(data, 'queue'))), ...(await readdir(join(data, 'dead-letters')))].filter(
    (name) => !name.startsWith('.'),
  );
  const objects = await readdir(join(data, 'objects', 'followthrough-mail'));
  const marked = mails.filter(({ again }) => again).length;
  const unmarked = mails.filter(({ again }) => !again).map(({ token }) => token);
  const wrong = [
    ...(companies.join() === expected.join() ? [] : [`applications to ${companies.join(', ')} instead of ${expected.join(', ')}`]),
    ...applications.filter(({ facts }) => facts.length !== 1).map(({ known, facts }) => `${facts.length} facts about ${known.company}`),
    ...(receipts.size === wanted ? [] : [`${receipts.size} receipts instead of ${wanted}`]),
    ...(followUps.size === wanted ? [] : [`${followUps.size} follow-ups instead of ${wanted}`]),
    ...deliveries
      .filter((event) => event.deliveries.length !== 1)
      .map(({ event, deliveries: all }) => `${all.length} deliveries of ${event}`),
    ...(new Set(unmarked).size === unmarked.length ? [] : ['a mail went twice without saying so']),
    ...(marked <= kills ? [] : [`${marked} mails went again after ${kills} kills`]),
    ...(unread.length === 0 ? [] : [`left lying: ${unread.join(', ')}`]),
    ...(objects.some((name) => name.startsWith('raw%2F')) ? ['a mail was not read to its end'] : []),
  ];
  return { wrong, again: mails.length - new Set(mails.map(({ token }) => token)).size, followUps: followUps.size };
}

async function until(is: () => Promise<boolean>, longestWaitMs: number): Promise<void> {
  const end = performance.now() + longestWaitMs;
  while (performance.now() < end && !(await is())) await pause(50);
}

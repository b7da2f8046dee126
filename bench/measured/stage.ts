import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { playStory } from '../../cli/story.ts';
import { compose } from '../../lib/drafts/compose.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import { startStage } from '../../local/stage.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { atLeast, atMost, ms, processorTimeOf, type Section, seconds } from './figures.ts';
import { manyApplications } from './many-applications.ts';

const owner = { addresses: ['mina.okafor@mailbox.example'], name: 'Mina Okafor', timeZone: 'America/New_York' } as const;
const perSecond = (value: number): string => `${value.toFixed(1)} a second`;

/** Planning and composing by themselves, by processor time. */
export async function benchPlanning(): Promise<Section> {
  const search = manyApplications(1_000, 1, 40);
  const planning = await processorTimeOf(async () => void plan(structuredClone(search)));
  // Drafts need a role and a name.
  const named = {
    ...search,
    applications: search.applications.map((application) => ({ ...application, known: { ...application.known, role: 'Copy Editor' } })),
  };
  const { due } = plan(named);
  const drafts = due.slice(0, 1_000);
  const composing = await processorTimeOf(async () => {
    for (const followUp of drafts) compose({ followUps: [followUp], search: named, owner: mina, used: [], planned: due });
  });
  return {
    title: 'Planning and composing',
    about: 'Cold: the first time in the process that it is done.',
    figures: [
      { what: 'planning 1,000 applications', is: ms(planning) },
      { what: 'composing what is due, per 1,000', is: ms((composing * 1_000) / Math.max(1, drafts.length)) },
    ],
  };
}

/** The whole product on one machine, by the clock: mails through SMTP to a recorded plan, what falls due at one minute, and a year played through. */
export async function benchStage(options: { readonly mails: number; readonly due: number; readonly year: number }): Promise<Section> {
  const rate = await mailsASecond(options.mails);
  const burst = await dueAtOnce(options.due);
  const year = await replay(options.year);
  return {
    title: 'The laptop stage',
    about: 'By the clock, with everything in one process and its threads: SMTP in, queue, functions, table and outbox, nothing left out.',
    figures: [
      atLeast(`${options.mails} mails through SMTP to a recorded plan`, rate, 100, perSecond),
      {
        what: `${burst.due} follow-ups due at one minute, until all is delivered or spread (${burst.mails} mails)`,
        is: seconds(burst.seconds),
      },
      atMost(`a year of one search, ${options.year} mails, by simulate`, year, 5, seconds),
    ],
  };
}

/** Into a folder on disk, as `npm start` has one: what is answered with 250 is kept. */
async function mailsASecond(mails: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-mails-'));
  const stage = await startStage({ dataFolder: folder, smtpPort: 0, startAt: '2026-10-05T12:00:00Z', held: true, owner });
  const transport = createTransport({ host: '127.0.0.1', port: stage.smtpPort ?? 0, ignoreTLS: true, pool: true, maxConnections: 4 });
  const send = (number: number) =>
    transport.sendMail({ envelope: { from: owner.addresses[0], to: [stage.owner.captureAddress] }, raw: invitation(number, '2026-10-05') });
  try {
    for (let number = 0; number < 5; number++) await send(number);
    await stage.settle();
    const from = performance.now();
    await Promise.all(Array.from({ length: mails }, (_, number) => send(number + 5)));
    await stage.settle();
    return mails / ((performance.now() - from) / 1_000);
  } finally {
    transport.close();
    await stage.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Interviews that end at one moment: the thank-yous after them fall due together. */
async function dueAtOnce(count: number): Promise<{ readonly due: number; readonly mails: number; readonly seconds: number }> {
  const stage = await startStage({ dataFolder: 'memory', startAt: '2026-10-05T12:00:00Z', held: true, owner });
  try {
    for (let number = 0; number < count; number++)
      await stage.accept(Buffer.from(invitation(number, '2026-10-05')), { from: owner.addresses[0], to: [stage.owner.captureAddress] });
    await stage.settle();
    const before = stage.outbox().length;
    const due = (await stage.store.search(stage.owner.id)).plan.filter(({ kind }) => kind === 'thank_you').length;
    const from = performance.now();
    await stage.moveClockTo('2026-10-21T23:00:00Z');
    return { due, mails: stage.outbox().length - before, seconds: (performance.now() - from) / 1_000 };
  } finally {
    await stage.stop();
  }
}

async function replay(mails: number): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'followthrough-year-'));
  try {
    // An application every day or two: its confirmation, its interview, its rejection.
    for (let number = 0; number < mails; number++) {
      const day = new Date(Date.UTC(2026, 0, 5) + Math.floor((number * 360) / mails) * 86_400_000).toISOString().slice(0, 10);
      await writeFile(join(directory, `${String(number).padStart(4, '0')}.eml`), aMailOfTheYear(number, day));
    }
    const from = performance.now();
    const { faults } = await playStory({ directory, owner, until: '2027-01-31T00:00:00Z' });
    if (faults.length > 0) console.error(faults.slice(0, 3).join('\n'));
    return (performance.now() - from) / 1_000;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const houses = ['Larchmont', 'Wrenhollow', 'Tidewater', 'Quillmark', 'Ashgrove', 'Pellworm', 'Marrowgate', 'Fennimore'];
const streets = ['Press', 'Books', 'Review', 'House', 'Media', 'Journal', 'Works', 'Archive'];

function employerOf(number: number): { readonly company: string; readonly host: string } {
  const company = `${houses[number % 8]}${number < 64 ? '' : ` ${Math.floor(number / 64)}`} ${streets[Math.floor(number / 8) % 8]}`;
  return { company, host: `${company.toLowerCase().replaceAll(' ', '-')}.example` };
}

function mail(
  id: string,
  day: string,
  { company, host }: ReturnType<typeof employerOf>,
  subject: string,
  said: string,
  more: readonly string[] = [],
): string {
  return [
    `From: Ines Duarte <ines@${host}>`,
    `To: <${owner.addresses[0]}>`,
    `Message-ID: <${id}@${host}>`,
    ...more,
    `Subject: ${subject}`,
    `Date: ${new Date(`${day}T13:12:00Z`).toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Dear Mina,',
    '',
    said,
    '',
    'Ines Duarte',
    company,
  ].join('\r\n');
}

function invitation(number: number, day: string): string {
  const employer = employerOf(number);
  const said = `We would like to invite you to an interview for the Copy Editor position at ${employer.company} on Tuesday, October 20, 2026 at 1pm EDT.`;
  return mail(`invitation-${number}`, day, employer, `Interview at ${employer.company}`, said);
}

function aMailOfTheYear(number: number, day: string): string {
  const first = number - (number % 3);
  const employer = employerOf(first / 3);
  const thread = [`References: <year-${first}@${employer.host}>`];
  if (number % 3 === 0)
    return mail(
      `year-${number}`,
      day,
      employer,
      `Your application to ${employer.company}`,
      `Thank you for applying for the position of Copy Editor at ${employer.company}. We will be in touch.`,
    );
  if (number % 3 === 1)
    return mail(
      `year-${number}`,
      day,
      employer,
      `Interview at ${employer.company}`,
      `Your interview for the Copy Editor position at ${employer.company} is confirmed for ${spoken(day)} at 1pm EST.`,
      thread,
    );
  return mail(
    `year-${number}`,
    day,
    employer,
    `Copy Editor at ${employer.company}`,
    `Unfortunately, we have decided not to move forward with your application for Copy Editor at ${employer.company}.`,
    thread,
  );
}

function spoken(day: string): string {
  const then = new Date(Date.parse(`${day}T12:00:00Z`) + 3 * 86_400_000);
  return then.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playStory } from '../../../cli/story.ts';
import { type Employer, employerOf, owner, recruiterAddress } from './employers.ts';

/** Seconds that a year of one search takes to be played through. */
export async function replayYear(mails: number): Promise<number> {
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

function mail(id: string, day: string, employer: Employer, subject: string, said: string, more: readonly string[] = []): string {
  return [
    `From: ${employer.recruiter} <${recruiterAddress(employer)}>`,
    `To: <${owner.addresses[0]}>`,
    `Message-ID: <${id}@${employer.host}>`,
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
    employer.recruiter,
    employer.company,
  ].join('\r\n');
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

import { type Employer, employerOf, owner, recruiterAddress } from './employers.ts';

/** So many applications are open at once in the search that the mails are of. */
export const openAtOnce = 50;

/** The day on which all of them are forwarded. */
export const forwardedOn = '2026-10-05';

type Word = { readonly subject: string; readonly said: (company: string) => string };

/** What an employer writes in the course of an application; each changes what follows. */
const words: readonly Word[] = [
  {
    subject: 'Your application',
    said: (company) => `Thank you for applying for the position of Copy Editor at ${company}. We will be in touch.`,
  },
  {
    subject: 'Interview',
    said: (company) =>
      `We would like to invite you to an interview for the Copy Editor position at ${company} on Tuesday, October 20, 2026 at 1pm EDT.`,
  },
  {
    subject: 'Interview',
    said: (company) =>
      `We have to move your interview for the Copy Editor position at ${company}. The new time is Wednesday, October 21, 2026 at 2pm EDT.`,
  },
  {
    subject: 'Next steps',
    said: (company) => `Thank you for your patience. ${company} will come back to you about the Copy Editor position by November 6, 2026.`,
  },
  {
    subject: 'Second interview',
    said: (company) =>
      `We would like to invite you to a second interview for the Copy Editor position at ${company} on Thursday, October 29, 2026 at 11am EDT.`,
  },
  {
    subject: 'Second interview',
    said: (company) =>
      `We have to move your second interview for the Copy Editor position at ${company}. The new time is Friday, October 30, 2026 at 10am EDT.`,
  },
  {
    subject: 'Next steps',
    said: (company) => `Thank you for your patience. ${company} will come back to you about the Copy Editor position by November 13, 2026.`,
  },
  {
    subject: 'Final interview',
    said: (company) =>
      `We would like to invite you to a final interview for the Copy Editor position at ${company} on Thursday, November 5, 2026 at 3pm EST.`,
  },
  {
    subject: 'Final interview',
    said: (company) =>
      `We have to move your final interview for the Copy Editor position at ${company}. The new time is Friday, November 6, 2026 at 9am EST.`,
  },
  {
    subject: 'Next steps',
    said: (company) => `Thank you for your patience. ${company} will come back to you about the Copy Editor position by November 20, 2026.`,
  },
];

/** How many there are. */
export const forwards = openAtOnce * words.length;

/** Mails of employers that the owner forwards: one word of each employer, then the next of each, and so on. */
export function forward(number: number): string {
  const employer = employerOf(number % openAtOnce);
  const step = Math.floor(number / openAtOnce) % words.length;
  const { subject, said } = words[step] ?? { subject: '', said: () => '' };
  return mailOf(employer, step, `${subject}: Copy Editor at ${employer.company}`, said(employer.company));
}

function mailOf(employer: Employer, step: number, subject: string, said: string): string {
  const from = recruiterAddress(employer);
  return [
    `From: ${owner.name} <${owner.addresses[0]}>`,
    'To: <capture@in.followthrough.example>',
    `Message-ID: <forward-${step}-${employer.host}@mailbox.example>`,
    `Subject: Fwd: ${subject}`,
    `Date: ${new Date(`${forwardedOn}T11:50:00Z`).toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    `From: ${employer.recruiter} <${from}>`,
    `Date: Mon, Oct 5, 2026 at 7:${10 + step} AM`,
    `Subject: ${subject}`,
    `To: <${owner.addresses[0]}>`,
    '',
    'Dear Mina,',
    '',
    said,
    '',
    'Kind regards',
    employer.recruiter,
    employer.company,
  ].join('\r\n');
}

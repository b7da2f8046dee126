import { expect, test } from 'vitest';
import { aFolder } from '../local/opened.ts';
import { aLaptop, owner } from './laptop.ts';

const employers = [
  { company: 'Pellworm Analytics', role: 'Data Engineer', person: 'Oskar Brandt', address: 'oskar.brandt@pellworm.example' },
  { company: 'Quillfeather Labs', role: 'Research Analyst', person: 'Nadia Soto', address: 'nadia.soto@quillfeather.example' },
  { company: 'Marrow Street Press', role: 'Copy Editor', person: 'Ivo Lang', address: 'ivo.lang@marrowstreet.example' },
];

/** The owner's own application, with the capture address in bcc. */
const application = ({ company, role, person, address }: (typeof employers)[number]) => `From: ${owner.name} <${owner.addresses[0]}>
To: ${person} <${address}>
Subject: Application: ${role}
Date: Mon, 1 Mar 2027 10:00:00 -0500
Message-ID: <application-${address}>
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

Dear ${person},

I am writing to apply for the position of ${role} at ${company}. My resume is attached.

Kind regards,
${owner.name}
`;

test('a laptop that slept for over two weeks says once what became too late, in one mail, and gives the text on asking', {
  timeout: 120_000,
}, async () => {
  const dataFolder = await aFolder();
  const before = await aLaptop('2027-03-01T15:00:00Z', { dataFolder });
  for (const employer of employers) await before.send(application(employer));
  expect((await before.inbox()).map(({ subject }) => subject.slice(0, 6))).toEqual(['Noted:', 'Noted:', 'Noted:']);
  await before.stage.stop();

  // Woken on a Tuesday, 22 days later: the follow-ups were due on 8 March, until the 15th.
  const { stage, send, inbox, troubles } = await aLaptop('2027-03-23T15:00:00Z', { dataFolder });
  const known = (await inbox()).length;
  const since = async () => (await inbox()).slice(known);
  await stage.settle();
  await stage.moveClockTo('2027-03-23T17:00:00Z');
  await stage.moveClockTo('2027-04-06T15:00:00Z');
  const [silence, digest, ...more] = await since();
  // Nor did any mail come meanwhile: that is another matter, and is told once as well.
  expect(silence?.text).toContain('Mon 1 Mar');
  expect(silence?.text).not.toMatch(/quillfeather|too late/i);
  expect(more.map(({ subject }) => subject)).toEqual([]);
  expect(digest?.subject).toBe('Your week: 3 too late');
  for (const { company } of employers) expect(digest?.text).toContain(company);
  // In its waking hours, and to nobody else.
  expect(new Date(digest?.at ?? '').toLocaleString('en-GB', { timeZone: owner.timeZone, hour: '2-digit', minute: '2-digit' })).toBe(
    '08:00',
  );
  expect(digest?.to).toEqual([owner.addresses[0]]);

  const number = /(\d)\. [^\n]*Quillfeather/.exec(digest?.text ?? '')?.[1] ?? '';
  await send(
    `From: ${owner.name} <${owner.addresses[0]}>
To: ${digest?.replyTo}
Subject: Re: ${digest?.subject}
Date: Tue, 6 Apr 2027 11:05:00 -0400
Message-ID: <wish-1@mail.example.com>
In-Reply-To: ${digest?.messageId}
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

draft ${number}
`,
    digest?.replyTo,
  );
  const [, , wished, ...others] = await since();
  expect(others).toEqual([]);
  expect(wished?.text).toContain('nadia.soto@quillfeather.example');
  expect(wished?.text).toContain('Research Analyst');
  expect(wished?.text).not.toContain('pellworm');
  expect(troubles.filter((line) => !/dead letter|too old|gave up|given up/i.test(line))).toEqual([]);
});

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../local/kept/back-up.ts';
import { restore } from '../../local/kept/restore.ts';
import { aLaptop, forwarded, invitation, owner, written } from '../journeys/laptop.ts';
import { aFolder } from '../local/opened.ts';

const now = '2027-03-01T15:00:00Z';
const until = '2027-03-12T15:00:00Z';

test('a search goes on from a backup as it would have gone on by itself: all that is due comes once, and the page shows the same', {
  timeout: 240_000,
}, async () => {
  const [from, away] = [join(await aFolder(), 'data'), await aFolder()];
  const first = await aLaptop(now, { dataFolder: from });
  await first.send(forwarded(invitation, first.stage.owner.captureAddress));

  // Mails come in meanwhile: each is in the backup whole, or not at all.
  const applications = employers.map(application);
  const [early] = await Promise.all([backUp(from, join(away, 'early'), now), ...applications.map((raw) => first.send(raw))]);
  expect(early.whileRunning).toBe(true);
  const late = await backUp(from, away, now);
  expect((await stat(late.path)).mode & 0o077).toBe(0);
  expect((await readdir(from)).filter((name) => name.startsWith('.'))).toEqual([]);
  const shown = (await first.browse('/')).text;
  const before = (await first.inbox()).length;
  await first.stage.moveClockTo(until);
  const expected = (await first.inbox()).map(({ subject, at }) => `${at} ${subject}`);
  expect(expected.length).toBeGreaterThan(before);
  await first.stage.stop();

  const second = await aLaptop(now, { dataFolder: (await restore(late.path, join(away, 'second'), { replace: false, now })).folder });
  expect(second.stage.owner).toEqual(first.stage.owner);
  await second.stage.settle();
  expect((await second.browse('/')).text).toBe(shown);
  expect(await second.inbox()).toHaveLength(before);
  await second.stage.moveClockTo(until);
  expect((await second.inbox()).map(({ subject, at }) => `${at} ${subject}`)).toEqual(expected);
  await second.stage.stop();

  // Whoever sent them sends again what the backup does not know: every one is answered once.
  const third = await aLaptop(now, { dataFolder: (await restore(early.path, join(away, 'third'), { replace: false, now })).folder });
  await third.stage.settle();
  for (const raw of applications) await third.send(raw);
  const noted = (await third.inbox()).filter(({ subject }) => subject.startsWith('Noted'));
  for (const { company } of employers) expect(noted.filter(({ text }) => text.includes(company))).toHaveLength(1);
  expect(third.troubles).toEqual([]);
  expect(await readdir(join(away, 'third', 'dead-letters'))).toEqual([]);
});

const employers = [
  { company: 'Quillmere Labs', role: 'Research Analyst', person: 'Nadia Soto' },
  { company: 'Marrow Street Press', role: 'Copy Editor', person: 'Ivo Lang' },
  { company: 'Harborlight Freight', role: 'Route Planner', person: 'Ada Roth' },
];

/** The owner's own application, with the capture address in bcc. */
function application({ company, role, person }: (typeof employers)[number]): string {
  const address = `${person.split(' ')[0]?.toLowerCase()}@${company.split(' ')[0]?.toLowerCase()}.example`;
  return written(
    `Dear ${person},\n\nI am writing to apply for the position of ${role} at ${company}. My resume is attached.\n\nKind regards,\n${owner.name}`,
    {
      id: `application-${address}`,
      date: 'Mon, 1 Mar 2027 10:00:00 -0500',
      to: `${person} <${address}>`,
      subject: `Application: ${role}`,
    },
  );
}

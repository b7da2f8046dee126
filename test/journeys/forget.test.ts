import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../local/opened.ts';
import { aLaptop, forwarded, invitation, owner } from './laptop.ts';

test('"forget" by mail is asked back, done after the answer, and leaves nothing in the whole folder', { timeout: 60_000 }, async () => {
  const dataFolder = join(await aFolder(), 'data');
  const { stage, send, inbox, troubles } = await aLaptop('2027-03-01T15:00:00Z', { dataFolder });
  await send(forwarded(invitation, stage.owner.captureAddress));
  await stage.moveClockTo('2027-03-03T21:00:00Z');
  expect(stage.outbox().map(({ tags }) => tags.kind)).toContain('thank_you');

  await send(written('forget Pellworm', 'forget-1', stage.owner.captureAddress));
  const asked = (await inbox()).at(-1);
  expect(asked?.subject).toMatch(/^Forget for good\?/);
  expect(await stage.store.allApplications(stage.owner)).toHaveLength(1);

  await send(written('1', 'forget-2', asked?.replyTo ?? ''), asked?.replyTo);
  await stage.moveClockTo('2027-03-03T21:10:00Z');
  expect(await stage.store.allApplications(stage.owner)).toEqual([]);
  const { plan, nextDueAt } = await stage.store.search(stage.owner.id);
  expect([plan, nextDueAt]).toEqual([[], undefined]);
  // Nothing of it waits, either.
  await stage.moveClockTo('2027-06-01T12:00:00Z');
  expect((await inbox()).map(({ text }) => text).join('\n')).not.toMatch(/falk|achebe/i);
  expect(troubles).toEqual([]);

  const files = (await readdir(dataFolder, { recursive: true, withFileTypes: true })).filter(
    (file) => file.isFile() && !file.parentPath.includes('table'),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
  expect(texts.filter((text) => /falk|achebe|oskar/i.test(text))).toEqual([]);
});

function written(text: string, id: string, to: string): string {
  return `From: ${owner.name} <${owner.addresses[0]}>
To: ${to}
Subject: ${text}
Date: Wed, 3 Mar 2027 16:05:00 -0500
Message-ID: <${id}@mail.example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

${text}
`;
}

import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMail } from '../../functions/mime.ts';
import type { Owner } from '../../lib/search/owner.ts';
import { type LaidOut, laidOut, mina } from '../functions/laid-out.ts';
import { categories } from '../received/all.ts';
import { judge } from '../received/judge.ts';
import { applies, at, type Place, play } from '../received/play.ts';

/** The mails of `test/received` over the real adapters and the laptop's engines, all through one running set of them: each reaches an owner of its own. */
let stage: LaidOut;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  stage = await laidOut(at, (end) => ends.unshift(end));
});
afterAll(async () => {
  for (const end of ends) await end();
});

const numbered = categories.flatMap(({ name, mails }) => mails.map((one) => [`${name}: ${one.what}`, one] as const));

describe('received whole', () => {
  test.each(numbered.map(([name, one], index) => [name, one, index] as const))('%s', async (_name, one, index) => {
    const place = await placeOf(stage, index);
    const faults = judge(one, await play(place, one, { name: `m${index}`, andNext: true }));
    expect(faults, faults.join('\n')).toEqual([]);
  });
});

/** As long as the usual local part, so that the mails keep their size. */
async function placeOf({ services, outbox }: LaidOut, index: number): Promise<Place> {
  const local = `k7p2vq${String(index).padStart(4, '0')}`;
  const owner: Owner = { ...mina, id: `mina-${index}`, captureAddress: `${local}@in.example.com` };
  await services.store.addOwner({ owner, secret: `a secret of the test ${index}` });
  const place = { receiving: { ...services, parse: parseMail }, owner, mails: async () => mailsAbout(outbox, owner) };
  return { ...place, token: await applies(place) };
}

async function mailsAbout(outbox: LaidOut['outbox'], { id: owner }: Owner) {
  const sent = outbox.list().filter(({ tags }) => tags.owner === owner);
  return Promise.all(
    sent.map(async ({ id, to, tags }) => {
      const { subject = '', text = '' } = await simpleParser((await outbox.read(id)) ?? '');
      return { to, kind: tags.kind ?? '', token: tags.token ?? '', text: `${subject}\n${text}` };
    }),
  );
}

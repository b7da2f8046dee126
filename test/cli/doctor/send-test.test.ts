import { expect, test } from 'vitest';
import type { Aws } from '../../../cli/doctor/aws.ts';
import type { Deployment } from '../../../cli/doctor/deployment.ts';
import { sendTest } from '../../../cli/doctor/send-test.ts';
import { laidOutForMina } from '../../functions/given/laid-out.ts';
import { takeIn } from '../../functions/given/taking-in.ts';

const now = '2026-10-12T14:00:00Z';
const deployment = { sender: 'followthrough@in.example.com', captureDomain: 'in.example.com', bucket: 'mail' } as Deployment;

test('the mail of the check goes the whole way through inbound, and no owner, application or draft hears of it', async () => {
  const stage = await laidOutForMina(now);
  const { bucket, store } = stage.services;
  const before = await store.search('mina');
  const aws = {
    async send(from, to, raw) {
      expect(await takeIn(stage, 'sent', Buffer.from(raw), now, { source: from, recipient: to })).toBe('nobody has such a capture address');
      return 'id';
    },
    objectsSince: async (_, prefix) => (await bucket.list(prefix)).map(({ key }) => key),
    object: async (_, key) => Buffer.from((await bucket.get(key))?.bytes ?? []).toString('latin1'),
  } satisfies Partial<Aws>;
  const answer = await sendTest({ pauseMs: 1, waitMs: 5_000 }).look({
    deployment,
    aws: aws as Partial<Aws> as Aws,
    dns: { resolvers: [], mx: async () => [], cname: async () => [], isHost: async () => true },
    nowMs: Date.parse(now),
  });
  expect(answer).toMatchObject({ is: 'good', says: expect.stringMatching(/^It took \d+ seconds\.$/) });
  expect((await bucket.list('raw/')).map(({ key }) => key)).toEqual([]);
  expect(await store.search('mina')).toEqual(before);
  expect(stage.outbox.list()).toEqual([]);
});

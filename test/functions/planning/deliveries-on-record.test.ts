import { beforeEach, expect, test } from 'vitest';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import { type Claim, deliveryEvent } from '../../../functions/store/deliveries.ts';
import { deliveryOf } from '../../../lib/follow-ups/delivery-of.ts';
import type { FollowUp } from '../../../lib/follow-ups/follow-up.ts';
import { type LaidOut, laidOutForMina } from '../given/laid-out.ts';
import { planned, takeIn, wake } from '../given/taking-in.ts';
import { application, invitation, rejection } from '../store/mails.ts';

let stage: LaidOut;
let thanks: FollowUp;
let claim: Claim;

const item = () => stage.services.store.search('mina');
const recorded = async () => (await item()).delivered?.find(({ event }) => event === thanks.event);
const planAgain = () => reconcileSearch(stage.services, 'mina', thanks.deliverAt, { deliveries: 'as planned' });

/** A thank-you is due, and somebody has taken the right to send it. */
beforeEach(async () => {
  stage = await laidOutForMina('2026-10-05T13:12:30Z');
  await takeIn(stage, 'm1', application, '2026-10-05T13:12:30Z');
  await takeIn(stage, 'm2', invitation, '2026-10-08T14:31:00Z', { source: 'ines.duarte@larchmont.example' });
  const [due] = (await item()).plan.filter(({ kind }) => kind === 'thank_you');
  if (!due) throw new Error('no thank-you is planned');
  thanks = due;
  stage.clock.setTo(Date.parse(thanks.deliverAt));
  const taken = await stage.services.store.claim('mina', deliveryEvent(thanks.event), thanks.deliverAt);
  if (!('round' in taken)) throw new Error('it is taken');
  claim = taken;
}, 60_000);

const finish = () =>
  stage.services.store.finish(claim, [{ ...deliveryOf(thanks, thanks.deliverAt, 'delivered'), messageId: '0100-thanks' }]);

test('what was sent by a run that ended before it could plan anew is seen by whoever plans next', async () => {
  await finish();
  expect(await recorded()).toBeUndefined();
  await planAgain();
  expect(await recorded()).toMatchObject({ deliveries: [{ followUp: thanks.id, how: 'delivered' }] });
  expect(await planned(stage)).not.toContain('thank_you');
});

test('what is under way when the plan lets go of it is looked at until it is known how it ended', async () => {
  await takeIn(stage, 'm3', rejection, thanks.deliverAt, { source: 'ines.duarte@larchmont.example' });
  expect(await planned(stage)).not.toContain('thank_you');
  expect(await recorded()).toEqual({ event: thanks.event, deliveries: [], open: true });
  await finish();
  await planAgain();
  expect(await recorded()).toEqual({ event: thanks.event, deliveries: [expect.objectContaining({ followUp: thanks.id })] });
});

test('what came back is due again for whoever plans next, though who heard of it ended before planning', async () => {
  const { store } = stage.services;
  await finish();
  expect((await planAgain())?.due.map(({ id }) => id)).not.toContain(thanks.id);
  await store.undeliver('mina', '0100-thanks');
  const at = thanks.deliverAt;
  const to = 'mina.okafor@mailbox.example';
  await store.putTraffic('mina', {
    feedback: [{ mail: '0100-thanks', is: 'came back', at, sentAt: at, to }],
    goOnAt: '2026-10-14T23:00:00Z',
  });
  expect((await planAgain())?.due.map(({ id }) => id)).toContain(thanks.id);
});

test('a wake-up while somebody else sends it waits for them', async () => {
  expect(await wake(stage, thanks.deliverAt)).toEqual([]);
  expect((await item()).nextDueAt).toBe(claim.leaseUntil);
});

import { expect, test } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { receive } from '../../functions/inbound.ts';
import { type LaidOut, laidOutForMina, mina } from '../functions/given/laid-out.ts';
import { arrives, kindsSent, receiving, takeIn } from '../functions/given/taking-in.ts';
import { application, invitation } from '../functions/store/mails.ts';

const at = '2026-10-05T13:12:30Z';
const names = 'Alder Birch Cedar Dogwood Elmwood Firth Ginkgo Hazel Ironwood Juniper Kauri Linden Maple Nutmeg Oakmoor Poplar'.split(' ');
const writers = names.length;

/** Mina's application to another company. */
function applicationTo(name: string): Uint8Array {
  const text = Buffer.from(application).toString();
  return Buffer.from(
    text
      .replaceAll('larchmont.example', `${name.toLowerCase()}.example`)
      .replaceAll('Larchmont Press', `${name} Press`)
      .replace('application-1@', `application-${name}@`),
  );
}

async function known({ services }: LaidOut) {
  const applications = await services.store.allApplications(mina);
  const { plan } = await services.store.search('mina');
  return {
    companies: applications.map(({ known: { company }, facts }) => `${company}: ${facts.map(({ type }) => type).join()}`).sort(),
    plan: plan.map(({ kind, to }) => `${kind} to ${to}`).sort(),
  };
}

test('sixteen mails that are read at the same moment are all known and planned, once', { timeout: 120_000 }, async () => {
  const stage = await laidOutForMina(at);
  const envelopes = await Promise.all(names.map((name) => arrives(stage, `to-${name}`, applicationTo(name))));
  const wakes = [1, 2, 3].map(() => deliverDue(stage.services, { owner: 'mina' }, at));
  const tries = await Promise.allSettled(envelopes.map((envelope) => receive(receiving(stage), envelope, at)));
  await Promise.allSettled(wakes);
  // Who lost too often comes again, as from the queue.
  for (const [index, envelope] of envelopes.entries())
    if (tries[index]?.status === 'rejected') await receive(receiving(stage), envelope, '2026-10-05T13:18:30Z');

  const { companies, plan } = await known(stage);
  expect(companies).toEqual(names.map((name) => `${name} Press: application`));
  expect(plan).toEqual(names.map((name) => `app_followup_1 to ines.duarte@${name.toLowerCase()}.example`));
  expect(kindsSent(stage)).toEqual(Array(writers).fill('receipt'));
});

test('sixteen copies of one mail, through as many doors at once, count once', { timeout: 120_000 }, async () => {
  const stage = await laidOutForMina(at);
  await takeIn(stage, 'first', application, at);
  const invited = '2026-10-08T14:31:00Z';
  stage.clock.setTo(Date.parse(invited));
  // Each mailbox on the way adds lines of its own.
  const copy = (number: number) => Buffer.concat([Buffer.from(`X-Forwarded-For: mina-${number}@mailbox.example\r\n`), invitation]);
  const envelopes = await Promise.all(Array.from({ length: writers }, (_, number) => arrives(stage, `copy-${number}`, copy(number))));
  const tries = await Promise.allSettled(envelopes.map((envelope) => receive(receiving(stage), envelope, invited)));
  for (const [index, envelope] of envelopes.entries())
    if (tries[index]?.status === 'rejected') await receive(receiving(stage), envelope, '2026-10-08T14:37:00Z');
  expect((await known(stage)).companies).toEqual(['Larchmont Press: application,invite']);
  expect(kindsSent(stage)).toEqual(['receipt', 'receipt']);
});

import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { deliverDue } from '../../../functions/deliver.ts';
import { receive } from '../../../functions/inbound.ts';
import { servicesOf } from '../../../functions/services.ts';
import { laidOutForMina } from '../given/laid-out.ts';
import { arrives, factTypes, kindsSent, lastMail, planned, receiving, takeIn } from '../given/taking-in.ts';
import { application, invitation, rejection, reply } from '../store/mails.ts';

const now = '2026-10-20T14:00:00Z';

test('mails from before are recorded and planned for in silence: nothing is written about each of them', async () => {
  const stage = await laidOutForMina(now);
  for (const [name, raw] of Object.entries({ application, invitation })) {
    const [received] = await receive(receiving(stage), { ...(await arrives(stage, name, raw)), early: true }, now);
    expect(received?.outcome).toBe('recorded');
  }
  expect((await factTypes(stage)).flat()).toEqual(expect.arrayContaining(['application', 'invite']));
  // The thank-you is long past; what is still to come is planned.
  expect(await planned(stage)).not.toContain('thank_you');
  expect(await planned(stage)).not.toEqual([]);
  expect(kindsSent(stage)).toEqual([]);
  await deliverDue(stage.services, { owner: 'mina' }, now);
  expect(kindsSent(stage)).not.toContain('thank_you');
});

test('what a mail from before leaves open is asked on the page alone', async () => {
  const stage = await laidOutForMina(now);
  await receive(receiving(stage), { ...(await arrives(stage, 'm1', application)), early: true }, now);
  const ofAStranger = { dmarc: 'DISABLED' } as const;
  const [received] = await receive(receiving(stage), { ...(await arrives(stage, 'm2', rejection, ofAStranger)), early: true }, now);
  expect(received?.outcome).toBe('asked');
  expect(kindsSent(stage)).toEqual([]);
  const [open] = await stage.services.store.openQuestions('mina', now);
  expect(open?.question.about).toBe('trust');
});

test('where it is not SES that sends, our mails have Message-IDs of the mailbox’s own host, and a reply is known by them', async () => {
  const stage = await laidOutForMina(now);
  const services = servicesOf({ ...stage.environment, messageIdHost: 'mail.example' }, stage.settings);
  await receive({ ...receiving(stage), ...services }, await arrives(stage, 'm1', application), now);
  const id = lastMail(stage)?.id ?? '';
  expect(await services.store.tokenOfOurs('mina', [`<${id}@mail.example>`])).toBe(lastMail(stage)?.tags.token);
  expect(await services.store.tokenOfOurs('mina', [`<${id}@another.example>`, '<abcdefghijklmnopqrst@mail.example>'])).toBe(
    lastMail(stage)?.tags.token,
  );
  expect(await services.store.tokenOfOurs('mina', ['<abcdefghijklmnopqrst@mail.example>'])).toBeUndefined();
});

test('where the capture address takes no label, replies go to itself, and command by proof of their sender alone', async () => {
  const stage = await laidOutForMina(now);
  const services = servicesOf({ ...stage.environment, replyLabels: 'off' }, stage.settings);
  await receive({ ...receiving(stage), ...services }, await arrives(stage, 'm1', application), now);
  const mail = lastMail(stage);
  const receipt = await simpleParser((await stage.outbox.read(mail?.id ?? '')) ?? Buffer.alloc(0));
  expect(receipt.replyTo?.value.map(({ address }) => address)).toEqual(['k7p2vq9xw3@in.example.com']);
  const word = reply('undo', { id: 'word-1', headers: [`In-Reply-To: ${receipt.messageId}`] });
  expect(await takeIn(stage, 'm2', word, now, { dmarc: 'DISABLED' })).toBe('refused');
  const again = reply('undo', { id: 'word-2', headers: [`In-Reply-To: ${receipt.messageId}`] });
  expect(await takeIn(stage, 'm3', again, now, { dmarc: 'PASS' })).toBe('command');
});

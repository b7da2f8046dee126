import { inspect } from 'node:util';
import { SESClient } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mailerOf } from '../../functions/aws/mailer.ts';
import { deliverDue } from '../../functions/deliver.ts';
import { handler as feedback } from '../../functions/feedback.ts';
import { handler as inbound } from '../../functions/inbound.ts';
import { logged } from '../../functions/names.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import { failure } from '../../local/aws/query.ts';
import { startAwsServer } from '../../local/aws/server.ts';
import { bounced, complained, delivered } from '../../local/aws/ses-events.ts';
import { tableRows } from './given/all-rows.ts';
import { type LaidOut, laidOut, mina } from './given/laid-out.ts';
import { takeIn } from './given/taking-in.ts';

/** Every one of these is in the mails or the account below; none may be in what is logged. */
const canaries = ['quillfeather', 'zanzibarrow', 'wrenhollow', 'marmalade-secret', 'perihelion'];

const owner = {
  ...mina,
  addresses: ['quillfeather@mailbox.example'],
  name: 'Quillfeather Okafor',
  // The capture address is nobody's business either.
  captureAddress: 'perihelion0x@in.example.com',
};

const mail = (id: string, subject: string, text: string): Uint8Array =>
  new TextEncoder().encode(
    [
      'Date: Mon, 05 Oct 2026 09:12:00 -0400',
      'From: Zanzibarrow Duarte <zanzibarrow@wrenhollow.example>',
      'To: Quillfeather Okafor <quillfeather@mailbox.example>',
      `Message-ID: <${id}@wrenhollow.example>`,
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
      'Zanzibarrow Duarte',
      'Wrenhollow Press',
    ].join('\r\n'),
  );

const said: string[] = [];
/** As Lambda logs it: arguments as Node shows them, and of an error that leaves the function its name, message and stack. */
const leaves = (error: unknown) => said.push(error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error));

beforeEach(() => {
  said.length = 0;
  for (const how of ['error', 'log', 'warn', 'info', 'debug'] as const)
    vi.spyOn(console, how).mockImplementation((...what: unknown[]) => void said.push(what.map((each) => inspect(each)).join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const found = () => canaries.filter((canary) => said.join('\n').toLowerCase().includes(canary));

async function searching(): Promise<LaidOut> {
  const stage = await laidOut();
  await stage.services.store.addOwner({ owner, secret: 's' });
  const sent = { recipient: owner.captureAddress, source: 'zanzibarrow@wrenhollow.example' };
  const text = 'Thank you for applying for the position of Copy Editor at Wrenhollow Press. Marmalade-secret. We will be in touch.';
  await takeIn(stage, 'one', mail('one', 'Your application to Wrenhollow Press', text), '2026-10-12T14:00:00Z', sent);
  await takeIn(
    stage,
    'two',
    mail('two', 'Interview at Wrenhollow Press', 'Can we talk on Tuesday, October 20, 2026 at 2pm EDT? Marmalade-secret.'),
    '2026-10-12T15:00:00Z',
    sent,
  );
  return stage;
}

/** The next thing is due; SES names the owner in its refusal. */
async function refusing(stage: LaidOut) {
  const server = await startAwsServer({
    services: {
      ses: async () =>
        failure(
          'MessageRejected',
          `Email address is not verified. The following identities failed the check in region US-EAST-1: ${owner.addresses[0]}`,
        ),
    },
    accessKeyId: 'refusing',
    clock: stage.clock,
    log: () => undefined,
  });
  const client = new SESClient({
    region: 'us-east-1',
    endpoint: server.url,
    credentials: { accessKeyId: 'refusing', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  const now = (await stage.services.store.search(owner.id)).plan.map(({ deliverAt }) => deliverAt).sort()[0] ?? '';
  stage.clock.setTo(Date.parse(now));
  try {
    await deliverDue({ ...stage.services, mailer: mailerOf(client, stage.environment) }, { owner: owner.id }, now);
  } catch (error) {
    leaves(error);
  } finally {
    await server.stop();
  }
}

test('a search from its first mail to the sweep says nothing that is in it', async () => {
  const stage = await searching();
  expect(await stage.services.store.allApplications(owner)).not.toHaveLength(0);
  await deliverDue(stage.services, { owner: owner.id }, '2026-10-21T14:00:00Z');
  await sweepOnce(stage.services, '2026-10-22T14:00:00Z');
  expect(found()).toEqual([]);
});

test('a mail that SES refuses is told in the words the alarm listens for, without the address that SES names', async () => {
  await refusing(await searching());
  expect(said.join('\n')).toContain(logged.refused.phrase);
  expect(said.join('\n')).toContain('Email address is not verified');
  expect(found()).toEqual([]);
});

test('what becomes of a mail of ours is told by ids: of the words of the receiving server, and where the mail went, nothing', async () => {
  const stage = await searching();
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  const mail = stage.outbox.list().at(-1);
  if (!mail) throw new Error('no mail went out');
  const words = { said: `550 5.1.1 <${owner.addresses[0]}>: quillfeather is unknown at zanzibarrow` };
  const events = [
    { ...delivered(mail, mail.at), eventType: 'Send' },
    { ...delivered(mail, mail.at), eventType: 'Reject' },
    bounced(mail, '2026-10-12T15:00:05Z', { ...words, type: 'Transient' }),
    bounced(mail, '2026-10-12T15:00:06Z', words),
    complained({ ...mail, tags: { ...mail.tags, token: 'marmalade-secret' } }, '2026-10-12T15:00:07Z'),
  ].map((event) => JSON.stringify(event));
  const Records = [...events, 'zanzibarrow is no JSON'].map((Message, index) => ({ Sns: { MessageId: String(index), Message } }));
  expect(await feedback({ Records })).toEqual(['nothing', 'nothing', 'put off', 'stopped', 'nothing', 'nothing']);
  await feedback({ Records: 'perihelion' }).catch(leaves);
  for (const { phrase } of [logged.rejected, logged.cameBack]) expect(said.join('\n')).toContain(phrase);
  expect(found()).toEqual([]);
});

test('a notification and a mail that cannot be handled are told by their ids', async () => {
  const stage = await searching();
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  const headers = { subject: 'Marmalade-secret', from: ['Zanzibarrow <zanzibarrow@wrenhollow.example>'] };
  const Records = [
    { messageId: '1', body: 'wrenhollow is no JSON' },
    {
      messageId: '2',
      body: JSON.stringify({ notificationType: 'Complaint', mail: { commonHeaders: headers }, complaint: 'quillfeather' }),
    },
    {
      messageId: '3',
      body: JSON.stringify({
        notificationType: 'Received',
        mail: { messageId: 7, source: 'zanzibarrow', commonHeaders: headers },
        receipt: 'perihelion',
      }),
    },
  ];
  expect((await inbound({ Records })).batchItemFailures).toHaveLength(3);
  await inbound({ object: 'raw/nowhere' });
  expect(said.join('\n')).toMatch(/come again: '?1/);
  expect(found()).toEqual([]);
});

test('no key of a row holds a name, an address or a word, for errors name the row', async () => {
  const stage = await searching();
  const rows = await tableRows(stage, owner.id);
  expect(rows.length).toBeGreaterThan(8);
  said.push(...rows.map(({ sk }) => sk));
  expect(found()).toEqual([]);
});

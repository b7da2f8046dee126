import { readdir } from 'node:fs/promises';
import { GetSendQuotaCommand, SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { describe, expect, test } from 'vitest';
import { makeSes } from '../../../local/aws/ses.ts';
import { openOutbox } from '../../../local/folder/outbox.ts';
import { aFolder, aHeldClock, served } from '../opened.ts';

const head = [
  'From: Followthrough <followthrough@in.example.com>',
  'To: Alex Rivera <alex@example.org>',
  'Message-ID: <our-own@in.example.com>',
  'Subject: =?utf-8?q?Thank_you=2C_J=C3=B8rn?=',
  'References: <first@employer.example>',
  '\t<second@employer.example>',
  'DATE: Thu, 01 Jan 1970',
  '  00:00:00 +0000',
  'X-Followthrough: one',
];
const body = '\r\nLine one\r\n\r\nMessage-ID: not a header\r\nDate: neither\r\n.\r\n\xff\x00 raw bytes';
const mail = Buffer.from([...head, body].join('\r\n'), 'latin1');
const from = { Source: 'followthrough@in.example.com' };

describe('a mail sent through SES', () => {
  test('keeps every byte but Message-ID and Date, which are those of SES', async () => {
    const { ses, outbox } = await opened();
    const { MessageId = '' } = await ses.send(new SendRawEmailCommand({ RawMessage: { Data: mail } }));
    const [kept] = outbox.list();
    expect(kept).toMatchObject({
      number: 1,
      id: MessageId,
      at: '2026-10-28T17:00:00Z',
      from: 'followthrough@in.example.com',
      to: ['alex@example.org'],
    });
    const expected = [
      `Message-ID: <${MessageId}@email.amazonses.com>`,
      'Date: Wed, 28 Oct 2026 17:00:00 +0000',
      ...head.filter((line) => !/^(Message-ID|DATE| {2})/.test(line)),
      body,
    ];
    expect(await outbox.read(MessageId)).toEqual(Buffer.from(expected.join('\r\n'), 'latin1'));
  });

  test('goes to the envelope given, not to its headers', async () => {
    const { ses, outbox } = await opened();
    await ses.send(new SendRawEmailCommand({ ...from, Destinations: ['Owner <owner@example.org>'], RawMessage: { Data: mail } }));
    expect(outbox.list()[0]?.to).toEqual(['owner@example.org']);
  });

  test('is numbered on after a restart, and one that was never answered for is gone', async () => {
    const { ses, folder } = await opened();
    await ses.send(new SendRawEmailCommand({ RawMessage: { Data: mail } }));
    const again = await openOutbox(folder, { relayed: false });
    const added = await again.add({ id: 'second', at: '2026-10-28T17:00:00Z', from: from.Source, to: ['a@example.org'], tags: {} }, mail);
    expect(added.number).toBe(2);
    expect(await readdir(folder)).toHaveLength(4);
    expect((await openOutbox(folder, { relayed: false })).list().map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    ['to an address without a domain', { Destinations: ['owner'] }, 'InvalidParameterValue'],
    ['to an address outside ASCII', { Destinations: ['jörn@example.org'] }, 'InvalidParameterValue'],
    ['to a broken domain', { Destinations: ['a@exa mple.org'] }, 'InvalidParameterValue'],
    ['to more than fifty', { Destinations: Array.from({ length: 51 }, (_, index) => `a${index}@example.org`) }, 'MessageRejected'],
    ['from an address of another domain', { Source: 'someone@else.example' }, 'MessageRejected'],
    ['with a configuration set nobody made', { ConfigurationSetName: 'none' }, 'ConfigurationSetDoesNotExist'],
  ])('%s is refused as SES does', async (_, wrong, code) => {
    const { ses, outbox } = await opened();
    const sending = ses.send(new SendRawEmailCommand({ ...from, RawMessage: { Data: mail }, ...wrong }));
    const error = await sending.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SESServiceException);
    expect((error as SESServiceException).name).toMatch(new RegExp(`^${code}`));
    expect(outbox.list()).toEqual([]);
  });

  test('with a header twice that may stand once is refused', async () => {
    const { ses } = await opened();
    const twice = Buffer.concat([Buffer.from('Subject: one more\r\n'), mail]);
    await expect(ses.send(new SendRawEmailCommand({ ...from, RawMessage: { Data: twice } }))).rejects.toThrow("Duplicate header 'subject'");
  });
});

test('an action the laptop stage lacks is refused by name and does not hang', async () => {
  const { ses } = await opened();
  await expect(ses.send(new GetSendQuotaCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' });
});

describe('a mail sent with the configuration set', () => {
  const endsOf = async (address: string) => {
    const published: object[] = [];
    const { ses, outbox } = await opened({ name: 'told', publish: async (event) => void published.push(event) });
    const Tags = [{ Name: 'owner', Value: 'me' }];
    await ses.send(
      new SendRawEmailCommand({ ...from, ConfigurationSetName: 'told', Destinations: [address], RawMessage: { Data: mail }, Tags }),
    );
    return { published, id: outbox.list()[0]?.id };
  };

  test.each([
    ['success@simulator.amazonses.com', ['Delivery']],
    ['bounce@simulator.amazonses.com', ['Bounce']],
    ['bounce+a-label@simulator.amazonses.com', ['Bounce']],
    ['suppressionlist@simulator.amazonses.com', ['Bounce']],
    ['complaint@simulator.amazonses.com', ['Delivery', 'Complaint']],
    ['alex@example.org', []],
    ['bounce@example.org', []],
  ])('to %s ends in %j', async (address, types) => {
    const { published, id } = await endsOf(address);
    expect(published).toMatchObject(
      types.map((eventType) => ({ eventType, mail: { messageId: id, destination: [address], tags: { owner: ['me'] } } })),
    );
  });

  test('and one sent without it is told of by nothing', async () => {
    const published: object[] = [];
    const { ses } = await opened({ name: 'told', publish: async (event) => void published.push(event) });
    await ses.send(new SendRawEmailCommand({ ...from, Destinations: ['bounce@simulator.amazonses.com'], RawMessage: { Data: mail } }));
    expect(published).toEqual([]);
  });
});

async function opened(configurationSet?: Parameters<typeof makeSes>[0]['configurationSet']) {
  const folder = await aFolder();
  const clock = aHeldClock();
  const outbox = await openOutbox(folder, { relayed: false });
  const settings = await served(
    { ses: makeSes({ outbox, identity: 'in.example.com', clock, ...(configurationSet && { configurationSet }) }) },
    clock,
  );
  return { ses: new SESClient(settings), outbox, folder };
}

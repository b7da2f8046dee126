import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inProcess } from '../../../local/aws/in-process.ts';
import { openObjects, serveObjects } from '../../../local/aws/s3.ts';
import { makeScheduler } from '../../../local/aws/scheduler.ts';
import { type AwsService, startAwsServer } from '../../../local/aws/server.ts';
import { makeSes } from '../../../local/aws/ses.ts';
import { openOutbox } from '../../../local/folder/outbox.ts';
import { openSchedules } from '../../../local/passage/schedules.ts';
import { aFolder, aHeldClock } from '../opened.ts';

const client = { region: 'us-east-1', credentials: { accessKeyId: 'key-of-this-run', secretAccessKey: 'any' }, maxAttempts: 1 };
const clock = aHeldClock();
const log = () => undefined;

/** Both ways have to give the same answers: trials take the one, what is deployed knows only the other. */
const ways = {
  'over a connection': async (name: string, serve: AwsService) => {
    const { url, stop } = await startAwsServer({ services: { [name]: serve }, accessKeyId: 'key-of-this-run', clock, log });
    onTestFinished(stop);
    return { ...client, endpoint: url };
  },
  'in this process': async (_: string, serve: AwsService) => ({ ...client, ...inProcess(serve, clock) }),
};

describe.each(Object.entries(ways))('%s', (_, settingsFor) => {
  test('objects come back byte for byte, are listed under their prefix, and those that are not there are known as such', async () => {
    const s3 = new S3Client(await settingsFor('s3', serveObjects(await openObjects(undefined, ['mail']), clock)));
    const Body = Uint8Array.from({ length: 256 }, (__, index) => index);
    await s3.send(new PutObjectCommand({ Bucket: 'mail', Key: 'raw/a b+ü?', Body }));
    await s3.send(new PutObjectCommand({ Bucket: 'mail', Key: 'kept/c', Body }));
    const got = await s3.send(new GetObjectCommand({ Bucket: 'mail', Key: 'raw/a b+ü?' }));
    expect(await got.Body?.transformToByteArray()).toEqual(Body);
    expect(got.LastModified?.toISOString()).toBe('2026-10-28T17:00:00.000Z');
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: 'mail', Prefix: 'raw/' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['raw/a b+ü?']);
    await expect(s3.send(new GetObjectCommand({ Bucket: 'mail', Key: 'none' }))).rejects.toThrow(NoSuchKey);
  });

  test('a schedule that is there already is refused with its own error', async () => {
    const folder = await aFolder();
    const schedules = await openSchedules({ folder: undefined, deadLetters: folder, clock, invoke: async () => undefined, log });
    const scheduler = new SchedulerClient(await settingsFor('scheduler', makeScheduler({ schedules, groups: [], clock })));
    const Target = { Arn: 'arn:aws:lambda:us-east-1:000000000000:function:deliver', RoleArn: 'arn:aws:iam::000000000000:role/r' };
    const asked = { Name: 'one', ScheduleExpression: 'at(2026-10-29T00:00:00)', FlexibleTimeWindow: { Mode: 'OFF' }, Target } as const;
    const create = () => scheduler.send(new CreateScheduleCommand({ ...asked, ClientToken: crypto.randomUUID() }));
    await create();
    await expect(create()).rejects.toThrow(ConflictException);
    expect(schedules.list().map(({ name }) => name)).toEqual(['one']);
  });

  test('a mail is taken with all that it says, or refused for what is wrong with it', async () => {
    const outbox = await openOutbox(undefined, { relayed: false });
    const ses = new SESClient(await settingsFor('ses', makeSes({ outbox, identity: 'in.example.com', clock })));
    const send = (Source: string) =>
      ses.send(
        new SendRawEmailCommand({
          Source,
          Destinations: ['jo@mail.example'],
          RawMessage: { Data: Buffer.from(`From: ${Source}\r\n\r\nGrüße +&=`) },
        }),
      );
    const { MessageId = '' } = await send('us@in.example.com');
    expect(String(await outbox.read(MessageId))).toContain('Grüße +&=');
    await expect(send('us@elsewhere.example')).rejects.toThrow('Email address is not verified');
  });
});

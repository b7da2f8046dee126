import { afterEach, expect, test, vi } from 'vitest';
import { handler as deliver } from '../../functions/deliver.ts';
import { handler as inbound } from '../../functions/inbound.ts';
import { handler as sweep } from '../../functions/sweep.ts';
import { laidOutForMina, mina } from './given/laid-out.ts';
import { application, asStored } from './store/mails.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const notification = (object: string) =>
  JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: object, source: 'mina.okafor@mailbox.example' },
    receipt: {
      recipients: [mina.captureAddress],
      virusVerdict: { status: 'PASS' },
      dmarcVerdict: { status: 'PASS' },
      action: { type: 'S3', objectKey: `raw/${object}` },
    },
  });

/** One test, because what a function builds at its cold start it keeps. */
test('what AWS calls: of a batch only the mail that failed comes again; wake-ups and the hourly sweep find their way', async () => {
  const stage = await laidOutForMina();
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await stage.services.bucket.put('raw/good', application);
  const Records = [
    { messageId: '1', body: notification('good') },
    { messageId: '2', body: '{"notificationType":"Complaint"}' },
    { messageId: '3', body: '{"notificationType":"AMAZON_SES_SETUP_NOTIFICATION"}' },
    { messageId: '4', body: notification('gone') },
  ];
  expect(await inbound({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  expect(complaints).toHaveBeenCalledOnce();
  expect(await stage.services.store.allApplications(mina)).toHaveLength(1);

  const copy = asStored(application, { source: 'mina.okafor@mailbox.example', recipient: mina.captureAddress, dmarc: 'pass' });
  await stage.services.bucket.put('raw/left', copy);
  expect(await inbound({ object: 'raw/left' })).toEqual({ batchItemFailures: [] });
  expect((await stage.services.bucket.list('kept/')).map(({ key }) => key)).toContain('kept/left');
  expect(await stage.services.store.allApplications(mina)).toHaveLength(1);

  await stage.services.bucket.put('raw/poison', application);
  const lastCall = [{ messageId: '5', body: notification('poison'), attributes: { ApproximateReceiveCount: '6' } }];
  for (let call = 0; call < 2; call++)
    expect(await inbound({ Records: lastCall })).toEqual({ batchItemFailures: [{ itemIdentifier: '5' }] });
  expect(await stage.services.store.mail('mina', 'poison')).toBeUndefined();
  expect(stage.outbox.list().filter(({ tags }) => tags.kind === 'notice')).toHaveLength(1);

  await expect(inbound({ surprise: true })).rejects.toThrow();
  await expect(deliver({ surprise: true })).rejects.toThrow();
  await deliver({ owner: 'mina', minute: '2026-10-12T14:00:00Z' });
  await sweep();
  expect((await stage.services.store.search('mina')).revision).toBeGreaterThan(0);
});

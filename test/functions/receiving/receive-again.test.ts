import { describe, expect, test } from 'vitest';
import { receiveLeftOver } from '../../../functions/inbound.ts';
import { laidOutForMina } from '../given/laid-out.ts';
import { crashesOfReceiving } from '../given/receive-crashes.ts';
import { capture, kindsSent, receiving } from '../given/taking-in.ts';
import { application, asStored } from '../store/mails.ts';

const applied = '2026-10-05T13:12:30Z';

describe('a left-over mail', () => {
  const source = 'mina.okafor@mailbox.example';

  test('is read by what SES wrote on top of it', async () => {
    const stage = await laidOutForMina(applied);
    await stage.services.bucket.put('raw/m1', asStored(application, { source, recipient: capture, dmarc: 'pass' }));
    expect(await receiveLeftOver(receiving(stage), 'raw/m1', applied)).toEqual([{ owner: 'mina', outcome: 'recorded' }]);
    expect(await receiveLeftOver(receiving(stage), 'raw/m1', applied)).toEqual([{ outcome: 'the mail is gone' }]);
    expect(kindsSent(stage)).toEqual(['receipt']);
  });

  test('without SES’s headers on top it is kept and read by nobody', async () => {
    const stage = await laidOutForMina(applied);
    await stage.services.bucket.put('raw/m1', application);
    expect(await receiveLeftOver(receiving(stage), 'raw/m1', applied)).toEqual([{ outcome: 'nobody can say whom it was for' }]);
    expect(await stage.services.bucket.get('kept/m1')).toBeDefined();
  });
});

// Every step: test/faults.
describe('a crash', () => crashesOfReceiving(4));

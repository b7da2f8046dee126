import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { type Receiving, receive, receiveLeftOver } from '../../../functions/inbound.ts';
import type { Verdict } from '../../../functions/receiving/envelope.ts';
import { tellUnread } from '../../../functions/receiving/tell-unread.ts';
import { type LaidOut, laidOutForMina, mina } from '../given/laid-out.ts';
import { arrives, capture, factTypes, kindsSent, lastMail, receiving, takeIn } from '../given/taking-in.ts';
import { application, asStored, forwardingQuestion } from '../store/mails.ts';

const now = '2026-10-05T13:12:30Z';
const read = async ({ outbox }: LaidOut, index = -1) => simpleParser((await outbox.read(outbox.list().at(index)?.id ?? '')) ?? '');

describe('a mail that cannot be read', () => {
  const shown = { subject: 'Fwd: <b>Your interview</b>\r\nBcc: eve@else.example', from: 'Ines <ines.duarte@larchmont.example>' };

  test('is told to its owner once: which one, and where it lies', async () => {
    const stage = await laidOutForMina(now);
    const envelope = { ...(await arrives(stage, 'm1', application)), shown };
    for (let call = 0; call < 3; call++) expect(await tellUnread(stage.services, envelope, now)).toBe(1);
    expect(kindsSent(stage)).toEqual(['notice']);
    expect(lastMail(stage)?.to).toEqual(['mina.okafor@mailbox.example']);
    const mail = await read(stage);
    expect(mail.subject).toBe('A mail could not be read: Fwd: <b>Your interview</b> Bcc: eve@else.example');
    expect(mail.text).toContain('raw/m1');
    expect(mail.text).toContain('ines.duarte@larchmont.example');
    expect(mail.html).toContain('&lt;b&gt;Your interview');
    expect(mail.bcc).toBeUndefined();
    expect(await factTypes(stage)).toEqual([]);
    expect(await stage.services.bucket.get('raw/m1')).toBeDefined();
  });

  test('says nothing when it was read after all, and is read when it can be, told or not', async () => {
    const stage = await laidOutForMina(now);
    const envelope = await arrives(stage, 'm1', application);
    await tellUnread(stage.services, envelope, now);
    expect(await receive(receiving(stage), envelope, now)).toMatchObject([{ outcome: 'recorded' }]);
    expect(await tellUnread(stage.services, envelope, now)).toBe(0);
    expect(kindsSent(stage)).toEqual(['notice', 'receipt']);
  });

  test('of which there are many does not flood the owner', { timeout: 60_000 }, async () => {
    const stage = await laidOutForMina(now);
    for (let mail = 0; mail < 72; mail++)
      await tellUnread(stage.services, { object: `raw/${mail}`, mail: `${mail}`, source: '', recipients: [capture] }, now);
    // Ten of all mails that nobody may miss, and sixty of those that nothing vouches for.
    expect(stage.outbox.list()).toHaveLength(70);
  });

  test('and was left over is told as well, once, and goes on failing', async () => {
    const stage = await laidOutForMina(now);
    await stage.services.bucket.put('raw/m1', asStored(application, { source: 'x@y.example', recipient: capture, dmarc: 'pass' }));
    const poisoned: Receiving = { ...receiving(stage), parse: () => Promise.reject(new Error('poison')) };
    for (let call = 0; call < 2; call++) await expect(receiveLeftOver(poisoned, 'raw/m1', now)).rejects.toThrow('poison');
    expect(kindsSent(stage)).toEqual(['notice']);
  });

  test('from the owner, of which nothing is left, is told with what is wrong with it', async () => {
    const stage = await laidOutForMina(now);
    const faulty: Receiving = {
      ...receiving(stage),
      parse: async (bytes) => ({
        ...(await receiving(stage).parse(bytes)),
        text: '',
        subject: 'Fwd:',
        faults: ['The text is locked away.'],
      }),
    };
    const envelope = await arrives(stage, 'm1', application);
    expect(await receive(faulty, envelope, now)).toMatchObject([{ outcome: 'told' }]);
    await stage.services.bucket.put('raw/m1', application);
    await receive(faulty, envelope, now);
    expect(kindsSent(stage)).toEqual(['notice']);
    expect((await read(stage)).text).toContain('- The text is locked away.');
  });
});

describe('a provider that asks whether it may forward here', () => {
  const code = '304298959';
  const link = 'https://mail-settings.google.com/mail/vf-%5BANGjdJ-x%5D-y_z';
  const asks = (stage: LaidOut, name: string, dmarc: Verdict = 'PASS', from?: string) =>
    takeIn(stage, name, forwardingQuestion({ code, link, ...(from !== undefined && { from }) }), now, {
      dmarc,
      source: 'forwarding-noreply@google.com',
    });

  test('is shown to the owner with code and link, once', async () => {
    const stage = await laidOutForMina(now);
    expect(await asks(stage, 'g1')).toBe('told');
    expect(await asks(stage, 'g1')).toBe('done before');
    expect(await asks(stage, 'g2')).toBe('same');
    expect(kindsSent(stage)).toEqual(['notice']);
    const mail = await read(stage);
    expect(mail.subject).toBe('Gmail asks whether mina.okafor@mailbox.example may forward to your capture address');
    expect(mail.text).toContain(`Code: ${code}`);
    expect(mail.text).toContain(link);
    expect(mail.html).toContain(`href="${link}"`);
    expect(mail.html).not.toContain('/uf-');
    expect(await factTypes(stage)).toEqual([]);
    expect(await stage.services.store.allApplications(mina)).toEqual([]);
  });

  test.each(['FAIL', 'GRAY', 'DISABLED', 'PROCESSING_FAILED'] as const)(
    'is not shown without proof of its sender (DMARC %s)',
    async (dmarc) => {
      const stage = await laidOutForMina(now);
      expect(await asks(stage, 'g1', dmarc)).toBe('nothing');
      expect(stage.outbox.list()).toEqual([]);
    },
  );

  test.each([
    'forwarding-noreply@google.com.evil.example',
    'comments-noreply@docs.google.com',
    'eve@gmail.com',
    'mina.okafor@mailbox.example',
  ])('is not believed from %s', async (from) => {
    const stage = await laidOutForMina(now);
    expect(await asks(stage, 'g1', 'PASS', from)).toBe('nothing');
    expect(stage.outbox.list()).toEqual([]);
  });
});

import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { MailRefused } from '../../../functions/aws/outgoing-mail.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import { sweepOnce } from '../../../functions/sweep.ts';
import type { Settings } from '../../../lib/search/owner/owner.ts';
import { type LaidOut, laidOutForMina } from '../given/laid-out.ts';
import { kindsSent, lastMail, takeIn, wake } from '../given/taking-in.ts';
import { application, rejection, reply } from '../store/mails.ts';

const heardAt = '2026-10-05T13:12:30Z';
/** Fourteen days later; the drafts of those days have come and gone. */
const silentAt = '2026-10-19T13:12:30Z';

async function listening(settings: Partial<Settings> = {}): Promise<LaidOut> {
  const stage = await laidOutForMina(heardAt);
  await stage.services.store.changeOwner('mina', (owner) => ({ ...owner, settings: { ...owner.settings, silenceDays: 14, ...settings } }));
  await takeIn(stage, 'm1', application, heardAt);
  return stage;
}

const notices = (stage: LaidOut) => kindsSent(stage).filter((kind) => kind === 'notice');
const lastText = async (stage: LaidOut) => {
  const { subject = '', text = '' } = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
  return `${subject}\n${text}`;
};

describe('that no mail comes', () => {
  test('is told once, by a wake-up of its own or by the sweep, and again after the next silence', async () => {
    const stage = await listening();
    const { store } = stage.services;
    await wake(stage, '2026-10-13T15:00:00Z');
    expect((await store.search('mina')).nextDueAt).toBe(silentAt);
    expect(stage.schedules.list().map(({ dueAtMs }) => dueAtMs)).toContain(Date.parse(silentAt));
    expect(await sweepOnce(stage.services, '2026-10-19T13:30:00Z')).toMatchObject({ searches: 1 });
    await wake(stage, '2026-10-19T13:30:00Z');
    await Promise.all([wake(stage, '2026-10-19T13:31:00Z'), wake(stage, '2026-10-19T13:31:00Z')]);
    await wake(stage, '2026-10-30T13:31:00Z');
    expect(notices(stage)).toHaveLength(1);
    const [mail] = stage.outbox.list().filter(({ tags }) => tags.kind === 'notice');
    const raw = String(await stage.outbox.read(mail?.id ?? ''));
    expect(raw).toContain('Subject: No mail has come since Mon 5 Oct');
    expect(raw).toContain('k7p2vq9xw3@in.example.com');
    expect(mail?.to).toEqual(['mina.okafor@mailbox.example']);

    await takeIn(stage, 'm2', reply('heard', { id: 'again' }), '2026-11-02T15:00:00Z');
    await wake(stage, '2026-11-15T15:00:00Z');
    expect(notices(stage)).toHaveLength(1);
    await wake(stage, '2026-11-16T15:01:00Z');
    expect(notices(stage)).toHaveLength(2);
  });

  test('is told to nobody who awaits nothing, or does not want it', async () => {
    const rejected = await listening();
    await takeIn(rejected, 'm2', rejection, '2026-10-16T15:00:00Z');
    await wake(rejected, '2026-11-16T15:00:00Z');
    expect(notices(rejected)).toEqual([]);
    const off = await listening({ silenceDays: 'off' });
    await wake(off, '2026-11-16T15:00:00Z');
    expect(notices(off)).toEqual([]);
  });
});

describe('that mails could not be sent', () => {
  const failing = ({ services }: LaidOut) => ({
    ...services,
    mailer: { send: async () => Promise.reject(new MailRefused(new Error('sending is paused'))) },
  });
  const dueAt = '2026-10-13T14:00:00Z';

  test('is told with the first mail that gets through again', async () => {
    const stage = await listening();
    stage.clock.setTo(Date.parse(dueAt));
    for (const now of [dueAt, '2026-10-13T15:00:00Z', '2026-10-13T16:00:00Z'])
      await expect(deliverDue(failing(stage), { owner: 'mina' }, now)).rejects.toThrow('Not delivered');
    expect(await stage.services.store.traffic('mina')).toMatchObject({ sendingFailedAt: dueAt });
    await wake(stage, '2026-10-13T17:00:00Z');
    expect(kindsSent(stage).slice(-2)).toEqual(['app_followup_1', 'notice']);
    expect(await lastText(stage)).toMatch(/could not be sent for a while.*From Tue 13 Oct 10:00 on/s);
    expect((await stage.services.store.traffic('mina')).sendingFailedAt).toBeUndefined();
    await wake(stage, '2026-10-13T18:00:00Z');
    expect(notices(stage)).toHaveLength(1);
  });

  test('is not told where the next try a minute later succeeded', async () => {
    const stage = await listening();
    stage.clock.setTo(Date.parse(dueAt));
    await expect(deliverDue(failing(stage), { owner: 'mina' }, dueAt)).rejects.toThrow('Not delivered');
    await wake(stage, '2026-10-13T14:01:00Z');
    await wake(stage, '2026-10-13T16:00:00Z');
    expect(kindsSent(stage)).toContain('app_followup_1');
    expect(notices(stage)).toEqual([]);
  });

  test('is found out by the sweep, also where nothing else is due', async () => {
    const stage = await listening();
    await expect(takeIn({ ...stage, services: failing(stage) }, 'm2', reply('status'), '2026-10-06T14:00:00Z')).rejects.toThrow(
      'SES did not take',
    );
    await reconcileSearch(stage.services, 'mina', '2026-10-06T14:10:00Z');
    expect(await sweepOnce(stage.services, '2026-10-06T15:30:00Z')).toMatchObject({ searches: 1 });
    await wake(stage, '2026-10-06T15:30:00Z');
    expect(notices(stage)).toHaveLength(1);
  });
});

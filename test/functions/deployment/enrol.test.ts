import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MailRefused } from '../../../functions/aws/outgoing-mail.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { enrolmentOf } from '../../../functions/deployment/enrol.ts';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { receive } from '../../../functions/inbound.ts';
import { storeOf } from '../../../functions/store/store.ts';
import { sweepOnce } from '../../../functions/sweep.ts';
import { localPartOf } from '../../../lib/reading/unwrap/address.ts';
import type { Instant } from '../../../lib/time.ts';
import { arrives, receiving } from '../given/taking-in.ts';
import { application } from '../store/mails.ts';
import { type Enrolling, enrolling, type Wanted } from './enrolling.ts';

let stack: Enrolling;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stack = await enrolling();
}, 60_000);
afterAll(() => stack.end());

let count = 0;
let wanted: Wanted;
beforeEach(() => {
  count += 1;
  wanted = {
    Table: 'followthrough',
    CaptureDomain: 'in.example.com',
    Owner: `ana-${count}`,
    Addresses: [`ana.${count}@mail.example`, `ana.${count}@work.example`],
    Name: 'Ana Vermeer',
    TimeZone: 'Europe/Amsterdam',
  };
});

const store = () => stack.services.store;
const ownerNow = async () => (await store().owner(wanted.Owner))?.owner;

test('the owner of the settings gets an unguessable capture address, and mail to it finds the owner', async () => {
  const { Status, Data } = await stack.ask('Create', wanted);
  expect(Status).toBe('SUCCESS');
  const [localPart = '', domain] = Data?.CaptureAddress?.split('@') ?? [];
  expect(localPart).toMatch(/^[a-z2-9]{20}$/);
  expect(domain).toBe('in.example.com');
  expect(await store().ownerOfAddress(localPart, '2026-11-02T09:00:00Z')).toBe(wanted.Owner);
  expect(await ownerNow()).toMatchObject({ addresses: wanted.Addresses, name: 'Ana Vermeer', timeZone: 'Europe/Amsterdam' });
  expect(await store().owners()).toContain(wanted.Owner);
});

test('the capture address stays for good, whatever is deployed again', async () => {
  const first = await stack.ask('Create', wanted);
  const again = await stack.ask('Create', wanted);
  const later = await stack.ask('Update', { ...wanted, Addresses: ['ana@new.example'] }, wanted);
  expect(again.Data).toEqual(first.Data);
  expect(later.Data).toEqual(first.Data);
  expect((await ownerNow())?.addresses).toEqual(['ana@new.example']);
});

test('what the owner changed on the page stays, unless the settings say something new', async () => {
  await stack.ask('Create', wanted);
  await store().changeOwner(wanted.Owner, (owner) => ({ ...owner, name: 'Ana V.', timeZone: 'Europe/Lisbon' }));
  await stack.ask('Update', wanted, wanted);
  expect(await ownerNow()).toMatchObject({ name: 'Ana V.', timeZone: 'Europe/Lisbon' });
  await stack.ask('Update', { ...wanted, TimeZone: 'Asia/Tokyo' }, wanted);
  expect(await ownerNow()).toMatchObject({ name: 'Ana V.', timeZone: 'Asia/Tokyo' });
});

test('the capture address moves with the capture domain, and keeps what nobody can guess', async () => {
  const { Data: first } = await stack.ask('Create', wanted);
  const { Data: moved } = await stack.ask('Update', { ...wanted, CaptureDomain: 'jobs.example.com' }, wanted);
  expect(moved?.CaptureAddress).toBe(first?.CaptureAddress?.replace('@in.', '@jobs.'));
});

describe('a new owner is greeted', () => {
  const mailsTo = () => stack.outbox.list().filter(({ to }) => to.includes(wanted.Addresses[0] ?? ''));
  const deliverAt = (now: Instant, services = stack.services) => deliverDue(services, { owner: wanted.Owner }, now);
  const minutesAfter = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  const isWoken = () => stack.schedules.list().some(({ target }) => target.input?.includes(`"${wanted.Owner}"`));

  test('by a wake-up, once, however often is deployed', async () => {
    const { Data } = await stack.ask('Create', wanted);
    expect(isWoken()).toBe(true);
    const cameAt = (await store().traffic(wanted.Owner)).cameAt ?? '';
    await deliverAt(minutesAfter(cameAt, 1));
    await stack.ask('Create', wanted);
    await stack.ask('Update', { ...wanted, Name: 'Ana V.' }, wanted);
    await deliverAt(minutesAfter(cameAt, 90));
    const [mail, ...more] = mailsTo();
    expect(more).toEqual([]);
    expect((await stack.outbox.read(mail?.id ?? ''))?.toString()).toContain(Data?.CaptureAddress);
  });

  test('also when the process ended while the owner was brought in', async () => {
    const ending: typeof stack.services.wakeUps = { ...stack.services.wakeUps, deliver: () => Promise.reject(new Error('killed')) };
    const now = () => stack.clock.now();
    await expect(enrolmentOf({ store: store(), wakeUps: ending }, now).put({ ...wanted }, undefined)).rejects.toThrow('killed');
    expect(await ownerNow()).toBeDefined();
    await stack.ask('Create', wanted);
    const cameAt = (await store().traffic(wanted.Owner)).cameAt ?? '';
    await deliverAt(minutesAfter(cameAt, 1));
    expect(mailsTo()).toHaveLength(1);
  });

  test('as soon as they have confirmed the address: until then nobody is alarmed, and nothing is overdue', async () => {
    await stack.ask('Create', wanted);
    const cameAt = (await store().traffic(wanted.Owner)).cameAt ?? '';
    const unconfirmed: typeof stack.services = {
      ...stack.services,
      mailer: {
        send: () => {
          const refusal = new Error('Email address is not verified. The following identities failed the check in region EU-WEST-1: ana');
          return Promise.reject(new MailRefused(Object.assign(refusal, { name: 'MessageRejected' })));
        },
      },
    };
    const tries: Instant[] = [];
    for (let now = minutesAfter(cameAt, 1); now < minutesAfter(cameAt, 60); ) {
      expect(await deliverAt(now, unconfirmed)).toEqual([]);
      tries.push(now);
      // Nothing is due before the next try, so that the sweep finds nothing, and nobody is told of mails that failed.
      const { nextDueAt = '' } = await store().search(wanted.Owner);
      expect(Date.parse(nextDueAt)).toBeGreaterThan(Date.parse(now));
      now = nextDueAt;
    }
    expect(tries.length).toBeGreaterThan(5);
    expect(tries.length).toBeLessThan(12);
    expect((await store().traffic(wanted.Owner)).sendingFailedAt).toBeUndefined();

    const { nextDueAt = '' } = await store().search(wanted.Owner);
    await deliverAt(nextDueAt);
    await deliverAt(minutesAfter(nextDueAt, 600));
    expect(mailsTo()).toHaveLength(1);
    expect(await store().traffic(wanted.Owner)).toMatchObject({ awaits: 'any' });
  });

  test('but not one who was here before owners were greeted', async () => {
    await store().addOwner({
      owner: { ...(await someOwner()), id: wanted.Owner, captureAddress: `old${count}@in.example.com` },
      secret: 'a secret of the test',
    });
    await stack.ask('Update', wanted, wanted);
    await deliverAt(minutesAfter(stack.clock.now(), 10));
    expect(mailsTo()).toEqual([]);
  });

  const someOwner = async () => {
    const [id = ''] = await store().owners();
    const stored = await store().owner(id);
    if (!stored) throw new Error('nobody is there');
    return stored.owner;
  };
});

describe('an owner whom the settings do not name any more', () => {
  const now = new Date().toISOString();
  // What Mina forwards is a word of hers.
  beforeEach(() => {
    wanted = { ...wanted, Addresses: ['mina.okafor@mailbox.example'] };
  });
  const due = '2099-01-01T12:00:00Z';

  async function removed(): Promise<string> {
    const { Data } = await stack.ask('Create', wanted);
    const capture = Data?.CaptureAddress ?? '';
    const envelope = await arrives(stack, `m-${count}`, application, { recipient: capture });
    await receive(receiving(stack), envelope, now);
    expect((await store().search(wanted.Owner)).nextDueAt).toBeDefined();
    expect((await stack.ask('Delete', wanted)).Status).toBe('SUCCESS');
    return capture;
  }

  test('gets nothing any more: no mail is taken in, none is sent, and no sweep finds anything due', async () => {
    const capture = await removed();
    const sentBefore = stack.outbox.list().length;
    expect(await store().ownerOfAddress(localPartOf(capture), due)).toBeUndefined();
    const envelope = await arrives(stack, `n-${count}`, application, { recipient: capture });
    expect(await receive(receiving(stack), envelope, due)).toEqual([{ outcome: 'nobody has such a capture address' }]);
    expect(await deliverDue(stack.services, { owner: wanted.Owner }, due)).toEqual([]);
    expect(stack.outbox.list()).toHaveLength(sentBefore);
    const { searches } = await sweepOnce({ ...stack.services, store: { ...store(), dueOwners: onlyOurs } }, due);
    expect(searches).toBe(0);
  });

  test('who had a mail under way then is not answered', async () => {
    const { Data } = await stack.ask('Create', wanted);
    const envelope = await arrives(stack, `late-${count}`, application, { recipient: Data?.CaptureAddress ?? '' });
    const reached = { ...stack.services.store, ownerOfAddress: async () => wanted.Owner };
    await stack.ask('Delete', wanted);
    expect(await receive({ ...receiving(stack), store: reached }, envelope, now)).toEqual([{ owner: wanted.Owner, outcome: 'refused' }]);
  });

  test('keeps what is known, and goes on from there when named again', async () => {
    const capture = await removed();
    const [{ id = '' } = {}] = await store().allApplications((await ownerNow()) ?? (await Promise.reject(new Error('gone'))));
    expect(id).not.toBe('');
    const back = await stack.ask('Create', wanted);
    expect(back.Data?.CaptureAddress).toBe(capture);
    expect(await store().ownerOfAddress(localPartOf(capture), due)).toBe(wanted.Owner);
    const { live, nextDueAt } = await store().search(wanted.Owner);
    expect(live).toEqual([id]);
    expect(nextDueAt).toBeDefined();
  });

  test('is let go of with everything when that is asked for', async () => {
    const capture = await removed();
    const gone = await forget(stack.services, wanted.Owner, 'all', now);
    expect(gone?.forgotten).toMatchObject({ applications: 1, mails: 1 });
    expect(gone?.notForgotten.join(' ')).not.toContain('Your account');
    expect(await store().owner(wanted.Owner)).toBeUndefined();
    expect(await store().owners()).not.toContain(wanted.Owner);
    expect(await store().ownerOfAddress(localPartOf(capture), now)).toBeUndefined();
    // Somebody else, should the name be given again.
    const { Data } = await stack.ask('Create', wanted);
    expect(Data?.CaptureAddress).not.toBe(capture);
    expect((await store().search(wanted.Owner)).live).toEqual([]);
  });

  const onlyOurs = async (until: Instant) => (await store().dueOwners(until)).filter(({ owner }) => owner === wanted.Owner);
});

describe('where the table is gone', () => {
  const nowhere = () => enrolmentOf({ store: storeOf(tableThatIsGone), wakeUps: stack.services.wakeUps }, () => stack.clock.now());

  test('nobody can be brought in, and the deployment says so', async () => {
    await expect(nowhere().put({ ...wanted }, undefined)).rejects.toThrow('no such table');
  });

  test('the stack can go all the same', async () => {
    expect(await nowhere().remove({ ...wanted })).toMatchObject({ note: `owner ${wanted.Owner} was not there` });
  });

  const gone = () => Promise.reject(Object.assign(new Error('no such table'), { name: 'ResourceNotFoundException' }));
  const tableThatIsGone = { get: gone, getMany: gone, put: gone, putMany: gone, remove: gone, query: gone, due: gone };
});

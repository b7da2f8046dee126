import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverDue } from '../../../functions/deliver.ts';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { receive } from '../../../functions/inbound.ts';
import type { Services } from '../../../functions/services.ts';
import { tableRows } from '../given/all-rows.ts';
import { fact } from '../given/facts.ts';
import { type LaidOut, laidOutForMina, mina } from '../given/laid-out.ts';
import { arrives, receiving, takeIn } from '../given/taking-in.ts';
import { writesTooLate } from '../given/too-late.ts';
import { application, invitation, rejection } from '../store/mails.ts';

const now = '2026-10-09T12:00:00Z';
const later = '2026-10-09T12:00:20Z';
const muchLater = '2026-10-09T13:00:00Z';

let stage: LaidOut;
let id: string;

afterEach(() => void vi.useRealTimers());

/** Larchmont with an application and an interview, a thank-you to come. */
beforeEach(async () => {
  stage = await laidOutForMina('2026-10-05T13:12:30Z');
  await takeIn(stage, 'm1', application, '2026-10-05T13:12:30Z');
  await takeIn(stage, 'm2', invitation, '2026-10-08T14:31:00Z', { source: 'ines.duarte@larchmont.example' });
  [id = ''] = (await applications()).map((one) => one.id);
  stage.clock.setTo(Date.parse(now));
});

const applications = () => stage.services.store.allApplications(mina);
const forgetIt = (what: readonly string[] | 'all' = [id], at = later, services: Parameters<typeof forget>[0] = stage.services) =>
  forget(services, 'mina', what, at);
const rowsOfIt = async () =>
  (await tableRows(stage)).filter(
    (row) => !row.sk.startsWith('FORGOTTEN#') && (JSON.stringify(row).includes(id) || /larchmont|duarte/i.test(JSON.stringify(row))),
  );

/** In a run of its own, once, when it is first called for. */
function meanwhile(work: () => Promise<unknown>): () => Promise<unknown> {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const done = begun.then(work);
  return () => {
    begin();
    return done;
  };
}

/** What the function that forgets was called for, and does. */
async function forgetsAgain(): Promise<void> {
  for (const { target } of stage.schedules.list()) {
    if (!target.arn.endsWith('forget')) continue;
    await forget(stage.services, 'mina', JSON.parse(String(target.input)).what, muchLater);
  }
}

const withStore = (change: (store: Services['store']) => Partial<Services['store']>) => {
  const { store } = stage.services;
  return { ...receiving(stage), store: { ...store, ...change(store) } };
};

describe('what the owner forwards after forgetting is new', () => {
  const forwardsAgain = () => takeIn(stage, 'again', invitation, muchLater, { source: 'ines.duarte@larchmont.example' });

  test('where its mail had come within the day, and of that mail not even the name is left', async () => {
    await forgetIt();
    expect((await tableRows(stage)).filter((row) => /"m[12]"/.test(JSON.stringify(row)))).toEqual([]);
    expect(await forwardsAgain()).toBe('recorded');
  });

  test('where its mail was still on its way, and was held back', async () => {
    const envelope = await arrives(stage, 'late', invitation, { source: 'ines.duarte@larchmont.example' });
    stage.clock.setTo(Date.parse(later));
    await forgetIt();
    expect(await receive(receiving(stage), envelope, later)).toMatchObject([{ outcome: 'forgotten' }]);
    expect(await forwardsAgain()).toBe('recorded');
    expect(await applications()).toHaveLength(1);
  });
});

describe('a mail that is being read while its application is forgotten', () => {
  /** Another mail than the one that is on record already. */
  const another = (raw: Uint8Array): Uint8Array =>
    new TextEncoder().encode(new TextDecoder().decode(raw).replace(/^(Message-ID: <)/m, '$1another-'));

  test.each<[string, Uint8Array, readonly string[] | 'all', 'addFacts' | 'readAheadOfDecision']>([
    ['with everything, just before it is recorded', rejection, 'all', 'addFacts'],
    ['with everything, before it is decided', invitation, 'all', 'readAheadOfDecision'],
    ['alone, before it is decided, so that it opens another one', invitation, ['it'], 'readAheadOfDecision'],
  ])('%s: nothing of it comes back, and nothing is answered', async (_, raw, what, when) => {
    const envelope = await arrives(stage, 'late', another(raw), { source: 'ines.duarte@larchmont.example' });
    await stage.services.store.dropOpened('mina', 'all', []);
    const sent = stage.outbox.list().length;
    const happens = meanwhile(() => forgetIt(what === 'all' ? what : [id]));
    const services = withStore((store) => ({
      [when]: async (...given: never[]) => {
        await happens();
        return (store[when] as (...given: never[]) => unknown)(...given);
      },
    }));
    expect(await receive(services, envelope, now)).toMatchObject([{ outcome: 'forgotten' }]);
    expect(stage.outbox.list()).toHaveLength(sent);
    expect(await applications()).toEqual([]);
    await forgetsAgain();
    expect(await rowsOfIt()).toEqual([]);
  });

  test('and whose first try ended right after it was recorded, is held back at the next', async () => {
    const envelope = await arrives(stage, 'late', another(invitation), { source: 'ines.duarte@larchmont.example' });
    await stage.services.store.dropOpened('mina', 'all', []);
    const happens = meanwhile(() => forgetIt());
    const services = withStore((store) => ({
      readAheadOfDecision: async (...given) => {
        await happens();
        return store.readAheadOfDecision(...given);
      },
      addFacts: async (...given) => {
        await store.addFacts(...given);
        throw new Error('the end of the process');
      },
    }));
    await expect(receive(services, envelope, now)).rejects.toThrow('the end of the process');
    expect(await receive(receiving(stage), envelope, muchLater)).toMatchObject([{ outcome: 'forgotten' }]);
    expect(await applications()).toEqual([]);
  });
});

describe('a draft that is due while its application is forgotten', () => {
  const dueAt = async () =>
    (await stage.services.store.search('mina')).plan
      .filter((one) => one.application === id)
      .map(({ deliverAt }) => deliverAt)
      .sort()[0] ?? '';
  const secondsAfter = (at: string) => new Date(Date.parse(at) + 5_000).toISOString();

  test('does not go out while its mails are being deleted, and leaves nothing', async () => {
    const at = await dueAt();
    stage.clock.setTo(Date.parse(at));
    const sent = stage.outbox.list().length;
    const { bucket } = stage.services;
    const happens = meanwhile(() => deliverDue(stage.services, { owner: 'mina' }, secondsAfter(at)));
    const remove: typeof bucket.remove = async (object) => {
      await happens();
      return bucket.remove(object);
    };
    await forgetIt([id], at, { ...stage.services, bucket: { ...bucket, remove } });
    expect(stage.outbox.list()).toHaveLength(sent);
    expect(await rowsOfIt()).toEqual([]);
  });

  test('and was on its way already, leaves nothing for long', async () => {
    const at = await dueAt();
    stage.clock.setTo(Date.parse(at));
    const { mailer } = stage.services;
    const happens = meanwhile(() => forgetIt([id], at));
    const send: typeof mailer.send = async (mail) => {
      await happens();
      return mailer.send(mail);
    };
    await deliverDue({ ...stage.services, mailer: { ...mailer, send } }, { owner: 'mina' }, secondsAfter(at));
    await forgetsAgain();
    expect(await rowsOfIt()).toEqual([]);
  });
});

test('a run that meets the mark when its moment is long past still hands over what it wrote', async () => {
  const late = fact('late', now, { type: 'human_reply' });
  const forgets = async () => {
    await forgetIt();
    stage.clock.setTo(Date.parse(muchLater));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(muchLater) });
  };
  await writesTooLate(stage.services, id, forgets, late);
  expect(stage.schedules.list().filter(({ target }) => target.arn.endsWith('forget'))).not.toEqual([]);
  await forgetsAgain();
  expect(await rowsOfIt()).toEqual([]);
});

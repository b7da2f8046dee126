import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Row } from '../../../functions/aws/table.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { handle } from '../../../functions/inbound.ts';
import { parseMail } from '../../../functions/mime/mime.ts';
import type { Services } from '../../../functions/services.ts';
import { another } from '../../trust/arriving.ts';
import { type Ground, groundInMemory } from '../../trust/ground.ts';
import { crashingAt } from '../given/crashing.ts';
import { application, invitation } from '../store/mails.ts';

/** Of one call of the store, the bucket, the mailer or the wake-ups: what becomes of it. `npm run soak` does the same to every call of AWS, over months. */
const faults = [
  ['fails', 'before', 'it goes on'],
  ['works without its answer coming back', 'after', 'it goes on'],
  ['never comes to be, for the process dies', 'before', 'it is dead'],
  ['is the last before the process dies', 'after', 'it is dead'],
] as const;

const owner = { id: 'mina', addresses: ['mina.okafor@mailbox.example'], captureAddress: 'boxmina7k2q@in.example.com' };
const read = { application: await parseMail(application), invitation: await parseMail(invitation) };

/** The same mail again, as the queue and the sweep hand it over, as long as it lies in `raw/`. */
async function comes(services: Services, mail: keyof typeof read, now: string): Promise<void> {
  const receipt = {
    recipients: [owner.captureAddress],
    dmarcVerdict: { status: 'PASS' },
    action: { type: 'S3', objectKey: `raw/${mail}` },
  };
  const body = JSON.stringify({ notificationType: 'Received', mail: { messageId: mail, source: 'a@mailbox.example' }, receipt });
  await handle({ ...services, parse: async () => read[mail] }, { Records: [{ messageId: mail, body }] }, now);
}

/** What has to come out the same: facts, plan, and mails. One whose fate is unknown is sent once more, and says so. */
async function outcome({ services, outbox }: Ground) {
  const { plan } = await services.store.search(owner.id);
  const stored = await services.store.owner(owner.id);
  const applications = stored ? await services.store.allApplications(stored.owner) : [];
  const mails = await Promise.all(
    outbox.list().map(async ({ id, tags }) => {
      const isMarked = String(await outbox.read(id)).includes('may have reached you before');
      return { name: `${tags.kind} ${tags.token}`, isMarked };
    }),
  );
  const unmarked = mails.filter(({ isMarked }) => !isMarked).map(({ name }) => name);
  return {
    facts: applications.map(({ facts }) => facts.map(({ type, saidAt }) => `${type} ${saidAt}`)),
    plan: plan.map(({ kind, to, deliverAt }) => `${kind} ${to} ${deliverAt}`),
    mails: [...new Set(mails.map(({ name }) => name))].sort(),
    twiceWithoutSayingSo: unmarked.filter((name, index) => unmarked.indexOf(name) !== index),
    left: (await services.bucket.get('raw/invitation')) === undefined ? 'nothing' : 'a mail',
  };
}

/** What one journey does, once or again; it starts with an application, and the thank-you for the interview ends it. */
const steps: Readonly<Record<'the invitation comes' | 'the thank-you is due', (services: Services, minutes: number) => Promise<unknown>>> =
  {
    'the invitation comes': (services, minutes) => comes(services, 'invitation', minutesAfter('2026-10-08T14:31:00Z', minutes)),
    'the thank-you is due': (services, minutes) => deliverDue(services, { owner: owner.id }, minutesAfter('2026-10-14T16:45:00Z', minutes)),
  };

/** Longer than the leases of three tries. */
const again = [6, 45, 300];

const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000', '');

/** The rows before each step, and what comes of it without a fault. */
const calm = new Map<string, { readonly rows: readonly Row[]; readonly ending: Awaited<ReturnType<typeof outcome>> }>();

async function groundBefore(rows: readonly Row[]) {
  const ground = groundInMemory(rows);
  await ground.services.bucket.put('raw/invitation', new Uint8Array([1]));
  return ground;
}

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));

beforeAll(async () => {
  const first = groundInMemory();
  await another(first, owner.id, owner);
  await first.services.bucket.put('raw/application', new Uint8Array([1]));
  await comes(first.services, 'application', '2026-10-05T13:12:30Z');
  let rows = first.allRows();
  for (const [step, take] of Object.entries(steps)) {
    const ground = await groundBefore(rows);
    await take(ground.services, 0);
    calm.set(step, { rows, ending: await outcome(ground) });
    rows = ground.allRows();
  }
});

test('without a fault the interview is recorded and told of, and its thanks are written', () => {
  expect(calm.get('the invitation comes')?.ending).toMatchObject({ mails: [expect.stringMatching(/^receipt /)], left: 'nothing' });
  expect(calm.get('the thank-you is due')?.ending.mails).toEqual([expect.stringMatching(/^thank_you /)]);
});

describe.each(Object.entries(steps))('when %s', (step, take) => {
  test.each(faults)('and any one call %s: what follows is the same', async (_, when, then) => {
    const { rows, ending } = calm.get(step) ?? { rows: [], ending: undefined };
    let number = 1;
    for (; ; number += 1) {
      const ground = await groundBefore(rows);
      const { services, crashedIn } = crashingAt(ground.services, number, when, then);
      await take(services, 0).catch(() => undefined);
      if (crashedIn() === undefined) break;
      for (const minutes of again) await take(ground.services, minutes);
      expect(await outcome(ground), `${number}: ${crashedIn()}`).toEqual(ending);
    }
    expect(number).toBeGreaterThan(8);
  });
});

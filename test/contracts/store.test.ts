import { expect, test } from 'vitest';
import { inOneRun } from '../../functions/one-run.ts';
import { lookupKey } from '../../functions/rows/lookup-keys.ts';
import type { Claim } from '../../functions/store/deliveries.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { fact } from '../functions/given/facts.ts';
import { laidOut, laidOutForMina, mina } from '../functions/given/laid-out.ts';

/** What the store promises of every kind of row. Long because it is one contract. */
const now = '2026-10-12T14:00:00Z';

const followUp: FollowUp = {
  id: 'a1.status_1.ines.f1',
  event: 'a1.status_1.f1',
  kind: 'status_1',
  rule: 'K09',
  application: 'a1',
  alsoFor: [],
  to: 'ines.duarte@larchmont.example',
  deliverAt: '2026-10-28T14:00:00Z',
  latestOn: '2026-11-04',
  because: ['f1'],
  why: 'fifth business day after Wed 21 Oct',
};

const delivery: Delivery = {
  followUp: followUp.id,
  kind: 'status_1',
  application: 'a1',
  alsoFor: [],
  to: followUp.to,
  at: '2026-10-28T14:00:03Z',
  how: 'delivered',
};

test('an owner is found by the capture address, in any case, and by no other', async () => {
  const { store } = (await laidOutForMina()).services;
  expect(await store.ownerOfAddress('K7P2VQ9XW3', now)).toBe('mina');
  expect(await store.ownerOfAddress('k7p2vq9xw', now)).toBeUndefined();
  expect((await store.owner('mina'))?.owner).toEqual(mina);
  expect(await store.owners()).toEqual(['mina']);
});

test('an owner who is there already is not replaced, and a capture address has one owner', async () => {
  const { store } = (await laidOutForMina()).services;
  expect(await store.addOwner({ owner: { ...mina, name: 'Somebody Else' }, secret: 'x' })).toBe(false);
  expect(await store.addOwner({ owner: { ...mina, id: 'noor' }, secret: 'x' })).toBe(false);
  expect((await store.owner('mina'))?.owner.name).toBe('Mina Okafor');
  expect(await store.owner('noor')).toBeUndefined();
});

test('after a change of the capture address both count, the old one until the day given', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.changeOwner('mina', (owner) => ({ ...owner, captureAddress: 'newone2345@in.example.com' }), '2026-10-20T00:00:00Z');
  expect(await store.ownerOfAddress('newone2345', now)).toBe('mina');
  expect(await store.ownerOfAddress('k7p2vq9xw3', now)).toBe('mina');
  expect(await store.ownerOfAddress('k7p2vq9xw3', '2026-10-20T00:00:00Z')).toBeUndefined();
});

test('two changes of an owner at the same time are both kept', async () => {
  const { store } = (await laidOutForMina()).services;
  await Promise.all([
    store.changeOwner('mina', (owner) => ({ ...owner, name: 'Mina O.' })),
    store.changeOwner('mina', (owner) => ({ ...owner, facts: ['Led a team of six'] })),
  ]);
  expect((await store.owner('mina'))?.owner).toMatchObject({ name: 'Mina O.', facts: ['Led a team of six'] });
});

test('the search item is replaced as a whole, by who read its newest revision', async () => {
  const { store } = (await laidOutForMina()).services;
  const empty = await store.search('mina');
  expect(empty).toEqual({ revision: 0, live: [], facts: [], plan: [] });
  expect(await store.putSearch('mina', { ...empty, plan: [followUp], live: ['a1'], nextDueAt: followUp.deliverAt })).toBe(true);
  expect(await store.putSearch('mina', { ...empty, plan: [] })).toBe(false);
  expect(await store.search('mina')).toEqual({ revision: 1, live: ['a1'], facts: [], plan: [followUp], nextDueAt: followUp.deliverAt });
});

test('an owner is found when the next due moment has come, and not when nothing is planned', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.putSearch('mina', { revision: 0, live: [], facts: [], plan: [followUp], nextDueAt: followUp.deliverAt });
  expect(await store.dueOwners('2026-10-28T13:59:59Z')).toEqual([]);
  expect(await store.dueOwners('2026-10-28T14:00:00Z')).toEqual([{ owner: 'mina', at: '2026-10-28T14:00:00Z' }]);
  const { nextDueAt: _, ...item } = await store.search('mina');
  await store.putSearch('mina', { ...item, plan: [] });
  expect(await store.dueOwners('2027-10-28T14:00:00Z')).toEqual([]);
});

test('a fact is added once, however often and by however many it is added', async () => {
  const { store } = (await laidOutForMina()).services;
  const applied = fact('f1', '2026-10-05T13:00:00Z', { type: 'application' });
  const rejected = fact('f2', '2026-10-09T13:00:00Z', { type: 'rejection' });
  expect(await store.addFacts('mina', 'a1', [applied])).toEqual(['f1']);
  expect(await store.addFacts('mina', 'a1', [applied])).toEqual([]);
  await Promise.all([1, 2, 3, 4].map(() => store.addFacts('mina', 'a1', [applied, rejected])));
  expect((await store.applications(mina, ['a1']))[0]?.facts.map(({ id }) => id)).toEqual(['f1', 'f2']);
});

test('facts of two mails at the same time are both kept', async () => {
  const { store } = (await laidOutForMina()).services;
  const facts = [1, 2, 3, 4, 5, 6].map((day) => fact(`f${day}`, `2026-10-0${day}T13:00:00Z`, { type: 'human_reply' }));
  await Promise.all(facts.map((one) => store.addFacts('mina', 'a1', [one])));
  expect((await store.applications(mina, ['a1']))[0]?.facts).toHaveLength(6);
});

test('what is known of an application comes from its facts', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.addFacts('mina', 'a1', [fact('f1', '2026-10-05T13:00:00Z', { type: 'application' })]);
  expect((await store.allApplications(mina))[0]?.known).toMatchObject({
    company: 'Larchmont Press',
    role: 'Copy Editor',
    recruiter: 'ines.duarte@larchmont.example',
  });
});

test('a closed application is still read, and found by its thread, its people, its events and its company', async () => {
  const { store } = (await laidOutForMina()).services;
  const interview = { id: 'i1', uid: 'uid-1@calendar.example', startsAt: '2026-10-08T15:00:00Z', with: [] };
  await store.addFacts('mina', 'a1', [
    fact('f1', '2026-10-05T13:00:00Z', { type: 'application' }),
    fact('f2', '2026-10-06T13:00:00Z', { type: 'invite', interview }),
    fact('f3', '2026-10-09T13:00:00Z', { type: 'rejection' }),
  ]);
  await store.addFacts('mina', 'a2', [
    fact('g1', '2026-10-05T13:00:00Z', { type: 'application' }, { company: 'Other & Sons', contacts: [], instructions: [] }),
  ]);
  for (const keys of [
    [lookupKey.thread('<first@larchmont.example>')],
    [lookupKey.event('uid-1@calendar.example')],
    [lookupKey.person('Ines.Duarte@larchmont.example')],
    lookupKey.company('LARCHMONT Press, Inc.'),
  ]) {
    expect(await store.lookUp('mina', keys)).toEqual(['a1']);
  }
  expect(await store.lookUp('noor', [lookupKey.thread('<first@larchmont.example>')])).toEqual([]);
  expect(await store.applications(mina, ['a1', 'none'])).toHaveLength(1);
});

test('a delivery is claimed by one, and by the next one only after the lease or after it was given back', async () => {
  const { store } = (await laidOutForMina()).services;
  const claims = await Promise.all([1, 2, 3].map(() => store.claim('mina', 'DELIVERY#e', now)));
  const won = claims.filter((claim): claim is Claim => 'revision' in claim);
  expect(won).toHaveLength(1);
  expect(claims.filter((claim) => 'busyUntil' in claim)).toEqual([
    { busyUntil: '2026-10-12T14:05:00Z' },
    { busyUntil: '2026-10-12T14:05:00Z' },
  ]);
  expect(await store.claim('mina', 'DELIVERY#e', '2026-10-12T14:04:59Z')).toHaveProperty('busyUntil');
  const second = await store.claim('mina', 'DELIVERY#e', '2026-10-12T14:05:00Z');
  expect(second).toMatchObject({ round: 0, unsure: 1 });
  await store.release(second as Claim);
  expect(await store.claim('mina', 'DELIVERY#e', '2026-10-12T14:05:00Z')).toMatchObject({ round: 0, unsure: 1 });
});

test('a claim that is given back unused leaves no doubt', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.release((await store.claim('mina', 'DELIVERY#e', now)) as Claim);
  expect(await store.claim('mina', 'DELIVERY#e', now)).toMatchObject({ round: 0, unsure: 0 });
});

test('each try whose end nobody knows makes the next one wait longer', async () => {
  const { store } = (await laidOutForMina()).services;
  const waits: number[] = [];
  let at = Date.parse(now);
  for (let attempt = 0; attempt < 6; attempt++) {
    await store.claim('mina', 'DELIVERY#e', new Date(at).toISOString());
    const next = await store.claim('mina', 'DELIVERY#e', new Date(at).toISOString());
    const until = 'busyUntil' in next ? Date.parse(next.busyUntil) : Number.NaN;
    waits.push((until - at) / 60_000);
    at = until;
  }
  expect(waits).toEqual([5, 30, 180, 720, 720, 720]);
});

test('a finished delivery is known to the next plan, once, and its event may come again', async () => {
  const { store } = (await laidOutForMina()).services;
  const claim = (await store.claim('mina', 'DELIVERY#e', now)) as Claim;
  await store.finish(claim, [delivery]);
  await store.finish(claim, [delivery]);
  expect(await store.deliveries('mina')).toEqual([{ event: 'e', deliveries: [delivery] }]);
  expect(await store.claim('mina', 'DELIVERY#e', now)).toMatchObject({ round: 1, unsure: 0 });
});

test('an answer to a mail is sent once', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.finish((await store.claim('mina', 'ANSWER#m', now)) as Claim, []);
  expect(await store.claim('mina', 'ANSWER#m', '2027-10-12T14:00:00Z')).toEqual({ finished: 1 });
});

test('what lapsed is on record once', async () => {
  const { store } = (await laidOutForMina()).services;
  const lapsed = { ...delivery, how: 'lapsed' as const };
  await store.addDeliveries('mina', 'e', [lapsed]);
  await store.addDeliveries('mina', 'e', [lapsed]);
  expect(await store.deliveries('mina')).toEqual([{ event: 'e', deliveries: [lapsed] }]);
});

test('of two copies of a mail that share a key exactly one is the first, whatever else each has', async () => {
  const { store } = (await laidOutForMina()).services;
  const shared = ['outer <m@x.example>', 'said ines 2026-10-05T13:00'];
  const claim = (mail: string, keys: readonly string[]) =>
    inOneRun(async () => {
      const room = await store.roomOf('mina', now);
      return store.keepDecided('mina', room, now, { claims: { mail, keys } });
    });
  const claimed = await Promise.all([claim('one', [...shared, 'only one']), claim('two', ['only two', ...[...shared].reverse()])]);
  expect(claimed.filter(Boolean)).toHaveLength(1);
  const [winner, loser] = claimed[0] ? ['one', 'two'] : ['two', 'one'];
  expect(await store.firstWithKeys('mina', winner, shared, now)).toBeUndefined();
  expect(await store.firstWithKeys('mina', loser, shared, now)).toBe(winner);
  await store.finishMail('mina', { mail: winner, mark: { at: now, outcome: 'nothing' }, keys: shared });
  expect(await store.firstWithKeys('mina', loser, shared, now)).toBe(winner);
  // Another mail of the same moment is none of their business.
  expect(await claim('three', ['only three'])).toBe(true);
  expect(await store.firstWithKeys('mina', 'three', ['only three'], now)).toBeUndefined();
});

test('a mail that claimed its keys a day ago and never came to its end is not waited for', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.keepDecided('mina', await store.roomOf('mina', now), now, { claims: { mail: 'one', keys: ['said'] } });
  expect(await store.firstWithKeys('mina', 'two', ['said'], '2026-10-13T13:59:59Z')).toBe('one');
  expect(await store.firstWithKeys('mina', 'two', ['said'], '2026-10-13T14:00:00Z')).toBeUndefined();
});

test('who takes an application out of a row of several leaves alone what somebody else has written there since', async () => {
  const { store } = (await laidOutForMina()).services;
  const other = { ...delivery, followUp: 'a2.status_1.ines.f1', application: 'a2' };
  await store.addDeliveries('mina', 'e', [delivery, other]);
  const stored = await store.owner('mina');
  const find = async () => (stored ? store.traces(stored, ['a1']) : undefined);
  const before = await find();
  expect(await store.claim('mina', 'DELIVERY#e', now)).toMatchObject({ round: 0 });
  if (before) await store.removeTraces(before);
  expect(await store.deliveries('mina')).toMatchObject([{ deliveries: [delivery, other], busyUntil: '2026-10-12T14:05:00Z' }]);
  const after = await find();
  if (after) await store.removeTraces(after);
  expect(await store.deliveries('mina')).toMatchObject([{ deliveries: [other], busyUntil: '2026-10-12T14:05:00Z' }]);
});

test('of two mails that open applications at the same moment one is to be decided anew', async () => {
  const { store } = (await laidOutForMina()).services;
  const open = (application: string) =>
    inOneRun(async () => {
      const room = await store.roomOf('mina', now);
      return store.keepDecided('mina', room, now, { opens: [application] });
    });
  expect((await Promise.all([open('a1'), open('a2')])).filter(Boolean)).toHaveLength(1);
  expect(await store.opened('mina')).toHaveLength(1);
});

test('a mail is decided once: who decides again gets the first decision', async () => {
  const { store } = (await laidOutForMina()).services;
  expect(await store.decide('mina', 'm', { do: 'nothing', why: 'first' }, now)).toEqual({ do: 'nothing', why: 'first' });
  expect(await store.decide('mina', 'm', { do: 'nothing', why: 'second' }, now)).toEqual({ do: 'nothing', why: 'first' });
  expect((await store.mail('mina', 'm'))?.done).toBe(false);
  await store.finishMail('mina', { mail: 'm', mark: { at: now, outcome: 'nothing', why: 'first' }, keys: [] });
  expect(await store.mail('mina', 'm')).toEqual({ at: now, done: true, outcome: 'nothing', why: 'first' });
  // Two runs of one mail: the slower one has nothing left to do.
  expect(await store.decide('mina', 'm', { do: 'nothing', why: 'third' }, now)).toBe('done');
});

test('a mail of ours is found by its token, and by its Message-ID whatever host SES put behind it', async () => {
  const { store } = (await laidOutForMina()).services;
  const sent = { kind: 'status_1' as const, at: now, application: 'a1', followUps: [], interviews: [], facts: [] };
  await store.putSentMail('mina', 'token', sent);
  await store.addOurs('mina', {
    token: 'token',
    id: '0100018f-aaaa-bbbb-000000',
    conversation: { of: 'a1', messageIds: ['<x>'] },
    at: now,
  });
  expect(await store.sentMail('mina', 'token')).toEqual({ mail: sent });
  for (const host of ['email.amazonses.com', 'eu-central-1.amazonses.com']) {
    expect(await store.tokenOfOurs('mina', ['<other@x.example>', `<0100018f-aaaa-bbbb-000000@${host}>`])).toBe('token');
  }
  expect(await store.tokenOfOurs('mina', ['<0100018f-aaaa-bbbb-000000@amazonses.com.evil.example>'])).toBeUndefined();
  expect(await store.tokenOfOurs('noor', ['<0100018f-aaaa-bbbb-000000@email.amazonses.com>'])).toBeUndefined();
});

test('a conversation holds our mails about an application, oldest first, and of a long one the first and the latest', async () => {
  const { store } = (await laidOutForMina()).services;
  const put = (messageIds: readonly string[]) =>
    store.addOurs('mina', { token: 'token', id: 'id', conversation: { of: 'a1', messageIds }, at: now });
  await put(['<first>', '<second>']);
  expect(await store.conversation('mina', 'a1')).toEqual(['<first>', '<second>']);
  expect(await store.conversation('mina', 'a')).toEqual([]);
  await put(Array.from({ length: 30 }, (_, index) => `<${index}>`));
  expect(await store.conversation('mina', 'a1')).toEqual(['<0>', ...Array.from({ length: 9 }, (_, index) => `<${index + 21}>`)]);
});

test('what drafts to a company said is remembered for twelve months', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.addUsed('mina', [{ company: 'larchmont press', event: 'e', hashes: ['h1', 'h2'] }], now);
  expect(await store.used('mina', 'larchmont press', '2027-10-11T14:00:00Z')).toEqual(['h1', 'h2']);
  expect(await store.used('mina', 'larchmont press', '2027-10-14T14:00:00Z')).toEqual([]);
  expect(await store.used('mina', 'larchmont', now)).toEqual([]);
});

test('what drafts to a company said comes back in the order in which it was said', async () => {
  const { store } = (await laidOutForMina()).services;
  const days = ['2026-10-13T14:00:00Z', '2026-10-20T14:00:00Z', '2026-10-27T14:00:00Z'];
  for (const [index, event] of ['z', 'm', 'a'].entries())
    await store.addUsed('mina', [{ company: 'larchmont press', event, hashes: [`said ${index}`] }], days[index] ?? now);
  expect(await store.used('mina', 'larchmont press', '2026-11-03T14:00:00Z')).toEqual(['said 0', 'said 1', 'said 2']);
});

test('mails of others are answered up to a number a day, each as often as it is tried', async () => {
  const { store } = (await laidOutForMina()).services;
  const names = Array.from({ length: 61 }, (_, index) => `m${index}`);
  for (const name of names.slice(0, 60)) expect((await store.take('mina', 'strangers', name, now)).may).toBe(true);
  expect((await store.take('mina', 'strangers', 'm60', now)).may).toBe(false);
  expect((await store.take('mina', 'strangers', 'm0', now)).may).toBe(true);
  expect((await store.take('noor', 'strangers', 'm60', now)).may).toBe(true);
  expect((await store.take('mina', 'strangers', 'm60', '2026-10-13T00:00:00Z')).may).toBe(true);
});

test('two owners of one table see nothing of each other', async () => {
  const { store } = (await laidOutForMina()).services;
  await store.addOwner({ owner: { ...mina, id: 'mina2', captureAddress: 'another234@in.example.com' }, secret: 'x' });
  await store.addFacts('mina', 'a1', [fact('f1', now, { type: 'application' })]);
  await store.addDeliveries('mina', 'e', [delivery]);
  expect(await store.allApplications({ ...mina, id: 'mina2' })).toEqual([]);
  expect(await store.deliveries('mina2')).toEqual([]);
});

test('an application that grows without end is refused before the table does it', async () => {
  const { store } = (await laidOut()).services;
  const large = (index: number) => ({
    ...fact(`f${index}`, now, { type: 'human_reply' }),
    evidence: [{ field: 'kind', text: 'x'.repeat(100_000) }],
  });
  for (const index of [1, 2, 3]) await store.addFacts('mina', 'a1', [large(index)]);
  await expect(store.addFacts('mina', 'a1', [large(4)])).rejects.toThrow('more than the');
  expect((await store.applications(mina, ['a1']))[0]?.facts).toHaveLength(3);
});

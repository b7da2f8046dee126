import { afterEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/actions.ts';
import { linkAbout } from '../../../functions/secrets/hash.ts';
import {
  checkFeed,
  checkLink,
  expiryFrom,
  feedPath,
  formToken,
  isFormToken,
  type Link,
  signLink,
} from '../../../functions/secrets/links.ts';
import { laidOutForMina, mina } from '../given/laid-out.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const now = '2026-10-12T14:00:00Z';
const daysOn = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
const linkAt = (at: string): Link => ({
  action: 'sent',
  owner: 'mina',
  about: linkAbout('DELIVERY#x'),
  revision: 0,
  expiresAt: expiryFrom(at),
});

describe('the keys of links', () => {
  test('are the same for three months, then a new one takes over', async () => {
    const { store } = (await laidOutForMina(now)).services;
    const first = await store.signingKey('mina', now);
    expect(await store.signingKey('mina', daysOn(89))).toEqual(first);
    const second = await store.signingKey('mina', daysOn(90));
    expect(second.id).not.toBe(first.id);
    expect(second.secret).not.toBe(first.secret);
    expect(Buffer.from(second.secret, 'base64url')).toHaveLength(32);
  });

  test('that were replaced go on for the links that carry them, as long as those may be used', async () => {
    const { services } = await laidOutForMina(now);
    const { store } = services;
    await store.signingKey('mina', now);
    const signedLast = daysOn(89);
    const path = signLink(linkAt(signedLast), await store.signingKey('mina', signedLast));
    await store.signingKey('mina', daysOn(90));
    expect((await checkLink(services, path, daysOn(90))).is).toBe('good');
    expect((await checkLink(services, path, daysOn(118))).is).toBe('good');
    expect((await checkLink(services, path, daysOn(119))).is).toBe('expired');
    expect((await checkLink(services, path, daysOn(121))).is).toBe('wrong');
  });

  test('are made once, also when two mails ask at the same time', async () => {
    const { store } = (await laidOutForMina(now)).services;
    const keys = await Promise.all([1, 2, 3, 4].map(() => store.signingKey('mina', now)));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  });

  test('are one owner’s own', async () => {
    const { services } = await laidOutForMina(now);
    await services.store.addOwner({ owner: { ...mina, id: 'noor', captureAddress: 'noorx2k9@in.example.com' }, secret: 'x' });
    const key = await services.store.signingKey('noor', now);
    const path = signLink(linkAt(now), key);
    await services.store.signingKey('mina', now);
    expect((await checkLink(services, path, now)).is).toBe('wrong');
    expect((await checkLink(services, signLink({ ...linkAt(now), owner: 'noor' }, key), now)).is).toBe('good');
  });
});

describe('a link', () => {
  test('says what it said when it was signed', async () => {
    const { services } = await laidOutForMina(now);
    const link: Link = { ...linkAt(now), owner: 'mina', revision: 3 };
    expect(await checkLink(services, signLink(link, await services.store.signingKey('mina', now)), now)).toMatchObject({
      is: 'good',
      link,
    });
  });

  test.each<[string, Partial<Link>]>([
    ['action', { action: 'stop' }],
    ['owner', { owner: 'min' }],
    ['mail', { about: linkAbout('DELIVERY#y') }],
    ['revision', { revision: 1 }],
    ['expiry', { expiresAt: daysOn(31) }],
  ])('is signed over its %s', async (_, other) => {
    const { store } = (await laidOutForMina(now)).services;
    const key = await store.signingKey('mina', now);
    const signature = (link: Link) => signLink(link, key).split('.').at(-1);
    expect(signature({ ...linkAt(now), ...other })).not.toBe(signature(linkAt(now)));
  });

  test('and over the name of its key', async () => {
    const { store } = (await laidOutForMina(now)).services;
    const { secret } = await store.signingKey('mina', now);
    const signature = (id: string) => signLink(linkAt(now), { id, secret }).split('.').at(-1);
    expect(signature('a')).not.toBe(signature('b'));
  });
});

test('the token of a form holds for an hour, for one link and one step', async () => {
  const { store } = (await laidOutForMina(now)).services;
  const key = await store.signingKey('mina', now);
  const token = formToken('/do/x', 0, key, now);
  const minutesOn = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
  expect(isFormToken(token, '/do/x', 0, key, minutesOn(60))).toBe(true);
  expect(isFormToken(token, '/do/x', 0, key, minutesOn(61))).toBe(false);
  expect(isFormToken(token, '/do/x', 0, key, minutesOn(-10))).toBe(false);
  expect(isFormToken(token, '/do/y', 0, key, now)).toBe(false);
  expect(isFormToken(token, '/do/x', 1, key, now)).toBe(false);
});

test('the address of the feed stays until it is replaced, and leads to its owner alone', async () => {
  const { services } = await laidOutForMina(now);
  const { store } = services;
  const secret = await store.feedSecret('mina', now);
  expect(await store.feedSecret('mina', daysOn(400))).toBe(secret);
  expect(await checkFeed(services, feedPath('mina', secret))).toBe('mina');
  for (const wrong of [
    feedPath('noor', secret),
    feedPath('mina', `${secret.slice(0, -1)}_`),
    feedPath('mina', ''),
    // The same name with other bits behind its end.
    feedPath('mina', secret).replace('/bWluYQ/', '/bWluYS/'),
    '/calendar/',
    feedPath('mina', secret).slice(0, -4),
  ])
    expect(await checkFeed(services, wrong)).toBeUndefined();
  const other = await store.replaceFeedSecret('mina', now);
  expect(await checkFeed(services, feedPath('mina', secret))).toBeUndefined();
  expect(await checkFeed(services, feedPath('mina', other))).toBe('mina');
  await store.replaceLinkKeys('mina', now);
  expect(await checkFeed(services, feedPath('mina', other))).toBeUndefined();
});

test('what the function URL calls answers, also what makes no sense, and prints no address', async () => {
  const stage = await laidOutForMina(now);
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  const printed: unknown[] = [];
  for (const way of ['log', 'error', 'warn', 'info'] as const)
    vi.spyOn(console, way).mockImplementation((...given) => void printed.push(...given));
  const { store } = stage.services;
  const path = signLink(linkAt(now), await store.signingKey('mina', now));
  const feed = feedPath('mina', await store.feedSecret('mina', now));
  const ask = (method: string, rawPath: string) =>
    handler({ rawPath, requestContext: { http: { method } }, headers: { 'Content-Type': 'text/plain' } });
  expect((await ask('GET', '/health')).statusCode).toBe(200);
  expect((await ask('GET', path)).statusCode).toBe(410);
  expect(await ask('GET', feed)).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } });
  expect((await ask('POST', feed)).statusCode).toBe(405);
  expect((await ask('PUT', path)).statusCode).toBe(405);
  expect((await ask('GET', `/do/${'x'.repeat(100_000)}`)).statusCode).toBe(404);
  expect((await handler({ surprise: true })).statusCode).toBe(500);
  expect(JSON.stringify(printed.map(String))).not.toMatch(/\/do\/|\/calendar\//);
});

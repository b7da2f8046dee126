import { request } from 'node:http';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { feedPath } from '../../../functions/secrets/links.ts';
import { type LaptopWithThanks, open, post, press, shareLaptopWithThanks, tokenIn } from './link-visits.ts';

const slow = { timeout: 60_000 };

/** One for all: nothing here may change it. */
let laptop: LaptopWithThanks;
shareLaptopWithThanks((shared) => {
  laptop = shared;
});

/** What scanners, other sites and impatient people do with a link. */
const visits: readonly (readonly [string, (link: string) => Promise<unknown>])[] = [
  ['by looking', (link) => open(link)],
  ['by asking for the head alone', (link) => fetch(link, { method: 'HEAD' })],
  ['by a prefetch', (link) => fetch(link, { headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch' } })],
  ['by a form without a token', (link) => post(link, {})],
  ['by a form with a token that we never made', (link) => post(link, { token: `abc.${'A'.repeat(43)}` })],
  ['by a post that is no form', (link) => fetch(link, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })],
  ['by a one-click unsubscription', (link) => post(link, { 'List-Unsubscribe': 'One-Click' })],
  [
    'by a form that another site sends along',
    async (link) =>
      post(link, { token: tokenIn((await open(link)).html) }, { 'sec-fetch-site': 'cross-site', origin: 'https://else.example' }),
  ],
  ['by other methods', (link) => Promise.all(['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => fetch(link, { method })))],
  ['under another host name', async (link) => expect(await statusUnder('links.else.example', link)).toBe(421)],
  ['by a post of more than a form holds', (link) => post(link, { token: 'x'.repeat(200_000) })],
  [
    'by the token of another link',
    async (link) => {
      const other = await open(await laptop.linkFor('stop'));
      const refused = await post(link, { token: tokenIn(other.html) });
      expect(refused.status).toBe(403);
    },
  ],
  [
    'by a page that was open for hours',
    async (link) => {
      const shown = await open(link);
      await laptop.stage.moveClockTo('2027-03-03T23:30:00Z');
      const refused = await press(link, shown);
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('Nothing was changed yet');
    },
  ],
];

describe('nothing is changed', () => {
  test('by any visit but a press of the button', slow, async () => {
    const link = await laptop.linkFor('sent');
    const before = await laptop.everything();
    for (const [what, visit] of visits) {
      await visit(link);
      expect(await laptop.everything(), what).toEqual(before);
    }
  });

  test('by a link in which anything was changed', slow, async () => {
    const link = await laptop.linkFor('sent');
    const token = tokenIn((await open(link)).html);
    const before = await laptop.everything();
    const at = link.indexOf('/do/') + 4;
    const path = link.slice(at);
    const forged = [
      path.replace('sent/', 'stop/'),
      ...[...path].flatMap((letter, index) =>
        /[\w-]/.test(letter) && index % 3 === 0 ? [path.slice(0, index) + (letter === 'a' ? 'b' : 'a') + path.slice(index + 1)] : [],
      ),
      path.slice(0, -1),
      `${path}A`,
      `${path}/`,
      `${path.split('.')[0]}..${path.slice(-40)}`,
      'sent/',
    ];
    for (const one of forged) {
      const url = link.slice(0, at) + one;
      const shown = await open(url);
      // The last letter of base64 has bits that nobody reads.
      if (shown.status !== 404) expect.soft(one, shown.text).toBe(path);
      await post(url, { token });
    }
    expect(await laptop.everything()).toEqual(before);
  });

  test('of one owner by the links of another, though both name the same mail', slow, async () => {
    const { stage } = laptop;
    const other = { ...stage.owner, id: 'other', addresses: ['noor@example.com'], captureAddress: `noor7x2k@${stage.captureDomain}` };
    await stage.store.addOwner({ owner: other, secret: 'secret of another owner' });
    const link = await laptop.linkFor('sent');
    const mine = Buffer.from(stage.owner.id).toString('base64url');
    const theirs = Buffer.from('other').toString('base64url');
    expect((await open(link.replace(`/${mine}.`, `/${theirs}.`))).status).toBe(404);
    await stage.store.signingKey('other', stage.clock.now());
    expect((await open(link.replace(`/${mine}.`, `/${theirs}.`))).status).toBe(404);
  });
});

test('the calendar can be followed at its secret address, and nowhere else', slow, async () => {
  const { stage } = laptop;
  const feed = `${stage.linksUrl}${feedPath(stage.owner.id, await stage.store.feedSecret(stage.owner.id, stage.clock.now()))}`;
  const before = await laptop.everything();
  const answer = await fetch(feed);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  const titles = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')));
  expect(titles).toContain('Interview: Pellworm Analytics, Data Engineer (video)');
  expect(titles.some((title) => title.startsWith('Due: '))).toBe(true);
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetch(feed, { method })).status).toBe(405);
  expect((await fetch(feed.replace(/.\.ics$/, '-.ics'))).status).toBe(404);
  await stage.store.replaceFeedSecret(stage.owner.id, stage.clock.now());
  expect((await fetch(feed)).status).toBe(404);
  expect(await laptop.everything()).toEqual(before);
});

describe('every answer', () => {
  test('keeps its address to itself: no referrer, no cookie, no cache, no frame, no script, no redirect', slow, async () => {
    const link = await laptop.linkFor('sent');
    const { linksUrl } = laptop.stage;
    const answers = [
      await fetch(link),
      await post(link, {}),
      await fetch(`${linksUrl}/do/sent/x`),
      await fetch(`${linksUrl}/calendar/x/y.ics`),
      await fetch(`${linksUrl}/`),
    ];
    for (const { status, headers } of answers) {
      expect([200, 403, 404]).toContain(status);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('location')).toBeNull();
    }
    const { html } = await open(link);
    expect(html).not.toMatch(/<script|<img|<link|\son\w+=|javascript:|http-equiv/i);
  });

  test('to a stranger is the same, whether there is such an owner or not', slow, async () => {
    const { linksUrl, owner: me } = laptop.stage;
    const rest = `.abcdefghij.0.zzzzz.abcd1234.${'A'.repeat(43)}`;
    const [known, unknown] = await Promise.all(
      [me.id, 'nobody'].map(async (id) => open(`${linksUrl}/do/sent/${Buffer.from(id).toString('base64url')}${rest}`)),
    );
    expect(known).toEqual(unknown);
  });

  test('tells the stage’s health to whoever asks', slow, async () => {
    expect((await fetch(`${laptop.stage.linksUrl}/health`)).status).toBe(200);
  });
});

function statusUnder(host: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

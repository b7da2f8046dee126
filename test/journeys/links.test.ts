import { request } from 'node:http';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { feedPath } from '../../functions/links.ts';
import { isLinkAction, type LinkAction } from '../../lib/mail/links-of-mail.ts';
import { inForce } from '../../lib/search/in-force.ts';
import { aLaptop, forwarded, invitation, owner } from './laptop.ts';

type Laptop = Awaited<ReturnType<typeof aLaptop>>;

const slow = { timeout: 60_000 };
const startsAt = '2027-03-01T15:00:00Z';
/** When the thank-yous for the interview of {@link invitation} are due. */
const thanksAt = '2027-03-03T21:00:00Z';

let laptop: Laptop;

/** The interview was held, and the mail with the thank-yous is there. */
beforeEach(async () => {
  laptop = await aLaptop(startsAt, { linksPort: 0 });
  const { stage, send } = laptop;
  await send(forwarded(invitation, stage.owner.captureAddress));
  await stage.moveClockTo(thanksAt);
}, 60_000);

describe('a link in a mail', () => {
  test('stands beside the words that can be replied, in both parts, and leads to this machine', slow, async () => {
    const mail = await thankYou();
    const links = linksIn(mail.text);
    expect([...links.keys()]).toEqual(['sent', 'skip', 'later', 'stop', 'undo']);
    for (const link of links.values()) {
      expect(link.startsWith(`${laptop.stage.linksUrl}/do/`)).toBe(true);
      expect(mail.html).toContain(`href="${link}"`);
      expect(link).not.toMatch(/pellworm|brandt|falk|mara/i);
      // The word of a reply address is not in it: who has the link cannot write as the owner.
      expect(link).not.toContain(/\+([a-z2-7]{20})@/.exec(mail.replyTo)?.[1] ?? 'no token');
    }
  });

  test('shows what it does, and its button does it just as a reply would', slow, async () => {
    const link = await linkFor('sent');
    const shown = await open(link);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Mark as sent');
    expect(shown.text).toContain('thank-you to Ines');
    expect(shown.text).toContain('Pellworm Analytics, Data Engineer');
    expect(await factTypes()).not.toContain('owner_sent');

    const done = await press(link, shown);
    expect(done.status).toBe(200);
    expect(done.text).toContain('Done: mark as sent');
    expect((await factTypes()).filter((type) => type === 'owner_sent')).toHaveLength(2);
    expect(done.text).toContain('Planned now:');
  });

  test('says so when it is used twice, and changes nothing the second time', slow, async () => {
    const link = await linkFor('skip');
    const shown = await open(link);
    await press(link, shown);
    const before = await everything();
    for (const again of [await open(link), await press(link, shown)]) {
      expect(again.status).toBe(200);
      expect(again.text).toContain('This is skipped already, since Wed 3 Mar');
      expect(again.html).not.toContain('<form');
    }
    expect(await everything()).toEqual(before);
  });

  test('pressed twice at the same moment counts once', slow, async () => {
    const link = await linkFor('sent');
    const shown = await open(link);
    await Promise.all([press(link, shown), press(link, shown), press(link, shown)]);
    expect((await factTypes()).filter((type) => type === 'owner_sent')).toHaveLength(2);
  });

  test('after a reply that said the same says so too', slow, async () => {
    const mail = await thankYou();
    await laptop.send(replyTo(mail, 'sent'), mail.replyTo);
    const before = await everything();
    const shown = await open(await linkFor('sent'));
    expect(shown.text).toContain('This is marked as sent already');
    expect(await everything()).toEqual(before);
  });

  test('can be taken back on the page that says it is done, and done again', slow, async () => {
    for (const action of ['sent', 'skip', 'later', 'stop'] as const) {
      const before = await standing();
      const link = await linkFor(action);
      for (const time of ['once', 'twice']) {
        const done = await press(link, await open(link));
        expect(done.text, `${action} ${time}`).toContain('Done:');
        expect(await standing()).not.toEqual(before);
        const undo = new URL(formAction(done.html), laptop.stage.linksUrl).href;
        const back = await press(undo, done);
        expect(back.text).toContain('Done: take it back');
        expect(await standing()).toEqual(before);
        expect((await open(undo)).text).toContain('taken back already');
      }
    }
  });

  test('undo takes back the last thing that was said about the mail it stands in', slow, async () => {
    const undo = await linkFor('undo');
    expect((await open(undo)).text).toContain('Nothing to do');
    const before = await standing();
    const stop = await linkFor('stop');
    await press(stop, await open(stop));
    await press(undo, await open(undo));
    expect(await standing()).toEqual(before);
  });

  test('of a draft that was put off and came again is void; the newer mail has its own', slow, async () => {
    const old = await linkFor('skip');
    const later = await linkFor('later');
    await press(later, await open(later));
    await laptop.stage.moveClockTo('2027-03-04T15:00:00Z');
    const shown = await open(old);
    expect(shown.status).toBe(410);
    expect(shown.text).toContain('A newer mail took its place');
    const newer = await linkFor('skip');
    expect(newer).not.toBe(old);
    expect((await open(newer)).html).toContain('<form');
  });

  test('works for thirty days, and then says that it has expired', slow, async () => {
    const link = await linkFor('skip');
    await laptop.stage.moveClockTo('2027-04-02T20:00:00Z');
    expect((await open(link)).html).toContain('<form');
    await laptop.stage.moveClockTo('2027-04-03T20:00:00Z');
    const late = await open(link);
    expect(late.status).toBe(410);
    expect(late.text).toContain('This link has expired');
  });

  test('is void at once when the keys were replaced on purpose', slow, async () => {
    const { stage } = laptop;
    const link = await linkFor('skip');
    await stage.store.replaceLinkKeys(stage.owner.id, stage.clock.now());
    expect((await open(link)).status).toBe(404);
  });
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
      const other = await open(await linkFor('stop'));
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
    const link = await linkFor('sent');
    const before = await everything();
    for (const [what, visit] of visits) {
      await visit(link);
      expect(await everything(), what).toEqual(before);
    }
  });

  test('by what was posted and taken back, posted once more', slow, async () => {
    const link = await linkFor('sent');
    const shown = await open(link);
    const done = await press(link, shown);
    await press(new URL(formAction(done.html), laptop.stage.linksUrl).href, done);
    const before = await everything();
    expect((await press(link, shown)).status).toBe(403);
    expect(await everything()).toEqual(before);
  });

  test('by a link in which anything was changed', slow, async () => {
    const link = await linkFor('sent');
    const token = tokenIn((await open(link)).html);
    const before = await everything();
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
    expect(await everything()).toEqual(before);
  });

  test('of one owner by the links of another, though both name the same mail', slow, async () => {
    const { stage } = laptop;
    const other = { ...stage.owner, id: 'other', addresses: ['noor@example.com'], captureAddress: `noor7x2k@${stage.captureDomain}` };
    await stage.store.addOwner({ owner: other, secret: 'secret of another owner' });
    const link = await linkFor('sent');
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
  const before = await everything();
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
  expect(await everything()).toEqual(before);
});

describe('every answer', () => {
  test('keeps its address to itself: no referrer, no cookie, no cache, no frame, no script, no redirect', slow, async () => {
    const link = await linkFor('sent');
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

async function thankYou() {
  const mail = (await laptop.inbox()).findLast(({ subject }) => /^Thank/i.test(subject));
  if (!mail) throw new Error('no thank-you came');
  return mail;
}

function linksIn(text: string): ReadonlyMap<LinkAction, string> {
  return new Map(
    [...text.matchAll(/^\w+: (http:\/\/127\.0\.0\.1:\d+\/do\/([a-z]+)\/\S+)$/gm)].flatMap(([, url = '', action = '']) =>
      isLinkAction(action) ? [[action, url] as const] : [],
    ),
  );
}

async function linkFor(action: LinkAction): Promise<string> {
  return linksIn((await thankYou()).text).get(action) ?? '';
}

async function open(url: string) {
  return shownBy(await fetch(url, { redirect: 'manual' }));
}

async function post(url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
}

/** What a person does who sees the page: presses its button. */
async function press(url: string, shown: { readonly html: string }) {
  return shownBy(await post(url, { token: tokenIn(shown.html) }));
}

async function shownBy(response: Response) {
  const html = await response.text();
  const text = html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
  return { status: response.status, html, text };
}

function tokenIn(html: string): string {
  return /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';
}

function formAction(html: string): string {
  return /<form method="post" action="([^"]*)"/.exec(html)?.[1] ?? '';
}

function statusUnder(host: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

async function everything() {
  const { stage } = laptop;
  const { store } = stage;
  return {
    search: await store.search(stage.owner.id),
    applications: await store.allApplications(stage.owner),
    mails: stage.outbox().length,
  };
}

async function factTypes(): Promise<readonly string[]> {
  const { stage } = laptop;
  return (await stage.store.allApplications(stage.owner)).flatMap(({ facts }) => facts.map(({ type }) => type));
}

/** What counts: the facts that were not taken back, and the plan that follows. */
async function standing() {
  const { stage } = laptop;
  const { plan } = await stage.store.search(stage.owner.id);
  const applications = await stage.store.allApplications(stage.owner);
  return {
    facts: applications.map(({ facts }) => inForce(facts).map(({ type }) => type)),
    plan: plan.map(({ kind, to, deliverAt }) => ({ kind, to, deliverAt })),
  };
}

function replyTo(mail: { readonly messageId: string; readonly replyTo: string; readonly subject: string }, text: string): string {
  return `From: ${owner.name} <${owner.addresses[0]}>
To: ${mail.replyTo}
Subject: Re: ${mail.subject}
Date: Wed, 3 Mar 2027 16:05:00 -0500
Message-ID: <reply-1@mail.example.com>
In-Reply-To: ${mail.messageId}
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

${text}
`;
}

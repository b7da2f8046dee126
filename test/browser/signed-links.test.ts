import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inForce } from '../../lib/search/in-force.ts';
import { type Stage, startStage } from '../../local/stage.ts';
import { openBrowser, openTab, serious, violationsOf } from './opened.ts';

let browser: Browser;
let stage: Stage;
let tab: Page;
const complaints: string[] = [];
/** From the mail with the thank-yous, by their words. */
let links: ReadonlyMap<string, string>;
/** From the answer to `status`. */
let address = '';

const phone = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  browser = await openBrowser();
  stage = await startStage({
    dataFolder: 'memory',
    smtpPort: 0,
    linksPort: 0,
    startAt: '2027-03-01T15:00:00Z',
    held: true,
    owner: { name: 'Mara Lindqvist', addresses: ['mara.lindqvist@example.com'], timeZone: 'America/New_York' },
  });
  await send(stage.owner.captureAddress, 'Fwd: Interview confirmed: Data Engineer at Pellworm Analytics', invitation);
  await stage.moveClockTo('2027-03-03T21:00:00Z');
  links = new Map(
    [...(await lastText()).matchAll(/^(Sent|Skip|Later|Stop|Undo): (http\S+)$/gm)].map(([, word = '', link = '']) => [word, link]),
  );
  await send(stage.owner.captureAddress, 'status', 'status');
  address = /http\S+\/page\/\S+/.exec(await lastText())?.[0] ?? '';
  tab = await openTab(browser, complaints, phone);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

describe('what a link scanner does', () => {
  const everything = async () =>
    JSON.stringify([await stage.store.allApplications(stage.owner), await stage.store.search(stage.owner.id), stage.outbox().length]);

  test('changes nothing: it looks, twice, asks for the head, prefetches, and posts the form without what only the page shows', async () => {
    expect(links.size).toBe(5);
    const before = await everything();
    for (const url of [...links.values(), address, `${address}/settings`]) {
      for (const method of ['HEAD', 'GET', 'GET'] as const)
        expect((await fetch(url, { method, headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch' } })).status).toBe(200);
      // Where there is nothing to do there is no form either, and that is said.
      const refused = (await (await fetch(url)).text()).includes('<form') ? 403 : 200;
      for (const body of ['', 'token=', 'deed=stop&token=AAAA', 'List-Unsubscribe=One-Click']) {
        const posted = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body };
        expect((await fetch(url, posted)).status).toBe(refused);
      }
      for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain'])
        expect((await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: 'token=x&deed=stop' })).status).toBe(refused);
      for (const method of ['OPTIONS', 'DELETE', 'PUT', 'PATCH']) expect((await fetch(url, { method })).status).toBe(405);
    }
    expect(await everything()).toBe(before);
  });

  test('in a browser that runs scripts, waits and prefetches changes nothing either', async () => {
    const before = await everything();
    const scanner = await openTab(browser, [], { javaScriptEnabled: true });
    for (const url of [...links.values(), address]) {
      await scanner.goto(url, { waitUntil: 'networkidle' });
      await scanner.evaluate((link) => fetch(link, { mode: 'no-cors' }).catch(() => undefined), url);
    }
    await scanner.context().close();
    expect(await everything()).toBe(before);
  });
});

describe('a link of a mail, with scripts switched off', () => {
  test('says what will happen, does it at the press of the button, and takes it back', async () => {
    const link = links.get('Skip') ?? '';
    await tab.goto(link);
    expect(await tab.textContent('h1')).toBe('Skip this one');
    await tab.getByRole('button', { name: 'Skip it' }).click();
    expect(await tab.textContent('h1')).toContain('Done');
    expect(await types()).toContain('owner_skip');
    await tab.getByRole('button', { name: 'Take it back' }).click();
    expect(await types()).not.toContain('owner_skip');
    await tab.goto(link);
    expect(await tab.getByRole('button', { name: 'Skip it' }).count()).toBe(1);
  });

  test('can be used with the keyboard alone', async () => {
    await tab.goto(links.get('Stop') ?? '');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await expect.poll(() => tab.textContent('h1')).toContain('Done');
    await tab.getByRole('button', { name: 'Take it back' }).click();
    expect(await types()).not.toContain('owner_stop');
  });

  test('is within reach of everybody: axe finds nothing serious', async () => {
    for (const link of links.values()) expect(serious(await violationsOf(browser, link, phone))).toEqual([]);
  });
});

describe('the page behind its link, with scripts switched off', () => {
  test('shows the application, and leads from page to page without leaving the link', async () => {
    await tab.goto(address);
    expect(await tab.textContent('main')).toContain('Pellworm Analytics');
    await tab.getByRole('link', { name: 'Pellworm Analytics' }).first().click();
    expect(await tab.textContent('h1')).toContain('Pellworm Analytics');
    expect(await tab.locator('.evidence q').count()).toBeGreaterThan(0);
    await tab.getByRole('link', { name: 'Figures' }).click();
    await tab.getByRole('link', { name: 'Settings' }).click();
    expect(tab.url()).toBe(`${address}/settings`);
    expect(await tab.context().cookies()).toEqual([]);
  });

  test('has the text that was mailed, word for word, to copy', async () => {
    await tab.goto(address);
    const texts = await tab.locator('textarea').evaluateAll((fields) => fields.map((field) => field.textContent ?? ''));
    expect(texts).toHaveLength(2);
    const mail = (await textsSent()).find((text) => text.includes('Thank') && text.includes('Ines'));
    for (const text of texts) expect(mail).toContain(text);
  });

  test('corrects a company in place, and takes it back', async () => {
    await tab.goto(address);
    await tab.getByRole('link', { name: 'Pellworm Analytics' }).first().click();
    await tab.getByText('Set company, role or person right').click();
    await tab.getByRole('textbox', { name: 'Company' }).fill('Pellworm Group');
    await tab.getByRole('button', { name: 'Correct', exact: true }).first().click();
    expect(await tab.getByRole('status').textContent()).toContain('The company is Pellworm Group now');
    expect(await tab.textContent('h1')).toContain('Pellworm Group');
    await tab.getByRole('status').getByRole('button', { name: 'Take it back' }).click();
    expect(await tab.textContent('h1')).toContain('Pellworm Analytics');
  });

  test('marks a draft as sent, and lists what follows', async () => {
    await tab.goto(address);
    await tab
      .getByRole('button', { name: /^I sent it/ })
      .first()
      .click();
    expect(await tab.getByRole('status').textContent()).toContain('Marked as sent');
    expect(await types()).toContain('owner_sent');
  });

  test('refuses settings that contradict what is promised, and says why', async () => {
    await tab.goto(`${address}/settings`);
    await tab.getByLabel('Awake until').fill('09:00');
    await tab.getByRole('region', { name: 'How it works for you' }).getByRole('button', { name: 'Save' }).click();
    expect(await tab.getByRole('alert').textContent()).toContain('less than four hours');
  });

  test('downloads what is kept', async () => {
    await tab.goto(`${address}/settings`);
    const [download] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('link', { name: 'applications.csv' }).click()]);
    expect(download.suggestedFilename()).toBe('applications.csv');
  });

  test('begins with a way past the navigation, and shows where the keyboard is', async () => {
    await tab.goto(address);
    await tab.keyboard.press('Tab');
    const skip = tab.getByRole('link', { name: 'Skip to the content' });
    await expect.poll(() => tab.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    expect((await skip.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect(await tab.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  test.each([
    ['on a telephone in the dark', { ...phone, colorScheme: 'dark' as const }],
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ])('is within reach of everybody %s: axe finds nothing serious, and nothing is wider than the screen', async (_, options) => {
    const [application] = await stage.store.allApplications(stage.owner);
    for (const path of ['', `/applications/${application?.id}`, '/figures', '/settings']) {
      expect(serious(await violationsOf(browser, address + path, options))).toEqual([]);
      const narrow = await openTab(browser, complaints, { ...options, javaScriptEnabled: true });
      await narrow.goto(address + path);
      expect(await narrow.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
      await narrow.context().close();
    }
  });

  test('forgets the application for good by keyboard, but not at a press alone', async () => {
    const [application] = await stage.store.allApplications(stage.owner);
    await tab.goto(`${address}/applications/${application?.id}`);
    for (const [word, answer] of [
      ['yes', 'Nothing was forgotten'],
      ['forget', 'It is being forgotten now'],
    ] as const) {
      await tab.getByText('Forget this application for good').focus();
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Tab');
      await tab.keyboard.type(word);
      await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')]);
      expect(await tab.textContent('main')).toContain(answer);
    }
    await stage.moveClockTo('2027-03-03T21:10:00Z');
    expect(await stage.store.allApplications(stage.owner)).toEqual([]);
    expect((await tab.goto(`${address}/applications/${application?.id}`))?.status()).toBe(404);
  });

  test('gives the browser nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});

async function types() {
  return (await stage.store.allApplications(stage.owner)).flatMap(({ facts }) => inForce(facts).map(({ type }) => type));
}

async function textsSent(): Promise<readonly string[]> {
  return Promise.all(stage.outbox().map(async ({ id }) => (await simpleParser((await stage.readMail(id)) ?? '')).text ?? ''));
}

async function lastText(): Promise<string> {
  return (await textsSent()).at(-1) ?? '';
}

async function send(to: string, subject: string, text: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: stage.smtpPort ?? 0, ignoreTLS: true });
  await transport.sendMail({ from: 'Mara Lindqvist <mara.lindqvist@example.com>', to, subject, text, date: new Date(stage.clock.now()) });
  transport.close();
  await stage.settle();
}

const invitation = `---------- Forwarded message ---------
From: Oskar Brandt <oskar.brandt@pellworm-analytics.example>
Date: Mon, Mar 1, 2027 at 9:40 AM
Subject: Interview confirmed: Data Engineer at Pellworm Analytics
To: Mara Lindqvist <mara.lindqvist@example.com>

Hi Mara,

Your interview for the Data Engineer position at Pellworm Analytics is confirmed
for Wednesday, March 3, 2027 at 2:00 PM Eastern Time. You will speak with Ines Falk
(ines.falk@pellworm-analytics.example) and Jonas Reuter
(jonas.reuter@pellworm-analytics.example) by video call for about 45 minutes.

Best regards,
Oskar Brandt
Talent Partner, Pellworm Analytics
`;

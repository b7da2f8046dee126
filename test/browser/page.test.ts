import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPage } from '../../local/page/page.ts';
import { sampleOwner, sampleStartsAt } from '../../local/sample/owner.ts';
import { playSample } from '../../local/sample/sample.ts';
import { type Stage, startStage } from '../../local/stage.ts';
import { openBrowser, openTab, serious, violationsOf } from './opened.ts';

let browser: Browser;
let stage: Stage;
let page: { readonly url: string; stop(): Promise<void> };
let tab: Page;
/** What the browser complained of, and what it asked for elsewhere than at the page. */
const complaints: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  stage = await startStage({ dataFolder: 'memory', smtpPort: 0, owner: sampleOwner, startAt: sampleStartsAt });
  page = await startPage({ stage, port: 0, playSample: () => playSample(stage, () => undefined), log: (line) => complaints.push(line) });
  tab = await openTab(browser, complaints, { javaScriptEnabled: true });
  tab.on('request', (request) => {
    if (!request.url().startsWith(page.url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
});

afterAll(async () => {
  await browser?.close();
  await page?.stop();
  await stage?.stop();
});

const isPlayed =
  "document.readyState === 'complete' && document.querySelector('[role=status]') === null && document.querySelectorAll('article.card').length > 2";

describe('the page in a browser', () => {
  test('tells a newcomer where to send mail, and offers a sample', async () => {
    await tab.goto(page.url);
    expect(await tab.textContent('main')).toContain(stage.owner.captureAddress);
    expect(await tab.getByRole('button', { name: 'Play the sample search' }).count()).toBe(1);
  });

  test('plays the sample at the press of a button, and says when it is done', async () => {
    await tab.getByRole('button', { name: 'Play the sample search' }).click();
    await expect
      // In one look: the page comes anew by itself while the sample plays, and between two looks it may be gone.
      .poll(() => tab.evaluate(isPlayed).catch(() => false), { timeout: 90_000, interval: 500 })
      .toBe(true);
  });

  test('shows for each application what is known and the words it was read from', async () => {
    await tab.goto(page.url);
    const applications = await tab.locator('article.card a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(applications.length).toBeGreaterThan(2);
    for (const application of applications) {
      await tab.goto(page.url + application);
      expect(await tab.locator('.evidence q').count()).toBeGreaterThan(0);
    }
  });

  test('shows every mail to the owner, as text, as HTML and as it was sent', async () => {
    await tab.goto(`${page.url}/outbox`);
    const mails = await tab.locator('td a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(mails.length).toBeGreaterThan(3);
    for (const mail of mails) {
      await tab.goto(page.url + mail);
      expect((await tab.textContent('pre'))?.trim()).not.toBe('');
      // The frame loads by itself, after the page around it.
      await expect.poll(async () => (await tab.frameLocator('iframe').locator('body').textContent())?.trim()).toBeTruthy();
      const raw = await tab.request.get(`${page.url}${mail}/raw`);
      expect(await raw.text()).toMatch(/^Message-ID: <|\nMessage-ID: </);
    }
  });

  test('folds away what was rejected, and needs no script to unfold it', async () => {
    const bare = await openTab(browser, complaints);
    await bare.goto(page.url);
    const closed = bare.getByRole('region', { name: 'Closed' });
    expect(await closed.locator('article').first().isVisible()).toBe(false);
    await closed.locator('summary').click();
    expect(await closed.locator('article').first().isVisible()).toBe(true);
    await bare.context().close();
  });

  test('is within reach of everybody: axe finds nothing serious', async () => {
    await tab.goto(page.url);
    const applications = await tab.locator('article.card a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const path of ['/', ...applications, '/figures', '/settings', '/outbox'])
      expect(serious(await violationsOf(browser, page.url + path))).toEqual([]);
  });

  test('is there before anybody waits for it', async () => {
    for (const path of ['/', '/figures', '/settings']) {
      const startedAt = performance.now();
      await tab.goto(page.url + path, { waitUntil: 'load' });
      // Far more than it takes: a page that plans the search anew for every line of it takes longer.
      expect(performance.now() - startedAt).toBeLessThan(4_000);
    }
  });

  test('fits a telephone without scrolling sideways', async () => {
    await tab.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/', '/figures', '/settings', '/outbox']) {
      await tab.goto(page.url + path);
      expect(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
    }
  });

  test('asks nobody else for anything, and the browser has nothing to complain of', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signPage } from '../../functions/page/links.ts';
import { inForce } from '../../lib/search/in-force.ts';
import { startPage } from '../../local/page/page.ts';
import type { Stage } from '../../local/stage.ts';
import { manyOnStage, names, now } from './many.ts';
import { openBrowser, openTab, serious, violationsOf } from './opened.ts';

let browser: Browser;
let stage: Stage;
let page: { readonly url: string; stop(): Promise<void> };
/** The same page behind its signed link. */
let signed = '';
const complaints: string[] = [];

beforeAll(async () => {
  [browser, stage] = await Promise.all([openBrowser(), manyOnStage(300)]);
  page = await startPage({ stage, port: 0, log: (line) => complaints.push(line) });
  const { store, owner, linksUrl } = stage;
  signed = linksUrl + signPage(owner.id, await store.signingKey(owner.id, now), now);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await page?.stop();
  await stage?.stop();
});

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a telephone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ['a wide screen in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
];
const strange = names.map((_, index) => `/applications/app${index}`);

/** What cannot be hit with a thumb: lower or narrower than WCAG 2.5.8 asks, links within a sentence aside. */
const smallTargets = `[...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select, textarea')]
  .filter((one) => one.checkVisibility() && !(one.tagName === 'A' && getComputedStyle(one).display === 'inline') && one.type !== 'checkbox' && !one.classList.contains('skip'))
  .map((one) => ({ words: one.textContent.slice(0, 40), box: one.getBoundingClientRect() }))
  .filter(({ box }) => box.height < 24 || box.width < 24).map(({ words }) => words)`;

describe('with three hundred applications and strange names', () => {
  test('a page comes in a moment, and is no heavier than a photograph', async () => {
    for (const path of ['/', '/applications/app0', '/applications/app297', '/figures', '/settings']) {
      const startedAt = performance.now();
      const answer = await fetch(page.url + path);
      const bytes = (await answer.text()).length;
      expect(answer.status).toBe(200);
      // Under a second on an idle machine; this one may be busy.
      expect(performance.now() - startedAt, path).toBeLessThan(4_000);
      expect(bytes, path).toBeLessThan(300_000);
    }
  });

  test.each(looks)('everything fits %s, large enough for a thumb, and names stay names', async (_, look) => {
    const tab = await openTab(browser, complaints, { ...look, javaScriptEnabled: true });
    for (const path of ['/', ...strange, '/figures', '/settings']) {
      await tab.goto(page.url + path);
      await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      expect(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), path).toBeLessThanOrEqual(
        0,
      );
      expect(await tab.evaluate(smallTargets), path).toEqual([]);
      expect(await tab.locator('img').count()).toBe(0);
    }
    await tab.goto(`${page.url}/applications/app3`);
    expect(await tab.textContent('h1')).toContain(names[3]);
    await tab.context().close();
  });

  test('axe finds nothing serious, on pages of errors neither', async () => {
    const { origin } = new URL(signed);
    const [[, telephone] = [], [, dark] = []] = looks;
    for (const [url, look] of [
      [`${page.url}${strange[0]}`, telephone],
      [`${page.url}${strange[1]}`, dark],
      [`${page.url}/nothing/here`, telephone],
      [`${signed}/nothing`, dark],
      [`${origin}/do/nothing`, telephone],
      [`${origin}/calendar/nothing.ics`, dark],
    ] as const)
      expect(serious(await violationsOf(browser, url, look)), url).toEqual([]);
  });

  test('on paper there are neither buttons nor forms, and nothing stays folded', async () => {
    const tab = await openTab(browser, complaints);
    await tab.goto(`${page.url}/applications/app0`);
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
    expect(await tab.locator('.evidence:visible').count()).toBeGreaterThan(0);
    await tab.context().close();
  });
});

describe('with the keyboard alone and scripts switched off', () => {
  test('a question is answered, and what was noted is taken back', async () => {
    const tab = await openTab(browser, complaints);
    await tab.goto(signed);
    await tab.keyboard.press('Tab');
    expect(await focused(tab)).toBe('Skip to the content');
    await tab.keyboard.press('Enter');
    await pressOn(tab, 'yes, it is genuine');
    expect(await tab.getByRole('status').textContent()).toContain('Noted: yes, it is genuine');
    expect(await typesOf('app0')).toContain('rejection');
    await pressOn(tab, 'Take it back');
    expect(await typesOf('app0')).not.toContain('rejection');
    await tab.context().close();
  });
});

test('the browser has nothing to complain of', () => expect(complaints).toEqual([]));

async function typesOf(id: string): Promise<readonly string[]> {
  const all = await stage.store.allApplications(stage.owner);
  return inForce(all.find((one) => one.id === id)?.facts ?? []).map(({ type }) => type);
}

/** Without scripts the browser itself tells what has the focus. */
async function focused(tab: Page): Promise<string> {
  const [one] = await tab.locator(':focus').allTextContents();
  return one?.trim() ?? '';
}

/** As somebody without a mouse finds it: from one thing to the next. */
async function pressOn(tab: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 60 && (await focused(tab)) !== words; steps++) await tab.keyboard.press('Tab');
  expect(await focused(tab)).toBe(words);
  await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')]);
}

import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A page with scripts switched off, as some mail programs and many careful people have it; what the browser complains of is kept. */
export async function openTab(browser: Browser, complaints: string[], options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const tab = await context.newPage();
  tab.on('console', (message) => {
    // The browser reports an answer of 403 or 422 to a form as a failure to load.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('the server responded with a status of 4'))
      complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  return tab;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.BROWSER_PATH;
  if (!executablePath) throw new Error('BROWSER_PATH must name a Chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export type Violation = { readonly id: string; readonly impact: string; readonly where: readonly string[] };

/** What axe finds on an address. It needs scripts, which the pages forbid: it looks at them in a tab of its own, where their policy does not count. */
export async function violationsOf(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<readonly Violation[]> {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  try {
    const tab = await context.newPage();
    await tab.goto(url);
    // What is folded away is looked at too.
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    await tab.evaluate(axe.source);
    return await tab.evaluate(
      '(async () => (await axe.run()).violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ html }) => html.slice(0, 200)) })))()',
    );
  } finally {
    await context.close();
  }
}

/** Those that keep somebody from using the page. */
export function serious(violations: readonly Violation[]): readonly Violation[] {
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

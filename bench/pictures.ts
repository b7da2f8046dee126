import { mkdir, writeFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { signPage } from '../functions/page/links.ts';
import { type Html, html } from '../lib/page/pieces/html.ts';
import { momentWords } from '../lib/page/pieces/words.ts';
import { sampleOwner, sampleStartsAt } from '../local/sample/owner.ts';
import { playSample } from '../local/sample/sample.ts';
import { type Stage, startStage } from '../local/stage.ts';
import { smallPng } from './pictures/small-png.ts';

/**
 * The pictures of the README, from the mails and the page of the sample search: `BROWSER_PATH=/usr/bin/chromium npm run pictures`. The same mails at the same
 * moments each time; only the fonts are those of the machine.
 */

const folder = new URL('../docs/pictures/', import.meta.url);

/** A README is read on a telephone too. */
const mostBytes = 120_000;

type Picture = {
  readonly name: string;
  readonly width: number;
  /** What is further down is cut off. */
  readonly mostHeight: number;
  readonly scheme?: 'dark';
  readonly of: { readonly mail: string; readonly about: string } | { readonly page: string };
};

const pictures: readonly Picture[] = [
  { name: 'follow-up-mail', width: 390, mostHeight: 985, of: { mail: 'thank_you', about: 'Harborlight' } },
  { name: 'receipt', width: 680, mostHeight: 900, of: { mail: 'receipt', about: 'Thursday' } },
  { name: 'preparation', width: 390, mostHeight: 900, scheme: 'dark', of: { mail: 'prep_nudge', about: 'Harborlight' } },
  { name: 'page', width: 1_000, mostHeight: 890, of: { page: 'Harborlight' } },
];

/** After the interview, and after they said when they decide: something was sent, and something lies ahead. */
const shownAt = '2027-01-25T20:00:00Z';

/** What a mail program shows above a mail. */
function envelope(subject: string, to: string, when: string): Html {
  return html`<div style="font:14px/1.4 system-ui,sans-serif;padding:0 0 12px;margin:0 0 14px;border-bottom:1px solid #8886"><div style="font-size:17px;font-weight:650">${subject}</div><div style="opacity:.7;margin-top:4px">Followthrough, to ${to} · ${when}</div></div>`;
}

async function mailPicture(stage: Stage, mail: string, about: string): Promise<string> {
  for (const { id, at, tags } of stage.outbox()) {
    if (tags.kind !== mail) continue;
    const { subject = '', text = '', html: written } = await simpleParser((await stage.readMail(id)) ?? '');
    if (!`${subject} ${text}`.includes(about) || written === false) continue;
    const head = envelope(subject, stage.owner.name, momentWords(at, stage.owner.timeZone)).html;
    return written.replace(/<body([^>]*)>/i, (body) => `${body}${head}`);
  }
  throw new Error(`the sample sends no mail ${mail} about ${about}`);
}

async function pagePicture(stage: Stage, about: string): Promise<string> {
  const { store, owner, clock } = stage;
  const application = (await store.allApplications(owner)).find(({ known }) => known.company?.includes(about));
  if (!application) throw new Error(`the sample has no application at ${about}`);
  const base = signPage(owner.id, await store.signingKey(owner.id, clock.now()), clock.now());
  return `${stage.linksUrl}${base}/applications/${application.id}`;
}

async function take(browser: Browser, stage: Stage, { name, width, mostHeight, scheme, of }: Picture): Promise<void> {
  const look: BrowserContextOptions = {
    viewport: { width, height: 600 },
    deviceScaleFactor: 2,
    javaScriptEnabled: false,
    colorScheme: scheme ?? 'light',
  };
  const context = await browser.newContext(look);
  const tab = await context.newPage();
  if ('page' in of) await tab.goto(await pagePicture(stage, of.page));
  else await tab.setContent(await mailPicture(stage, of.mail, of.about));
  const box = await tab.locator('html').boundingBox();
  const height = Math.min(mostHeight, Math.ceil(box?.height ?? mostHeight));
  const png = smallPng(await tab.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } }));
  await context.close();
  if (png.length > mostBytes) throw new Error(`${name}.png has ${png.length} bytes, more than ${mostBytes}`);
  await writeFile(new URL(`${name}.png`, folder), png);
  console.log(`docs/pictures/${name}.png  ${width} x ${height}  ${png.length} bytes`);
}

const executablePath = process.env.BROWSER_PATH;
if (!executablePath) throw new Error('BROWSER_PATH must name a Chromium');
await mkdir(folder, { recursive: true });
let mails = 0;
const stage = await startStage({
  dataFolder: 'memory',
  smtpPort: 0,
  linksPort: 0,
  startAt: sampleStartsAt,
  nameMail: () => `sample${String(++mails).padStart(34, '0')}`,
  owner: { ...sampleOwner, captureAddress: 'alex-7k2m9q@in.followthrough.example' },
});
try {
  await playSample(stage, () => undefined, { until: shownAt });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-lcd-text', '--font-render-hinting=none'] });
  for (const picture of pictures) await take(browser, stage, picture);
  await browser.close();
} finally {
  await stage.stop();
}

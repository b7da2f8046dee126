import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../../lib/page/pieces/html.ts';
import { type Page, startPage } from '../../../local/page/page.ts';
import { type Stage, startStage } from '../../../local/stage.ts';
import { type Asked, askAt } from './asked.ts';

const now = '2027-03-01T15:00:00Z';
/** What moves with the clock is done by functions that are loaded at their first call. */
const patient = { timeout: 20_000 };

let stage: Stage;
let page: Page;
let token: string;

beforeAll(async () => {
  stage = await startStage({ dataFolder: 'memory', smtpPort: 0, startAt: now, held: true, owner: { timeZone: 'Asia/Tokyo' } });
  page = await startPage({ stage, port: 0, log: () => undefined });
  token = /name="token" value="([^"]+)"/.exec((await ask('GET', '/')).body)?.[1] ?? '';
}, 60_000);

afterAll(async () => {
  await page?.stop();
  await stage?.stop();
});

describe('the page', () => {
  test('tells a newcomer the capture address, the mail server and the zone', async () => {
    const { body } = await ask('GET', '/');
    expect(body).toContain(stage.owner.captureAddress);
    expect(body).toContain(String(stage.smtpPort));
    expect(body).toContain('Asia/Tokyo');
  });

  test('runs no script, loads nothing from elsewhere, and may not be framed', async () => {
    const { headers } = await ask('GET', '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|https?:/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  test.each<[string, string, Record<string, string>, number]>([
    ['without the token of this run', 'to=week', {}, 403],
    ['with a token of another run', 'to=week&token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', {}, 403],
    ['with a token beyond ASCII', `to=week&token=${encodeURIComponent('ä'.repeat(32))}`, {}, 403],
    ['from a page elsewhere', 'to=week&token=TOKEN', { origin: 'https://elsewhere.example' }, 403],
    ['from a page that hides where it is', 'to=week&token=TOKEN', { origin: 'null' }, 403],
    ['under a name that leads here (DNS rebinding)', 'to=week&token=TOKEN', { host: 'elsewhere.example:8025' }, 421],
    ['as JSON', '{"to":"week"}', { 'content-type': 'application/json' }, 403],
    ['without end', `token=TOKEN&to=week&more=${'x'.repeat(20_000)}`, {}, 403],
  ])('takes no form %s', async (_, body, headers, expected) => {
    const { status } = await ask('POST', '/clock', { body: body.replace('TOKEN', token), headers });
    expect(status).toBe(expected);
    await stage.settle();
    expect(stage.clock.now()).toBe(now);
  });

  test('changes nothing when it is only looked at', async () => {
    for (const path of [`/clock?to=week&token=${token}`, `/sample?token=${token}`]) expect((await ask('GET', path)).status).toBe(404);
    expect(stage.clock.now()).toBe(now);
    expect((await ask('PUT', '/clock', { body: `to=week&token=${token}` })).status).toBe(405);
  });

  test.each(['/applications/none', '/outbox/none', '/outbox/none/html', '/etc/passwd', '/outbox/..%2f..%2fclock.json/raw'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask('GET', path)).status).toBe(404);
    },
  );

  test('takes a broken address for what it is', async () => {
    expect((await ask('GET', '/applications/%ff')).status).toBe(400);
  });

  test('moves the clock at the press of a button', { timeout: 40_000 }, async () => {
    const { status } = await ask('POST', '/clock', { body: `token=${token}&to=week` });
    expect(status).toBe(303);
    await expect.poll(() => stage.clock.now(), patient).toBe('2027-03-08T15:00:00Z');
    // It says that it is busy until what fell due on the way is done.
    await expect.poll(async () => (await ask('GET', '/')).body, patient).not.toContain('role="status"');
  });

  test('moves the clock to a moment of the owner', { timeout: 40_000 }, async () => {
    await ask('POST', '/clock', { body: `token=${token}&to=at&at=2027-03-12T09:30` });
    await expect.poll(() => stage.clock.now(), patient).toBe('2027-03-12T00:30:00Z');
  });
});

test('whatever is put into a piece of HTML is text', () => {
  const hostile = `<script>alert(1)</script> " ' & <!--`;
  expect(html`<p title="${hostile}">${[hostile, false, undefined, html`<b>${1}</b>`]}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#39; &amp; &lt;!--">&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#39; &amp; &lt;!--<b>1</b></p>',
  );
});

const ask = (method: string, path: string, more: Asked = {}) => askAt(page.url, method, path, more);

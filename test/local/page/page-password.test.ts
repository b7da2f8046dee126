import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, startPage } from '../../../local/page/page.ts';
import { type Stage, startStage } from '../../../local/stage.ts';
import { aFreePort } from '../opened.ts';
import { type Asked, askAt } from './asked.ts';

const password = 'three green herons';
const now = '2027-03-01T15:00:00Z';
const logged: string[] = [];

let stage: Stage;
/** On every address of this machine, and known under a name. */
let page: Page;
let port: number;

beforeAll(async () => {
  stage = await startStage({ dataFolder: 'memory', startAt: now, held: true, log: (line) => void logged.push(line) });
  const door = { host: '0.0.0.0', url: 'https://follow.example.com', password: () => password };
  // The port is told by nobody: its address is that of the proxy.
  port = await aFreePort();
  page = await startPage({ stage, port, door, log: (line) => void logged.push(line) });
}, 60_000);

afterAll(async () => {
  await page?.stop();
  await stage?.stop();
});

describe('a page with a password', () => {
  test.each(['/', '/settings', '/figures', '/outbox', '/outbox/none/raw', '/export/applications.csv', '/applications/none', '/clock'])(
    'shows nothing at %s, and says nothing of what is there',
    async (path) => {
      const { status, body, headers } = await ask('GET', path);
      expect(status).toBe(401);
      expect(body).toContain('<h1>Password</h1>');
      expect(body).not.toContain(stage.owner.captureAddress);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  test.each(['/', '/clock', '/sample', '/sign-out', '/settings'])('takes no form at %s', async (path) => {
    expect((await ask('POST', path, { body: 'to=week&token=x' })).status).toBe(401);
    expect(stage.clock.now()).toBe(now);
  });

  test('opens with it, until it is left', async () => {
    expect((await ask('GET', `/sign-in?password=${encodeURIComponent(password)}`)).status).toBe(401);
    const { status, headers } = await signIn(password);
    expect([status, headers.location]).toEqual([303, '/']);
    const [cookie = ''] = String(headers['set-cookie']).split(';');
    const opened = await ask('GET', '/', { headers: { cookie } });
    expect(opened.status).toBe(200);
    expect(opened.body).toContain(stage.owner.captureAddress);
    expect((await ask('GET', '/', { headers: { cookie: `${cookie}x` } })).status).toBe(401);

    const token = /name="token" value="([^"]+)"/.exec(opened.body)?.[1] ?? '';
    // Leaving is a form of this page as well.
    await ask('POST', '/sign-out', { headers: { cookie }, body: 'token=guessed' });
    expect((await ask('GET', '/', { headers: { cookie } })).status).toBe(200);
    expect((await ask('POST', '/sign-out', { headers: { cookie }, body: `token=${token}` })).status).toBe(303);
    expect((await ask('GET', '/', { headers: { cookie } })).status).toBe(401);
  });

  test.each<[string, Record<string, string>, number]>([
    ['under its name', { host: 'follow.example.com', origin: 'https://follow.example.com' }, 303],
    ['under an address of the network', { host: '192.168.1.20:PORT', origin: 'http://192.168.1.20:PORT' }, 303],
    ['under an address of IPv6', { host: '[fd00::20]:PORT', origin: 'http://[fd00::20]:PORT' }, 303],
    ['under a name that leads here (DNS rebinding)', { host: 'elsewhere.example:PORT', origin: 'http://elsewhere.example:PORT' }, 421],
    ['under an address with something behind', { host: '192.168.1.20.elsewhere.example:PORT' }, 421],
    ['with another port', { host: '192.168.1.20:1' }, 421],
    ['from a page elsewhere', { host: 'follow.example.com', origin: 'https://elsewhere.example' }, 403],
    ['from its own name without encryption', { host: '192.168.1.20:PORT', origin: 'http://follow.example.com' }, 403],
  ])('is asked for %s', async (_, headers, expected) => {
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]));
    expect((await signIn(password, sent)).status).toBe(expected);
  });

  test('does not open with another one, does not repeat it, and after some asks to wait', async () => {
    const answers = [];
    for (let guess = 0; guess < 6; guess += 1) answers.push(await signIn(`a wrong guess ${guess}`));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(answers[5]?.headers['retry-after']).toBe('30');
    for (const { body, headers } of answers) {
      expect(body).not.toContain('a wrong guess');
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect((await signIn(password)).status).toBe(429);
  });

  test('has put neither into the log', () => {
    expect(logged.join('\n')).not.toMatch(/herons|wrong guess/);
  });
});

test('an address that is not of this machine is one clear sentence', async () => {
  await expect(startPage({ stage, port: 0, door: { host: '192.0.2.1' }, log: () => undefined })).rejects.toThrow(
    'PAGE_HOST: this machine has no address 192.0.2.1.',
  );
});

function signIn(said: string, headers: Record<string, string> = {}) {
  return ask('POST', '/sign-in', { body: `password=${encodeURIComponent(said)}`, headers });
}

const ask = (method: string, path: string, more: Asked = {}) => askAt(`http://127.0.0.1:${port}`, method, path, more);

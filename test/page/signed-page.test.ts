import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { signPage } from '../../functions/page/links.ts';
import { signLink } from '../../functions/secrets/links.ts';
import { type LaidOut, mina } from '../functions/given/laid-out.ts';
import { lastMail, takeIn } from '../functions/given/taking-in.ts';
import { reply } from '../functions/store/mails.ts';
import { aSearch, ask, facts, later, now, post, rows, type Searched, signedFields } from './signed.ts';

afterEach(() => vi.restoreAllMocks());

describe('the page behind its link', () => {
  test('comes with the mail in which the owner asked where things stand, and leads there', async () => {
    const searched = await aSearch();
    const { services, stage } = searched;
    await takeIn({ ...stage, services } as LaidOut, 'm3', reply('status'), now);
    const mail = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
    const link = /https:\/\/links\.example\.com(\/page\/\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    expect(mail.html).toContain(`href="https://links.example.com${link}"`);
    const { status, body } = await ask(searched, 'GET', link);
    expect(status).toBe(200);
    expect(body).toContain('Larchmont Press');
  });

  test.each(['', '/figures', '/settings', '/export/export.json', '/export/applications.csv'])(
    'shows %s, and changes nothing',
    async (path) => {
      const searched = await aSearch();
      await ask(searched, 'GET', searched.base);
      const before = await rows(searched);
      for (const method of ['HEAD', 'GET', 'GET']) expect((await ask(searched, method, searched.base + path)).status).toBe(200);
      expect((await ask(searched, 'HEAD', searched.base + path)).body).toBe('');
      expect(await rows(searched)).toBe(before);
    },
  );

  test('runs no script, keeps no cookie, leads nowhere by itself, and tells nobody its address', async () => {
    const searched = await aSearch();
    for (const path of [searched.base, searched.path, `${searched.base}/settings`]) {
      const { headers, body, status } = await ask(searched, 'GET', path);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['set-cookie']));
      expect(headers.location).toBeUndefined();
      expect(body).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i);
      expect(body).toContain('<html lang="en">');
    }
  });

  test('expires after a day, and says how to get another', async () => {
    const searched = await aSearch();
    expect((await ask(searched, 'GET', searched.base, { at: later(24 * 60 - 1) })).status).toBe(200);
    const { status, body } = await ask(searched, 'GET', searched.base, { at: later(24 * 60 + 1) });
    expect(status).toBe(410);
    expect(body).toContain('status');
    expect(body).not.toContain('Larchmont');
  });

  test.each<[string, (base: string) => string]>([
    ['one letter off', (base) => base.slice(0, -1) + (base.endsWith('A') ? 'B' : 'A')],
    ['of somebody else', (base) => base.replace(Buffer.from('mina').toString('base64url'), Buffer.from('noor').toString('base64url'))],
    ['without its end', (base) => base.slice(0, -5)],
    ['of nobody', () => '/page/x'],
  ])('has nothing for a link %s', async (_, change) => {
    const searched = await aSearch();
    const { status, body } = await ask(searched, 'GET', change(searched.base));
    expect(status).toBe(404);
    expect(body).not.toContain('Larchmont');
  });

  test('is not opened by a link of a mail, nor a link of a mail by it', async () => {
    const searched = await aSearch();
    const key = await searched.services.store.signingKey('mina', now);
    const link = signLink({ action: 'stop', owner: 'mina', about: 'page', revision: 0, expiresAt: later(60) }, key);
    expect((await ask(searched, 'GET', link.replace('/do/stop/', '/page/'))).status).toBe(404);
    expect((await ask(searched, 'GET', searched.base.replace('/page/', '/do/stop/'))).status).toBe(404);
  });

  test('shows nobody else’s search', async () => {
    const searched = await aSearch();
    const { services } = searched;
    await services.store.addOwner({
      owner: { ...mina, id: 'noor', addresses: ['noor@else.example'], captureAddress: 'noorx2k9@in.example.com' },
      secret: 'x',
    });
    const base = signPage('noor', await services.store.signingKey('noor', now), now);
    expect((await ask(searched, 'GET', base)).body).not.toContain('Larchmont');
    expect((await ask(searched, 'GET', `${base}/applications/${searched.id}`)).status).toBe(404);
    expect((await ask(searched, 'GET', `${base}/export/export.json`)).body).not.toContain('Larchmont');
    // Nor does a form of hers change anything there.
    const shown = await ask(searched, 'GET', searched.base);
    const body = new URLSearchParams({ ...signedFields(shown.body), deed: 'stop', application: searched.id }).toString();
    expect((await ask(searched, 'POST', base, { body })).status).toBe(403);
    expect((await facts(searched)).map(({ type }) => type)).not.toContain('owner_stop');
  });
});

describe('a form of the page', () => {
  test.each<
    [string, (fields: Readonly<Record<string, string>>) => Readonly<Record<string, string>>, Readonly<Record<string, string>>, number]
  >([
    ['without a token', ({ once = '' }) => ({ once }), {}, 0],
    ['with a token of another showing', (fields) => ({ ...fields, once: 'another' }), {}, 0],
    ['from elsewhere', (fields) => fields, { 'sec-fetch-site': 'cross-site' }, 0],
    ['as JSON', (fields) => fields, { 'content-type': 'application/json' }, 0],
    ['after an hour', (fields) => fields, {}, 62],
  ])('%s changes nothing, and shows the page again', async (_, change, headers, minutes) => {
    const searched = await aSearch();
    const shown = await ask(searched, 'GET', searched.path);
    const before = await rows(searched);
    const body = new URLSearchParams({ ...change(signedFields(shown.body)), deed: 'stop', application: searched.id }).toString();
    const answer = await ask(searched, 'POST', searched.path, { body, headers, at: later(minutes) });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Nothing was changed');
    expect(await rows(searched)).toBe(before);
  });

  test('posted twice is done once', async () => {
    const searched = await aSearch();
    const shown = await ask(searched, 'GET', searched.path);
    expect((await post(searched, searched.path, { deed: 'stop' }, shown)).status).toBe(200);
    const again = await post(searched, searched.path, { deed: 'stop' }, shown);
    expect(again.status).toBe(422);
    expect((await facts(searched)).filter(({ type }) => type === 'owner_stop')).toHaveLength(1);
  });

  test('corrects by the very way of a reply: the same facts, the same lesson', async () => {
    const [byPage, byReply] = [await aSearch(), await aSearch()];
    expect((await post(byPage, byPage.path, { deed: 'correct', company: 'Larchmont House', role: 'Copy Editor' })).body).toContain(
      'The company is Larchmont House now',
    );
    const receipt = lastMail(byReply.stage);
    const sent = await simpleParser((await byReply.stage.outbox.read(receipt?.id ?? '')) ?? '');
    await takeIn(byReply.stage, 'm3', reply('company: Larchmont House'), now, {
      recipient: sent.replyTo?.value[0]?.address ?? '',
    });
    const said = async (searched: Searched) =>
      [...(await facts(searched)), ...(await searched.services.store.search('mina')).facts]
        .filter(({ source }) => source === 'owner')
        .map(({ id: _id, ...fact }) => fact)
        .filter(({ knownAt }) => knownAt === now);
    expect((await said(byPage)).map(({ type }) => type)).toContain('corrected');
    expect(await said(byPage)).toEqual(await said(byReply));
  });

  test('takes a thing back that a mail told, and lets it count again: the plan is as before', async () => {
    const searched = await aSearch();
    const plan = async () => (await searched.services.store.search('mina')).plan;
    const before = await plan();
    const invite = (await facts(searched)).find(({ type }) => type === 'invite');
    const undone = await post(searched, searched.path, { deed: 'undo', fact: invite?.id ?? '' });
    expect(undone.status).toBe(200);
    expect((await plan()).map(({ kind }) => kind)).toEqual(['app_followup_1']);
    const undo = /name="deed" value="undo"><input type="hidden" name="fact" value="([^"]+)"/.exec(undone.body)?.[1] ?? '';
    expect((await post(searched, searched.path, { deed: 'undo', fact: undo }, undone)).status).toBe(200);
    expect(await plan()).toEqual(before);
  });

  test('saves settings, plans by them at once, and puts them back', async () => {
    const searched = await aSearch();
    const path = `${searched.base}/settings`;
    const fields = {
      deed: 'settings',
      wakingFrom: '08:00',
      wakingTo: '21:00',
      graceDays: '3',
      daysWithoutTimeline: '9',
      country: 'US',
      digestWeekday: 'off',
      silenceDays: 'off',
      'optional.prep_nudge': 'on',
    };
    const due = async (kind: string) => (await searched.services.store.search('mina')).plan.find((one) => one.kind === kind)?.deliverAt;
    const before = await due('status_1');
    const saved = await post(searched, path, fields);
    expect(saved.status).toBe(200);
    expect((await searched.services.store.owner('mina'))?.owner.settings).toMatchObject({
      daysWithoutTimeline: 9,
      receipts: false,
      optional: { prep_nudge: true, close_loop: false },
    });
    expect((await due('status_1')) ?? '').toMatch(/^2026-10-2[6-9]/);
    const back = /<div class="card said"[\s\S]*?<\/form>/.exec(saved.body)?.[0] ?? '';
    const old = Object.fromEntries([...back.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    expect((await post(searched, path, old, saved)).status).toBe(200);
    expect((await searched.services.store.owner('mina'))?.owner).toEqual(mina);
    expect(await due('status_1')).toBe(before);
  });

  test('refuses settings that contradict what is promised, with the reason', async () => {
    const searched = await aSearch();
    const path = `${searched.base}/settings`;
    const fields = {
      deed: 'settings',
      wakingFrom: '08:00',
      wakingTo: '09:00',
      graceDays: '3',
      daysWithoutTimeline: '5',
      country: 'US',
      digestWeekday: 'off',
      silenceDays: 'off',
    };
    const { status, body } = await post(searched, path, fields);
    expect(status).toBe(422);
    expect(body).toContain('less than four hours a day');
    expect((await searched.services.store.owner('mina'))?.owner).toEqual(mina);
  });

  test('makes every link void, its own too', async () => {
    const searched = await aSearch();
    const { status } = await post(searched, `${searched.base}/settings`, { deed: 'close' });
    expect(status).toBe(200);
    expect((await ask(searched, 'GET', searched.base)).status).toBe(404);
  });
});

test('words of a mail stay words, wherever they are shown', async () => {
  const searched = await aSearch();
  const hostile = `<img src=x onerror=alert(1)>"'&`;
  await searched.services.store.addFacts('mina', searched.id, [
    {
      id: 'hostile',
      saidAt: now,
      knownAt: now,
      source: { mail: 'hostile' },
      evidence: [{ field: hostile, text: hostile }],
      type: 'invite',
      interview: {
        id: 'h',
        startsAt: '2026-10-20T15:00:00Z',
        with: [hostile],
        title: hostile,
        place: hostile,
        link: `javascript:${hostile}`,
        phone: hostile,
      },
      about: {
        company: hostile,
        role: hostile,
        requisition: hostile,
        contacts: [{ name: hostile, part: 'recruiter', title: hostile }],
        instructions: [],
      },
    },
  ]);
  for (const path of [searched.base, searched.path, `${searched.base}/settings`, `${searched.base}/figures`]) {
    const { body } = await ask(searched, 'GET', path);
    expect(body).not.toContain('<img');
    expect(body).not.toMatch(/href="javascript:/);
  }
});

test('nothing that is printed holds the address', async () => {
  const printed: string[] = [];
  for (const name of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((...said) => void printed.push(said.map(String).join(' ')));
  const searched = await aSearch();
  await ask(searched, 'GET', searched.path);
  await post(searched, searched.path, { deed: 'stop' });
  await ask(searched, 'POST', searched.path, { body: 'token=x' });
  expect(printed.join('\n')).not.toContain(searched.base.slice(6));
});

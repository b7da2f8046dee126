import { describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/actions.ts';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { feedPath } from '../../../functions/secrets/links.ts';
import { mina } from '../../functions/given/laid-out.ts';
import { capture, lastMail, takeIn } from '../../functions/given/taking-in.ts';
import { rejection, reply } from '../../functions/store/mails.ts';
import { aSearch, ask, facts, later, now, post, rows, type Searched } from '../signed.ts';

const asNobody = { source: 'somebody@elsewhere.example', dmarc: 'FAIL' } as const;

/** A rejection came whose sender nobody vouches for, so that the owner was asked. */
async function aQuestion() {
  const searched = await aSearch();
  expect(await takeIn(searched.stage, 'm3', rejection, now, asNobody)).toBe('asked');
  const { body } = await ask(searched, 'GET', searched.base);
  const question = /name="question" value="([^"]+)"/.exec(body)?.[1] ?? '';
  return { searched, body, question, token: lastMail(searched.stage)?.tags.token ?? '' };
}

const kept = async (searched: Searched) =>
  (await facts(searched)).filter(({ type }) => type === 'rejection').map(({ knownAt: _, ...fact }) => fact);
const isOpen = async (searched: Searched) => (await ask(searched, 'GET', searched.base)).body.includes('Questions to you');
const forgetting = ({ stage }: Searched) => stage.schedules.list().filter(({ name }) => name.startsWith('forget-'));

describe('a question to the owner', () => {
  test('stands on the page with the mail it is about, the words it rests on, and its answers', async () => {
    const { searched, body, question, token } = await aQuestion();
    expect(question).toBe(token);
    expect(body).toContain('Ines Duarte &lt;ines.duarte@larchmont.example&gt;');
    expect(body).toMatch(/<q>[^<]*not to move forward/);
    expect(body).toContain('<button name="answer" value="1">yes, it is genuine</button>');
    expect(body).toMatch(/<button name="answer" value="nothing"/);
    expect((await ask(searched, 'GET', searched.path)).body).toContain(`name="question" value="${question}"`);
  });

  test('answered there, records the very facts that a reply would', async () => {
    const [onPage, byMail] = [await aQuestion(), await aQuestion()];
    const answered = await post(onPage.searched, onPage.searched.base, { deed: 'answer', question: onPage.question, answer: '1' });
    expect(answered.status).toBe(200);
    expect(answered.body).not.toContain('Questions to you');
    await takeIn(byMail.searched.stage, 'm4', reply('1'), later(5), { recipient: capture.replace('@', `+${byMail.token}@`) });
    expect(await kept(onPage.searched)).toHaveLength(1);
    expect(await kept(onPage.searched)).toEqual(await kept(byMail.searched));
    expect(await isOpen(byMail.searched)).toBe(false);
  });

  test('answered there with "none of these", changes nothing and is not asked again', async () => {
    const { searched, question } = await aQuestion();
    const answered = await post(searched, searched.base, { deed: 'answer', question, answer: 'nothing' });
    expect(answered.status).toBe(200);
    expect(answered.body).toContain('Noted: nothing was changed.');
    expect(await kept(searched)).toEqual([]);
    expect(await isOpen(searched)).toBe(false);
    expect((await post(searched, searched.base, { deed: 'answer', question, answer: '1' })).status).toBe(422);
  });

  test('answered "nothing" by a reply is settled on the page too', async () => {
    const { searched, token } = await aQuestion();
    expect(await isOpen(searched)).toBe(true);
    await takeIn(searched.stage, 'm4', reply('nothing'), later(5), { recipient: capture.replace('@', `+${token}@`) });
    expect(await isOpen(searched)).toBe(false);
  });

  test('is not asked for ever', async () => {
    const { searched, question } = await aQuestion();
    const asked = async (at: string) => (await searched.services.store.openQuestions('mina', at)).map(({ token }) => token);
    expect(await asked('2026-11-07T14:00:00Z')).toEqual([question]);
    expect(await asked('2026-11-09T14:00:00Z')).toEqual([]);
  });

  test('goes with its application when that is forgotten', async () => {
    const { searched } = await aQuestion();
    await forget(searched.services, 'mina', [searched.id], later(10));
    expect(await rows(searched)).not.toContain('QUESTION#');
  });

  test('takes no other answer than those it has, and no other question is there', async () => {
    const { searched, question } = await aQuestion();
    const before = await rows(searched);
    for (const fields of [{ answer: '9' }, { question: 'made-up' }])
      expect((await post(searched, searched.base, { deed: 'answer', question, answer: '1', ...fields })).status).toBe(422);
    expect(await rows(searched)).toBe(before);
  });
});

describe('to forget something on the page', () => {
  test('takes the word itself: at anything else nothing happens', async () => {
    const searched = await aSearch();
    for (const sure of ['', 'yes', 'forget it']) expect((await post(searched, searched.path, { deed: 'forget', sure })).status).toBe(422);
    expect(forgetting(searched)).toEqual([]);
  });

  test('hands one application to the function that forgets, once, as the word by mail does', async () => {
    const searched = await aSearch();
    const shown = await ask(searched, 'GET', searched.path);
    const done = await post(searched, searched.path, { deed: 'forget', sure: 'Forget' }, shown);
    expect(done.status).toBe(200);
    expect(done.body).toContain('It is being forgotten now');
    expect(done.body).toContain('<h1>Applications</h1>');
    await post(searched, searched.path, { deed: 'forget', sure: 'forget' }, shown);
    const [wake, ...more] = forgetting(searched);
    expect(more).toEqual([]);
    expect(JSON.parse(wake?.target.input ?? '')).toEqual({ owner: 'mina', what: [searched.id] });
    await forget(searched.services, 'mina', [searched.id], later(1));
    expect(await searched.services.store.allApplications(mina)).toEqual([]);
    expect((await post(searched, searched.path, { deed: 'forget', sure: 'forget' }, shown)).status).toBe(404);
  });

  test('hands everything over where no application is named', async () => {
    const searched = await aSearch();
    const path = `${searched.base}/settings`;
    expect((await post(searched, path, { deed: 'forget', sure: 'forget', application: '' })).status).toBe(200);
    expect(forgetting(searched).map(({ target }) => JSON.parse(target.input ?? ''))).toEqual([{ owner: 'mina', what: 'all' }]);
  });
});

describe('words of a reply on the page', () => {
  test('do what they do in a reply', async () => {
    const searched = await aSearch();
    const said = await post(searched, searched.path, { deed: 'say', text: 'referred by Ada Lang, ada.lang@elsewhere.example' });
    expect(said.status).toBe(200);
    expect((await facts(searched)).find(({ type }) => type === 'referred')).toMatchObject({ address: 'ada.lang@elsewhere.example' });
  });

  test('that are not understood change nothing, and say so', async () => {
    const searched = await aSearch();
    const before = await rows(searched);
    const said = await post(searched, searched.path, { deed: 'say', text: 'qwertz' });
    expect(said.status).toBe(422);
    expect(said.body).toContain('I did not understand that');
    expect(await rows(searched)).toBe(before);
  });

  test('that leave it open which application is meant become a question', async () => {
    const searched = await aSearch();
    for (const company of ['Pellworm Analytics', 'Pellworm Freight'])
      await post(searched, searched.base, { deed: 'applied', company, role: 'Editor', day: '2026-10-01' });
    const said = await post(searched, searched.base, { deed: 'say', text: 'stop Pellworm', application: '' });
    expect(said.body).toContain('Pellworm Freight, Editor');
    const question = /name="question" value="([^"]+)"/.exec(said.body)?.[1] ?? '';
    const word = /value="(\d)">Pellworm Freight/.exec(said.body)?.[1] ?? '';
    expect((await post(searched, searched.base, { deed: 'answer', question, answer: word })).status).toBe(200);
    const stopped = (await searched.services.store.allApplications(mina)).filter((one) =>
      one.facts.some(({ type }) => type === 'owner_stop'),
    );
    expect(stopped.map(({ known }) => known.company)).toEqual(['Pellworm Freight']);
    expect(await isOpen(searched)).toBe(false);
  });
});

describe('what is usual elsewhere', () => {
  test('is taken in one click, plans at once, and is put back in another', async () => {
    const searched = await aSearch();
    const path = `${searched.base}/settings`;
    const settings = async () => (await searched.services.store.owner('mina'))?.owner.settings;
    const taken = await post(searched, path, { deed: 'preset', preset: 'de' });
    expect(taken.status).toBe(200);
    expect(await settings()).toMatchObject({ daysWithoutTimeline: 10 });
    expect(taken.body).toContain('Take it back');
    expect((await post(searched, path, { deed: 'preset', preset: 'de' })).status).toBe(422);
    await post(searched, path, { deed: 'preset', preset: 'uk' });
    expect(await settings()).toMatchObject({ daysWithoutTimeline: 10, optional: { close_loop: false } });
    await post(searched, path, { deed: 'preset', preset: 'default' });
    expect(await settings()).toEqual(mina.settings);
    expect((await post(searched, path, { deed: 'preset', preset: 'mars' })).status).toBe(422);
  });
});

test('calendars that have the feed already are told so, and get it anew when something was said', async () => {
  const searched = await aSearch();
  const feed = feedPath('mina', await searched.services.store.feedSecret('mina', now));
  const first = await ask(searched, 'GET', feed);
  const etag = first.headers.etag ?? '';
  const again = (tag: string) => ask(searched, 'GET', feed, { headers: { 'if-none-match': tag } });
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) expect(await again(tag)).toMatchObject({ status: 304, body: '' });
  expect((await again('"other"')).status).toBe(200);
  await post(searched, searched.path, { deed: 'stop' });
  expect((await again(etag)).status).toBe(200);
});

test('the calendar moves to another address once, however often the form comes', async () => {
  const searched = await aSearch();
  const { store } = searched.services;
  const path = `${searched.base}/settings`;
  const shown = await ask(searched, 'GET', path);
  expect((await post(searched, path, { deed: 'calendar', instead: '' }, shown)).status).toBe(200);
  const first = (await store.feedSecretIfThere('mina')) ?? '';
  expect((await post(searched, path, { deed: 'calendar', instead: '' }, shown)).status).toBe(422);
  expect(await store.feedSecretIfThere('mina')).toBe(first);
  const again = await ask(searched, 'GET', path);
  const instead = /name="instead" value="([^"]+)"/.exec(again.body)?.[1] ?? '';
  expect((await post(searched, path, { deed: 'calendar', instead }, again)).status).toBe(200);
  expect((await ask(searched, 'GET', feedPath('mina', first))).status).toBe(404);
});

test('the function URL knows its own address only from Lambda: the feed is there, and a made-up host is not', async () => {
  const { stage, base } = await aSearch();
  await stage.services.store.feedSecret('mina', now);
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] });
  const settings = async (domainName: string) =>
    (
      await handler({
        rawPath: `${base}/settings`,
        requestContext: { domainName, http: { method: 'GET' } },
        headers: { host: 'evil.example' },
      })
    ).body;
  expect(await settings('abc123def456.lambda-url.eu-west-1.on.aws')).toContain(
    'https://abc123def456.lambda-url.eu-west-1.on.aws/calendar/',
  );
  expect(await settings('evil.example')).not.toMatch(/evil\.example|\/calendar\//);
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

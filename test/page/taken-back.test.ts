import { expect, test } from 'vitest';
import type { WebAnswer } from '../../functions/web/web.ts';
import { mina } from '../functions/given/laid-out.ts';
import { takeIn } from '../functions/given/taking-in.ts';
import { reply } from '../functions/store/mails.ts';
import { profileFields, settingsFields } from './settings-fields.ts';
import { aSearch, ask, facts, later, post } from './signed.ts';

/** The form in what the page says about a change: the one that takes it back. */
function fieldsOfUndo({ body }: WebAnswer): Readonly<Record<string, string>> {
  const said = /<div class="card said"[\s\S]*?<\/form>/.exec(body)?.[0] ?? '';
  return Object.fromEntries([...said.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Some forty forms, one after the other. */
const slow = 90_000;

test('whatever a form changes is taken back by the button beside what it says, and the plan is as it was', { timeout: slow }, async () => {
  const searched = await aSearch();
  const { base, services } = searched;
  // Each page takes all forms; this one has no drafts to write.
  const where = `${base}/settings`;
  const plan = async () => (await services.store.search('mina')).plan;
  const before = await plan();
  const interview = (await facts(searched)).flatMap((fact) => (fact.type === 'invite' ? [fact] : []))[0];
  const [next] = before;
  const about = { interview: interview?.interview.id ?? '', fact: interview?.id ?? '', followUp: next?.id ?? '' };
  const forms: readonly Readonly<Record<string, string>>[] = [
    { deed: 'stop' },
    { deed: 'heard' },
    { deed: 'skip', ...about },
    { deed: 'news', news: 'rejected' },
    { deed: 'news', news: 'offer' },
    { deed: 'kind', kind: 'rejection', fact: about.fact },
    { deed: 'correct', company: 'Larchmont House', role: 'Copy Chief' },
    { deed: 'person', name: 'Ada Lang', address: 'ada@larchmont.example', as: 'contact' },
    { deed: 'person', name: 'Ada Lang', address: 'ada@larchmont.example', as: 'add' },
    { deed: 'promised', day: '2026-10-23' },
    { deed: 'moved', at: '2026-10-16T15:00', interview: about.interview },
    { deed: 'no', interview: about.interview },
    { deed: 'note', text: 'The style guide.' },
    { deed: 'say', text: 'referred by Ada Lang, ada@elsewhere.example' },
    { deed: 'pause', day: '2026-11-02' },
    { deed: 'applied', company: 'Pellworm Freight', role: 'Editor', day: '2026-10-01' },
    { deed: 'zone', zone: 'Lisbon' },
    { deed: 'preset', preset: 'de' },
    { deed: 'say', text: 'tone: formal' },
    { deed: 'settings', ...settingsFields({ ...mina.settings, graceDays: 4, waking: { from: '09:00', to: '20:00' } }) },
    { deed: 'profile', ...profileFields({ ...mina, name: 'Mina O.', facts: ['Led a team of six'] }) },
  ];
  // Each page has the token for the next form, whichever page that is on.
  let shown = await ask(searched, 'GET', where);
  for (const fields of forms) {
    const words = JSON.stringify(fields);
    const done = await post(searched, where, fields, shown);
    expect(done.status, words).toBe(200);
    const undo = fieldsOfUndo(done);
    expect(undo, words).toHaveProperty('deed');
    shown = await post(searched, where, undo, done);
    expect(shown.status, words).toBe(200);
    expect(await plan(), words).toEqual(before);
    expect((await services.store.owner('mina'))?.owner, words).toEqual(mina);
  }
});

test('what was set on the page is taken back by undo in a mail, and by undo once more counts again', async () => {
  const searched = await aSearch();
  const { base, services, stage } = searched;
  const owner = async () => (await services.store.owner('mina'))?.owner;
  const planned = async () => (await services.store.search('mina')).plan.map(({ rule, deliverAt }) => ({ rule, deliverAt }));
  const before = await planned();
  const settings = { ...mina.settings, waking: { from: '11:00', to: '20:00' }, graceDays: 5 };
  expect((await post(searched, `${base}/settings`, { deed: 'settings', ...settingsFields(settings) })).status).toBe(200);
  expect((await owner())?.settings).toEqual(settings);
  const after = await planned();

  expect(await takeIn(stage, 'undo-1', reply('undo', { id: 'undo-1' }), later(5))).toBe('command');
  expect(await owner()).toEqual(mina);
  expect(await planned()).toEqual(before);
  const told = stage.outbox.list().at(-1);
  expect(told?.tags.kind).toBe('answer');

  const back = reply('undo', { id: 'undo-2' });
  expect(await takeIn(stage, 'undo-2', back, later(10), { recipient: `k7p2vq9xw3+${told?.tags.token}@in.example.com` })).toBe('command');
  expect((await owner())?.settings).toEqual(settings);
  expect(await planned()).toEqual(after);
});

test('a field that was set again since stays as it is', async () => {
  const searched = await aSearch();
  const { base, services } = searched;
  const where = `${base}/settings`;
  const first = await post(searched, where, { deed: 'settings', ...settingsFields({ ...mina.settings, graceDays: 4, receipts: false }) });
  await post(searched, where, { deed: 'settings', ...settingsFields({ ...mina.settings, graceDays: 5, receipts: false }) });
  expect((await post(searched, where, fieldsOfUndo(first))).status).toBe(200);
  expect((await services.store.owner('mina'))?.owner.settings).toEqual({ ...mina.settings, graceDays: 5 });
});

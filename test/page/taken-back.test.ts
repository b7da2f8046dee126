import { expect, test } from 'vitest';
import type { WebAnswer } from '../../functions/web.ts';
import { aSearch, ask, facts, post } from './signed.ts';

/** The form in what the page says about a change: the one that takes it back. */
function fieldsOfUndo({ body }: WebAnswer): Readonly<Record<string, string>> {
  const said = /<div class="card said"[\s\S]*?<\/form>/.exec(body)?.[0] ?? '';
  return Object.fromEntries([...said.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Some forty forms, one after the other. */
const slow = 90_000;

test('whatever a form changes is taken back by the button beside what it says, and the plan is as it was', { timeout: slow }, async () => {
  const searched = await aSearch();
  const { path, base, services } = searched;
  const settings = `${base}/settings`;
  const plan = async () => (await services.store.search('mina')).plan;
  const before = await plan();
  const interview = (await facts(searched)).flatMap((fact) => (fact.type === 'invite' ? [fact] : []))[0];
  const [next] = before;
  const about = { interview: interview?.interview.id ?? '', fact: interview?.id ?? '', followUp: next?.id ?? '' };
  const forms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [path, { deed: 'stop' }],
    [path, { deed: 'heard' }],
    [path, { deed: 'skip', ...about }],
    [path, { deed: 'news', news: 'rejected' }],
    [path, { deed: 'news', news: 'offer' }],
    [path, { deed: 'kind', kind: 'rejection', fact: about.fact }],
    [path, { deed: 'correct', company: 'Larchmont House', role: 'Copy Chief' }],
    [path, { deed: 'person', name: 'Ada Lang', address: 'ada@larchmont.example', as: 'contact' }],
    [path, { deed: 'person', name: 'Ada Lang', address: 'ada@larchmont.example', as: 'add' }],
    [path, { deed: 'promised', day: '2026-10-23' }],
    [path, { deed: 'moved', at: '2026-10-16T15:00', interview: about.interview }],
    [path, { deed: 'no', interview: about.interview }],
    [path, { deed: 'note', text: 'The style guide.' }],
    [path, { deed: 'say', text: 'referred by Ada Lang, ada@elsewhere.example' }],
    [base, { deed: 'pause', day: '2026-11-02' }],
    [base, { deed: 'applied', company: 'Pellworm Freight', role: 'Editor', day: '2026-10-01' }],
    [settings, { deed: 'zone', zone: 'Lisbon' }],
    [settings, { deed: 'preset', preset: 'de' }],
  ];
  // Each page has the token for the next form, whichever page that is on.
  let shown = await ask(searched, 'GET', path);
  for (const [where, fields] of forms) {
    const words = JSON.stringify(fields);
    const done = await post(searched, where, fields, shown);
    expect(done.status, words).toBe(200);
    const undo = fieldsOfUndo(done);
    expect(undo, words).toHaveProperty('deed');
    shown = await post(searched, where, undo, done);
    expect(shown.status, words).toBe(200);
    expect(await plan(), words).toEqual(before);
  }
});

import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerRequest } from '../../functions/actions.ts';
import { deliverDue } from '../../functions/deliver.ts';
import { forget, wouldForget } from '../../functions/forgetting/forget-application.ts';
import { signPage } from '../../functions/page/links.ts';
import { loadWhole } from '../../functions/planning/load-whole.ts';
import { linkAbout } from '../../functions/secrets/hash.ts';
import { expiryFrom, feedPath, signLink } from '../../functions/secrets/links.ts';
import type { Services } from '../../functions/services.ts';
import { exportOf } from '../../lib/export/export.ts';
import { deeds } from '../../lib/page/forms/forms.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { mina } from '../functions/given/laid-out.ts';
import { application, invitation, rejection } from '../functions/store/mails.ts';
import { signedFields } from '../page/signed.ts';
import { another, comes, mailOf } from './arriving.ts';
import { groundInMemory } from './ground.ts';

/** Noor somehow knows every id that Mina was ever given; what is hers lies on the same deployment. */
const stage = groundInMemory();
const services: Services = { ...stage.services, environment: { ...stage.services.environment, actions: 'https://links.example.com' } };
let noor: Owner;
let hers: Readonly<Record<'application' | 'followUp' | 'fact' | 'interview' | 'question' | 'token' | 'about' | 'key', string>>;
let noorsPage: string;
let minasRows: string;
let signed: Readonly<Record<string, string>>;

const now = '2026-10-14T17:00:00Z';
const invented: typeof hers = {
  application: 'yudrbl6nim6bqfoskrkq',
  followUp: 'yudrbl6nim6bqfoskrkq.status_1.nobody@nowhere.example.zzzz',
  fact: 'zg66cjypdk4t3gi5a36q',
  interview: 'interview-9@nowhere.example',
  question: 'abcdefghijklmnopqrst',
  token: 'abcdefghijklmnopqrst',
  about: 'qrstabcdefghijklmnop',
  key: '0a0b0c0d',
};

beforeAll(async () => {
  await stage.services.store.addOwner({ owner: mina, secret: 'a secret of Mina' });
  noor = await another(stage, 'noor', { name: 'Noor Aziz' });
  const to = { recipient: mina.captureAddress };
  await comes(stage, application, '2026-10-05T13:12:30Z', to);
  await comes(stage, invitation, '2026-10-08T14:31:00Z', to);
  await comes(stage, rejection, '2026-10-09T14:31:00Z', { ...to, dmarc: 'GRAY' });
  await comes(
    stage,
    mailOf({
      from: `Noor Aziz <${noor.addresses[0]}>`,
      to: 'tilda@pellworm.example',
      subject: 'Application: Payroll Clerk',
      text: 'Dear Ms. Roos,\n\nI am writing to apply for the position of Payroll Clerk at Pellworm Analytics.\n\nKind regards,\nNoor Aziz',
    }),
    '2026-10-09T15:00:00Z',
    { recipient: noor.captureAddress },
  );
  stage.clock.setTo(Date.parse('2026-10-14T16:00:00Z'));
  await deliverDue(services, { owner: 'mina' }, '2026-10-14T16:00:00Z');
  const { store } = services;
  const [known] = await store.allApplications(mina);
  const [asked] = await store.openQuestions('mina', now);
  const [planned] = (await store.search('mina')).plan;
  const invite = known?.facts.find((fact) => fact.type === 'invite');
  const mail = stage.outbox.list().findLast(({ tags }) => tags.owner === 'mina' && tags.kind !== 'question');
  hers = {
    application: known?.id ?? '',
    followUp: planned?.id ?? '',
    fact: known?.facts[0]?.id ?? '',
    interview: invite?.type === 'invite' ? invite.interview.id : '',
    question: asked?.token ?? '',
    token: mail?.tags.token ?? '',
    about: linkAbout('whatever'),
    key: (await store.signingKey('mina', now)).id,
  };
  await store.feedSecret('mina', now);
  noorsPage = signPage('noor', await store.signingKey('noor', now), now);
  signed = signedFields((await ask('GET', noorsPage)).body);
  minasRows = await stage.rows('mina');
}, 60_000);

const ask = (method: string, path: string, body = '') =>
  answerRequest(
    services,
    { method, path, query: new URLSearchParams(), headers: { 'content-type': 'application/x-www-form-urlencoded' }, body },
    now,
  );

/** What a stranger could tell two answers apart by: not what every showing has of its own, nor what they wrote themselves. */
function told({ status, headers, body }: Awaited<ReturnType<typeof ask>>, ids: typeof hers): string {
  const { etag: _, ...rest } = headers;
  let text = body.replace(/(name="(?:token|once)" value=")[^"]*/g, '$1').replace(/sha256-[^']*/g, '');
  for (const id of Object.values(ids)) text = text.replaceAll(id, '(id)').replaceAll(encodeURIComponent(id), '(id)');
  return JSON.stringify([status, Object.keys(rest).sort(), text]);
}

describe('with every id of Mina’s, Noor gets what she would get with an invented one', () => {
  test('there is an id of every kind, and nothing of Noor’s is like it', () => {
    for (const [kind, id] of Object.entries(hers)) expect([kind, id]).toEqual([kind, expect.stringMatching(/.{6,}/)]);
  });

  test.each(['/applications/application', '/applications/followUp', '/export/application', '/application'])(
    'on a page of hers: %s',
    async (path) => {
      const answers = await Promise.all(
        [hers, invented].map(async (ids) =>
          told(await ask('GET', noorsPage + path.replace(/\w+$/, (kind) => encodeURIComponent(ids[kind as keyof typeof hers]))), ids),
        ),
      );
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toContain('404');
      expect(answers[0]).not.toContain('Larchmont');
    },
  );

  test.each(
    deeds.filter(
      (deed) => !['close', 'pause', 'settings', 'profile', 'preset', 'zone', 'fact', 'applied', 'send_again', 'calendar'].includes(deed),
    ),
  )('with the form of her page: %s', async (deed) => {
    const answers: string[] = [];
    for (const ids of [hers, invented]) {
      const { application, followUp, fact, interview, question } = ids;
      const fields = {
        deed,
        application,
        followUp,
        fact,
        interview,
        question,
        answer: '1',
        sure: 'forget',
        day: '2026-12-01',
        at: '2026-12-01T10:00',
        text: 'stop',
        news: 'rejection',
        kind: 'rejection',
        company: 'Elsewhere',
        address: 'a@b.example',
        as: 'to',
        mail: fact,
      };
      answers.push(told(await ask('POST', noorsPage, new URLSearchParams({ ...signed, ...fields }).toString()), ids));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(await stage.rows('mina')).toBe(minasRows);
  });

  test('in a link: whatever part of it is put into one of her own', async () => {
    const { store } = services;
    const own = { action: 'stop', owner: 'noor', about: linkAbout('hers'), revision: 0, expiresAt: expiryFrom(now) };
    const good = signLink(own, await store.signingKey('noor', now));
    const nothing = told(await ask('GET', '/do/stop/nothing'), invented);
    const withMinasKey = await store.signingKey('mina', now);
    const forged = [
      good.replace(Buffer.from('noor').toString('base64url'), Buffer.from('mina').toString('base64url')),
      good.replace(own.about, hers.about),
      good.replace(/\.[a-z0-9]+\.([\w-]{43})$/, `.${hers.key}.$1`),
      signLink({ ...own, about: hers.about }, { id: withMinasKey.id, secret: (await store.signingKey('noor', now)).secret }),
      signLink({ ...own, owner: 'mina' }, await store.signingKey('noor', now)),
      signLink(own, withMinasKey),
      signLink({ ...own, owner: 'nobody' }, await store.signingKey('noor', now)),
    ];
    for (const path of forged)
      for (const method of ['GET', 'POST']) expect([path, told(await ask(method, path), invented)]).toEqual([path, nothing]);
    // A good one of her own, about something of Mina's: there is nothing behind it, as behind any other.
    for (const about of [linkAbout(`ANSWER#${hers.token}`), hers.about]) {
      const path = signLink({ ...own, about }, await store.signingKey('noor', now));
      expect(told(await ask('GET', path), invented)).toBe(
        told(await ask('GET', signLink({ ...own, about: invented.about }, await store.signingKey('noor', now))), invented),
      );
    }
    expect(await stage.rows('mina')).toBe(minasRows);
  });

  test('in the address of a calendar', async () => {
    const { store } = services;
    const noorsSecret = await store.feedSecret('noor', now);
    const minasSecret = await store.feedSecret('mina', now);
    const nothing = told(await ask('GET', '/calendar/x/y.ics'), invented);
    for (const path of [
      feedPath('mina', noorsSecret),
      feedPath('noor', minasSecret),
      feedPath('nobody', minasSecret),
      feedPath('mina', minasSecret.toUpperCase()),
    ])
      expect(told(await ask('GET', path), invented)).toBe(nothing);
    expect((await ask('GET', feedPath('noor', noorsSecret))).body).not.toMatch(/Larchmont|Ines/);
    expect((await ask('GET', feedPath('mina', minasSecret))).body).toContain('Larchmont');
  });

  test.each<[string, (ids: typeof hers) => { readonly text: string; readonly label?: string }]>([
    ['behind the plus of her capture address', ({ token }) => ({ text: 'stop', label: token })],
    ['there, with the answer to a question', ({ question }) => ({ text: '1', label: question })],
    ['there, with undo', ({ token }) => ({ text: 'undo', label: token })],
    ['there, with a word that names it', ({ token, application }) => ({ text: `status ${application}`, label: token })],
    ['in a word', ({ application }) => ({ text: `stop ${application}` })],
    ['in forget', ({ application }) => ({ text: `forget ${application}` })],
    ['in undo', ({ fact }) => ({ text: `undo ${fact}` })],
    ['as the company that she has nothing with', () => ({ text: 'stop Larchmont Press' })],
  ])('in a mail: %s', async (_, written) => {
    const answers: string[] = [];
    for (const ids of [hers, invented]) {
      const { text, label } = written(ids);
      const words = ids === invented ? text.replace('Larchmont Press', 'Norwick Press') : text;
      const recipient = label === undefined ? noor.captureAddress : noor.captureAddress.replace('@', `+${label}@`);
      const before = stage.outbox.list().length;
      await comes(stage, mailOf({ from: `Noor <${noor.addresses[0]}>`, to: noor.captureAddress, subject: 'word', text: words }), now, {
        recipient,
      });
      const mails = stage.outbox.list().slice(before);
      expect(mails.map(({ to }) => to)).toEqual([[noor.addresses[0]]]);
      const { subject, text: said = '' } = await simpleParser((await stage.outbox.read(mails[0]?.id ?? '')) ?? '');
      let told = `${subject}\n${said}`.replaceAll('Norwick', 'Larchmont').replace(/https:\S+/g, '(link)');
      for (const id of Object.values(ids)) told = told.replaceAll(id, '(id)');
      answers.push(told);
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toMatch(/Copy Editor|Ines|Duarte/);
    expect(await stage.rows('mina')).toBe(minasRows);
  });

  test('at the command line: forgetting what is Mina’s for Noor forgets nothing, and export holds hers alone', async () => {
    const counts = async (id: string) => (await wouldForget(services, 'noor', [id]))?.forgotten;
    expect(await counts(hers.application)).toEqual(await counts(invented.application));
    await forget(services, 'noor', [hers.application], now);
    expect(await stage.rows('mina')).toBe(minasRows);
    const whole = await loadWhole(services, 'noor');
    expect(JSON.stringify(whole && exportOf(whole))).not.toMatch(/Larchmont|Duarte|Copy Editor|mina/i);
  });
});

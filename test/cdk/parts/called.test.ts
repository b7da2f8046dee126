import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { answerRequest } from '../../../functions/actions.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { takeFeedback } from '../../../functions/feedback.ts';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { receive, receiveLeftOver } from '../../../functions/inbound.ts';
import { parseMail } from '../../../functions/mime/mime.ts';
import { type FunctionName, functionNames } from '../../../functions/names.ts';
import { bucketFor, decidingOf, sendingOf, servicesOf, wakeUpsFor } from '../../../functions/services.ts';
import { deliveryEvent } from '../../../functions/store/deliveries.ts';
import { sweepOnce } from '../../../functions/sweep.ts';
import { fact } from '../../functions/given/facts.ts';
import { laidOut, mina } from '../../functions/given/laid-out.ts';
import { arrives } from '../../functions/given/taking-in.ts';
import { deliveryOf, writesTooLate } from '../../functions/given/too-late.ts';
import { application, invitation, reply } from '../../functions/store/mails.ts';
import { plain, roleOf, statementsOf, templateOf } from '../template.ts';
import { recorded } from './recorded.ts';

const called = Object.fromEntries(functionNames.map((name) => [name, new Set<string>()])) as Record<FunctionName, Set<string>>;

/** One way through everything: an application, an interview, its thank-you, a link pressed, a mail that came back, forgetting, and two runs that were under way when it was forgotten. */
beforeAll(async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const ends: (() => Promise<void>)[] = [];
  const stage = await laidOut('2026-10-05T13:12:30Z', (end) => ends.unshift(end));
  const environment = { ...stage.environment, actions: 'https://links.example' };
  const settingsOf = (name: FunctionName) => recorded(stage.settings, called[name]);
  const inbound = { ...servicesOf(environment, settingsOf('inbound')), parse: parseMail };
  const deliver = sendingOf(environment, settingsOf('deliver'));
  const actions = decidingOf(environment, settingsOf('actions'));
  const feedback = decidingOf(environment, settingsOf('feedback'));
  const forgetting = {
    ...decidingOf(environment, settingsOf('forget')),
    bucket: bucketFor(environment, settingsOf('forget').s3),
  };
  const sweep = {
    store: decidingOf(environment, settingsOf('sweep')).store,
    bucket: bucketFor(environment, settingsOf('sweep').s3),
    wakeUps: wakeUpsFor(environment, settingsOf('sweep').scheduler),
  };
  const goTo = (now: string) => {
    stage.clock.setTo(Date.parse(now));
    return now;
  };
  const comes = async (name: string, raw: Uint8Array, now: string, recipient = mina.captureAddress) =>
    receive(inbound, await arrives(stage, name, raw, { recipient, source: 'ines.duarte@larchmont.example' }), goTo(now));

  await stage.services.store.addOwner({ owner: mina, secret: 'a secret of the test' });
  await comes('m1', application, '2026-10-05T13:12:30Z');
  await comes('m2', invitation, '2026-10-08T14:31:00Z');
  await deliverDue(deliver, { owner: 'mina' }, goTo('2026-10-14T16:45:00Z'));
  const { id: sent = '', tags } = stage.outbox.list().at(-1) ?? {};
  const { text } = await simpleParser((await stage.outbox.read(sent)) ?? Buffer.alloc(0));
  const path = /https:\/\/links\.example(\/do\/[^\s"<>]+)/.exec(text ?? '')?.[1] ?? '';
  const asks = (method: string, body: string) =>
    answerRequest(
      actions,
      { method, path, query: new URLSearchParams(), headers: { 'content-type': 'application/x-www-form-urlencoded' }, body },
      '2026-10-14T17:00:00Z',
    );
  const token = /name="token" value="([^"]+)"/.exec((await asks('GET', '')).body)?.[1] ?? '';
  expect((await asks('POST', `token=${encodeURIComponent(token)}`)).status).toBe(200);
  const ours = { mail: sent, sentAt: '2026-10-14T16:45:00Z' };
  const bounce = { ...ours, is: 'came back', at: '2026-10-14T17:05:00Z', to: mina.addresses[0] ?? '' } as const;
  const heard = { ...ours, owner: 'mina', token: tags?.token ?? '' };
  await takeFeedback(feedback, { ...heard, is: 'feedback', feedback: [bounce] }, goTo('2026-10-14T17:05:00Z'));

  await stage.services.bucket.put('raw/left', invitation);
  await sweepOnce(sweep, goTo('2026-10-14T18:00:00Z'));
  await receiveLeftOver(inbound, 'raw/left', '2026-10-14T18:01:00Z');

  const [{ id } = { id: '' }] = await stage.services.store.allApplications(mina);
  const event = deliveryEvent(`${id}.thanks.late`);
  const claim = await deliver.store.claim('mina', event, '2026-10-15T12:00:00Z');
  const late = await arrives(stage, 'late', reply('sent'), {});
  await stage.services.wakeUps.deliver('mina', '2026-11-15T12:00:00Z', goTo('2026-10-15T12:00:00Z'));
  const forgets = (at: string) => forget(forgetting, 'mina', [id], at);
  await writesTooLate(inbound, id, () => forgets('2026-10-15T12:00:00Z'), fact('late', '2026-10-15T11:59:00Z', { type: 'human_reply' }));
  await receive(inbound, late, '2026-10-15T12:01:00Z');
  if ('round' in claim) await deliver.store.finish(claim, [deliveryOf(id, '2026-10-15T11:59:00Z')]);
  expect((await forgets('2026-10-15T12:10:00Z'))?.forgotten.mails).toBe(0);
  for (const end of ends) await end();
  said.mockRestore();
}, 60_000);

const template = templateOf({ domain: 'vermeer.example', owner: ['ana@mail.example'] });

/** What the role of a function may do with the four services, said as what is called is. */
function granted(name: FunctionName): readonly string[] {
  const lines = statementsOf(template, roleOf(template, `Followthrough-${name}`)).flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) =>
      [Resource].flat().map((resource) => {
        const at = plain(resource);
        const prefix = /\/(\w+\/)\*$/.exec(at)?.[1];
        return `${action}${action.startsWith('s3:') && prefix ? ` ${prefix}` : ''}${at.includes('/index/') ? ' on the index' : ''}`;
      }),
    ),
  );
  return [...new Set(lines)].filter((line) => /^(?:dynamodb|s3|ses|scheduler):/.test(line)).sort();
}

/** What no call shows: without the right to list, S3 denies what is not there, and a mail that has gone would look like a lost permission; and a mail may still be in `raw/` when it is to be forgotten. A name corrected on the page leads to the application by several words at once. */
const unseen: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  actions: ['dynamodb:BatchWriteItem'],
  inbound: ['s3:ListBucket'],
  forget: ['s3:DeleteObject raw/', 's3:ListBucket'],
};

describe.each(functionNames)('%s', (name) => {
  test('calls nothing that its role does not grant', () => {
    expect([...called[name]].filter((call) => !granted(name).includes(call))).toEqual([]);
  });

  test('is granted nothing that it does not call', () => {
    expect(granted(name).filter((one) => !called[name].has(one))).toEqual(unseen[name] ?? []);
  });
});

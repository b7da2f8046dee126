import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { checkFeed } from '../../../functions/secrets/links.ts';
import { laidOutForMina, mina } from '../given/laid-out.ts';
import { capture, takeIn } from '../given/taking-in.ts';
import { invitation, reply } from '../store/mails.ts';

const now = '2026-10-08T15:00:00Z';

async function withInvitation() {
  const stage = await laidOutForMina(now);
  await takeIn(stage, 'm1', invitation, now, { source: 'ines.duarte@larchmont.example' });
  const lastMail = async () => simpleParser((await stage.outbox.read(stage.outbox.list().at(-1)?.id ?? '')) ?? '');
  return { stage, lastMail };
}

test('export brings everything as files, to the owner alone', async () => {
  const { stage, lastMail } = await withInvitation();
  expect(await takeIn(stage, 'c1', reply('export'), now, { recipient: capture })).toBe('command');
  expect(stage.outbox.list().at(-1)).toMatchObject({ to: [mina.addresses[0]], tags: { kind: 'answer' } });
  const { attachments } = await lastMail();
  expect(attachments.map(({ filename }) => filename)).toEqual([
    'export.json',
    'applications.csv',
    'interviews.csv',
    'contacts.csv',
    'follow-ups.csv',
    'followthrough.ics',
  ]);
  const file = (name: string) => attachments.find(({ filename }) => filename === name)?.content.toString() ?? '';
  expect(JSON.parse(file('export.json'))).toMatchObject({ owner: { id: 'mina' }, applications: [{ company: 'Larchmont Press' }] });
  expect(file('contacts.csv')).toContain('ines.duarte@larchmont.example');
  expect(file('followthrough.ics')).toContain('SUMMARY:Interview: Larchmont Press');
  expect(file('export.json')).not.toContain('a secret of the test');
});

test.each([
  ['of a stranger', { from: 'eve@else.example' }, 'PASS'],
  ['of somebody who only claims to be the owner', {}, 'FAIL'],
] as const)('the same word %s brings nothing', async (_, from, dmarc) => {
  const { stage, lastMail } = await withInvitation();
  await takeIn(stage, 'c1', reply('export', from), now, { dmarc });
  expect((await lastMail()).attachments).toEqual([]);
});

test('where links have an address, it says where the calendar can be followed', async () => {
  const { stage, lastMail } = await withInvitation();
  const actions = 'https://links.example.com';
  const services = { ...stage.services, environment: { ...stage.services.environment, actions } };
  await takeIn({ ...stage, services }, 'c1', reply('export'), now, { recipient: capture });
  const path = /https:\/\/links\.example\.com(\/calendar\/\S+\.ics)/.exec((await lastMail()).text ?? '')?.[1] ?? '';
  expect(await checkFeed(services, path)).toBe('mina');
});

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { mostADay } from '../../functions/store/allowances.ts';
import {
  type Counted,
  capture,
  comes,
  countedStage,
  floods,
  mailDrafts,
  ownerFrom,
  ownMail,
  toldOf,
  useUp,
  writtenMail,
} from './given/floods.ts';
import { mina } from './given/laid-out.ts';
import { takeIn } from './given/taking-in.ts';
import { application, invitation } from './store/mails.ts';

const day = '2026-10-05';
const at = `${day}T13:12:30Z`;
const lastAnswer = /^That was the last answer/;

let stage: Counted;
beforeEach(async () => {
  stage = await countedStage(at, onTestFinished);
});

const kindsSent = () => stage.outbox.list().map(({ tags }) => tags.kind);

function word(text: string, id: string) {
  const raw = writtenMail({ id: `${id}@mailbox.example`, from: ownerFrom, to: capture, subject: text, text });
  return { raw, sent: { dmarc: 'PASS', source: 'mina.okafor@mailbox.example', recipient: capture } } as const;
}

describe('when the day’s answers are used up', () => {
  test('what the owner sends is recorded and done without one, they are told once, and the next day there are answers', async () => {
    await useUp(stage, 'answers', 1, day);
    expect(await comes(stage, 'm1', ownMail(1), at)).toBe('recorded');
    expect(await comes(stage, 'm2', ownMail(2), at)).toBe('recorded');
    expect(await comes(stage, 'w1', word('pause 2 weeks', 'w1'), at)).toBe('command');
    expect(await stage.services.store.allApplications(mina)).toHaveLength(2);
    expect((await stage.services.store.search('mina')).facts.map(({ type }) => type)).toEqual(['owner_pause']);
    expect(kindsSent()).toEqual(['receipt', 'notice']);
    expect(await toldOf(stage, lastAnswer)).toHaveLength(1);
    await comes(stage, 'm3', ownMail(3), '2026-10-06T00:00:00Z');
    expect(kindsSent()).toEqual(['receipt', 'notice', 'receipt']);
  });

  test('what a word of theirs does beside its answer is done as well', async () => {
    const { store } = stage.services;
    await comes(stage, 'm1', ownMail(1), at);
    const before = await store.signingKey('mina', at);
    await useUp(stage, 'answers', 0, day);
    await comes(stage, 'w1', word('new links', 'w1'), at);
    expect((await store.signingKey('mina', at)).id).not.toBe(before.id);
    await comes(stage, 'w2', word('new address', 'w2'), at);
    expect((await store.owner('mina'))?.owner.captureAddress).not.toBe(capture);
  });

  test('a question waits on the page', async () => {
    await useUp(stage, 'answers', 0, day);
    await useUp(stage, 'opened', 0, day);
    const mail = floods['made-up employers']?.(1) ?? ownMail(1);
    expect(await comes(stage, 'm1', mail, at)).toBe('asked');
    expect(kindsSent()).toEqual(['notice']);
    expect(await stage.services.store.openQuestions('mina', at)).toHaveLength(1);
  });
});

test('drafts come though the day’s answers are used up', async () => {
  const thanksAt = '2026-10-14T16:45:00Z';
  await takeIn(stage, 'm1', application, at, { recipient: capture });
  await takeIn(stage, 'm2', invitation, '2026-10-08T14:31:00Z', { recipient: capture });
  await useUp(stage, 'answers', 0, '2026-10-14');
  stage.clock.setTo(Date.parse(thanksAt));
  await deliverDue(stage.services, { owner: 'mina' }, thanksAt);
  expect(kindsSent()).toContain('thank_you');
});

test('drafts beyond those of one day wait for the next, and the owner is told once', async () => {
  await takeIn(stage, 'm1', application, at, { recipient: capture });
  const due = (await stage.services.store.search('mina')).plan[0]?.deliverAt ?? '';
  const dueDay = due.slice(0, 10);
  const tomorrowMs = Date.parse(`${dueDay}T00:00:00Z`) + 86_400_000;
  await mailDrafts(stage, mostADay.drafts + mostADay.ownDrafts, dueDay);
  stage.clock.setTo(Date.parse(due));
  for (let calls = 0; calls < 2; calls++) await deliverDue(stage.services, { owner: 'mina' }, due);
  expect(kindsSent()).toEqual(['receipt', 'notice']);
  expect(await toldOf(stage, lastAnswer)).toHaveLength(1);
  expect(stage.schedules.list().map(({ dueAtMs }) => dueAtMs)).toContain(tomorrowMs);
  const morning = new Date(Date.parse(due) + 86_400_000).toISOString();
  stage.clock.setTo(Date.parse(morning));
  await deliverDue(stage.services, { owner: 'mina' }, morning);
  expect(kindsSent()).toEqual(['receipt', 'notice', 'app_followup_1']);
});

test('when the drafts of a day are used up, some are left for what the owner told of, and none for what only others did', async () => {
  await takeIn(stage, 'm1', application, at, { recipient: capture });
  const due = (await stage.services.store.search('mina')).plan[0]?.deliverAt ?? '';
  const made = floods['made-up employers']?.(1) ?? ownMail(1);
  expect(await comes(stage, 'm2', made, at)).toBe('recorded');
  const { plan } = await stage.services.store.search('mina');
  expect(plan.map(({ deliverAt }) => deliverAt.slice(0, 10))).toEqual([due.slice(0, 10), due.slice(0, 10)]);
  const bothDueAt =
    plan
      .map(({ deliverAt }) => deliverAt)
      .toSorted()
      .at(-1) ?? '';
  await mailDrafts(stage, mostADay.drafts, due.slice(0, 10));
  stage.clock.setTo(Date.parse(bothDueAt));
  await deliverDue(stage.services, { owner: 'mina' }, bothDueAt);
  expect(kindsSent().filter((kind) => kind === 'app_followup_1')).toHaveLength(1);
  expect((await stage.services.store.search('mina')).plan.map(({ kind }) => kind)).toContain('app_followup_1');
});

test('a mail of the owner’s that is sent again and again takes one of their own, and is read no more after so often', async () => {
  await useUp(stage, 'own', 2, day);
  expect(await comes(stage, 'm1', ownMail(1), at)).toBe('recorded');
  // Ten are remembered beside the first.
  for (let copy = 0; copy < 12; copy++) expect(await comes(stage, `copy-${copy}`, ownMail(1), at)).toBe('same');
  await useUp(stage, 'copies', 0, day);
  expect(await comes(stage, 'm5', ownMail(1), at)).toBe('laid aside');
  expect(await comes(stage, 'm6', ownMail(2), at)).toBe('recorded');
});

test('what SES takes for spam leaves the room of others alone', async () => {
  await useUp(stage, 'unproven', 1, day, capture.slice(0, capture.indexOf('@')));
  const mail = floods['made-up employers']?.(1) ?? ownMail(1);
  const spam = { ...mail, sent: { ...mail.sent, spam: 'FAIL' as const } };
  expect(await comes(stage, 'm1', spam, at)).toBe('nothing');
  expect(await comes(stage, 'm2', floods['made-up employers']?.(2) ?? mail, at)).toBe('recorded');
});

test('all mails to an owner on one day stay under what SES gives a new account', () => {
  // The notices of a flood and of used-up answers, a digest, a heartbeat, and mails that could not be read.
  expect(mostADay.answers + mostADay.drafts + mostADay.ownDrafts).toBeLessThan(200 - 30);
});

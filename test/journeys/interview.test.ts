import { expect, test } from 'vitest';
import { aLaptop, forwarded, invitation, owner, rejection } from './laptop.ts';

const monday = '2027-03-01T15:00:00Z';
const afterInterview = '2027-03-04T20:00:00Z';

test('a forwarded invitation becomes an application with its evidence, and after the interview the thanks arrive as drafts', {
  timeout: 60_000,
}, async () => {
  const { stage, send, inbox, browse, troubles } = await aLaptop(monday);
  await send(forwarded(invitation, stage.owner.captureAddress));

  const list = await browse('/');
  expect(list.text).toContain('Pellworm Analytics');
  const path = /href="(\/applications\/[^"]+)"/.exec(list.html)?.[1] ?? '';
  const application = await browse(path);
  expect(application.text).toContain('Data Engineer');
  expect(application.text).toContain('Wed 3 Mar 2027, 14:00');
  expect(application.text).toContain('Wednesday, March 3, 2027 at 2:00 PM Eastern Time');
  expect(application.text).toContain('K05');

  const before = (await inbox()).length;
  await stage.moveClockTo('2027-03-03T19:45:00Z');
  expect((await inbox()).filter(({ subject }) => /^Thank/.test(subject))).toEqual([]);
  await stage.moveClockTo(afterInterview);
  const later = (await inbox()).slice(before);
  const thanks = later.filter(({ subject }) => /thank/i.test(subject));
  expect(thanks).toHaveLength(1);
  const [mail] = thanks;
  expect(mail?.to).toEqual([owner.addresses[0]]);
  expect(mail?.text).toContain('ines.falk@pellworm.example');
  expect(mail?.text).toContain('jonah.achebe@pellworm.example');
  expect(mail?.text).toContain('Mara Lindqvist');
  expect(mail?.text).toMatch(/mailto:/);
  expect(mail?.messageId).toMatch(/^<0100[0-9a-z-]+@email\.amazonses\.com>$/);
  expect((await browse('/outbox')).text).toContain(mail?.subject);
  // To the owner and to nobody else, ever.
  expect(stage.outbox().every(({ to }) => to.length === 1 && to[0] === owner.addresses[0])).toBe(true);
  expect(troubles).toEqual([]);
});

test('the same mail again, forwarded once more and delivered once more, changes nothing', { timeout: 60_000 }, async () => {
  const { stage, send, inbox, browse } = await aLaptop(monday);
  const raw = forwarded(invitation, stage.owner.captureAddress);
  await send(raw);
  const application = async () => (await browse(/href="(\/applications\/[^"]+)"/.exec((await browse('/')).html)?.[1] ?? '')).text;
  const before = await application();
  const mails = (await inbox()).length;
  await send(raw);
  await send(raw.replace('Message-ID: <invitation-1@', 'Message-ID: <invitation-again@'));
  expect(await application()).toBe(before);
  expect((await browse('/')).html.match(/<article/g)).toHaveLength(1);
  expect((await inbox()).slice(mails).filter(({ subject }) => /^Noted/.test(subject))).toEqual([]);
  await stage.moveClockTo(afterInterview);
  expect((await inbox()).filter(({ subject }) => /thank/i.test(subject))).toHaveLength(1);
});

test('a rejection ends what was planned, and an answer with thanks comes instead', { timeout: 60_000 }, async () => {
  const { stage, send, inbox, browse } = await aLaptop(monday);
  await send(forwarded(invitation, stage.owner.captureAddress));
  await stage.moveClockTo('2027-03-05T17:00:00Z');
  await send(forwarded(rejection, stage.owner.captureAddress));
  const known = (await inbox()).length;
  await stage.moveClockTo('2027-03-20T17:00:00Z');
  const after = (await inbox()).slice(known);
  expect(after).toHaveLength(1);
  expect(after[0]?.text).toContain('oskar.brandt@pellworm.example');
  expect((await browse('/')).text).toContain('rejected');
});

test('the word sent in reply to a mail counts for its drafts', { timeout: 60_000 }, async () => {
  const { stage, send, inbox } = await aLaptop(monday);
  await send(forwarded(invitation, stage.owner.captureAddress));
  await stage.moveClockTo(afterInterview);
  const mail = (await inbox()).find(({ subject }) => /thank/i.test(subject));
  if (!mail) throw new Error('no thank-you mail came');
  const reply = `From: ${owner.name} <${owner.addresses[0]}>
To: ${mail.replyTo}
Subject: Re: thanks
Date: Thu, 4 Mar 2027 15:00:00 -0500
Message-ID: <reply-1@mail.example.com>
In-Reply-To: ${mail.messageId}
References: ${mail.messageId}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

sent
`;
  await send(reply, mail.replyTo);
  const answer = (await inbox()).at(-1);
  expect(answer?.subject).toMatch(/sent/i);
  expect(answer?.references).toContain(mail.messageId);
});

test('mail to an address that nobody has is refused at the door, without a word to anybody', { timeout: 60_000 }, async () => {
  const { stage, send, inbox, browse, troubles } = await aLaptop(monday);
  const guessed = 'guessed@in.followthrough.example';
  await expect(send(forwarded(invitation, guessed), guessed)).rejects.toMatchObject({ responseCode: 550 });
  await stage.moveClockTo(afterInterview);
  expect(await inbox()).toEqual([]);
  expect((await browse('/')).html).not.toContain('<article');
  expect(troubles).toEqual([]);
});

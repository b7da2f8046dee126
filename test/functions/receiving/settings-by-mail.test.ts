import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { ownerAsTold } from '../../../lib/search/owner/owner-as-told.ts';
import { type LaidOut, laidOutForMina, mina } from '../given/laid-out.ts';
import { lastMail, takeIn } from '../given/taking-in.ts';
import { application } from '../store/mails.ts';

const applied = '2026-10-05T13:12:30Z';

const minutesLater = (minutes: number) =>
  new Date(Date.parse('2026-10-06T13:00:00Z') + minutes * 60_000).toISOString().replace('.000Z', 'Z');

/** A mail of Mina's own that holds one word. */
const fresh = (words: string, id: number) =>
  new TextEncoder().encode(
    [
      'Date: Tue, 06 Oct 2026 09:00:00 -0400',
      'From: Mina Okafor <mina.okafor@mailbox.example>',
      'To: k7p2vq9xw3@in.example.com',
      `Message-ID: <fresh-${id}@mailbox.example>`,
      'Subject: ',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
    ].join('\r\n'),
  );

/** What is planned and when, and who the owner says they are. */
async function standing({ services }: LaidOut, now: string) {
  const { plan, facts } = await services.store.search('mina');
  const { timeZone, facts: proofs } = ownerAsTold(mina, facts, now);
  return { timeZone, proofs, plan: plan.map(({ id, deliverAt }) => `${deliverAt} ${id}`) };
}

test('a time zone, a proof point and a pause are taken back by undo, in reply to the answer and alone', { timeout: 90_000 }, async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  let count = 0;
  for (const words of ['time zone Lisbon', 'time zone Tokyo until 3 Nov', 'fact: cut reporting time by half', 'pause 3 weeks'])
    for (const way of ['in reply', 'alone']) {
      const before = await standing(stage, minutesLater(count));
      const change = fresh(words, ++count);
      expect(await takeIn(stage, `c${count}`, change, minutesLater(count)), words).toBe('command');
      expect(await standing(stage, minutesLater(count)), words).not.toEqual(before);
      const recipient = way === 'alone' ? {} : { recipient: `k7p2vq9xw3+${lastMail(stage)?.tags.token}@in.example.com` };
      expect(await takeIn(stage, `c${++count}`, fresh('undo', count), minutesLater(count), recipient)).toBe('command');
      expect(await standing(stage, minutesLater(count)), `${words}, undone ${way}`).toEqual(before);
    }
});

test('profile and settings are set by mail, each of several in one, and taken back by undo', async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  const { store } = stage.services;
  const owner = async () => (await store.owner('mina'))?.owner;
  const words =
    'tone: formal\r\nlanguage: German\r\ndraft files: on\r\ncards: on\r\nnotes to nobody\r\nconnection notes: off\r\nsignature: Mina / Lisbon';
  expect(await takeIn(stage, 'c1', fresh(words, 1), minutesLater(1))).toBe('command');
  const { settings } = mina;
  const after = {
    ...mina,
    tone: 'formal',
    language: 'de',
    signature: 'Mina\nLisbon',
    settings: { ...settings, draftFiles: true, optional: { ...settings.optional, card: true, connection: false } },
  };
  expect(await owner()).toEqual(after);
  const { text } = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
  expect(text).toMatch(
    /Geändert: der Ton der Entwürfe: förmlich\.[\s\S]*die Sprache meiner Mails: Deutsch\.[\s\S]*Entwürfe als Datei: an\./,
  );
  const recipient = `k7p2vq9xw3+${lastMail(stage)?.tags.token}@in.example.com`;
  // The same mail once more changes nothing, and one that says the same says so.
  expect(await takeIn(stage, 'c1', fresh(words, 1), minutesLater(2))).toBe('done before');
  await takeIn(stage, 'c2', fresh('Sprache: Deutsch', 2), minutesLater(3));
  expect(await owner()).toEqual(after);
  expect((await store.search('mina')).facts.filter(({ type }) => type === 'owner_changed')).toHaveLength(6);
  await takeIn(stage, 'c3', fresh('rückgängig', 3), minutesLater(4), { recipient });
  expect(await owner()).toEqual(mina);
});

test('what a setting does not take is told, and nothing is changed', async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'c1', fresh('digest: often', 1), minutesLater(1));
  const { text } = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
  expect(text).toContain('off, or a day and a time such as Monday 08:00, not "often". Nothing was changed.');
  expect((await stage.services.store.owner('mina'))?.owner).toEqual(mina);
});

test('new links make the links of earlier mails and the calendar’s address void, and count twice for nothing', async () => {
  const stage = await laidOutForMina(applied);
  const { store } = stage.services;
  const key = await store.signingKey('mina', applied);
  const feed = await store.feedSecret('mina', applied);
  expect(await takeIn(stage, 'c1', fresh('new links', 1), minutesLater(1))).toBe('command');
  expect(await store.linkKey('mina', key.id, minutesLater(1))).toBeUndefined();
  const newer = await store.feedSecretIfThere('mina');
  expect(newer).not.toBe(feed);
  const { subject, text } = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
  expect([subject, text]).toEqual(['Your links are new', expect.stringContaining('void from now on')]);
  await takeIn(stage, 'c1', fresh('new links', 1), minutesLater(2));
  expect(await store.feedSecretIfThere('mina')).toBe(newer);
});

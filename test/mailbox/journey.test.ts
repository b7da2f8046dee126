import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type StageOptions, startStage } from '../../local/stage.ts';
import { forwarded, invitation, written } from '../journeys/laptop.ts';
import { authservId } from './exim.ts';
import { aProvider, capture, mara, type Provider, settingsOf } from './provider.ts';

let provider: Provider;
beforeAll(async () => {
  provider = await aProvider();
});
afterAll(() => provider.stop());

const owner = { addresses: [mara.address], name: 'Mara Lindqvist', timeZone: 'America/New_York' };

/** The program on this provider's mailbox, with a clock that moves when told to, and what arrives in Mara's own mailbox. */
async function onMailbox(startAt: string, changes: Readonly<Record<string, string>> = {}, options: Partial<StageOptions> = {}) {
  const { settings, relay } = settingsOf(provider.environment(changes));
  const troubles: string[] = [];
  const stage = await startStage({
    dataFolder: 'memory',
    startAt,
    held: true,
    owner,
    relay,
    mailbox: { settings, tell: () => undefined },
    log: (line) => troubles.push(line),
    ...options,
  });
  onTestFinished(() => stage.stop());
  let seen = await provider.count(mara);
  /** The next mail to Mara: one, and no other. */
  const nextMail = async () => {
    await expect
      .poll(
        async () => {
          await stage.settle();
          return provider.count(mara);
        },
        { timeout: 20_000, interval: 100 },
      )
      .toBeGreaterThan(seen);
    const all = await provider.inbox(mara);
    expect(all.slice(seen).map(({ subject }) => subject)).toHaveLength(1);
    seen = all.length;
    const mail = all.at(-1);
    if (!mail) throw new Error('no mail came');
    return mail;
  };
  const isTaken = async (mails: number) =>
    expect
      .poll(async () => (await provider.inbox(capture)).filter(({ flags }) => flags.includes('Followthrough')).length, { timeout: 20_000 })
      .toBe(mails);
  return { stage, troubles, nextMail, isTaken };
}

const by = `Mara Lindqvist <${mara.address}>`;
const replyTo = ({ replyTo: to }: Pick<ParsedMail, 'replyTo'>) => to?.value[0]?.address ?? '';

test('the whole way through a mailbox: invitation, receipt, thank-you, and a reply that is applied', async () => {
  const { stage, nextMail, isTaken, troubles } = await onMailbox('2027-03-01T15:00:00Z');
  expect(stage.owner.captureAddress).toBe(capture.address);

  await provider.send(forwarded(invitation, capture.address, by), capture.address, mara);
  const receipt = await nextMail();
  expect(receipt.subject).toBe('Noted: an interview on Wed 3 Mar 14:00 (Pellworm Analytics, Data Engineer)');
  expect(receipt.from?.value[0]?.address).toBe(capture.address);
  expect(replyTo(receipt)).toMatch(/^jobs\+[a-z2-7]{20}@mail\.example$/);
  expect(receipt.messageId).toMatch(/@mail\.example>$/);

  await stage.moveClockTo('2027-03-03T18:00:00Z');
  expect((await nextMail()).subject).toMatch(/^Before your interview/);
  await stage.moveClockTo('2027-03-03T21:00:00Z');
  const thanks = await nextMail();
  expect(thanks.subject).toBe('Thank Ines and Jonah (Pellworm Analytics, Data Engineer), by Thu 14:45');

  const word = written('sent', { id: 'reply-1', date: 'Wed, 3 Mar 2027 16:30:00 -0500', to: replyTo(thanks), from: by });
  // Not even logged in: the token is known to nobody but who got the mail.
  await provider.send(word, replyTo(thanks));
  const noted = await nextMail();
  expect(noted.text).toContain('Pellworm Analytics');
  const facts = (await stage.store.allApplications(stage.owner)).flatMap((application) => application.facts);
  expect(facts.filter(({ type }) => type === 'owner_sent')).toHaveLength(2);

  const note = written('Ines: how they rebuilt the ingest in a week', {
    id: 'reply-2',
    date: 'Wed, 3 Mar 2027 16:40:00 -0500',
    to: replyTo(thanks),
    from: by,
    headers: [`In-Reply-To: ${thanks.messageId}`],
  });
  await provider.send(note, replyTo(thanks));
  await nextMail();
  await isTaken(3);
  expect(stage.outbox().every(({ relay }) => relay?.state === 'done')).toBe(true);
  expect(troubles).toEqual([]);
});

test('a command counts with the token of a mail of ours, or by the word of the one server that is believed', async () => {
  const { stage, nextMail } = await onMailbox('2027-04-01T15:00:00Z', { CAPTURE_AUTHSERV_ID: authservId });
  const status = (id: string, headers: readonly string[] = []) =>
    written('status', { id, date: 'Thu, 1 Apr 2027 11:00:00 -0400', to: capture.address, from: by, subject: 'status', headers });
  await provider.send(status('by-a-stranger'), capture.address);
  await provider.send(
    status('with-results-of-its-own', [`Authentication-Results: ${authservId}; dmarc=pass header.from=home.example`]),
    capture.address,
  );
  await provider.send(status('by-herself'), capture.address, mara);
  expect((await nextMail()).subject).toBe('Where things stand');
  expect(stage.outbox()).toHaveLength(1);
});

test('where no server is believed, her own mail without a token commands nothing', async () => {
  const { stage, nextMail } = await onMailbox('2027-04-02T15:00:00Z');
  const word = written('status', {
    id: 'unproven',
    date: 'Fri, 2 Apr 2027 11:00:00 -0400',
    to: capture.address,
    from: by,
    subject: 'status',
  });
  await provider.send(word, capture.address, mara);
  await provider.send(forwarded({ ...invitation, id: 'after-it' }, capture.address, by), capture.address, mara);
  expect((await nextMail()).subject).toMatch(/^Noted: an interview/);
  expect(stage.outbox()).toHaveLength(1);
});

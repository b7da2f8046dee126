import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forwarded, invitation, rejection, written } from '../journeys/laptop.ts';
import { authservId } from './exim.ts';
import { by, onMailbox } from './on-mailbox.ts';
import { aProvider, capture, mara, type Provider } from './provider.ts';

let provider: Provider;
beforeAll(async () => {
  provider = await aProvider();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await provider.empty();
  await provider.exim.answerWith();
});

const replyTo = ({ replyTo: to }: Pick<ParsedMail, 'replyTo'>) => to?.value[0]?.address ?? '';

test('the whole way through a mailbox: invitation, receipt, thank-you, and a reply that is applied', async () => {
  const { stage, nextMail, isTaken, troubles } = await onMailbox(provider, '2027-03-01T15:00:00Z');
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
  const { stage, nextMail } = await onMailbox(provider, '2027-04-01T15:00:00Z', { CAPTURE_AUTHSERV_ID: authservId });
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
  const { stage, nextMail } = await onMailbox(provider, '2027-04-02T15:00:00Z');
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

test('mails from before are read where they are wanted: told in one mail about all of them, and not one about each', async () => {
  await provider.send(forwarded({ ...invitation, id: 'early-1' }, capture.address, by), capture.address, mara);
  await provider.send(forwarded({ ...rejection, id: 'early-2' }, capture.address, by), capture.address, mara);
  const { stage, nextMail, told } = await onMailbox(
    provider,
    '2027-03-08T15:00:00Z',
    { CAPTURE_AUTHSERV_ID: authservId },
    { readLastDays: 30 },
  );
  expect((await nextMail()).subject).toBe('Where things stand');
  expect(told.at(-1)).toMatch(/^2 of 2 mails since \d{4}-\d\d-\d\d gone through$/);
  await stage.settle();
  expect(stage.outbox().map(({ tags }) => tags.kind)).toEqual(['answer']);
  const facts = (await stage.store.allApplications(stage.owner)).flatMap((application) => application.facts);
  expect(facts.map(({ type }) => type)).toEqual(['invite', 'rejection']);
});

test('a full mailbox, a used-up day, and a server that says later: the mail is kept and goes out when it can', async () => {
  const { stage, troubles } = await onMailbox(provider, '2027-05-03T15:00:00Z');
  await provider.exim.answerWith('552 5.2.2 the mailbox is full');
  await provider.put(forwarded({ ...invitation, id: 'quota-2' }, capture.address, by));
  const fault = async () => {
    await stage.settle();
    return stage.outbox()[0]?.relay;
  };
  await expect
    .poll(fault, { timeout: 20_000 })
    .toMatchObject({ state: 'waiting', fault: expect.stringContaining('552 5.2.2 the mailbox is full') });
  await expect
    .poll(() => troubles.at(-1))
    .toMatch(/^mail 1 could not be passed on \(.*552 5\.2\.2 the mailbox is full\); it is kept and tried again in \d+ s$/);
  await provider.exim.answerWith();
  await provider.put(forwarded({ ...rejection, id: 'quota-3' }, capture.address, by));
  // The next mail wakes it before its time.
  await expect
    .poll(
      async () => {
        await stage.settle();
        return stage.outbox().map(({ relay }) => relay?.state);
      },
      { timeout: 20_000 },
    )
    .toEqual(['done', 'done']);
  expect((await provider.inbox(mara)).at(-2)?.subject).toBe('Noted: an interview on Wed 3 Mar 14:00 (Pellworm Analytics, Data Engineer)');
});

test('a mail of ours that lands in the capture mailbox is taken for what it is, and answered with nothing', async () => {
  const { stage, nextMail, isTaken } = await onMailbox(provider, '2027-03-01T15:00:00Z', { CAPTURE_AUTHSERV_ID: authservId });
  await provider.send(forwarded({ ...invitation, id: 'loop-1' }, capture.address, by), capture.address, mara);
  const receipt = await nextMail();
  await provider.put(receipt.raw);
  await provider.put(
    `${receipt.raw.slice(0, receipt.raw.indexOf('Subject:'))}To: ${replyTo(receipt)}\r\n${receipt.raw.slice(receipt.raw.indexOf('Subject:'))}`,
  );
  await isTaken(3);
  await stage.settle();
  expect(stage.outbox()).toHaveLength(1);
});

test('of a mail that is too large its beginning is read', async () => {
  const { stage, nextMail } = await onMailbox(provider, '2027-03-01T15:00:00Z');
  await provider.put(
    forwarded(
      { ...invitation, id: 'large-1', text: `${invitation.text}\n\n${'and so on, line after line\n'.repeat(500_000)}` },
      capture.address,
      by,
    ),
  );
  const receipt = await nextMail();
  expect(receipt.subject).toMatch(/^Noted: an interview on Wed 3 Mar 14:00/);
  expect(receipt.text).toContain('only its beginning was read');
  expect(stage.outbox()).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { deliverDue } from '../../../functions/deliver.ts';
import { type LaidOut, laidOutForMina } from '../given/laid-out.ts';
import { factTypes, kindsSent, lastMail, takeIn } from '../given/taking-in.ts';
import { application, invitation } from '../store/mails.ts';

const thanksAt = '2026-10-14T16:45:00Z';
const at = '2026-10-14T17:00:00Z';

/** Mina has her thank-you as a file with the mail that brought it. */
async function thanked(): Promise<{ readonly stage: LaidOut; readonly ours: string; readonly token: string }> {
  const stage = await laidOutForMina('2026-10-05T13:12:30Z');
  const { store } = stage.services;
  await store.changeOwner('mina', (owner) => ({ ...owner, settings: { ...owner.settings, draftFiles: true } }));
  await takeIn(stage, 'm1', application, '2026-10-05T13:12:30Z');
  await takeIn(stage, 'm2', invitation, '2026-10-08T14:31:00Z');
  stage.clock.setTo(Date.parse(thanksAt));
  await deliverDue(stage.services, { owner: 'mina' }, thanksAt);
  const last = lastMail(stage);
  const raw = (await stage.outbox.read(last?.id ?? '')) ?? new Uint8Array();
  return { stage, ours: Buffer.from(raw).toString('latin1'), token: last?.tags.token ?? '' };
}

/** Mina's mail with some parts. */
function mailOf(subject: string, parts: readonly string[], id: string): Uint8Array {
  const head = [
    'Date: Wed, 14 Oct 2026 13:00:00 -0400',
    'From: Mina Okafor <mina.okafor@mailbox.example>',
    'To: k7p2vq9xw3@in.example.com',
    `Message-ID: <${id}@mailbox.example>`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
  ];
  const body = parts.flatMap((part) => ['--outer', part]);
  return Buffer.from([...head, ...body, '--outer--', ''].join('\r\n'), 'latin1');
}

const textPart = (...lines: readonly string[]) => ['Content-Type: text/plain; charset=utf-8', '', ...lines].join('\r\n');
const attached = (message: string) =>
  `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="1 Ines.eml"\r\n\r\n${message}`;

/** The file as it hangs on our mail. */
const fileIn = (ours: string) => ours.slice(ours.indexOf('X-Unsent: 1'), ours.lastIndexOf('\r\n--'));

/** The text of our mail, as a program quotes it. */
const textIn = (ours: string) => {
  const start = ours.indexOf('\r\n\r\n', ours.indexOf('Content-Type: text/plain')) + 4;
  return ours.slice(start, ours.indexOf('\r\n--', start)).replace(/=\r\n/g, '');
};

const subject = 'Fwd: Thank Ines (Larchmont Press, Copy Editor), by Thu 11:45';

const forwarded = (ours: string, ...above: readonly string[]) =>
  textPart(
    ...above,
    '---------- Forwarded message ---------',
    'From: Followthrough <followthrough@in.example.com>',
    'Date: Wed, Oct 14, 2026 at 12:45 PM',
    `Subject: ${subject.slice(5)}`,
    'To: Mina Okafor <mina.okafor@mailbox.example>',
    '',
    textIn(ours),
  );

test('a mail of ours that comes back with its files is nobody’s letter, and no sign that anything was sent', {
  timeout: 60_000,
}, async () => {
  const { stage, ours, token } = await thanked();
  expect(fileIn(ours)).toContain('To: Ines Duarte <ines.duarte@larchmont.example>\r\n');
  expect(await factTypes(stage)).toEqual([['application', 'invite']]);
  const reply = { recipient: `k7p2vq9xw3+${token}@in.example.com` };
  const ways: readonly (readonly [string, Uint8Array, { readonly recipient: string }?])[] = [
    ['passed on', mailOf(subject, [forwarded(ours), attached(fileIn(ours))], 'f1')],
    ['passed on as a file', mailOf(subject, [textPart(''), attached(ours)], 'f2')],
    ['its file alone', mailOf('Thank you', [textPart(''), attached(fileIn(ours))], 'f3')],
    ['answered with its file', mailOf('Re: Thank Ines', [textPart('Well.', '', '> quoted'), attached(fileIn(ours))], 'f4'), reply],
  ];
  for (const [name, raw, to] of ways) {
    // Of a mail that is nothing but a file, the owner is told which.
    const [outcome, kind] = name === 'its file alone' ? ['told', 'notice'] : ['command', 'answer'];
    expect(await takeIn(stage, name, raw, at, to), name).toBe(outcome);
    expect(await factTypes(stage), name).toEqual([['application', 'invite']]);
    expect(kindsSent(stage).at(-1), name).toBe(kind);
  }
  // The owner's word counts, wherever it stands.
  expect(await takeIn(stage, 'f5', mailOf(subject, [forwarded(ours, 'sent', ''), attached(fileIn(ours))], 'f5'), at)).toBe('command');
  expect(await factTypes(stage)).toEqual([['application', 'invite', 'owner_sent']]);
});

test('a name set in reply to the drafts stands in the better texts that come back at once, and in their files', async () => {
  const { stage, token } = await thanked();
  const words = mailOf('Re: Thank Ines', [textPart('my name: Mina O.', '', '> quoted')], 'n1');
  expect(await takeIn(stage, 'n1', words, at, { recipient: `k7p2vq9xw3+${token}@in.example.com` })).toBe('command');
  const raw = (await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? new Uint8Array();
  const answer = Buffer.from(raw).toString('latin1');
  expect(kindsSent(stage).at(-1)).toBe('answer');
  expect(fileIn(answer)).toMatch(/\r\nKind regards,\r\nMina O\.\r\n/);
  expect(textIn(answer)).toContain('Changed: your name: Mina O.');
});

test('a draft that was sent from its file counts as sent by its copy, mark or no mark', async () => {
  const { stage, ours } = await thanked();
  const sent = fileIn(ours).replace(
    /^/,
    'From: Mina Okafor <mina.okafor@mailbox.example>\r\nDate: Wed, 14 Oct 2026 13:00:00 -0400\r\nMessage-ID: <sent-1@mailbox.example>\r\n',
  );
  expect(await takeIn(stage, 's1', Buffer.from(sent, 'latin1'), at)).toBe('recorded');
  expect(await factTypes(stage)).toEqual([['application', 'invite', 'owner_sent']]);
});

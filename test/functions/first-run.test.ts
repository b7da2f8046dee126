import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { welcome } from '../../functions/sending/welcome.ts';
import { type LaidOut, laidOutForMina } from './given/laid-out.ts';
import { kindsSent, lastMail, takeIn } from './given/taking-in.ts';
import { application, forwardingQuestion, invitation, reply } from './store/mails.ts';

const cameAt = '2026-10-05T02:12:30Z';
const soon = '2026-10-05T02:13:00Z';
const next = '2026-10-05T13:12:30Z';
const later = '2026-10-08T14:31:00Z';
const works = 'Your forwarding works';

async function greeted(): Promise<LaidOut> {
  const stage = await laidOutForMina(cameAt);
  await welcome(stage.services, 'mina', cameAt);
  stage.clock.setTo(Date.parse(soon));
  await deliverDue(stage.services, { owner: 'mina' }, soon);
  return stage;
}

const lastText = async (stage: LaidOut) => {
  const { subject, text, html } = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '', { skipTextToHtml: true });
  return `${subject}\n${text}\n${html}`;
};

/** As somebody forwards it by hand: nothing in it is about a job. */
const lunch = (id: string) =>
  new TextEncoder().encode(
    [
      'Date: Mon, 05 Oct 2026 09:12:00 -0400',
      'From: Mina Okafor <mina.okafor@mailbox.example>',
      'To: k7p2vq9xw3@in.example.com',
      `Message-ID: <${id}@mailbox.example>`,
      'Subject: Fwd: Lunch',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '---------- Forwarded message ---------',
      'From: Ada Roe <ada.roe@friends.example>',
      'Date: Sun, Oct 4, 2026 at 9:41 AM',
      'Subject: Lunch',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
      '',
      'Shall we have soup at noon?',
    ].join('\r\n'),
  );

describe('a new owner', () => {
  test('is greeted at once, in the night too, with the address and how to try it', async () => {
    const stage = await greeted();
    await deliverDue(stage.services, { owner: 'mina' }, soon);
    expect(kindsSent(stage)).toEqual(['notice']);
    const text = await lastText(stage);
    expect(text).toContain('Your capture address is ready');
    expect(text).toContain('forward any mail to k7p2vq9xw3@in.example.com');
  });

  test('who answers test hears that their mail gets through', async () => {
    const stage = await greeted();
    const recipient = `k7p2vq9xw3+${lastMail(stage)?.tags.token}@in.example.com`;
    expect(await takeIn(stage, 'm1', reply('Test!'), next, { recipient })).toBe('command');
    expect(await lastText(stage)).toMatch(/^Your mail gets through/);
    expect(await lastText(stage)).not.toContain(works);
  });

  test('hears once that forwarding works: in the receipt of the first mail, in a mail of its own where none is owed', async () => {
    const passedOn = await greeted();
    await takeIn(passedOn, 'm1', lunch('lunch-1'), next);
    expect(await lastText(passedOn)).toMatch(
      /^Your forwarding works\n.*"Lunch", which you forwarded to k7p2vq9xw3@in\.example\.com, is here/s,
    );
    await takeIn(passedOn, 'm2', lunch('lunch-2'), later);
    expect(kindsSent(passedOn)).toEqual(['notice', 'notice']);

    const byRule = await greeted();
    // What the owner sends with the address in bcc is no forward yet.
    await takeIn(byRule, 'm1', application, next);
    expect(await lastText(byRule)).not.toContain(works);
    await takeIn(byRule, 'm2', invitation, later);
    const receipt = await lastText(byRule);
    expect(receipt).toMatch(/^Noted: an interview.*Your forwarding works: your mailbox passed .* on to .* by itself/s);
    expect(receipt.match(/<p[^>]*>Your forwarding works/g)).toHaveLength(1);
    expect(kindsSent(byRule)).toEqual(['notice', 'receipt', 'receipt']);
  });

  test('whose mailbox asked to forward by its rule hears of the first mail that the rule brings, and not of one by hand', async () => {
    const stage = await laidOutForMina(cameAt);
    const question = forwardingQuestion({ code: '304298959', link: 'https://mail-settings.google.com/mail/vf-x' });
    expect(await takeIn(stage, 'm1', question, soon)).toBe('told');
    await takeIn(stage, 'm2', lunch('lunch-1'), next);
    expect(kindsSent(stage)).toEqual(['notice']);
    await takeIn(stage, 'm3', invitation, later);
    expect(await lastText(stage)).toContain(works);
  });
});

test('an owner who was never greeted gets no mail about mails that say nothing', async () => {
  const stage = await laidOutForMina(cameAt);
  await takeIn(stage, 'm1', lunch('lunch-1'), next);
  expect(kindsSent(stage)).toEqual([]);
});

import { SESClient } from '@aws-sdk/client-ses';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { mailerBy, mailerOf } from '../../functions/aws/mailer.ts';
import { type Mailer, MailRefused, NotTheOwner, type OutgoingMail } from '../../functions/aws/outgoing-mail.ts';
import { environmentOf } from '../../functions/environment.ts';
import { carrierInto } from '../../local/aws/ses.ts';
import { openOutbox } from '../../local/folder/outbox.ts';
import { mailerInMemory, type SentInMemory } from '../../local/in-memory/mailer.ts';
import { laidOut, mina, variablesOfAStage } from '../functions/given/laid-out.ts';
import { aHeldClock } from '../local/opened.ts';

const outgoing: OutgoingMail = {
  owner: mina,
  mail: {
    kind: 'status_1',
    subject: 'Ask Ines how it stands (Larchmont Press, Copy Editor) ✓',
    text: 'Already heard back? Reply heard.\n\nDear Ines,\nFrom here on it is a draft.\n',
    html: '<!DOCTYPE html><html><body class="x"><p>Already heard back?</p></body></html>',
    drafts: [],
    conversation: 'a1',
  },
  token: 'abcdefghij234567abcd',
  earlier: [],
  again: false,
  at: '2026-10-28T14:00:00Z',
};

type Opened = { mailer: Mailer; sent: () => Promise<readonly { to: readonly string[]; raw: string | Buffer }[]> };

const engines: readonly { engine: string; open: () => Promise<Opened> }[] = [
  {
    engine: 'SES',
    open: async () => {
      const { services, outbox } = await laidOut('2026-10-28T14:00:00Z');
      const sent = () => Promise.all(outbox.list().map(async ({ id, to }) => ({ to, raw: (await outbox.read(id)) ?? '' })));
      return { mailer: services.mailer, sent };
    },
  },
  {
    engine: 'within the program',
    open: async () => {
      const outbox = await openOutbox(undefined, { relayed: false });
      const environment = environmentOf(variablesOfAStage);
      const carrier = carrierInto({ outbox, identity: environment.captureDomain, clock: aHeldClock('2026-10-28T14:00:00Z') });
      const sent = () => Promise.all(outbox.list().map(async ({ id, to }) => ({ to, raw: (await outbox.read(id)) ?? '' })));
      return { mailer: mailerBy(carrier, environment), sent };
    },
  },
  {
    engine: 'in memory',
    open: async () => {
      const all: SentInMemory[] = [];
      const mailer = mailerInMemory(environmentOf(variablesOfAStage), (one) => all.push(one));
      return { mailer, sent: async () => all.map(({ to, source }) => ({ to: [to], raw: source() })) };
    },
  },
];

async function sent(open: () => Promise<Opened>, change: Partial<OutgoingMail> = {}) {
  const { mailer, sent: out } = await open();
  const answer = await mailer.send({ ...outgoing, ...change });
  const [mail, ...others] = await out();
  if (!mail || others.length > 0) throw new Error('not one mail was sent');
  return { answer, to: mail.to, parsed: await simpleParser(mail.raw) };
}

describe.each(engines)('$engine', ({ open }) => {
  test('a mail goes to the first address of its owner and to nobody else, whatever it says', async () => {
    const { to, parsed } = await sent(open);
    expect(to).toEqual(['mina.okafor@mailbox.example']);
    expect(parsed.to).toMatchObject({ text: '"Mina Okafor" <mina.okafor@mailbox.example>' });
    expect(parsed.cc).toBeUndefined();
    expect(parsed.bcc).toBeUndefined();
  });

  test('an owner’s name cannot add a recipient or a header', async () => {
    const name = 'Mina\r\nBcc: victim@elsewhere.example\r\nX: "<victim@elsewhere.example>,';
    const { to, parsed } = await sent(open, { owner: { ...mina, name } });
    expect(to).toEqual(['mina.okafor@mailbox.example']);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.headers.has('bcc')).toBe(false);
  });

  test('an owner whose address holds two is sent nothing', async () => {
    const { mailer, sent: out } = await open();
    const owner = { ...mina, addresses: ['mina@mailbox.example, victim@elsewhere.example'] };
    await expect(mailer.send({ ...outgoing, owner })).rejects.toThrow(NotTheOwner);
    await expect(mailer.send({ ...outgoing, owner: { ...mina, addresses: [] } })).rejects.toThrow(NotTheOwner);
    expect(await out()).toEqual([]);
  });

  test('it says who sends it, that a program did, and where the reply goes', async () => {
    const { parsed } = await sent(open);
    expect(parsed.from?.text).toBe('"Followthrough" <followthrough@in.example.com>');
    expect(parsed.replyTo?.text).toBe('k7p2vq9xw3+abcdefghij234567abcd@in.example.com');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('x-auto-response-suppress')).toBe('All');
    expect(parsed.headers.get('x-followthrough-kind')).toBe('status_1');
    expect(parsed.headers.get('x-followthrough-token')).toBe('abcdefghij234567abcd');
  });

  test('both parts arrive as they were written', async () => {
    const { parsed } = await sent(open);
    expect(parsed.subject).toBe(outgoing.mail.subject);
    expect(parsed.text?.trim()).toBe(outgoing.mail.text.trim());
    expect(typeof parsed.html === 'string' && parsed.html.trim()).toBe(outgoing.mail.html);
  });

  test('the Message-ID that is remembered is the one that the mail has', async () => {
    const { answer, parsed } = await sent(open);
    expect(parsed.messageId).toBe(answer.messageId);
    expect(answer.messageId).toContain(answer.id);
  });

  test('it stands in its conversation', async () => {
    const earlier = Array.from({ length: 30 }, (_, index) => `<0100-${index}@email.amazonses.com>`);
    const { parsed } = await sent(open, { earlier });
    expect(parsed.inReplyTo).toBe('<0100-29@email.amazonses.com>');
    expect(parsed.references).toEqual([earlier[0], ...earlier.slice(-9)]);
  });

  test('a mail that may have come before says so, in both parts', async () => {
    const { parsed } = await sent(open, { again: true, owner: { ...mina, language: 'en' } });
    expect(parsed.text).toMatch(/^This mail may have reached you before/);
    expect(parsed.html).toContain('<body class="x"><p>This mail may have reached you before');
  });

  test('an address that no server takes is refused: surely nothing was sent', async () => {
    const { mailer, sent: out } = await open();
    const owner = { ...mina, addresses: ['mina@mailbox..example'] };
    await expect(mailer.send({ ...outgoing, owner })).rejects.toThrow(MailRefused);
    expect(await out()).toEqual([]);
  });
});

describe('when SES does not take it', () => {
  test('a refusal is known as one: surely nothing was sent', async () => {
    const { services, environment, outbox } = await laidOut();
    const wrong = mailerOf(
      new SESClient({
        region: 'us-east-1',
        endpoint: 'http://127.0.0.1:9',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        maxAttempts: 1,
      }),
      environment,
    );
    await expect(wrong.send(outgoing)).rejects.toThrow(MailRefused);
    await expect(services.mailer.send({ ...outgoing, owner: { ...mina, addresses: ['not an address'] } })).rejects.toThrow();
    expect(outbox.list()).toEqual([]);
  });

  test('what only waits for somebody to confirm an address is told from what is wrong', async () => {
    const { environment, settings } = await laidOut();
    const client = new SESClient({ ...settings.ses, maxAttempts: 1 });
    const refusalOf = (sender: string, owner = mina): Promise<unknown> =>
      mailerOf(client, { ...environment, sender })
        .send({ ...outgoing, owner })
        .catch((reason: unknown) => reason);
    // As SES says it of a domain without its DNS records, and in the sandbox of a recipient.
    expect(await refusalOf('followthrough@elsewhere.example')).toMatchObject({ name: 'MailRefused', isTooEarly: true });
    const wrong = { ...mina, addresses: ['mina@mailbox.example\u0001'] };
    expect(await refusalOf(environment.sender, wrong)).not.toMatchObject({ isTooEarly: true });
    client.destroy();
  });

  test.each([
    { answer: 400, known: true },
    { answer: 500, known: false },
    { answer: 503, known: false },
  ])('an answer of $answer says that nothing was sent: $known', async ({ answer, known }) => {
    const { environment } = await laidOut();
    let calls = 0;
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => {
      calls += 1;
      response.writeHead(answer, { 'content-type': 'text/xml' });
      response.end('<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>m</Message></Error></ErrorResponse>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const client = new SESClient({
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    });
    const error: unknown = await mailerOf(client, environment)
      .send(outgoing)
      .catch((reason: unknown) => reason);
    expect(error instanceof MailRefused).toBe(known);
    expect(error).toBeInstanceOf(Error);
    expect(calls).toBe(1);
    server.close();
  });
});

import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { writeMessage } from '../../../functions/aws/written-message.ts';
import { mailboxField, subjectField } from '../../../lib/mail/fields.ts';
import type { Attachment } from '../../../lib/mail/owner-mail.ts';

const mark = 'abcdefghij234567abcd';
const draft = 'X-Unsent: 1\r\nTo: ines@larchmont.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Ines\r\n';

type Said = {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
};

const said: Said = {
  name: 'Mina Okafor',
  subject: 'Ask Ines how it stands',
  text: 'Hello Mina\n\nAsk Ines.\n',
  html: '<!DOCTYPE html><html><body><p>Ask Ines.</p></body></html>',
  attachments: [],
};

function written({ name, subject, text, html, attachments }: Said): string {
  return writeMessage([mailboxField('To', name, 'mina@okafor.example'), subjectField(subject)], { text, html, attachments }, mark);
}

async function read(message: string | Buffer) {
  const { to, subject, text, html, attachments } = await simpleParser(message, { skipTextToHtml: true, skipHtmlToText: true });
  return {
    to: to && 'value' in to ? to.value.map(({ name, address }) => ({ name, address })) : [],
    subject,
    text: text?.replace(/\n$/, ''),
    html: (html || '').replace(/\n$/, ''),
    attachments: attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content: content.toString() })),
  };
}

/** What an established writer of mails makes of the same. */
function byNodemailer({ name, subject, text, html, attachments }: Said): Promise<Buffer> {
  const files = attachments.map(({ name: filename, type, text: content }) => ({ filename, contentType: type, content }));
  const to = { name, address: 'mina@okafor.example' };
  return new MailComposer({ to, subject, text, html, attachments: files, newline: 'windows' }).compile().build();
}

test.each<[string, Partial<Said>]>([
  ['two forms of the same', {}],
  ['letters beyond ASCII', { name: 'Zoë Müller', subject: 'Wie steht’s? ✓ 面接', text: 'Grüße\n😀', html: '<p>Grüße 面接</p>' }],
  ['long lines', { text: `${'word '.repeat(400)}end`, html: `<p>${'x'.repeat(5_000)}</p>`, subject: 'A long subject '.repeat(12).trim() }],
  ['lines that mean something to mail servers', { text: '.\n..\nFrom here\n--\n-- \n--=_abcdefghij234567abcd-alternative--\n= =3D' }],
  ['names with signs', { name: 'O’Brien, "Mo" <x@y.example>; Dr.', subject: '"Re": <x@y.example>, a =? b' }],
  ['no name', { name: '' }],
  [
    'files',
    {
      attachments: [
        { name: 'followthrough.ics', type: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR\r\nX:é\r\nEND:VCALENDAR\r\n' },
        { name: 'tables/facts.csv', type: 'text/csv; charset=utf-8', text: `a,b\r\n${'é;'.repeat(300)}` },
        { name: `Über ${'sehr '.repeat(20)}lang; "x".json`, type: 'application/json', text: '{}' },
      ],
    },
  ],
])('%s arrive as they were said, and as nodemailer would have them arrive', async (_what, change) => {
  const whole = { ...said, ...change };
  const arrived = await read(written(whole));
  expect(arrived).toEqual(await read(await byNodemailer(whole)));
  expect([arrived.subject, arrived.text, arrived.html]).toEqual([whole.subject, whole.text.replace(/\n$/, ''), whole.html]);
  expect(arrived.attachments.map(({ filename, content }) => [filename, content])).toEqual(
    whole.attachments.map(({ name, text }) => [name, text]),
  );
});

test('a draft goes along as the mail that it is, to the letter', async () => {
  const message = written({ ...said, attachments: [{ name: '1 Inés.eml', type: 'message/rfc822', text: draft }] });
  expect(message).toContain(`Content-Transfer-Encoding: 7bit\r\n`);
  expect(message).toContain(`\r\n\r\n${draft}\r\n--=_`);
  const { attachments } = await read(message);
  expect(attachments).toMatchObject([{ filename: '1 Inés.eml', contentType: 'message/rfc822' }]);
});

test('whatever is said, it is ASCII in short lines, with no field and no part more than ours', async () => {
  const any = fc.string({ unit: 'binary', maxLength: 200 });
  const hostile = fc.oneof(any, fc.constantFrom('\r\nBcc: x@y.example', `\n--=_${mark}-mixed\n`, 'a\r\n\r\nb', '\ud800', '\u2028Bcc: x'));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, hostile, hostile, async (name, subject, text, html, file) => {
      const attachments = [{ name: file, type: 'application/json', text }];
      const message = written({ name, subject, text, html, attachments });
      expect(message).toMatch(/^[\r\n -~]*$/);
      expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
      const [head = ''] = message.split('\r\n\r\n');
      expect(head.split('\r\n').flatMap((line) => /^([^ :]+):/.exec(line)?.[1] ?? [])).toEqual([
        'To',
        'Subject',
        'MIME-Version',
        'Content-Type',
      ]);
      expect(message.match(/^Content-Disposition: attachment;$/gm)?.length).toBe(1);
      expect(message.match(/^--=_\w+-(?:mixed|alternative)(?:--)?\r$/gm)?.length).toBe(6);
    }),
    { numRuns: 100 },
  );
});

test('an owner without a name is written by the address alone', () => {
  expect(mailboxField('To', ' ', 'mina@okafor.example')).toEqual(['To', 'mina@okafor.example']);
});

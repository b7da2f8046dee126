import type { SESClient } from '@aws-sdk/client-ses';
import { type SimpleParserOptions, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { mailerOf } from '../../functions/aws/mailer.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import { compose } from '../../lib/drafts/compose.ts';
import type { Draft } from '../../lib/drafts/draft.ts';
import { languages } from '../../lib/drafts/wording/voice.ts';
import { draftFiles } from '../../lib/mail/draft-file.ts';
import { followUpMail } from '../../lib/mail/kinds/follow-up-mail.ts';
import { composeLinks } from '../../lib/mail/links/compose-links.ts';
import type { OwnerMail } from '../../lib/mail/owner-mail.ts';
import { ownerLanguages } from '../../lib/mail/wording/wordings.ts';
import { defaultSettings } from '../../lib/search/owner/owner.ts';
import { draftsOf, journey } from '../drafts/journeys.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from '../drafts/searches.ts';

const withFiles = ownerWith({ settings: { ...defaultSettings, draftFiles: true } });
const captureAddress = withFiles.captureAddress;

const draft: Draft = {
  followUp: 'app-1.status_1.ada@verdant.example.p1',
  kind: 'status_1',
  to: { name: 'Ada Moreno', address: 'ada@verdant.example' },
  subject: 'Re: Editor, our talk',
  text: 'Dear Ada Moreno,\n\nIs the position still open?\n\nKind regards,\nNoor Haddad',
  inReplyTo: '<talk-7@verdant.example>',
  references: ['<talk-1@verdant.example>', '<talk-7@verdant.example>'],
  language: 'en',
  sentences: [],
};

function fileOf(over: Partial<Draft> = {}, label?: string) {
  const [file] = draftFiles([{ ...draft, ...over }], withFiles, () => label);
  return file ?? { name: '', type: '', text: '' };
}

/** ASCII in short lines, each with both its ends; nothing that a header may not hold. */
function expectSound(text: string): void {
  expect(text).toMatch(/^[\r\n -~]*$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  for (const line of head.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(/<[^ ]{60,}>/.test(line) ? 998 : 76);
  for (const line of body.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(76);
  expect(head.split('\r\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? [])).toEqual(
    ['X-Unsent', 'To', 'Bcc', 'Subject', 'In-Reply-To', 'References', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'].filter(
      (name) => head.includes(`${name}:`),
    ),
  );
}

describe('a draft as a file', () => {
  test('is a mail that was never sent, to its reader, in its thread, with a copy to the capture address', async () => {
    const { name, type, text } = fileOf();
    expect([name, type]).toEqual(['1 Ada Moreno.eml', 'message/rfc822']);
    expectSound(text);
    const read = await simpleParser(text);
    expect(read.headers.get('x-unsent')).toBe('1');
    expect(read.to).toMatchObject({ value: [{ name: 'Ada Moreno', address: 'ada@verdant.example' }] });
    expect(read.bcc).toMatchObject({ value: [{ address: captureAddress }] });
    expect(read.inReplyTo).toBe('<talk-7@verdant.example>');
    expect(read.references).toEqual(['<talk-1@verdant.example>', '<talk-7@verdant.example>']);
    expect([read.from, read.date, read.messageId]).toEqual([undefined, undefined, undefined]);
  });

  test('has no copy where the owner wants none, and no thread where there is none', () => {
    const { inReplyTo: _, ...fresh } = draft;
    const owner = { ...withFiles, settings: { ...withFiles.settings, bcc: false } };
    const [file] = draftFiles([{ ...fresh, references: [] }], owner, () => undefined);
    expect(file?.text).not.toMatch(/^(?:Bcc|In-Reply-To|References):/m);
  });

  test.each(languages)('says its draft to the letter, and so do its links: %s', async (language) => {
    const steps = journey({ language, register: 'formal', profile: 'full', size: 2, seed: 3 });
    const all = draftsOf(steps)
      .filter(({ subject }) => subject !== '')
      .slice(0, 24);
    expect(all.length).toBeGreaterThanOrEqual(8);
    for (const one of all) {
      const { text } = fileOf(one);
      expectSound(text);
      const read = await simpleParser(text);
      expect(read.subject).toBe(one.subject);
      expect(read.text?.replace(/\n$/, '')).toBe(one.text);
      const { mailto, web, withoutBody } = composeLinks(one, withFiles);
      for (const link of [mailto, web?.href ?? '']) {
        const fields = new URL(link).searchParams;
        expect(fields.get('subject') ?? fields.get('su')).toBe(one.subject);
        expect(fields.get('body')).toBe(withoutBody ? null : one.text.replaceAll('\n', '\r\n'));
      }
    }
  });

  test.each([
    ['a dot, a blank and "From " where a mail ends or begins', '.\n..\n. a\nFrom here\nblank \n \nend .'],
    ['a line that is broken at every sort of character', `${'ä'.repeat(200)} ${'=. '.repeat(100)}${'x'.repeat(300)}`],
    ['emoji and scripts', '👩🏽‍💻 Ōta, 山田さん, أهلا, Привет'],
    ['what looks encoded', '=C3=A9 =?utf-8?Q?x?= =\n='],
  ])('keeps %s', async (_, text) => {
    const file = fileOf({ text });
    expectSound(file.text);
    expect((await simpleParser(file.text)).text?.replace(/\n$/, '')).toBe(text);
  });

  test.each([
    ['line ends', 'Ada\r\nBcc: thief@evil.example\r\n\r\nbody'],
    ['bare line ends', 'Ada\nCc: x@evil.example\u2028To: y@evil.example\u0085'],
    ['an address', 'Ada <thief@evil.example>, "Bo" thief@evil.example'],
    ['a group', 'Panel: thief@evil.example;'],
    ['quotes', 'Ada "the \\"boss\\"" O’Neil (she/her)'],
    ['encoded words', '=?utf-8?B?PGI+aGk8L2I+?= =?utf-8?Q?=0D=0ABcc=3A_x?='],
    ['half a character', 'broken \ud800 pair'],
    ['right to left', '\u202egnp.exe\u2066'],
    ['one long word', 'x'.repeat(5_000)],
    ['a path', '../../etc/passwd\\..\\CON:stream|<>?*'],
    ['an ending', 'invoice.exe\u0000.pdf . '],
  ])('is written to its reader alone, under a harmless name: %s', async (_, hostile) => {
    const { name, text } = fileOf({ to: { name: hostile, address: 'ada@verdant.example' }, subject: hostile });
    expectSound(text);
    const read = await simpleParser(text);
    expect(read.to).toMatchObject({ value: [{ address: 'ada@verdant.example' }] });
    expect('value' in (read.to ?? {}) && read.to && !Array.isArray(read.to) ? read.to.value : []).toHaveLength(1);
    expect(read.cc).toBeUndefined();
    expect(read.bcc).toMatchObject({ value: [{ address: captureAddress }] });
    expect(name).toMatch(/^1[\p{L}\p{M}\p{N} -]*\.eml$/u);
    expect(name.length).toBeLessThanOrEqual(70);
  });

  test('takes no id for its thread that is none', () => {
    const { text } = fileOf({
      inReplyTo: '<a b@c>\r\nBcc: <x@evil.example>',
      references: ['<ok@a.example>', '<ä@b.example>', 'x', '<<y>>'],
    });
    expect(text).not.toMatch(/In-Reply-To|evil/);
    expect(text).toMatch(/^References: <ok@a\.example>\r$/m);
  });

  test('is not made for an address that no header holds in ASCII', () => {
    expect(fileOf({ to: { address: 'jürgen@verdant.example' } }).name).toBe('');
    expect(fileOf({ to: { address: 'ada@verdant.example' } }, 'ask for more time').name).toBe('1 ada ask for more time.eml');
  });
});

function mailedTo(owner: typeof withFiles): OwnerMail {
  const [one, two] = [
    { key: 'omar@juniper.example', name: 'Omar Nässer', address: 'omar@juniper.example', part: 'hiring_manager' },
    { key: 'ada@juniper.example', name: '山田 花子', address: 'ada@juniper.example', part: 'interviewer' },
  ] as const;
  const met = factOf('met', {
    type: 'invite',
    interview: { id: 'talk', startsAt: '2026-11-06T22:00:00Z', endsAt: '2026-11-06T23:00:00Z', with: [one.key, two.key] },
  });
  const search = searchOf([applicationOf({ contacts: [one, two] }, [met])]);
  const due = { deliverAt: '2026-11-07T00:00:00Z', sendBy: '2026-11-07T23:00:00Z', because: ['met'] };
  const followUps = [followUpOf('thank_you', one.key, due), followUpOf('thank_you', two.key, due)];
  return followUpMail({
    followUps,
    ...compose({ followUps, search, owner, used: [], planned: [] }),
    search,
    owner,
    planned: [],
  });
}

async function rawOf(mail: OwnerMail): Promise<Uint8Array> {
  let raw = new Uint8Array();
  const client = {
    config: { region: async () => 'eu-west-1' },
    send: async (command: { readonly input: { readonly RawMessage: { readonly Data: Uint8Array } } }) => {
      raw = new Uint8Array(command.input.RawMessage.Data);
      return { MessageId: 'id' };
    },
  };
  // The mailer asks for no more of a client than this.
  const mailer = mailerOf(client as unknown as SESClient, {
    sender: 'assistant@in.followup.example',
    captureDomain: 'in.followup.example',
  });
  await mailer.send({ owner: withFiles, mail, token: 'k7pm2xqd', earlier: [], again: false, at: '2026-11-07T00:00:00Z' });
  return raw;
}

describe('the mail with the drafts', () => {
  test('has no files as long as the owner did not ask for them', () => {
    expect(mailedTo(ownerWith()).attachments).toBeUndefined();
    expect(mailedTo(ownerWith()).text).not.toContain('attached');
  });

  test.each(ownerLanguages)('carries one for each draft and says so, in %s', async (language) => {
    const mail = mailedTo({ ...withFiles, language });
    expect(mail.text).toMatch(/attached as a file|liegt auch als Datei bei|joint en fichier/);
    // Attached mails as files, as a mail program shows them.
    const asFiles: SimpleParserOptions & { readonly ignoreEmbedded: boolean } = { ignoreEmbedded: true };
    const read = await simpleParser(Buffer.from(await rawOf(mail)), asFiles);
    expect(read.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['1 Omar Nässer.eml', 'message/rfc822'],
      ['2 山田 花子.eml', 'message/rfc822'],
    ]);
    for (const [index, { content }] of read.attachments.entries()) {
      const file = await simpleParser(content);
      expect(file.text?.replace(/\n$/, '')).toBe(mail.drafts[index]?.text);
      expect(file.to).toMatchObject({ value: [mail.drafts[index]?.to] });
    }
    expect(read.text).toContain(mail.text.trim());
  });

  test('brings nothing with it that would be read as somebody’s mail', async () => {
    const { attached, text } = await parseMail(await rawOf(mailedTo(withFiles)));
    expect(attached).toEqual([]);
    expect(text).toContain('Omar Nässer');
  });
});

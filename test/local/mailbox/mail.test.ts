import { describe, expect, test } from 'vitest';
import { describeMail } from '../../../local/mailbox/mail.ts';

const settings = { address: 'jobs@mail.example', authservIds: ['mx.mail.example'] };
const token = 'abcdefghijklmnopqrst';
const described = (lines: readonly string[], address = settings.address) =>
  describeMail(Buffer.from([...lines, '', 'text', ''].join('\r\n')), { ...settings, address });

describe('a mail of a mailbox', () => {
  test.each<[string, string[], string]>([
    ['to the address itself', ['To: Jobs <Jobs@Mail.Example>'], 'jobs@mail.example'],
    ['to a reply address', [`To: jobs+${token}@mail.example`], `jobs+${token}@mail.example`],
    [
      'delivered to a reply address that To does not show',
      [`Delivered-To: jobs+${token}@mail.example`, 'To: hidden:;'],
      `jobs+${token}@mail.example`,
    ],
    ['to a label among others', ['To: a@b.example, "x, y" <jobs+stop@mail.example>', 'Cc: c@d.example'], 'jobs+stop@mail.example'],
    ['to nobody that is named, as by BCC', ['To: recruiter@acme.example'], 'jobs@mail.example'],
    ['to a label of somebody else', [`To: others+${token}@mail.example`], 'jobs@mail.example'],
    ['to a label at another domain', [`To: jobs+${token}@evil.example`], 'jobs@mail.example'],
  ])('%s is for the one owner', (_, lines, to) => {
    expect(described(lines).to).toBe(to);
  });

  test('Gmail’s dots and its other name make no other address', () => {
    expect(described([`To: mara.jobs+${token}@googlemail.com`], 'marajobs@gmail.com').to).toBe(`marajobs+${token}@gmail.com`);
  });

  test.each<[string, string[], string]>([
    [
      'by the reverse path that the server wrote',
      ['Return-Path: <bounce@acme.example>', 'From: Ann <ann@acme.example>'],
      'bounce@acme.example',
    ],
    ['a bounce by its empty one', ['Return-Path: <>', 'From: mailer-daemon@mail.example'], ''],
    ['by From, where no server wrote one down', ['From: Ann <ann@acme.example>'], 'ann@acme.example'],
    ['by the topmost', ['Return-Path: <a@acme.example>', 'Return-Path: <>', 'From: ann@acme.example'], 'a@acme.example'],
  ])('comes from somebody: %s', (_, lines, from) => {
    expect(described(lines).from).toBe(from);
  });

  const good = 'Authentication-Results: mx.mail.example; dmarc=pass header.from=home.example';
  const from = 'From: Mara <mara@home.example>';
  test.each<[string, string[], 'PASS' | undefined]>([
    ['on top', ['Received: from x by mx.mail.example', good, from], 'PASS'],
    ['folded', ['Authentication-Results: mx.mail.example;', '\tdmarc=pass', '\theader.from=home.example', from], 'PASS'],
    ['below one of another server', ['Authentication-Results: mx.other.example; dmarc=none', good, from], undefined],
    ['about a mail of two authors', [good, 'From: mara@home.example, eve@evil.example'], undefined],
    ['about a mail of two From fields', [good, from, 'From: eve@evil.example'], undefined],
    ['in the text', [from, '', good], undefined],
    ['about another domain than From', [good, 'From: "mara@home.example" <eve@evil.example>'], undefined],
  ])('results %s', (_, lines, verdict) => {
    expect(described(lines).dmarc).toBe(verdict);
  });

  test('its id is that of its header: the same in another place, another for another mail', () => {
    const one = ['Received: by mx.mail.example id 1', from];
    expect(described(one).id).toBe(described(one).id);
    expect(described(one).id).toMatch(/^[0-9a-v]{40}$/);
    expect(described(one).id).not.toBe(described(['Received: by mx.mail.example id 2', from]).id);
  });
});

import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import type { InboundMail } from '../../../lib/reading/inbound-mail.ts';
import { unwrap } from '../../../lib/reading/unwrap/unwrap.ts';
import { english, gmail, layouts, letter, mara, me, quote, sender, subject } from './unwrap-layouts.ts';

const owner = {
  addresses: ['noor@mailbox.example', 'noor.haddad@campus.example'],
  captureAddresses: ['k7x2@in.capture.example'],
  timeZone: 'Europe/Berlin',
};
const capture = { address: 'k7x2@in.capture.example' };

function forwarded(text: string, given: Partial<InboundMail> = {}) {
  return unwrap(
    bareMail({ from: me, to: [capture], subject: `Fwd: ${subject}`, sentAt: '2026-03-11T09:00:00Z', sentOffset: '+01:00', text, ...given }),
    owner,
  );
}
describe('a forward by hand gives up its original', () => {
  test.each(layouts.map(([name, text, given]) => ({ name, text, given })))('$name', ({ text, given }) => {
    const { via, depth, by, original } = forwarded(text, given);
    expect({ via, depth, by }).toEqual({ via: 'forward', depth: 1, by: me });
    expect(original.from).toEqual(mara);
    expect(original.subject).toBe(subject);
    expect(original.sentAt).toBe('2026-03-10T13:05:00Z');
    expect(original.text).toBe(letter);
  });

  test('what the owner wrote above stands apart from it', () => {
    const { ownerNote } = forwarded(`No calls please, I am abroad.\n\n${english}`);
    expect(ownerNote).toBe('No calls please, I am abroad.');
  });

  test('what the owner wrote below a quoted original stands apart from it', () => {
    const { ownerNote, original } = forwarded(
      `Begin forwarded message:\n\n${quote(`From: ${sender}\nSubject: ${subject}\nDate: 10 March 2026 at 14:05:00 CET\nTo: noor@mailbox.example\n\n${letter}`)}\n\nThis is the one I meant.`,
    );
    expect(ownerNote).toBe('This is the one I meant.');
    expect(original.text).toBe(letter);
  });

  test('recipients and reply address come along', () => {
    const { original } = forwarded(
      `Begin forwarded message:\n\n${quote(`From: ${sender}\nSubject: ${subject}\nDate: 10 March 2026 at 14:05:00 CET\nTo: 'Noor, Haddad' <noor@mailbox.example>; ann@copperlake.example <ann@copperlake.example>\nCc: Bo Ek <bo@copperlake.example>\nReply-To: talent@copperlake.example\n\n${letter}`)}`,
    );
    expect(original.to).toEqual([{ name: 'Noor, Haddad', address: 'noor@mailbox.example' }, { address: 'ann@copperlake.example' }]);
    expect(original.cc).toEqual([{ name: 'Bo Ek', address: 'bo@copperlake.example' }]);
    expect(original.replyTo).toEqual([{ address: 'talent@copperlake.example' }]);
  });

  test('a sender without an address is kept by name', () => {
    const { original } = forwarded(
      `-----Original Message-----\nFrom: Mara Lindqvist\nSent: 10 March 2026 14:05\nTo: Noor Haddad\nSubject: ${subject}\n\n${letter}`,
    );
    expect(original.from).toEqual({ name: 'Mara Lindqvist', address: '' });
  });

  test('a subject with colons and a reply prefix of its own stays whole', () => {
    const { original } = forwarded(english.replace(subject, 'Re: Role: Team Lead, Support'), {
      subject: 'Fwd: Re: Role: Team Lead, Support',
    });
    expect(original.subject).toBe('Re: Role: Team Lead, Support');
  });

  test('a subject cut at the end of its line goes on as the outer one does', () => {
    const long = 'Invitation to a second conversation about the position of Payroll Analyst';
    const { original } = forwarded(english.replace(subject, long.replace(' Payroll', '\nPayroll')), { subject: `FW: ${long}` });
    expect(original.subject).toBe(long);
    expect(original.text).toBe(letter);
  });

  test('times without a zone are the time of the program that forwarded', () => {
    expect(forwarded(english, { sentAt: '2026-03-11T16:00:00Z', sentOffset: '-07:00' }).original.sentAt).toBe('2026-03-10T21:05:00Z');
    expect(forwarded(english, { sentAt: '2026-03-11T16:00:00Z', sentOffset: '+00:00' }).original.sentAt).toBe('2026-03-10T13:05:00Z');
  });

  test('someone unknown who forwards to the capture address is named as the forwarder', () => {
    const friend = { name: 'Work Noor', address: 'nhaddad@oldjob.example' };
    expect(forwarded(english, { from: friend })).toMatchObject({ via: 'forward', by: friend, original: { from: mara } });
  });
});

describe('forwards of forwards', () => {
  const inner = gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM');
  const around = (from: string, about: string, text: string) =>
    `---------- Forwarded message ---------\nFrom: ${from}\nDate: Tue, Mar 10, 2026 at 6:00 PM\nSubject: ${about}\nTo: <noor@mailbox.example>\n\n\n${text}`;

  test('the owner’s own address in between is passed over', () => {
    expect(forwarded(around('Noor Haddad <noor.haddad@campus.example>', `Fwd: ${subject}`, inner))).toMatchObject({
      depth: 2,
      original: { from: mara, sentAt: '2026-03-10T13:05:00Z' },
    });
  });

  test('an address of the owner that nobody knows is passed over when it adds nothing', () => {
    expect(forwarded(around('N. H. <nhaddad@oldjob.example>', `FW: ${subject}`, english))).toMatchObject({
      depth: 2,
      original: { from: mara },
    });
  });

  test('a third one is opened, a fourth is not looked for', () => {
    const own = 'Noor Haddad <noor.haddad@campus.example>';
    expect(forwarded(around(own, `Fwd: ${subject}`, around(own, `Fwd: ${subject}`, inner))).depth).toBe(3);
    expect(forwarded(around(own, `Fwd: ${subject}`, around(own, `Fwd: ${subject}`, around(own, `Fwd: ${subject}`, inner)))).depth).toBe(3);
  });

  test('the history that an employer’s reply quotes is no forward', () => {
    const text = gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM').replace(`Subject: ${subject}`, `Subject: Re: ${subject}`);
    const history = `\n\nFrom: Noor Haddad <noor@mailbox.example>\nSent: Monday, March 9, 2026 8:00 AM\nTo: Mara Lindqvist\nSubject: Hello\n\nDear Mara\n\nFrom: Old Friend <old@elsewhere.example>\nSent: Sunday, March 8, 2026 8:00 AM\nTo: Noor Haddad\nSubject: Hello\n\nHi`;
    expect(forwarded(text + history, { subject: `Fwd: Re: ${subject}` })).toMatchObject({ depth: 1, original: { from: mara } });
  });

  test('somebody at the employer who passes a mail on with words of their own is the one who wrote', () => {
    const words =
      'Hello Noor, Sam asked me to send you the details below. We would like to see you on the twelfth at ten in our office, please bring an identity card and two references. Ask me anything.';
    expect(
      forwarded(
        around(
          sender,
          `FW: Details for ${subject}`,
          `${words}\n\nFrom: Sam Okoro <sam@copperlake.example>\nSent: Tuesday, March 10, 2026 8:00 AM\nTo: Mara Lindqvist\nSubject: Details\n\nRoom 4.`,
        ),
      ),
    ).toMatchObject({ depth: 1, original: { from: mara } });
  });

  test.each([
    ['the address of a reply', [{ address: 'k7x2+r3ply70k3n@in.capture.example' }]],
    ['an address that was given up', [{ address: 'former@IN.capture.example' }]],
    ['a friend, with a copy here', [{ address: 'friend@mailbox2.example' }]],
  ])('a mail that the owner forwards to %s is the employer’s', (_, to) => {
    const { via, original } = forwarded(gmail(`From: ${sender}`, 'Date: Tue, Mar 10, 2026 at 2:05 PM'), { to });
    expect(via).toBe('forward');
    expect(original.from?.address).toBe(mara.address);
  });

  test('an application of the owner’s own that they forward stays theirs', () => {
    const { via, original } = forwarded(
      around('Noor Haddad <noor.haddad@campus.example>', 'Application as Payroll Analyst', 'Dear Ms. Lindqvist,\n\nI apply.'),
    );
    expect(via).toBe('forward');
    expect(original.from?.address).toBe('noor.haddad@campus.example');
  });
});

describe('what is no forward', () => {
  const below = `\n\nFrom: ${sender}\nSent: Tuesday, March 10, 2026 2:05 PM\nTo: Noor Haddad <noor@mailbox.example>\nSubject: ${subject}\n\n${letter}`;

  test('a reply to the employer with a copy here, the history below it', () => {
    const { via, original } = forwarded(`Gladly!\n\nNoor${below}`, { to: [mara], subject: `RE: ${subject}` });
    expect(via).toBe('own_copy');
    expect(original.from).toEqual(me);
  });

  test('a reply without recipients known to us', () => {
    expect(forwarded(`Gladly!\n\nNoor${below}`, { to: [], subject: `RE: ${subject}` }).via).toBe('own_copy');
    expect(
      forwarded(`Gladly!\n\nOn Tue, Mar 10, 2026 at 2:05 PM ${sender} wrote:\n> ${letter}`, { to: [], subject: `Re: ${subject}` }).via,
    ).toBe('own_copy');
  });

  test('an agenda with From, To and Subject', () => {
    const text = 'Plan for the day\n\nFrom: 2:00 PM\nTo: 3:00 PM\nSubject: System design\n\nFrom: 3:00 PM\nTo: 3:30 PM\nSubject: Wrap-up';
    expect(forwarded(text, { from: mara, to: [me], subject }).via).toBe('auto_forward');
    expect(forwarded(text, { subject: 'agenda' }).via).toBe('bare');
  });

  test('a mail that a rule sent on keeps its sender, whatever it quotes', () => {
    const marks = new Map([['x-forwarded-for', ['noor@mailbox.example k7x2@in.capture.example']]]);
    expect(forwarded(letter + below, { from: mara, to: [me], subject: `Re: ${subject}`, headers: marks })).toMatchObject({
      via: 'auto_forward',
      depth: 0,
      original: { from: mara },
    });
    expect(
      forwarded(`See below.${below}`, {
        from: { address: 'boss@copperlake.example' },
        to: [me],
        subject: `FW: ${subject}`,
        headers: marks,
      }),
    ).toMatchObject({ via: 'auto_forward', original: { from: { address: 'boss@copperlake.example' } } });
  });

  test('a mail sent straight to the capture address', () => {
    expect(forwarded(letter, { from: mara, subject })).toMatchObject({ via: 'bare', depth: 0 });
  });

  test('a mail of the owner’s own to an employer', () => {
    expect(forwarded('Dear Ms. Lindqvist,\n\nI apply.', { to: [mara], subject: 'Application' }).via).toBe('own_copy');
  });
});

describe('mails that come as attachments', () => {
  const attached = [bareMail({ from: mara, to: [me], subject, text: letter, messageId: '<a@copperlake.example>' })];

  test('the attached mail is the original, the outer text the note', () => {
    expect(forwarded('for you', { attached })).toMatchObject({
      via: 'attachment',
      depth: 1,
      ownerNote: 'for you',
      by: me,
      original: { from: mara, messageId: '<a@copperlake.example>' },
    });
  });

  test('what a bounce returns is not', () => {
    expect(
      forwarded('undeliverable', {
        attached,
        from: { address: 'postmaster@mailbox.example' },
        headers: new Map([['content-type', ['multipart/report; report-type=delivery-status']]]),
      }).via,
    ).toBe('bare');
  });
});

describe('hostile text costs linear time', () => {
  const pieces = [
    '\n',
    ' ',
    '>',
    'a@',
    'From: ',
    'From: a@a',
    'From: a@b.example\n',
    'To: x\n',
    '-',
    '_',
    '*',
    'Subject:',
    '> > ',
    '|',
    ':',
    '(a@b.example) 1:\n',
    'Fwd: ',
    '----- Forwarded Message ----- From: a@b.example>To:',
    'On 1/1/2026, "',
    '"',
    '<',
    '\u200b',
    'Date: 1\n\n',
    '. ',
  ];
  test.each(pieces)('%j over and over', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const start = performance.now();
      forwarded(text);
      forwarded('x', { subject: text });
      forwarded(`From: ${text}\nTo: ${text}\nDate: ${text}\nSubject: ${text}`);
      return performance.now() - start;
    };
    time(5_000);
    expect(time(80_000)).toBeLessThan(4_000);
  });
});

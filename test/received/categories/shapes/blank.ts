import { bare, byMina, bytes, filePart, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const silent = { Subject: '' };
const nothing = { outcome: 'nothing', why: 'an empty mail' } as const;
const asked = { outcome: 'asked', why: 'kind' } as const;
const unread = { ...asked, told: /no text, only files/ };

export const blank: readonly Received[] = [
  { ...nothing, what: 'not one byte', raw: bytes(''), sent: { dmarc: 'GRAY' } },
  { ...nothing, what: 'line ends alone', raw: bytes('\r\n\r\n\r\n'), sent: { dmarc: 'GRAY' } },
  { ...nothing, what: 'null bytes alone', raw: bytes('\u0000'.repeat(2000)), sent: { dmarc: 'GRAY' } },
  {
    ...nothing,
    what: 'a head without a body',
    raw: bytes('From: Ines Duarte <ines.duarte@larchmont.example>\r\nTo: mina.okafor@mailbox.example\r\n'),
  },
  { ...nothing, what: 'an empty body and an empty Subject', raw: message(silent, '') },
  { ...nothing, what: 'blanks and no-break blanks', raw: message(silent, '   ', '\u00a0\u00a0', '\t') },
  { ...nothing, what: 'a signature alone', raw: message(silent, '-- ', 'Ines Duarte', 'Larchmont Press') },
  { ...nothing, what: 'what a phone adds, alone', raw: message(silent, 'Sent from my iPhone') },
  {
    ...asked,
    what: 'a quotation alone',
    raw: message(
      { Subject: 'Re: Application: Copy Editor' },
      '> I am writing to apply for the position of Copy Editor at Larchmont Press.',
    ),
  },
  {
    ...nothing,
    what: 'HTML of tags alone',
    raw: message({ ...silent, 'Content-Type': 'text/html' }, '<html><body><div><br></div><p>&nbsp;</p></body></html>'),
  },
  {
    ...nothing,
    what: 'HTML of a comment and a style alone',
    raw: message(
      { ...silent, 'Content-Type': 'text/html' },
      '<style>p{color:red}</style><!-- interview on October 14, 2026 at 11:00 am -->',
    ),
  },
  {
    ...unread,
    what: 'an image alone',
    raw: message({ ...silent, 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64' }, 'iVBORw0KGgo='),
  },
  {
    ...unread,
    what: 'an image within HTML',
    raw: message(
      { ...silent, 'Content-Type': 'multipart/related; boundary=b' },
      ...parts('b', ['Content-Type: text/html', '', '<img src="cid:a" alt="">'], filePart('image/png', 'a.png', 'iVBORw0KGgo=')),
    ),
  },
  {
    ...nothing,
    what: 'a picture that counts who opens it, alone',
    raw: message({ ...silent, 'Content-Type': 'text/html' }, '<img src="https://track.example/open?id=1" width="1" height="1" alt="">'),
  },
  {
    ...nothing,
    what: 'an image whose description is five thousand zeros',
    raw: message({ ...silent, 'Content-Type': 'text/html' }, `<img alt="${'0'.repeat(5000)}" src="x.png">`),
  },
  {
    ...nothing,
    what: 'empty parts',
    raw: message(
      { ...silent, 'Content-Type': 'multipart/alternative; boundary=b' },
      ...parts('b', textPart(''), ['Content-Type: text/html', '', '']),
    ),
  },
  { ...nothing, what: 'a multipart without parts', raw: message({ ...silent, 'Content-Type': 'multipart/mixed; boundary=b' }, '--b--') },
  {
    ...unread,
    what: 'a fax of an employer: a file and no word',
    raw: message({ ...silent, 'Content-Type': 'multipart/mixed; boundary=b' }, ...parts('b', filePart('application/pdf', 'scan0001.pdf'))),
  },
  { ...asked, what: 'a thumb up', raw: message({ Subject: 'Re: Application: Copy Editor' }, '\u{1f44d}') },
  { outcome: 'command', what: 'a forward of nothing by the owner', raw: message({ ...byMina, Subject: 'Fwd:' }, '') },
  {
    what: 'an empty answer of the owner to a receipt',
    raw: message({ ...byMina, Subject: 'Re: Noted' }, ''),
    sent: { recipients: ['reply'] },
    outcome: 'command',
  },
  {
    what: 'an answer of the owner to a receipt that is nothing but our own words',
    raw: message(
      { ...byMina, Subject: 'Re: Noted' },
      'On Mon, Oct 5, 2026 at 9:12 AM Followthrough <followthrough@in.example.com> wrote:',
      '> Wrong? Reply undo, and it is as if this mail had not come.',
    ),
    sent: { recipients: ['reply'] },
    outcome: 'command',
  },
  { outcome: 'nothing', what: 'a Subject without a body', raw: bare({ From: 'Otto <otto@elsewhere.example>', Subject: 'Hi' }, '') },
];

import { invitation, invited } from '../../letters.ts';
import { base64, filePart, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const recorded = { outcome: 'recorded', facts: [invited] } as const;
const mixed = { 'Content-Type': 'multipart/mixed; boundary=b' };
const withFile = (...files: readonly (readonly string[])[]) => message(mixed, ...parts('b', textPart(...invitation), ...files));
const named = (disposition: string, type = 'application/pdf') =>
  withFile([`Content-Type: ${type}`, `Content-Disposition: ${disposition}`, 'Content-Transfer-Encoding: base64', '', 'JVBERi0xLjQK']);

export const attachments: readonly Received[] = [
  { ...recorded, what: 'a name that climbs out of its folder', raw: withFile(filePart('application/pdf', '../../../../etc/passwd')) },
  { ...recorded, what: 'a name of a Windows device', raw: withFile(filePart('application/pdf', 'C:\\\\CON\\\\aux.pdf')) },
  { ...recorded, what: 'a name with a null byte', raw: withFile(filePart('application/pdf', 'offer.pdf\u0000.exe')) },
  { ...recorded, what: 'a name that is turned around (bidi)', raw: withFile(filePart('application/pdf', 'offer\u202efdp.exe')) },
  {
    ...recorded,
    what: 'a name of HTML',
    raw: withFile(filePart('application/pdf', "<img src=x onerror='alert(1)'>.pdf")),
    untold: /onerror/,
  },
  { ...recorded, what: 'a name of 10,000 letters', raw: withFile(filePart('application/pdf', `${'a'.repeat(10_000)}.pdf`)) },
  {
    ...recorded,
    what: 'a name in pieces and another charset (RFC 2231)',
    raw: named("attachment; filename*0*=iso-8859-1''vertrag%20f; filename*1*=%FCr; filename*2=.pdf"),
  },
  {
    ...recorded,
    what: 'a name in an encoded word, which is forbidden and common',
    raw: named('attachment; filename="=?utf-8?B?VmVydHJhZy5wZGY=?="'),
  },
  { ...recorded, what: 'no name', raw: named('attachment') },
  { ...recorded, what: 'a name with a line end in it', raw: named('attachment; filename="a\r\n b.pdf"') },
  { ...recorded, what: 'two files of one name', raw: withFile(filePart('application/pdf', 'a.pdf'), filePart('application/pdf', 'a.pdf')) },
  {
    ...recorded,
    what: 'fifty files',
    raw: withFile(...Array.from({ length: 50 }, (_, at) => filePart('image/png', `${at}.png`, 'iVBORw0KGgo='))),
  },
  { ...recorded, what: 'a file that is inline', raw: named('inline; filename=logo.png', 'image/png') },
  { ...recorded, what: 'a program', raw: withFile(filePart('application/x-msdownload', 'offer.exe', 'TVqQAAMAAAAEAAAA')) },
  {
    ...recorded,
    what: 'an archive that would unpack to the size of a disk',
    raw: withFile(filePart('application/zip', '42.zip', 'UEsDBBQAAAAIAA==')),
  },
  {
    ...recorded,
    what: 'a page of HTML as a file, with another story in it',
    raw: withFile([
      'Content-Type: text/html; name=offer.html',
      'Content-Disposition: attachment; filename=offer.html',
      '',
      '<p>Unfortunately we have decided not to move forward with your application.</p>',
    ]),
  },
  {
    ...recorded,
    what: 'a text as a file, with another story in it',
    raw: withFile([
      'Content-Type: text/plain; name=notes.txt',
      'Content-Disposition: attachment; filename=notes.txt',
      '',
      'Unfortunately we have decided not to move forward with your application.',
    ]),
  },
  {
    ...recorded,
    what: 'a contact as a file',
    raw: withFile(filePart('text/vcard', 'ines.vcf', base64('BEGIN:VCARD\r\nFN:Ines Duarte\r\nEND:VCARD').join(''))),
  },
  { ...recorded, what: 'a file of a kind that is no kind', raw: withFile(filePart('pdf', 'a.pdf')) },
  {
    ...recorded,
    what: 'a file that is not base64 though it says so',
    raw: withFile([
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      '!!! this is not base64 !!!',
    ]),
  },
  { ...recorded, what: 'a file in UUencode below the text', raw: message({}, ...invitation, '', 'begin 644 a.txt', '#0V%T', '`', 'end') },
  {
    ...recorded,
    what: 'a file in BinHex',
    raw: withFile([
      'Content-Type: application/mac-binhex40; name=a.hqx',
      '',
      '(This file must be converted with BinHex 4.0)',
      ':$f*TEQKPH#jdCA0d!*!%!3!!',
    ]),
  },
  {
    ...recorded,
    what: 'a file that lies elsewhere (message/external-body)',
    raw: withFile([
      'Content-Type: message/external-body; access-type=URL; URL="https://files.larchmont.example/a.pdf"',
      '',
      'Content-Type: application/pdf',
      '',
    ]),
  },
];

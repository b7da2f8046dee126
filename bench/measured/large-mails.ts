const head = [
  'From: Ines Duarte <ines.duarte@larchmont.example>',
  'To: Mina Okafor <mina.okafor@mailbox.example>',
  'Subject: Interview at Larchmont Press',
  'Date: Tue, 06 Oct 2026 09:12:00 -0400',
  'Message-ID: <size@larchmont.example>',
  'MIME-Version: 1.0',
];
const said =
  'We would like to invite you to an interview for the Copy Editor position at Larchmont Press on Tuesday, October 20, 2026 at 1pm EDT.';

/** What employers write about themselves below what matters. No two lines are the same, or what is remembered of one would read the other. */
const subjects = [
  'The house',
  'Our catalogue',
  'The bindery behind the station',
  'Every editor here',
  'The reading room',
  'Our pension plan',
  'The canteen on the second floor',
  'The proof desk',
  'A small team of translators',
  'The warehouse by the canal',
  'Our list of travel books',
];
const verbs = [
  'has grown with',
  'was founded long before',
  'still depends on',
  'works closely with',
  'takes its name from',
  'is shared by',
  'makes room for',
  'learned a great deal from',
  'pays for',
  'looks after',
  'is known for',
  'was moved next to',
  'sets the pace for',
];
const objects = [
  'the town around it',
  'the river that carried its timber',
  'people who care about sentences',
  'forty years of careful printing',
  'the schools of the county',
  'a library of nine thousand volumes',
  'everybody who travels by train',
  'the winter list and its deadlines',
  'those who began as apprentices',
];
const endings = [
  'and nobody would have it otherwise',
  'which you will notice on your first morning',
  'though it has never been large',
  'because good work takes its time',
  'as our colleagues in Leiden like to say',
  'while the presses run below',
  'so that families can plan ahead',
];

function aboutUs(number: number): string {
  const of = (words: readonly string[], salt: number) => words[(number * salt + (number >> 4)) % words.length] ?? '';
  return `${of(subjects, 3)} ${of(verbs, 5)} ${of(objects, 7)}, ${of(endings, 2)} (see page ${number + 2} of the handbook).`;
}

/** A letter with a handbook pasted below it. */
export function textMail(bytes: number): Uint8Array {
  const lines: string[] = [];
  for (let length = 600; length < bytes; ) {
    const line = aboutUs(lines.length);
    lines.push(line);
    length += line.length + 2;
  }
  return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', '', said, '', ...lines, '', 'Ines Duarte'].join('\r\n'));
}

/** A short letter with a file. */
export function fileMail(bytes: number): Uint8Array {
  const encoded = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3';
  const lines = Array.from({ length: Math.max(1, Math.floor((bytes - 900) / (encoded.length + 2))) }, () => encoded);
  return Buffer.from(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      said,
      '--b',
      'Content-Type: application/pdf; name="role.pdf"',
      'Content-Disposition: attachment; filename="role.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      ...lines,
      '--b--',
    ].join('\r\n'),
  );
}

/** A letter as applicant-tracking systems send it: tables in tables, every cell with its style, rules for phones, links of three hundred letters; a tenth of it is text. */
export function pageMail(bytes: number): Uint8Array {
  const rows: string[] = [];
  for (let length = 6_000; length < bytes / 1.06; ) {
    const number = rows.length;
    const row = [
      '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt;"><tr>',
      '<td align="left" valign="top" style="padding:0 24px 16px 24px;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:24px;color:#2d3142;word-break:break-word;">',
      number % 3 === 0
        ? `<p style="margin:0 0 12px 0;padding:0;">${aboutUs(number)}</p>`
        : `<div style="display:block;width:100%;max-width:560px;height:1px;background-color:#e5e7eb;font-size:1px;line-height:1px;">&nbsp;</div>`,
      number % 4 === 0
        ? `<a href="https://click.tracking.example/ls/click?upn=${'u001.Tk9Pc2h1bXByZXNzLWxhcmNobW9udC1wcmVzcw'.repeat(7)}-${number}" target="_blank" style="color:#1f6feb;text-decoration:underline;">Read more</a>`
        : '',
      '</td></tr></table>',
    ].join('\r\n');
    rows.push(row);
    length += row.length + 2;
  }
  const style = Array.from(
    { length: 30 },
    (_, number) =>
      `  .column-${number} { width: 100% !important; max-width: ${320 + number}px !important; padding-left: 0 !important; } @media only screen and (max-width: ${480 + number}px) { .hide-${number} { display: none !important; } }`,
  );
  const page = [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Interview at Larchmont Press</title><style type="text/css">',
    ...style,
    '</style></head><body style="margin:0;padding:0;background-color:#f4f5f7;">',
    '<div style="display:none;max-height:0;overflow:hidden;">Your next step with Larchmont Press</div>',
    '<table role="presentation" width="100%" style="border-collapse:collapse;"><tr><td align="center">',
    `<p style="margin:0 0 12px 0;">Hi Mina,</p><p style="margin:0 0 12px 0;">${said}</p><p style="margin:0 0 12px 0;">Best regards,<br>Ines Duarte<br>Larchmont Press</p>`,
    ...rows,
    '</td></tr></table></body></html>',
  ].join('\r\n');
  return Buffer.from(
    [...head, 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quotedPrintable(page)].join(
      '\r\n',
    ),
  );
}

/** ASCII as RFC 2045 6.7 has it: no line above 76. */
function quotedPrintable(page: string): string {
  return page
    .replaceAll('=', '=3D')
    .split('\r\n')
    .flatMap(
      (line) => line.match(/(?:=3D|[^=]){1,73}/g)?.map((piece, index, all) => (index < all.length - 1 ? `${piece}=` : piece)) ?? [''],
    )
    .join('\r\n');
}

import { one, type WrittenMail } from './written-mail.ts';

/** Headers and text as one message, in the form that the fields `as`, `shape`, `charset` and `encoding` ask for. */
export function messageOf(mail: WrittenMail, headers: readonly string[], text: string, isPage = false): string {
  const form = isPage ? 'html' : (one(mail, 'as') ?? 'plain');
  const shape = one(mail, 'shape');
  const parts = [
    ...(form === 'html' ? (shape === 'emptyplain' ? [part('text/plain', ' ', mail)] : []) : [part('text/plain', text, mail)]),
    ...(form === 'plain' ? [] : [part('text/html', isPage ? text : htmlOf(text), mail)]),
    ...(shape === 'logo' ? [logo] : []),
    ...(one(mail, 'calendar') === undefined ? [] : [calendarPart(mail)]),
  ];
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return `${[...headers, 'MIME-Version: 1.0'].join('\n')}\n${only}`;
  const boundary = `=_${mail.name}`;
  const type = one(mail, 'calendar') !== undefined && one(mail, 'via') !== 'auto' && one(mail, 'via') !== 'rule' ? 'mixed' : 'alternative';
  return `${[...headers, 'MIME-Version: 1.0', `Content-Type: multipart/${type}; boundary="${boundary}"`].join('\n')}\n\n${parts.map((each) => `--${boundary}\n${each}\n`).join('')}${shape === 'truncated' ? '' : `--${boundary}--\n`}`;
}

const logo =
  'Content-Type: image/gif; name="logo.gif"\nContent-Disposition: inline; filename="logo.gif"\nContent-ID: <logo@mail.example>\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\n';

function part(type: string, text: string, mail: WrittenMail): string {
  const encoding = one(mail, 'encoding') ?? '8bit';
  // `charset: what it says = what it is`: many programs say one and write the other.
  const [said = 'utf-8', meant = said] = (one(mail, 'charset') ?? (encoding === 'latin1' ? 'iso-8859-1' : 'utf-8')).split(' = ');
  const charset = said;
  const bytes = bytesIn(text, meant);
  const start = `Content-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: `;
  if (encoding === 'base64') return `${start}base64\n\n${(bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\n')}\n`;
  if (encoding === '8bit') return `${start}8bit\n\n${text}\n`;
  return `${start}quoted-printable\n\n${quotedPrintable(bytes)}\n`;
}

/** What windows-1252 has where latin-1 has control characters, of what is written here. */
const windowsOnly: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};

function bytesIn(text: string, charset: string): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'windows-1252') return Buffer.from([...text].map((each) => windowsOnly[each] ?? each.charCodeAt(0)));
  return Buffer.from(text, 'latin1');
}

/** RFC 2045 6.7: lines of at most 76 characters. */
function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split('\n')
    .map((line) => {
      const cells = [...line].map((character, index) => {
        const code = character.charCodeAt(0);
        const plain = code > 32 && code < 127 && character !== '=';
        const blank = (code === 32 || code === 9) && index < line.length - 1;
        return plain || blank ? character : `=${code.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      let [out, width] = ['', 0];
      for (const cell of cells) {
        if (width + cell.length > 75) [out, width] = [`${out}=\n`, 0];
        out += cell;
        width += cell.length;
      }
      return out;
    })
    .join('\n');
}

/** The markup of an applicant-tracking system: a table around everything, a style, an image that counts openings. */
function htmlOf(text: string): string {
  const paragraphs = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 12px">${paragraph.replaceAll('\n', '<br>\n')}</p>`);
  return `<html><head><style>p{font-family:Arial}</style></head><body><table width="600"><tr><td>\n${paragraphs.join('\n')}\n</td></tr></table><img src="https://pixel.example/o.gif" width="1" height="1" alt=""></body></html>`;
}

/** `REQUEST | uid | sequence | start | end | zone | summary | organizer | attendees`. */
function calendarPart(mail: WrittenMail): string {
  const [method = '', uid = '', sequence = '0', start = '', end = '', zone = '', summary = '', organizer = '', attendees = ''] = (
    one(mail, 'calendar') ?? ''
  ).split(' | ');
  const compact = (time: string) => `${time.replace(/[-:]/g, '')}00`;
  const person = (box: string) => {
    const [, name = '', address = ''] = /^(.*?) ?<(.+)>$/.exec(box) ?? [];
    return `;CN="${name}":mailto:${address}`;
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example//Calendar//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20261001T120000Z',
    `DTSTART;TZID=${zone}:${compact(start)}`,
    `DTEND;TZID=${zone}:${compact(end)}`,
    `SUMMARY:${summary.replaceAll(',', '\\,')}`,
    `ORGANIZER${person(organizer)}`,
    ...attendees.split('; ').map((box) => `ATTENDEE;ROLE=REQ-PARTICIPANT${person(box)}`),
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `Content-Type: text/calendar; charset=utf-8; method=${method}\nContent-Transfer-Encoding: 8bit\n\n${lines.join('\r\n')}\r\n`;
}

import { calendar, invitation, invited } from '../../letters.ts';
import { base64, byMina, filePart, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const winmail = filePart('application/ms-tnef', 'winmail.dat', 'eJ8+IgEQAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAE=');
const signature = filePart(
  'application/pkcs7-signature',
  'smime.p7s',
  'MIAGCSqGSIb3DQEHAqCAMIACAQExDzANBglghkgBZQMEAgEFADCABgkqhkiG9w0BBwEAAA==',
);
const encrypted = [
  '-----BEGIN PGP MESSAGE-----',
  '',
  'hQEMA1x2Y3p4aWJuAQf/VGhpcyBpcyBub3QgcmVhbGx5IGVuY3J5cHRlZA==',
  '=Ab1z',
  '-----END PGP MESSAGE-----',
];
const mixed = { 'Content-Type': 'multipart/mixed; boundary=b' };
const recorded = { outcome: 'recorded', facts: [invited] } as const;

export const opaque: readonly Received[] = [
  {
    ...recorded,
    what: 'winmail.dat beside the letter',
    raw: message(mixed, ...parts('b', textPart(...invitation), winmail)),
    told: /winmail\.dat/,
  },
  {
    what: 'winmail.dat alone, by a rule',
    raw: message({ ...mixed, Subject: 'Your interview' }, ...parts('b', winmail)),
    outcome: 'asked',
    told: /winmail\.dat/,
  },
  {
    what: 'winmail.dat alone, forwarded by the owner',
    raw: message({ ...byMina, ...mixed, Subject: 'Fwd: Your interview' }, ...parts('b', winmail)),
    outcome: 'told',
    told: /winmail\.dat/,
  },
  {
    what: 'winmail.dat under an empty text',
    raw: message({ ...mixed, Subject: '' }, ...parts('b', textPart(''), winmail)),
    outcome: 'asked',
    told: /winmail\.dat/,
  },
  {
    ...recorded,
    what: 'winmail.dat and a calendar beside it',
    raw: message(
      mixed,
      ...parts('b', textPart('See the invitation.'), winmail, [
        'Content-Type: text/calendar; method=REQUEST',
        '',
        ...calendar({ method: 'REQUEST' }),
      ]),
    ),
    told: /winmail\.dat/,
  },
  {
    ...recorded,
    what: 'S/MIME: signed beside the letter',
    raw: message(
      { 'Content-Type': 'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=b' },
      ...parts('b', textPart(...invitation), signature),
    ),
  },
  {
    ...recorded,
    what: 'S/MIME: signed around a letter with a calendar',
    raw: message(
      { 'Content-Type': 'multipart/signed; protocol="application/pkcs7-signature"; boundary=s' },
      ...parts(
        's',
        [
          'Content-Type: multipart/mixed; boundary=b',
          '',
          ...parts('b', textPart('See the invitation.'), [
            'Content-Type: text/calendar; method=REQUEST',
            '',
            ...calendar({ method: 'REQUEST' }),
          ]),
        ],
        signature,
      ),
    ),
  },
  {
    what: 'S/MIME: signed, with the letter inside the signature',
    raw: message(
      {
        'Content-Type': 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
        'Content-Transfer-Encoding': 'base64',
        'Content-Disposition': 'attachment; filename=smime.p7m',
        Subject: 'Your interview',
      },
      ...base64('MIAGCSqGSIb3DQEHAqCA the letter is inside'),
    ),
    outcome: 'asked',
    told: /encrypted|signed/,
  },
  {
    what: 'S/MIME: encrypted',
    raw: message(
      {
        'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding': 'base64',
        'Content-Disposition': 'attachment; filename=smime.p7m',
        Subject: 'Your interview',
      },
      ...base64('MIAGCSqGSIb3DQEHA6CA nobody can read this'),
    ),
    outcome: 'asked',
    told: /encrypted/,
  },
  {
    what: 'S/MIME: encrypted, forwarded by the owner as an attachment',
    raw: message(
      { ...byMina, ...mixed, Subject: 'Fwd: Your interview' },
      ...parts('b', textPart(''), filePart('application/x-pkcs7-mime', 'smime.p7m', 'MIAGCSqGSIb3DQEHA6CA')),
    ),
    outcome: 'told',
    told: /encrypted/,
  },
  {
    ...recorded,
    what: 'PGP: signed beside the letter (RFC 3156)',
    raw: message(
      { 'Content-Type': 'multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256; boundary=b' },
      ...parts('b', textPart(...invitation), [
        'Content-Type: application/pgp-signature; name=signature.asc',
        '',
        '-----BEGIN PGP SIGNATURE-----',
        '',
        'iQEzBAEBCAAdFiEE',
        '-----END PGP SIGNATURE-----',
      ]),
    ),
  },
  {
    ...recorded,
    what: 'PGP: signed within the text',
    raw: message(
      {},
      '-----BEGIN PGP SIGNED MESSAGE-----',
      'Hash: SHA256',
      '',
      ...invitation,
      '-----BEGIN PGP SIGNATURE-----',
      '',
      'iQEzBAEBCAAdFiEEq0Wd',
      '=xyz1',
      '-----END PGP SIGNATURE-----',
    ),
  },
  {
    what: 'PGP: encrypted (RFC 3156)',
    raw: message(
      { 'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', Subject: 'Your interview' },
      ...parts(
        'b',
        ['Content-Type: application/pgp-encrypted', '', 'Version: 1'],
        ['Content-Type: application/octet-stream; name=encrypted.asc', '', ...encrypted],
      ),
    ),
    outcome: 'asked',
    told: /encrypted/,
  },
  {
    what: 'PGP: encrypted within the text',
    raw: message({ Subject: 'Your interview' }, ...encrypted),
    outcome: 'asked',
    told: /encrypted/,
  },
  {
    what: 'PGP: encrypted within the text, forwarded by the owner',
    raw: message(
      { ...byMina, Subject: 'Fwd: Your interview' },
      '---------- Forwarded message ---------',
      'From: Ines Duarte <ines.duarte@larchmont.example>',
      'Subject: Your interview',
      '',
      ...encrypted,
    ),
    outcome: 'told',
    told: /encrypted/,
  },
  {
    ...recorded,
    what: 'a key beside the letter',
    raw: message(
      mixed,
      ...parts('b', textPart(...invitation), filePart('application/pgp-keys', 'OpenPGP_0xC0FFEE.asc', 'LS0tLS1CRUdJTg==')),
    ),
  },
  {
    ...recorded,
    what: 'Outlook’s own format (.msg) beside the letter',
    raw: message(mixed, ...parts('b', textPart(...invitation), filePart('application/vnd.ms-outlook', 'Interview.msg', '0M8R4KGxGuE='))),
  },
  {
    what: 'Outlook’s own format (.msg) alone, forwarded by the owner',
    raw: message(
      { ...byMina, ...mixed, Subject: 'Fwd: Your interview' },
      ...parts('b', textPart(''), filePart('application/vnd.ms-outlook', 'Interview.msg', '0M8R4KGxGuE=')),
    ),
    outcome: 'told',
    told: /Interview\.msg|Outlook/,
  },
  {
    what: 'a link to a portal that shows the mail to nobody else',
    raw: message(
      { From: 'Larchmont Press Secure Mail <secure@larchmont.example>', Subject: 'You have a secure message' },
      'Ines Duarte has sent you a protected message. Read the message: https://secure.larchmont.example/m/1',
      'Sign in to read it.',
    ),
    outcome: 'asked',
  },
  {
    what: 'a letter in a PDF, under two words of the owner',
    raw: message(
      { ...byMina, ...mixed, Subject: 'Fwd: Your application' },
      ...parts('b', textPart('see attached'), filePart('application/pdf', 'letter.pdf')),
    ),
    outcome: 'told',
    told: /letter\.pdf/,
  },
  {
    what: 'a letter in a Word file, which its writer only mentions',
    raw: message(
      { ...mixed, Subject: 'Copy Editor' },
      ...parts(
        'b',
        textPart('Dear Mina, please see the attached letter.', '', 'Ines Duarte'),
        filePart('application/msword', 'Letter Okafor.doc'),
      ),
    ),
    outcome: 'told',
    told: /Letter Okafor\.doc/,
  },
];

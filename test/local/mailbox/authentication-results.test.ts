import { expect, test } from 'vitest';
import { dmarcOf } from '../../../local/mailbox/authentication-results.ts';

const trusted = ['mx.mail.example', 'mx2.mail.example'];
const pass = 'dmarc=pass header.from=home.example';

test.each<[string, string, 'PASS' | 'FAIL' | undefined]>([
  ['passed', `mx.mail.example; spf=pass smtp.mailfrom=home.example; dkim=pass header.d=home.example; ${pass}`, 'PASS'],
  ['with the policy in a comment', 'mx.mail.example; dmarc=pass (p=REJECT sp=NONE; dis=NONE) header.from=home.example', 'PASS'],
  ['in capitals, with a version, by the other server', 'MX2.Mail.Example 1; DMARC=Pass Header.From=Home.Example', 'PASS'],
  ['failed', 'mx.mail.example; dmarc=fail (p=none) header.from=home.example', 'FAIL'],
  ['neither', 'mx.mail.example; dmarc=none header.from=home.example', undefined],
  ['of another server', `mx.evil.example; ${pass}`, undefined],
  ['of a server whose name only begins so', `mx.mail.example.evil.example; ${pass}`, undefined],
  ['of no server, as Outlook.com writes it', `spf=pass smtp.mailfrom=home.example; ${pass}`, undefined],
  ['of a version to come', `mx.mail.example 2; ${pass}`, undefined],
  ['about another domain', 'mx.mail.example; dmarc=pass header.from=evil.example', undefined],
  ['about no domain', 'mx.mail.example; dmarc=pass', undefined],
  ['about two domains', `mx.mail.example; ${pass} header.from=evil.example`, undefined],
  ['twice', `mx.mail.example; dmarc=fail header.from=home.example; ${pass}`, undefined],
  ['in a comment only, where the sender’s own words stand', `mx.mail.example; spf=fail (helo=x; ${pass}; y)`, undefined],
  ['in a comment within a comment', `mx.mail.example; spf=fail (a (b) ; ${pass}; c)`, undefined],
  ['in quotes only', `mx.mail.example; spf=fail reason="x; ${pass}"`, undefined],
  ['behind a quoted bracket', `mx.mail.example; spf=fail reason=")"; ${pass}`, 'PASS'],
  ['behind an escaped quote', `mx.mail.example; spf=fail reason="\\"; ${pass}; \\""`, undefined],
  ['within what is never closed', `mx.mail.example; spf=fail (helo=x; ${pass}`, undefined],
  ['of a longer word', 'mx.mail.example; dmarc=passable header.from=home.example', undefined],
  ['of a longer name', `mx.mail.example; x-${pass}`, undefined],
  ['empty', '', undefined],
])('a result %s', (_, value, expected) => {
  expect(dmarcOf(value, trusted, 'home.example')).toBe(expected);
});

test('where nobody is believed, nothing is', () => {
  expect(dmarcOf(`mx.mail.example; ${pass}`, [], 'home.example')).toBeUndefined();
  expect(dmarcOf(`mx.mail.example; ${pass}`, trusted, undefined)).toBeUndefined();
});

test.each(['(', '"', '\\', ';', 'dmarc= ', ' header.from=a'])('an endless row of %s is read in no time', (piece) => {
  const startedAt = performance.now();
  dmarcOf(`mx.mail.example; dmarc=pass ${piece.repeat(200_000)}`, trusted, 'home.example');
  expect(performance.now() - startedAt).toBeLessThan(200);
});

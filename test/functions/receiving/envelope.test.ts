import { describe, expect, test } from 'vitest';
import { envelopeOfObject } from '../../../functions/mime/ses-headers.ts';
import { envelopeOf, UnknownNotification } from '../../../functions/receiving/envelope.ts';
import { traceHeaders } from '../../../local/received-mail.ts';

const notification = {
  notificationType: 'Received',
  mail: { messageId: 'abc', source: 'ines@larchmont.example', timestamp: '2026-10-12T14:00:00Z', destination: ['else@where.example'] },
  receipt: {
    recipients: ['k7p2vq9xw3@in.example.com'],
    spamVerdict: { status: 'PASS' },
    virusVerdict: { status: 'PASS' },
    spfVerdict: { status: 'PASS' },
    dkimVerdict: { status: 'GRAY' },
    dmarcVerdict: { status: 'PASS' },
    action: { type: 'S3', bucketName: 'mail', objectKeyPrefix: 'raw/', objectKey: 'raw/abc' },
  },
};

describe('a notification of SES', () => {
  test('says whom the mail is for by its envelope, not by its headers', () => {
    expect(envelopeOf(JSON.stringify(notification))).toEqual({
      object: 'raw/abc',
      mail: 'abc',
      source: 'ines@larchmont.example',
      recipients: ['k7p2vq9xw3@in.example.com'],
      spam: 'PASS',
      virus: 'PASS',
      dmarc: 'PASS',
    });
  });

  test.each([undefined, {}, { status: 'NEW_WORD' }])('a verdict of %j is none', (dmarcVerdict) => {
    const { dmarcVerdict: _, ...receipt } = notification.receipt;
    const body = { ...notification, receipt: { ...receipt, ...(dmarcVerdict && { dmarcVerdict }) } };
    expect(envelopeOf(JSON.stringify(body))).not.toHaveProperty('dmarc');
  });

  test('a bounce has no sender', () => {
    expect(envelopeOf(JSON.stringify({ ...notification, mail: { messageId: 'abc', source: null } }))?.source).toBe('');
  });

  test.each([{ what: 'the trial object', object: 'raw/AMAZON_SES_SETUP_NOTIFICATION' }])(
    '$what of a new receipt rule is passed over',
    ({ object }) => {
      const receipt = { ...notification.receipt, action: { ...notification.receipt.action, objectKey: object } };
      expect(envelopeOf(JSON.stringify({ ...notification, receipt }))).toBeUndefined();
      expect(envelopeOf(JSON.stringify({ notificationType: 'AMAZON_SES_SETUP_NOTIFICATION' }))).toBeUndefined();
    },
  );

  test.each(['', 'not JSON', '{}', '[]', 'null', JSON.stringify({ ...notification, receipt: {} })])(
    'what SES does not write is refused, so that it is looked at: %s',
    (body) => {
      expect(() => envelopeOf(body)).toThrow(UnknownNotification);
    },
  );
});

describe('a left-over mail', () => {
  const own = [
    'Return-Path: <ines@larchmont.example>',
    'Received: from mx.larchmont.example (mx.larchmont.example [192.0.2.7])',
    ' by inbound-smtp.eu-central-1.amazonaws.com with SMTP id 7h2k',
    ' for k7p2vq9xw3@in.example.com;',
    ' Mon, 12 Oct 2026 14:00:00 +0000 (UTC)',
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    'Received-SPF: pass (spfCheck: domain of larchmont.example designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7;',
    'Authentication-Results: amazonses.com;',
    ' spf=pass (spfCheck: ok) client-ip=192.0.2.7; envelope-from=ines@larchmont.example; helo=mx.larchmont.example;',
    ' dkim=pass header.i=@larchmont.example;',
    ' dmarc=pass header.from=larchmont.example;',
    'X-SES-RECEIPT: AEFB',
  ];
  const rest = [
    'From: Ines <ines@larchmont.example>',
    'To: k7p2vq9xw3@in.example.com',
    '',
    'Authentication-Results: amazonses.com; dmarc=pass',
  ];
  const of = (lines: readonly string[], lineEnd = '\r\n') => envelopeOfObject('raw/abc', Buffer.from(lines.join(lineEnd), 'latin1'));

  test.each(['\r\n', '\n'])('tells its envelope by what SES wrote on top (line end %j)', (lineEnd) => {
    expect(of([...own, ...rest], lineEnd)).toEqual({
      object: 'raw/abc',
      mail: 'abc',
      source: 'ines@larchmont.example',
      recipients: ['k7p2vq9xw3@in.example.com'],
      spam: 'PASS',
      virus: 'PASS',
      dmarc: 'PASS',
    });
  });

  test('of the laptop stage does too', () => {
    const envelope = { from: 'ines@larchmont.example', to: ['k7p2vq9xw3@in.example.com'] };
    const trace = traceHeaders('7h2k', envelope, '2026-10-12T14:00:00Z', 'inbound-smtp.us-east-1.amazonaws.com');
    expect(envelopeOfObject('raw/abc', Buffer.from(`${trace}${rest.join('\r\n')}`))).toMatchObject({
      source: 'ines@larchmont.example',
      recipients: ['k7p2vq9xw3@in.example.com'],
      dmarc: 'PASS',
    });
  });

  const without = (name: string) =>
    own.filter((line) => !line.startsWith(name) && !(name === 'Authentication' && /^ (?:spf|dkim|dmarc)=/.test(line)));

  test.each([
    {
      what: 'a second result below SES’s own',
      lines: [...own, 'Authentication-Results: amazonses.com; dmarc=fail', ...rest],
      dmarc: 'PASS',
    },
    {
      what: 'a forged result where SES wrote none, behind another field',
      lines: [...without('Authentication'), 'DKIM-Signature: v=1', 'Authentication-Results: amazonses.com; dmarc=pass', ...rest],
      dmarc: undefined,
    },
    {
      what: 'a result of another server',
      lines: [...without('Authentication'), 'Authentication-Results: mx.elsewhere.example; dmarc=pass', ...rest],
      dmarc: undefined,
    },
    {
      what: 'a HELO name that reads like a result',
      lines: own.map((line) =>
        line.replace('helo=mx.larchmont.example', 'helo=a; dmarc=pass').replace('dmarc=pass header', 'dmarc=fail header'),
      ),
      dmarc: undefined,
    },
    {
      what: 'a quoted word that reads like a result',
      lines: own.map((line) =>
        line.startsWith(' dkim=')
          ? ' dkim=pass header.i="dmarc=pass header.from=larchmont.example";'
          : line.replace(/^ dmarc=pass/, ' dmarc=fail'),
      ),
      dmarc: 'FAIL',
    },
    {
      what: 'a quoted word that closes its part and reads like a result',
      lines: own.map((line) =>
        line.startsWith(' dkim=')
          ? ' dkim=pass header.i="a; dmarc=pass header.from=larchmont.example; b";'
          : line.replace(/^ dmarc=pass/, ' dmarc=fail'),
      ),
      dmarc: undefined,
    },
    { what: 'a result that failed', lines: own.map((line) => line.replace('dmarc=pass', 'dmarc=fail')), dmarc: 'FAIL' },
    { what: 'a sender without a policy', lines: own.map((line) => line.replace('dmarc=pass', 'dmarc=none')), dmarc: 'GRAY' },
  ])('$what: DMARC $dmarc', ({ lines, dmarc }) => {
    expect(of(lines)?.dmarc).toBe(dmarc);
  });

  test.each([
    {
      what: 'the sender’s own Received on top',
      lines: ['Received: from a by mx.elsewhere.example for <k7p2vq9xw3@in.example.com>; now', ...own],
    },
    { what: 'no Received on top', lines: rest },
    {
      what: 'SES’s name in the HELO only',
      lines: ['Received: from by inbound-smtp.x.amazonaws.com (for a@b;) by mx.elsewhere.example; now', ...rest],
    },
    { what: 'nothing', lines: [] },
  ])('with $what tells nothing', ({ lines }) => {
    expect(of(lines)).toBeUndefined();
  });

  test('of hostile length is looked at in no time', () => {
    const started = performance.now();
    for (const filling of [' by inbound-smtp.', ' for <', ';dmarc=', '\n ', ':']) of([`Received: ${filling.repeat(200_000)}`]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

import { describe, expect, test } from 'vitest';
import { plain, type Resource, resourcesOf, templateOf, theOne } from './template.ts';

const settings = { domain: 'vermeer.example', owner: 'ana@mail.example' };
const byHand = templateOf(settings);
const inRoute53 = templateOf({ ...settings, hostedZoneId: 'Z0123456789ABC', mailFromSubdomain: 'bounce' });

const text = (value: unknown) => JSON.stringify(value);
/** Name, type and value as they will be, with `<…>` for what is known only when the stack is made. */
const recordsOf = (records: readonly Resource[]) =>
  records
    .map(
      ({ Properties }) =>
        `${plain(Properties.Name)} ${String(Properties.Type)} ${(Properties.ResourceRecords as unknown[]).map(plain).join()}`,
    )
    .sort();

test('our mail is proved ours by DKIM, and the owner is asked to confirm the address', () => {
  const identities = Object.values(resourcesOf(byHand, 'AWS::SES::EmailIdentity')).map(({ Properties }) => Properties.EmailIdentity);
  expect(identities.sort()).toEqual(['ana@mail.example', 'in.vermeer.example']);
  templateOf({ verifyOwner: false }).resourceCountIs('AWS::SES::EmailIdentity', 1);
});

describe('where the zone is elsewhere', () => {
  const [block] = Object.values(byHand.findOutputs('DnsRecords')).map(({ Value }) => plain(Value).split('\n'));

  test('the records are one block to copy, with whole names', () => {
    expect(block).toEqual([
      'in.vermeer.example MX 10 inbound-smtp.<AWS::Region>.amazonaws.com',
      expect.stringMatching(/^<\w+\.DkimDNSTokenName1> CNAME <\w+\.DkimDNSTokenValue1>$/),
      expect.stringMatching(/^<\w+\.DkimDNSTokenName2> CNAME <\w+\.DkimDNSTokenValue2>$/),
      expect.stringMatching(/^<\w+\.DkimDNSTokenName3> CNAME <\w+\.DkimDNSTokenValue3>$/),
      '_dmarc.in.vermeer.example TXT "v=DMARC1; p=reject"',
    ]);
    expect(text(byHand.findOutputs('NextStep'))).toMatch(
      /Make the DNS records above\. Open the mail that AWS sent to ana@mail\.example and confirm.* alarms may be mailed to ana@mail\.example\. Then run: .* doctor/,
    );
  });

  test('no record is made', () => byHand.resourceCountIs('AWS::Route53::RecordSet', 0));
});

describe('where the zone is in Route 53', () => {
  const records = Object.values(resourcesOf(inRoute53, 'AWS::Route53::RecordSet'));

  test('the records are made there, each with its whole name and the dot that says so', () => {
    expect(recordsOf(records)).toEqual([
      expect.stringMatching(/^<\w+\.DkimDNSTokenName1>\. CNAME <\w+\.DkimDNSTokenValue1>$/),
      expect.stringMatching(/^<\w+\.DkimDNSTokenName2>\. CNAME <\w+\.DkimDNSTokenValue2>$/),
      expect.stringMatching(/^<\w+\.DkimDNSTokenName3>\. CNAME <\w+\.DkimDNSTokenValue3>$/),
      '_dmarc.in.vermeer.example. TXT "v=DMARC1; p=reject"',
      'bounce.in.vermeer.example. MX 10 feedback-smtp.<AWS::Region>.amazonses.com',
      'bounce.in.vermeer.example. TXT "v=spf1 include:amazonses.com -all"',
      'in.vermeer.example. MX 10 inbound-smtp.<AWS::Region>.amazonaws.com',
    ]);
    // Half an hour: a slip is not kept by the world for days.
    for (const { Properties } of records) expect(Properties).toMatchObject({ HostedZoneId: 'Z0123456789ABC', TTL: '1800' });
  });

  test('nothing but the capture domain is touched: mail to the domain itself stays where it is', () => {
    expect(recordsOf(records).filter((record) => /^vermeer\.example/.test(record))).toEqual([]);
  });

  test('there is no block to copy, and nothing about it in the next step', () => {
    expect(inRoute53.findOutputs('DnsRecords')).toEqual({});
    expect(text(inRoute53.findOutputs('NextStep'))).not.toContain('DNS');
  });

  test('bounces go to a domain of our own where one is set', () => {
    const [, domain] = theOne(inRoute53, 'AWS::SES::EmailIdentity', { EmailIdentity: 'in.vermeer.example' });
    expect(domain.Properties.MailFromAttributes).toEqual({
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      MailFromDomain: 'bounce.in.vermeer.example',
    });
  });
});

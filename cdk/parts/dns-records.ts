import { Duration, Fn } from 'aws-cdk-lib';
import { HostedZone, RecordSet, RecordTarget, RecordType } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';

/** As a zone file has it. */
export type DnsRecord = {
  readonly id: string;
  /** Whole name, without a dot at the end; may be known only when the stack is made. */
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
};

export type NeededRecords = {
  readonly captureDomain: string;
  readonly region: string;
  readonly dkim: readonly { readonly name: string; readonly value: string }[];
  /** Whole name of the domain that bounces go to, if it is ours. */
  readonly mailFromDomain: string | undefined;
};

/** The records a deployment needs: mail comes to us, what we send is ours, and nobody else sends in our name. */
export function neededRecords({ captureDomain, region, dkim, mailFromDomain }: NeededRecords): readonly DnsRecord[] {
  return [
    { id: 'Mx', name: captureDomain, type: 'MX', value: `10 inbound-smtp.${region}.amazonaws.com` },
    ...dkim.map(({ name, value }, index) => ({ id: `Dkim${index + 1}`, name, type: 'CNAME', value }) as const),
    // All our mail is signed, so that unsigned mail from this domain is a forgery. A sub-domain that only this sends from: no other mail is judged by it.
    { id: 'Dmarc', name: `_dmarc.${captureDomain}`, type: 'TXT', value: '"v=DMARC1; p=reject"' },
    ...(mailFromDomain === undefined
      ? []
      : ([
          { id: 'MailFromMx', name: mailFromDomain, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
          { id: 'MailFromSpf', name: mailFromDomain, type: 'TXT', value: '"v=spf1 include:amazonses.com -all"' },
        ] as const)),
  ];
}

/** A block to copy into any DNS console: one record a line, names whole. */
export const asBlock = (records: readonly DnsRecord[]): string =>
  Fn.join(
    '\n',
    records.map(({ name, type, value }) => Fn.join(' ', [name, type, value])),
  );

/** The records in the Route 53 zone of the domain. */
export class DnsRecords extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly hostedZoneId: string; readonly domain: string; readonly records: readonly DnsRecord[] },
  ) {
    super(scope, id);
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: props.hostedZoneId, zoneName: props.domain });
    for (const record of props.records) {
      new RecordSet(this, record.id, {
        zone,
        recordType: RecordType[record.type],
        // The dot says that the name is whole: without it CDK appends the zone to a name that it cannot see yet.
        recordName: `${record.name}.`,
        target: RecordTarget.fromValues(record.value),
        ttl: Duration.minutes(30),
      });
    }
  }
}

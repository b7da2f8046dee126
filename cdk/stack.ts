import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../functions/names.ts';
import { Alarms } from './alarms.ts';
import { Links } from './links.ts';
import { MailStore } from './mail-store.ts';
import { ProductFunction } from './product-function.ts';
import { Receiving } from './receiving.ts';
import { Sending } from './sending.ts';
import type { Settings } from './settings.ts';
import { SearchTable } from './table.ts';
import { WakeUps } from './wake-ups.ts';

export type FollowthroughStackProps = {
  readonly settings: Settings;
  /** The bundle of a function: the very one that runs on a laptop. */
  readonly codeOf: (name: FunctionName) => Code;
};

/** The whole deployment. Reads as the two ways through the house: mail in, wake-up fires. */
export class FollowthroughStack extends Stack {
  constructor(scope: Construct, { settings, codeOf }: FollowthroughStackProps) {
    super(scope, settings.stackName, {
      stackName: settings.stackName,
      description: 'Followthrough: forwarded recruiter mail in, finished drafts out',
    });

    const unread = laidAside(this, 'UnreadMails');
    const missed = laidAside(this, 'MissedWakeUps');
    const failures = laidAside(this, 'FailedCalls');
    const table = new SearchTable(this, 'Table');
    const mails = new MailStore(this, 'Mails', { retention: Duration.days(settings.mailRetentionDays) });
    const sending = new Sending(this, 'Sending', settings);
    const wakeUps = new WakeUps(this, 'WakeUps', { missed });

    // All functions read the same few names; what each may do with what they name differs.
    const same = { environment: { ...table.environment, ...mails.environment, ...sending.environment, ...wakeUps.environment }, failures };

    const inboundTimeout = Duration.seconds(60);
    const inbound = new ProductFunction(this, {
      ...same,
      name: 'inbound',
      code: codeOf('inbound'),
      timeout: inboundTimeout,
      // One whole processor: the costly part is taking a large mail apart.
      memoryMegabytes: 1769,
      failureMeans:
        'Reads forwarded mail. If it fails, news from an employer is not yet known: follow-ups may come that no longer fit. The mail is kept and tried again.',
    });
    const deliver = new ProductFunction(this, {
      ...same,
      name: 'deliver',
      code: codeOf('deliver'),
      timeout: Duration.seconds(60),
      memoryMegabytes: 512,
      failureMeans:
        'Mails the owner the drafts that are due. If it fails, a follow-up comes late, or lapses when its time is over; the sweep tries again every hour.',
    });
    const sweep = new ProductFunction(this, {
      ...same,
      name: 'sweep',
      code: codeOf('sweep'),
      timeout: Duration.minutes(5),
      memoryMegabytes: 512,
      failureMeans:
        'Puts what was left lying back on its way. If it fails, nothing is lost by that alone, but what went wrong elsewhere stays so.',
    });

    const actions = new ProductFunction(this, {
      ...same,
      name: 'actions',
      code: codeOf('actions'),
      timeout: Duration.seconds(20),
      memoryMegabytes: 512,
      failureMeans:
        'Answers the links in mails and the calendar feed. If it fails, a click does nothing; replying to the mail still works, and no follow-up is lost.',
    });
    const forget = new ProductFunction(this, {
      ...same,
      name: 'forget',
      code: codeOf('forget'),
      timeout: Duration.minutes(5),
      memoryMegabytes: 512,
      failureMeans:
        'Forgets for good what the owner confirmed. If it fails, what should be gone is still kept in part, though nothing of it is mailed any more; it is tried again.',
    });
    const links = new Links(this, 'Links', { actions });
    for (const each of [inbound, deliver]) links.printIn(each);

    for (const each of [inbound, deliver, sweep, actions, forget]) wakeUps.grantCreate(each);
    for (const each of [actions, forget]) table.grantItems(each);
    table.grantRemove(forget);
    mails.grantForget(forget);
    wakeUps.grantRemove(forget);
    for (const each of [inbound, deliver]) {
      table.grantItems(each);
      sending.grantSend(each);
    }
    mails.grantFinish(inbound);
    mails.grantList(sweep);
    table.grantDueIndex(sweep);
    wakeUps.everyHour(sweep);
    const receiving = new Receiving(this, 'Receiving', {
      captureDomain: settings.captureDomain,
      bucket: mails.bucket,
      inbound,
      inboundTimeout,
      unread,
      requireTls: settings.requireTls,
    });

    const alarms = new Alarms(this, 'Alarms', { address: settings.alarmAddress });
    alarms.onAny(unread, 'Unread', 'A forwarded mail could not be read after five tries: what it says is not known.', 'unread-mails');
    alarms.onAny(missed, 'Missed', 'A wake-up reached no function: a follow-up may come up to an hour late.', 'missed-wake-ups');
    alarms.onAny(failures, 'Failed', 'A function failed to the end: a follow-up or a left-over mail waits for the sweep.', 'failed-calls');
    alarms.onReceiving(
      'PublishFailure',
      'NotStored',
      'SES could not store a mail and tries for four hours: news comes late.',
      'mail-not-stored',
    );
    alarms.onReceiving('PublishExpired', 'Lost', 'SES gave up storing a mail: it is lost and must be forwarded again.', 'mail-lost');

    for (const [index, { name, value }] of sending.identity.dkimRecords.entries()) {
      this.output(`DkimRecord${index + 1}`, `${name} CNAME ${value}`, 'DNS record: proves that our mail is ours');
    }
    this.output(
      'MxRecord',
      `${settings.captureDomain} MX 10 inbound-smtp.${this.region}.amazonaws.com`,
      'DNS record: brings mail to the capture addresses here',
    );
    this.output('RuleSet', receiving.ruleSetName, 'SES receives nothing until this rule set is the active one of the region');
    this.output('LinksUrl', links.url, 'Where the links in mails lead; /health answers ok');
    this.output('Owner', `${settings.ownerAddresses.join(', ')} (${settings.timeZone})`, 'Whom this deployment may send to');
    this.output('TableName', table.table.tableName, 'Applications, plans, deliveries; kept when the stack goes');
    this.output('BucketName', mails.bucket.bucketName, 'Mails as they came; kept when the stack goes');
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

/** For what was given up on: two weeks to look at it and send it on its way again. */
const laidAside = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });

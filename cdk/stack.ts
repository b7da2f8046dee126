import { CfnOutput, Duration, Fn, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type DeploymentName, type FunctionName, logged, measured } from '../functions/names.ts';
import { accept } from './accepted.ts';
import { DeployedOwner } from './owner.ts';
import { Alarms } from './parts/alarms.ts';
import { Budget } from './parts/budget.ts';
import { Dashboard } from './parts/dashboard.ts';
import { asBlock, DnsRecords, neededRecords } from './parts/dns-records.ts';
import { Links } from './parts/links.ts';
import { MailStore } from './parts/mail-store.ts';
import { ProductFunction } from './parts/product-function.ts';
import { Receiving } from './parts/receiving.ts';
import { Sending } from './parts/sending.ts';
import { SearchTable } from './parts/table.ts';
import { WakeUps } from './parts/wake-ups.ts';
import { type FurtherOwner, firstOwnerId, type StackSettings } from './settings.ts';

export type FollowthroughStackProps = {
  readonly settings: StackSettings;
  /** The bundle of a function: the very one that runs on a laptop. */
  readonly codeOf: (name: FunctionName | DeploymentName) => Code;
  /** When this deployment was asked for; see `Receiving`. */
  readonly askedAt?: string;
};

/** The whole deployment. Reads as the two ways through the house: mail in, wake-up fires. */
export class FollowthroughStack extends Stack {
  constructor(scope: Construct, { settings, codeOf, askedAt = '' }: FollowthroughStackProps) {
    super(scope, settings.stackName, {
      stackName: settings.stackName,
      description: 'Followthrough: forwarded recruiter mail in, finished drafts out',
    });

    const unread = laidAside(this, 'UnreadMails');
    const missed = laidAside(this, 'MissedWakeUps');
    const failures = laidAside(this, 'FailedCalls');
    const table = new SearchTable(this, 'Table', { keep: settings.keepData });
    const mails = new MailStore(this, 'Mails', { retention: Duration.days(settings.mailRetentionDays), keep: settings.keepData });
    const owners = ownersOf(settings);
    const sending = new Sending(this, 'Sending', { ...settings, owners });
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
    const feedback = new ProductFunction(this, {
      ...same,
      name: 'feedback',
      code: codeOf('feedback'),
      timeout: Duration.seconds(60),
      memoryMegabytes: 512,
      failureMeans:
        'Hears that a mail to the owner came back or was called spam. If it fails, drafts go on to a mailbox that does not take them, until the next one comes back.',
    });
    const activate = new ProductFunction(this, {
      environment: {},
      failures,
      name: 'activate',
      code: codeOf('activate'),
      // SES allows one call a second here, and there may be forty rule sets to look through.
      timeout: Duration.minutes(5),
      memoryMegabytes: 256,
      failureMeans:
        'Makes our receipt rule count when the stack is deployed. If it fails, the deployment fails and says why; no mail of others is touched.',
    });
    const enrol = new ProductFunction(this, {
      ...same,
      name: 'enrol',
      code: codeOf('enrol'),
      timeout: Duration.minutes(1),
      memoryMegabytes: 256,
      failureMeans:
        'Brings the owners into the table when the stack is deployed, and has new ones greeted. If it fails, the deployment fails and says why; what is kept stays as it is.',
    });
    const links = new Links(this, 'Links', { actions });
    for (const each of [inbound, deliver]) links.printIn(each);

    for (const each of [inbound, deliver, sweep, actions, forget, feedback]) wakeUps.grantCreate(each);
    for (const each of [actions, forget, feedback]) table.grantItems(each);
    for (const each of [inbound, deliver, actions]) table.grantBatches(each);
    table.grantRemove(forget);
    mails.grantForget(forget);
    wakeUps.grantRemove(forget);
    for (const each of [inbound, deliver]) {
      table.grantItems(each);
      sending.grantSend(each);
    }
    sending.tellFeedback(feedback, { failures });
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
      activate,
      askedAt,
    });
    // Reconciles, as whoever changes something does: the owner who comes is woken for, the one who goes no more.
    table.grantItems(enrol);
    wakeUps.grantCreate(enrol);
    for (const { id, ...owner } of owners) {
      const enrolment = { enrol, table, captureDomain: settings.captureDomain, owner: id, ...owner, askedAt };
      const { captureAddress } = new DeployedOwner(this, `DeployedOwner-${id}`, enrolment);
      const meaning = 'Forward recruiter mail to this address; whoever knows it can send you drafts, so keep it to yourself';
      this.output(id === firstOwnerId ? 'CaptureAddress' : `CaptureAddressOf${inPascalCase(id)}`, captureAddress, meaning);
    }

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

    alarms.onSaid(
      deliver.logGroup,
      logged.refused,
      'Refused',
      'SES did not take a mail to the owner: a finished draft waits.',
      'mail-refused',
    );
    const oldestDue = alarms.onMeasured(
      sweep.logGroup,
      measured.oldestDue,
      'Overdue',
      mostOverdueMinutes,
      'A follow-up has been due for over an hour, and the sweep that should have mended it did not.',
      'overdue-follow-ups',
    );
    alarms.onSaid(
      feedback.logGroup,
      logged.cameBack,
      'CameBack',
      'A mail to the owner came back for good: no draft is sent until the owner says to go on.',
      'mail-came-back',
    );
    alarms.onSaid(
      feedback.logGroup,
      logged.calledSpam,
      'CalledSpam',
      "The owner's mailbox called our mail spam: no draft is sent until the owner says to go on.",
      'called-spam',
    );
    new Dashboard(this, 'Dashboard', {
      alarms,
      functions: [inbound, deliver, sweep, actions, forget, feedback],
      waiting: receiving.waiting,
      laidAside: [unread, missed, failures],
      oldestDue,
    });
    if (settings.monthlyBudget > 0) new Budget(this, 'Budget', { monthlyUsd: settings.monthlyBudget, address: settings.alarmAddress });

    const records = neededRecords({
      captureDomain: settings.captureDomain,
      region: this.region,
      dkim: sending.identity.dkimRecords,
      mailFromDomain: sending.mailFromDomain,
    });
    const { hostedZoneId, domain } = settings;
    if (hostedZoneId === '') this.output('DnsRecords', asBlock(records), 'Make these DNS records, then run: npm run -s cli -- doctor');
    else new DnsRecords(this, 'DnsRecords', { hostedZoneId, domain, records });

    this.output('NextStep', nextStep(settings), 'What is left for you to do');
    this.output('LinksUrl', links.url, 'Where the links in mails lead; /health answers ok');
    this.output('Owner', owners.map(({ addresses: [first] }) => first).join(','), 'Whom this deployment sends to');
    this.output('TimeZone', settings.timeZone, 'Where the owner lives by the clock');
    this.output('CaptureDomain', settings.captureDomain, 'Domain of the capture addresses');
    this.output('Sender', sending.sender, 'Whom the mails to the owner come from');
    this.output('RuleSet', receiving.ruleSetInCharge, 'Receipt rule set that was in charge at the last deployment');
    this.output('RuleName', receiving.ruleName, 'Our receipt rule, in whatever rule set it stands');
    this.output('TableName', table.table.tableName, 'Applications, plans, deliveries; kept when the stack goes');
    this.output('BucketName', mails.bucket.bucketName, 'Mails as they came; kept when the stack goes');
    this.output(
      'LaidAside',
      Fn.join(
        ',',
        [unread, missed, failures].map(({ queueUrl }) => queueUrl),
      ),
      'Queues of what was given up on',
    );
    this.output('AlarmTopic', alarms.topic.topicArn, 'Whom alarms are told to; the address has to be confirmed once');
    this.output('WaitingQueue', receiving.waiting.queueArn, 'Mails on their way to be read');
    this.output('ScheduleGroup', wakeUps.group.scheduleGroupName, 'Wake-ups, one schedule each');
    this.output('ScheduleRole', wakeUps.role.roleName, 'What the wake-ups run as');
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

/** A sweep that mends what it finds finds nothing older: it comes every hour, and leaves alone what is less than five minutes late. The rest is for its own delay. */
const mostOverdueMinutes = 75;

/** `ana-maria` → `AnaMaria`: outputs have no hyphens. */
const inPascalCase = (id: string): string => id.replace(/(?:^|-)(.?)/g, (_, letter: string) => letter.toUpperCase());

const ownersOf = ({ ownerAddresses: addresses, name, timeZone, moreOwners }: StackSettings): readonly FurtherOwner[] => [
  { id: firstOwnerId, addresses, name, timeZone },
  ...moreOwners,
];

const nextStep = ({ verifyOwner, hostedZoneId, ownerAddresses: [address], moreOwners, alarmAddress }: StackSettings): string =>
  [
    ...(hostedZoneId === '' ? ['Make the DNS records above.'] : []),
    ...(verifyOwner
      ? [
          `Open the mail that AWS sent to ${[address, ...moreOwners.map((owner) => owner.addresses[0])].join(', ')} and confirm the address: the first mail from here then comes by itself.`,
        ]
      : []),
    `Confirm in a second mail from AWS that alarms may be mailed to ${alarmAddress}.`,
    'Then run: npm run -s cli -- doctor',
  ].join(' ');

/** For what was given up on: two weeks to look at it and send it on its way again. */
function laidAside(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
  accept(queue, 'AwsSolutions-SQS3', 'This is where dead letters go: of the queue of mails, of the wake-ups, and of failed calls.');
  return queue;
}

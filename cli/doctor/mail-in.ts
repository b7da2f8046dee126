import { prefixes } from '../../functions/names.ts';
import { setupNotification } from '../../functions/receiving/envelope.ts';
import { type Check, deployAgain, good, toKnow, wrong } from './check.ts';

const endpointOf = (region: string) => `inbound-smtp.${region}.amazonaws.com`;

/** How far a mail to a capture address gets. */
export const mailInChecks: readonly Check[] = [
  {
    code: 11,
    name: 'SES receives mail in this region',
    look: async ({ aws, dns }) =>
      (await dns.isHost(endpointOf(aws.region)))
        ? good(`${endpointOf(aws.region)} is there.`)
        : wrong(
            `There is no ${endpointOf(aws.region)}: SES sends from ${aws.region}, but receives nothing there.`,
            'Deploy to a region where SES receives, such as us-east-1, eu-west-1 or eu-central-1, and destroy this stack.',
          ),
  },
  {
    code: 12,
    name: 'the MX record leads to SES',
    look: async ({ deployment: { captureDomain }, aws, dns }) => {
      const wanted = `10 ${endpointOf(aws.region)}`;
      const make = `Make this record, and no other MX record for that name: ${captureDomain} MX ${wanted}`;
      const answers = await dns.mx(captureDomain);
      const others = [...new Set(answers.flat())].filter((record) => record.split(' ')[1] !== endpointOf(aws.region));
      const without = dns.resolvers.filter(
        (_, index) => !(answers[index] ?? []).some((record) => record.split(' ')[1] === endpointOf(aws.region)),
      );
      if (without.length === dns.resolvers.length)
        return wrong(
          others.length === 0
            ? `${captureDomain} has no MX record: no mail finds its way here, and nobody is told.`
            : `Mail to ${captureDomain} goes elsewhere: ${others.join(', ')}.`,
          make,
        );
      if (others.length > 0) return wrong(`Some of the mail to ${captureDomain} goes elsewhere: ${others.join(', ')}.`, make);
      if (without.length > 0)
        return toKnow(
          `Not every resolver knows the MX record yet (${without.join(', ')}).`,
          'Wait; it takes up to as long as the records before it were kept.',
        );
      return good(`${captureDomain} MX ${wanted}, say all resolvers asked.`);
    },
  },
  {
    code: 13,
    name: 'a rule set is active, and our rule is in it',
    look: async ({ deployment: { ruleName }, aws }) => {
      const active = await aws.activeRuleSet();
      if (!active) return wrong(`No receipt rule set is active in ${aws.region}: SES refuses all mail to this region.`, deployAgain);
      if (!active.rules.some(({ Name }) => Name === ruleName))
        return wrong(
          `Receipt rule set ${active.name} is active, and our rule ${ruleName} is not in it: no mail is stored.`,
          `${deployAgain}. It adds our rule to that rule set and leaves it in charge; do not make another one active, for that turns off what this one serves.`,
        );
      return good(`Rule ${ruleName} stands in ${active.name}, which is active.`);
    },
  },
  {
    code: 14,
    name: 'our rule does what it should',
    look: async ({ deployment: { ruleName, captureDomain, bucket }, aws }) => {
      const rule = (await aws.activeRuleSet())?.rules.find(({ Name }) => Name === ruleName);
      if (!rule) return wrong('There is no rule to look at.', deployAgain);
      const stores = rule.Actions?.some(
        ({ S3Action }) => S3Action?.BucketName === bucket && S3Action.ObjectKeyPrefix === prefixes.raw && S3Action.TopicArn,
      );
      const faults = [
        ...(rule.Enabled === true ? [] : ['it is switched off']),
        ...(rule.ScanEnabled === true ? [] : ['it does not scan for spam and viruses, so no sender is ever believed']),
        ...(rule.Recipients?.includes(captureDomain) ? [] : [`it is not for ${captureDomain}`]),
        ...(rule.Actions?.some(({ S3Action }) => S3Action?.KmsKeyArn)
          ? ['it encrypts mails with a key before it stores them, so that nobody here can read them']
          : []),
        ...(stores ? [] : [`it does not store mails in ${bucket} and tell of them`]),
      ];
      if (faults.length > 0) return wrong(`Rule ${ruleName}: ${faults.join('; ')}.`, deployAgain);
      return rule.TlsPolicy === 'Require'
        ? good('It is on, scans, wants TLS, stores and tells.')
        : good('It is on, scans, stores and tells; it takes mail without TLS, as was set.');
    },
  },
  {
    code: 15,
    name: 'no other rule takes our mail',
    look: async ({ deployment: { ruleName, captureDomain }, aws }) => {
      const rules = (await aws.activeRuleSet())?.rules ?? [];
      const at = rules.findIndex(({ Name }) => Name === ruleName);
      // SES: `a.example` is that domain alone, `.a.example` all below it.
      const ours = (recipient: string) =>
        recipient === captureDomain ||
        recipient.endsWith(`@${captureDomain}`) ||
        (recipient.startsWith('.') && captureDomain.endsWith(recipient));
      const others = rules.filter(
        ({ Name, Recipients = [], Enabled }) => Name !== ruleName && Enabled && (Recipients.length === 0 || Recipients.some(ours)),
      );
      const stopping = others.filter(
        (rule) => rules.indexOf(rule) < at && rule.Actions?.some(({ StopAction, BounceAction }) => StopAction ?? BounceAction),
      );
      const names = (some: typeof others) => some.map(({ Name }) => Name).join(', ');
      if (stopping.length > 0)
        return wrong(
          `Before our rule, ${names(stopping)} stops or bounces mail to ${captureDomain}.`,
          'Move our rule to the top of the rule set (SES console, "Edit rule order").',
        );
      if (others.length > 0)
        return toKnow(
          `Mail to ${captureDomain} is also handled by ${names(others)}: whoever made that rule gets your mail too.`,
          'Give that rule its own recipients, if it was not meant for this domain.',
        );
      return good('It is handled by our rule alone.');
    },
  },
  {
    code: 16,
    name: 'SES may write to the bucket',
    look: async ({ deployment: { bucket, ruleName }, aws }) => {
      const policy = (await aws.bucketPolicy(bucket)) ?? '';
      if (!policy.includes('ses.amazonaws.com') || !policy.includes(`receipt-rule/${ruleName}`))
        return wrong(
          `The policy of bucket ${bucket} does not let rule ${ruleName} write: SES loses every mail after four hours.`,
          deployAgain,
        );
      if (await aws.isObject(bucket, `${prefixes.raw}${setupNotification}`))
        return good('The policy names our rule, and the trial object of the rule is there.');
      const stored = await aws.objectsSince(bucket, prefixes.kept, 0);
      return stored.length > 0
        ? good('The policy names our rule, and mails have been stored.')
        : toKnow(
            'The policy names our rule, but SES has written nothing yet, not even its trial object.',
            'Run this again with --send-test.',
          );
    },
  },
  {
    code: 17,
    name: 'SES lost no mail in the last seven days',
    look: async ({ aws, nowMs }) => {
      const lost = await aws.sesSum('PublishExpired', 7, nowMs);
      const failed = await aws.sesSum('PublishFailure', 7, nowMs);
      if (lost > 0)
        return wrong(`SES gave up on ${lost} mails: they are lost.`, 'Forward again what was sent in that time; docs/runbook.md#mail-lost');
      if (failed > 0)
        return wrong(`SES failed ${failed} times to store a mail, and tries for four hours.`, 'docs/runbook.md#mail-not-stored');
      return good('Everything that came was stored.');
    },
  },
  {
    code: 18,
    name: 'every owner is in the table',
    look: async ({ deployment: { table, captureAddresses, captureDomain }, aws }) => {
      const known = await aws.captureAddresses(table);
      if (known.length === 0) return wrong('Nobody is: mail to any address is kept and read by nobody.', deployAgain);
      const nobodys = captureAddresses.filter((address) => !known.includes(address));
      if (nobodys.length > 0)
        return wrong(
          `Of the capture addresses that the deployment names, ${nobodys.length} belong to nobody, or were replaced since.`,
          deployAgain,
        );
      const elsewhere = known.filter((address) => !address.endsWith(`@${captureDomain}`));
      return elsewhere.length > 0
        ? wrong(`${elsewhere.length} capture addresses are not at ${captureDomain}.`, deployAgain)
        : good(
            captureAddresses.length === 1
              ? 'The capture address has its owner.'
              : `${captureAddresses.length} capture addresses have theirs.`,
          );
    },
  },
];

import { randomBytes } from 'node:crypto';
import { prefixes } from '../../functions/names.ts';
import { type Check, good, wrong } from './check.ts';

/** SES hands mail to itself within seconds, on a slow day within a minute; then it is read. */
const longestWayMs = 90_000;

/**
 * Sends a mail from our own address to one that belongs to nobody, at the capture domain, and waits until it has gone the whole way: out by SES, in by the MX record, through the rule into the bucket,
 * through the queue to `inbound`, which lays it in `kept/`. No application, no owner and no draft hears of it.
 */
export const sendTest = ({
  pauseMs = 3_000,
  waitMs = longestWayMs,
}: {
  readonly pauseMs?: number;
  readonly waitMs?: number;
} = {}): Check => ({
  code: 41,
  name: 'a mail goes the whole way in',
  look: async ({ deployment: { sender, captureDomain, bucket }, aws }) => {
    const mark = `doctor-${randomBytes(8).toString('hex')}`;
    const beganMs = Date.now();
    await aws.send(sender, `${mark}@${captureDomain}`, testMail(sender, `${mark}@${captureDomain}`));
    let isStored = false;
    while (Date.now() - beganMs < waitMs) {
      if (await isIn(prefixes.kept)) return good(`It took ${Math.round((Date.now() - beganMs) / 1000)} seconds.`);
      isStored ||= await isIn(prefixes.raw);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return isStored
      ? wrong('The mail reached the bucket, and nobody has read it.', 'Look at the log of inbound; docs/runbook.md#unread-mails')
      : wrong(
          'The mail was sent, and did not reach the bucket.',
          'Mend what is wrong above. If nothing is, wait an hour: DNS may be on its way.',
        );

    async function isIn(prefix: string): Promise<boolean> {
      // S3 writes whole seconds.
      for (const key of await aws.objectsSince(bucket, prefix, beganMs - 2_000))
        if ((await aws.object(bucket, key)).includes(mark)) return true;
      return false;
    }
  },
});

const testMail = (from: string, to: string): string =>
  [
    `From: Followthrough <${from}>`,
    `To: ${to}`,
    'Subject: A mail of the check of the deployment',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'It belongs to nobody, and nothing follows from it.',
    '',
  ].join('\r\n');

import type { Counts } from './counted.ts';

/** US dollars in us-east-1, November 2026, beyond every free tier; where from: `docs/costs.md`. */
const prices = {
  mailIn: 0.1 / 1_000,
  mailOut: 0.16 / 1_000,
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
  s3Write: 0.005 / 1_000,
  s3Read: 0.0004 / 1_000,
  gigabyteMonth: 0.023,
  schedule: 1 / 1_000_000,
  queueCall: 0.4 / 1_000_000,
  call: 0.2 / 1_000_000,
  gigabyteSecond: 0.000_013_333_4,
  logGigabyte: 0.5,
  notification: 0.5 / 1_000_000,
} as const;

/** What is not counted but assumed. */
const assumed = {
  mailKilobytes: 100,
  keptMonths: 3,
  gigabyteSecondsPerMail: 0.6,
  gigabyteSecondsPerDelivery: 0.2,
  gigabyteSecondsPerEvent: 0.05,
  /** Into the queue, out of it, and deleted. */
  queueCallsPerMail: 3,
  logKilobytesPerCall: 2,
  mailsPerMonth: 60,
  deliveriesPerMonth: 30,
  pagesPerMonth: 80,
} as const;

const ofAll = ({ writeUnits, readUnits, s3Writes, s3Reads, schedules, mailsOut }: Counts): number =>
  writeUnits * prices.writeUnit +
  readUnits * prices.readUnit +
  s3Writes * prices.s3Write +
  s3Reads * prices.s3Read +
  schedules * prices.schedule +
  mailsOut * prices.mailOut;

const perCall = (gigabyteSeconds: number): number =>
  prices.call + gigabyteSeconds * prices.gigabyteSecond + (assumed.logKilobytesPerCall / 1_000_000) * prices.logGigabyte;

/** SES tells of every mail out that it took it and that it arrived. @param counted of one such mail */
const costOfHearing = (counted: Counts): number => ofAll(counted) + 2 * (prices.notification + perCall(assumed.gigabyteSecondsPerEvent));

/** One mail that says something new about an application, with its receipt. */
export const costOfMail = (counted: Counts, heard: Counts): number =>
  prices.mailIn +
  ofAll(counted) +
  counted.mailsOut * costOfHearing(heard) +
  // SES's own write.
  prices.s3Write +
  (assumed.mailKilobytes / 1_000_000) * assumed.keptMonths * prices.gigabyteMonth +
  assumed.queueCallsPerMail * prices.queueCall +
  perCall(assumed.gigabyteSecondsPerMail);

/** One mail with what is due. */
export const costOfDelivery = (counted: Counts, heard: Counts): number =>
  ofAll(counted) + counted.mailsOut * costOfHearing(heard) + perCall(assumed.gigabyteSecondsPerDelivery);

export const costOfOwnerMonth = (mail: Counts, delivery: Counts, heard: Counts): number =>
  assumed.mailsPerMonth * costOfMail(mail, heard) +
  assumed.deliveriesPerMonth * costOfDelivery(delivery, heard) +
  assumed.pagesPerMonth * perCall(0.05);

/** What the hourly sweep costs, whoever uses the deployment. */
export const costOfSweepMonth = (sweep: Counts): number => 730 * (ofAll(sweep) + perCall(0.1));

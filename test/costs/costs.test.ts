import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { takeFeedback } from '../../functions/feedback.ts';
import { receive } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import { toldBySes } from '../../functions/sending/feedback-event.ts';
import type { Sent } from '../../functions/sending/send-once.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import { delivered } from '../../local/aws/ses-events.ts';
import { mina } from '../functions/given/laid-out.ts';
import { type Counted, type Counts, startCounted } from './counted.ts';
import { costOfDelivery, costOfMail, costOfOwnerMonth, costOfSweepMonth } from './model.ts';

/** Five applications, each with a confirmation and an invitation: a search of the usual size. */
const companies = ['Larchmont', 'Wrenhollow', 'Tidewater', 'Quillmark', 'Ashgrove'];
const said = (company: string, index: number) => [
  [`Your application to ${company}`, `Thank you for applying for the position of Copy Editor at ${company}. We will be in touch.`],
  [
    `Interview at ${company}`,
    `We would like to invite you to an interview for the Copy Editor position at ${company} on Tuesday, October 20, 2026 at ${1 + index}pm EDT.`,
  ],
];

/** The table of counts in the document: name of the row → its numbers. */
const documented = new Map(
  readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([name = '', ...cells]) => [name, cells] as const),
);

let stage: Counted;
const mails: Counts[] = [];
const deliveries: Counts[] = [];
let sweep: Counts;
let heard: Counts;

beforeAll(async () => {
  stage = await startCounted();
  for (const [index, company] of companies.entries())
    for (const [number, [subject = '', text = '']] of said(company, index).entries())
      mails.push(await mailIn(`${company}-${number}`, company, subject, text));
  for (let wakeUp = 0; wakeUp < 3; wakeUp++) {
    const [at = ''] = (await stage.services.store.search(mina.id)).plan.map(({ deliverAt }) => deliverAt).sort();
    stage.setTo(at);
    let sent: readonly Sent[] = [];
    const counts = await stage.count(async () => {
      sent = await deliverDue(stage.services, { owner: mina.id }, at);
    });
    const [first] = sent;
    if (first?.is === 'sent') heard = await stage.count(() => hearOf(first.token, at));
    for (let mail = 0; mail < counts.mailsOut; mail++) deliveries.push(shareOf(counts));
  }
  sweep = await stage.count(() => sweepOnce(stage.services, '2026-10-06T15:00:00Z'));
}, 120_000);
afterAll(() => stage.stop());

/** What SES tells of a mail that comes to a good end. */
async function hearOf(token: string, at: string): Promise<void> {
  const mail = { id: '0100-heard', at, from: '', to: [...mina.addresses.slice(0, 1)], tags: { owner: mina.id, token } };
  for (const event of [{ ...delivered(mail, at), eventType: 'Send' }, delivered(mail, at)]) {
    const told = toldBySes(JSON.stringify(event));
    expect(told && (await takeFeedback(stage.services, told, at))).toBe('nothing');
  }
}

async function mailIn(id: string, company: string, subject: string, text: string): Promise<Counts> {
  const host = `${company.toLowerCase()}.example`;
  const head = [`From: Ines Duarte <ines@${host}>`, `To: ${mina.addresses[0]}`, `Message-ID: <${id}@${host}>`, `Subject: ${subject}`];
  const raw = [
    ...head,
    'Date: Tue, 06 Oct 2026 09:12:00 -0400',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
    'Ines Duarte',
    company,
  ];
  const object = `raw/${id}`;
  await stage.services.bucket.put(object, new TextEncoder().encode(raw.join('\r\n')));
  const now = '2026-10-06T14:00:00Z';
  stage.setTo(now);
  const envelope = {
    object,
    mail: id,
    source: `ines@${host}`,
    recipients: [mina.captureAddress],
    dmarc: 'PASS',
    virus: 'PASS',
    spam: 'PASS',
  } as const;
  return stage.count(() => receive({ ...stage.services, parse: parseMail }, envelope, now));
}

/** One wake-up may lead to several mails. */
const shareOf = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, value / counts.mailsOut])) as Counts;

function meanOf(all: readonly Counts[]): Counts {
  const mean = (name: keyof Counts) => all.reduce((sum, each) => sum + each[name], 0) / all.length;
  return {
    tableCalls: mean('tableCalls'),
    writeUnits: mean('writeUnits'),
    readUnits: mean('readUnits'),
    s3Writes: mean('s3Writes'),
    s3Reads: mean('s3Reads'),
    schedules: mean('schedules'),
    mailsOut: mean('mailsOut'),
  };
}

describe.each([
  ['a mail read', () => meanOf(mails)],
  ['a mail delivered', () => meanOf(deliveries)],
  ['what became of a mail out', () => heard],
  ['a sweep', () => sweep],
] as const)('what is used by %s', (row, measured) => {
  const columns = ['writeUnits', 'readUnits', 's3Writes', 's3Reads', 'schedules', 'mailsOut'] as const;

  test.each(columns.map((name, index) => [name, index] as const))('%s is what the document says', (name, index) => {
    const says = Number(documented.get(row)?.[index]);
    const used = measured()[name];
    // A tenth, and half a unit for rounding: what moves further is a change that the document has to tell.
    expect(Math.abs(used - says), `${row}: ${name} is ${used.toFixed(1)}, the document says ${says}`).toBeLessThanOrEqual(says * 0.1 + 0.5);
  });
});

describe('what it costs', () => {
  const costs = {
    '1,000 mails in': () => 1_000 * costOfMail(meanOf(mails), heard),
    '1,000 mails out': () => 1_000 * costOfDelivery(meanOf(deliveries), heard),
    'an owner-month': () => costOfOwnerMonth(meanOf(mails), meanOf(deliveries), heard),
    '1,000 owners a month': () => 1_000 * costOfOwnerMonth(meanOf(mails), meanOf(deliveries), heard),
    '1,000,000 owners a month': () => 1_000_000 * costOfOwnerMonth(meanOf(mails), meanOf(deliveries), heard),
    'the sweep of a month': () => costOfSweepMonth(sweep),
  };

  test.each(Object.entries(costs))('%s is what the document says', (row, cost) => {
    const says = Number(documented.get(row)?.[0]?.replaceAll(/[$,]/g, ''));
    expect(Math.abs(cost() - says) / says, `${row} costs $${cost().toPrecision(3)}, the document says $${says}`).toBeLessThan(0.1);
  });

  test('a mail in costs less than 1.3 of what SES takes for it and its receipt', () => {
    const ses = 0.1 / 1_000 + meanOf(mails).mailsOut * (0.16 / 1_000);
    expect(costOfMail(meanOf(mails), heard) / ses).toBeLessThan(1.3);
  });

  test('most of it is SES', () => {
    const all = costOfOwnerMonth(meanOf(mails), meanOf(deliveries), heard);
    const ses = 60 * (0.1 / 1_000 + meanOf(mails).mailsOut * (0.16 / 1_000)) + 30 * (0.16 / 1_000);
    expect(ses / all).toBeGreaterThan(0.5);
  });
});

test('a thousand mails that say nothing new cost no more than the first', async () => {
  const again = await mailIn('Larchmont-0', 'Larchmont', ...(said('Larchmont', 0)[0] as [string, string]));
  expect(again.mailsOut).toBe(0);
  expect(again.writeUnits).toBeLessThan(meanOf(mails).writeUnits);
});

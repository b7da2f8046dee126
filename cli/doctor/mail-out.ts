import { puttingOff, stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import { saidOfMails } from '../kept/owner-mails.ts';
import { type Check, deployAgain, good, toKnow, wrong } from './check.ts';

const sandboxIsEnough = 'Nothing to do: the sandbox is enough for ever, for the only recipient of our mail is you.';

/** Whether a finished draft reaches the owner. */
export const mailOutChecks: readonly Check[] = [
  {
    code: 21,
    name: 'the capture domain is verified, and signs',
    look: async ({ deployment: { captureDomain }, aws, dns }) => {
      const identity = await aws.identity(captureDomain);
      if (!identity) return wrong(`SES does not know ${captureDomain}.`, deployAgain);
      if (identity.isVerified && identity.dkim === 'SUCCESS') return good(`${captureDomain} is verified, and what it sends is signed.`);
      const records = identity.dkimTokens.map((token) => ({
        name: `${token}._domainkey.${captureDomain}`,
        to: `${token}.dkim.amazonses.com`,
      }));
      const missing: string[] = [];
      for (const { name, to } of records)
        if (!(await dns.cname(name)).some((found) => found.includes(to))) missing.push(`${name} CNAME ${to}`);
      if (missing.length > 0)
        return wrong(
          `${captureDomain} is not verified: ${missing.length} of its ${records.length} DKIM records are missing, so SES neither receives nor sends for it.`,
          `Make these records:\n${missing.join('\n')}`,
        );
      if (identity.dkim === 'FAILED')
        return wrong(
          `The DKIM records of ${captureDomain} are there, but SES gave up looking for them after three days.`,
          `Have it look again: aws ses verify-domain-dkim --domain ${captureDomain}`,
        );
      return wrong(
        `The DKIM records of ${captureDomain} are there, and SES has not seen them yet (${identity.dkim}).`,
        'Wait; it takes minutes, at most three days.',
      );
    },
  },
  {
    code: 22,
    name: 'the owner has confirmed the address',
    look: async ({ deployment: { owners }, aws }) => {
      const open: string[] = [];
      for (const owner of owners) if (!(await aws.identity(owner))?.isVerified) open.push(owner);
      const all = open.join(', ');
      if (open.length === 0) return good(`SES may send to ${owners.join(', ')}.`);
      // Out of the sandbox, SES sends to anybody.
      if ((await aws.account()).isProduction) return good(`This account may send to addresses that were not confirmed, so to ${all} too.`);
      const again = open.map(
        (one) => `aws sesv2 delete-email-identity --email-identity ${one}; aws sesv2 create-email-identity --email-identity ${one}`,
      );
      return wrong(
        `Not confirmed, so SES sends nothing there: ${all}.`,
        `Open the mail that AWS sent there and press its link. After a day it is void; then ask for another:\n${again.join('\n')}`,
      );
    },
  },
  {
    code: 23,
    name: 'SES sends for this account',
    look: async ({ aws }) => {
      const { isProduction, isSendingOn, enforcement, mostPerDay, sentToday } = await aws.account();
      if (!isSendingOn || enforcement === 'SHUTDOWN')
        return wrong(
          'Sending is switched off for this account in this region.',
          'SES console, "Account dashboard": AWS says there why, and how to answer.',
        );
      if (mostPerDay >= 0 && sentToday >= mostPerDay)
        return wrong(
          `The ${mostPerDay} mails of these 24 hours are used up.`,
          'Wait, or ask for production access if something else sends from this account too.',
        );
      if (enforcement === 'PROBATION')
        return toKnow('AWS watches this account because of bounces or complaints.', 'SES console, "Reputation metrics".');
      return isProduction
        ? good(`${sentToday} of ${mostPerDay} mails of these 24 hours are used.`)
        : good(`It is in the sandbox, ${sentToday} of ${mostPerDay} mails of these 24 hours are used. ${sandboxIsEnough}`);
    },
  },
  {
    code: 24,
    name: 'mails to the owner arrive',
    look: async ({ deployment: { table }, aws }) => {
      const owners = (await aws.mailsOut(table)).filter(({ isRemoved }) => !isRemoved);
      const stopped = owners.filter(({ address, mails }) => stoppedBy(mails, address));
      if (stopped.length > 0)
        return wrong(
          `Nothing is sent to ${stopped.map(({ owner, address, mails }) => `owner ${owner}: ${saidOfMails(mails, address)}`).join('; ')}.`,
          `When the mailbox takes mails again: ${stopped.map(({ owner }) => `npm run -s cli -- owner mails --resume --mine --owner ${owner}`).join('; ')}. Or the owner writes resume to the capture address. docs/runbook.md#mail-came-back`,
        );
      const late = owners.filter(({ address, mails }) => puttingOff(mails, address));
      return late.length > 0
        ? toKnow(
            `A mailbox has taken no mail for days: ${late.map(({ owner, address, mails }) => `owner ${owner}: ${saidOfMails(mails, address)}`).join('; ')}.`,
            'Have the owner look whether it is full. SES and we try again by ourselves.',
          )
        : good('None came back since the owner last said to go on.');
    },
  },
  {
    code: 25,
    name: 'bounces of our mail have a place to go',
    look: async ({ deployment: { captureDomain }, aws }) => {
      const { mailFrom } = (await aws.identity(captureDomain)) ?? {};
      if (mailFrom === undefined) return good("To SES's own domain.");
      const { domain, status } = mailFrom;
      return status === 'SUCCESS'
        ? good(`To ${domain}.`)
        : toKnow(
            `SES has not found the records of ${domain} (${status}); until it does, bounces go to its own domain.`,
            `Make these records:\n${domain} MX 10 feedback-smtp.${aws.region}.amazonses.com\n${domain} TXT "v=spf1 include:amazonses.com -all"`,
          );
    },
  },
];

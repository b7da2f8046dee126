import type { Store } from '../../functions/store/store.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { SmtpEnvelope, Verdicts } from '../received-mail.ts';
import { StageFault } from '../stage-fault.ts';
import { type Mailbox, type MailboxOptions, startMailbox } from './mailbox.ts';
import type { MailboxSettings } from './settings.ts';

/** A mailbox as the door for mail, instead of the SMTP port. */
export type MailboxDoor = Pick<MailboxOptions, 'readLastDays' | 'offer' | 'tell' | 'waits'> & { readonly settings: MailboxSettings };

/** What the stage gives to it. */
type Behind = {
  readonly folder: string;
  readonly owner: Owner;
  readonly isRead: (id: string) => Promise<boolean>;
  /** How many mails were taken in and are not read yet. */
  readonly waiting: () => number;
  readonly takeIn: (id: string, raw: Buffer, envelope: SmtpEnvelope, verdicts: Verdicts) => Promise<unknown>;
  /** As the owner at this machine. */
  readonly accept: (raw: Buffer, envelope: SmtpEnvelope) => Promise<unknown>;
  readonly log: (line: string) => void;
};

/** More than these wait in the mailbox, where they cost no memory. */
const mostWaiting = 20;
const lookEveryMs = 50;

/** Every mail of the mailbox goes the way of the others: stored, queued, read by the same function. */
export function openMailbox(door: MailboxDoor, behind: Behind): Mailbox {
  const { owner, takeIn, waiting } = behind;
  let stopped = false;
  const mailbox = startMailbox({
    ...door,
    folder: behind.folder,
    log: behind.log,
    isKnown: behind.isRead,
    hasRoom: async () => {
      while (!stopped && waiting() >= mostWaiting) await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    },
    accept: async ({ id, raw, from, to, dmarc, isEarly }) => {
      // Nobody but SES gives SES's verdicts. What the provider found to be spam lies in another folder.
      await takeIn(id, raw, { from, to: [to] }, { content: 'DISABLED', sender: dmarc ?? 'DISABLED', isEarly });
    },
    caughtUp: async (read) => {
      if (read > 0) await behind.accept(questionOf(owner), { from: owner.addresses[0] ?? '', to: [owner.captureAddress] });
    },
  });
  return {
    isBehind: mailbox.isBehind,
    stop: async () => {
      stopped = true;
      await mailbox.stop();
    },
  };
}

/** One mail about all that was read, instead of one about each: whoever asked for it at this machine is the owner, and would have to ask this next. */
function questionOf({ addresses, captureAddress }: Owner): Buffer {
  const lines = [
    `From: ${addresses[0]}`,
    `To: ${captureAddress}`,
    'Subject: status',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'status',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** @throws StageFault where mail would go round in circles, or nowhere */
export async function checkOwner(
  store: Pick<Store, 'owners'>,
  owner: Owner,
  { mailbox, relay }: { readonly mailbox?: MailboxDoor; readonly relay?: unknown },
): Promise<void> {
  if (!mailbox) return;
  const { address } = mailbox.settings;
  if ((await store.owners()).length > 1)
    throw new StageFault('This data folder has several owners, and a mailbox serves one; choose another folder with --data.');
  if (owner.addresses.includes(address))
    throw new StageFault(
      `${address} is the mailbox that mail is captured in, so it cannot be your own address too: mails to you would be read as mails from you. Set OWNER_ADDRESS to where you read your mail.`,
    );
  if (relay !== undefined && owner.addresses.every((each) => each.endsWith('@followthrough.example')))
    throw new StageFault('OWNER_ADDRESS: is needed, so that the drafts can be mailed to you.');
}

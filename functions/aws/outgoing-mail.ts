import { type MailField, mailboxField, plainAddress, subjectField, threadFields } from '../../lib/mail/fields.ts';
import type { OwnerMail } from '../../lib/mail/owner-mail.ts';
import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Environment } from '../environment.ts';
import { logged } from '../names.ts';
import { writeMessage } from './written-message.ts';

/** A mail of ours, ready but for its MIME. */
export type OutgoingMail = {
  /** The only one who gets it, at the first of the addresses. */
  readonly owner: Owner;
  readonly mail: OwnerMail;
  /** Goes behind the plus of the Reply-To address. */
  readonly token: string;
  /** Message-IDs of the conversation's earlier mails of ours, oldest first. */
  readonly earlier: readonly string[];
  /** An earlier try may have reached the owner; the mail says so. */
  readonly again: boolean;
  readonly at: Instant;
};

export type Mailer = {
  /**
   * One try, to the owner and to nobody else.
   * @returns SES's id, and the Message-ID that it puts into the mail
   * @throws MailRefused when surely nothing was sent; any other error leaves it open
   */
  send(outgoing: OutgoingMail): Promise<{ readonly id: string; readonly messageId: string }>;
};

/** Surely nothing was sent: SES said no, or was never reached. */
export class MailRefused extends Error {
  /** Somebody has yet to confirm an address, or make a DNS record: it will be taken then. */
  readonly isTooEarly: boolean;

  constructor(cause: unknown) {
    // Errors are logged, and SES names the recipient. So the cause stays out too.
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(`${logged.refused.phrase}: ${reason.replace(/[^\s@]+@[^\s@]+/g, '(an address)')}`);
    this.name = 'MailRefused';
    this.isTooEarly = cause instanceof Error && /\bnot (?:yet )?verified\b|NotVerified/i.test(`${cause.name} ${cause.message}`);
  }
}

/** A mail of ours was about to go to somebody else: a bug, stopped here whatever the rest of the program believes. */
export class NotTheOwner extends Error {
  constructor() {
    super('A mail was about to go to an address that is not its owner’s');
    this.name = 'NotTheOwner';
  }
}

const mailHeaders = { kind: 'X-Followthrough-Kind', token: 'X-Followthrough-Token' } as const;

/** A name is a line or two; stops one that fills the mail. */
const longestName = 120;

export type SendingEnvironment = Pick<Environment, 'sender' | 'captureDomain' | 'configurationSet' | 'messageIdHost' | 'replyLabels'>;

/** The one address that a mail of ours goes to. @throws NotTheOwner */
export function recipientOf({ owner }: Pick<OutgoingMail, 'owner'>): string {
  const to = owner.addresses[0];
  if (to === undefined || !plainAddress.test(to)) throw new NotTheOwner();
  return to;
}

/** The mail as it goes out. */
export function sourceOf(
  { owner, mail, token, earlier, again, at }: OutgoingMail,
  to: string,
  { sender, captureDomain, replyLabels }: SendingEnvironment,
): string {
  const note = again ? perhapsAgain[owner.language] : undefined;
  const fields: readonly MailField[] = [
    mailboxField('From', 'Followthrough', sender),
    mailboxField('To', owner.name.slice(0, longestName), to),
    ['Reply-To', `${localPartOf(owner.captureAddress)}${replyLabels === 'off' ? '' : `+${token}`}@${captureDomain}`],
    subjectField(mail.subject),
    // SES replaces both, but the laptop's relay and a reader of the raw mail should not see the machine's name or time.
    ['Message-ID', `<${token}@${captureDomain}>`],
    ['Date', new Date(at).toUTCString().replace('GMT', '+0000')],
    ...threadFields(earlier.at(-1), earlier),
    ['Auto-Submitted', 'auto-generated'],
    ['X-Auto-Response-Suppress', 'All'],
    [mailHeaders.kind, mail.kind],
    [mailHeaders.token, token],
  ];
  const { text, html, attachments } = mail;
  const parts = note ? { text: `${note}\n\n${text}`, html: withNote(html, note), attachments } : { text, html, attachments };
  return writeMessage(fields, parts, token);
}

const perhapsAgain = {
  en: 'This mail may have reached you before; if it has, one is enough.',
  de: 'Diese Mail hat dich vielleicht schon einmal erreicht; dann genügt eine davon.',
  fr: 'Ce message vous est peut-être déjà parvenu ; dans ce cas, un seul suffit.',
} as const;

function withNote(html: string, note: string): string {
  const body = /<body[^>]{0,500}>/i.exec(html);
  const at = body ? body.index + body[0].length : 0;
  return `${html.slice(0, at)}<p>${note}</p>${html.slice(at)}`;
}

import type { InboundMail } from '../lib/reading/inbound-mail.ts';
import type { Reading } from '../lib/reading/reading.ts';
import type { Owner } from '../lib/search/owner.ts';
import type { Trust } from '../lib/search/understand.ts';
import type { Envelope } from './envelope.ts';
import type { Environment } from './environment.ts';

/** From is one of the owner's addresses: a claim, until a verdict or a token bears it out. */
export function claimsOwner(mail: InboundMail, owner: Owner): boolean {
  // Two From fields are a way to show one and be checked by the other.
  if ((mail.headers.get('from')?.length ?? 0) > 1 || !mail.from) return false;
  return owner.addresses.includes(mail.from.address.toLowerCase());
}

/** How far the sender of a mail is to be believed. `hasToken`: it came to the reply address of a mail that only the owner got. */
export function trustOf(mail: InboundMail, envelope: Envelope, owner: Owner, hasToken: boolean): Trust {
  const passed = envelope.dmarc === 'PASS' && (mail.headers.get('from')?.length ?? 0) <= 1;
  if (claimsOwner(mail, owner)) return passed || hasToken ? 'owner' : 'unverified';
  return passed ? 'passed' : 'unverified';
}

/**
 * A program wrote it, not a person (RFC 3834, RFC 3464, and what autoresponders do instead): it may be news, but it commands nothing and is answered with nothing.
 * `X-Auto-Response-Suppress` is no sign of it: Exchange puts it on what people write.
 */
export function isAutomatic(mail: InboundMail, envelope: Envelope): boolean {
  const header = (name: string): string => mail.headers.get(name)?.[0]?.trim().toLowerCase() ?? '';
  const submitted = header('auto-submitted');
  return (
    envelope.source === '' ||
    envelope.source === '<>' ||
    /^(?:mailer-daemon|postmaster)@/i.test(envelope.source) ||
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(?:bulk|junk|list|auto_reply)$/.test(header('precedence')) ||
    header('x-autoreply') !== '' ||
    header('x-autorespond') !== '' ||
    header('content-type').startsWith('multipart/report')
  );
}

/** What was passed on is a mail of ours: whatever it says of an employer, we said it. */
export function passesOurOwnOn({ forward, original }: Reading, { sender }: Pick<Environment, 'sender'>): boolean {
  return (forward?.depth ?? 0) > 0 && original.from?.address.toLowerCase() === sender.toLowerCase();
}

import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import type { Reading } from '../../lib/reading/reading.ts';
import type { Trust } from '../../lib/search/mails/believe.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Environment } from '../environment.ts';
import type { Envelope } from './envelope.ts';

/** From is one of the owner's addresses and nobody else's: a claim, until a verdict or a token bears it out. */
export function claimsOwner(mail: InboundMail, owner: Owner): boolean {
  const authors = authorsOf(mail);
  return authors.length > 0 && authors.every((author) => owner.addresses.includes(author));
}

/** How far the sender of a mail is to be believed. `hasToken`: it came to the reply address of a mail that only the owner got. */
export function trustOf(mail: InboundMail, envelope: Envelope, owner: Owner, hasToken: boolean): Trust {
  const isPassed = envelope.dmarc === 'PASS';
  if (claimsOwner(mail, owner)) return isPassed || hasToken ? 'owner' : 'unverified';
  const [author, ...others] = authorsOf(mail).map((one) => one.slice(one.lastIndexOf('@') + 1));
  return isPassed && author !== undefined && others.every((other) => other === author) ? 'passed' : 'unverified';
}

/** RFC 5322 has one mailbox there; hides others in endless names. */
const longestFrom = 2000;
/** No mail of anybody's has as many; beyond what is read, a second From could hide. */
const mostFields = 1000;

/**
 * Every address that a reader might take for the one in From, names and comments included: whoever made the verdict may have taken another of them than our parser did.
 * Nobody where there is no From, more than one, or one that our parser makes nothing of; capitals of ASCII alone are folded, as the letters of other alphabets that look
 * like small ones (the Kelvin sign) are other letters.
 */
function authorsOf({ headers, from }: InboundMail): readonly string[] {
  const [field, ...more] = headers.get('from') ?? [];
  if (field === undefined || field.length > longestFrom || more.length > 0 || from === undefined) return [];
  if ([...headers.values()].reduce((count, values) => count + values.length, 0) > mostFields) return [];
  const words = field
    .split(/[\s<>()[\]",;:]+/)
    // "Zoë @ Acme" is a name; an address may be written with blanks as well.
    .filter((word, at, all) => word.includes('@') && (word !== '@' || all[at + 1]?.includes('.') !== false));
  // Outlook repeats an address as its name, in single quotes.
  const bare = words.map((word) => word.replace(/^['‘’]+/, '').replace(/['‘’]+$/, ''));
  return [...bare, from.address].map((word) => word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
}

/**
 * A program wrote it, not a person (RFC 3834, RFC 3464, and what autoresponders do instead): it may be news, but it commands nothing and is answered with nothing.
 * `X-Auto-Response-Suppress` is no sign of it: Exchange puts it on what people write.
 */
export function isFromProgram(mail: InboundMail, envelope: Envelope): boolean {
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

import { createHash, createHmac } from 'node:crypto';
import { rememberingTexts } from '../../lib/remembered.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 20;

/** Short name for a text: 20 characters of lower-case base32 (100 bits), fit for keys, addresses and schedule names. */
export const hashOf: (text: string) => string = rememberingTexts((text) => base32(createHash('sha256').update(text).digest()));

/**
 * The token in the Reply-To address of one of our mails. Made from the owner's secret and what the mail is about, so that a mail that is sent again keeps
 * its token, and that nobody else can make one.
 */
export function tokenOf(secret: string, event: string): string {
  return base32(createHmac('sha256', secret).update(event).digest());
}

/**
 * The name of a mail's event in its links: says nothing of people or companies, and is not the token that a reply carries. Only who knows the owner's secret comes from one to the other: the token is made
 * of this name, so that no row need tell which mail a link stands in.
 */
export function linkAbout(event: string): string {
  return hashOf(`link ${event}`);
}

/** What {@link tokenOf} makes, for telling a token from an owner's own label behind the plus. */
export const tokenForm = /^[a-z2-7]{20}$/;

/** RFC 4648 6, lower case, cut. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      text += alphabet[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

import { randomBytes } from 'node:crypto';

/** Base 32 without look-alikes, lower case because mail programs change the case of addresses; 5 bits a letter from 8-bit randomness without bias. */
export function unguessable(bytes: number): string {
  return [...randomBytes(bytes * 2)].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789x'[byte % 32]).join('');
}

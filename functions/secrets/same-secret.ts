import { timingSafeEqual } from 'node:crypto';

/** Whether what somebody gave is a secret of ours; how long that takes says nothing about how much of it is right. */
export function isSameSecret(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

import type { Instant } from '../../lib/time.ts';
import type { OwnerWishes } from '../default-owner.ts';

/** The Monday on which the sample search begins, and the one eight weeks later. */
export const sampleStartsAt: Instant = '2027-01-11T14:00:00Z';
export const sampleEndsAt: Instant = '2027-03-08T14:00:00Z';

/** Whose search it is when nobody said otherwise. */
export const sampleOwner: OwnerWishes = {
  addresses: ['alex.rivera@example.com'],
  name: 'Alex Rivera',
  timeZone: 'America/New_York',
  facts: ['I moved a nightly load of 40 tables to a pipeline that can be run again at any time.'],
};

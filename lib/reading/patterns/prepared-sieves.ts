import type { Prepared } from './sieve.ts';

/** Sieves by the names of their tables. Here there are none, and each is made when it is first needed; in a bundle they are all there (`functions/bundle/prepared-sieves.ts`). */
export const preparedSieves = (): Readonly<Record<string, Prepared>> => none;

const none = {};

import type { Tables } from '../table.ts';
import * as arranging from './arranging.ts';
import * as byHand from './by-hand.ts';
import * as outcome from './outcome.ts';
import * as phrases from './phrases.ts';
import * as referrer from './referrer.ts';
import * as status from './status.ts';
import * as thanks from './thanks.ts';

const tables: Tables = { ...phrases, ...thanks, ...status, ...outcome, ...arranging, ...referrer, ...byHand };

/** French, vous and tu, polite conditional. No native speaker has read these texts yet (drafts.md 3.4). */
export const french = (): Tables => tables;

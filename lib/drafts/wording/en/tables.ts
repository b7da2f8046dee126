import type { Tables } from '../table.ts';
import * as anchors from './anchors.ts';
import * as application from './application.ts';
import * as arranging from './arranging.ts';
import * as byHand from './by-hand.ts';
import * as interest from './interest.ts';
import * as offers from './offers.ts';
import * as outcome from './outcome.ts';
import * as referrer from './referrer.ts';
import * as status from './status.ts';
import * as thanks from './thanks.ts';

const { position, ...anchored } = anchors;

const tables: Tables = {
  ...anchored,
  function: position,
  ...interest,
  ...thanks,
  ...application,
  ...status,
  ...outcome,
  ...offers,
  ...arranging,
  ...referrer,
  ...byHand,
};

/** English, American and British: `[program|programme]`. */
export const english = (): Tables => tables;

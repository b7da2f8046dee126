import { retoldAnswers } from './answers.ts';
import { retoldAsks } from './asks.ts';
import { retoldDrafts } from './drafts.ts';
import { retoldReasons } from './reasons.ts';
import { retoldRefusals } from './refusals.ts';
import type { Retold } from './retell.ts';
import { retoldSettings } from './settings.ts';
import { retoldWays } from './ways.ts';

const all: readonly Retold[] = [
  ...retoldAnswers,
  ...retoldRefusals,
  ...retoldAsks,
  ...retoldReasons,
  ...retoldDrafts,
  ...retoldSettings,
  ...retoldWays,
];

export const allRetold = (): readonly Retold[] => all;

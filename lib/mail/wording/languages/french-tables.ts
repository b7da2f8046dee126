import { frenchWays } from '../ways.ts';
import type { Wordings } from '../wordings.ts';
import { french } from './fr.ts';
import { frenchAnswers } from './fr-answers.ts';

const whole: Wordings = { ...french, ...frenchAnswers, ways: frenchWays };

export const frenchWordings = (): Wordings => whole;

import { germanWays } from '../ways.ts';
import type { Wordings } from '../wordings.ts';
import { german } from './de.ts';
import { germanAnswers } from './de-answers.ts';

const whole: Wordings = { ...german, ...germanAnswers, ways: germanWays };

export const germanWordings = (): Wordings => whole;

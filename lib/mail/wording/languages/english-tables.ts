import { englishWays } from '../ways.ts';
import type { Wordings } from '../wordings.ts';
import { english } from './en.ts';
import { englishAnswers } from './en-answers.ts';

const whole: Wordings = { ...english, ...englishAnswers, ways: englishWays };

export const englishWordings = (): Wordings => whole;

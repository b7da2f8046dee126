import { elsewhere } from './elsewhere.ts';
import { englishOutcomes } from './english/outcomes.ts';
import { englishPlainly } from './english/plainly.ts';
import { englishRest } from './english/rest.ts';
import { englishSteps } from './english/steps.ts';
import { englishThreads } from './english/threads.ts';
import { elsewhereDaily, englishVoices, fixedAnew } from './english/voices.ts';
import { dutch } from './languages/dutch.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { italian } from './languages/italian.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import { dutchThreads } from './languages/threads/dutch.ts';
import { frenchThreads } from './languages/threads/french.ts';
import { germanThreads } from './languages/threads/german.ts';
import { italianThreads } from './languages/threads/italian.ts';
import { portugueseThreads } from './languages/threads/portuguese.ts';
import { spanishThreads } from './languages/threads/spanish.ts';
import { ownVoice } from './own-voice.ts';
import type { Wording } from './wording.ts';

/** What the employer's side says, and what only a job seeker writes: all tables in one, so that each sentence is sifted once. A new language's tables are named here. */
export const wordingsOfKinds: readonly Wording[] = [
  ...englishOutcomes,
  ...englishSteps,
  ...englishRest,
  ...englishThreads,
  ...englishVoices,
  ...englishPlainly,
  ...elsewhereDaily,
  ...fixedAnew,
  ...elsewhere,
  ...german,
  ...germanThreads,
  ...french,
  ...frenchThreads,
  ...spanish,
  ...spanishThreads,
  ...portuguese,
  ...portugueseThreads,
  ...italian,
  ...italianThreads,
  ...dutch,
  ...dutchThreads,
  ...ownVoice,
];

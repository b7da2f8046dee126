import { calendarBombs } from './bombs-calendar.ts';
import { structureBombs } from './bombs-structure.ts';
import { textBombs } from './bombs-text.ts';
import type { Bomb } from './letter.ts';

export const bombs: readonly Bomb[] = [...structureBombs, ...textBombs, ...calendarBombs];

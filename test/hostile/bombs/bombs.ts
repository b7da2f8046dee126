import { calendarBombs } from './calendar.ts';
import type { Bomb } from './letter.ts';
import { structureBombs } from './structure.ts';
import { textBombs } from './text.ts';

export const bombs: readonly Bomb[] = [...structureBombs, ...textBombs, ...calendarBombs];

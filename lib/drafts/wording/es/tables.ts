import type { Tables } from '../table.ts';

export const spanish: Tables = {};

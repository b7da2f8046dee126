import type { Tables } from '../table.ts';

export const portuguese: Tables = {};

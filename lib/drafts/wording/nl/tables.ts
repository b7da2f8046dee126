import type { Tables } from '../table.ts';

export const dutch: Tables = {};

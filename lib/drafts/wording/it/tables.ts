import type { Tables } from '../table.ts';

export const italian: Tables = {};

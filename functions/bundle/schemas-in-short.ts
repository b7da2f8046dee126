import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * Zod is made for more than our rows and events ask for: it was twenty-five kilobytes of each bundle, and a sixth of the time that `deliver` takes to load. `schemas.ts` takes the place of `zod/mini`,
 * but for what only CloudFormation calls: there nobody waits.
 */
export const schemasInShort: Plugin = {
  name: 'schemas-in-short',
  setup({ onResolve }) {
    onResolve({ filter: /^zod\/mini$/ }, ({ importer }) =>
      /[\\/]functions[\\/]deployment[\\/]/.test(importer) ? undefined : { path: inShort, sideEffects: false },
    );
  },
};

const inShort = fileURLToPath(new URL('schemas.ts', import.meta.url));

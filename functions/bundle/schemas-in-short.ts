import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * Zod is made for more than our rows and events ask for: with it, a third of what a function loads beside its AWS clients was checks that none of them makes. `schemas.ts` takes the place of `zod/mini`,
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

import { defineConfig } from 'vitest/config';

/** Apart from the others, for it kills a whole program twice and waits for it: `npx vitest run --config test/faults/vitest.config.ts`. */
export default defineConfig({ test: { include: ['test/faults/**/*.test.ts'], testTimeout: 120_000 } });

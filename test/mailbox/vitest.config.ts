import { defineConfig } from 'vitest/config';

/** Apart from the others, for it needs Dovecot and Exim: `npx vitest run --config test/mailbox/vitest.config.ts`. */
export default defineConfig({ test: { include: ['test/mailbox/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000, maxWorkers: 2 } });

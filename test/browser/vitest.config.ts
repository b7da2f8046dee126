import { defineConfig } from 'vitest/config';

/** Apart from the others, for it needs a browser: `BROWSER_PATH=/usr/bin/chromium npx vitest run --config test/browser/vitest.config.ts`. */
export default defineConfig({ test: { include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 } });

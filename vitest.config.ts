import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    globalSetup: ['test/left-out.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});

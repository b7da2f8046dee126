import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/faults/**', 'test/mailbox/**'],
    globalSetup: ['test/left-out.ts'],
    setupFiles: ['test/only-loopback.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 20_000,
    maxWorkers: 2,
    // Files share their modules, or half of the time would go into loading the SDK and the CDK anew for each: so nothing may be left behind in a module, the environment or the clock.
    isolate: false,
  },
});

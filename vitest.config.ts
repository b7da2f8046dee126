import { defineConfig } from 'vitest/config';

/** What neither starts a server nor touches the environment or the disk: these files share their modules, which halves their processor time. */
const pure = ['reading', 'search', 'follow-ups', 'drafts', 'mail', 'calendar', 'export'].map((folder) => `test/${folder}/**/*.test.ts`);

const stack = ['test/cdk/**/*.test.ts'];

export default defineConfig({
  test: {
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    setupFiles: ['test/only-loopback.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      // Loading the CDK takes longer than all that is asked of it: once for these files, too.
      { extends: true, test: { name: 'stack', include: stack, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, ...stack, 'test/browser/**', 'test/faults/**', 'test/mailbox/**'],
          globalSetup: ['test/left-out.ts'],
        },
      },
    ],
  },
});

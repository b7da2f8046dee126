import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const elsewhere = ['test/browser/**', 'test/faults/**', 'test/mailbox/**'];

/** A handler keeps its clients as long as its process lives: a file that calls one gets modules of its own. */
const callers = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((file) =>
    /\bimport \{[^}]*\bhandler\b[^}]*\} from '[./]*\/functions\//.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  );

export default defineConfig({
  test: {
    setupFiles: ['test/only-loopback.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 20_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...elsewhere, ...callers],
          // Files share their modules, or half of the time would go into loading the SDK and the CDK anew for each: nothing may be left behind in a module or the environment.
          isolate: false,
          globalSetup: ['test/left-out.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: callers, exclude: elsewhere } },
    ],
  },
});

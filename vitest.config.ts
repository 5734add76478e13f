import { defineConfig } from 'vitest/config';

// One run for every workspace. Sources are read through the `cairn-source` export condition, so that
// tests never meet a stale build.
const sourceConditions = ['cairn-source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: [
      '{engine,store,server,web}/src/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A poll waits for something that must come; on a busy machine it comes late.
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
  },
});

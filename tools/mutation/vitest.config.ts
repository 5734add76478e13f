import { defineConfig } from 'vitest/config';

// The tests that judge the checker, and nothing else: each mutant runs those that reach it.
const sourceConditions = ['cairn-source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: [
      'engine/src/planning/check/*.test.ts',
      'engine/src/planning/instance/check-instance-solution.test.ts',
      'engine/src/planning/several-awards.test.ts',
    ],
    testTimeout: 120_000,
  },
});

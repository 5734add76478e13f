import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// One run for every workspace. Sources are read through the `cairn-source` export condition, so that
// tests never meet a stale build.
const sourceConditions = ['cairn-source', 'module', 'node', 'development|production'];

// What takes longest begins first, so that no worker stands idle at the end. Without times of an earlier run vitest goes by
// the size of files, and the short files of browser tests would come last.
const LONG = [/tests\/browser\//, /tests\/journeys\//, /engine\/src\/planning\//];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((pattern) => pattern.test(moduleId));
  return rank < 0 ? LONG.length : rank;
}

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: [
      '{engine,store,server,web}/src/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    // Limits are for tests that hang. A machine on which others work may be ten times slower.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A poll waits for something that must come; on a busy machine it comes late.
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
  },
});

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// One run for every workspace. Sources are read through the `cairn-source` export condition, so that
// tests never meet a stale build.
const sourceConditions = ['cairn-source', 'module', 'node', 'development|production'];

// Tests with a world around them (browser, server, database, programs): each file in a process of its own.
const APART = ['tests/**/*.test.ts', '{server,store}/src/**/*.test.ts', 'tools/**/*.test.ts'];
// Tests of functions: files share a process, so that the engine is loaded once and not two hundred times.
const TOGETHER = ['{engine,web}/src/**/*.test.{ts,tsx}'];

// What takes longest begins first, so that no worker stands idle at the end. Without times of an earlier run vitest goes by
// the size of files, and the short files of browser tests would come last.
const ORDER = [/tests\/browser\//, /tests\/journeys\//, /\/(server|store|tools)\//, /\/planning\//];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const path = moduleId.slice(import.meta.dirname.length);
  const rank = ORDER.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? ORDER.length : rank;
}

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
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

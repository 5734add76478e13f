import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';

// The tests of the checker are short, and loading the engine is long: here it is loaded once, and every change is tried
// inside the same process. A test that fails under a change is run again without it, and has to pass. Only the tests of
// the checker itself are run, so that what they miss shows.

const PLANNING = 'engine/src/planning';
const INSTANCE_TESTS = 'instance/check-instance-solution.test.ts';
const HERE = import.meta.dirname;
/** Share of the tests that are run, the quickest first. */
const SHARE = Number(process.env.CAIRN_MUTATION_SHARE ?? 1);
/** A bundled package may ask for one that is not. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Bundles the tests of the sandbox in one file and collects what they register. */
async function collectTests() {
  const root = process.cwd();
  const inside = await readdir(path.join(PLANNING, 'check'));
  const own = inside.filter((name) => name.endsWith('.test.ts')).map((name) => `check/${name}`);
  const files = [...own.toSorted(), INSTANCE_TESTS];
  const engine = `await import('./${PLANNING}/index.js'); loaded();`;
  const entry = files.map((file) => `begin('${file}'); await import('./${PLANNING}/${file}');`);
  const { outputFiles } = await build({
    stdin: {
      contents: ["import { begin, loaded } from 'vitest';", engine, ...entry].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['cairn-source'],
    alias: { vitest: path.join(HERE, 'collected-tests.mjs') },
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
  // Cases read files of the project from where they lie themselves, in this folder.
  const target = path.join(root, PLANNING, 'collected-tests.mjs');
  await writeFile(target, outputFiles[0].contents);
  globalThis.collectedTests = [];
  await import(pathToFileURL(target).href);
  return globalThis.collectedTests;
}

class InProcessRunner {
  constructor() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.instrumented = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.tests = await collectTests();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.tests) {
      this.instrumented.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      const fate = failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage };
      tests.push({ id: test.id, name: test.id, timeSpentMs, ...fate });
    }
    this.instrumented.currentTestId = undefined;
    const times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const quickest = this.tests.toSorted((a, b) => times.get(a.id) - times.get(b.id));
    this.tests = quickest.slice(0, Math.ceil(quickest.length * SHARE));
    const { perTest } = this.instrumented.mutantCoverage;
    return {
      status: 'complete',
      tests,
      mutantCoverage: { static: globalThis.coveredByLoading, perTest },
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const asked = new Set(testFilter ?? this.tests.map(({ id }) => id));
    const ns = this.instrumented;
    let nrOfTests = 0;
    for (const test of this.tests.filter(({ id }) => asked.has(id))) {
      Object.assign(ns, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const failureMessage = await failureOf(test);
      ns.activeMutant = undefined;
      nrOfTests += 1;
      if (ns.hitCount > hitLimit) return { status: 'timeout', reason: 'It never ends.' };
      if (failureMessage === undefined) continue;
      const without = await failureOf(test);
      if (without !== undefined) {
        return { status: 'error', errorMessage: `${test.id} fails without the change: ${without}` };
      }
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }
}

async function failureOf({ run }) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error) || 'failed';
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];

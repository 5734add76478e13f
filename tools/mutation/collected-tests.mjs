import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

// What the tests of the checker use of vitest: names, tables and expectations. The tests are collected here, and run by
// the in-process runner.

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);

const around = [];

/** The engine is loaded; what the tests do while they are collected is not part of its loading. */
export function loaded() {
  globalThis.coveredByLoading = { ...globalThis.__stryker__.mutantCoverage?.static };
}

/** Tests that follow are of this file. */
export function begin(file) {
  around.splice(0, around.length, file);
}

export function describe(name, collect) {
  around.push(name);
  collect();
  around.pop();
}

export function it(name, run) {
  const tests = globalThis.collectedTests;
  tests.push({ id: `${tests.length} ${[...around, name].join(' > ')}`, run });
}

const each = (collect) => (rows) => (name, run) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    collect(format(name, ...values.slice(0, 1)), () => run(...values));
  }
};
it.each = each(it);
describe.each = each(describe);

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { METRICS } from 'cairn/scoring';
import { describe, expect, it } from 'vitest';
import { methodsDocument } from './methods-document.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const kept = readFileSync(join(ROOT, 'docs', 'methods.md'), 'utf8');

describe('docs/methods.md', () => {
  it('is what the code makes today (else run tools/make-methods.ts)', () => {
    expect(kept).toBe(methodsDocument());
  });
  it('differs as soon as one constant does', () => {
    for (const metric of METRICS) {
      const constants = metric.constants.map((one, i) =>
        i === 0 ? { ...one, value: one.value + 1 } : one,
      );
      const drifted = METRICS.map((one) => (one === metric ? { ...one, constants } : one));
      if (constants.length > 0) expect(methodsDocument(drifted)).not.toBe(kept);
    }
  });
  it('differs as soon as one formula does', () => {
    for (const metric of METRICS) {
      const drifted = METRICS.map((one) => (one === metric ? { ...one, formula: 'x' } : one));
      expect(methodsDocument(drifted)).not.toBe(kept);
    }
  });
  it('works the examples out', () => {
    expect(kept).toContain('= 6.475');
    expect(kept).toContain('14 ÷ 8 = 1.75');
  });
});

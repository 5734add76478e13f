import { describe, expect, it } from 'vitest';
import { checkImports, findCycle } from './arrow-rules.js';
import { importsOf } from './read-imports.js';

const wrong = (file: string, text: string) => checkImports(importsOf(file, text));

describe('arrows between rooms', () => {
  it('lets a room import the rooms to its left, through their index', () => {
    expect(
      wrong('engine/src/catalogue/units.ts', "import type { Money } from '../terms/index.js';"),
    ).toEqual([]);
  });

  it('refuses an arrow that points back', () => {
    expect(
      wrong('engine/src/terms/money.ts', "import { x } from '../catalogue/index.js';"),
    ).toHaveLength(1);
  });

  it('refuses a way past the index of another room', () => {
    expect(
      wrong('engine/src/catalogue/units.ts', "import { x } from '../terms/money.js';"),
    ).toHaveLength(1);
  });

  it('refuses I/O in the engine', () => {
    expect(
      wrong('engine/src/terms/money.ts', "import { readFileSync } from 'node:fs';"),
    ).toHaveLength(1);
  });

  it('refuses an outside package away from its home, and one without a home', () => {
    expect(wrong('engine/src/catalogue/units.ts', "import { parse } from 'yaml';")).toHaveLength(1);
    expect(wrong('engine/src/catalogue/units.ts', "import left from 'left-pad';")).toHaveLength(1);
    expect(wrong('engine/src/documents/read-yaml.ts', "import { parse } from 'yaml';")).toEqual([]);
  });

  it('keeps the web away from the store', () => {
    expect(wrong('web/src/main.tsx', "import { open } from '@cairn/store';")).toHaveLength(1);
  });

  it('names a cycle between files', () => {
    const edges = [
      ...importsOf('engine/src/terms/a.ts', "import { b } from './b.js';"),
      ...importsOf('engine/src/terms/b.ts', "import { a } from './a.js';"),
    ];
    expect(findCycle(edges)[0]).toContain('a.ts → engine/src/terms/b.ts');
  });
});

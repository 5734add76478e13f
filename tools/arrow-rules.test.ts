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

  it('keeps what judges plans away from what makes them', () => {
    const check = 'engine/src/planning/check/check-steps.ts';
    const instance = 'engine/src/planning/instance/check-instance-solution.ts';
    for (const maker of ['model/x', 'compile/x', 'search/x', 'schedule/x', 'answer/x', 'with-aims'])
      expect(wrong(check, `import { x } from '../${maker}.js';`)).toHaveLength(1);
    expect(wrong(check, "import { x } from './breach.js';")).toEqual([]);
    expect(wrong(check, "import type { Plan } from '../plan.js';")).toEqual([]);
    expect(wrong(instance, "import { x } from './compile-instance.js';")).toHaveLength(1);
    expect(wrong(instance, "import { x } from './planner-instance.js';")).toEqual([]);
    expect(wrong('engine/src/planning/answer/x.ts', "import '../compile/y.js';")).toEqual([]);
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

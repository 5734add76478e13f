import { readWorkspace, type Workspace } from 'cairn/portfolio';
import { describe, expect, it } from 'vitest';
import { runningUnits, withoutRunning } from './running-units.js';

const unit = (id: string, offerings: readonly object[]) => ({
  id,
  title: id,
  provider: 'p',
  workloadHours: 24,
  durationWeeks: 6,
  checked: '2026-11-21',
  offerings,
});
const RUNNING = { id: 'running', starts: ['2027-01-04'], durationWeeks: 3, hoursPerWeek: 4 };
const workspace = read([
  unit('a', [RUNNING, { id: 'again' }]),
  unit('b', [RUNNING, { id: 'may', starts: ['2027-05-03'] }]),
  unit('c', []),
]);

describe('units that run', () => {
  it('are those with a rest among their offerings', () => {
    const running = runningUnits(workspace).map((one) => [one.unit.id, one.rest.durationWeeks]);
    expect(running).toEqual([
      ['a', 3],
      ['b', 3],
    ]);
  });

  it("give way to the catalogue's own when they are taken back", () => {
    const after = withoutRunning(workspace, 'a', new Set(['a']));
    expect(after.units.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it("are as they were before, when they are the person's own", () => {
    const after = withoutRunning(workspace, 'b', new Set());
    expect(after.units[1]?.offerings.map(({ id }) => id)).toEqual(['may']);
    expect(runningUnits(after).map((one) => one.unit.id)).toEqual(['a']);
  });

  it('are the only ones that are taken back', () => {
    expect(withoutRunning(workspace, 'c', new Set(['c']))).toEqual(workspace);
  });
});

function read(units: readonly object[]): Workspace {
  const reading = readWorkspace({
    format: 'cairn-workspace/1',
    person: { label: 'Somebody' },
    units,
  });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading));
  return reading.value;
}

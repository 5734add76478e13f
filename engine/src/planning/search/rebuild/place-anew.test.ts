import { expect, it } from 'vitest';
import { indexModel } from '../../model/indexed-model.js';
import { smallModel } from '../../model/small-models.contract.js';
import { columnSpace } from '../../reduce/columns.js';
import { findRelevance } from '../../reduce/relevance.js';
import { timeFrame } from '../../reduce/time-frame.js';
import { verifySolution } from '../known-solution.js';
import type { Building } from './building.js';
import { emptyChoice, isTaken, putOn } from './choice.js';
import { newDice, roll } from './dice.js';
import { placeAnew } from './place-anew.js';
import { placeChoice } from './place-choice.js';
import { emptyTimetable, placingOf, timetableOf } from './timetable.js';
import { frameAt, openWorkshop } from './workshop.js';

const RUNS = Number(process.env.CAIRN_RUNS ?? 300);

it('places only what keeps order, hours, starts and validities, and most of what can be placed', () => {
  let placed = 0;
  let placeable = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const building = randomBuilding(seed);
    const { choice, workshop, frame } = building;
    const isPossible = placeChoice(workshop, choice, frame.hi) !== undefined;
    if (!placeAnew(building)) {
      placeable += isPossible ? 1 : 0;
      continue;
    }
    placed += 1;
    expect(keepsWeeks(seed, building)).toBe(true);
  }
  expect(placed).toBeGreaterThan(RUNS / 5);
  expect(placeable).toBeLessThan(placed / 5);
});

it('keeps of known start weeks those that still have all they wait for', () => {
  let kept = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const building = randomBuilding(seed);
    const { workshop, frame, choice } = building;
    const known = placeChoice(workshop, choice, frame.hi);
    if (known === undefined || known.starts.size < 2) continue;
    const [first] = known.starts.keys();
    const rest = new Map([...known.starts].filter(([i]) => i !== first));
    const timetable = timetableOf(workshop.model, frame, rest);
    expect(keepsWeeks(seed, { ...building, timetable })).toBe(true);
    kept += placingOf(timetable).starts.size;
  }
  expect(kept).toBeGreaterThan(RUNS / 15);
});

const RULES = ['weekHours', 'hoursByWeek', 'corequisites', 'validity', 'intakes'] as const;

/** Some activities of a small model, mostly with what they wait for, and a week by which they are to end. */
function randomBuilding(seed: number): Building {
  const model = indexModel(smallModel(seed, RULES));
  const wide = timeFrame(model, { lo: 0, hi: model.horizon });
  const space = columnSpace(model, findRelevance(model, wide));
  const workshop = openWorkshop(model, space);
  const dice = newDice(seed);
  const choice = emptyChoice(model, space, workshop.rows);
  const take = (activity: number) => {
    const column = space.ofActivity[activity]?.[0] ?? -1;
    if (column < 0 || isTaken(choice, activity)) return;
    putOn(choice, column);
    const { clauses = [], companions = [] } = model.activities[activity] ?? {};
    for (const clause of [...clauses, ...companions]) take(clause[0] ?? activity);
  };
  for (const activity of model.activities.keys()) if (roll(dice) < 0.7) take(activity);
  const frame = frameAt(workshop, Math.ceil(model.horizon * (0.5 + 0.5 * roll(dice))));
  return { workshop, choice, frame, dice, timetable: emptyTimetable(model, frame) };
}

/** Whether what is placed keeps everything but the rows and exclusions, judged by the model as it is written. */
function keepsWeeks(seed: number, { timetable, frame }: Building): boolean {
  const model = smallModel(seed, RULES);
  const { starts } = placingOf(timetable);
  const free = {
    ...model,
    rows: [],
    activities: model.activities.map((activity) => ({ ...activity, excludes: [] })),
  };
  const plan = verifySolution(
    free,
    { objective: model.objective, from: 0, until: frame.hi, budget: undefined },
    {
      starts: new Map([...starts].map(([i, week]) => [model.activities[i]?.id ?? '', week])),
      ones: [...starts.keys()].flatMap((i) =>
        model.variables.flatMap((variable, index) =>
          variable.kind === 'take' && variable.activity === i ? [index] : [],
        ),
      ),
    },
  );
  return plan !== undefined;
}

import { comparePlans, planningDataOf } from 'cairn/planning';
import type { Command } from './command.js';
import { comparisonLines } from './comparison-text.js';
import { printJson, printLines } from './io.js';
import { readPlan } from './read-plan.js';

/** `cairn compare-plans`: what one plan does otherwise than another, and why. */
export const COMPARE_PLANS_COMMAND: Command = {
  name: 'compare-plans',
  summary: 'Compare two plans: every difference with the units and rules behind it',
  details:
    'Each file is what `cairn plan --json` printed or a saved plan (cairn-plan/1). The plans may answer other requests or lead to other awards. Weeks are traced to the chain of units that ends each plan; the causes of weeks, fees, hours, risk points and of what each rule counts add up to the difference.',
  args: [
    { name: '<a>', text: 'the first plan' },
    { name: '<b>', text: 'the other plan' },
  ],
  options: [],
  jsonShape:
    '{onlyInA, onlyInB, inBoth, deltas: [{measure, unit, a, b, change, causes}], rules: [{rule, part, a, b, change, causes}], chains: {a, b: [{unit, title, weeks, waitWeeks, begins}]}, offRamps: [{qualification, weekInA, weekInB}], places: [{measure, value, unitsInA, unitsInB}], online: {a, b, change, causes}}',
  examples: ['cairn compare-plans fastest.json cheapest.json'],
  run: async ({ io, data: openRelease, json }, [pathA = '', pathB = '']) => {
    const [a, b] = [await readPlan(io, pathA), await readPlan(io, pathB)];
    const comparison = comparePlans(a, b, planningDataOf(await openRelease(), a.startsOn));
    if (json) printJson(io, comparison);
    else printLines(io, comparisonLines(comparison, { a, b }));
    return 0;
  },
};

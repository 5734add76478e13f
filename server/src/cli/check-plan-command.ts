import {
  checkInstanceSolution,
  checkPlan,
  planningDataOf,
  readInstanceSolution,
  readPlannerInstance,
  readPlanRequest,
} from 'cairn/planning';
import type { Finding } from 'cairn/terms';
import { dayArgument } from './arguments.js';
import type { Command, CommandContext } from './command.js';
import { type ExitCode, printJson, printLines } from './io.js';
import { AWARD_OPTIONS, withAwardOptions } from './plan-awards.js';
import { instanceIn, withOwn } from './plan-command.js';
import { accept, findingText, readInput } from './read-input.js';
import { planIn } from './read-plan.js';

/** `cairn check-plan`: a second opinion on a plan, by code that shares nothing with the search. */
export const CHECK_PLAN_COMMAND: Command = {
  name: 'check-plan',
  summary: 'Check a plan against every rule and limit',
  details:
    'The check shares no code with the planner. PLAN is what `cairn plan --json` printed, a saved plan (cairn-plan/1), or for an instance its solution. Exit 1 when a rule is broken.',
  args: [
    { name: '<file>', text: 'request, workspace or planner instance the plan answers' },
    { name: '<plan>', text: 'the plan' },
  ],
  options: [
    {
      flags: '--on <day>',
      text: 'first day of a plan that names none, YYYY-MM-DD (default today)',
    },
    ...AWARD_OPTIONS,
  ],
  jsonShape: '{holds, findings: [{code, path, message, severity}]}',
  examples: ['cairn check-plan samples/worked-case.yaml plan.json'],
  run: async (context, [path = '', planPath = ''], options) => {
    const { io } = context;
    const [value, planValue] = [await readInput(io, path), await readInput(io, planPath)];
    const instanceValue = instanceIn(value);
    if (instanceValue !== undefined) {
      const instance = accept(path, readPlannerInstance(instanceValue));
      const solution = accept(planPath, readInstanceSolution(planValue));
      return report(context, checkInstanceSolution(instance, solution));
    }
    const on = dayArgument('--on', options.on, io.today());
    const file = withAwardOptions(accept(path, readPlanRequest(value, on)), options);
    const plan = planIn(planPath, planValue);
    const release = await context.data();
    const data = planningDataOf(release, on, withOwn(release, file));
    return report(context, checkPlan(file.request, plan, data));
  },
};

function report({ io, json }: CommandContext, findings: readonly Finding[]): ExitCode {
  const holds = findings.every(({ severity }) => severity !== 'error');
  if (json) printJson(io, { holds, findings });
  else {
    printLines(io, [
      holds ? 'The plan holds.' : 'The plan breaks a rule.',
      ...findings.map((finding) => `  ${findingText(finding)}`),
    ]);
  }
  return holds ? 0 : 1;
}

// Requests as large as they may be: how long it takes to make the model, and how far a limit of time is overrun.
//
//   npx tsx --conditions=cairn-source bench/planner/heavy.ts [--only NAME] [--limits 0,0.2]
import { type PlanAnswer, planQualification } from 'cairn/planning';
import { loadRelease } from '../../server/src/data/index.js';
import { heavyQuestions } from './heavy-questions.js';

const only = option('only', '');
const limits = option('limits', '0,0.2').split(',').map(Number);
const questions = heavyQuestions(await loadRelease()).filter(([name]) => name.includes(only));

console.log(
  'question'.padEnd(44),
  ...limits.map((limit) => `limit ${limit} s`.padStart(14)),
  '  heap',
);
for (const [name, make] of questions) {
  const { request, data } = make();
  const cells = limits.map((limit) => {
    const end = cpuMs() + limit * 1_000;
    const answer = planQualification(request, data, { shouldStop: () => cpuMs() > end });
    return `+${((cpuMs() - end) / 1_000).toFixed(2)} ${said(answer)}`.padStart(14);
  });
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  console.log(name.padEnd(44), ...cells, `${heap.toFixed(0)} MB`.padStart(9));
}

function said(answer: PlanAnswer): string {
  if (answer.kind !== 'stopped') return answer.kind.slice(0, 8);
  return answer.plan === undefined ? 'no plan' : 'a plan';
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function option(name: string, fallback: string): string {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : (process.argv[found + 1] ?? fallback);
}

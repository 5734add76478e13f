import { parseIsoDate } from 'cairn/terms';
import { qualificationParams } from '../../contracts/catalogue.js';
import { chancesContract, chancesInput } from '../../contracts/plan-chances.js';
import { comparisonContract, comparisonInput } from '../../contracts/plan-comparisons.js';
import {
  evaluationContract,
  evaluationInput,
  nearestContract,
  nearestInput,
  planCheckContract,
  planCheckInput,
} from '../../contracts/plans.js';
import { problemsOf } from '../../contracts/problems.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { ownCatalogueOf, questionOf } from '../plan-questions.js';
import { notFound } from '../problems.js';
import { toPlan } from '../sent-plans.js';

/** What holdings count toward, and whether a plan keeps the rules. Nothing is kept. */
export function addEvaluationRoutes(app: ContractApp, parts: AppParts): void {
  addEvaluate(app, parts);
  addNearest(app, parts);
  addCheck(app, parts);
  addChances(app, parts);
  addCompare(app, parts);
}

function addEvaluate(app: ContractApp, { data, questions, today }: AppParts): void {
  const schema = {
    tags: ['catalogue'],
    operationId: 'evaluateQualification',
    summary: 'What holdings count toward a qualification, and what is missing',
    params: qualificationParams,
    body: evaluationInput,
    response: { 200: evaluationContract, ...problemsOf(400, 404, 413, 422) },
  };
  const path = '/api/v1/qualifications/:qualificationId/evaluate';
  app.post(path, { schema }, async ({ params, body }) => {
    const { qualificationId: qualification } = params;
    const own = ownCatalogueOf(body);
    const isKnown =
      data.release.catalogue.qualifications.has(qualification) ||
      own.qualifications.some(({ id }) => id === qualification);
    if (!isKnown) throw notFound();
    const on = body.on ?? parseIsoDate(today());
    return questions.evaluate({ ...body, ...own, qualification, on });
  });
}

function addNearest(app: ContractApp, { questions, today }: AppParts): void {
  const schema = {
    tags: ['catalogue'],
    operationId: 'nearestQualifications',
    summary: 'Which qualifications the holdings nearly complete',
    description:
      'Nearest first: fewest units missing, then the greater share done. Things only planned are not held. For the nearest three the smallest sets of units that complete them are counted; weeks, intakes and prerequisites are not asked.',
    body: nearestInput,
    response: { 200: nearestContract, ...problemsOf(400, 413, 422) },
  };
  app.post('/api/v1/qualifications/nearest', { schema }, async ({ body }) => {
    const own = ownCatalogueOf({ ...body, pins: [] });
    const on = body.on ?? parseIsoDate(today());
    return { on, awards: await questions.nearest({ ...body, ...own, on }) };
  });
}

function addCheck(app: ContractApp, { questions, today }: AppParts): void {
  const schema = {
    tags: ['plans'],
    operationId: 'checkPlan',
    summary: 'Whether a plan keeps every rule and limit',
    description:
      'Checked by code that shares nothing with the planner. Warnings are rules that could not be decided for lack of a fact.',
    body: planCheckInput,
    response: { 200: planCheckContract, ...problemsOf(400, 413, 422) },
  };
  app.post('/api/v1/plans/check', { schema }, async ({ body }) => {
    const findings = await questions.check(questionOf(body.request, today()), toPlan(body.plan));
    return { isSound: findings.every(({ severity }) => severity !== 'error'), findings };
  });
}

function addChances(app: ContractApp, { questions, today }: AppParts): void {
  const schema = {
    tags: ['plans'],
    operationId: 'simulatePlan',
    summary: 'The chance to finish a plan by a day, and the step most worth securing',
    description:
      'A seeded simulation of what the request takes for chances (`assumptions.chances`, `recognition[].chance`) and lengths (`assumptions.durations`): equal seeds give equal answers. The answer states what it takes for granted, and a 95 % interval for each share.',
    body: chancesInput,
    response: { 200: chancesContract, ...problemsOf(400, 413, 422) },
  };
  app.post('/api/v1/plans/chances', { schema }, async ({ body }) => {
    const { request, plan, ...options } = body;
    const question = questionOf(request, today());
    return questions.chances({ question, plan: toPlan(plan), options });
  });
}

function addCompare(app: ContractApp, { questions }: AppParts): void {
  const schema = {
    tags: ['plans'],
    operationId: 'comparePlans',
    summary: 'What one plan does otherwise than another, traced to units and rules',
    description:
      'The plans may answer other requests or lead to other awards. The causes of weeks, fees, hours, risk points and of what each rule counts add up to the difference.',
    body: comparisonInput,
    response: { 200: comparisonContract, ...problemsOf(400, 413, 422) },
  };
  app.post('/api/v1/plans/comparisons', { schema }, ({ body }) =>
    questions.compare(toPlan(body.a), toPlan(body.b)),
  );
}

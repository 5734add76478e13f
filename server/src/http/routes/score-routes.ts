import { stackabilityIndex, stackingRate } from 'cairn/scoring';
import { problemsOf } from '../../contracts/problems.js';
import { serInput, simInput } from '../../contracts/scores.js';
import { figureContract } from '../../contracts/terms.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';

const TAGS = ['scores'];

/** Scores of values that the caller gives; nothing is kept. */
export function addScoreRoutes(app: ContractApp, parts: AppParts): void {
  addSim(app);
  addSer(app, parts);
}

function addSim(app: ContractApp): void {
  const schema = {
    tags: TAGS,
    operationId: 'scoreSim',
    summary: 'Stackability index of four scores',
    description: 'A dimension that is left out is not known, and the index becomes a range.',
    body: simInput,
    response: { 200: figureContract, ...problemsOf(400, 422) },
  };
  app.post('/api/v1/scores/sim', { schema }, (request) => stackabilityIndex(request.body));
}

function addSer(app: ContractApp, _parts: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'scoreSer',
    summary: 'Credits a month, with the hours and the share of full time behind them',
    body: serInput,
    response: { 200: figureContract, ...problemsOf(400, 422) },
  };
  app.post('/api/v1/scores/ser', { schema }, (request) => {
    const { on: _on, ...inputs } = request.body;
    return stackingRate(inputs);
  });
}

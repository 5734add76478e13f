import { creditsPerYearOn, hoursOf } from 'cairn/frameworks';
import { type SerInputs, stackabilityIndex, stackingRate } from 'cairn/scoring';
import { type IsoDate, parseIsoDate } from 'cairn/terms';
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

function addSer(app: ContractApp, { data, today }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'scoreSer',
    summary: 'Credits a month, with the hours and the share of full time behind them',
    description: 'A part whose facts are not known for the credit system says so.',
    body: serInput,
    response: { 200: figureContract, ...problemsOf(400, 422) },
  };
  app.post('/api/v1/scores/ser', { schema }, (request) => {
    const { on = parseIsoDate(today()), country, ...inputs } = request.body;
    return stackingRate({ ...inputs, ...factsOf(data, inputs.earned.system, { on, country }) });
  });
}

interface Where {
  readonly on: IsoDate;
  readonly country: string | undefined;
}

function factsOf(
  { release }: AppParts['data'],
  system: string,
  { on, country }: Where,
): Partial<SerInputs> {
  const hours = hoursOf(release.frameworks, { amount: 1, system }, on, country);
  const year = creditsPerYearOn(release.frameworks, system, on);
  return {
    ...(hours.kind === 'known' ? { hoursPerCredit: hours.hours, sources: hours.sources } : {}),
    ...(year === undefined ? {} : { creditsPerFullTimeYear: year.typical }),
  };
}

import { convertCredit } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { conversionContract, conversionQuery } from '../../contracts/frameworks.js';
import { problemsOf } from '../../contracts/problems.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';

/** Credit of one system in another. */
export function addConversionRoute(app: ContractApp, { data, today }: AppParts): void {
  const schema = {
    tags: ['frameworks'],
    operationId: 'convertCredit',
    summary: 'What an amount of credit is worth in another system on a day',
    description:
      'A range whenever the ways to convert disagree. Unknown systems and missing ways are answers here. The receiving body decides.',
    querystring: conversionQuery,
    response: { 200: conversionContract, ...problemsOf(400) },
  };
  const config = { fromRelease: true };
  app.get('/api/v1/conversions', { schema, config }, ({ query }) => {
    const { on = parseIsoDate(today()), ...question } = query;
    return convertCredit(data.release.frameworks, { ...question, on });
  });
}

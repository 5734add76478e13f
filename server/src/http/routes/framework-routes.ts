import { type Framework, levelsOn, matchLevel, searchFrameworks } from 'cairn/frameworks';
import { type IsoDate, parseIsoDate } from 'cairn/terms';
import { z } from 'zod';
import {
  creditSystemContract,
  creditSystemList,
  creditSystemParams,
  frameworkContract,
  frameworkList,
  frameworkParams,
  frameworkQuery,
  levelMatchContract,
  levelMatchQuery,
  levelsContract,
  onQuery,
} from '../../contracts/frameworks.js';
import { pageQuery } from '../../contracts/lists.js';
import { problemsOf } from '../../contracts/problems.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { pageOf } from '../pages-of-lists.js';
import { notFound } from '../problems.js';

const TAGS = ['frameworks'];
const config = { fromRelease: true };

/** Frameworks, their levels, and credit systems. */
export function addFrameworkRoutes(app: ContractApp, parts: AppParts): void {
  addList(app, parts);
  addOne(app, parts);
  addLevels(app, parts);
  addMatch(app, parts);
  addCreditSystems(app, parts);
}

function addList(app: ContractApp, { data, today }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'listFrameworks',
    summary: 'List frameworks',
    querystring: frameworkQuery,
    response: { 200: frameworkList, ...problemsOf(400) },
  };
  app.get('/api/v1/frameworks', { schema, config }, ({ query }) => {
    const { q: text, country, region, kind, withLadders } = query;
    const on = parseIsoDate(today());
    const fitting = searchFrameworks(data.release.frameworks, {
      ...(text === undefined ? {} : { text }),
      ...(country === undefined ? {} : { country }),
      ...(region === undefined ? {} : { region }),
      ...(kind === undefined ? {} : { kind }),
      withLadders: withLadders === 'true',
      on,
    });
    const page = pageOf(fitting, query);
    return { ...page, items: page.items.map((framework) => summaryOf(framework, on)) };
  });
}

function summaryOf(framework: Framework, on: IsoDate) {
  const { id, label, nativeLabel, jurisdiction, kind, scope, owner, creditSystem } = framework;
  const answer = levelsOn(framework, on);
  const levelCount = answer.kind === 'levels' ? answer.version.mainLevels : undefined;
  const { confidence } = framework;
  return {
    ...{ id, label, nativeLabel, jurisdiction, kind, scope, owner },
    ...{ creditSystem, levelCount, confidence },
  };
}

function addOne(app: ContractApp, { data }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readFramework',
    summary: 'One framework with all its versions, relations and changes',
    params: frameworkParams,
    response: { 200: frameworkContract, ...problemsOf(404) },
  };
  app.get('/api/v1/frameworks/:frameworkId', { schema, config }, ({ params }) => {
    const framework = data.release.frameworks.frameworks.get(params.frameworkId);
    if (!framework) throw notFound();
    return framework;
  });
}

function addLevels(app: ContractApp, { data, today }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'listLevels',
    summary: 'The levels of a framework on a day',
    params: frameworkParams,
    querystring: onQuery,
    response: { 200: levelsContract, ...problemsOf(400, 404) },
  };
  app.get('/api/v1/frameworks/:frameworkId/levels', { schema, config }, ({ params, query }) => {
    const framework = data.release.frameworks.frameworks.get(params.frameworkId);
    if (!framework) throw notFound();
    return levelsOn(framework, query.on ?? parseIsoDate(today()));
  });
}

function addMatch(app: ContractApp, { data, today }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'matchLevel',
    summary: 'Where a level stands in another framework on a day',
    description: 'Unknown frameworks and levels are answers here, with what is known instead.',
    querystring: levelMatchQuery,
    response: { 200: levelMatchContract, ...problemsOf(400) },
  };
  app.get('/api/v1/levels/match', { schema, config }, ({ query }) => {
    const { framework, code, to, on = parseIsoDate(today()), awardedOn } = query;
    const since = awardedOn === undefined ? {} : { awardedOn };
    return matchLevel(data.release.frameworks, { from: { framework, code }, to, on, ...since });
  });
}

function addCreditSystems(app: ContractApp, { data }: AppParts): void {
  const systems = data.release.frameworks.creditSystems;
  const list = {
    tags: TAGS,
    operationId: 'listCreditSystems',
    summary: 'List credit systems',
    querystring: z.strictObject(pageQuery),
    response: { 200: creditSystemList, ...problemsOf(400) },
  };
  app.get('/api/v1/credit-systems', { schema: list, config }, ({ query }) =>
    pageOf([...systems.values()], query),
  );
  const one = {
    tags: TAGS,
    operationId: 'readCreditSystem',
    summary: 'One credit system',
    params: creditSystemParams,
    response: { 200: creditSystemContract, ...problemsOf(404) },
  };
  app.get('/api/v1/credit-systems/:creditSystemId', { schema: one, config }, ({ params }) => {
    const system = systems.get(params.creditSystemId);
    if (!system) throw notFound();
    return system;
  });
}

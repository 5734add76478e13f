import {
  agreementList,
  agreementQuery,
  jurisdictionQuery,
  registerList,
  standardList,
} from '../../contracts/catalogue.js';
import { problemsOf } from '../../contracts/problems.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { pageOf } from '../pages-of-lists.js';

const TAGS = ['frameworks'];
const config = { fromRelease: true };

/** Agreements, standards and registers, whole records by cursor. */
export function addRecordRoutes(app: ContractApp, { data }: AppParts): void {
  const { agreements, standards, registers } = data.release;
  const agreementSchema = {
    tags: TAGS,
    operationId: 'listAgreements',
    summary: 'List recognition agreements',
    querystring: agreementQuery,
    response: { 200: agreementList, ...problemsOf(400) },
  };
  app.get('/api/v1/agreements', { schema: agreementSchema, config }, ({ query }) =>
    pageOf(
      agreements.filter(({ parties }) => names(parties, query.country)),
      query,
    ),
  );
  const standardSchema = {
    tags: TAGS,
    operationId: 'listStandards',
    summary: 'List microcredential standards',
    querystring: jurisdictionQuery,
    response: { 200: standardList, ...problemsOf(400) },
  };
  app.get('/api/v1/standards', { schema: standardSchema, config }, ({ query }) =>
    pageOf(standards.filter(isIn(query.jurisdiction)), query),
  );
  const registerSchema = {
    tags: TAGS,
    operationId: 'listRegisters',
    summary: 'List registers of bodies, programmes and qualifications',
    querystring: jurisdictionQuery,
    response: { 200: registerList, ...problemsOf(400) },
  };
  app.get('/api/v1/registers', { schema: registerSchema, config }, ({ query }) =>
    pageOf(registers.filter(isIn(query.jurisdiction)), query),
  );
}

/** A state, one of its parts, or (for a part) the whole state. */
function names(parties: readonly { readonly code: string }[], country: string | undefined) {
  if (country === undefined) return true;
  return parties.some(
    ({ code }) =>
      code === country || code.startsWith(`${country}-`) || country.startsWith(`${code}-`),
  );
}

function isIn(jurisdiction: string | undefined) {
  return (record: { readonly jurisdiction: string }) =>
    jurisdiction === undefined || record.jurisdiction === jurisdiction;
}

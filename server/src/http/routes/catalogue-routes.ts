import type { Qualification, Rule, Unit } from 'cairn/catalogue';
import {
  qualificationContract,
  qualificationList,
  qualificationParams,
  qualificationQuery,
  unitContract,
  unitList,
  unitParams,
  unitQuery,
} from '../../contracts/catalogue.js';
import { problemsOf } from '../../contracts/problems.js';
import type { AppParts } from '../app-parts.js';
import type { ContractApp } from '../contract-app.js';
import { holdsWords, pageOf } from '../pages-of-lists.js';
import { notFound } from '../problems.js';
import { unitsNamedBy } from '../units-of-rules.js';

const TAGS = ['catalogue'];
const config = { fromRelease: true };

/** Units and qualifications: lists with filters, and one by id. */
export function addCatalogueRoutes(app: ContractApp, parts: AppParts): void {
  addUnits(app, parts);
  addUnit(app, parts);
  addQualifications(app, parts);
  addQualification(app, parts);
}

interface Filters {
  readonly q?: string;
  readonly country?: string;
  readonly framework?: string;
  readonly level?: string;
}

/** What both kinds of records are filtered by. */
function fitsFilters(query: Filters): (record: Unit | Qualification) => boolean {
  const holds = holdsWords(query.q ?? '');
  return (record) =>
    (query.country === undefined || record.country === query.country) &&
    (query.framework === undefined || record.level?.framework === query.framework) &&
    (query.level === undefined || record.level?.code === query.level) &&
    holds([record.title, record.code, record.id, record.awardingBody, providerOf(record)]);
}

function providerOf(record: Unit | Qualification): string | undefined {
  return 'provider' in record ? record.provider : undefined;
}

function addUnits(app: ContractApp, { data }: AppParts): void {
  const { units, qualifications } = data.release.catalogue;
  const schema = {
    tags: TAGS,
    operationId: 'listUnits',
    summary: 'List and search units',
    description: 'Slots (choices that cannot be taken themselves) are left out.',
    querystring: unitQuery,
    response: { 200: unitList, ...problemsOf(400) },
  };
  app.get('/api/v1/units', { schema, config }, ({ query }) => {
    const fits = fitsFilters(query);
    const named = query.qualification === undefined ? undefined : namedBy(query.qualification);
    const all = [...units.values()].filter(
      (unit) => !unit.isSlot && fits(unit) && (named === undefined || named.has(unit.id)),
    );
    return pageOf(all, query);
  });
  function namedBy(id: string): ReadonlySet<string> {
    const qualification = qualifications.get(id);
    return qualification ? rulesName(qualification) : new Set();
  }
}

function addUnit(app: ContractApp, { data }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readUnit',
    summary: 'One unit',
    params: unitParams,
    response: { 200: unitContract, ...problemsOf(404) },
  };
  app.get('/api/v1/units/:unitId', { schema, config }, ({ params }) => {
    const unit = data.release.catalogue.units.get(params.unitId);
    if (!unit) throw notFound();
    return unit;
  });
}

function addQualifications(app: ContractApp, { data }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'listQualifications',
    summary: 'List and search qualifications',
    querystring: qualificationQuery,
    response: { 200: qualificationList, ...problemsOf(400) },
  };
  app.get('/api/v1/qualifications', { schema, config }, ({ query }) => {
    const fits = fitsFilters(query);
    const all = [...data.release.catalogue.qualifications.values()].filter(
      (one) => fits(one) && (query.unit === undefined || rulesName(one).has(query.unit)),
    );
    const page = pageOf(all, query);
    return { ...page, items: page.items.map(summaryOf) };
  });
}

function addQualification(app: ContractApp, { data }: AppParts): void {
  const schema = {
    tags: TAGS,
    operationId: 'readQualification',
    summary: 'One qualification with its rules',
    params: qualificationParams,
    response: { 200: qualificationContract, ...problemsOf(404) },
  };
  app.get('/api/v1/qualifications/:qualificationId', { schema, config }, ({ params }) => {
    const qualification = data.release.catalogue.qualifications.get(params.qualificationId);
    if (!qualification) throw notFound();
    return qualification;
  });
}

function summaryOf(qualification: Qualification) {
  const { id, title, kind, awardingBody, country, level, credit, status, checked } = qualification;
  return { id, title, kind, awardingBody, country, level, credit, status, checked };
}

function rulesName({ rule, specialisations }: Qualification): ReadonlySet<string> {
  const rules: readonly Rule[] = [rule, ...specialisations.map((one) => one.rule)];
  return new Set(rules.flatMap(unitsNamedBy));
}

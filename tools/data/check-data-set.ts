import { checkCatalogue } from 'cairn/catalogue';
import { checkFrameworks } from 'cairn/frameworks';
import { type Finding, problemAt } from 'cairn/terms';
import type { DataSet } from './data-set.js';

const REGION_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes of jurisdictions that are no country: the Union, and networks (`INT`, `INT-EHEA`). */
const SHARED = /^(EU|INT(-[A-Z]+)?)$/;

/** What only the whole shows: references between files, and codes that must exist in the world. */
export function checkDataSet(data: DataSet): readonly Finding[] {
  const creditSystems = new Set(data.creditSystems.map(({ id }) => id));
  return [
    ...checkFrameworks(data.frameworks, data.creditSystems),
    ...checkCatalogue(data.units, data.qualifications, {
      frameworks: levelCodesOf(data),
      creditSystems,
    }),
    ...checkAgreements(data),
    ...checkStandards(data, creditSystems),
    ...checkRegisters(data),
  ];
}

/** The codes of all versions: a unit keeps the level of its day of award after a framework changed. */
function levelCodesOf(data: DataSet): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    data.frameworks.map(({ id, versions }) => [
      id,
      new Set(versions.flatMap(({ levels }) => levels.map(({ code }) => code))),
    ]),
  );
}

function checkAgreements({ agreements }: DataSet): readonly Finding[] {
  return agreements.flatMap(({ id, parties }) =>
    parties.flatMap(({ code }, index) =>
      isCountry(code) ? [] : [unknownCountry(code, ['agreements', id, 'parties', index, 'code'])],
    ),
  );
}

function checkStandards(
  { standards }: DataSet,
  creditSystems: ReadonlySet<string>,
): readonly Finding[] {
  return standards.flatMap(({ id, jurisdiction, limits }) => [
    ...checkJurisdiction(jurisdiction, ['standards', id, 'jurisdiction']),
    ...limits.flatMap(({ value: { creditSystem } }, index) => {
      if (creditSystem === undefined || creditSystems.has(creditSystem)) return [];
      const path = ['standards', id, 'limits', index, 'value', 'creditSystem'];
      const message = `No credit system ${creditSystem}: add its file or correct the id.`;
      return [problemAt('credit-system-unknown', path, message)];
    }),
  ]);
}

function checkRegisters({ registers }: DataSet): readonly Finding[] {
  return registers.flatMap(({ id, jurisdiction }) =>
    checkJurisdiction(jurisdiction, ['registers', id, 'jurisdiction']),
  );
}

function checkJurisdiction(code: string, path: readonly string[]): readonly Finding[] {
  return SHARED.test(code) || isCountry(code) ? [] : [unknownCountry(code, path)];
}

/** ISO 3166-1, or 3166-2 judged by its country. */
function isCountry(code: string): boolean {
  return REGION_NAMES.of(code.slice(0, 2)) !== undefined && /^..(-|$)/.test(code);
}

function unknownCountry(code: string, path: readonly (string | number)[]): Finding {
  return problemAt('country-unknown', path, `No country has the code ${code}: correct it.`);
}

import { type FrameworkData, versionOn } from 'cairn/frameworks';
import { type Figure, type IsoDate, parseIsoDate, type Source } from 'cairn/terms';
import { countFigure, shareFigure } from '../../../reference/index.js';
import { countriesOf } from './framework-filters.js';
import { type FrameworkRow, type RecordKind, toFrameworkRow } from './framework-row.js';

/** The list as a whole: what its head says. */
export interface FrameworkCounts {
  readonly byKind: Readonly<Record<RecordKind, number>>;
  readonly frameworks: Figure;
  /** Countries with at least one framework of their own. */
  readonly countries: number;
  readonly coverage: Figure;
  readonly readShare: Figure;
}

/** How many countries and regions are said to have a framework. */
const WORLD = 150;
const WORLD_SOURCE: Source = {
  title: 'Educational Credential Evaluators, 19 Dec 2023: over 150 countries and regions have one',
  url: 'https://menafn.com/1107624717/ECE-Announces-Development-Of-A-US-National-Qualifications-Framework',
  year: 2023,
  read: parseIsoDate('2026-11-21'),
  knowing: 'read',
};

export function countFrameworks(data: FrameworkData, on: IsoDate): FrameworkCounts {
  const rows = [...data.frameworks.values()].map((framework) => toFrameworkRow(framework, on));
  const count = (kind: RecordKind) => rows.filter((row) => row.kind === kind).length;
  const byKind = {
    national: count('national'),
    sector: count('sector'),
    regional: count('regional'),
    none: count('none'),
  };
  const real = rows.filter(({ kind }) => kind !== 'none');
  const countries = countriesOf(real).length;
  return {
    byKind,
    countries,
    frameworks: countFigure('frameworks.figure.all', real.length, [
      ['frameworks.kind.national', byKind.national],
      ['frameworks.kind.sector', byKind.sector],
      ['frameworks.kind.regional', byKind.regional],
    ]),
    coverage: {
      ...countFigure('frameworks.figure.countries', countries, [], [WORLD_SOURCE]),
      arithmetic: `${countries} ÷ about ${WORLD}`,
    },
    readShare: shareFigure('frameworks.figure.read', countRead(rows, on), rows.length),
  };
}

/** The number that coverage is measured against. */
export const ABOUT_WORLD = WORLD;

function countRead(rows: readonly FrameworkRow[], on: IsoDate): number {
  return rows.filter(({ framework }) => {
    const version = versionOn(framework, on) ?? framework.versions.at(-1);
    return version?.knowing === 'read';
  }).length;
}

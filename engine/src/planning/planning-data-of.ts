import type { Catalogue, ConvertedAmount, DataRelease } from '../catalogue/index.js';
import {
  convertCredit,
  creditsPerYearOn,
  type FrameworkData,
  hoursOf,
  levelIn,
  matchLevel,
  versionOn,
} from '../frameworks/index.js';
import type { CreditValue, IsoDate, LevelRef } from '../terms/index.js';
import type { CreditFacts, PlanningData } from './planning-data.js';

/** The parts of a data release that planning asks. */
export type PlanningRelease = Pick<DataRelease, 'catalogue' | 'frameworks' | 'version' | 'hash'>;

/**
 * A data release as the planner asks it on a day. `catalogue` replaces that of the release, for a request that
 * brings units and awards of its own.
 */
export function planningDataOf(
  release: PlanningRelease,
  on: IsoDate,
  catalogue: Catalogue = release.catalogue,
): PlanningData {
  const { frameworks } = release;
  return {
    catalogue,
    counting: {
      convert: (credit, system, level) =>
        convertedAmount(frameworks, { credit, system, level, on }),
      levelAtLeast: (level, least) => isLevelAtLeast(frameworks, level, least, on),
    },
    creditFacts: (system) => creditFactsOn(frameworks, system, on),
    version: release.version,
    hash: release.hash,
  };
}

function convertedAmount(
  data: FrameworkData,
  question: {
    readonly credit: CreditValue;
    readonly system: string;
    readonly level: LevelRef | undefined;
    readonly on: IsoDate;
  },
): ConvertedAmount | undefined {
  const { credit, system: to, level, on } = question;
  const { amount, system: from } = credit;
  const asked = { amount, from, to, on, ...(level === undefined ? {} : { level }) };
  const conversion = convertCredit(data, asked);
  return conversion.kind === 'converted'
    ? { amount: conversion.range, basis: conversion.basis }
    : undefined;
}

/** Inside one framework by the order of its levels; across two only where every possible match agrees. */
function isLevelAtLeast(
  data: FrameworkData,
  level: LevelRef,
  least: LevelRef,
  on: IsoDate,
): boolean | undefined {
  if (level.framework === least.framework) return isHigher(data, level.code, least, on);
  const match = matchLevel(data, { from: level, to: least.framework, on });
  if (!('levels' in match) || match.levels.length === 0) return undefined;
  const answers = new Set(match.levels.map(({ code }) => isHigher(data, code, least, on)));
  return answers.size === 1 ? [...answers][0] : undefined;
}

function isHigher(
  data: FrameworkData,
  code: string,
  least: LevelRef,
  on: IsoDate,
): boolean | undefined {
  const framework = data.frameworks.get(least.framework);
  const version = framework === undefined ? undefined : versionOn(framework, on);
  if (version === undefined) return undefined;
  const [own, floor] = [levelIn(version, code), levelIn(version, least.code)];
  return own === undefined || floor === undefined ? undefined : own.ordinal >= floor.ordinal;
}

function creditFactsOn(data: FrameworkData, system: string, on: IsoDate): CreditFacts | undefined {
  if (!data.creditSystems.has(system)) return undefined;
  const hours = hoursOf(data, { amount: 1, system }, on);
  const year = creditsPerYearOn(data, system, on);
  return {
    ...(hours.kind === 'known' ? { hoursPerCredit: hours.hours, sources: hours.sources } : {}),
    ...(year === undefined ? {} : { creditsPerFullTimeYear: year.typical }),
  };
}

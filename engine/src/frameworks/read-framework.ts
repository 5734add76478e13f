import { type Finding, problemAt, type Reading, readShape } from '../terms/index.js';
import { checkFramework } from './check-framework.js';
import type { Framework, Jurisdiction, Referencing, SizeRule } from './framework.js';
import { toHistory } from './read-change-event.js';
import {
  type FrameworkFile,
  frameworkFile,
  type ReferencingEntry,
} from './read-framework-schema.js';
import { toVersions } from './read-framework-versions.js';
import { toLevelMap } from './read-level-map.js';
import { type SourceTable, sourceTableOf, spanOf } from './read-parts.js';

/**
 * Reads one file of `data/frameworks`, already parsed from YAML.
 *
 * @param id the id that the path of the file gives; the file must carry the same
 * @returns the framework, or every problem found in the file with its path and remedy
 */
export function readFramework(value: unknown, id: string): Reading<Framework> {
  const parsed = readShape(frameworkFile, value);
  if (parsed.kind === 'refused') return parsed;
  const findings: Finding[] = [];
  if (parsed.value.id !== id) {
    findings.push(problemAt('id-mismatch', ['id'], `The file name says "${id}"; make them equal.`));
  }
  const framework = toFramework(parsed.value, findings);
  findings.push(...checkFramework(framework));
  return findings.length > 0
    ? { kind: 'refused', findings }
    : { kind: 'read', value: framework, findings: [] };
}

function toFramework(file: FrameworkFile, findings: Finding[]): Framework {
  const { jurisdiction, established, versions, referencing, sizeRules, history, sources, ...rest } =
    file;
  const table = sourceTableOf(sources, file.checked, findings);
  return {
    ...rest,
    jurisdiction: toJurisdiction(jurisdiction),
    ...(established && { established: established.day }),
    ...(established?.precision && { establishedPrecision: established.precision }),
    versions: toVersions(versions, table, findings),
    referencing: referencing.map((entry, index) =>
      toReferencing(entry, table, ['referencing', index]),
    ),
    sizeRules: sizeRules.map((entry, index) => toSizeRule(entry, table, ['sizeRules', index])),
    history: toHistory(history, table, findings),
    sources: table.all,
  };
}

function toJurisdiction(written: FrameworkFile['jurisdiction']): Jurisdiction {
  return 'region' in written
    ? { countries: [], region: written.region }
    : { countries: written.countries };
}

function toSizeRule(
  entry: FrameworkFile['sizeRules'][number],
  sources: SourceTable,
  path: readonly (string | number)[],
): SizeRule {
  const { from, until, ...rest } = entry;
  return {
    ...rest,
    ...spanOf({ ...(from && { from }), ...(until && { until }) }),
    sources: sources.cite(entry, path),
  };
}

function toReferencing(
  entry: ReferencingEntry,
  sources: SourceTable,
  path: readonly (string | number)[],
): Referencing {
  const { from, until, fromKnowing, official, indicative, ...rest } = entry;
  return {
    ...rest,
    ...spanOf({ ...(from && { from }), ...(until && { until }) }),
    fromKnowing: fromKnowing ?? entry.knowing,
    official: toLevelMap(official),
    indicative: toLevelMap(indicative),
    sources: sources.cite(entry, path),
  };
}

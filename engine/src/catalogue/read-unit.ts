import { z } from 'zod';
import {
  type Finding,
  problemAt,
  type Reading,
  readShape,
  type Source,
  sourceShape,
} from '../terms/index.js';
import { unitShape } from './unit-shapes.js';
import type { Unit } from './units.js';

type Path = readonly (string | number)[];

const groupShape = z.strictObject({
  sources: z.record(z.string(), sourceShape).default({}),
  defaults: z.record(z.string(), z.unknown()).default({}),
  units: z.array(z.record(z.string(), z.unknown())),
});

/**
 * Reads one unit. What the value leaves out is not known, except lists (empty), `kind` (`unit`), `isSlot` (false),
 * `basis` (`published`) and `knowing` (`read`). An `id` inside the value must be the one asked for.
 */
export function readUnit(value: unknown, id: string): Reading<Unit> {
  const entry = isRecord(value) ? { id, ...value } : value;
  const reading: Reading<Unit> = readShape(unitShape, entry);
  if (reading.kind === 'refused' || reading.value.id === id) return reading;
  const finding = problemAt('unit-id-mismatch', ['id'], `Write ${id}, or rename the file.`);
  return { kind: 'refused', findings: [finding] };
}

/**
 * Reads a file of units: `sources` (a table by key), `defaults` (fields that each unit may override) and `units`,
 * whose `sources` name keys of the table or stand in full.
 */
export function readUnitGroup(value: unknown): Reading<readonly Unit[]> {
  const group = readShape(groupShape, value);
  if (group.kind === 'refused') return group;
  const { sources, defaults, units } = group.value;
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const read = units.flatMap((entry, index) => {
    const at = ['units', index];
    const full = { ...defaults, ...entry };
    const expanded = 'sources' in full ? expandSources(full.sources, sources, at) : undefined;
    findings.push(...(expanded?.findings ?? []));
    const reading: Reading<Unit> = readShape(
      unitShape,
      expanded === undefined ? full : { ...full, sources: expanded.sources },
      at,
    );
    findings.push(...reading.findings);
    if (reading.kind === 'refused') return [];
    findings.push(...checkRepeated(reading.value.id, seen, at));
    return [reading.value];
  });
  return findings.length === 0
    ? { kind: 'read', value: read, findings }
    : { kind: 'refused', findings };
}

function checkRepeated(id: string, seen: Set<string>, at: Path): readonly Finding[] {
  if (!seen.has(id)) {
    seen.add(id);
    return [];
  }
  return [problemAt('unit-duplicate', [...at, 'id'], `${id} stands here twice: keep one.`)];
}

function expandSources(
  value: unknown,
  table: Readonly<Record<string, Source>>,
  at: Path,
): { readonly sources: unknown; readonly findings: readonly Finding[] } {
  if (!Array.isArray(value)) return { sources: value, findings: [] };
  const findings: Finding[] = [];
  const sources = value.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'string') return [entry];
    const source = Object.hasOwn(table, entry) ? table[entry] : undefined;
    if (source !== undefined) return [source];
    const path = [...at, 'sources', index];
    findings.push(
      problemAt('source-key-unknown', path, `Add ${entry} to the table of sources, or correct it.`),
    );
    return [];
  });
  return { sources, findings };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

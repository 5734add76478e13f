import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import type { Finding } from '../terms/index.js';
import { checkCatalogue } from './check/check-catalogue.js';
import type { KnownIds } from './check/known-ids.js';
import type { Qualification } from './qualifications.js';
import { readQualification } from './read-qualification.js';
import { readUnitGroup } from './read-unit.js';

const ROOT = fileURLToPath(new URL('../../../cases/broken-data/', import.meta.url));
const KNOWN: KnownIds = {
  frameworks: new Map([['au-aqf', new Set(['4', '5'])]]),
  creditSystems: new Set(['ects']),
};

describe.each(['units', 'qualifications'])('broken data: %s', (kind) => {
  it.each(namesIn(kind))('%s is found, and nothing else', (code) => {
    const findings = findingsOf(readCase(`${kind}/${code}.yaml`));
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
    for (const { path, message } of findings) {
      expect(path).not.toBe('');
      expect(message).toMatch(/[.?]$/);
    }
  });
});

/** A case is a group of units, an award `qualification` of the file name `q`, and awards `also`. */
function findingsOf(document: Readonly<Record<string, unknown>>): readonly Finding[] {
  const { qualification, also, ...group } = document;
  const units = readUnitGroup(group);
  const entries = [
    ...(qualification === undefined ? [] : [{ entry: qualification, id: 'q' }]),
    ...(Array.isArray(also) ? also.map((entry: { id: string }) => ({ entry, id: entry.id })) : []),
  ];
  const awards = entries.map(({ entry, id }) => readQualification(entry, id));
  const findings = [units, ...awards].flatMap((reading) => reading.findings);
  if (units.kind === 'refused' || findings.length > 0) return findings;
  const read = awards.flatMap((one): readonly Qualification[] =>
    one.kind === 'read' ? [one.value] : [],
  );
  return checkCatalogue(units.value, read, KNOWN);
}

function namesIn(kind: string): readonly string[] {
  return readdirSync(`${ROOT}${kind}`).map((file) => file.replace('.yaml', ''));
}

function readCase(path: string): Readonly<Record<string, unknown>> {
  const reading = readYaml(readFileSync(ROOT + path, 'utf8'));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  if (typeof reading.value !== 'object' || reading.value === null) throw new Error('not a map');
  return { ...reading.value };
}

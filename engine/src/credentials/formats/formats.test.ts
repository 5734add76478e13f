import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../documents/index.js';
import { formatCasesShape } from './format-cases.contract.js';
import { FORMATS, formatOf } from './formats.js';

const FOLDER = fileURLToPath(new URL('../../../../cases/credentials/formats/', import.meta.url));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe.each(files)('cases/credentials/formats/%s', (name) => {
  const reading = readYaml(readFileSync(`${FOLDER}${name}`, 'utf8'));
  if (reading.kind !== 'read') throw new Error(`${name}: ${reading.findings[0]?.message}`);
  const { cases } = formatCasesShape.parse(reading.value);
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const format = formatOf(one.document);
    expect(format?.id ?? 'none').toBe(one.format);
    expect(format?.toCredential(one.document) ?? {}).toMatchObject(one.expect);
    expect(format?.partsOf(one.document).map((part) => part.path) ?? []).toEqual(one.parts);
    const findings = format?.findingsOf?.(one.document) ?? [];
    expect(findings.map((finding) => finding.code)).toEqual(one.findings);
  });
});

describe('the list of formats', () => {
  it('names each format once', () => {
    const ids = FORMATS.map((format) => format.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a rule with an address behind each', () => {
    for (const { clause } of FORMATS) expect(clause.url).toMatch(/^https:\/\//);
  });
});

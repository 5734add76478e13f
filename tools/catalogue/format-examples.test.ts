import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQualification, readUnitGroup } from 'cairn/catalogue';
import { readYaml } from 'cairn/documents';
import { readPlanRequest } from 'cairn/planning';
import { readWorkspace } from 'cairn/portfolio';
import { parseIsoDate, type Reading } from 'cairn/terms';
import { expect, it } from 'vitest';

const DOCUMENT = fileURLToPath(new URL('../../docs/catalogue-format.md', import.meta.url));
const READERS: readonly (readonly [string, (value: unknown) => Reading<unknown>])[] = [
  ['units', readUnitGroup],
  ['an award', (value) => readQualification(value, 'example-certificate')],
  ['a workspace', readWorkspace],
  ['a question', (value) => readPlanRequest(value, parseIsoDate('2026-11-21'))],
];
const examples = [...readFileSync(DOCUMENT, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (match) => match[1] ?? '',
);

it('shows one example for each reader', () => {
  expect(examples).toHaveLength(READERS.length);
});

it.each(READERS)('shows an example of %s that can be read', (name, read) => {
  const text = examples[READERS.findIndex(([one]) => one === name)] ?? '';
  const document = readYaml(text);
  expect(document.findings).toEqual([]);
  expect(document.kind === 'read' && read(document.value).findings).toEqual([]);
});

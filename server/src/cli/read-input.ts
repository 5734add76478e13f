import { DEFAULT_LIMITS, readDocument } from 'cairn/documents';
import { CairnError, type Finding, type Reading } from 'cairn/terms';
import type { CliIo } from './io.js';

/**
 * Reads a YAML or JSON file.
 * @throws CairnError `input-invalid` listing every problem with its place.
 */
export async function readInput(io: CliIo, path: string): Promise<unknown> {
  return accept(path, readDocument(await io.readText(path), path));
}

const MOST_INSTANCE_BYTES = 400 * 1_048_576;

/**
 * Reads a JSON or YAML file as large as a planner instance over a whole catalogue may be: 400 MB.
 * @throws CairnError `input-invalid` listing every problem with its place.
 */
export async function readLargeInput(io: CliIo, path: string): Promise<unknown> {
  const text = await io.readText(path, MOST_INSTANCE_BYTES);
  const limits = { ...DEFAULT_LIMITS, maxCharacters: MOST_INSTANCE_BYTES };
  return accept(path, readDocument(text, path, limits));
}

/**
 * The value of a reading.
 * @throws CairnError `input-invalid` listing every problem with its place.
 */
export function accept<T>(path: string, reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  const lines = reading.findings.map((finding) => `  ${findingText(finding)}`);
  const count = lines.length === 1 ? 'one problem' : `${lines.length} problems`;
  throw new CairnError('input-invalid', `${path} cannot be used: ${count}.\n${lines.join('\n')}`, {
    findings: reading.findings,
  });
}

/** A finding in one line: place, message, code. */
export function findingText({ path, message, code, line }: Finding): string {
  const saysLine = line === undefined || message.startsWith('Line ');
  const place = [saysLine ? undefined : `line ${line}`, path === '' ? undefined : path]
    .filter((part) => part !== undefined)
    .join(', ');
  return `${place === '' ? '' : `${place}: `}${message} [${code}]`;
}

import type { Reading } from '../terms/index.js';
import { DEFAULT_LIMITS, type DocumentLimits } from './limits.js';
import { readJson } from './read-json.js';
import { readYaml } from './read-yaml.js';

/**
 * Reads a text as JSON or YAML: by the ending of `nameHint` (`.json`, `.yaml`, `.yml`), else as JSON when it
 * starts with `{` or `[`, else as YAML.
 */
export function readDocument(
  text: string,
  nameHint = '',
  limits: DocumentLimits = DEFAULT_LIMITS,
): Reading<unknown> {
  return looksLikeJson(text, nameHint.toLowerCase())
    ? readJson(text, limits)
    : readYaml(text, limits);
}

function looksLikeJson(text: string, name: string): boolean {
  if (name.endsWith('.json') || name.endsWith('.jsonld')) return true;
  if (name.endsWith('.yaml') || name.endsWith('.yml')) return false;
  return /^\uFEFF?\s*[[{]/.test(text);
}

import { isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type YAMLMap } from 'yaml';
import type { Finding } from '../terms/index.js';
import { type DocumentLimits, isPrototypeKey, MAX_FINDINGS, textProblem } from './limits.js';

type Path = readonly (string | number)[];

/** What a walk through the nodes carries along. */
export interface NodeWalk {
  readonly lines: LineCounter;
  readonly limits: DocumentLimits;
  readonly findings: Finding[];
}

/** The plain value of a YAML node; what is refused becomes a finding and `undefined`. */
export function toPlainValue(node: unknown, walk: NodeWalk, path: Path): unknown {
  if (walk.findings.length >= MAX_FINDINGS || node === null || node === undefined) return null;
  if (isAlias(node)) {
    const message = `the reference *${node.source} is not followed. Write the value out.`;
    return refuse(walk, node, { code: 'document-alias-refused', message, path });
  }
  if (isTagged(node)) {
    const message = `the tag ${node.tag} is not read. Remove it.`;
    return refuse(walk, node, { code: 'document-tag-refused', message, path });
  }
  if ((isMap(node) || isSeq(node)) && path.length >= walk.limits.maxDepth) {
    const message = `more than ${walk.limits.maxDepth} lists and maps inside one another. Flatten the text.`;
    return refuse(walk, node, { code: 'document-too-deep', message, path: path.slice(0, 3) });
  }
  if (isMap(node)) return toPlainMap(node, walk, path);
  if (isSeq(node)) return node.items.map((item, i) => toPlainValue(item, walk, [...path, i]));
  if (isScalar(node) && typeof node.value === 'number' && !Number.isFinite(node.value)) {
    const message = 'the number is not finite. Leave the field out when the value is not known.';
    return refuse(walk, node, { code: 'document-number-refused', message, path });
  }
  return isScalar(node) ? node.value : null;
}

function toPlainMap(map: YAMLMap, walk: NodeWalk, path: Path): unknown {
  const entries = new Map<string, unknown>();
  for (const pair of map.items) {
    const key = keyOf(pair.key, walk, path);
    if (key === undefined) continue;
    if (entries.has(key)) {
      const message = `the key “${key}” stands twice in one map. Keep one of them.`;
      refuse(walk, pair.key, { code: 'document-duplicate-key', message, path: [...path, key] });
    }
    entries.set(key, toPlainValue(pair.value, walk, [...path, key]));
  }
  return Object.fromEntries(entries);
}

function keyOf(key: unknown, walk: NodeWalk, path: Path): string | undefined {
  const text = isScalar(key) ? String(key.value ?? '') : undefined;
  if (text === undefined || isPrototypeKey(text)) {
    const message =
      text === undefined ? 'a key must be plain text.' : `the key ${text} is not read. Rename it.`;
    refuse(walk, key, { code: 'document-key-refused', message, path });
    return undefined;
  }
  return text;
}

/** The standard tags of text, number, list and map say nothing new; every other tag asks for code to run. */
function isTagged(node: unknown): node is { readonly tag: string } {
  return isNode(node) && 'tag' in node && typeof node.tag === 'string';
}

function refuse(
  walk: NodeWalk,
  node: unknown,
  problem: { readonly code: string; readonly message: string; readonly path: Path },
): undefined {
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  const { line, col } = walk.lines.linePos(offset);
  const at = { line, column: col };
  walk.findings.push(textProblem(problem.code, at, problem.message, problem.path));
  return undefined;
}

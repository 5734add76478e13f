import { isBuiltin } from 'node:module';
import { ENGINE_ARROWS, JUDGES, PACKAGE_HOMES, TEST_PACKAGES, WORKSPACE_ARROWS } from './arrows.js';
import type { ImportEdge } from './read-imports.js';

const TEST_FILE = /\.(test|contract|bench)\.tsx?$|\/testing\//;

/** Every arrow that the tables do not allow, as sentences. */
export function checkImports(edges: readonly ImportEdge[]): readonly string[] {
  return edges.flatMap((edge) =>
    edge.to === undefined ? checkPackage(edge) : checkRelative(edge),
  );
}

function checkRelative({ from, to }: ImportEdge): readonly string[] {
  if (to === undefined) return [];
  const [fromSpace, , fromRoom] = from.split('/');
  const [toSpace, , toRoom] = to.split('/');
  if (fromSpace !== toSpace) {
    const allowed = fromSpace === 'web' && toSpace === 'samples';
    return TEST_FILE.test(from) || allowed
      ? []
      : [`${from} reaches into ${to}: import the package instead`];
  }
  if (fromRoom === toRoom) return checkJudge(from, to);
  if (fromSpace !== 'engine' || fromRoom === undefined) return [];
  if (toRoom === undefined || !(ENGINE_ARROWS[fromRoom] ?? []).includes(toRoom)) {
    return TEST_FILE.test(from)
      ? []
      : [`${from} may not import ${to}: no arrow from ${fromRoom} to ${toRoom}`];
  }
  return to.endsWith(`${toRoom}/index.ts`) || TEST_FILE.test(from)
    ? []
    : [`${from} imports ${to}: other rooms are reached through their index.ts`];
}

/** A fault of the maker must not be shared by the judge. */
function checkJudge(from: string, to: string): readonly string[] {
  const judge = JUDGES.find(({ files }) => files.test(from));
  if (judge === undefined || judge.mayImport.test(to) || TEST_FILE.test(from)) return [];
  return [`${from} may not import ${to}: what judges shares nothing with what it judges`];
}

function checkPackage({ from, specifier }: ImportEdge): readonly string[] {
  const [space = ''] = from.split('/');
  const test = TEST_FILE.test(from);
  if (isBuiltin(specifier)) {
    return space === 'engine' && !test
      ? [`${from} imports ${specifier}: the engine does no I/O`]
      : [];
  }
  const name = packageNameOf(specifier);
  if (name === 'cairn' || name.startsWith('@cairn/')) {
    return (WORKSPACE_ARROWS[space] ?? []).includes(name) ? [] : [`${from} may not import ${name}`];
  }
  if (test && TEST_PACKAGES.includes(name)) return [];
  const home = PACKAGE_HOMES[name];
  if (home === undefined) return [`${from} imports ${name}, which has no home in tools/arrows.ts`];
  return home.test(from) || test ? [] : [`${from} imports ${name}: its home is ${home.source}`];
}

function packageNameOf(specifier: string): string {
  const bare = specifier.startsWith('virtual:') ? specifier.slice('virtual:'.length) : specifier;
  const parts = bare.split('/');
  return bare.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? bare);
}

/** A cycle between files as one sentence, or nothing. */
export function findCycle(edges: readonly ImportEdge[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges)
    if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): readonly string[] | undefined => {
    if (done.has(file)) return undefined;
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    trail.push(file);
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file);
    if (cycle !== undefined) return [`cycle: ${cycle.join(' → ')}`];
  }
  return [];
}

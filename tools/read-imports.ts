import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import statement: from which file (path from the root, `/` separated) to which specifier. */
export interface ImportEdge {
  readonly from: string;
  readonly specifier: string;
  /** File of the same project it resolves to, for relative specifiers. */
  readonly to?: string;
}

const SKIPPED = new Set(['node_modules', 'dist', 'shots', '.git', '.cairn']);

/** All TypeScript files below a folder, as paths from `root`. */
export function listSources(root: string, folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const full = join(path, name);
      if (statSync(full).isDirectory()) {
        if (!SKIPPED.has(name)) walk(full);
      } else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) {
        found.push(relative(root, full).split(sep).join('/'));
      }
    }
  };
  walk(join(root, folder));
  return found;
}

/** The imports of one file, type-only ones included. */
export function readImports(root: string, file: string): readonly ImportEdge[] {
  const text = readFileSync(join(root, file), 'utf8');
  return importsOf(file, text).map((edge) => withRealExtension(root, edge));
}

function withRealExtension(root: string, edge: ImportEdge): ImportEdge {
  if (edge.to === undefined || existsSync(join(root, edge.to))) return edge;
  const component = edge.to.replace(/\.ts$/, '.tsx');
  return existsSync(join(root, component)) ? { ...edge, to: component } : edge;
}

/** The imports in a source text; relative specifiers are resolved to `.ts` or `.tsx` paths. */
export function importsOf(file: string, text: string): readonly ImportEdge[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: specifier }) => ({
    from: file,
    specifier,
    ...(specifier.startsWith('.') && { to: resolve(file, specifier) }),
  }));
}

function resolve(file: string, specifier: string): string {
  return posix.normalize(posix.join(dirname(file), specifier)).replace(/\.js$/, '.ts');
}

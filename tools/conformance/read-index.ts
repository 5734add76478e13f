import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One entry of an INDEX.json: a file of others with what they expect of it. */
export interface ConformanceCase {
  /** Folder of the index, as a path. */
  readonly folder: string;
  readonly origin: string;
  readonly file: string;
  readonly category: string;
  readonly expected: string;
  readonly reason: string;
  /** The step that must fail, in the words of its origin. */
  readonly failingStep?: string;
  /** The one step that the expectation is about. */
  readonly step?: string;
  readonly evaluateAt?: string;
  readonly function?: string;
  /** The one key that the verifier is given. */
  readonly keyFile?: string;
}

/** The cases of a folder: its own index, or those of the folders in it. */
export function readCases(folder: string): readonly ConformanceCase[] {
  if (existsSync(join(folder, 'INDEX.json'))) return casesOf(folder);
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory() && existsSync(join(path, 'INDEX.json')))
    .flatMap(casesOf);
}

function casesOf(folder: string): readonly ConformanceCase[] {
  const index: unknown = JSON.parse(readFileSync(join(folder, 'INDEX.json'), 'utf8'));
  const files = typeof index === 'object' && index && 'files' in index ? index.files : [];
  return (Array.isArray(files) ? files : []).flatMap((entry: Readonly<Record<string, unknown>>) =>
    typeof entry.file === 'string' && typeof entry.expected === 'string'
      ? [toCase(folder, entry)]
      : [],
  );
}

function toCase(folder: string, entry: Readonly<Record<string, unknown>>): ConformanceCase {
  const text = (key: string) => (typeof entry[key] === 'string' ? String(entry[key]) : undefined);
  const [failingStep, step, evaluateAt, does, keyFile] = [
    text('failing_step'),
    text('step'),
    text('evaluate_at'),
    text('function'),
    text('key_file'),
  ];
  return {
    folder,
    origin: text('origin') ?? folder,
    file: text('file') ?? '',
    category: text('category') ?? '',
    expected: text('expected') ?? '',
    reason: text('reason') ?? '',
    ...(failingStep === undefined ? {} : { failingStep }),
    ...(step === undefined ? {} : { step }),
    ...(evaluateAt === undefined ? {} : { evaluateAt }),
    ...(does === undefined ? {} : { function: does }),
    ...(keyFile === undefined ? {} : { keyFile }),
  };
}

/** The bytes of a file beside an index. */
export function bytesOf({ folder, file }: Pick<ConformanceCase, 'folder' | 'file'>): Uint8Array {
  return readFileSync(join(folder, file));
}

/** The text of a file beside an index. */
export function textOf(entry: Pick<ConformanceCase, 'folder' | 'file'>): string {
  return Buffer.from(bytesOf(entry)).toString('utf8');
}

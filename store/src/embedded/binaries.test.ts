import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.js';
import { clusterMajor, findBinaries } from './binaries.js';
import { linkLibraries } from './library-links.js';
import { canReach } from './run-as.js';

/** Whoever runs the tests, somebody else. */
const OTHER = { uid: (process.getuid?.() ?? 0) + 1, gid: (process.getgid?.() ?? 0) + 1 };

describe('the programs of PostgreSQL', () => {
  let folder: ReturnType<typeof makeTemporaryFolder>;
  beforeEach(() => {
    folder = makeTemporaryFolder();
    mkdirSync(folder.path);
  });
  afterEach(() => folder.remove());

  it('are found, with a version that Cairn can use', () => {
    const found = findBinaries({ copyTo: join(folder.path, 'programs'), runAs: undefined });
    expect(found.major).toBeGreaterThanOrEqual(15);
    expect(found.version).toMatch(new RegExp(`^${found.major}\\.`));
  });

  it('know the major version of a cluster, and that an empty folder is none', () => {
    writeFileSync(join(folder.path, 'PG_VERSION'), '15\n');
    expect(clusterMajor(folder.path)).toBe(15);
    expect(clusterMajor(dirname(folder.path))).toBeUndefined();
  });

  it('get the links of their libraries once', () => {
    const native = join(folder.path, 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(native, 'lib', 'libx.so.1.2'), '');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    expect(linkLibraries(native)).toBe(true);
    expect(linkLibraries(native)).toBe(true);
    expect(lstatSync(join(native, 'lib', 'libx.so.1')).isSymbolicLink()).toBe(true);
  });

  it('get their links also in a copy of another name', () => {
    const native = join(folder.path, 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/a.so.1', target: 'native/lib/a.so' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    cpSync(native, join(folder.path, 'programs'), { recursive: true });
    expect(linkLibraries(join(folder.path, 'programs'))).toBe(true);
    expect(readdirSync(join(folder.path, 'programs', 'lib'))).toEqual(['a.so']);
  });

  it('need no links where the package has no list', () => {
    rmSync(join(folder.path, 'pg-symlinks.json'), { force: true });
    expect(linkLibraries(folder.path)).toBe(true);
  });
});

describe('the way to a folder', () => {
  it('ends for another user at the first folder that only its owner may enter', () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder.path, 'inner'), { recursive: true });
    chmodSync(folder.path, 0o711);
    expect(canReach(join(folder.path, 'inner'), OTHER)).toBe(true);
    chmodSync(folder.path, 0o700);
    expect(canReach(join(folder.path, 'inner'), OTHER)).toBe(false);
    expect(canReach(join(folder.path, 'inner'), undefined)).toBe(true);
    folder.remove();
  });
});

import { describe, expect, it } from 'vitest';
import { readManifest } from './fetch-release.js';

describe('readManifest', () => {
  it('takes the version and the file of each part', () => {
    const manifest = readManifest({
      version: '2026.11.21',
      hash: 'ab',
      parts: { units: { file: 'units.cd.json', count: 2 }, frameworks: '/f' },
    });
    expect(manifest).toEqual({
      version: '2026.11.21',
      hash: 'ab',
      files: new Map([['units', 'units.cd.json']]),
    });
  });
  it('reads anything without breaking', () => {
    expect(readManifest(null).files.size).toBe(0);
    expect(readManifest({ parts: 3 }).files.size).toBe(0);
  });
});

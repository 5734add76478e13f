import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCredentialSettings } from './credential-settings.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-settings-'));
});
afterAll(() => rm(folder, { recursive: true }));

const LIST = `format: cairn-trust-list/1
id: invented
title: Universities of an invented country
owner: Ministry of Examples
asOf: 2026-11-01
issuers:
  - ids: [did:web:uni.example.org, uni.example.org]
    name: Example University
    from: 2020-01-01
    country: NZ
`;

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('settings of the operator', () => {
  it('are empty without words about them', async () => {
    expect(await loadCredentialSettings({})).toEqual({
      trustLists: [],
      extraContexts: [],
      fetch: { allowed: new Set(), offline: false },
    });
  });

  it('hold the trust lists of a file', async () => {
    const path = await file('list.yaml', LIST);
    const { trustLists } = await loadCredentialSettings({ CAIRN_TRUST_LISTS: path });
    expect(trustLists).toMatchObject([
      { id: 'invented', asOf: '2026-11-01', issuers: [{ name: 'Example University' }] },
    ]);
    expect(trustLists[0]).not.toHaveProperty('format');
  });

  it('refuse the same list twice', async () => {
    const path = await file('list.yaml', LIST);
    const loading = loadCredentialSettings({ CAIRN_TRUST_LISTS: path }, [path]);
    await expect(loading).rejects.toMatchObject({ code: 'trust-list-twice' });
  });

  it.each([
    ['an unknown key', LIST.replace('country: NZ', 'land: NZ'), 'issuers.0.land'],
    ['an id that is none', LIST.replace('uni.example.org]', 'Uni Example]'), 'issuers.0.ids.1'],
    ['a day that is none', LIST.replace('2026-11-01', '2026-02-30'), 'asOf'],
    ['another format', LIST.replace('/1', '/2'), 'format'],
    ['reversed days', LIST.replace('country: NZ', 'until: 2020-01-01'), 'issuers.0.until'],
  ])('refuse a trust list with %s, and say where', async (_what, text, place) => {
    const path = await file('broken.yaml', text);
    await expect(loadCredentialSettings({ CAIRN_TRUST_LISTS: path })).rejects.toMatchObject({
      code: 'operator-file-invalid',
      message: expect.stringContaining(place),
    });
  });

  it('name a file that is not there', async () => {
    const loading = loadCredentialSettings({ CAIRN_TRUST_LISTS: join(folder, 'nowhere') });
    await expect(loading).rejects.toMatchObject({ code: 'operator-file-unreadable' });
  });

  it('hold further contexts by their hash, and no others', async () => {
    const text = '{"@context": {"note": "https://terms.example.org/note"}}';
    await file('note.json', text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const listOf = (hash: string) =>
      `format: cairn-contexts/1\ncontexts:\n  - url: https://terms.example.org/v1\n    sha256: "${hash}"\n    file: note.json\n`;
    const good = await file('contexts.yaml', listOf(sha256));
    const { extraContexts } = await loadCredentialSettings({ CAIRN_CONTEXTS: good });
    expect(extraContexts).toEqual([
      { url: 'https://terms.example.org/v1', sha256, document: JSON.parse(text) },
    ]);
    const wrong = await file('contexts.yaml', listOf('0'.repeat(64)));
    await expect(loadCredentialSettings({ CAIRN_CONTEXTS: wrong })).rejects.toMatchObject({
      code: 'context-hash-wrong',
    });
  });
});

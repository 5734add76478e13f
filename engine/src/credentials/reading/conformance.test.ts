import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { readCredentials } from './read-credentials.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const CONFORMANCE = join(SHARED, 'conformance');
const isThere = existsSync(CONFORMANCE);

/** Folders of signed documents; the others hold steps of algorithms, definitions or keys. */
const FOLDERS: readonly string[] = [
  '1edtech-openbadges-spec',
  '1edtech-openbadges-validator-core',
  '1edtech-public-validator',
  'blockcerts',
  'dcc-vc-test-fixtures',
  'dcc-verifier-core',
  'ec-european-learning-model',
  'w3c-vc-data-model-2.0-test-suite',
  'w3c-vc-jose-cose-test-suite',
  'wallet-samples',
];
const JUDGED: readonly string[] = ['valid', 'invalid', 'warning', 'indeterminate', 'parse-only'];

/** A proof without its document: a step of signing, no credential. */
const PROOFS_ALONE: readonly string[] = ['linked-data-proof-ob-2.json'];

interface Entry {
  readonly file: string;
  readonly expected: string;
}

function entriesIn(folder: string): readonly Entry[] {
  const index = JSON.parse(readFileSync(join(CONFORMANCE, folder, 'INDEX.json'), 'utf8'));
  const entries: readonly Entry[] = index.files;
  return entries.filter(
    ({ expected, file }) =>
      JUDGED.includes(expected) &&
      !PROOFS_ALONE.includes(file) &&
      existsSync(join(CONFORMANCE, folder, file)),
  );
}

if (!isThere) it.skip(`no conformance files at ${CONFORMANCE}: set CAIRN_SHARED to read them`);

describe.runIf(isThere)('everybody’s test files', () => {
  const cases = isThere
    ? FOLDERS.filter((folder) => readdirSync(CONFORMANCE).includes(folder)).flatMap((folder) =>
        entriesIn(folder).map((entry) => [join(folder, entry.file), entry.expected] as const),
      )
    : [];

  it.each(cases)('are read without loss: %s (%s)', (file) => {
    const bytes = new Uint8Array(readFileSync(join(CONFORMANCE, file)));
    const reading = readCredentials(bytes, { cryptography });
    expect(reading.kind).toBe('read');
    const [credential] = reading.kind === 'read' ? reading.credentials : [];
    if (!/\.json(ld)?$/.test(file) || credential?.envelope.kind !== 'embedded') return;
    const whole = JSON.parse(new TextDecoder().decode(bytes));
    const isWrapped = credential.trail.some(({ kind }) => kind === 'presentation');
    expect(credential.document).toEqual(isWrapped ? whole.credential : whole);
  });
});

import { describe, expect, it } from 'vitest';
import type { EvidenceClaim } from '../../credential.js';
import type { VerifyOptions } from '../../ports.js';
import {
  OFFLINE,
  smallCredential,
  smallNetwork,
} from '../../verification/testing/small-verifier.js';
import { checkEvidence } from './check-evidence.js';

const HERE = 'https://work.example/film';
const GONE = 'https://work.example/gone';

async function codesOf(evidence: readonly EvidenceClaim[], options: VerifyOptions) {
  const small = smallCredential();
  const read = { ...small, credential: { ...small.credential, evidence } };
  return (await checkEvidence(read, options)).map(({ code, result }) => `${code} ${result}`);
}

describe('evidence', () => {
  const network = () => smallNetwork({ [HERE]: { film: true } });

  it('is not asked unless the reader wants it', async () => {
    const { asked, fetchDocument } = network();
    const codes = await codesOf([{ url: HERE }], { ...OFFLINE, fetchDocument });
    expect(codes).toEqual(['evidence-not-asked unknown']);
    expect(asked).toEqual([]);
  });

  it('that is asked for is there or is not, and never fails a credential', async () => {
    const options = { ...OFFLINE, ...network(), askEvidence: true };
    expect(await codesOf([{ url: HERE }, { url: GONE }], options)).toEqual([
      'evidence-answers pass',
      'evidence-unreachable warn',
    ]);
  });

  it('over an unprotected address is never asked', async () => {
    const options = { ...OFFLINE, ...network(), askEvidence: true };
    expect(await codesOf([{ url: 'http://work.example/film' }], options)).toEqual([
      'evidence-not-asked unknown',
    ]);
  });

  it('may be none, or words only', async () => {
    expect(await codesOf([], OFFLINE)).toEqual(['evidence-none pass']);
    expect(await codesOf([{ name: { en: 'A film' } }], OFFLINE)).toEqual([
      'evidence-without-address pass',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.js';
import { canonicalise } from './canonicalise.js';
import { createDocumentMemo } from './document-memo.js';
import { lookUpWords } from './look-up-words.js';

const DOCUMENT: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:example:school',
  credentialSubject: { id: 'did:example:ada', name: 'Ada' },
  proof: { type: 'DataIntegrityProof' },
};

describe('createDocumentMemo', () => {
  it('gives the same document without proofs at each call, and another one for an equal document', () => {
    const memo = createDocumentMemo();
    const { proof: _proof, ...unsigned } = DOCUMENT;
    expect(memo.unsigned(DOCUMENT)).toEqual(unsigned);
    expect(memo.unsigned(DOCUMENT)).toBe(memo.unsigned(DOCUMENT));
    expect(memo.unsigned({ ...DOCUMENT })).not.toBe(memo.unsigned(DOCUMENT));
  });

  it('finds statements once for each document, also when there are none', () => {
    const memo = createDocumentMemo();
    let asked = 0;
    const find = () => {
      asked += 1;
      return undefined;
    };
    expect(memo.statements(DOCUMENT, find)).toBeUndefined();
    expect(memo.statements(DOCUMENT, find)).toBeUndefined();
    expect(asked).toBe(1);
    memo.statements({ ...DOCUMENT }, find);
    expect(asked).toBe(2);
  });

  it('changes no canonical form and no refusal', async () => {
    const documents = createDocumentMemo();
    const unsigned = documents.unsigned(DOCUMENT);
    await lookUpWords(unsigned, { documents });
    expect(await canonicalise(unsigned, { documents })).toEqual(await canonicalise(unsigned));
    const wrong = { ...unsigned, shoeSize: 43 };
    const refused = { kind: 'undefined-term', term: 'shoeSize' };
    expect(await lookUpWords(wrong, { documents })).toMatchObject(refused);
    expect(await canonicalise(wrong, { documents })).toMatchObject(refused);
  });
});

import { describe, expect, it } from 'vitest';
import { type Json, type JsonObject, listOf, objectOf } from '../../json.js';
import { CERTIFICATE_2, hashOf, withReceipt2017 } from './testing/made-receipts.js';
import { codesOf, verifyOne } from './testing/verify-one.js';

describe('a context inside the certificate', () => {
  const original = {
    ...CERTIFICATE_2,
    '@context': contextsWith({ motto: 'https://harbour.example/motto' }),
  };

  it('may add words', async () => {
    const outcome = await verifyOne(await withReceipt2017({ ...original, motto: 'Hold fast' }));
    expect(codesOf(outcome)[0]).toBe('merkle-receipt-fits');
  });

  it.each<readonly [string, Json]>([
    ['name', null],
    ['name', 'http://schema.org/alternateName'],
    ['achievement', null],
    ['achievement', { '@id': null }],
    ['achievement', '@nest'],
    ['achievement', { '@id': 'https://harbour.example/a', '@context': { name: null } }],
    ['achievement', { '@reverse': 'https://harbour.example/a' }],
    ['achievement', { '@id': 'https://harbour.example/a', '@container': '@index' }],
    ['@base', 'https://harbour.example/'],
    ['@vocab', null],
    ['@propagate', false],
  ])('may not make of %s %j', async (term, meaning) => {
    const document = { ...CERTIFICATE_2, '@context': contextsWith({ [term]: meaning }) };
    const receipt = { ...(await withReceipt2017(original)), '@context': document['@context'] };
    const outcome = await verifyOne(receipt);
    expect(outcome.checks).toMatchObject([{ code: 'merkle-term-redefined', params: { term } }]);
    expect(outcome.state).toBe('bad');
  });

  it('cannot put another name over the same hash', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const badge = objectOf(receipt.badge) ?? {};
    const forged: JsonObject = {
      ...receipt,
      '@context': contextsWith({ name: null, was: 'http://schema.org/name' }),
      badge: { ...badge, name: 'Captain', was: 'Rope', issuer: wasNamed(badge.issuer) },
    };
    const { signature, ...unsigned } = forged;
    expect(await hashOf(unsigned)).toBe(objectOf(signature)?.targetHash);
    expect(codesOf(await verifyOne(forged))).toEqual(['merkle-term-redefined']);
  });

  it('may not be emptied further down', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const recipient = { ...objectOf(receipt.recipient), '@context': null };
    const outcome = await verifyOne({ ...receipt, recipient });
    expect(codesOf(outcome)).toEqual(['merkle-term-redefined']);
  });
});

function contextsWith(inline: JsonObject): readonly Json[] {
  return [...listOf(CERTIFICATE_2['@context']), inline];
}

function wasNamed(issuer: Json | undefined): JsonObject {
  const { name, ...rest } = objectOf(issuer) ?? {};
  return { ...rest, was: name ?? null };
}

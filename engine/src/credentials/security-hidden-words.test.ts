import { describe, expect, it } from 'vitest';
import { findContext, listContextUrls } from './contexts/contexts.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.js';
import { findHiddenWord } from './proofs/hidden-words.js';
import { badge, DATE_TIME, reportOn, results, STATUS, VC } from './testing/attack-samples.js';

describe('signed words hidden from plain reading', () => {
  const ENDED = '2026-05-01T00:00:00Z';
  const typed: JsonObject = { '@value': ENDED, '@type': DATE_TIME };
  const until = `${VC}validUntil`;
  const alias: JsonObject = { until: { '@id': until, '@type': DATE_TIME } };
  const chain: JsonObject = { a: VC, b: 'a:valid', c: { '@id': 'b:Until', '@type': DATE_TIME } };

  const WAYS: Readonly<Record<string, (document: JsonObject) => JsonObject>> = {
    'the end as an IRI': ({ validUntil: _, ...d }) => ({ ...d, [until]: typed }),
    'the end nested': ({ validUntil = null, ...d }) => ({ ...d, '@nest': { validUntil } }),
    'the end on a second object': ({ validUntil = null, ...d }) => ({
      ...d,
      '@included': [{ id: d.id ?? '', type: d.type ?? '', validUntil }],
    }),
    'the end under an alias': ({ validUntil = null, ...d }) => ({
      ...d,
      '@context': [...listOf(d['@context']), alias],
      until: validUntil,
    }),
    'the end under an alias by prefixes': ({ validUntil = null, ...d }) => ({
      ...d,
      '@context': [...listOf(d['@context']), chain],
      c: validUntil,
    }),
    'the status as an IRI': ({ credentialStatus = null, ...d }) => ({
      ...d,
      [`${VC}credentialStatus`]: credentialStatus,
    }),
    'the status nested': ({ credentialStatus = null, ...d }) => ({
      ...d,
      '@nest': { credentialStatus },
    }),
    'the status backwards': ({ credentialStatus, ...d }) => ({
      ...d,
      '@included': [
        {
          ...objectOf(credentialStatus),
          '@reverse': { [`${VC}credentialStatus`]: { id: d.id ?? '' } },
        },
      ],
    }),
    'the achievement twice, to be counted twice': (d) => {
      const subject = objectOf(d.credentialSubject) ?? {};
      const { achievement = null } = subject;
      return { ...d, credentialSubject: { ...subject, achievement: [achievement, achievement] } };
    },
    'a list in a list': (d) => ({ ...d, credentialSubject: [[d.credentialSubject ?? null]] }),
    'the name in its long form': (d) => ({ ...d, name: { '@value': d.name ?? '' } }),
    'the id by a prefix': (d) => ({
      ...d,
      '@context': [...listOf(d['@context']), { u: { '@id': 'urn:uuid:', '@prefix': true } }],
      id: (textOf(d.id) ?? '').replace('urn:uuid:', 'u:'),
    }),
  };

  it.each(Object.entries(WAYS))(
    '%s is not proven, although the signature fits',
    async (_way, hide) => {
      const document = await badge({ validUntil: ENDED, credentialStatus: STATUS });
      const report = await reportOn(hide(document));
      expect(results(report, 'proof')).not.toContain('pass');
      expect(report.trusted).toBe(false);
      expect(findHiddenWord(hide(document))).toBeDefined();
    },
  );

  it.each<[string, Json]>([
    ['a value object', typed],
    ['a list in a list', [[ENDED]]],
  ])('the end as %s is no end that passes', async (_form, validUntil) => {
    const document = await badge({ validUntil: ENDED });
    const report = await reportOn({ ...document, validUntil });
    expect(results(report, 'dates')).not.toContain('pass');
  });

  it.each<[string, (status: Json) => Json]>([
    ['a list in a list', (status) => [[status]]],
    ['a set', (status) => ({ '@set': [status] })],
    ['a bare address', (status) => objectOf(status)?.id ?? null],
  ])('a status as %s never counts as none', async (_form, change) => {
    const document = await badge({ credentialStatus: STATUS });
    const report = await reportOn({ ...document, credentialStatus: change(STATUS) });
    expect(results(report, 'status')).not.toContain('pass');
  });

  it('an expiry of the proof as an IRI is not proven', async () => {
    const { proof = null, ...document } = await badge();
    const hidden = { ...objectOf(proof), 'https://w3id.org/security#expiration': typed };
    const report = await reportOn({ ...document, proof: hidden });
    expect(report.trusted).toBe(false);
  });

  it('nothing honest is taken for hidden', async () => {
    for (const more of [{}, { validUntil: ENDED, credentialStatus: [STATUS] }]) {
      expect(findHiddenWord(await badge(more))).toBeUndefined();
    }
  });

  it('no built-in context has another word for what decides', () => {
    const words = ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];
    const deciding = [...words, 'credentialStatus', 'credentialSchema', 'refreshService'];
    const others = listContextUrls().flatMap((url) =>
      wordsIn(findContext(url)?.document['@context'] ?? null).filter(([word, iri]) =>
        deciding.some((one) => one !== word && (iri === VC + one || iri === `cred:${one}`)),
      ),
    );
    expect(others).toEqual([]);
  });
});

/** Words of a context and of those inside it with what they stand for, as written. */
function wordsIn(context: Json): readonly (readonly [string, string])[] {
  return listOf(context).flatMap((one) =>
    Object.entries(objectOf(one) ?? {}).flatMap(([word, meaning]) => {
      const definition = objectOf(meaning);
      const iri = textOf(definition ? definition['@id'] : meaning);
      return [
        ...(iri === undefined ? [] : [[word, iri] as const]),
        ...wordsIn(definition?.['@context'] ?? null),
      ];
    }),
  );
}

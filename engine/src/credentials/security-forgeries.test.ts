import { describe, expect, it } from 'vitest';
import { findContext, listContextUrls } from './contexts/contexts.js';
import { encodeBase64url } from './crypto/base64.js';
import { encodeUtf8 } from './crypto/bytes.js';
import { portableCryptography as cryptography } from './crypto/cryptography.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.js';
import { signDataIntegrity } from './proofs/data-integrity/sign.js';
import { inventBadge } from './proofs/data-integrity/testing/invent.js';
import { findHiddenWord } from './proofs/hidden-words.js';
import { encodeJson, signToken } from './proofs/jose/jose-samples.contract.js';
import { pngOf, svgOf, textChunk, zipOf } from './reading/testing/fixtures.js';
import { createStatusListCache } from './status/kept-list.js';
import {
  ada,
  badge,
  codes,
  DATE_TIME,
  eve,
  key,
  LIST,
  listOfBits,
  networkOf,
  reportOn,
  reportsOn,
  results,
  STATUS,
  signedBy,
  VC,
} from './testing/attack-samples.js';

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

describe('a good proof of something else', () => {
  it('moved to another document is bad', async () => {
    const { proof = null } = await badge();
    const report = await reportOn({ ...inventBadge(key.did, { name: 'Doctor' }), proof });
    expect(report.trusted).toBe(false);
  });

  it("beside a forger's good proof lends no name to the forgery", async () => {
    const forged = await signedBy(eve, inventBadge(key.did, { name: 'Doctor' }));
    const { proof: genuine = null } = await badge();
    for (const proof of [
      [forged.proof ?? null, genuine],
      [genuine, forged.proof ?? null],
    ]) {
      const report = await reportOn({ ...forged, proof });
      expect(results(report, 'key-binding')).toContain('fail');
      expect(results(report, 'issuer-identity')).not.toContain('pass');
      expect(report.trusted).toBe(false);
    }
  });

  it('in the name of another issuer is nobody to trust, nor is what lies inside', async () => {
    const inside = inventBadge('did:web:university.example', { id: 'urn:uuid:1' });
    const clr = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:2',
      type: ['VerifiableCredential', 'ClrCredential'],
      name: 'Record',
      issuer: { id: 'did:web:university.example', type: ['Profile'], name: 'University' },
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: {
        id: 'did:example:learner',
        type: ['ClrSubject'],
        verifiableCredential: [inside],
      },
    };
    const report = await reportOn(await signedBy(eve, clr));
    expect(codes(report, 'proof')).toEqual(['integrity-good']);
    expect(report.trusted).toBe(false);
    expect(report.parts.map(({ trusted }) => trusted)).toEqual([false]);
  });

  it.each([
    ['a presentation around an unsigned credential', (forged: JsonObject): JsonObject => forged],
    [
      'a presentation around a token without signature',
      (forged: JsonObject): JsonObject => ({
        '@context': 'https://www.w3.org/ns/credentials/v2',
        id: `data:application/vc+jwt,${encodeJson({ alg: 'none' })}.${encodeJson(forged)}.`,
        type: 'EnvelopedVerifiableCredential',
      }),
    ],
  ])('%s vouches for nothing inside', async (_kind, wrap) => {
    const forged = inventBadge('did:web:university.example');
    const presentation = await signedBy(eve, {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: eve.did,
      verifiableCredential: [wrap(forged)],
    });
    const report = await reportOn(presentation);
    expect(codes(report, 'proof')).toContain('integrity-good');
    expect(report.parts.map(({ trusted }) => trusted)).toEqual([false]);
    for (const part of report.parts)
      expect(['unknown', 'fail']).toContain(results(part, 'proof')[0]);
  });

  it.each<[string, (good: string, forged: string) => Uint8Array]>([
    [
      'two chunks of a PNG',
      (good, forged) =>
        pngOf([textChunk('openbadgecredential', good), textChunk('openbadgecredential', forged)]),
    ],
    [
      'two files of one name',
      (good, forged) =>
        zipOf([
          { name: 'a.json', content: good },
          { name: 'a.json', content: forged },
        ]),
    ],
    [
      'two elements of an SVG',
      (good, forged) =>
        svgOf(
          [good, forged]
            .map((one) => `<openbadges:credential><![CDATA[${one}]]></openbadges:credential>`)
            .join(''),
        ),
    ],
  ])('in %s each credential stands for itself', async (_kind, pack) => {
    const forged = inventBadge('did:web:university.example', { name: 'Forged' });
    const file = pack(JSON.stringify(await badge()), JSON.stringify(forged));
    const reports = await reportsOn(file);
    expect(reports.map(({ trusted, credential }) => [trusted, credential.title['']])).toEqual([
      [true, 'Data literacy'],
      [false, 'Forged'],
    ]);
  });

  it('the claims of a token must agree with the credential in it', async () => {
    const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+jwt' };
    const claims = { ...inventBadge(ada.did), iss: 'did:web:university.example' };
    const report = await reportOn(signToken(ada, header, claims));
    expect(codes(report, 'proof')).toContain('jwt-claim-disagrees');
    expect(report.trusted).toBe(false);
  });
});

describe('status lists', () => {
  const EMPTY = new Uint8Array(16_384);
  const withStatus = () => badge({ credentialStatus: STATUS });

  it('a bomb is not unpacked beyond the limit', async () => {
    const bomb = await signedBy(key, listOfBits(new Uint8Array(64_000_000)));
    const network = networkOf({ [LIST]: bomb });
    const report = await reportOn(await withStatus(), network);
    expect(codes(report, 'status')).toEqual(['status-list-damaged']);
    const [check] = report.checks.filter(({ area }) => area === 'status');
    expect(JSON.stringify(check)).toContain('unpacks to more than');
  });

  it.each<[string, (list: JsonObject) => Promise<JsonObject> | JsonObject]>([
    ["in the issuer's name by another key", (list) => signedBy(eve, list)],
    ['without a signature', (list) => list],
    ['for another purpose', (list) => signedBy(key, withPurpose(list, 'suspension'))],
    ['that has ended', (list) => signedBy(key, { ...list, validUntil: '2026-02-01T00:00:00Z' })],
  ])('a list %s is no good news', async (_kind, make) => {
    const network = networkOf({ [LIST]: await make(listOfBits(EMPTY)) });
    const report = await reportOn(await withStatus(), network);
    expect(results(report, 'status')).toContain('unknown');
    expect(results(report, 'status')).not.toContain('pass');
  });

  it('the list of another place or issuer is remarked on', async () => {
    const elsewhere = await signedBy(key, listOfBits(EMPTY, { id: 'https://college.example/old' }));
    const others = await signedBy(eve, listOfBits(EMPTY, { issuer: eve.did }));
    const [one, other] = await Promise.all(
      [elsewhere, others].map(async (list) =>
        reportOn(await withStatus(), networkOf({ [LIST]: list })),
      ),
    );
    expect(one && codes(one, 'status')).toContain('status-list-other-address');
    expect(other && codes(other, 'status')).toContain('status-list-other-issuer');
  });

  it('that point to themselves end', async () => {
    const self = await signedBy(key, listOfBits(EMPTY, { credentialStatus: STATUS }));
    const { asked, fetchDocument } = networkOf({ [LIST]: self });
    const report = await reportOn(self, { fetchDocument });
    expect(asked).toEqual([LIST]);
    expect(codes(report, 'status')).toEqual(['status-not-revoked']);
  });

  it('a doubt about a list is not kept', async () => {
    const did = 'did:web:college.example';
    const method = `${did}#k`;
    const list = await signDataIntegrity(listOfBits(EMPTY, { issuer: did }), {
      suite: 'eddsa-rdfc-2022',
      created: '2026-03-01T00:00:00Z',
      method,
      sign: key.sign,
    });
    const entry = { id: method, type: 'Multikey', controller: did };
    const keys = {
      id: did,
      verificationMethod: [{ ...entry, publicKeyMultibase: key.multikey }],
      assertionMethod: [method],
    };
    const statusLists = createStatusListCache();
    const document = await withStatus();
    const offline = await reportOn(document, { ...networkOf({ [LIST]: list }), statusLists });
    const page = 'https://college.example/.well-known/did.json';
    const online = networkOf({ [LIST]: list, [page]: keys });
    const later = await reportOn(document, { ...online, statusLists });
    expect(results(offline, 'status')).not.toContain('pass');
    expect(codes(later, 'status')).toContain('status-not-revoked');
  });
});

function withPurpose(list: JsonObject, statusPurpose: string): JsonObject {
  return { ...list, credentialSubject: { ...objectOf(list.credentialSubject), statusPurpose } };
}

describe('refreshing', () => {
  const URL_OF_NEWER = 'https://college.example/newer';
  const CONTEXTS = [
    ...listOf(inventBadge('')['@context']),
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ];
  const refreshable = (more: JsonObject = {}) =>
    inventBadge(key.did, {
      '@context': CONTEXTS,
      refreshService: { id: URL_OF_NEWER, type: '1EdTechCredentialRefresh' },
      ...more,
    });
  const subject = { ...objectOf(inventBadge('').credentialSubject), id: 'did:example:mallory' };

  it('takes a newer version of the same', async () => {
    const newer = await signedBy(key, refreshable({ name: 'Newer' }));
    const report = await reportOn(
      await signedBy(key, refreshable()),
      networkOf({ [URL_OF_NEWER]: newer }),
    );
    expect(report.credential.title).toEqual({ '': 'Newer' });
  });

  it.each<[string, () => Promise<JsonObject>]>([
    ['of another person', () => signedBy(key, refreshable({ credentialSubject: subject }))],
    ['that is older', () => signedBy(key, refreshable({ validFrom: '2020-01-01T00:00:00Z' }))],
    ['of another id', () => signedBy(key, refreshable({ id: 'urn:uuid:2' }))],
    ['by another key', () => signedBy(eve, refreshable({ name: 'Swapped' }))],
    [
      'by another issuer',
      () => signedBy(eve, refreshable({ issuer: { id: eve.did, type: ['Profile'] } })),
    ],
  ])('does not take one %s', async (_kind, make) => {
    const network = networkOf({ [URL_OF_NEWER]: await make() });
    const report = await reportOn(await signedBy(key, refreshable()), network);
    expect(codes(report)).toContain('refresh-not-good');
    expect(report.credential.subject.id).toBe('did:example:learner');
    expect(report.credential.validFrom).toBe('2026-03-01T00:00:00Z');
  });
});

describe('look-alike issuers', () => {
  const list = {
    id: 'l',
    title: 'Register',
    owner: 'Ministry',
    asOf: '2026-01-01',
    issuers: [{ ids: ['university.example', 'did:web:uni.example:law'], name: 'University' }],
  };
  const identityOf = async (did: string, name = 'University') => {
    const address = did.replace('did:web:', '').replaceAll(':', '/');
    const path = address.includes('/') ? '' : '/.well-known';
    const entry = { id: `${did}#k`, type: 'Multikey', controller: did };
    const document = {
      id: did,
      verificationMethod: [{ ...entry, publicKeyMultibase: key.multikey }],
      assertionMethod: [`${did}#k`],
    };
    const signed = await signDataIntegrity(
      inventBadge(did, { issuer: { id: did, type: ['Profile'], name } }),
      {
        suite: 'eddsa-rdfc-2022',
        created: '2026-03-01T00:00:00Z',
        method: `${did}#k`,
        sign: key.sign,
      },
    );
    const network = networkOf({ [`https://${address}${path}/did.json`]: document });
    const report = await reportOn(signed, { ...network, trustLists: [list] });
    return results(report, 'issuer-identity');
  };

  it('knows the listed domain, what lies below it, and the listed DID', async () => {
    for (const did of ['university.example', 'law.university.example', 'uni.example:law']) {
      expect(await identityOf(`did:web:${did}`)).toEqual(['pass']);
    }
  });

  it.each([
    'university.example.evil.example',
    'evil.example:university.example',
    'theuniversity.example',
    'universit\u0443.example',
    'xn--universit-lva.example',
    'university.example%40evil.example',
    'university.example%2F.evil.example',
    'university.example.',
    'uni.example',
    'uni.example:law2',
    'uni.example:LAW',
  ])('does not take did:web:%s for one of them', async (rest) => {
    expect(await identityOf(`did:web:${rest}`)).not.toContain('pass');
  });

  it('never goes by the name, and says when it mixes alphabets', async () => {
    expect(await identityOf('did:web:evil.example')).not.toContain('pass');
    expect(await identityOf('did:web:evil.example', 'Univ\u0435rsity')).toContain('warn');
  });

  it('looks at an endless address in no time', async () => {
    const trustLists = [{ ...list, issuers: [{ ids: ['https://a.example/b'], name: 'A' }] }];
    const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+jwt' };
    const claims = inventBadge(`https://a.example/${'/'.repeat(500_000)}x`);
    const report = await reportOn(signToken(ada, header, claims), { trustLists });
    expect(results(report, 'issuer-identity')).not.toContain('pass');
  });
});

describe('claims that a holder keeps back', () => {
  const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+sd-jwt' };
  const hidden = encodeJson(['salt', 'validUntil', '2024-01-01T00:00:00Z']);
  const digest = encodeBase64url(cryptography.sha256(encodeUtf8(hidden)));
  const token = signToken(ada, header, { ...inventBadge(ada.did), _sd: [digest] });

  it('leave end and status open, and an end that is shown counts', async () => {
    const kept = await reportOn(`${token}~`);
    expect(codes(kept, 'proof')).toContain('jws-signature-good');
    expect(results(kept, 'dates')).toEqual(['unknown']);
    expect(results(kept, 'status')).toEqual(['unknown']);
    expect(codes(await reportOn(`${token}~${hidden}~`), 'dates')).toEqual(['dates-expired']);
  });

  it('the status claim of a token is never passed over', async () => {
    const claims = { iss: ada.did, vct: 'https://college.example/type', sub: 'did:example:ada' };
    const status = { status_list: { idx: 0, uri: 'https://college.example/list' } };
    const report = await reportOn(
      `${signToken(ada, { ...header, typ: 'dc+sd-jwt' }, { ...claims, status })}~`,
    );
    expect(codes(report, 'status')).toEqual(['status-type-unsupported']);
  });
});

describe('hosted badges', () => {
  const SCHOOL = 'https://school.example/issuer.json';
  const BADGE = 'https://school.example/badge.json';
  /** A badge that stands somewhere and says that the school issued it. */
  const hostedAt = async (address: string, policy: JsonObject) => {
    const context = 'https://w3id.org/openbadges/v2';
    const assertion: JsonObject = {
      '@context': context,
      id: address,
      type: 'Assertion',
      recipient: { type: 'email', hashed: false, identity: 'ada@people.example' },
      issuedOn: '2026-02-03T00:00:00Z',
      badge: BADGE,
      verification: { type: 'hosted' },
    };
    const issuer = { '@context': context, id: SCHOOL, type: 'Issuer', name: 'School' };
    const badgeClass = { '@context': context, id: BADGE, type: 'BadgeClass', name: 'Knots' };
    const network = networkOf({
      [address]: assertion,
      [BADGE]: { ...badgeClass, issuer: SCHOOL },
      [SCHOOL]: { ...issuer, verification: policy },
    });
    return reportOn(assertion, network);
  };

  it('stand where their issuer puts badges', async () => {
    const policy = { startsWith: 'https://school.example/badges/' };
    const report = await hostedAt('https://school.example/badges/1', policy);
    expect(codes(report, 'key-binding')).toEqual(['hosted-by-issuer']);
  });

  it.each<[string, JsonObject]>([
    ['https://school.example.evil.example/1', {}],
    ['https://evil.example/school.example/1', {}],
    ['https://school.example@evil.example/1', {}],
    ['https://evil.example/1', { allowedOrigins: 'school.example' }],
    ['https://evil.example/1', { startsWith: 'https://school.example/' }],
    ['https://school.example.evil.example/1', { startsWith: 'https://school.example' }],
    ['https://school.example/badges/../files/1', { startsWith: 'https://school.example/badges/' }],
    [
      'https://school.example/badges/%2e%2e/files',
      { startsWith: 'https://school.example/badges/' },
    ],
    ['https://school.example/badges\\..\\files', { startsWith: 'https://school.example/badges/' }],
  ])('at %s are not believed', async (address, policy) => {
    const report = await hostedAt(address, policy);
    expect(results(report, 'key-binding')).not.toContain('pass');
    expect(results(report, 'issuer-identity')).not.toContain('pass');
  });
});

import { describe, expect, it } from 'vitest';
import { encodeBase64url } from './crypto/base64.js';
import { encodeUtf8 } from './crypto/bytes.js';
import { portableCryptography as cryptography } from './crypto/cryptography.js';
import type { JsonObject } from './json.js';
import { signDataIntegrity } from './proofs/data-integrity/sign.js';
import { inventBadge } from './proofs/data-integrity/testing/invent.js';
import { encodeJson, signToken } from './proofs/jose/jose-samples.contract.js';
import { pngOf, svgOf, textChunk, zipOf } from './reading/testing/fixtures.js';
import {
  ada,
  badge,
  codes,
  eve,
  key,
  networkOf,
  reportOn,
  reportsOn,
  results,
  signedBy,
} from './testing/attack-samples.js';

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

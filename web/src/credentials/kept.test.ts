import { portableCryptography, readCredentials } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { credentialFile } from './credential-file.js';
import { isReport, jsonOf, reportIn } from './kept-report.js';
import { recordText } from './record-text.js';
import { smallKept, smallReport } from './testing/small-report.js';
import { exportWallet } from './wallet-export.js';

describe('a kept report', () => {
  it('is read back as it was', () => {
    expect(reportIn({ report: jsonOf(smallReport()) })).toEqual(smallReport());
  });
  it.each([
    ['nothing', undefined],
    ['another thing', { reportFormat: 'cairn-credential-report/1' }],
    ['a list', [1]],
    ['a check without a sentence', { ...smallReport(), checks: [{ area: 'proof' }] }],
    ['a part that is none', { ...smallReport(), parts: [3] }],
    ['another version', { ...smallReport(), reportFormat: 'cairn-credential-report/2' }],
  ])('is not taken from %s', (_what, value) => {
    expect(isReport(value)).toBe(false);
  });
});

describe('a kept record', () => {
  const tokenOf = (payload: unknown) =>
    `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.sig`;
  const payload = {
    recordFormat: 'cairn-verification-record/1',
    madeBy: 'https://bädges.example',
    checkedAt: '2026-11-01T00:00:00Z',
    checks: [],
  };

  it('says when and by whom, letters of all languages included', () => {
    expect(recordText(tokenOf(payload))?.madeBy).toBe('https://bädges.example');
  });
  it.each([undefined, '', 'a.b.c', 'a.*.c', tokenOf({ ...payload, checkedAt: 'x' }), tokenOf(3)])(
    'is nothing for %s',
    (token) => {
      expect(recordText(token)).toBeUndefined();
    },
  );
});

describe('credentialFile', () => {
  it.each([
    ['{"@context":[],"type":["VerifiableCredential"]}', 'knots-ii.json', 'application/vc'],
    ['{"@context":"https://w3id.org/openbadges/v2"}', 'knots-ii.json', 'application/ld+json'],
    ['{"a":1}', 'knots-ii.json', 'application/json'],
    ['e30.e30.c2ln', 'knots-ii.jwt', 'application/vc+jwt'],
    ['e30.e30.c2ln~ZGlz~', 'knots-ii.sd-jwt', 'application/vc+sd-jwt'],
    ['<x/>', 'knots-ii.xml', 'application/xml'],
  ])('names %s', (content, name, mediaType) => {
    expect(credentialFile({ title: ' Knots: II ', content })).toEqual({ name, mediaType });
  });
  it('has a name for every title', () => {
    expect(credentialFile({ title: '../??', content: 'e30.e30.c2ln' }).name).toBe('credential.jwt');
    expect(credentialFile({ title: '日本', content: '{}' }).name).toBe('日本.json');
  });
});

describe('exportWallet', () => {
  const options = {
    id: 'urn:uuid:1',
    maker: 'urn:uuid:2',
    now: '2026-11-22T00:00:00Z',
    name: 'All',
  };
  const badge = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:3',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: 'did:example:school',
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:4',
        type: ['Achievement'],
        name: 'Knots',
        description: 'd',
        criteria: { narrative: 'n' },
      },
    },
  };
  const token = 'eyJhbGciOiJub25lIn0.e30.c2ln';
  const exported = exportWallet(
    {
      person: { label: 'Aroha' },
      credentials: [
        smallKept({ content: JSON.stringify(badge) }),
        smallKept({ id: 'bb', content: JSON.stringify(badge) }),
        smallKept({ id: 'cc', content: token }),
        smallKept({ id: 'dd', title: 'Old', content: '{"type":"Assertion"}' }),
        smallKept({ id: 'ee', title: 'Paper', content: '<x/>' }),
      ],
    },
    options,
  );

  it('holds each credential once, as its issuer wrote it, and names what does not fit', () => {
    expect(exported).toMatchObject({ count: 2, left: ['Old', 'Paper'] });
    const { credentialSubject, name, issuer } = JSON.parse(exported.text);
    expect([name, issuer.name]).toEqual(['All', 'Aroha']);
    expect(credentialSubject.verifiableCredential[0]).toEqual(badge);
    expect(credentialSubject.verifiableCredential[1].id).toContain(token);
  });
  it('is read as a CLR with its parts', () => {
    const bytes = new TextEncoder().encode(exported.text);
    const reading = readCredentials(bytes, { cryptography: portableCryptography });
    expect(reading).toMatchObject({ kind: 'read', credentials: [{ format: 'clr-2.0' }] });
    if (reading.kind !== 'read') return;
    expect(reading.credentials[0]?.parts[0]?.document).toEqual(badge);
  });
});

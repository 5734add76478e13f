import type { Clause } from '../../report.js';

function rfc(number: number, section: string): Clause {
  return {
    title: `RFC ${number} §${section}`,
    url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

/** The rules that the checks of this folder apply. */
export const CLAUSES = {
  jws: rfc(7515, '5.2'),
  crit: rfc(7515, '4.1.11'),
  algorithm: rfc(8725, '3.1'),
  algorithmNone: rfc(8725, '3.2'),
  kid: rfc(7515, '4.1.4'),
  jku: rfc(7515, '4.1.2'),
  jwtClaims: rfc(7519, '4.1'),
  selective: rfc(9901, '7.1'),
  holder: rfc(9901, '7.3'),
  certificateThumbprint: rfc(7515, '4.1.8'),
  cose: rfc(9052, '4.4'),
  coseHeaders: rfc(9052, '3.1'),
  mediaType: {
    title: 'VC-JOSE-COSE §3.1',
    url: 'https://www.w3.org/TR/vc-jose-cose/#securing-with-jose',
  },
  coseMediaType: {
    title: 'VC-JOSE-COSE §3.3',
    url: 'https://www.w3.org/TR/vc-jose-cose/#securing-with-cose',
  },
  vcClaim: {
    title: 'VC-JOSE-COSE §3.1.3',
    url: 'https://www.w3.org/TR/vc-jose-cose/#jose-header-parameters-jwt-claims',
  },
  claims: {
    title: 'Open Badges 3.0 §8.2.4',
    url: 'https://www.imsglobal.org/spec/ob/v3p0/#verify-the-signature',
  },
  vct: {
    title: 'SD-JWT VC §3.2.2',
    url: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
  },
  jades: {
    title: 'ETSI TS 119 182-1 §5',
    url: 'https://www.etsi.org/deliver/etsi_ts/119100_119199/11918201/',
  },
  trustedLists: {
    title: 'ETSI TS 119 612',
    url: 'https://www.etsi.org/deliver/etsi_ts/119600_119699/119612/',
  },
  badgeSigned: {
    title: 'Open Badges 2.0, Signed Badges',
    url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge',
  },
} as const satisfies Readonly<Record<string, Clause>>;

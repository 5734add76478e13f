import { type Json, type JsonObject, objectOf } from '../../json.js';
import type { FormatId, ReadCredential } from '../../reading.js';
import type { Clause } from '../../report.js';

/** What a date decides. */
export type DateRole = 'begins' | 'issued' | 'ends';

/** A date as a credential states it. */
export interface StatedDate {
  readonly role: DateRole;
  readonly path: string;
  readonly value: Json;
  readonly clause: Clause;
}

interface DateMember {
  readonly role: DateRole;
  readonly member: string;
}

interface DateTable {
  readonly members: readonly DateMember[];
  readonly clause: Clause;
}

const VCDM_2: DateTable = {
  members: [
    { role: 'begins', member: 'validFrom' },
    { role: 'begins', member: 'issuanceDate' },
    { role: 'ends', member: 'validUntil' },
    { role: 'ends', member: 'expirationDate' },
  ],
  clause: {
    title: 'VC Data Model 2.0 §4.9 Validity Period',
    url: 'https://www.w3.org/TR/vc-data-model-2.0/#validity-period',
  },
};

const VCDM_1: DateTable = {
  members: VCDM_2.members,
  clause: {
    title: 'VC Data Model 1.1 §4.6 and §4.7',
    url: 'https://www.w3.org/TR/vc-data-model/#expiration',
  },
};

const OPEN_BADGES: DateTable = {
  members: [
    { role: 'issued', member: 'issuedOn' },
    { role: 'issued', member: 'issued_on' },
    { role: 'ends', member: 'expires' },
  ],
  clause: {
    title: 'Open Badges 2.0, Assertion',
    url: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion',
  },
};

const TABLES: Readonly<Record<FormatId, DateTable>> = {
  'open-badges-0.5': OPEN_BADGES,
  'open-badges-1.0': OPEN_BADGES,
  'open-badges-1.1': OPEN_BADGES,
  'open-badges-2.0': OPEN_BADGES,
  'open-badges-3.0': VCDM_2,
  'clr-2.0': VCDM_2,
  'european-digital-credential-3': VCDM_1,
  'european-digital-credential-2': VCDM_1,
  'blockcerts-1': OPEN_BADGES,
  'blockcerts-2': OPEN_BADGES,
  'blockcerts-3': VCDM_2,
  'ler-rs': VCDM_1,
  'verifiable-credential-1.1': VCDM_1,
  'verifiable-credential-2.0': VCDM_2,
  // Its dates are claims of its token, which are read for every token.
  'sd-jwt-vc': { members: [], clause: VCDM_2.clause },
  'verifiable-presentation': VCDM_2,
};

const JWT_CLAUSE: Clause = {
  title: 'RFC 7519 §4.1.4 and §4.1.5',
  url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
};

/** All dates that bound a credential, from the members of its format and from the claims of its token. */
export function statedDates(read: ReadCredential): readonly StatedDate[] {
  const table = TABLES[read.format];
  const { object, path } = dateHolder(read);
  const own = table.members.flatMap(({ role, member }) => {
    const value = object[member];
    return value === undefined || value === null
      ? []
      : [{ role, path: `${path}.${member}`, value, clause: table.clause }];
  });
  const stated = own.length > 0 ? own : modelDates(read, table.clause);
  return [...stated, ...tokenDates(read)];
}

/** Blockcerts 1 keeps its assertion inside; all others state their dates at the top. */
function dateHolder(read: ReadCredential): { object: JsonObject; path: string } {
  if (read.format === 'blockcerts-1') {
    const inner = objectOf(read.document.document);
    const assertion = objectOf((inner ?? read.document).assertion);
    if (assertion) {
      return { object: assertion, path: inner ? '$.document.assertion' : '$.assertion' };
    }
  }
  return { object: read.document, path: '$' };
}

/** Formats that are not JSON (European credentials in XML) have their dates only in the plain model. */
function modelDates(read: ReadCredential, clause: Clause): readonly StatedDate[] {
  const { validFrom, validUntil } = read.credential;
  return [
    ...(validFrom === undefined
      ? []
      : [{ role: 'begins' as const, path: '$ (validFrom)', value: validFrom, clause }]),
    ...(validUntil === undefined
      ? []
      : [{ role: 'ends' as const, path: '$ (validUntil)', value: validUntil, clause }]),
  ];
}

/** `nbf` and `exp` bound the token, and with it the credential (Open Badges 3.0 §8.2.4.2). */
function tokenDates(read: ReadCredential): readonly StatedDate[] {
  const { envelope } = read;
  if (envelope.kind !== 'jwt' && envelope.kind !== 'sd-jwt') return [];
  const claims = [
    ['begins', 'nbf'],
    ['ends', 'exp'],
  ] as const;
  return claims.flatMap(([role, claim]) => {
    const value = envelope.payload[claim];
    return value === undefined || value === null
      ? []
      : [{ role, path: `token.${claim}`, value, clause: JWT_CLAUSE }];
  });
}

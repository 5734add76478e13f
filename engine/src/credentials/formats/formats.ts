import type { JsonObject } from '../json.js';
import { BLOCKCERTS_1, BLOCKCERTS_2, BLOCKCERTS_3 } from './blockcerts.js';
import { CLR_2 } from './clr-2.js';
import { EUROPEAN_DIGITAL_CREDENTIAL_2 } from './elm-2.js';
import { EUROPEAN_DIGITAL_CREDENTIAL_3 } from './elm-3.js';
import type { CredentialFormat } from './format.js';
import { LER_RS } from './ler-rs.js';
import { OPEN_BADGES_0_5 } from './open-badges-0.js';
import { OPEN_BADGES_1_0, OPEN_BADGES_1_1 } from './open-badges-1.js';
import { OPEN_BADGES_2 } from './open-badges-2.js';
import { OPEN_BADGES_3 } from './open-badges-3.js';
import { PRESENTATION } from './presentation.js';
import { SD_JWT_VC } from './sd-jwt-vc.js';
import { VERIFIABLE_CREDENTIAL_1, VERIFIABLE_CREDENTIAL_2 } from './verifiable-credential.js';

/** Every format that we read, the more special ones first. */
export const FORMATS: readonly CredentialFormat[] = [
  EUROPEAN_DIGITAL_CREDENTIAL_2,
  PRESENTATION,
  EUROPEAN_DIGITAL_CREDENTIAL_3,
  BLOCKCERTS_3,
  BLOCKCERTS_2,
  BLOCKCERTS_1,
  CLR_2,
  OPEN_BADGES_3,
  LER_RS,
  OPEN_BADGES_1_1,
  OPEN_BADGES_2,
  VERIFIABLE_CREDENTIAL_2,
  VERIFIABLE_CREDENTIAL_1,
  SD_JWT_VC,
  OPEN_BADGES_0_5,
  OPEN_BADGES_1_0,
];

/** The format that the content of a document shows, or none when it is no credential that we know. */
export function formatOf(document: JsonObject): CredentialFormat | undefined {
  return FORMATS.find((format) => format.recognises(document));
}

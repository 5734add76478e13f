import { DATA_INTEGRITY_CODES } from '../proofs/data-integrity/data-integrity-codes.js';
import { HOSTED_CODES } from '../proofs/hosted/hosted-codes.js';
import { JADES_CODES } from '../proofs/jose/jades-codes.js';
import { JOSE_CODES } from '../proofs/jose/jose-codes.js';
import { SD_JWT_CODES } from '../proofs/jose/sd-jwt-codes.js';
import { KEY_BINDING_CODES } from '../proofs/key-binding-codes.js';
import { MERKLE_CODES } from '../proofs/merkle/merkle-codes.js';
import { REFRESH_CODES } from '../refresh/refresh-codes.js';
import { BLOCKCERTS_CODES } from '../status/blockcerts-codes.js';
import { STATUS_CODES } from '../status/status-codes.js';
import { VERIFICATION_CODES } from '../verification/verification-codes.js';
import { DATA_MODEL_CODES } from './data-model/model-codes.js';
import { DATES_CODES } from './dates/dates-codes.js';
import { ENDORSEMENT_CODES } from './endorsements/endorsement-codes.js';
import { EVIDENCE_CODES } from './evidence/evidence-codes.js';
import { FORMAT_CODES } from './format/format-codes.js';
import { ISSUER_IDENTITY_CODES } from './issuer-identity/issuer-identity-codes.js';
import type { CheckTable } from './make-check.js';
import { RECIPIENT_CODES } from './recipient/recipient-codes.js';
import { SCHEMA_CODES } from './schema/schema-codes.js';

/** The table of each part of the verifier; no code stands in two of them. */
export const CHECK_TABLES: readonly CheckTable[] = [
  FORMAT_CODES,
  DATA_MODEL_CODES,
  VERIFICATION_CODES,
  DATA_INTEGRITY_CODES,
  JOSE_CODES,
  SD_JWT_CODES,
  JADES_CODES,
  MERKLE_CODES,
  HOSTED_CODES,
  KEY_BINDING_CODES,
  ISSUER_IDENTITY_CODES,
  DATES_CODES,
  STATUS_CODES,
  BLOCKCERTS_CODES,
  REFRESH_CODES,
  SCHEMA_CODES,
  RECIPIENT_CODES,
  ENDORSEMENT_CODES,
  EVIDENCE_CODES,
];

/** Every check code of the verifier with its area, usual result, sentence, remedy and clause. */
export const CHECK_CODES: CheckTable = Object.assign({}, ...CHECK_TABLES);

import { BLOCKCERTS_2, BLOCKCERTS_2_DRAFT } from './blockcerts-2.js';
import {
  BLOCKCERTS_3_0,
  BLOCKCERTS_3_1,
  BLOCKCERTS_3_2,
  BLOCKCERTS_3_DRAFT,
} from './blockcerts-3.js';
import { CLR_2_0_0, CLR_2_0_1 } from './clr-2.js';
import { EDC_AP } from './european-learning-model.js';
import { CHAINED_PROOF_2021, MERKLE_PROOF_2019 } from './merkle-proofs.js';
import { OPEN_BADGES_2 } from './open-badges-2.js';
import { BBS, JWS_2020, SECP256K1_2019, X25519_2019 } from './signature-suites.js';
import { APPLY_LINK, EXAMPLE_EXTENSION, EXAMPLES_2 } from './small-contexts.js';
import type { TermTable } from './term-table.js';

/** Contexts that no package holds, as term tables of our own, by address. */
export const OWN_CONTEXTS: Readonly<Record<string, TermTable>> = {
  'http://data.europa.eu/snb/model/context/edc-ap': EDC_AP,
  'https://ns.did.ai/suites/secp256k1-2019/v1': SECP256K1_2019,
  'https://openbadgespec.org/v2/context.json': OPEN_BADGES_2,
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': CLR_2_0_1,
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': CLR_2_0_0,
  'https://w3id.org/blockcerts/schema/2.0-alpha/context.json': BLOCKCERTS_2_DRAFT,
  'https://w3id.org/blockcerts/schema/2.0/context.json': BLOCKCERTS_2,
  'https://w3id.org/blockcerts/schema/2.1/context.json': BLOCKCERTS_2,
  'https://w3id.org/blockcerts/schema/3.0-alpha/context.json': BLOCKCERTS_3_DRAFT,
  'https://w3id.org/blockcerts/schema/3.0/context.json': BLOCKCERTS_3_0,
  'https://w3id.org/blockcerts/schema/3.1/context.json': BLOCKCERTS_3_1,
  'https://w3id.org/blockcerts/schema/3.2/context.json': BLOCKCERTS_3_2,
  'https://w3id.org/blockcerts/v2': BLOCKCERTS_2,
  'https://w3id.org/blockcerts/v2.1': BLOCKCERTS_2,
  'https://w3id.org/blockcerts/v3': BLOCKCERTS_3_0,
  'https://w3id.org/blockcerts/v3.1': BLOCKCERTS_3_1,
  'https://w3id.org/blockcerts/v3.2': BLOCKCERTS_3_2,
  'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json': APPLY_LINK,
  'https://w3id.org/openbadges/extensions/exampleExtension/context.json': EXAMPLE_EXTENSION,
  'https://w3id.org/openbadges/v2': OPEN_BADGES_2,
  'https://w3id.org/security/bbs/v1': BBS,
  'https://w3id.org/security/suites/chained-2021/v1': CHAINED_PROOF_2021,
  'https://w3id.org/security/suites/jws-2020/v1': JWS_2020,
  'https://w3id.org/security/suites/merkle-2019/v1': MERKLE_PROOF_2019,
  'https://w3id.org/security/suites/secp256k1-2019/v1': SECP256K1_2019,
  'https://w3id.org/security/suites/x25519-2019/v1': X25519_2019,
  'https://www.blockcerts.org/schema/2.0-alpha/context.json': BLOCKCERTS_2_DRAFT,
  'https://www.blockcerts.org/schema/2.0/context.json': BLOCKCERTS_2,
  'https://www.blockcerts.org/schema/2.1/context.json': BLOCKCERTS_2,
  'https://www.blockcerts.org/schema/3.0-alpha/context.json': BLOCKCERTS_3_DRAFT,
  'https://www.blockcerts.org/schema/3.0/context.json': BLOCKCERTS_3_0,
  'https://www.blockcerts.org/schema/3.1/context.json': BLOCKCERTS_3_1,
  'https://www.blockcerts.org/schema/3.2/context.json': BLOCKCERTS_3_2,
  'https://www.w3.org/ns/credentials/examples/v2': EXAMPLES_2,
};

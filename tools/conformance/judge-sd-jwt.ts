import { canonicaliseJcs } from '../../engine/src/credentials/canonical/jcs.js';
import { parseJsonValue } from '../../engine/src/credentials/contexts/json-value.js';
import { type Json, type JsonObject, objectOf } from '../../engine/src/credentials/json.js';
import { budgetOf } from '../../engine/src/credentials/reading/budget.js';
import { discloseClaims } from '../../engine/src/credentials/reading/envelopes/disclose-claims.js';
import { READING_LIMITS } from '../../engine/src/credentials/reading.js';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { concealClaims } from './conceal-claims.js';
import { type ConformanceCase, textOf } from './read-index.js';
import { differs, sameText, type Verdict } from './verdict.js';

const cryptography = openNodeCryptography();

/** Issues the claims as the file says, presents what it names, and reads them back. */
export function judgeSdJwt(one: ConformanceCase): Verdict {
  const file = objectOf(parseJsonValue(JSON.parse(textOf(one)))) ?? {};
  const claims = objectOf(file.claims) ?? {};
  const concealed = concealClaims(
    claims,
    file.disclosureFrame ?? {},
    file.presentationFrames ?? {},
  );
  const refuse = () => {
    throw new Error('claims hold no containers');
  };
  const work = {
    budget: budgetOf(READING_LIMITS),
    cryptography,
    readBytes: refuse,
    readText: refuse,
    readValue: refuse,
  };
  const { document, findings } = discloseClaims(concealed.claims, concealed.presented, work);
  if (findings.length > 0)
    return differs(
      'disclosures refused',
      findings.map(({ message }) => message),
    );
  const presented: JsonObject = objectOf(file.presentedClaims) ?? {};
  return sameText(canonicaliseJcs(document satisfies Json), canonicaliseJcs(presented));
}

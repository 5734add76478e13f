import {
  type CredentialReport,
  makeRecord,
  type RecordSigner,
  signRecord,
} from 'cairn/credentials';
import { CairnError } from 'cairn/terms';
import { instanceSigner } from '../issuing/instance-key.js';
import type { IssuingParts } from '../issuing/issuing-parts.js';
import type { VerifyAnswer } from './reading-view.js';

/** An answer with the signed last-good record of each report, or null where there is none. */
export interface RecordedAnswer extends VerifyAnswer {
  readonly records: readonly (string | null)[];
}

/** Gives an answer its records. */
export type RecordAnswer = (answer: VerifyAnswer) => Promise<RecordedAnswer>;

/**
 * Signs for one request: the key is looked up once, at the first report that is worth a record. A moment that the asker
 * chose is no record of this day: nothing is signed for it.
 */
export function recordsBy(issuing: IssuingParts, chosenMoment: string | undefined): RecordAnswer {
  if (chosenMoment !== undefined) {
    return async (answer) => ({ ...answer, records: answer.reports.map(() => null) });
  }
  let signer: Promise<RecordSigner | undefined> | undefined;
  return async (answer) => {
    const records: (string | null)[] = [];
    for (const report of answer.reports) {
      if (isGood(report)) signer ??= recordSigner(issuing);
      const by = isGood(report) ? await signer : undefined;
      records.push(by === undefined ? null : await recordOf(report, by, issuing));
    }
    return { ...answer, records };
  };
}

/** Worth a record: its proof holds (`trusted`), and no area that decides says no. An open question stands in the record as one. */
function isGood({ trusted, worst }: CredentialReport): boolean {
  return trusted && worst !== 'fail';
}

async function recordOf(
  report: CredentialReport,
  signer: RecordSigner,
  { cryptography, publicUrl }: IssuingParts,
): Promise<string> {
  const madeBy = publicUrl ?? signer.keyId.split('#')[0] ?? signer.keyId;
  return signRecord(makeRecord(report, { cryptography, madeBy }), signer);
}

/** Undefined when this installation has no secret for keys, or another one: a verification is no less good without a record. */
async function recordSigner(issuing: IssuingParts): Promise<RecordSigner | undefined> {
  try {
    const { method, sign } = await instanceSigner(issuing);
    return { keyId: method, sign };
  } catch (cause) {
    if (cause instanceof CairnError) return undefined;
    throw cause;
  }
}

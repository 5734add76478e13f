import type { Finding } from '../../terms/index.js';
import type { Credential } from '../credential.js';
import type { JsonObject } from '../json.js';
import type { FormatId } from '../reading.js';
import type { Clause } from '../report.js';

/** One credential format: a module each, joined in `formats.ts` in the order in which they are asked. */
export interface CredentialFormat {
  readonly id: FormatId;
  /** `Open Badges 3.0`. */
  readonly label: string;
  readonly clause: Clause;
  /** Looks at the content only; the first format that says yes takes it. */
  readonly recognises: (document: JsonObject) => boolean;
  /** The document in our plain words. Never throws: what has the wrong shape is left out, and the data-model checks say so. */
  readonly toCredential: (document: JsonObject) => Credential;
  /** Credentials inside, as JSON objects or compact tokens, each with the place where it stands. */
  readonly partsOf: (document: JsonObject) => readonly CredentialPart[];
  /** Remarks of reading, for formats that have any: an old form that was upgraded. */
  readonly findingsOf?: (document: JsonObject) => readonly Finding[];
}

/** A credential inside another one. */
export interface CredentialPart {
  readonly content: JsonObject | string;
  readonly path: string;
}

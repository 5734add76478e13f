/** A case that we answer otherwise on purpose, and the clause that says why. */
export interface Disputed {
  readonly origin: string;
  readonly file: string;
  readonly clause: string;
  readonly url: string;
}

/** Kept as short as honesty allows. */
export const DISPUTED: readonly Disputed[] = [
  {
    origin: 'openwallet-foundation/sd-jwt-js',
    file: 'array_none_disclosed.json',
    clause:
      'RFC 9901 §7.1 step 3: only the key `_sd` is removed, so the object that held it stays, empty',
    url: 'https://www.rfc-editor.org/rfc/rfc9901#section-7.1',
  },
  {
    origin: '1EdTech/openbadges-specification',
    file: 'linked-data-proof-ob-2.json',
    clause: 'Data Integrity 1.0 §2.1: these are the options of a proof, not a credential',
    url: 'https://www.w3.org/TR/vc-data-integrity/#proofs',
  },
];

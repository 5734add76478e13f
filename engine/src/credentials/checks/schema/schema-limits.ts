/** How much of a stranger's schema is run at most. */
export const SCHEMA_LIMITS = {
  /** Schemas that one credential may name, endorsements inside it included. */
  schemas: 10,
  bytes: 1_000_000,
  depth: 64,
  /** Objects and lists of a schema. */
  nodes: 20_000,
  /** Looks into schema and document together; a large badge needs some ten thousand. */
  steps: 2_000_000,
  /** Letters that all looks together may touch, counted as if each touched the longest text. */
  letters: 1_000_000_000,
  patternCharacters: 200,
  /** Estimated steps of one pattern on the longest text of the document. */
  patternSteps: 20_000_000,
} as const;

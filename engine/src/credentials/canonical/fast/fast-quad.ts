/** One statement in N-Quads terms: `<iri>`, `_:label` or a literal; an empty graph is the default one. */
export interface FastQuad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly graph: string;
  /** The number or boolean that the literal was made of. */
  readonly native?: number | boolean;
}

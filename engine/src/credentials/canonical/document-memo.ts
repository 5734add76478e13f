import type { JsonObject } from '../json.js';
import type { FastQuad } from './fast/fast-quad.js';

/**
 * What several steps of one verification ask of the same document, found out once. Goes by the object, which nobody
 * changes; made for one verification and dropped with it.
 */
export interface DocumentMemo {
  /** The document without its proofs: the same object at each call. */
  readonly unsigned: (document: JsonObject) => JsonObject;
  /** The statements by the fast way, as {@link Statements} finds them for the document. */
  readonly statements: (document: JsonObject, find: Statements) => readonly FastQuad[] | undefined;
}

type Statements = (document: JsonObject) => readonly FastQuad[] | undefined;

/** An empty memo. */
export function createDocumentMemo(): DocumentMemo {
  const unsigned = new WeakMap<JsonObject, JsonObject>();
  const statements = new WeakMap<JsonObject, { readonly quads: readonly FastQuad[] | undefined }>();
  return {
    unsigned: (document) => {
      const made = unsigned.get(document) ?? withoutProofs(document);
      unsigned.set(document, made);
      return made;
    },
    statements: (document, find) => {
      const found = statements.get(document) ?? { quads: find(document) };
      statements.set(document, found);
      return found.quads;
    },
  };
}

/** The document without its proofs. */
export function withoutProofs({ proof: _proofs, ...unsigned }: JsonObject): JsonObject {
  return unsigned;
}

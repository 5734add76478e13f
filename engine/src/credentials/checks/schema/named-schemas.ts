import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { ReadCredential } from '../../reading.js';

/** A schema that a credential, or an endorsement inside it, names. */
export interface NamedSchema {
  readonly types: readonly string[];
  readonly url?: string;
  readonly digestSri?: string;
  /** Place of the name. */
  readonly path: string;
  /** What the schema is about. */
  readonly instance: Json;
}

/** The schemas that are named in a credential and in the endorsements that stand in it, in document order. */
export function namedSchemas(read: ReadCredential): readonly NamedSchema[] {
  const inner = read.credential.endorsements.flatMap(({ content, path }) => {
    const endorsement = objectOf(content);
    return endorsement ? schemasOf(endorsement, path, endorsement) : [];
  });
  return [...schemasOf(read.document, '$', instanceOf(read)), ...inner];
}

/** Blockcerts applies a schema to the subject, all others to the whole credential. */
function instanceOf(read: ReadCredential): Json {
  if (read.format !== 'blockcerts-3') return read.document;
  return read.document.credentialSubject ?? read.document;
}

function schemasOf(document: JsonObject, path: string, instance: Json): readonly NamedSchema[] {
  const value = document.credentialSchema;
  return listOf(value).flatMap((entry, i) => {
    const schema = objectOf(entry);
    if (!schema) return [];
    const at = Array.isArray(value) ? `[${i}]` : '';
    const url = textOf(schema.id);
    const digestSri = textOf(schema.digestSRI);
    return [
      {
        types: listOf(schema.type).flatMap((type) => textOf(type) ?? []),
        ...(url === undefined ? {} : { url }),
        ...(digestSri === undefined ? {} : { digestSri }),
        path: `${path}.credentialSchema${at}`,
        instance,
      },
    ];
  });
}

import canonicalize from 'canonicalize';

/**
 * The one way of writing a JSON value: sorted keys, no spaces, numbers as ECMAScript writes them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785 RFC 8785, JSON Canonicalization Scheme
 */
export function canonicaliseJcs(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('Only JSON values have a canonical form');
  return text;
}

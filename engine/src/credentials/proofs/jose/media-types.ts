import { type JsonObject, textOf } from '../../json.js';

/** What the signed text must be. */
export type Wanted = 'credential' | 'presentation';

/** Envelopes that have names of their own. */
export type EnvelopeKind = 'jwt' | 'sd-jwt' | 'cose';

/** A name that does not fit, with the header that says it. */
export interface WrongName {
  readonly header: 'typ' | 'cty';
  readonly found: string;
}

/**
 * Names by which `typ` may call each thing, without `application/`. The first of each list is the current one, the
 * others were used by drafts; `jwt` is what Open Badges 3.0 and data model 1.1 write.
 */
const TYPES: Readonly<Record<EnvelopeKind, Readonly<Record<Wanted, readonly string[]>>>> = {
  jwt: {
    credential: ['vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt', 'vc-ld+jwt', 'jwt'],
    presentation: ['vp+jwt', 'vp+ld+jwt', 'vp+ld+json+jwt', 'jwt'],
  },
  'sd-jwt': {
    credential: ['vc+sd-jwt', 'dc+sd-jwt', 'vc+ld+json+sd-jwt', 'sd-jwt', 'sd+jwt', 'jwt'],
    presentation: ['vp+sd-jwt', 'vp+ld+json+sd-jwt', 'sd-jwt', 'sd+jwt', 'jwt'],
  },
  cose: {
    credential: ['vc+cose', 'vc+ld+json+cose'],
    presentation: ['vp+cose', 'vp+ld+json+cose'],
  },
};

const CONTENTS: Readonly<Record<Wanted, readonly string[]>> = {
  credential: ['vc', 'vc+ld+json', 'credential-claims-set+json', 'json', 'ld+json'],
  presentation: ['vp', 'vp+ld+json', 'json', 'ld+json'],
};

/**
 * The first of `typ` and `cty` that names something else; a header that is absent names nothing.
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 */
export function wrongName(
  header: JsonObject,
  envelope: EnvelopeKind,
  wanted: Wanted,
): WrongName | undefined {
  if (!isNamed(header.typ, TYPES[envelope][wanted])) return toWrong('typ', header.typ);
  return isNamed(header.cty, CONTENTS[wanted]) ? undefined : toWrong('cty', header.cty);
}

/** The name of a header in lower case and without `application/`, or undefined. */
export function nameOf(value: JsonObject[string] | undefined): string | undefined {
  return textOf(value)
    ?.toLowerCase()
    .replace(/^application\//, '');
}

function isNamed(value: JsonObject[string] | undefined, names: readonly string[]): boolean {
  return value === undefined || names.includes(nameOf(value) ?? '');
}

function toWrong(header: 'typ' | 'cty', value: JsonObject[string] | undefined): WrongName {
  return { header, found: (textOf(value) ?? 'no text').slice(0, 60) };
}

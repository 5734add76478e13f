import type { KeptCredential } from 'cairn/portfolio';

/** A credential as a file for other programs: its text unchanged, named and typed by what it is. */
export interface CredentialFile {
  readonly name: string;
  readonly mediaType: string;
}

const LONGEST_NAME = 60;

/** @see https://www.w3.org/TR/vc-data-model-2.0/#media-types */
export function credentialFile({
  title,
  content,
}: Pick<KeptCredential, 'title' | 'content'>): CredentialFile {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST_NAME);
  const { extension, mediaType } = kindOf(content.trimStart());
  return { name: `${name || 'credential'}.${extension}`, mediaType };
}

function kindOf(text: string) {
  if (text.startsWith('<')) return { extension: 'xml', mediaType: 'application/xml' };
  if (text.startsWith('{') || text.startsWith('[')) {
    const isLinked = text.includes('"@context"');
    return isLinked && text.includes('VerifiableCredential')
      ? { extension: 'json', mediaType: 'application/vc' }
      : { extension: 'json', mediaType: isLinked ? 'application/ld+json' : 'application/json' };
  }
  return text.includes('~')
    ? { extension: 'sd-jwt', mediaType: 'application/vc+sd-jwt' }
    : { extension: 'jwt', mediaType: 'application/vc+jwt' };
}

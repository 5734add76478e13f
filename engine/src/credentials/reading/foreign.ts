import type { CredentialReading } from '../reading.js';

/** What a thing is that is no credential, and what its owner can do. */
export interface ForeignWords {
  readonly looksLike: string;
  readonly remedy: string;
}

const CLAIM =
  'Enter what it shows by hand; it then counts as your own claim until its issuer confirms it.';
const DEFINITION =
  'It describes what can be earned, not what somebody has earned. Ask the issuer for the credential in your name.';
const NOT_HERE =
  'Upload the credential itself: a badge picture, a PDF with an attachment, JSON or a token.';

/** Words for everything that is known not to be a credential. */
export const FOREIGN = {
  'foreign-empty': {
    looksLike: 'an empty file',
    remedy: 'Choose the file again; the download may have failed.',
  },
  'foreign-photograph': {
    looksLike: 'a photograph without a QR code that can be read',
    remedy: `A photograph of a certificate proves nothing by itself. ${CLAIM}`,
  },
  'foreign-picture': {
    looksLike: 'a picture without a badge inside',
    remedy:
      'Messengers and editors remove the badge from a picture. Download the original from the issuer, or copy the link of its page.',
  },
  'foreign-qr-text': {
    looksLike: 'a QR code that leads to no credential',
    remedy: NOT_HERE,
  },
  'foreign-pdf': {
    looksLike: 'a PDF without a credential attached',
    remedy: CLAIM,
  },
  'foreign-encrypted': {
    looksLike: 'a file that is locked with a password',
    remedy: 'Open it with its password, save it without one, and upload it again.',
  },
  'foreign-office': {
    looksLike: 'an office document (text, table or slides)',
    remedy: CLAIM,
  },
  'foreign-zip': {
    looksLike: 'a zip without a credential inside',
    remedy: NOT_HERE,
  },
  'foreign-archive': {
    looksLike: 'an archive of a kind that is not opened here',
    remedy: 'Unpack it and upload the credentials, or pack them as zip.',
  },
  'foreign-media': {
    looksLike: 'a sound or a film',
    remedy: CLAIM,
  },
  'foreign-html': {
    looksLike: 'a web page',
    remedy: "Open the badge's page and copy its link, or download the badge there.",
  },
  'foreign-xml': {
    looksLike: 'XML that is no European Digital Credential',
    remedy: NOT_HERE,
  },
  'foreign-ctdl': {
    looksLike: 'a CTDL description of qualifications or skills',
    remedy: `${DEFINITION} Institutions import it in the catalogue.`,
  },
  'foreign-skills': {
    looksLike: 'a description of skills (CASE or Rich Skill Descriptor)',
    remedy: DEFINITION,
  },
  'foreign-badge-class': {
    looksLike: 'the definition of a badge',
    remedy: DEFINITION,
  },
  'foreign-issuer-profile': {
    looksLike: 'the profile of an issuer',
    remedy: DEFINITION,
  },
  'foreign-revocation-list': {
    looksLike: 'a list of revoked credentials',
    remedy: 'It is asked for when a credential is verified; upload the credential.',
  },
  'foreign-did-document': {
    looksLike: 'a DID document (public keys of an issuer or holder)',
    remedy: 'It is looked up when a credential is verified; upload the credential.',
  },
  'foreign-did': {
    looksLike: 'a DID (the name of an issuer or holder)',
    remedy: 'Upload the credential that names it.',
  },
  'foreign-schema': {
    looksLike: 'a JSON schema',
    remedy: NOT_HERE,
  },
  'foreign-context': {
    looksLike: 'a JSON-LD context',
    remedy: NOT_HERE,
  },
  'foreign-public-key': {
    looksLike: 'a public key or a certificate of a key',
    remedy: NOT_HERE,
  },
  'foreign-private-key': {
    looksLike: 'a private key',
    remedy:
      'Never share it: whoever has it can sign in your name. If it left your hands, replace it.',
  },
  'foreign-mdoc': {
    looksLike: 'a mobile document (mdoc, ISO 18013-5)',
    remedy: `This kind is not read here. ${CLAIM}`,
  },
  'foreign-sd-jwt': {
    looksLike: 'a signed token that holds no learning credential',
    remedy: 'Ask the issuer for an Open Badge, a CLR or a European Digital Credential.',
  },
  'foreign-encrypted-token': {
    looksLike: 'an encrypted token (JWE)',
    remedy: 'Only the wallet that it was sent to can open it. Export the credential there.',
  },
  'foreign-offer': {
    looksLike: 'an offer of a credential for a wallet',
    remedy: 'Open it in a wallet, accept the credential there and export it.',
  },
  'foreign-calendar': {
    looksLike: 'a calendar file',
    remedy: NOT_HERE,
  },
  'foreign-table': {
    looksLike: 'a table (CSV)',
    remedy: 'Import tables in the catalogue or the portfolio; a credential is one file each.',
  },
  'foreign-cairn-file': {
    looksLike: 'a file of Cairn itself (a workspace or a plan)',
    remedy: 'Open it with “Import a workspace” or `cairn plan`.',
  },
  'foreign-json': {
    looksLike: 'JSON that is no credential of a format known here',
    remedy: NOT_HERE,
  },
  'foreign-text': {
    looksLike: 'a text without a credential',
    remedy: 'Paste exactly one link, token or JSON text.',
  },
  'foreign-file': {
    looksLike: 'a file of an unknown kind',
    remedy: NOT_HERE,
  },
} as const satisfies Readonly<Record<string, ForeignWords>>;

/** One of {@link FOREIGN}. */
export type ForeignCode = keyof typeof FOREIGN;

/** All of them. */
export const FOREIGN_CODES: readonly ForeignCode[] = Object.keys(FOREIGN).filter(isForeignCode);

function isForeignCode(code: string): code is ForeignCode {
  return code in FOREIGN;
}

/** The answer for something that is known not to be a credential. */
export function foreign(code: ForeignCode): CredentialReading {
  return { kind: 'foreign', code, ...FOREIGN[code] };
}

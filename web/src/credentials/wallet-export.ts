import { buildClr, type JsonObject } from 'cairn/credentials';
import type { KeptCredential, Workspace } from 'cairn/portfolio';

/** All credentials that fit into one record, and those that do not. */
export interface WalletExport {
  readonly text: string;
  readonly count: number;
  /** Titles of credentials in formats that a CLR cannot hold. */
  readonly left: readonly string[];
}

interface WalletOptions {
  /** `urn:uuid:…`, new for each record. */
  readonly id: string;
  /** `urn:uuid:…` for the person who makes it. */
  readonly maker: string;
  /** ISO UTC to the second. */
  readonly now: string;
  readonly name: string;
}

/**
 * One CLR 2.0 around everything that is kept: each credential stays to the letter what its issuer signed. The record itself is
 * unsigned: it is the person's own list, and nobody vouches for it.
 */
export function exportWallet(
  { credentials, person }: Pick<Workspace, 'credentials' | 'person'>,
  { id, maker, now, name }: WalletOptions,
): WalletExport {
  const all = uniqueByContent(credentials).map((kept) => ({ kept, inner: innerOf(kept) }));
  const inside = all.flatMap(({ inner }) => (inner ? [inner] : []));
  const issuer = { id: maker, name: person.label };
  const clr = buildClr(inside, { id, issuer, name, now, subject: {}, isPartial: true });
  return {
    text: `${JSON.stringify(clr, null, 2)}\n`,
    count: inside.length,
    left: all.flatMap(({ kept, inner }) => (inner ? [] : [kept.title])),
  };
}

/** Parts of one record keep the same text. */
function uniqueByContent(credentials: readonly KeptCredential[]): readonly KeptCredential[] {
  return [...new Map(credentials.map((kept) => [kept.content, kept])).values()];
}

type Inner = Parameters<typeof buildClr>[0][number];

/** Credentials of the W3C data model go in: as they stand, or as an enveloped token. */
function innerOf({ content }: KeptCredential): Inner | undefined {
  const text = content.trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return { document: {}, token: text };
  if (!text.startsWith('{') || !text.includes('VerifiableCredential')) return undefined;
  try {
    const document: JsonObject = JSON.parse(text);
    return [document.type].flat().includes('VerifiableCredential') ? { document } : undefined;
  } catch {
    return undefined;
  }
}

import { CairnError } from '../../terms/index.js';
import { canonicaliseJcs } from '../canonical/jcs.js';
import { encodeHex, encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography } from '../crypto/cryptography.js';
import { type JsonObject, objectOf } from '../json.js';
import type { ExtraContext } from '../ports.js';
import { parseJsonValue } from './json-value.js';
import { OWN_CONTEXTS } from './own/own-contexts.js';
import { toContextDocument } from './own/term-table.js';
import { CONTEXT_ALIASES, CONTEXT_PACKAGES, LATER_TERMS } from './packaged-contexts.js';

/** A context whose text we know beforehand. */
export interface PinnedContext {
  readonly url: string;
  /** SHA-256 of the document in its canonical form (RFC 8785), lower-case hex. */
  readonly sha256: string;
  /** The whole document, with `@context` in it. The same object at each call. */
  readonly document: JsonObject;
  /** `package@version`, `own table`, both joined by `and`, or `operator`. */
  readonly provenance: string;
}

const known = new Map<string, PinnedContext>();
const checkedExtras = new WeakMap<ExtraContext, PinnedContext | 'wrong-hash'>();

/**
 * The context at an address: built in, or allowed by the operator. Nothing is ever fetched.
 *
 * @returns undefined for an address that we do not know, and for an operator's context whose text has another hash.
 * @throws CairnError `context-text-changed` when an installed package holds another text than the one that was pinned.
 */
export function findContext(
  url: string,
  extra: readonly ExtraContext[] = [],
): PinnedContext | undefined {
  const built = known.get(url) ?? readBuiltIn(url);
  if (built) return built;
  for (const candidate of extra) {
    if (candidate.url !== url) continue;
    const checked = checkExtra(candidate);
    if (checked !== 'wrong-hash') return checked;
  }
  return undefined;
}

/** The addresses of all built-in contexts, sorted. */
export function listContextUrls(): readonly string[] {
  const packaged = CONTEXT_PACKAGES.flatMap(({ pins }) => Object.keys(pins));
  const all = [...packaged, ...Object.keys(OWN_CONTEXTS), ...Object.keys(CONTEXT_ALIASES)];
  return [...new Set(all)].sort();
}

function readBuiltIn(url: string): PinnedContext | undefined {
  const found = readPackaged(url) ?? readOwn(url) ?? readAlias(url);
  if (found) known.set(url, found);
  return found;
}

function readPackaged(url: string): PinnedContext | undefined {
  for (const { provenance, contexts, pins } of CONTEXT_PACKAGES) {
    if (!Object.hasOwn(pins, url)) continue;
    const document = objectOf(parseJsonValue(contexts.get(url)));
    const sha256 = document === undefined ? '' : hashOf(document);
    if (document === undefined || sha256 !== pins[url]) {
      throw new CairnError('context-text-changed', `${provenance} holds another text of ${url}`, {
        url,
        provenance,
        sha256,
      });
    }
    return withLaterTerms({ url, sha256, document, provenance });
  }
  return undefined;
}

function withLaterTerms(packaged: PinnedContext): PinnedContext {
  const later = Object.hasOwn(LATER_TERMS, packaged.url) ? LATER_TERMS[packaged.url] : undefined;
  if (!later) return packaged;
  const added = objectOf(toContextDocument(later)['@context']);
  const context = { ...objectOf(packaged.document['@context']), ...added };
  const document = { ...packaged.document, '@context': context };
  const provenance = `${packaged.provenance} and own table`;
  return { ...packaged, document, sha256: hashOf(document), provenance };
}

function readOwn(url: string): PinnedContext | undefined {
  const table = Object.hasOwn(OWN_CONTEXTS, url) ? OWN_CONTEXTS[url] : undefined;
  if (!table) return undefined;
  const document = toContextDocument(table);
  return { url, sha256: hashOf(document), document, provenance: 'own table' };
}

function readAlias(url: string): PinnedContext | undefined {
  const target = Object.hasOwn(CONTEXT_ALIASES, url) ? CONTEXT_ALIASES[url] : undefined;
  const found = target === undefined ? undefined : findContext(target);
  return found && { ...found, url };
}

function checkExtra(extra: ExtraContext): PinnedContext | 'wrong-hash' {
  const before = checkedExtras.get(extra);
  if (before) return before;
  const document = objectOf(parseJsonValue(extra.document));
  const sha256 = document === undefined ? '' : hashOf(document);
  const checked =
    document !== undefined && sha256 === extra.sha256.toLowerCase()
      ? { url: extra.url, sha256, document, provenance: 'operator' }
      : 'wrong-hash';
  checkedExtras.set(extra, checked);
  return checked;
}

function hashOf(document: JsonObject): string {
  return encodeHex(portableCryptography.sha256(encodeUtf8(canonicaliseJcs(document))));
}

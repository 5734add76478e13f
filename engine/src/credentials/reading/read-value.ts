import type { Finding } from '../../terms/index.js';
import { decodeUtf8, encodeHex, encodeUtf8 } from '../crypto/bytes.js';
import type { CredentialFormat, CredentialPart } from '../formats/format.js';
import { formatOf } from '../formats/formats.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { CredentialReading, Envelope, ReadCredential } from '../reading.js';
import { combine, type Portion } from './combine.js';
import { isJwsJson, readJwsJson } from './envelopes/read-jws-json.js';
import { FOREIGN_CODES, type ForeignCode, foreign } from './foreign.js';
import { foreignJson } from './foreign-json.js';
import {
  broken,
  inside,
  type Place,
  problem,
  remark,
  shortName,
  type Work,
  type Wrapped,
} from './work.js';

/** They may hold credentials too, but are to be opened, or guarded, as what they are. */
const NEVER_UNWRAPPED: readonly ForeignCode[] = ['foreign-private-key', 'foreign-cairn-file'];
const EMBEDDED: Envelope = { kind: 'embedded' };
const BASE_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
const ENVELOPED: readonly string[] = [
  'EnvelopedVerifiableCredential',
  'EnvelopedVerifiablePresentation',
];
/** Keys under which wallets and builders of credentials put them, whole or as a list. */
const WRAPPING_KEYS: readonly string[] = [
  'credential',
  'credentials',
  'verifiableCredential',
  'verifiableCredentials',
  'verifiablePresentation',
  'presentation',
  'contents',
  'vc',
  'vp',
  'vcs',
  'signedCredential',
  'rawCredential',
  'jwt',
];

/** The credential that a JSON value is or holds. Never throws. */
export function readValue(
  value: Json,
  wrapped: Wrapped,
  place: Place,
  work: Work,
): CredentialReading {
  if (place.depth > work.budget.limits.maxDepth) return tooDeep(work);
  if (typeof value === 'string') return work.readText(value, place);
  const object = objectOf(value);
  if (object) return readObject(object, wrapped, place, work);
  return Array.isArray(value) ? readList(listOf(value), place, work) : foreign('foreign-json');
}

function readList(items: readonly Json[], place: Place, work: Work): CredentialReading {
  const portions = items.slice(0, work.budget.limits.maxCredentials).map((item, index) => {
    const next = inside(place, { kind: 'part', detail: `[${index}]` });
    const wrapped = { envelope: EMBEDDED, source: undefined };
    return { trail: next.trail, reading: readValue(item, wrapped, next, work) };
  });
  const left = items.length - portions.length;
  const skipped =
    left > 0 ? [{ trail: place.trail, reason: `${left} more entries of the list.` }] : [];
  return combine(portions, skipped, foreign(kindOfAll(portions)));
}

/** What the entries of a list are, when they are all the same kind of thing. */
function kindOfAll(portions: readonly Portion[]): ForeignCode {
  const codes = portions.map(({ reading }) => (reading.kind === 'foreign' ? reading.code : ''));
  const [first] = codes;
  const isOne = codes.every((code) => code === first);
  return (isOne ? FOREIGN_CODES.find((code) => code === first) : undefined) ?? 'foreign-json';
}

function readObject(
  object: JsonObject,
  wrapped: Wrapped,
  place: Place,
  work: Work,
): CredentialReading {
  const enveloped = envelopedIn(object);
  if (enveloped !== undefined) {
    const step = { kind: 'presentation', detail: 'enveloped credential' } as const;
    return work.readText(enveloped, inside(place, step, faultsOfEnvelope(object, enveloped)));
  }
  if (isJwsJson(object)) return readJwsJson(object, wrapped, place, work);
  const format = formatOf(object);
  if (format) return readDocument({ format, document: object, wrapped }, place, work);
  if (wrapped.envelope.kind !== 'embedded') return foreign('foreign-sd-jwt');
  const code = foreignJson(object);
  if (NEVER_UNWRAPPED.includes(code)) return foreign(code);
  return readWrapper(object, place, work) ?? foreign(code);
}

function envelopedIn(object: JsonObject): string | undefined {
  const isEnveloped = listOf(object.type).some((type) => ENVELOPED.includes(textOf(type) ?? ''));
  return isEnveloped ? textOf(object.id) : undefined;
}

/**
 * What is wrong with the object around a secured credential; the credential inside is read all the same.
 * @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
function faultsOfEnvelope(object: JsonObject, id: string): readonly Finding[] {
  const faults: Finding[] = [];
  const say = (message: string, path: string) =>
    faults.push(problem('credential-envelope-malformed', message, path));
  if (!listOf(object['@context']).includes(BASE_CONTEXT)) {
    say(`The envelope around the credential does not name ${BASE_CONTEXT}.`, '$.@context');
  }
  if (!/^data:/i.test(id)) {
    say('The id of the envelope must be a data URL that holds the credential.', '$.id');
  }
  return faults;
}

function readWrapper(object: JsonObject, place: Place, work: Work): CredentialReading | undefined {
  const key = WRAPPING_KEYS.find((name) => isHolder(object[name]));
  if (key === undefined) return undefined;
  const next = inside(place, { kind: 'presentation', detail: `under “${key}”` });
  return readValue(object[key] ?? null, { envelope: EMBEDDED, source: undefined }, next, work);
}

function isHolder(value: Json | undefined): boolean {
  return typeof value === 'string'
    ? value.length > 40
    : typeof value === 'object' && value !== null;
}

interface Found {
  readonly format: CredentialFormat;
  readonly document: JsonObject;
  readonly wrapped: Wrapped;
}

function readDocument(
  { format, document, wrapped }: Found,
  place: Place,
  work: Work,
): CredentialReading {
  if (!work.budget.takeCredential()) return tooMany(work);
  const source = wrapped.source ?? encodeUtf8(JSON.stringify(document));
  if (wrapped.source === undefined && !work.budget.takeBytes(source.length)) return tooMany(work);
  const { parts, findings } = readParts(format.partsOf(document), place, work);
  const content = wrapped.envelope.kind === 'cose' ? undefined : decodeUtf8(source);
  const credential: ReadCredential = {
    format: format.id,
    envelope: wrapped.envelope,
    trail: place.trail,
    document,
    credential: format.toCredential(document),
    parts,
    findings: [...place.findings, ...(format.findingsOf?.(document) ?? []), ...findings],
    sha256: encodeHex(work.cryptography.sha256(source)),
    ...(content === undefined ? {} : { content }),
  };
  return { kind: 'read', credentials: [credential], skipped: [] };
}

interface Parts {
  readonly parts: readonly ReadCredential[];
  readonly findings: readonly Finding[];
}

function readParts(contents: readonly CredentialPart[], place: Place, work: Work): Parts {
  const read = contents.map((part) => ({ part, reading: readPart(part, place, work) }));
  return {
    parts: read.flatMap(({ reading }) => (reading.kind === 'read' ? reading.credentials : [])),
    findings: read.flatMap(({ part, reading }) => unreadPart(part, reading)),
  };
}

function readPart(part: CredentialPart, place: Place, work: Work): CredentialReading {
  const step = { kind: 'part', detail: shortName(part.path) } as const;
  const next: Place = { ...inside(place, step), findings: [] };
  return readValue(part.content, { envelope: EMBEDDED, source: undefined }, next, work);
}

function unreadPart({ path }: CredentialPart, reading: CredentialReading): readonly Finding[] {
  switch (reading.kind) {
    case 'read':
      return reading.skipped.map(({ reason }) => left(path, reason));
    case 'address':
      return [left(path, `It is only the address ${reading.url}.`)];
    case 'foreign':
      return [left(path, `It looks like ${reading.looksLike}.`)];
    case 'broken':
      return [left(path, reading.findings[0]?.message ?? 'It cannot be read.')];
    default:
      return reading satisfies never;
  }
}

function left(path: string, reason: string): Finding {
  const message = `A credential inside was not read. ${reason}`;
  return remark('credential-part-unread', message, path);
}

function tooMany({ budget }: Work): CredentialReading {
  const { maxCredentials } = budget.limits;
  const message = `More than ${maxCredentials} credentials lie in one file, or more text than is read. Split the file.`;
  return broken('credential-too-many', message);
}

function tooDeep({ budget }: Work): CredentialReading {
  const message = `More than ${budget.limits.maxDepth} things lie inside one another. Upload the credential by itself.`;
  return broken('credential-nested-too-deep', message);
}

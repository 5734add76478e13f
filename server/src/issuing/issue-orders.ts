import { createHash, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type IssuedCredential,
  type Issuer,
  type IssuerAccess,
  type StoredPlace,
  uuidv7,
} from '@cairn/store';
import {
  type AchievementSource,
  buildAchievement,
  type IssueOrder,
  type IssueRequest,
  issueCredential,
  randomStatusIndex,
  recipientKeyOf,
  type Signer,
  STATUS_LIST_LENGTH,
} from 'cairn/credentials';
import { type KnownIssuer, knownIssuerOf } from './issuer-identity.js';
import { type IssuingParts, secretOf } from './issuing-parts.js';
import { signerOf } from './key-pairs.js';
import { ownDocuments } from './own-documents.js';
import { statusListUrl } from './publish-status-list.js';
import { resolveOrder } from './resolve-order.js';
import { sealContent } from './sealed-content.js';

/** One credential to be made, and how a repetition of it is known. */
export interface OrderToIssue {
  readonly order: IssueOrder;
  readonly requestKey?: string;
  readonly replaces?: string;
}

/** What became of one order. */
export interface IssueOutcome {
  readonly credential: IssuedCredential;
  /** It was issued before under the same key; nothing was made now. */
  readonly isRepeated: boolean;
}

/**
 * Issues in order; undefined without the right token. Places in status lists are taken first and for ever, then each
 * credential is signed, verified and recorded by itself: whoever is interrupted repeats the call with the same keys and
 * gets what is missing, nothing twice.
 * @throws CairnError `unit-unknown`, `key-secret-…`, `proof-key-mismatch`, `issued-credential-unsound`
 */
export async function issueOrders(
  parts: IssuingParts,
  access: IssuerAccess,
  orders: readonly OrderToIssue[],
): Promise<readonly IssueOutcome[] | undefined> {
  const issuer = await parts.issuers.get(access);
  const keys = orders.flatMap(({ requestKey }) => requestKey ?? []);
  const earlier = await parts.issuers.findByRequestKeys(access, keys);
  if (issuer === undefined || earlier === undefined) return undefined;
  const done = new Map(earlier.map((one) => [one.requestKey, one]));
  const desk = openDesk(parts, access, issuer);
  const open = orders.filter(({ requestKey }) => !requestKey || !done.has(requestKey));
  const requests = open.map(({ order }) => resolveOrder(order, parts.release));
  const places = await takePlaces(desk, open.length);
  const made: (IssuedCredential | undefined)[] = [];
  for (const [i, request] of requests.entries()) {
    made.push(
      await issueOne(desk, { ...open[i], request, places: places[i] ?? [], isFirst: i === 0 }),
    );
    // Lets other requests through between two signatures.
    await setImmediate();
  }
  const fresh = new Map(open.map((order, i) => [order, made[i]]));
  return orders.flatMap((order) => {
    const known = order.requestKey === undefined ? undefined : done.get(order.requestKey);
    const credential = known ?? fresh.get(order);
    return credential === undefined ? [] : [{ credential, isRepeated: known !== undefined }];
  });
}

/** Everything that is the same for all credentials of one call. */
interface Desk {
  readonly parts: IssuingParts;
  readonly access: IssuerAccess;
  readonly issuer: Issuer;
  readonly known: KnownIssuer;
  readonly signer: Signer;
  /** Definitions that are published already, by their content. */
  readonly published: Map<string, string>;
}

function openDesk(parts: IssuingParts, access: IssuerAccess, issuer: Issuer): Desk {
  const known = knownIssuerOf(issuer);
  const signer = signerOf(known.key, known.method, secretOf(parts));
  return { parts, access, issuer, known, signer, published: new Map() };
}

/** Without a public address nobody could read a list, so there is none. */
async function takePlaces(
  { parts, access, known }: Desk,
  count: number,
): Promise<readonly (readonly StoredPlace[])[]> {
  if (known.baseUrl === undefined || count === 0) return [];
  const propose = (length: number) => randomStatusIndex(length, randomBytes);
  const choice = { count, length: STATUS_LIST_LENGTH, propose };
  return (await parts.issuers.takePlaces(access, choice)) ?? [];
}

interface Work {
  readonly request: IssueRequest;
  readonly places: readonly StoredPlace[];
  /** The first one of a call also has the lists looked at. */
  readonly isFirst: boolean;
  readonly requestKey?: string;
  readonly replaces?: string;
}

async function issueOne(desk: Desk, work: Work): Promise<IssuedCredential | undefined> {
  const { parts, access, issuer, known, signer } = desk;
  const { request, places, requestKey, replaces } = work;
  const { baseUrl, identity } = known;
  const now = parts.now();
  const id = uuidv7();
  const signed = await issueCredential(request, {
    issuer: identity,
    now,
    credentialId: `urn:uuid:${id}`,
    achievementId: await achievementIdOf(desk, request.achievement),
    status: places.map(({ purpose, index, listId }) => ({
      purpose,
      index,
      listUrl: statusListUrl(baseUrl ?? '', listId),
    })),
    sha256: parts.cryptography.sha256,
    randomBytes: (count) => randomBytes(count),
    signer,
    verify: {
      now,
      cryptography: parts.cryptography,
      fetchDocument: ownDocuments(parts, issuer, { hasLists: work.isFirst }),
    },
  });
  const secret = secretOf(parts);
  return parts.issuers.record(access, {
    id,
    title: request.name ?? request.achievement.name,
    recipientHash: secret.fingerprint(recipientKeyOf(request.recipient)),
    sealedContent: sealContent({ request, text: signed.text }, secret),
    sha256: createHash('sha256').update(signed.text).digest('hex'),
    places,
    ...(requestKey === undefined ? {} : { requestKey }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(request.validUntil === undefined ? {} : { validUntil: request.validUntil }),
  });
}

/** The same content has the same address, however often it is issued. */
async function achievementIdOf(desk: Desk, source: AchievementSource): Promise<string> {
  if (source.id !== undefined) return source.id;
  const { parts, access, known, published } = desk;
  const content = JSON.stringify([known.identity.id, source]);
  const before = published.get(content);
  if (before !== undefined) return before;
  const name = uuidOf(content);
  if (known.baseUrl === undefined) return `urn:uuid:${name}`;
  const id = `${known.baseUrl}/achievements/${name}`;
  const document = buildAchievement(source, { id, creatorId: known.identity.id });
  await parts.issuers.keepAchievement(access, name, document);
  published.set(content, id);
  return id;
}

/** A UUID of version 8 (RFC 9562 §5.8) from a text. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

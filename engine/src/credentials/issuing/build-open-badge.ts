import type { Json, JsonObject } from '../json.js';
import { buildAchievement, resultDescriptionId } from './build-achievement.js';
import { buildRecipient, type RecipientTools } from './build-recipient.js';
import type {
  EvidenceRequest,
  IssueRequest,
  IssuerIdentity,
  ResultRequest,
  StatusPlace,
} from './issue-request.js';
import { unlessEmpty, withoutAbsent } from './json-parts.js';

/** Contexts of Open Badges 3.0 in the form of the data model 2.0; versioned, because the unversioned one changed. */
export const OPEN_BADGE_CONTEXTS: readonly string[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** What a credential gets beside what was asked for. */
export interface BuildOptions extends RecipientTools {
  readonly issuer: IssuerIdentity;
  /** Moment of issuing, ISO UTC to the second. */
  readonly now: string;
  /** `urn:uuid:…` or an address. */
  readonly credentialId: string;
  readonly achievementId: string;
  readonly status: readonly StatusPlace[];
}

/**
 * The unsigned credential: Open Badges 3.0 on the VC data model 2.0.
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
 */
export function buildOpenBadge(request: IssueRequest, options: BuildOptions): JsonObject {
  const { issuer, now, credentialId, status } = options;
  return withoutAbsent({
    '@context': OPEN_BADGE_CONTEXTS,
    id: credentialId,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: request.name ?? request.achievement.name,
    issuer: buildProfile(issuer),
    validFrom: request.validFrom ?? now,
    validUntil: request.validUntil,
    awardedDate: request.awardedOn,
    image: request.image === undefined ? undefined : { id: request.image, type: 'Image' },
    credentialSubject: subjectOf(request, options),
    evidence: unlessEmpty(request.evidence.map(evidenceOf)),
    credentialStatus: unlessEmpty(status.map(statusEntryOf)),
  });
}

/** The issuer as a profile of Open Badges 3.0. */
export function buildProfile(issuer: IssuerIdentity): JsonObject {
  return withoutAbsent({
    id: issuer.id,
    type: ['Profile'],
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    description: issuer.description,
    image: issuer.image === undefined ? undefined : { id: issuer.image, type: 'Image' },
  });
}

function subjectOf(request: IssueRequest, options: BuildOptions): JsonObject {
  const { achievement, results } = request;
  const { achievementId: id, issuer } = options;
  return withoutAbsent({
    ...buildRecipient(request.recipient, options),
    type: ['AchievementSubject'],
    creditsEarned: request.creditsEarned,
    result: unlessEmpty(results.map((result, i) => resultOf(id, result, i))),
    achievement: buildAchievement(achievement, { id, creatorId: issuer.id, results }),
  });
}

function resultOf(achievementId: string, { value }: ResultRequest, i: number): Json {
  return { type: ['Result'], resultDescription: resultDescriptionId(achievementId, i), value };
}

function evidenceOf({ name, description, narrative, url }: EvidenceRequest): Json {
  return withoutAbsent({ id: url, type: ['Evidence'], name, description, narrative });
}

/** @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
function statusEntryOf({ purpose, index, listUrl }: StatusPlace): Json {
  return {
    id: `${listUrl}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: listUrl,
  };
}

import { type Json, type JsonObject, objectOf, textOf } from '../../json.js';
import type { FetchAnswer, FetchPurpose, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import { jsonObjectFrom } from '../../verification/fetched-json.js';
import { judgeShape } from './judge-shape.js';
import { BADGE_1_CLASS, BADGE_1_ISSUER } from './rules-open-badges-1.js';
import { BADGE_2_CLASS, BADGE_2_PROFILE, withDefinedTypes } from './rules-open-badges-2.js';
import type { Shape, Violation } from './shape.js';

interface LinkedShapes {
  readonly badge: Shape;
  readonly issuer: Shape;
}

const SHAPES: Readonly<Record<string, LinkedShapes>> = {
  'open-badges-1.0': { badge: BADGE_1_CLASS, issuer: BADGE_1_ISSUER },
  'open-badges-1.1': { badge: BADGE_1_CLASS, issuer: BADGE_1_ISSUER },
  'open-badges-2.0': {
    badge: withDefinedTypes(BADGE_2_CLASS),
    issuer: withDefinedTypes(BADGE_2_PROFILE),
  },
};

interface Link {
  readonly part: string;
  readonly purpose: FetchPurpose;
  readonly shape: Shape;
}

/**
 * Judges the badge class and the issuer that an older Open Badge only points to. A hosted badge is nothing without
 * them. Those of a signed badge are looked at with its proof, not before it.
 */
export async function judgeLinked(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly Violation[]> {
  const shapes = SHAPES[read.format];
  if (!shapes || read.envelope.kind !== 'embedded') return [];
  const { document } = read;
  const isBadge = document.badge === undefined && document.criteria !== undefined;
  const badge = isBadge
    ? { violations: [], object: document }
    : await follow(document.badge, {
        link: { part: 'badge class', purpose: 'badge-class', shape: shapes.badge },
        options,
      });
  const issuer = await follow(badge.object?.issuer, {
    link: { part: 'issuer', purpose: 'issuer-profile', shape: shapes.issuer },
    options,
  });
  const violations = [...badge.violations, ...issuer.violations];
  // Whether others can be reached says nothing about the form of a badge class that stands alone.
  return isBadge
    ? violations.filter(({ code }) => code !== 'model-linked-unreachable')
    : violations;
}

interface Followed {
  readonly violations: readonly Violation[];
  readonly object?: JsonObject;
}

async function follow(
  value: Json | undefined,
  { link, options }: { link: Link; options: VerifyOptions },
): Promise<Followed> {
  const embedded = objectOf(value);
  // What stands inside was judged with the document.
  if (embedded) return { violations: [], object: embedded };
  const url = textOf(value);
  if (url === undefined || !/^https?:\/\//i.test(url)) return { violations: [] };
  if (!options.fetchDocument) return { violations: [unreachable(link, url, 'we are offline.')] };
  const answer = await options.fetchDocument(url, link.purpose);
  return judgeAnswer(answer, url, link);
}

function judgeAnswer(answer: FetchAnswer, url: string, link: Link): Followed {
  if (answer.kind !== 'fetched') return { violations: [unreachable(link, url, answer.message)] };
  const object = jsonObjectFrom(answer.bytes);
  if (!object) return { violations: [notAPart(link, url)] };
  return { violations: judgeShape(link.shape, { object, path: `<${url}>` }), object };
}

function unreachable(link: Link, url: string, reason: string): Violation {
  return {
    code: 'model-linked-unreachable',
    rule: `${link.shape.id}-reachable`,
    path: '$',
    params: { part: link.part, url, reason },
    clause: link.shape.clause,
  };
}

function notAPart(link: Link, url: string): Violation {
  return {
    code: 'model-linked-broken',
    rule: `${link.shape.id}-readable`,
    path: '$',
    params: { part: link.part, url },
    clause: link.shape.clause,
  };
}

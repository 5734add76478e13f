import { CairnError, type Finding } from 'cairn/terms';

/** What the API says about one stable code. */
interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly remedy?: string;
}

/** An error answer in the form of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly findings?: readonly Finding[];
}

/** Codes that the HTTP layer itself gives. */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  'request-invalid': {
    status: 400,
    title: 'The request does not fit the contract',
    remedy: 'Correct each place in findings; /api/v1/openapi.json shows every shape.',
  },
  'body-unreadable': {
    status: 400,
    title: 'The body is not JSON',
    remedy: 'Send valid JSON with Content-Type: application/json.',
  },
  'http-unreadable': {
    status: 400,
    title: 'This is no HTTP request',
    remedy: 'Send HTTP/1.1, with either Content-Length or chunks.',
  },
  'url-unreadable': {
    status: 400,
    title: 'The address cannot be decoded',
    remedy: 'Write each % as an escape of UTF-8, such as %20.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing here for you',
    remedy:
      'Check the path and id. A workspace opens only with its own token: Authorization: Bearer <token>.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    remedy: 'Send it again, whole, within a minute.',
  },
  'idempotency-key-running': {
    status: 409,
    title: 'The same request is still running',
    remedy: 'Wait a moment and send it again with the same Idempotency-Key.',
  },
  'version-stale': {
    status: 412,
    title: 'Somebody wrote in between',
    remedy: 'Read the workspace again, bring your change into it, and write with the new ETag.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    remedy:
      'Send at most 1 MB of holdings and limits; a credential may have 2 MB, a batch of them 20 MB.',
  },
  'media-type-unknown': {
    status: 415,
    title: 'The body is of a kind that is not read here',
    remedy: 'Send JSON with Content-Type: application/json.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key came with another body before',
    remedy: 'Use a new key for a new request.',
  },
  'version-required': {
    status: 428,
    title: 'Say which version you change',
    remedy: 'Send If-Match with the ETag that came with the workspace.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    remedy: 'Wait as long as the Retry-After header says.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Address and headers are too large',
    remedy: 'Keep address and headers below 16 kB; send what is longer as a body.',
  },
  'qualification-unknown': {
    status: 422,
    title: 'No award has this id',
    remedy: 'Correct the id; GET /api/v1/qualifications lists them. Or send the award in full.',
  },
  'specialisation-unknown': {
    status: 422,
    title: 'The award has no specialisation with this id',
    remedy: 'Correct the id; GET /api/v1/qualifications/{qualificationId} shows the award.',
  },
  'batch-has-problems': {
    status: 422,
    title: 'Some rows of the table have problems',
    remedy: 'Mend or take out every row in findings; nothing was issued.',
  },
  'status-not-published': {
    status: 422,
    title: 'This credential has no place in a status list',
    remedy: 'Set CAIRN_PUBLIC_URL and make a new issuer; only its credentials can be revoked.',
  },
  'status-change-refused': {
    status: 422,
    title: 'This change is not possible in the present state',
    remedy: 'Read the credential. A revocation cannot be lifted; issue it anew instead.',
  },
  'picture-unfit': {
    status: 422,
    title: 'The credential cannot be put into this picture',
    remedy: 'Correct what findings name: a PNG or SVG picture, and the text of one credential.',
  },
  'server-failed': {
    status: 500,
    title: 'The server made a mistake',
    remedy: 'Try again; if it stays, tell the operator the time of the request.',
  },
  'key-secret-missing': {
    status: 503,
    title: 'The secret for issuing keys is not set',
    remedy: 'Operators: set CAIRN_KEY_SECRET and start again.',
  },
  'key-secret-wrong': {
    status: 503,
    title: 'The secret for issuing keys is another one',
    remedy: 'Operators: start with the CAIRN_KEY_SECRET or issuing.secret of before.',
  },
  'planner-busy': {
    status: 503,
    title: 'Too many plans are being made',
    remedy: 'Wait as long as the Retry-After header says.',
  },
  'verifier-busy': {
    status: 503,
    title: 'Too many credentials are being verified',
    remedy: 'Wait as long as the Retry-After header says.',
  },
  'release-missing': {
    status: 503,
    title: 'The data release is not there',
    remedy: 'Run `npm run build`, then start the server again.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The database does not answer',
    remedy:
      'Try again in a moment. Operators: see postgres.log in the data folder, then start Cairn again.',
  },
  'web-missing': {
    status: 503,
    title: 'The web app is not built',
    remedy: 'Run `npm run build`, then start the server again. The API works without it.',
  },
};

/** Codes from below that mean "the world broke" and not "you asked wrongly". */
const BROKEN_PREFIXES = ['store-', 'database-', 'postgres-', 'release-', 'data-folder-'];

/** The problem that an error of ours becomes; `findings` are taken from its details. */
export function problemOf(error: CairnError): Problem {
  const { status, title, remedy } = KINDS[error.code] ?? kindOfOther(error.code);
  const { findings } = error.details;
  return {
    type: `urn:cairn:problem:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(Array.isArray(findings) ? { findings } : {}),
  };
}

/** An error with one of the codes above, whose status and title it then has. */
export function problemError(
  code: keyof typeof KINDS,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): CairnError {
  return new CairnError(code, message, details);
}

/** The one answer for "does not exist" and "not yours". */
export function notFound(): CairnError {
  return problemError('not-found', 'No such thing, or not with this token.');
}

function kindOfOther(code: string): ProblemKind {
  const isBroken = BROKEN_PREFIXES.some((prefix) => code.startsWith(prefix));
  return isBroken
    ? { status: 503, title: 'Something that the server needs is not there' }
    : { status: 422, title: 'The request cannot be answered as it stands' };
}

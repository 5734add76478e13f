import {
  type Check,
  type CheckArea,
  type CredentialReport,
  type ReadCredential,
  verifyCredential,
} from 'cairn/credentials';
import { readCredentials } from '../../engine/src/credentials/reading/read-credentials.js';
import { readJson } from '../../engine/src/documents/index.js';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { completedBytes } from './complete-template.js';
import { bytesOf, type ConformanceCase } from './read-index.js';
import { areasOfStep } from './steps.js';
import { askStored, type StoredWeb, withBothSchemes } from './stored-web.js';
import { AGREED, differs, type Verdict } from './verdict.js';

/** A clock inside the window in which the expectations hold. */
const DEFAULT_NOW = '2026-12-01T00:00:00Z';

/**
 * Areas that may stay open in a credential that others call valid: who holds the key and who the issuer is (which they
 * do not ask), what is only known with the network, and what nobody asked for.
 */
const MAY_BE_OPEN: readonly CheckArea[] = [
  'key-binding',
  'issuer-identity',
  'schema',
  'recipient',
  'endorsements',
  'evidence-links',
];
const FAILED = 'we fail it';
/** What of a Blockcerts receipt can be looked at without its issuer and without a block chain. */
const RECEIPT: readonly CheckArea[] = ['format', 'data-model', 'proof'];
const SHAPE: readonly CheckArea[] = ['format', 'data-model'];

const cryptography = openNodeCryptography();

/** Reads and verifies one file with the stored web and compares with what its origin says. */
export async function judgeReport(one: ConformanceCase, web: StoredWeb): Promise<Verdict> {
  const now = one.evaluateAt ?? DEFAULT_NOW;
  const reading = readCredentials(completedBytes(one), { cryptography, fileName: one.file });
  if (reading.kind !== 'read') return judgeUnread(one, reading);
  const checks: Check[] = [];
  const missing: string[] = [];
  for (const read of reading.credentials) {
    const asking = askStored(withOwnPlace(web, read), now, isAboutGone(one));
    const { fetchDocument } = asking;
    const report = await verifyCredential(read, { now, cryptography, fetchDocument });
    checks.push(...checksOf(report));
    missing.push(...asking.missing);
  }
  return orLeftOut(judgeChecks(one, checks, reading.credentials), missing);
}

/** Cases in which a document that cannot be had is the fault. */
function isAboutGone({ reason, failingStep }: ConformanceCase): boolean {
  return failingStep === 'InlineJsonSchemaProbe' || /does not exist|404/.test(reason);
}

/** What cannot be decided without a document that the folder does not hold is not compared. */
function orLeftOut(verdict: Verdict, missing: readonly string[]): Verdict {
  if (verdict.kind !== 'differs' || missing.length === 0 || verdict.what === FAILED) return verdict;
  return {
    kind: 'left-out',
    why: `${verdict.what}; not stored: ${[...new Set(missing)].join(', ')}`,
  };
}

/** A hosted badge stands at its own address. */
function withOwnPlace(web: StoredWeb, { format, document, credential }: ReadCredential): StoredWeb {
  if (!isOldBadge(format)) return web;
  const { verify } = document;
  const verifyUrl =
    typeof verify === 'object' && verify && 'url' in verify ? verify.url : undefined;
  const places = [credential.id, document.id, verifyUrl].flatMap((url) =>
    typeof url === 'string' && /^https?:/.test(url) ? withBothSchemes(url) : [],
  );
  const bytes = Buffer.from(JSON.stringify(document));
  return new Map([...web, ...places.map((url) => [url, bytes] as const)]);
}

function isOldBadge(format: string): boolean {
  return /^open-badges-[012]/.test(format);
}

function checksOf(report: CredentialReport): readonly Check[] {
  return [...report.checks, ...report.parts.flatMap(checksOf)];
}

function judgeUnread(
  one: ConformanceCase,
  reading: Exclude<ReturnType<typeof readCredentials>, { kind: 'read' }>,
): Verdict {
  const words =
    reading.kind === 'foreign'
      ? [`foreign: ${reading.looksLike} [${reading.code}]`]
      : reading.kind === 'broken'
        ? reading.findings.map(({ message, code }) => `broken: ${message} [${code}]`)
        : [`address: ${reading.url}`];
  switch (one.expected) {
    case 'invalid':
      return one.category.startsWith('ctdl')
        ? judgePlaceOfFault(one, reading, words)
        : { ...AGREED, note: words.join('; '), ...stepOfUnread(one) };
    case 'parse-only':
      return isCtdlRead(one, reading) ? AGREED : differs('not read', words);
    case 'valid':
      // A badge class or an issuer is no credential; that it is known as one is all that can be said.
      return reading.kind === 'foreign' &&
        /^foreign-(badge|issuer|ob|open-badges)/.test(reading.code)
        ? { ...AGREED, note: words.join('; ') }
        : differs('not read', words);
    default:
      return differs('not read', words);
  }
}

/** Recognised as CTDL; exports of other programs without a single term of CTDL have nothing to lose. */
function isCtdlRead(
  one: ConformanceCase,
  reading: Exclude<ReturnType<typeof readCredentials>, { kind: 'read' }>,
): boolean {
  if (!one.category.startsWith('ctdl') || reading.kind !== 'foreign') return false;
  return /CTDL/.test(reading.looksLike) || !/ceterms:|ceasn:|qdata:/.test(textIn(one));
}

function stepOfUnread({ failingStep }: ConformanceCase) {
  if (failingStep === undefined) return {};
  const areas = areasOfStep(failingStep) ?? [];
  return { step: areas.includes('format') || areas.includes('data-model') };
}

/** What is sniffed as something else than JSON is read as the JSON that its name promises, as an importer would. */
function judgePlaceOfFault(
  one: ConformanceCase,
  reading: ReturnType<typeof readCredentials>,
  words: readonly string[],
): Verdict {
  const asJson = readJson(textIn(one));
  const findings =
    reading.kind === 'broken' ? reading.findings : asJson.kind === 'refused' ? asJson.findings : [];
  const hasPlace = findings.some(({ line, column }) => line !== undefined && column !== undefined);
  return hasPlace ? AGREED : differs('no line and column', words);
}

function judgeChecks(
  one: ConformanceCase,
  checks: readonly Check[],
  credentials: readonly ReadCredential[],
): Verdict {
  const areas =
    isPartOfBadge(credentials) || hasNoPlace(checks)
      ? SHAPE
      : one.step === 'signature'
        ? (['proof'] as const)
        : areasAskedOf(one);
  const asked = areas ? checks.filter(({ area }) => areas.includes(area)) : checks;
  const lines = asked.filter(({ result }) => result !== 'pass').map(lineOf);
  switch (one.expected) {
    case 'valid':
      return judgeValid(asked.filter(isNeeded), lines);
    case 'invalid':
      return judgeInvalid(one, asked, lines);
    case 'warning':
      return judgeWarning(asked, lines);
    case 'indeterminate':
      return judgeIndeterminate(one, asked, lines);
    case 'parse-only':
      return judgeParseOnly(one, checks, credentials);
    default:
      return { kind: 'left-out', why: `unknown expectation ${one.expected}` };
  }
}

/** A badge class or an issuer of an old badge: a hosted thing without holder or proof, so only its shape is judged. */
function isPartOfBadge([first]: readonly ReadCredential[]): boolean {
  return first !== undefined && isOldBadge(first.format) && !('recipient' in first.document);
}

/** A badge so old that it does not say where it stands: nothing but its shape can be looked at. */
function hasNoPlace(checks: readonly Check[]): boolean {
  return checks.some(({ code }) => code === 'hosted-address-missing');
}

/**
 * By design never better than `unknown`: a receipt whose block chain nobody looks at, a badge that names no place of its
 * own, what a holder may have kept back.
 */
const OPEN_BY_DESIGN =
  /^(merkle-receipt-(fits|for-tests)|model-linked-unreachable|(dates-end|status)-may-be-withheld)$/;

function isNeeded({ result, code }: Check): boolean {
  return result !== 'unknown' || !OPEN_BY_DESIGN.test(code);
}

/** The areas that a case is about, where it is not about all: documents without a proof, and receipts. */
function areasAskedOf(one: ConformanceCase): readonly CheckArea[] | undefined {
  const isShape = one.category.startsWith('vcdm2-shape') || one.function === 'issue';
  if (one.step === 'ContextPropertyProbe') return SHAPE;
  if (/^blockcerts\/.*merkle$/.test(one.category) && one.expected === 'valid') return RECEIPT;
  if (!isShape) return undefined;
  return one.expected === 'invalid' ? [...SHAPE, 'dates', 'status', 'schema'] : SHAPE;
}

const lineOf = ({ area, result, code, sentence }: Check): string =>
  `${result} ${area}: ${sentence} [${code}]`;

function judgeValid(checks: readonly Check[], lines: readonly string[]): Verdict {
  if (checks.some(({ result }) => result === 'fail')) return differs(FAILED, lines);
  const proofs = checks.filter(({ area }) => area === 'proof');
  const isProven = proofs.some(({ result }) => result === 'pass' || result === 'warn');
  if (proofs.length > 0 && !isProven) return differs('we cannot tell its proof', lines);
  const open = checks.filter(
    ({ area, result }) => result === 'unknown' && area !== 'proof' && !MAY_BE_OPEN.includes(area),
  );
  return open.length > 0 ? differs('we leave something open', lines) : AGREED;
}

function judgeInvalid(
  one: ConformanceCase,
  checks: readonly Check[],
  lines: readonly string[],
): Verdict {
  const failed = checks.filter(({ result }) => result === 'fail');
  if (failed.length === 0 && isUnsecured(one, checks)) return AGREED;
  if (failed.length === 0) return differs('we do not fail it', lines);
  if (one.failingStep === undefined) return AGREED;
  const areas = areasOfStep(one.failingStep) ?? [];
  const step = failed.some(({ area }) => areas.includes(area));
  return {
    kind: 'agreed',
    step,
    note: step ? '' : `failing step ${one.failingStep}: ${lines[0] ?? ''}`,
  };
}

/** A token was asked for and there is none: nothing is proven, whatever we call it. */
function isUnsecured(
  { function: does, reason }: ConformanceCase,
  checks: readonly Check[],
): boolean {
  const isProven = checks.some(({ area, result }) => area === 'proof' && result === 'pass');
  return does === 'verify' && /Unsecured/.test(reason) && !isProven;
}

function judgeWarning(checks: readonly Check[], lines: readonly string[]): Verdict {
  if (checks.some(({ result }) => result === 'fail')) return differs(FAILED, lines);
  return checks.some(({ result }) => result === 'warn') ? AGREED : differs('no warning', lines);
}

function judgeIndeterminate(
  one: ConformanceCase,
  checks: readonly Check[],
  lines: readonly string[],
): Verdict {
  if (checks.some(({ result }) => result === 'fail')) return differs(FAILED, lines);
  const open = checks.filter(({ result }) => result === 'unknown').map(({ area }) => area);
  const areas = areasOfStep(one.failingStep ?? '');
  const wanted: readonly CheckArea[] = areas ?? ['status', 'proof', 'key-binding'];
  return open.some((area) => wanted.includes(area))
    ? { kind: 'agreed', ...(one.failingStep === undefined ? {} : { step: true }) }
    : differs('nothing is left open', lines);
}

function judgeParseOnly(
  one: ConformanceCase,
  checks: readonly Check[],
  credentials: readonly ReadCredential[],
): Verdict {
  if (/unsupported/.test(one.reason)) {
    const bad = checks.filter(({ area, result }) => area === 'proof' && result === 'fail');
    if (bad.length > 0) return differs('called a bad proof', bad.map(lineOf));
  }
  if (/must be reported as unsigned/.test(one.reason)) {
    const good = checks.filter(({ area, result }) => area === 'proof' && result === 'pass');
    if (good.length > 0) return differs('called proven', good.map(lineOf));
  }
  const [first] = credentials;
  const isPlain = credentials.length === 1 && first?.envelope.kind === 'embedded';
  return isPlain && isJson(one) && !isWholeOf(first.document, JSON.parse(textIn(one)))
    ? differs('read with a loss')
    : AGREED;
}

/** The same value, or the only thing in a wrapper of one key. */
function isWholeOf(document: unknown, file: unknown): boolean {
  if (sameJson(document, file)) return true;
  const values = typeof file === 'object' && file !== null ? Object.values(file) : [];
  return values.length === 1 && sameJson(document, values[0]);
}

function isJson({ file }: ConformanceCase): boolean {
  return /\.json(ld)?$/.test(file);
}

function textIn(one: ConformanceCase): string {
  return Buffer.from(bytesOf(one))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

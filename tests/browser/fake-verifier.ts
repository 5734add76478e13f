import {
  type FetchDocument,
  makeRecord,
  portableCryptography,
  signRecord,
  type TrustList,
} from 'cairn/credentials';
import type { Page } from 'playwright-core';
import { answerVerify } from '../../server/src/credentials/answer-verify.js';
import { makeKeyPair, plainSigner } from '../../server/src/issuing/key-pairs.js';

/** The world that a verifier looks at; a test changes it between two looks. */
export interface VerifierWorld {
  now: string;
  /** Hosts that answer, by address; others do not answer. */
  readonly documents: Map<string, string>;
  /** Paths of the requests that the page made. */
  readonly asked: string[];
  /** Off = the server of the page is not reached. */
  isReached: boolean;
}

export function openWorld(now: string): VerifierWorld {
  return { now, documents: new Map(), asked: [], isReached: true };
}

interface Sent {
  readonly text?: string;
  readonly base64?: string;
}

/** Answers what the page asks its server about credentials, with the real verifier and without a network. */
export async function verifyIn(page: Page, world: VerifierWorld): Promise<void> {
  await page.route('**/api/v1/credentials/verify*', async (route) => {
    const { pathname } = new URL(route.request().url());
    world.asked.push(pathname);
    if (!world.isReached) return route.abort();
    const body: Sent & { readonly items?: readonly Sent[] } = route.request().postDataJSON();
    if (!body.items) return route.fulfill({ json: await answerOf(body, world) });
    const answers = await Promise.all(body.items.map((item) => answerOf(item, world)));
    const lines = answers.map((answer, index) => JSON.stringify({ index, ...answer }));
    return route.fulfill({
      contentType: 'application/x-ndjson',
      body: `${[...lines, JSON.stringify({ done: lines.length })].join('\n')}\n`,
    });
  });
}

const signer = plainSigner(makeKeyPair('Ed25519'), 'did:web:cairn.example#key-1');
const cryptography = portableCryptography;

async function answerOf({ text, base64 = '' }: Sent, { now, documents }: VerifierWorld) {
  const bytes = text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text);
  const fetchDocument: FetchDocument = async (url) => {
    const document = documents.get(url);
    return document === undefined
      ? { kind: 'failed', code: 'fetch-unreachable', message: 'The host does not answer.' }
      : {
          kind: 'fetched',
          url,
          redirected: false,
          mediaType: 'application/vc',
          bytes: new TextEncoder().encode(document),
          fetchedAt: now,
        };
  };
  const source = { kind: 'bytes', bytes } as const;
  const question = { source, now, recipients: [], offline: false, onlyRead: false };
  const parts = { cryptography, trustLists: [], extraContexts: [], fetchDocument };
  const { reports } = await answerVerify(question, parts);
  const trustLists = [listOf(reports.flatMap(({ credential }) => credential.issuer.id ?? []))];
  const answer = await answerVerify(question, { ...parts, trustLists });
  const records = answer.reports.map(async (report) => {
    if (!report.trusted || report.worst === 'fail') return null;
    const record = makeRecord(report, { cryptography, madeBy: 'https://cairn.example' });
    return signRecord(record, { keyId: signer.method, sign: signer.sign });
  });
  return { ...answer, records: await Promise.all(records) };
}

/** Whoever issued in a test is a school that the operator knows. */
function listOf(ids: readonly string[]): TrustList {
  const issuers = [{ ids, name: 'Harbour School' }];
  return { id: 'schools', title: 'Schools', owner: 'Harbour office', asOf: '2026-11-01', issuers };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FetchDocument } from 'cairn/credentials';
import { chromium } from 'playwright-core';
import { answerVerify } from '../../server/src/credentials/answer-verify.js';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { loadServedData } from '../../server/src/served-data.js';
import { openTestApp, type TestApp } from '../../server/src/testing/test-app.js';
import { chromiumLaunchOptions } from '../../tools/find-chromium.mjs';
import type { OpenedApp } from './open-app.js';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
/** The test app issues at this moment. */
const NOW = '2026-11-21T10:00:00Z';
const PUBLIC_URL = 'https://badges.example.org';

/** Why issuing cannot be tested here, or undefined when it can. */
export function whyNoRelease(): string | undefined {
  return existsSync(join(ROOT, 'data', 'dist', 'manifest.json'))
    ? undefined
    : 'data/dist is not built';
}

/** The app behind a server that issues under a public address, and whose verifier finds that address in the server itself. */
export async function openIssuingApp(): Promise<OpenedApp> {
  const data = await loadServedData(join(ROOT, 'data', 'dist'));
  const parts = { cryptography: openNodeCryptography(), trustLists: [], extraContexts: [] };
  let test: TestApp | undefined;
  const fetchDocument: FetchDocument = async (url) => {
    const reply = url.startsWith(`${PUBLIC_URL}/`)
      ? await test?.app.inject({ url: url.slice(PUBLIC_URL.length) })
      : undefined;
    if (reply === undefined || reply.statusCode !== 200) {
      return { kind: 'failed', code: 'unreachable', message: `${url} did not answer.` };
    }
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes: new Uint8Array(reply.rawPayload),
      fetchedAt: NOW,
    };
  };
  test = await openTestApp({
    data,
    nowMs: () => Date.parse(NOW),
    webFolder: join(ROOT, 'web', 'dist'),
    credentials: {
      threads: 1,
      verify: (question) => answerVerify(question, { ...parts, fetchDocument }),
    },
  });
  const { app, close } = test;
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const { executablePath, args } = chromiumLaunchOptions();
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  return {
    url,
    browser,
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

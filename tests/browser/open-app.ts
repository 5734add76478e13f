import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions, findChromium } from '../../tools/find-chromium.mjs';
import { releaseAnswers } from './release-answers.js';
import { type RunningServer, serveStatic } from './static-server.js';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
const WEB = join(ROOT, 'web', 'dist');
/** The day on which all pictures and tests take place. */
export const TEST_NOW = new Date('2026-11-21T10:00:00Z');

/** How long a page may take for what it must do; a busy machine is slow. */
const PATIENCE_MS = 60_000;

/** Why browser tests cannot run here, or undefined when they can. */
export function whyNoBrowser(): string | undefined {
  if (!existsSync(join(WEB, 'index.html'))) return 'web/dist is not built (npx vite build web)';
  return findChromium() ? undefined : 'no Chromium found (set CHROMIUM_PATH)';
}

/** A browser and the built app behind an address. */
export interface OpenedApp {
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** A server without a public address. */
const ISSUING = ['/api/v1/issuing', () => ({ mode: 'did:key', makers: 'everyone' })] as const;

export async function openApp(): Promise<OpenedApp> {
  const answers = new Map([...releaseAnswers(join(ROOT, 'data', 'dist')), ISSUING]);
  const server: RunningServer = await serveStatic(WEB, answers);
  const { executablePath, args } = chromiumLaunchOptions();
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What a page said and asked for: everything here fails a test unless it is empty. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly foreignRequests: readonly string[];
}

/** A new page with a fixed clock and without service worker, so that each test starts alike. */
export async function newPage(
  { browser, url }: OpenedApp,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.clock.setFixedTime(TEST_NOW);
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isOurs = !message.text().startsWith('Service Worker registration blocked');
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) foreignRequests.push(address);
  });
  return { page, complaints, foreignRequests };
}

/** Puts a workspace file into the device's database as if the person had entered it, then opens a page. */
export async function openWith(
  page: Page,
  { url }: OpenedApp,
  { file, path }: { readonly file?: unknown; readonly path: string },
): Promise<void> {
  if (file !== undefined) {
    await page.goto(url);
    await page.evaluate(keepRecord, { file });
  }
  await page.goto(`${url}${path}`);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await settled(page);
}

/** Waits until nothing on the page is on its way: no part that is still to come, no letter, no change of colour. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Runs in the page: the database must look exactly as the app leaves it. */
function keepRecord(record: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cairn', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('workspace');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('workspace', 'readwrite');
      transaction.objectStore('workspace').put(record, 'mine');
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bakeSvg } from 'cairn/credentials';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/src/main.js';
import { signedBadge } from '../../server/src/testing/signed-badge.js';
import { chromiumLaunchOptions } from '../../tools/find-chromium.mjs';
import { newPage, type OpenedApp, openWith, whyNoBrowser } from './open-app.js';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
/** A status list behind a private address: the server must refuse to ask it, so no network is needed. */
const UNREACHABLE = {
  listUrl: 'https://10.0.0.1/status/1',
  index: 7,
  purpose: 'revocation',
} as const;

describe.skipIf(whyNoBrowser() !== undefined)(
  'the desk of somebody who checks applicants (J6)',
  () => {
    let folder: string;
    let server: RunningServer;
    let app: OpenedApp;
    const log: string[] = [];
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cairn-desk-'));
      // Another user must pass through when PostgreSQL is started by root.
      chmodSync(folder, 0o755);
      const dataFolder = join(folder, 'data');
      server = await startServer({ port: 0, dataFolder, log: { write: (line) => log.push(line) } });
      const { executablePath, args } = chromiumLaunchOptions();
      const browser = await chromium.launch({
        args,
        ...(executablePath ? { executablePath } : {}),
      });
      app = { url: server.address, browser, close: () => browser.close() };
    });
    afterAll(async () => {
      await app?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('gives each of twelve files its own answers in its own words, and keeps nothing', async () => {
      const { page, complaints, foreignRequests } = await newPage(app);
      await openWith(page, app, { path: '/desk' });
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await twelveFiles());
      await page
        .getByRole('heading', { level: 1, name: /10 credentials.*2 files were not read/ })
        .waitFor();
      const row = (name: RegExp) => page.getByRole('row', { name }).first();
      await row(/Changed knots.*does not hold/).waitFor();
      await row(
        /Knots for sailors.*unchanged.*issuer on no list.*valid.*no way to withdraw/,
      ).waitFor();
      await row(/Old knots.*unchanged.*not valid today/).waitFor();
      await row(/Listed knots.*unchanged.*withdrawn\? no answer/).waitFor();
      await row(/photo\.jpg.*not read/).waitFor();

      await page.getByRole('button', { name: /Old knots/ }).click();
      const sheet = page.getByRole('dialog', { name: 'Old knots' });
      await sheet.getByText('Twelve knots, tied before a witness.', { exact: true }).waitFor();
      await sheet
        .getByText(/it ended on/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Copy as CSV' }).click();
      await page.getByText('Copied.').first().waitFor();
      const csv = await page.evaluate(() => navigator.clipboard.readText());
      expect(csv.split('\r\n')).toHaveLength(13);
      expect(csv).toContain('does not hold');

      expect(await kept(page)).not.toContain('nots');
      expect(log.join('\n')).not.toMatch(/nots|Harbour|did:key/);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: /Hand in what you were sent/ }).waitFor();
      expect(complaints).toEqual([]);
      expect(foreignRequests).toEqual([]);
      await page.context().close();
    });

    it('answers a token that was pasted anywhere on the page', async () => {
      const { page } = await newPage(app);
      await openWith(page, app, { path: '/desk' });
      await page.getByLabel(/paste a link, a token or JSON/).fill(await signedBadge());
      await page.getByRole('button', { name: 'Check it' }).click();
      const answered = page.getByRole('row', { name: /Knots for sailors.*unchanged/ });
      await answered.waitFor();
      // A further one, without the keys that a phone lacks.
      await page.getByRole('button', { name: 'Paste text or a link' }).click();
      await page.getByLabel(/paste a link, a token or JSON/).fill(await signedBadge());
      await page.getByRole('button', { name: 'Check it' }).click();
      await answered.nth(1).waitFor();
      await page.getByRole('button', { name: 'Paste text or a link' }).waitFor();
      await page.context().close();
    });
  },
);

interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Seven in order, one changed, one expired, one whose list cannot be asked, and two that hold no credential. */
async function twelveFiles(): Promise<Sent[]> {
  const good = await signedBadge();
  const baked = bakeSvg(new TextEncoder().encode(PICTURE), good, 'open-badges-3.0');
  if (baked.kind !== 'baked') throw new Error('not baked');
  const old = await signedBadge({ ...named('Old knots'), validUntil: '2026-05-01T00:00:00Z' });
  return [
    ...[1, 2, 3, 4, 5, 6].map((i) => file(`good-${i}.json`, good)),
    file('badge.svg', baked.bytes),
    file('changed.json', good.replaceAll('Knots for sailors', 'Changed knots')),
    file('old.json', old),
    file('listed.json', await signedBadge({ ...named('Listed knots'), status: [UNREACHABLE] })),
    file('photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)),
    file('list.csv', 'name,day\nAda,2026-05-01\n'),
  ];
}

function named(name: string) {
  const none = { outcomes: [], tags: [], alignments: [] };
  const criteria = 'Twelve knots, tied before a witness.';
  return { achievement: { name, description: 'Ties twelve knots.', criteria, ...none } };
}

function file(name: string, content: string | Uint8Array): Sent {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Everything that the browser keeps for this address, as text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const records = databases.map(
      ({ name = '' }) =>
        new Promise<string>((resolve, reject) => {
          const asked = indexedDB.open(name);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const stores = [...asked.result.objectStoreNames];
            if (stores.length === 0) return resolve('');
            const transaction = asked.result.transaction(stores);
            const texts: string[] = [];
            for (const store of stores) {
              const all = transaction.objectStore(store).getAll();
              all.onsuccess = () => texts.push(JSON.stringify(all.result));
            }
            transaction.oncomplete = () => resolve(texts.join());
          };
        }),
    );
    return [
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      ...(await Promise.all(records)),
    ].join();
  });
}

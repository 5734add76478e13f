import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/src/main.js';
import { chromiumLaunchOptions } from '../../tools/find-chromium.mjs';
import { paperCertificate, pictureBadge } from './badge-files.js';
import { download } from './download.js';
import { newPage, type OpenedApp, openWith, whyNoBrowser } from './open-app.js';

describe.skipIf(whyNoBrowser() !== undefined)('the app behind the real server', () => {
  let folder: string;
  let server: RunningServer;
  let app: OpenedApp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-web-'));
    // Another user must pass through when PostgreSQL is started by root.
    chmodSync(folder, 0o755);
    server = await startServer({ port: 0, dataFolder: join(folder, 'data') });
    const { executablePath, args } = chromiumLaunchOptions();
    const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
    app = { url: server.address, browser, close: () => browser.close() };
  });
  afterAll(async () => {
    await app?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('obeys its content policy and finds its rules', async () => {
    const { page, complaints, foreignRequests } = await newPage(app);
    await openWith(page, app, { path: '/' });
    await page.getByText(/\d+ units · \d+ awards/).waitFor();
    await page.getByRole('button', { name: /Deniz/ }).click();
    await page.getByRole('heading', { level: 1, name: /3 of the 15 units/ }).waitFor();
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  it('reads and checks a badge in its own threads, and keeps it with a signed record', async () => {
    const { page, complaints, foreignRequests } = await newPage(app);
    await openWith(page, app, { path: '/have' });
    const files = [await pictureBadge('knots.png'), paperCertificate('first_aid.pdf')];
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.getByText('Nothing has been changed since').first().waitFor();
    await page.getByText(/This looks like a PDF/).waitFor();
    await page.getByRole('button', { name: 'Add to my list' }).click();
    await page
      .getByRole('heading', { name: /You hold one thing, none of them verified/ })
      .waitFor();
    const saved = await download(page, async () => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: /Everything as a file/ }).click();
    });
    const [kept] = JSON.parse(saved).credentials;
    expect(kept.record.split('.')).toHaveLength(3);
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  it('issues without a public address, and says first that nothing can be withdrawn', async () => {
    const { page, complaints, foreignRequests } = await newPage(app);
    await openWith(page, app, { path: '/studio' });
    await page.getByRole('button', { name: 'Create an issuer' }).click();
    await page.getByText(/they can never be withdrawn/).waitFor();
    await expect.poll(() => page.getByLabel('Token of the operator').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Name' }).fill('Institute of Examples');
    await page.getByRole('button', { name: 'Create it' }).click();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('combobox', { name: /Unit, award or own title/ }).fill('BSBLDR414');
    await page.getByRole('option', { name: /Lead team effectiveness/ }).click();
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('ana@example.org');
    await page.getByRole('button', { name: 'Issue it' }).click();
    await page
      .getByText(/Nothing has been changed since this credential was signed/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Picture (PNG)' }).waitFor();
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });
});

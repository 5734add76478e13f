import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

describe.skipIf(whyNoBrowser() !== undefined)('a person', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('gets a first answer with one press and no account', async () => {
    const { page, complaints } = await newPage(app);
    await openWith(page, app, { path: '/' });
    await page.getByRole('button', { name: /Aroha/ }).click();
    await page.getByRole('heading', { level: 1, name: /4 of the 12 units/ }).waitFor();
    await page.getByRole('button', { name: '4 of the 12 units' }).click();
    await page.getByRole('dialog', { name: 'How this number came about' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('adds a catalogue unit by keyboard alone, and takes it back', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/have' });
    await page.getByRole('button', { name: 'Write it yourself' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('BSBLDR414');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('From the catalogue').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /You hold one thing/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Nothing is entered yet.' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('heading', { name: /You hold one thing/ }).waitFor();
    await page.context().close();
  });

  it('enters something that no catalogue knows', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/have' });
    await page.getByRole('button', { name: 'Write it yourself' }).click();
    await page
      .getByRole('combobox', { name: /Find it in the catalogue/ })
      .fill('Beekeeping in Otago');
    await page.getByRole('option', { name: /Beekeeping/ }).click();
    await page.getByRole('button', { name: 'Add to my list' }).click();
    await page.getByRole('row', { name: /Beekeeping in Otago/ }).waitFor();
    await page.context().close();
  });

  it('finds what was entered after closing the page', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: samplePerson('deniz'), path: '/have' });
    await page.getByRole('button', { name: /Evening course in sewing/ }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: /You hold 3 things/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /You hold 3 things/ }).waitFor();
    await page.context().close();
  });

  it('moves everything to another device by a file, without loss', async () => {
    const first = await newPage(app);
    await openWith(first.page, app, { file: samplePerson('worked-case'), path: '/settings' });
    const saved = await saveFile(first.page);
    const second = await newPage(app);
    await openWith(second.page, app, { path: '/have' });
    await importText(second.page, saved);
    await second.page.getByRole('button', { name: 'Add to what I have' }).click();
    await second.page.getByRole('heading', { name: /You hold 3 things/ }).waitFor();
    await second.page.goto(`${app.url}/settings`);
    expect(await saveFile(second.page)).toBe(saved);
    await first.page.context().close();
    await second.page.context().close();
  });

  it('is told each problem of a broken file and keeps what was there', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: samplePerson('aroha'), path: '/have' });
    await page.getByRole('button', { name: 'Import a file' }).click();
    await pasteText(page, '{"format":"cairn-workspace/1","person":{},"holdings":[{"id":"x"}]}');
    const problems = page.getByRole('table', { name: /problems/ });
    await problems.getByText('person.label').waitFor();
    await problems.getByText('holdings.0.title').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /You hold 5 things/ }).waitFor();
    await page.context().close();
  });

  it('sees in a second tab what was changed in the first', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: samplePerson('aroha'), path: '/have' });
    const other = await page.context().newPage();
    await other.goto(`${app.url}/have`);
    await other.getByRole('heading', { name: /You hold 5 things/ }).waitFor();
    await page.getByRole('button', { name: /Espresso basics/ }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await other.getByRole('heading', { name: /You hold 4 things/ }).waitFor();
    await page.context().close();
  });

  it('can save what this version cannot read, and nothing is overwritten', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: { format: 'cairn-workspace/99' }, path: '/' });
    await page.getByRole('heading', { name: 'Your saved data could not be read' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it as a file' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('cairn-workspace/99');
    await page.reload();
    await page.getByRole('heading', { name: 'Your saved data could not be read' }).waitFor();
    await page.context().close();
  });

  it('erases everything', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: samplePerson('aroha'), path: '/settings' });
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('Nothing is entered.').waitFor();
    await expect.poll(() => page.evaluate(countRecords)).toBe(0);
    await page.context().close();
  });

  it('searches everything from the keyboard', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/' });
    await page.keyboard.press('/');
    await page.keyboard.type('settings');
    await page.getByRole('menuitem', { name: /Settings/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/settings$/);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.context().close();
  });

  it('keeps theme and language', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/settings' });
    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: /bleibt in diesem Browser/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /bleibt in diesem Browser/ }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    await page.context().close();
  });

  it('works offline after the first visit', async () => {
    const { page } = await newPage(app, { serviceWorkers: 'allow' });
    await openWith(page, app, { file: samplePerson('aroha'), path: '/have' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    // The first visit was made without the worker; the second one fills its store of rules.
    await page.reload();
    await page.getByText('AQF 4').first().waitFor();
    await expect.poll(() => page.evaluate(countKeptRules)).toEqual({ manifests: 1, missing: 0 });
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: /You hold 5 things/ }).waitFor();
    await page.getByText('You are offline', { exact: false }).waitFor();
    await page.getByText('AQF 4').first().waitFor();
    await page.context().close();
  });
});

async function saveFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  return readFile(await (await download).path(), 'utf8');
}

async function importText(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import a file' }).click();
  await pasteText(page, text);
}

async function pasteText(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /Paste the text/ }).fill(text);
  await page.getByRole('button', { name: 'Look inside' }).click();
}

/** Runs in the page: whether the store of the service worker holds the list of rules and each part that it names. */
async function countKeptRules(): Promise<unknown> {
  const manifest = await caches.match('/api/v1/release');
  if (manifest === undefined) return { manifests: 0, missing: 0 };
  const { parts }: { parts: Record<string, { file: string }> } = await manifest.json();
  const kept = await Promise.all(
    Object.values(parts).map(({ file }) => caches.match(`/api/v1/release/${file}`)),
  );
  return { manifests: 1, missing: kept.filter((part) => part === undefined).length };
}

/** Runs in the page: how many records the device still holds. */
function countRecords(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cairn', 1);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const count = request.result.transaction('workspace').objectStore('workspace').count();
      count.onsuccess = () => resolve(count.result);
    };
  });
}

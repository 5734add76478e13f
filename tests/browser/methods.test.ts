import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { expectSound } from './rule-pages.js';

describe.skipIf(whyNoBrowser() !== undefined)('methods', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it.each(['/methods?ser=14,15,8,ects', '/methods/data', '/methods/sources'])(
    '%s is sound in both themes and on a phone',
    (path) => expectSound(app, path),
  );

  it('works out the examples of the command line: 6.475 and 1.75', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/methods' });
    await page.getByText('0.30 × 8 + 0.25 × 8.5 + 0.25 × 3 + 0.20 × 6 = 6.475').waitFor();
    await page.getByText('6.475', { exact: true }).waitFor();
    await page.getByText('1.75 ECTS a month').waitFor();
    await page.context().close();
  });

  it('turns an empty score into an interval, and keeps it in the address', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/methods' });
    await page.getByRole('textbox', { name: 'Recognition velocity' }).fill('');
    await page.keyboard.press('Tab');
    await page.getByText('5.975–8.225').waitFor();
    await page.reload();
    await page.getByText('5.975–8.225').waitFor();
    await page.context().close();
  });

  it('lists every source once, to search and filter', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/methods/sources?known=recalled' });
    const table = page.getByRole('table', { name: 'Sources' });
    const rows = async () => Number(await table.getAttribute('aria-rowcount')) - 1;
    await expect.poll(rows).toBeGreaterThan(0);
    const recalled = await rows();
    await page.getByRole('searchbox', { name: 'Search' }).fill('ECTS Users Guide');
    await page.waitForURL(/q=ECTS/);
    await expect.poll(rows).toBeLessThan(recalled);
    await page.context().close();
  });

  it('names the release, its hash and its coverage', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/methods/data' });
    await page.getByRole('button', { name: /of about 150/ }).waitFor();
    await expect
      .poll(() => page.locator('code').first().getAttribute('title'))
      .toMatch(/^[0-9a-f]{64}$/);
    await page.context().close();
  });
});

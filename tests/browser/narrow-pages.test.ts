import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSideways } from './no-sideways.js';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { PAGES_TO_TEST } from './pages-to-test.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

describe.skipIf(reason !== undefined)('every page on a phone', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const narrow = PAGES_TO_TEST.flatMap((page) =>
    [{ language: 'en' }, { language: 'de' }, { language: 'es', direction: 'rtl' }].map(
      (preferences) => ({ ...page, ...preferences, preferences }),
    ),
  );
  it.each(narrow)('$path fits 360 px in $language', async ({ path, preferences }) => {
    const { page } = await newPage(app, { viewport: { width: 360, height: 740 } });
    await page.addInitScript(
      (text) => localStorage.setItem('cairn.preferences', text),
      JSON.stringify(preferences),
    );
    await openWith(page, app, { file: samplePerson('marek'), path });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(preferences.language);
    await expectNoSideways(page);
    await page.context().close();
  });
});

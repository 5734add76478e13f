// Makes docs/screenshot.png for the README: What next? with a sample person, from the built app.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newPage, openApp, openWith, whyNoBrowser } from '../tests/browser/open-app.js';
import { samplePerson } from '../tests/browser/sample-people.js';

const OUT = join(fileURLToPath(import.meta.url), '..', '..', 'docs', 'screenshot.png');
const PLAN_HEADING = /finish it in/;

const missing = whyNoBrowser();
if (missing) throw new Error(missing);
const app = await openApp();
const { page } = await newPage(app, {
  viewport: { width: 1280, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await openWith(page, app, { file: samplePerson('aroha'), path: '/next' });
await page.locator('main h1', { hasText: PLAN_HEADING }).waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: OUT });
await app.close();
console.log('docs/screenshot.png: made');

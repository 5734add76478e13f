import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, settled, whyNoBrowser } from './open-app.js';
import { PANELS_TO_TEST } from './pages-to-test.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

describe.skipIf(reason !== undefined)('every panel', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it.each(PANELS_TO_TEST)('$id has no fault that axe can find', async ({ path, person, open }) => {
    const { page, complaints } = await newPage(app);
    await openWith(page, app, { file: samplePerson(person), path });
    await open(page);
    await settled(page);
    // Pop-overs stand at the end of the document, outside its landmarks, as their pattern asks.
    const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(PANELS_TO_TEST)('$id fits 360 px', async ({ path, person, open }) => {
    const { page } = await newPage(app, { viewport: { width: 360, height: 740 } });
    await openWith(page, app, { file: samplePerson(person), path });
    await open(page);
    await expect.poll(() => page.evaluate(tooWide)).toEqual([]);
    await page.context().close();
  });
});

/** Runs in the page: what is wider than the window, in the page or in what opened over it. */
function tooWide(): readonly string[] {
  return [
    document.documentElement,
    ...document.querySelectorAll('[role=dialog] :not([aria-hidden=true], [aria-hidden=true] *)'),
  ]
    .filter((part) => part.scrollWidth > window.innerWidth)
    .map((part) => part.outerHTML.slice(0, 120));
}

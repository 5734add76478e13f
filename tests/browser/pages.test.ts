import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hugeWorkspace } from './huge-workspace.js';
import { expectNoSideways } from './no-sideways.js';
import { newPage, type OpenedApp, openApp, openWith, settled, whyNoBrowser } from './open-app.js';
import { PAGES_TO_TEST, PANELS_TO_TEST } from './pages-to-test.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

describe.skipIf(reason !== undefined)('every page', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const moods = [
    { mood: 'with a person', file: samplePerson('aroha') },
    { mood: 'empty', file: undefined },
  ];
  const cases = PAGES_TO_TEST.flatMap((page) =>
    moods.flatMap((mood) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ ...page, ...mood, colorScheme })),
    ),
  );

  it.each(cases)(
    '$path $mood in $colorScheme has no fault that axe can find, and asks nobody else',
    async ({ path, file, colorScheme }) => {
      const { page, complaints, foreignRequests } = await newPage(app, { colorScheme });
      await openWith(page, app, { file, path });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(foreignRequests).toEqual([]);
      await page.context().close();
    },
  );

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

  it.each(PANELS_TO_TEST)('$id fits 360 px', async ({ path, person, open }) => {
    const { page } = await newPage(app, { viewport: { width: 360, height: 740 } });
    await openWith(page, app, { file: samplePerson(person), path });
    await open(page);
    await expect.poll(() => page.evaluate(tooWide)).toEqual([]);
    await page.context().close();
  });

  it('draws a thousand rows without drawing them all', async () => {
    const { page, complaints } = await newPage(app);
    await openWith(page, app, { file: hugeWorkspace(1000), path: '/have' });
    const table = page.getByRole('table').first();
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('1001');
    await expect.poll(() => table.locator('tbody tr').count()).toBeLessThan(120);
    expect(complaints).toEqual([]);
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

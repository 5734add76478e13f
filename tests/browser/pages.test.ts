import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hugeWorkspace } from './huge-workspace.js';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { PAGES_TO_TEST } from './pages-to-test.js';
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

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

describe.skipIf(reason !== undefined)('what next: axe', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openNext(person: string, path = '/next', options = {}) {
    const watched = await newPage(app, options);
    await openWith(watched.page, app, { file: samplePerson(person), path });
    return watched;
  }

  it.each([
    { person: 'deniz', path: '/next' },
    { person: 'marek', path: '/next?goal=gb-uol-bsc-cs' },
    { person: 'worked-case', path: '/next' },
  ])('has no fault that axe can find for $person at $path', async ({ person, path }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints } = await openNext(person, path, { colorScheme });
      await page.getByText(/Looking for the best way/).waitFor({ state: 'hidden' });
      const axe = new AxeBuilder({ page });
      // Only colours differ in the dark.
      const { violations } = await (colorScheme === 'dark'
        ? axe.withRules(['color-contrast'])
        : axe
      ).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});

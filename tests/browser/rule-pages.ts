import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { expectNoSideways } from './no-sideways.js';
import { newPage, type OpenedApp, openWith } from './open-app.js';
import { samplePerson } from './sample-people.js';

/** Opens an address in both themes and on a phone: no fault that axe can find, no scrolling sideways, no complaint. */
export async function expectSound(app: OpenedApp, path: string): Promise<void> {
  for (const options of [
    { colorScheme: 'light' as const },
    { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 } },
  ]) {
    const { page, complaints, foreignRequests } = await newPage(app, options);
    await openWith(page, app, { file: samplePerson('marek'), path });
    const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    await expectNoSideways(page, path);
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  }
}

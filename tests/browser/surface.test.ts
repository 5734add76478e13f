import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';
import { unsureWays } from './unsure-ways.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const stones = (page: Page) =>
  page
    .getByRole('group', { name: 'Choices between weeks, fees and what is left to confirm' })
    .getByRole('button');

describe.skipIf(reason !== undefined)('weeks, fees and what is left to confirm', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openSurface(options = {}, file = unsureWays()) {
    const watched = await newPage(app, options);
    const { page } = watched;
    await openWith(page, app, { file, path: '/next' });
    await page.getByRole('radio', { name: 'And what is left to confirm' }).click();
    await page.getByText('All choices, each proven').waitFor();
    return watched;
  }

  it('shows what certainty costs, and only what is sure enough when asked', async () => {
    const { page, complaints, foreignRequests } = await openSurface();
    await page
      .getByText('6 choices: with more time or more money, 6 points to confirm become none.')
      .waitFor();
    await expect.poll(() => stones(page).count()).toBe(6);
    const likely = page.getByRole('button', { name: /, chance 60%–80%/ }).first();
    await likely.waitFor();
    await page.getByText('chance 60%–80%', { exact: true }).first().waitFor();
    await page.getByRole('radio', { name: 'At most 1 point' }).click();
    await expect.poll(() => stones(page).count()).toBe(5);
    await page.getByRole('radio', { name: 'Nothing', exact: true }).click();
    await expect.poll(() => stones(page).count()).toBe(3);
    await stones(page).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page
      .getByText(
        'You are looking at another choice: 45 weeks for AUD 930, with nothing to confirm.',
      )
      .waitFor();
    await page
      .getByText('Proven: nothing is as early and as cheap and leaves less to confirm')
      .waitFor();
    await page.getByRole('button', { name: 'Back to the best plan' }).click();
    await expect.poll(() => page.locator('main h1').first().innerText()).toContain('10 weeks');
    expect({ complaints, foreignRequests }).toEqual({ complaints: [], foreignRequests: [] });
    await page.context().close();
  });

  it('has all of it as a table, with the chances that are known', async () => {
    const { page } = await openSurface();
    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('table', { name: /^Choices between weeks, fees and what/ });
    await expect.poll(() => table.getByRole('row').count()).toBe(7);
    const row = table.getByRole('row').filter({ hasText: '15 weeks' });
    await expect.poll(() => row.innerText()).toContain('60%–80% (one unit not known)');
    await row.getByRole('button').click();
    await page
      .getByText(/^You are looking at another choice: 15 weeks for .*, with 1 point/)
      .waitFor();
    await page.context().close();
  });

  it('says when nothing makes it surer', async () => {
    const { page } = await openSurface({}, samplePerson('aroha'));
    await page
      .getByText(/^There is nothing to trade: every choice leaves 8 points to confirm/)
      .waitFor();
    await page.context().close();
  });

  it('says what is not ruled out yet, and searches longer', async () => {
    const { page } = await newPage(app);
    await page.addInitScript(changeSurfaces, 'partial');
    await openWith(page, app, { file: unsureWays(), path: '/next' });
    await page.getByRole('radio', { name: 'And what is left to confirm' }).click();
    const longer = page.getByRole('button', { name: 'Not searched whole: search longer' });
    await longer.waitFor();
    await page.getByText('Hatched: not ruled out yet.').waitFor();
    await expect.poll(() => page.locator('rect[fill^="url(#"]').count()).toBe(1);
    await longer.press('Enter');
    await longer.waitFor();
    await expect.poll(() => stones(page).count()).toBe(6);
    await page.context().close();
  });

  it('says when the search fails, and keeps the other picture', async () => {
    const { page } = await newPage(app);
    await page.addInitScript(changeSurfaces, 'failed');
    await openWith(page, app, { file: unsureWays(), path: '/next' });
    await page.getByRole('radio', { name: 'And what is left to confirm' }).click();
    await page.getByText('The search for these choices ended without an answer.').waitFor();
    await page.getByRole('radio', { name: 'Weeks and fees' }).click();
    await page.getByText('All choices, each proven').waitFor();
    await page.context().close();
  });

  it('is not offered where nothing is left to confirm', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: samplePerson('worked-case'), path: '/next' });
    await page.getByText('All choices, each proven').waitFor();
    await expect
      .poll(() => page.getByRole('radio', { name: 'And what is left to confirm' }).count())
      .toBe(0);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'holds on a phone and in %s, without a fault',
    async (colorScheme) => {
      const { page } = await openSurface({ colorScheme, viewport: { width: 360, height: 800 } });
      await stones(page).nth(1).click();
      await page.getByRole('button', { name: 'As a table' }).click();
      await page.getByText('You are looking at another choice').waitFor();
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.context().close();
    },
  );
});

/** Runs in the page, before the app: what workers say of three axes comes with a gap, or as a failure. */
function changeSurfaces(as: string): void {
  const gaps = [{ fromWeek: 20, untilWeek: 33, mostRiskPoints: 0 }];
  const changed = (data: { id: number; kind: string; answer?: { axes?: string } }) => {
    if (data.answer?.axes !== 'weeks-fees-recognition') return data;
    if (as === 'failed') return { id: data.id, kind: 'failed', problem: { message: 'broken' } };
    return { ...data, answer: { ...data.answer, complete: false, gaps } };
  };
  window.Worker = class extends Worker {
    override set onmessage(listen: ((event: MessageEvent) => void) | null) {
      super.onmessage = (event) =>
        listen?.(new MessageEvent('message', { data: changed(event.data) }));
    }
  };
}

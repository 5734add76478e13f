import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const answer = (page: Page) => page.locator('main h1').first();
const points = (page: Page) =>
  page.getByRole('group', { name: 'Choices between weeks and fees' }).getByRole('button');

describe.skipIf(reason !== undefined)('choosing between plans', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openStairs(options = {}) {
    const watched = await newPage(app, options);
    await openWith(watched.page, app, { file: samplePerson('worked-case'), path: '/next' });
    await watched.page.getByText('All choices, each proven').waitFor({ timeout: 60_000 });
    return watched;
  }

  it('walks the staircase by keyboard, shows a plan, and goes back to the best', async () => {
    const { page, complaints, foreignRequests } = await openStairs();
    await page
      .getByText('3 choices: from 35 weeks for AUD 1,050 to 52 weeks for AUD 750.')
      .waitFor();
    const [first, , last] = await points(page).all();
    await expect.poll(() => first?.getAttribute('aria-pressed')).toBe('true');
    await first?.focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => last?.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => answer(page).innerText()).toContain('10 months (45 weeks)');
    await page.getByText('Proven: nothing is as early for less').waitFor();
    await page.getByRole('button', { name: 'AUD 930', exact: true }).first().waitFor();
    await page.getByText('You are looking at another choice: 45 weeks for AUD 930.').waitFor();
    await page.getByRole('button', { name: 'Back to the best plan' }).click();
    await expect.poll(() => answer(page).innerText()).toContain('8 months (35 weeks)');
    expect({ complaints, foreignRequests }).toEqual({ complaints: [], foreignRequests: [] });
    await page.context().close();
  });

  it('keeps the plan that was chosen, not the best one', async () => {
    const { page } = await openStairs();
    await points(page).last().click();
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
    const kept = page.getByRole('checkbox', { name: /AUD 750/ });
    await expect.poll(() => kept.count()).toBe(2);
    await page.context().close();
  });

  it('has the staircase as a table, from which a plan can be chosen, too', async () => {
    const { page } = await openStairs();
    await page.getByRole('button', { name: 'As a table' }).click();
    const rows = page.getByRole('table', { name: 'Weeks against fees' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(4);
    await rows.last().getByRole('button').click();
    await expect.poll(() => answer(page).innerText()).toContain('52 weeks');
    await page.context().close();
  });

  it('offers other ways with what speaks for and against them', async () => {
    const { page } = await openStairs();
    await page.getByRole('button', { name: 'Show other ways' }).click();
    await page.getByText('No other plan takes other units and is this good.').waitFor();
    await page.getByRole('radio', { name: '≤ 50%' }).click();
    const law = page.getByRole('listitem').filter({ hasText: 'Marketing Law instead of' });
    await law.getByText('AUD 300 cheaper').waitFor();
    await law.getByText('17 weeks later').waitFor();
    await law.getByRole('button', { name: 'Show this plan' }).click();
    await expect.poll(() => answer(page).innerText()).toContain('52 weeks');
    await page.getByText('Proven: the best plan that differs this much').waitFor();
    await page.context().close();
  });

  it('names the nearest awards at home, each a press away from its plan', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { file: samplePerson('aroha'), path: '/' });
    await page.getByRole('heading', { name: 'Nearest awards' }).waitFor({ timeout: 60_000 });
    const first = page.getByRole('link', { name: /: plan it$/ }).first();
    const title = (await first.innerText()).trim();
    await first.click();
    await page.getByRole('button', { name: `${title}: choose another target` }).waitFor();
    await page.context().close();
  });

  it('says how sure a plan is, with the unit most worth securing, as picture and table', async () => {
    const { page, complaints } = await newPage(app, { colorScheme: 'dark' });
    const chances = [{ passes: { min: 0.7, max: 0.9 } }];
    const sample = samplePerson('worked-case');
    const file = Object.assign({}, sample, { assumptions: { chances } });
    await openWith(page, app, { file, path: '/next' });
    await page.getByRole('button', { name: 'Work out the chances' }).click();
    await page.getByText(/^Finished by 2 Jan 2028 in \d+–\d+% of all cases\.$/).waitFor();
    await page.getByText(/^Most worth securing: /).waitFor();
    await page
      .getByRole('img', { name: 'Share of cases that are finished, week by week' })
      .waitFor();
    const section = page.getByRole('region', { name: 'How sure is it?' });
    await section.getByRole('button', { name: 'As a table' }).click();
    await expect.poll(() => section.getByRole('row').count()).toBeGreaterThan(2);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('forgets the choice when the question changes', async () => {
    const { page } = await openStairs();
    await points(page).last().click();
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('7');
    await page.keyboard.press('Tab');
    await page.getByText('You are looking at another choice').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'holds on a phone and in %s, without a fault',
    async (colorScheme) => {
      const { page } = await openStairs({ colorScheme, viewport: { width: 360, height: 800 } });
      await points(page).nth(1).click();
      await page.getByRole('button', { name: 'Show other ways' }).click();
      await page.getByRole('radio', { name: '≤ 50%' }).click();
      await page.getByText('AUD 300 cheaper').waitFor();
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.context().close();
    },
  );
});

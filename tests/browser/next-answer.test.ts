import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const answer = (page: Page) => page.locator('main h1').first();
const planIsThere = (page: Page) => page.getByRole('button', { name: 'Keep this plan' }).waitFor();

describe.skipIf(reason !== undefined)('what next: the answer', () => {
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

  it('answers the founding case in a sentence, with proof, facts and stones', async () => {
    const { page, complaints, foreignRequests } = await openNext('worked-case');
    await planIsThere(page);
    await expect
      .poll(() => answer(page).innerText())
      .toBe(
        'You hold 7 of the 12 credits. Two more, taken in this order, finish it in 8 months (35 weeks).',
      );
    await page.getByText('Proven: nothing finishes sooner').waitFor();
    for (const fact of ['5 Sept 2027', '140 h', 'AUD 1,050', '2 credits']) {
      await page.getByRole('button', { name: fact, exact: true }).waitFor();
    }
    await page.getByRole('img', { name: /7 of 14 credits: 7 claimed, 7 planned/ }).waitFor();
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  it('opens the pace to the stacking rates', async () => {
    const { page } = await openNext('worked-case');
    await planIsThere(page);
    await page.getByRole('button', { name: '17 h a month' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toMatch(/1\.75[\s\S]*1\.5/);
    await page.context().close();
  });

  it('shows the same choice in weeks, way and table, and why', async () => {
    const { page } = await openNext('worked-case');
    await planIsThere(page);
    await page.getByRole('button', { name: /^E-commerce Integration: 24 May 2027/ }).click();
    await page.getByRole('heading', { name: 'Why this unit?' }).waitFor();
    const marked = page.getByRole('table', { name: 'Units' }).locator('tr.bg-tint');
    await expect.poll(() => marked.innerText()).toContain('E-commerce Integration');
    await page.getByRole('radio', { name: 'Pathway' }).click();
    const chosen = page.getByRole('button', { name: /^E-commerce Integration: 24 May/ });
    await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true');
    await chosen.focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Data-Driven Marketing/);
    await page.context().close();
  });

  it('says what leaving a unit out would change', async () => {
    const { page } = await openNext('worked-case');
    await planIsThere(page);
    await page.getByRole('button', { name: /^Data-Driven Marketing: / }).click();
    await page.getByText(/^Without it: .+ instead of 8 months \(35 weeks\)/).waitFor();
    const units = page.getByRole('table', { name: 'Units' });
    await units.getByText('without it 9 weeks later, AUD 250 more').waitFor();
    await page.context().close();
  });

  it('says why another unit is not taken', async () => {
    const { page } = await openNext('worked-case');
    await planIsThere(page);
    const field = page.getByRole('combobox', { name: 'Unit' });
    await field.pressSequentially('Video');
    await page.getByRole('option', { name: /Video Ads/ }).click();
    await page.getByText(/^With Video Ads: .+ instead of 8 months \(35 weeks\)/).waitFor();
    await field.fill('');
    await field.pressSequentially('Data-Driven');
    await page.getByRole('option', { name: /Data-Driven/ }).click();
    await page.getByText('Data-Driven Marketing is in the plan.').waitFor();
    await page.context().close();
  });
});

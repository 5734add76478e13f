import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const planIsThere = (page: Page) => page.getByRole('button', { name: 'Keep this plan' }).waitFor();

/** Runs in the page. */
function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

describe.skipIf(reason !== undefined)('what next: target and limits', () => {
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

  it('tries other hours by keyboard and keeps nothing until told', async () => {
    const { page } = await openNext('worked-case');
    await planIsThere(page);
    const slider = page.getByRole('slider', { name: 'Hours a week' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page
      .getByText(/^With 8 h a week: .+ instead of 8 months \(35 weeks\), same fees\.$/)
      .waitFor();
    await page.reload();
    await planIsThere(page);
    await expect.poll(() => slider.inputValue()).toBe('6');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Keep these' }).press('Enter');
    const heading = page.getByRole('heading', { name: 'What if' });
    await expect.poll(() => heading.evaluate(isFocused)).toBe(true);
    await page.reload();
    await expect.poll(() => slider.inputValue()).toBe('7');
    await page.context().close();
  });

  it('names the clash when money is short, and a repair that works and can be undone', async () => {
    const file = samplePerson('worked-case');
    const limits = {
      start: '2027-01-04',
      hoursPerWeek: 6,
      budget: { minor: 50_000, currency: 'AUD' },
    };
    const { page } = await newPage(app);
    await openWith(page, app, { file: Object.assign({}, file, { limits }), path: '/next' });
    await page.getByText('With these limits the rest cannot be done').waitFor();
    await page.getByText('Pay at most AUD 500').waitFor();
    const raise = page.getByRole('button', { name: 'Apply: Raise the budget to AUD 750' });
    const card = page.getByRole('listitem').filter({ has: raise });
    await card.getByText('AUD 250 more than you said').waitFor();
    await card.getByText('Finished 2 Jan 2028, 12 months (52 weeks), AUD 750.').waitFor();
    await raise.click();
    await planIsThere(page);
    await expect.poll(() => page.locator('main h1').evaluate(isFocused)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Pay at most AUD 500').waitFor();
    await raise.click();
    await planIsThere(page);
    await page.keyboard.press('Control+z');
    await page.getByText('Pay at most AUD 500').waitFor();
    await page.getByRole('button', { name: 'Change it' }).click();
    const field = page.getByRole('textbox', { name: /Most I can pay/ });
    await expect.poll(() => field.evaluate(isFocused)).toBe(true);
    await page.getByRole('button', { name: 'Show all reasons' }).click();
    const reasons = page.getByRole('heading', { name: 'Other reasons' });
    await expect.poll(() => reasons.evaluate(isFocused)).toBe(true);
    await page.getByText('These are all reasons there are.').waitFor();
    await page.getByText('Giving up one of these would make it possible').waitFor();
    await page.context().close();
  });

  it('lists awards nearest first, and finds one', async () => {
    const { page } = await openNext('aroha');
    await page.getByRole('button', { name: /choose another target/ }).click();
    const sheet = page.getByRole('dialog', { name: 'What do you work toward?' });
    await sheet.getByText(/^\d+ awards, the nearest first/).waitFor();
    await expect
      .poll(() => sheet.getByRole('listitem').first().innerText())
      .toMatch(/4 of 12 units held/);
    await sheet.getByRole('searchbox', { name: 'Find an award' }).fill('leadership bsb40520');
    await sheet.getByRole('button', { name: /Certificate IV in Leadership/ }).click();
    await page.waitForURL(/goal=au-bsb40520/);
    await planIsThere(page);
    await page.context().close();
  });

  it('asks for the hours when it does not know them, and for nothing else', async () => {
    const { limits: _, ...file } = Object.fromEntries(
      Object.entries(Object(samplePerson('aroha'))),
    );
    const { page } = await newPage(app);
    await openWith(page, app, { file, path: '/next' });
    await page.getByText('How many hours a week can you study?').waitFor();
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('6');
    await page.getByRole('button', { name: 'Plan with these hours' }).click();
    await planIsThere(page);
    await expect.poll(() => page.locator('main h1').evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Control+z');
    await page.getByText('How many hours a week can you study?').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await planIsThere(page);
    await page.reload();
    await planIsThere(page);
    await page.context().close();
  });
});

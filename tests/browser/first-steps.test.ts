import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSideways } from './no-sideways.js';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true };

describe.skipIf(reason !== undefined)('the first steps of a person who holds nothing', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('lead on a phone from the first page to a plan, without a number in mind', async () => {
    const { page, complaints } = await newPage(app, PHONE);
    await openWith(page, app, { path: '/' });
    await page.getByRole('link', { name: 'I have nothing yet: find an award' }).click();
    await page.getByText(/^\d+ awards, the nearest first/).waitFor();
    await page.getByRole('searchbox', { name: 'Find an award' }).fill('individual support');
    await page.getByRole('button', { name: /^Certificate III in Individual Support/ }).click();
    await page.getByRole('button', { name: 'Ageing', exact: true }).click();
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('6');
    await page.keyboard.press('Enter');
    await page.getByText('One thing is needed from you').waitFor();
    await page.getByRole('button', { name: 'Say what to take' }).click();
    const question = page.getByRole('heading', { name: 'What no source says' });
    await expect.poll(() => question.evaluate((it) => it === document.activeElement)).toBe(true);
    const use = page.getByRole('button', { name: 'Plan with this' });
    await use.click();
    await expect.poll(() => page.getByText('Say a number of hours').count()).toBe(2);
    await page.getByText(/units of this catalogue from Australia publish theirs/).waitFor();
    await page
      .getByRole('button', { name: /^Take \d+ h$/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Take 6 h' }).click();
    await use.click();
    await page.getByRole('button', { name: 'Keep this plan' }).waitFor();
    const answer = page.locator('main h1');
    await expect.poll(() => answer.innerText()).toContain('15 more, taken in this order');
    await expect.poll(() => answer.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByText(/15 units · fees not known$/).waitFor();
    await page.getByText('Group A or B', { exact: true }).first().waitFor();
    await expectNoSideways(page);
    await page.reload();
    await page.getByRole('button', { name: 'Keep this plan' }).waitFor();
    await expect.poll(() => page.getByText('XXX').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('go on when no award fits the words', async () => {
    const { page } = await newPage(app, PHONE);
    await openWith(page, app, { path: '/next' });
    await page.getByRole('searchbox', { name: 'Find an award' }).fill('plumber');
    await page.getByRole('heading', { name: 'No award fits that' }).waitFor();
    await page.getByRole('button', { name: 'Show all awards' }).click();
    await page.getByRole('button', { name: /^Certificate III in Individual Support/ }).waitFor();
    await page.context().close();
  });
});

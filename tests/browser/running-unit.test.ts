import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const version = (page: Page) => page.getByText('This is your version of the plan.');

describe.skipIf(reason !== undefined)('a unit that runs', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('stands with what is left of it, and can be taken back with one press and one undo', async () => {
    const { page, complaints } = await newPage(app);
    await openWith(page, app, { file: samplePerson('worked-case'), path: '/next' });
    await button(page, 'Keep this plan').waitFor();
    const bar = button(page, /^E-commerce Integration: /);
    await bar.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('status').filter({ hasText: 'It keeps every rule' }).first().waitFor();
    await page.keyboard.press('Enter');
    await version(page).waitFor();
    await button(page, 'Aims, breaks, other hours, languages, units').click();
    await page.getByRole('textbox', { name: 'First day', exact: true }).fill('2027-03-01');
    await page.keyboard.press('Tab');
    await button(page, 'Fit it to these limits').click();
    await button(page, 'Take it as your version').click();
    await version(page).waitFor();
    await button(page, 'Recognition and repeats').click();
    const left = page.getByText(/^Runs: 12 weeks left from 1 Mar 2027, /);
    await left.waitFor();
    await button(page, 'Data-Driven Marketing does not run: take it out').click();
    await page.getByText('Data-Driven Marketing no longer counts as running.').waitFor();
    await expect.poll(() => left.count()).toBe(0);
    await button(page, 'Back to the best plan').click();
    await button(page, /^Data-Driven Marketing: /).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await left.waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

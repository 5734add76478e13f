import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { readPlanDocument } from 'cairn/planning';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const bar = (page: Page, title = 'E-commerce Integration') =>
  page.getByRole('button', { name: new RegExp(`^${title}: `) }).first();
const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });
const proven = (page: Page) => page.getByText('Proven: nothing finishes sooner').first();
const version = (page: Page) => page.getByText('This is your version of the plan.');

describe.skipIf(reason !== undefined)('a plan in the hands of a person', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openPlan(options = {}) {
    const watched = await newPage(app, options);
    await openWith(watched.page, app, { file: samplePerson('worked-case'), path: '/next' });
    await proven(watched.page).waitFor({ timeout: 60_000 });
    return watched;
  }

  /** Two weeks later by keyboard, set down. */
  async function moveLater(page: Page) {
    await bar(page).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await status(page, 'It keeps every rule and limit.').waitFor();
    await page.keyboard.press('Enter');
    await version(page).waitFor();
  }

  /** The second unit beside the first: more hours than there are, kept with a reason. */
  async function overload(page: Page) {
    await bar(page).focus();
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText('Weeks 16–20 ask for up to 8 h each; you have 6 h.').first().waitFor();
    await page.getByRole('button', { name: 'Do it anyway…' }).click();
    await page.getByRole('textbox', { name: 'Why is this all right?' }).fill('I take leave then.');
    await page.getByRole('button', { name: 'Keep it with this reason' }).click();
    await page.getByText('Your reason: I take leave then.').waitFor();
  }

  it('moves a unit by keyboard, checked at every week, kept, undone and done again', async () => {
    const { page, complaints, foreignRequests } = await openPlan();
    await bar(page).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText('Week 20 asks for 8 h; you have 6 h.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Week 20 asks for 8 h').waitFor({ state: 'detached' });
    await moveLater(page);
    await page.getByText('Beside the best plan: 9 months (37 weeks) instead of').waitFor();
    await page.getByText('Your version: it keeps every rule and limit').waitFor();
    await page.keyboard.press('Control+z');
    await proven(page).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await version(page).waitFor();
    await page.reload();
    await version(page).waitFor();
    await page.getByRole('button', { name: 'Back to the best plan' }).click();
    await proven(page).waitFor();
    expect({ complaints, foreignRequests }).toEqual({ complaints: [], foreignRequests: [] });
    await page.context().close();
  });

  it('moves a unit with the mouse, and puts down only what holds', async () => {
    const { page } = await openPlan();
    const stone = bar(page).locator('svg').last();
    const drag = async (byPixels: number) => {
      // Waits until nothing that comes in above moves the stone any more.
      await stone.hover({ position: { x: 20, y: 8 } });
      await page.mouse.down();
      const box = await stone.boundingBox();
      if (box === null) throw new Error('no stone');
      await page.mouse.move(box.x + 20 + byPixels / 2, box.y + 8);
      await page.mouse.move(box.x + 20 + byPixels, box.y + 8);
      await page.mouse.up();
    };
    await drag(-60);
    await page.getByRole('button', { name: 'Do it anyway…' }).waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await proven(page).waitFor();
    await drag(40);
    await version(page).waitFor();
    await expect.poll(() => bar(page).getAttribute('aria-pressed')).toBe('false');
    await page.context().close();
  });

  it('keeps what the check refuses only with a reason, which goes wherever the plan goes', async () => {
    const { page } = await openPlan();
    await overload(page);
    await page.getByText('Your version: one thing accepted against the check').waitFor();
    const save = async (name: string) => {
      await page.getByRole('button', { name: 'Share · print' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    expect(await save('Table (CSV)')).toContain('I take leave then.');
    // Long lines are folded.
    const calendar = (await save('Calendar (ICS)')).replaceAll('\r\n ', '');
    expect(calendar).toContain('I take leave then.');
    const document = readPlanDocument(JSON.parse(await save('Data (JSON)')));
    expect(document.kind === 'read' && document.value.overrides?.length).toBe(5);
    await page.getByRole('button', { name: 'Share · print' }).click();
    await page.getByRole('menuitem', { name: 'Copy as text' }).click();
    await page.getByText('Copied').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Accepted by the person: I take leave then.');
    await page.getByRole('button', { name: 'Share · print' }).click();
    await page.getByRole('menuitem', { name: 'Link to this plan' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const other = await newPage(app);
    await other.page.goto(link);
    await other.page.getByText('Checked here: one rule is not kept, accepted').waitFor();
    await other.page.getByText('Your reason: I take leave then.').waitFor();
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });

  it('keeps the version under a name', async () => {
    const { page } = await openPlan();
    await overload(page);
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('With leave');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'With leave' });
    await line.getByText('one thing accepted against the check').waitFor();
    await page.context().close();
  });

  it('compares the version with the best plan at an address of its own', async () => {
    const { page, complaints } = await openPlan();
    await bar(page).click();
    await page
      .getByRole('combobox', { name: 'Take another unit instead' })
      .pressSequentially('Law');
    await page.getByRole('option', { name: /Marketing Law/ }).click();
    await page.getByRole('button', { name: 'Change the plan' }).click();
    await version(page).waitFor();
    await page.getByRole('checkbox', { name: /^Your version/ }).press('Space');
    await page.getByRole('checkbox', { name: /^The best plan/ }).press('Space');
    await page.getByRole('link', { name: 'Compare on a page of its own' }).click();
    await page.waitForURL(/\/next\/compare\?.*a=own&b=now/);
    const heading = page.locator('main h1').first();
    await expect.poll(() => heading.innerText()).toContain('AUD 150 more');
    const fees = page.getByRole('button', { name: /^Show what causes it: Fees/ });
    await fees.focus();
    await page.keyboard.press('Enter');
    await page.getByText('E-commerce Integration: only in the second').first().waitFor();
    await page.reload();
    await expect.poll(() => heading.innerText()).toContain('AUD 150 more');
    await page.getByRole('button', { name: 'Swap them' }).click();
    await expect.poll(() => heading.innerText()).toContain('AUD 150 less');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('E-commerce Integration: only in the first').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes another unit instead, without a pointer', async () => {
    const { page } = await openPlan();
    await bar(page).click();
    const field = page.getByRole('combobox', { name: 'Take another unit instead' });
    await field.pressSequentially('Law');
    await page.getByRole('option', { name: /Marketing Law/ }).click();
    await status(page, 'Marketing Law instead of E-commerce Integration').waitFor();
    await page.getByRole('button', { name: 'Change the plan' }).click();
    await version(page).waitFor();
    await bar(page, 'Marketing Law').waitFor();
    await page.context().close();
  });

  it('looks at a further unit in the plan, and puts it back', async () => {
    const { page } = await openPlan();
    await page.getByRole('combobox', { name: 'Unit', exact: true }).pressSequentially('Video');
    await page.getByRole('option', { name: /Video Ads/ }).click();
    await page.getByRole('button', { name: 'Put it into the plan' }).click();
    await status(page, /Video Ads added, from/).waitFor();
    await page.getByText('It costs AUD 1,530; you want to pay at most AUD 1,500.').waitFor();
    await bar(page, 'Video Ads').waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await bar(page, 'Video Ads').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('says what is short without a unit', async () => {
    const { page } = await openPlan();
    await bar(page).click();
    await page.getByRole('button', { name: 'Take it out' }).click();
    await status(page, 'Rule not met: 12 credits at level 4').waitFor();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText('Rule not met').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keeps a version of other limits out of sight, and says so', async () => {
    const { page } = await openPlan();
    await moveLater(page);
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('7');
    await page.keyboard.press('Tab');
    await page.getByText('Your version of the plan was made for other limits').waitFor();
    await proven(page).waitFor();
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('6');
    await page.keyboard.press('Tab');
    await version(page).waitFor();
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('7');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Fit it to these limits' }).click();
    await page.getByText('2 units stay where they were.').waitFor();
    await page.getByRole('button', { name: 'Take it as your version' }).click();
    await version(page).waitFor();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('holds on a phone and in %s', async (colorScheme) => {
    const { page, complaints } = await openPlan({
      colorScheme,
      viewport: { width: 360, height: 800 },
      hasTouch: true,
    });
    await bar(page).click();
    const sheet = page.getByRole('dialog', { name: 'Why this unit?' });
    await sheet.getByRole('textbox', { name: 'Starts in week' }).fill('18');
    await page.keyboard.press('Tab');
    await sheet.getByText('This would break one thing:').waitFor();
    const faults = async (part: string) => {
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    };
    expect(await faults('[role=dialog]')).toEqual([]);
    await sheet.getByRole('textbox', { name: 'Starts in week' }).fill('24');
    await page.keyboard.press('Tab');
    await sheet.getByRole('button', { name: 'Set it down here' }).click();
    await page.keyboard.press('Escape');
    await version(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await faults('main')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

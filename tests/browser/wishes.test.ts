import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, settled, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';
import { severalAwards } from './several-awards.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const proven = (page: Page, what = 'Proven: nothing finishes sooner') =>
  page.getByText(what).first();
const bar = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^${title}: `) }).first();
const fold = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text }).first();

describe.skipIf(reason !== undefined)('what a person wishes for a plan', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openNext(file: unknown = samplePerson('worked-case'), options = {}) {
    const watched = await newPage(app, options);
    await openWith(watched.page, app, { file, path: '/next' });
    await proven(watched.page).waitFor();
    return watched;
  }

  it('keeps other hours for a time, shows them under the weeks, and takes them back', async () => {
    const { page, complaints } = await openNext();
    await fold(page, 'Aims, breaks, other hours, languages, units');
    await page.getByLabel('First day of other hours').fill('2027-03-01');
    await page.getByLabel('Last day of other hours').fill('2027-03-28');
    await box(page, 'Hours a week in that time').fill('0');
    await page.keyboard.press('Tab');
    const group = page.getByRole('group', { name: 'Other hours for a time' });
    await group.getByRole('button', { name: 'Add' }).click();
    await page.getByText('With these hours by calendar:').waitFor();
    await page.getByText('0 h a week, 1 Mar 2027 to 28 Mar 2027').waitFor();
    await page.getByText('0 h', { exact: true }).waitFor();
    await button(page, 'Keep these').click();
    await page.reload();
    await page.getByText('0 h', { exact: true }).waitFor();
    await fold(page, 'Aims, breaks, other hours, languages, units');
    await button(page, 'Usual hours again from 1 Mar 2027').click();
    await page.getByText('0 h', { exact: true }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('asks for recognition instead of studying, from the unit, and takes it back', async () => {
    const { page, complaints } = await openNext();
    await bar(page, 'E-commerce Integration').click();
    await button(page, 'Ask for recognition of what I know…').press('Enter');
    await page.getByRole('radio', { name: 'Exemption' }).click();
    await box(page, 'Weeks to the decision').fill('3');
    await box(page, 'Chance that it is granted: at least').fill('50');
    await page.keyboard.press('Tab');
    await button(page, 'Plan with this').click();
    await row(page, 'By exemption').waitFor();
    await page
      .getByText('Exemption: 3 weeks, fee not known, granted with a chance of 50%')
      .filter({ visible: true })
      .waitFor();
    await page.keyboard.press('Control+z');
    await row(page, 'By exemption').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes a unit again that was not passed, not before a day', async () => {
    const { page } = await openNext();
    await fold(page, 'Recognition and repeats');
    await page.getByRole('radio', { name: 'I did not pass' }).click();
    const ways = page.locator('[data-control=ways]');
    await ways.getByRole('combobox', { name: 'Find a unit' }).pressSequentially('Data');
    await page.getByRole('option', { name: /Data-Driven Marketing/ }).click();
    const most = box(page, 'Attempts allowed in all');
    await box(page, 'Attempts not passed').fill('2');
    await most.fill('1');
    await page.keyboard.press('Tab');
    await page.getByText('There were more attempts than that.').waitFor();
    await most.fill('3');
    await page.getByLabel('Not again before').fill('2027-02-01');
    await button(page, 'Plan with this').click();
    await ways.getByText('2 attempts not passed, 3 in all, again from 1 Feb 2027').waitFor();
    await row(page, 'Taken again').waitFor();
    await button(page, 'Leave out: Data-Driven Marketing').click();
    await row(page, 'Taken again').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('finishes another award too, has one on the way, and sends both along', async () => {
    const { page, complaints } = await openNext(severalAwards());
    const head = page.getByRole('list', { name: 'Awards of this plan' });
    await head.getByText(/^Statement of digital practice \(fictional\) is complete on/).waitFor();
    await head.getByText(/^On the way: Badge in data-driven work/).waitFor();
    await head.getByText(/^Chance that all of it is passed and counts: 40%–66%/).waitFor();
    await fold(page, 'More awards');
    await page.getByRole('combobox', { name: 'Add an award to finish' }).fill('Badge in data');
    await page.getByText('Nothing matches “Badge in data”.').waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'Share · print').click();
    await page.getByRole('menuitem', { name: 'Copy as text' }).click();
    await page.getByText('Copied').first().waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('On the way: Badge in data-driven work (fictional) from');
    expect(text).toContain('Data-Driven Marketing – By recognition of prior learning');
    await button(page, 'Share · print').click();
    await page.getByRole('menuitem', { name: 'Link to this plan' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const other = await newPage(app);
    await other.page.goto(link);
    await other.page.getByText('Checked here: it keeps every rule').waitFor();
    await other.page
      .getByText(/^Statement of digital practice \(fictional\) is complete on/)
      .waitFor();
    await other.page.context().close();
    await page.keyboard.press('Escape');
    await button(page, 'Leave out Statement of digital practice (fictional)').click();
    await head.getByText(/^Statement of digital/).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('puts the chance first, or weighs all aims', async () => {
    const { page, complaints } = await openNext(severalAwards());
    await fold(page, 'Aims, breaks, other hours, languages, units');
    await button(page, /^Best chance to pass and be recognised/).click();
    await proven(page, 'Proven: nothing has a better chance').waitFor();
    await fold(page, 'Weigh the aims against each other');
    await box(page, 'Points for each week').fill('3');
    await page.keyboard.press('Tab');
    await proven(page, 'Proven: nothing weighs less in all').waitFor();
    await page.getByText('Weights stand in place of this order.').waitFor();
    await button(page, 'Back to the order').click();
    await button(page, 'Do not weigh: Best chance to pass and be recognised').click();
    await proven(page).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says what is taken for one unit by itself', async () => {
    const { page } = await openNext(severalAwards());
    const chance = page.getByText(/^Chance that all of it is passed and counts/);
    await fold(page, 'Your assumptions');
    await page.getByRole('combobox', { name: 'One unit by itself' }).pressSequentially('E-comm');
    await page.getByRole('option', { name: /E-commerce Integration/ }).click();
    const own = page.getByRole('group', { name: /^E-commerce Integration/ });
    await own.getByRole('textbox', { name: 'Chance to pass a unit: at least' }).fill('100');
    await page.keyboard.press('Tab');
    await chance.filter({ hasText: '50%–70%' }).waitFor();
    await button(page, 'Leave out what is said of E-commerce Integration').click();
    await chance.filter({ hasText: '40%–66%' }).waitFor();
    await page.context().close();
  });

  it('holds on a phone in both themes, all unfolded', async () => {
    const { page, complaints } = await openNext(severalAwards(), {
      viewport: { width: 360, height: 800 },
      hasTouch: true,
    });
    for (const name of FOLDS) await fold(page, name);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const faultsIn = async (part: string) => {
      const found = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        found.push(...(await new AxeBuilder({ page }).include(part).analyze()).violations);
      }
      return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    };
    expect(await faultsIn('main')).toEqual([]);
    await button(page, 'Change: Data-Driven Marketing').click();
    await page.getByRole('dialog').waitFor();
    expect(await faultsIn('[role=dialog]')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const FOLDS = [
  'Aims, breaks, other hours, languages, units',
  'More awards',
  'Recognition and repeats',
  'Your assumptions',
  'Weigh the aims against each other',
];

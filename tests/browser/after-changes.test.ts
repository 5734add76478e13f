import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSideways } from './no-sideways.js';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';
import { severalAwards } from './several-awards.js';
import { unsureWays } from './unsure-ways.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const proven = (page: Page) => page.getByText('Proven: nothing finishes sooner').first();
const version = (page: Page) => page.getByText('This is your version of the plan.');
const bar = (page: Page, title = 'E-commerce Integration') =>
  page.getByRole('button', { name: new RegExp(`^${title}: `) }).first();
const heading = (page: Page) => page.locator('main h1').first();
const button = (page: Page, name: string) => page.getByRole('button', { name }).first();

async function faults(page: Page): Promise<unknown> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe.skipIf(reason !== undefined)('a plan after something has changed', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openPlan(file: unknown = samplePerson('worked-case'), options = {}) {
    const watched = await newPage(app, options);
    await openWith(watched.page, app, { file, path: '/next' });
    await proven(watched.page).waitFor();
    return watched;
  }

  async function moveByKeys(page: Page, keys: readonly string[], title?: string) {
    await bar(page, title).focus();
    for (const key of keys) await page.keyboard.press(`Shift+${key}`);
    await page.getByRole('status').filter({ hasText: 'It keeps every rule' }).first().waitFor();
  }

  it('is fitted in the middle of a unit, with one press and one undo', async () => {
    const { page, complaints } = await openPlan();
    await moveByKeys(page, ['ArrowRight', 'ArrowRight']);
    await page.keyboard.press('Enter');
    await version(page).waitFor();
    await button(page, 'Aims, breaks, other hours, languages, units').click();
    await page.getByRole('textbox', { name: 'First day', exact: true }).fill('2027-03-01');
    await page.keyboard.press('Tab');
    await button(page, 'Fit it to these limits').press('Enter');
    await page
      .getByText('Data-Driven Marketing runs until 23 May 2027; what is left of it stands among')
      .waitFor();
    await button(page, 'Take it as your version').press('Enter');
    await version(page).waitFor();
    await page.getByText('Your version: it keeps every rule and limit').waitFor();
    await expect.poll(() => heading(page).innerText()).toContain('7 months (29 weeks)');
    await page.reload();
    await version(page).waitFor();
    await expect.poll(() => heading(page).innerText()).toContain('7 months (29 weeks)');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('enters what has ended, and forgets it again with undo', async () => {
    const { page } = await openPlan();
    await moveByKeys(page, ['ArrowRight']);
    await page.keyboard.press('Enter');
    await version(page).waitFor();
    await button(page, 'Aims, breaks, other hours, languages, units').click();
    await page.getByRole('textbox', { name: 'First day', exact: true }).fill('2027-06-07');
    await page.keyboard.press('Tab');
    await button(page, 'Fit it to these limits').click();
    await page.getByText('Data-Driven Marketing is held since 23 May 2027.').waitFor();
    await button(page, 'Take it as your version').click();
    await page.getByRole('button', { name: '11 of the 12 credits' }).first().waitFor();
    await version(page).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '7 of the 12 credits' }).first().waitFor();
    await page.context().close();
  });

  it.each([
    { colorScheme: 'light' as const },
    { colorScheme: 'dark' as const, viewport: { width: 360, height: 800 } },
  ])(
    'goes on without a recognition that was refused, near to the plan before: %o',
    async (options) => {
      const { page, complaints } = await openPlan(unsureWays(), options);
      await bar(page).click();
      await button(page, 'It was refused').press('Enter');
      const isAtAnswer = () => heading(page).evaluate((it) => it === document.activeElement);
      await expect.poll(isAtAnswer).toBe(true);
      await page.getByText('The plan before this change is kept').waitFor();
      await expect.poll(() => heading(page).innerText()).toContain('15 weeks');
      await button(page, 'Fit it to these limits').click();
      await page.getByText('The closest plan for these limits:').waitFor();
      expect(await faults(page)).toEqual([]);
      await button(page, 'Take it as your version').click();
      await version(page).waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('goes on with a plan that was kept, on a later day', async () => {
    const { page, complaints } = await openPlan();
    await button(page, 'Keep this plan').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('In January');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
    await button(page, 'Aims, breaks, other hours, languages, units').click();
    await page.getByRole('textbox', { name: 'First day', exact: true }).fill('2027-02-01');
    await page.keyboard.press('Tab');
    await button(page, 'Go on with In January').press('Enter');
    await page.getByText('Your version of the plan was made for other limits').waitFor();
    await button(page, 'Fit it to these limits').click();
    await page.getByText('Data-Driven Marketing runs until 23 May 2027').waitFor();
    await button(page, 'Take it as your version').click();
    await version(page).waitFor();
    await expect.poll(() => heading(page).innerText()).toContain('7 months (31 weeks)');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('tells of all awards, and works out anew when each is complete after a move', async () => {
    const { page } = await openPlan(severalAwards());
    await expect.poll(() => heading(page).innerText()).toContain('finish both awards in');
    const line = page.getByText(/^Statement of digital practice \(fictional\) is complete on/);
    const before = await line.first().innerText();
    await moveByKeys(page, ['ArrowRight']);
    await page.keyboard.press('Enter');
    await version(page).waitFor();
    await page.getByText('Your version: it keeps every rule and limit').waitFor();
    await expect.poll(() => line.first().innerText()).not.toBe(before);
    await page.context().close();
  });

  it('finds a further award by its specialisation', async () => {
    const file = Object(severalAwards());
    const [first, digital, data] = file.qualifications;
    const special = { id: 'video', title: 'Moving pictures', rule: digital.rule };
    const { page } = await openPlan({
      ...file,
      goals: [{ qualification: first.id }],
      qualifications: [first, { ...digital, specialisations: [special] }, data],
    });
    await button(page, 'More awards').click();
    const field = page.getByRole('combobox', { name: 'Add an award to finish' });
    await field.pressSequentially('moving');
    const title = 'Statement of digital practice (fictional) · Moving pictures';
    await page.getByRole('option', { name: title }).click();
    await page.getByRole('button', { name: `Leave out ${title}` }).waitFor();
    await page.context().close();
  });

  it.each([
    { colorScheme: 'light' as const },
    { colorScheme: 'dark' as const, viewport: { width: 360, height: 800 } },
  ])('takes the offering that starts in the week to which a unit is moved: %o', async (options) => {
    const { page } = await openPlan(twoOfferings(), options);
    await moveByKeys(page, ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']);
    await page
      .getByText('Another offering starts then: Invented Academy D, Blended, 12 weeks and AUD 480.')
      .waitFor();
    expect(await faults(page)).toEqual([]);
    await expectNoSideways(page);
    await page.keyboard.press('Enter');
    await version(page).waitFor();
    await page.getByRole('button', { name: 'AUD 1,080', exact: true }).first().waitFor();
    await page.context().close();
  });
});

/** The founding case with a second offering of one unit, four weeks after the first. */
function twoOfferings(): unknown {
  const file = Object(samplePerson('worked-case'));
  const offerings = [
    { id: 'may', starts: ['2027-05-24'], durationWeeks: 15, hoursPerWeek: 4 },
    {
      id: 'june',
      provider: 'Invented Academy D',
      mode: 'blended',
      starts: ['2027-06-21'],
      durationWeeks: 12,
      hoursPerWeek: 5,
      fee: { minor: 48_000, currency: 'AUD' },
    },
  ];
  const units = file.units.map((unit: { readonly id: string }) =>
    unit.id === 'e-commerce-integration' ? { ...unit, offerings } : unit,
  );
  return { ...file, units };
}

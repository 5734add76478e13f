import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { readPlanDocument } from 'cairn/planning';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const answer = (page: Page) => page.locator('main h1').first();
const planIsThere = (page: Page) =>
  page.getByRole('button', { name: 'Keep this plan' }).waitFor({ timeout: 60_000 });

describe.skipIf(reason !== undefined)('what next', () => {
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
    expect(
      await page.getByRole('table', { name: 'Units' }).locator('tr.bg-tint').innerText(),
    ).toContain('E-commerce Integration');
    await page.getByRole('radio', { name: 'Pathway' }).click();
    const chosen = page.getByRole('button', { name: /^E-commerce Integration: 24 May/ });
    await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true');
    await chosen.focus();
    await page.keyboard.press('ArrowLeft');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toMatch(/^Data-Driven Marketing/);
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
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Pay at most AUD 500').waitFor();
    await raise.click();
    await planIsThere(page);
    await page.keyboard.press('Control+z');
    await page.getByText('Pay at most AUD 500').waitFor();
    await page.getByRole('button', { name: 'Change it' }).click();
    const field = page.getByRole('textbox', { name: /Most I can pay/ });
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Show all reasons' }).click();
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

  it('keeps a plan, compares it with the cheapest, and gives deleting a way back', async () => {
    const { page } = await openNext('worked-case');
    await planIsThere(page);
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('My plan');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Delete My plan' }).waitFor();
    await page.getByRole('button', { name: 'Compare quickest, cheapest and safest' }).click();
    const table = page.getByRole('region', { name: 'Side by side' }).last();
    await table.getByText('−AUD 300').click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Marketing Law');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Delete My plan' }).click();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('button', { name: 'Delete My plan' }).waitFor();
    await page.context().close();
  });

  it('writes document, calendar, table and data without asking anybody', async () => {
    const { page, complaints, foreignRequests } = await openNext('worked-case');
    await planIsThere(page);
    const save = async (name: string) => {
      await page.getByRole('button', { name: 'Share · print' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name }).click();
      return readFileSync(await (await download).path());
    };
    expect((await save('Document (PDF)')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await save('Calendar (ICS)')).toString()).toContain('SUMMARY:Data-Driven Marketing');
    expect((await save('Table (CSV)')).toString().split('\r\n')).toHaveLength(4);
    const data: unknown = JSON.parse((await save('Data (JSON)')).toString());
    expect(readPlanDocument(data)).toMatchObject({ kind: 'read', value: { weeks: 35 } });
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  it('sends a plan in a link: read-only first, then a copy', async () => {
    const { page } = await openNext('aroha');
    await planIsThere(page);
    await page.getByRole('button', { name: 'Share · print' }).click();
    await page.getByRole('menuitem', { name: 'Link to this plan' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('img', { name: 'The link as a QR code' }).waitFor();
    const other = await newPage(app);
    await other.page.goto(link);
    await other.page.getByText('Checked here: it keeps every rule').waitFor();
    const { violations } = await new AxeBuilder({ page: other.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await other.page.getByRole('button', { name: 'Make a copy' }).click();
    await other.page.waitForURL(/\/next\?goal=/);
    await other.page.getByRole('button', { name: /^Delete BSB40520/ }).waitFor();
    expect(other.complaints).toEqual([]);
    await page.goto(`${link.slice(0, -40)}`);
    await page.getByText('A part of the link is missing.').waitFor();
    await page.context().close();
    await other.page.context().close();
  });

  it('asks for the hours when it does not know them, and for nothing else', async () => {
    const { limits: _, ...file } = Object.fromEntries(
      Object.entries(Object(samplePerson('aroha'))),
    );
    const { page } = await newPage(app);
    await openWith(page, app, { file, path: '/next' });
    await page.getByText('How many hours a week can you study?').waitFor();
    await page.getByRole('textbox', { name: 'Hours a week' }).fill('6');
    await page.keyboard.press('Tab');
    await planIsThere(page);
    await page.context().close();
  });

  it.each([
    { person: 'deniz', path: '/next' },
    { person: 'marek', path: '/next?goal=gb-uol-bsc-cs' },
    { person: 'worked-case', path: '/next' },
  ])('has no fault that axe can find for $person at $path', async ({ person, path }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints } = await openNext(person, path, { colorScheme });
      await page.getByText(/Looking for the best way/).waitFor({ state: 'hidden' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});

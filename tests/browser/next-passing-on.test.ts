import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { readPlanDocument } from 'cairn/planning';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

const planIsThere = (page: Page) => page.getByRole('button', { name: 'Keep this plan' }).waitFor();

describe.skipIf(reason !== undefined)('what next: kept and passed on', () => {
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
});

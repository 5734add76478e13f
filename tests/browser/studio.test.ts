import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR_TOKEN } from '../../server/src/testing/test-app.js';
import { openIssuingApp, whyNoRelease } from './issuing-app.js';
import { expectNoSideways } from './no-sideways.js';
import { newPage, type OpenedApp, openWith, settled, whyNoBrowser } from './open-app.js';

const cannot = whyNoBrowser() ?? whyNoRelease();

describe.skipIf(cannot !== undefined)('an institution', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openIssuingApp();
  });
  afterAll(() => app?.close());

  it('issues a badge that the desk reads, withdraws it, and a changed letter is found', async () => {
    const { page, complaints, foreignRequests } = await newPage(app);
    await createIssuer(page, app);
    await issue(page, 'ana@example.org');
    const picture = await download(page, 'Picture (PNG)');
    const json = await download(page, 'File (JSON)');
    await handToDesk(page, app, 'ana.png', picture);
    await cell(page, 'unchanged').waitFor();
    await cell(page, 'not withdrawn').waitFor();

    await withdraw(page, app);
    await handToDesk(page, app, 'ana.png', picture);
    await cell(page, 'withdrawn').waitFor();
    await cell(page, 'unchanged').waitFor();

    const text = json.toString('utf8');
    const changed = text.replace('Institute', 'Instituta');
    expect(changed).not.toBe(text);
    await handToDesk(page, app, 'changed.json', Buffer.from(changed));
    await cell(page, 'does not hold').waitFor();
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  it('sees every problem of every row first, then issues a table once', async () => {
    const { page, complaints } = await newPage(app);
    await createIssuer(page, app);
    await page.getByRole('tab', { name: 'Many at once' }).click();
    await page.getByRole('combobox', { name: /Achievement of every row/ }).fill('Beekeeping');
    await page
      .getByRole('option', { name: /Beekeeping/ })
      .first()
      .click();
    await chooseTable(page, 'email,valid_until\nana@example.org,\nben,2026-02-31');
    await page.getByText('One row has a problem, one is in order.').waitFor();
    const row = page.getByRole('row', { name: /problem/ });
    await row
      .getByText(/^email: write an e-mail address/)
      .first()
      .waitFor();
    await row
      .getByText(/^valid_until: write a real day/)
      .first()
      .waitFor();
    const one = page.getByRole('button', { name: 'Issue one credential' });
    await expect.poll(() => one.isDisabled()).toBe(true);
    await chooseTable(page, 'email\nana@example.org\nben@example.org');
    await page.getByRole('button', { name: 'Issue 2 credentials' }).click();
    await page.getByText('2 credentials were issued.').waitFor();
    const zip = await download(page, 'Save all (zip)');
    await page.getByRole('button', { name: 'Start with another table' }).click();
    await page.getByRole('combobox', { name: /Achievement of every row/ }).fill('Beekeeping');
    await page
      .getByRole('option', { name: /Beekeeping/ })
      .first()
      .click();
    await chooseTable(page, 'email\nana@example.org\nben@example.org');
    await page.getByRole('button', { name: 'Issue 2 credentials' }).click();
    await page.getByText(/Nothing new was issued. 2 were issued under this name before/).waitFor();
    await handToDesk(page, app, 'table.zip', zip);
    await page
      .getByRole('row', { name: /Beekeeping/ })
      .nth(1)
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('closes the issuer on a device and opens it again with the token alone', async () => {
    const { page } = await newPage(app);
    const { address, token } = await createIssuer(page, app);
    await page.getByRole('button', { name: 'Close on this device' }).click();
    await page.getByRole('button', { name: 'Open an issuer' }).waitFor();
    await expect.poll(() => kept(page)).not.toContain('cairn_');
    await page.getByRole('button', { name: 'Open an issuer' }).click();
    await page.getByRole('textbox', { name: 'Address of the issuer' }).fill(address);
    await page.getByLabel('Token', { exact: true }).fill(`${token}x`);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page
      .getByRole('alert')
      .getByText(/may be mistyped/)
      .waitFor();
    await page.getByLabel('Token', { exact: true }).fill(token);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('heading', { name: /Nothing is issued yet in the name of/ }).waitFor();
    expect(page.url()).not.toContain('cairn_');
    await page.goto(`${app.url}/settings`);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('Everything was erased.').first().waitFor();
    await expect.poll(() => kept(page)).not.toContain('cairn_');
    await page.context().close();
  });

  it('changes its key and issues anew; the old credential is withdrawn', async () => {
    const { page, complaints } = await newPage(app);
    await createIssuer(page, app);
    await issue(page, 'ana@example.org');
    await page.getByRole('tab', { name: 'Keys' }).click();
    await page.getByRole('button', { name: 'Put a new key in use' }).click();
    await page.getByRole('button', { name: 'Use a new key' }).click();
    await page.getByText('former; what it signed stays good').waitFor();
    await page.getByRole('tab', { name: 'Issued' }).click();
    await page.getByRole('button', { name: /Beekeeping/ }).click();
    await page.getByRole('button', { name: 'Re-issue' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Name misspelt');
    await page.getByRole('button', { name: 'Issue it anew' }).click();
    await page.getByText('Takes the place of an earlier one').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /2 credentials are issued.*one withdrawn/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find in %s',
    async (colorScheme) => {
      const { page } = await newPage(app, { colorScheme });
      await createIssuer(page, app);
      await issue(page, 'ana@example.org');
      for (const tab of ['Issue one', 'Many at once', 'Issued', 'Keys']) {
        await openTab(page, tab);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${tab} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      await page.getByRole('tab', { name: 'Issued' }).click();
      await page.getByRole('button', { name: /Beekeeping/ }).click();
      await page.getByRole('button', { name: 'Withdraw' }).waitFor();
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze();
      expect(violations.map(({ id, nodes }) => `sheet ${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.context().close();
    },
  );

  it('fits 360 px on every tab', async () => {
    const { page } = await newPage(app, { viewport: { width: 360, height: 740 } });
    await createIssuer(page, app);
    await issue(page, 'ana@example.org');
    for (const tab of ['Issue one', 'Many at once', 'Issued', 'Keys']) {
      await openTab(page, tab);
      await expectNoSideways(page, tab);
    }
    await page.context().close();
  });
});

/** Everything that the browser keeps as text for this address. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
  await page.getByRole('tabpanel', { name }).waitFor();
  await settled(page);
}

/** Makes an issuer with the operator's token and gives what is shown once. */
async function createIssuer(page: Page, app: OpenedApp) {
  await openWith(page, app, { path: '/studio' });
  await page.getByRole('button', { name: 'Create an issuer' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Institute of Examples');
  await page.getByLabel('Token of the operator').fill(OPERATOR_TOKEN);
  await page.getByRole('button', { name: 'Create it' }).click();
  const dialog = page.getByRole('dialog', { name: /Keep this token/ });
  await dialog.waitFor();
  const [address = '', token = ''] = await dialog.locator('code').allTextContents();
  expect(token).toMatch(/^cairn_/);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('heading', { name: /Nothing is issued yet/ }).waitFor();
  return { address, token };
}

async function issue(page: Page, email: string): Promise<void> {
  await page.getByRole('combobox', { name: /Unit, award or own title/ }).fill('Beekeeping');
  await page
    .getByRole('option', { name: /Beekeeping/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('button', { name: 'Issue it' }).click();
  await page.getByRole('heading', { name: /checked as a stranger would check it/ }).waitFor();
  await page.getByRole('button', { name: 'Picture (PNG)' }).waitFor();
}

async function download(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await waiting).path());
}

async function withdraw(page: Page, app: OpenedApp): Promise<void> {
  await openWith(page, app, { path: '/studio' });
  await page.getByRole('tab', { name: 'Issued' }).click();
  await page.getByRole('button', { name: /Beekeeping/ }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Issued to the wrong person');
  await page.getByRole('button', { name: 'Withdraw it for ever' }).click();
  await page.getByText('It is withdrawn. That cannot be undone.').waitFor();
}

async function handToDesk(page: Page, app: OpenedApp, name: string, buffer: Buffer) {
  await openWith(page, app, { path: '/desk' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function chooseTable(page: Page, csv: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose a(nother)? table/ }).click();
  await (await chooser).setFiles({
    name: 'learners.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
}

function cell(page: Page, text: string) {
  return page.getByRole('table').getByRole('cell').getByText(text, { exact: true }).first();
}

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { expectSound } from './rule-pages.js';

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name });

describe.skipIf(whyNoBrowser() !== undefined)('frameworks', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it.each([
    '/frameworks?kind=none',
    '/frameworks?open=us-none',
    '/frameworks/compare?level=nz-nzqcf:8',
    '/frameworks/compare?with=none',
    '/frameworks/convert?from=us-ceu',
    '/frameworks/credit?open=ects',
    '/frameworks/agreements?country=NZ',
    '/frameworks/fr-cncp',
    '/frameworks/nowhere',
  ])('%s is sound in both themes and on a phone', (path) => expectSound(app, path));

  it('never counts a country without a framework among the frameworks', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/frameworks?kind=none' });
    await page.getByText('7 rows').waitFor();
    const count = await heading(page, /frameworks stand here/).textContent();
    expect(Number.parseInt(count ?? '', 10)).toBeGreaterThanOrEqual(50);
    await page.getByRole('button', { name: /United States: no national/ }).click();
    await page.getByRole('dialog').getByText('no framework').first().waitFor();
    await page.context().close();
  });

  it('shows the levels of the version in force on the day that is asked', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/frameworks/in-nsqf?on=2023-06-05' });
    await heading(page, /NSQF orders qualifications in 10 levels on 5 Jun 2023/).waitFor();
    await page.getByLabel('As of').fill('2023-06-06');
    await heading(page, /8 levels on 6 Jun 2023/).waitFor();
    await page.getByRole('button', { name: /NSQF, ten levels/ }).click();
    await heading(page, /10 levels on 27 Dec 2013/).waitFor();
    await page.context().close();
  });

  it('says that no EQF level corresponds to level 8 of New Zealand, and keeps it in the address', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/frameworks/compare?with=nz-nzqcf,eqf' });
    await page.getByRole('radio', { name: /^NZQCF 8;/ }).click();
    await heading(page, /No level of EQF corresponds to NZQCF 8/).waitFor();
    await page.waitForURL(/level=nz-nzqcf/);
    await page.reload();
    await heading(page, /No level of EQF corresponds to NZQCF 8/).waitFor();
    await page.getByText('It is no recognition').first().waitFor();
    await page.context().close();
  });

  it('moves over the ladders by keyboard, up and along the lines', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/frameworks/compare?with=nz-nzqcf,eqf&level=nz-nzqcf:8' });
    await page.getByRole('radio', { name: /^NZQCF 8;/ }).focus();
    await page.keyboard.press('ArrowUp');
    await heading(page, /NZQCF 9 stands at EQF 7 \(joint study\)/).waitFor();
    await page.keyboard.press('ArrowRight');
    await heading(page, /EQF 7 stands at NZQCF 9/).waitFor();
    await page.getByRole('table', { name: /Each level of NZQCF/ }).waitFor();
    await page.context().close();
  });

  it('converts with its arithmetic, and says what is wrong with an amount', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/frameworks/convert' });
    await heading(page, /3 ECTS come to 6 NZ credits .* 6–9/).waitFor();
    await page.getByText('3 × 25–30 h = 75–90 h; 75–90 h ÷ 10 h = 7.5–9').waitFor();
    await page.getByRole('textbox', { name: 'Amount' }).fill('-2');
    await page.keyboard.press('Enter');
    await heading(page, /An amount of credit is zero or more/).waitFor();
    await page.goto(`${app.url}/frameworks/convert?amount=5&from=us-ceu&to=ects`);
    await page.getByText(/counts time in attendance, not learning/).waitFor();
    await page.context().close();
  });

  it('finds a framework by a typical title, and clears the filters', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/frameworks' });
    await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz');
    await page.getByRole('heading', { name: 'Nothing fits these filters' }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await page.getByText('150 rows').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('Doctoral');
    await page.getByRole('button', { name: /New Zealand Qualifications/ }).waitFor();
    await page.context().close();
  });

  it('says what failed when the rules cannot be loaded, and tries again', async () => {
    const { page } = await newPage(app);
    await page.route('**/api/v1/release', (route) => route.abort());
    await page.goto(`${app.url}/frameworks`);
    await page.getByText(/could not be loaded/).waitFor();
    await page.unroute('**/api/v1/release');
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, /frameworks stand here/).waitFor();
    await page.context().close();
  });
});

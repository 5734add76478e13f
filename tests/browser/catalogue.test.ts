import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { expectSound } from './rule-pages.js';
import { samplePerson } from './sample-people.js';

describe.skipIf(whyNoBrowser() !== undefined)('the catalogue', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it.each([
    '/catalogue?country=NZ',
    '/catalogue/units',
    '/catalogue/units?open=au-bsbldr414',
    '/catalogue/standards?open=nz-nzqa-2022',
    '/catalogue/registers?open=au-tga',
    '/catalogue/awards/au-chc33021?strand=ageing',
    '/catalogue/awards/gb-ou-f98',
    '/catalogue/units/google-it-support',
    '/catalogue/units/nothing',
  ])('%s is sound in both themes and on a phone', (path) => expectSound(app, path));

  it('leads from a search to the rules of an award', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/catalogue' });
    await page.getByRole('searchbox', { name: 'Search' }).fill('BSB40520');
    await page.getByText('1 row', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Certificate IV in Leadership/ }).click();
    await page.getByRole('heading', { name: '5 core units' }).waitFor();
    await page.getByRole('link', { name: /Demonstrate leadership in the workplace/ }).click();
    await page.getByRole('heading', { level: 1, name: /Demonstrate leadership/ }).waitFor();
    await page.context().close();
  });

  it('counts what is held, and shows constraints by whether they can be computed', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, {
      file: samplePerson('aroha'),
      path: '/catalogue/awards/au-bsb40820',
    });
    await page.getByText(/What you hold counts/).waitFor();
    await page.getByRole('button', { name: /4 of 12 units/ }).click();
    await page.getByRole('dialog', { name: 'How this number came about' }).waitFor();
    await page.context().close();
  });

  it('says that more units qualify than are listed, and names a choice as one', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/catalogue/awards/gb-ou-f98' });
    await page.getByText('More units qualify than are listed here.').first().waitFor();
    const choice = page.getByText(/^A choice of: One 60-credit/);
    await choice.waitFor();
    await expect.poll(() => choice.getByRole('link').count()).toBe(0);
    await page.goto(`${app.url}/catalogue/units/ou-ee8xx`);
    await page.getByRole('heading', { name: 'This record is not here' }).first().waitFor();
    await page.goto(`${app.url}/catalogue/units?q=size%20class`);
    await page.getByRole('heading', { name: 'Nothing fits these filters' }).waitFor();
    await page.context().close();
  });

  it('makes an award the target, with a way back', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, {
      file: samplePerson('marek'),
      path: '/catalogue/awards/au-chc33021?strand=disability',
    });
    await page.getByRole('button', { name: 'Make this my target' }).click();
    await page.waitForURL(/\/next\?goal=au-chc33021/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.goto(`${app.url}/catalogue/awards/au-chc33021`);
    await page.getByRole('button', { name: 'Make this my target' }).waitFor();
    await page.context().close();
  });

  it('adds a unit as planned, and takes it back', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/catalogue/units/au-bsbldr414' });
    await page.getByRole('button', { name: 'Add as planned' }).click();
    await page.getByText('on your list').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Add as planned' }).waitFor();
    await page.context().close();
  });

  it('says "not known" where a fact is absent, never zero', async () => {
    const { page } = await newPage(app);
    await openWith(page, app, { path: '/catalogue/units/au-bsbldr414' });
    const row = page.getByRole('row', { name: /^Credit/ });
    await expect.poll(() => row.textContent()).toContain('not known');
    await expect.poll(() => row.textContent()).not.toContain('0');
    await page.context().close();
  });
});

import type { Page } from 'playwright-core';
import { jsonBadge, paperCertificate, pictureBadge, tampered } from './badge-files.js';
import { openWorld, verifyIn } from './fake-verifier.js';

/** Every page that a person can open; each is photographed and tested. */
export const PAGES_TO_TEST: readonly { readonly id: string; readonly path: string }[] = [
  { id: 'home', path: '/' },
  { id: 'have', path: '/have' },
  { id: 'next', path: '/next' },
  { id: 'desk', path: '/desk' },
  { id: 'catalogue', path: '/catalogue' },
  { id: 'frameworks', path: '/frameworks' },
  { id: 'methods', path: '/methods' },
  { id: 'studio', path: '/studio' },
  { id: 'settings', path: '/settings' },
];

/** Something that opens over a page. */
export interface PanelToTest {
  readonly id: string;
  readonly path: string;
  readonly person: string;
  readonly open: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first();

export const PANELS_TO_TEST: readonly PanelToTest[] = [
  {
    id: 'panel-figure',
    path: '/',
    person: 'worked-case',
    open: (page) => button(page, /7 of the 12/).click(),
  },
  {
    id: 'panel-holding',
    path: '/have',
    person: 'marek',
    open: (page) => button(page, /Introduction to programming/).click(),
  },
  { id: 'panel-add', path: '/have', person: 'aroha', open: addWithChoices },
  { id: 'panel-edit', path: '/have', person: 'aroha', open: editFirst },
  {
    id: 'panel-issuer',
    path: '/studio',
    person: 'aroha',
    open: async (page) => {
      await button(page, 'Create an issuer').click();
      await page.getByRole('textbox', { name: 'Name' }).waitFor();
    },
  },
  { id: 'panel-import', path: '/have', person: 'aroha', open: importFile },
  { id: 'panel-move', path: '/next', person: 'worked-case', open: moveTooEarly },
  { id: 'panel-own', path: '/next', person: 'worked-case', open: keepOverride },
  { id: 'panel-clash', path: '/next', person: 'worked-case', open: askTooMuch },
  { id: 'panel-recognition', path: '/next', person: 'worked-case', open: askForRecognition },
  { id: 'panel-compare', path: '/next', person: 'worked-case', open: compareVersions },
  { id: 'panel-search', path: '/', person: 'deniz', open: (page) => page.keyboard.press('/') },
  { id: 'panel-help', path: '/', person: 'deniz', open: (page) => page.keyboard.press('?') },
  { id: 'panel-scan', path: '/have', person: 'aroha', open: handInBadges },
  { id: 'panel-credential', path: '/have', person: 'aroha', open: openCredential },
  { id: 'panel-news', path: '/have', person: 'aroha', open: openNews },
  { id: 'panel-toast', path: '/have', person: 'aroha', open: deleteFirst },
  {
    id: 'panel-erase',
    path: '/settings',
    person: 'deniz',
    open: (page) => button(page, 'Erase everything').click(),
  },
];

/** A unit of the plan looked at in weeks in which it asks for too many hours. */
async function moveTooEarly(page: Page): Promise<void> {
  await page.getByText('Proven: nothing finishes sooner').first().waitFor();
  await button(page, /^E-commerce Integration: /).focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.getByText('Weeks 17–20 ask for up to 8 h each').first().waitFor();
}

/** The form that asks for recognition of a unit of the plan. */
async function askForRecognition(page: Page): Promise<void> {
  await page.getByText('Proven: nothing finishes sooner').first().waitFor();
  await button(page, /^E-commerce Integration: /).click();
  // By key: prices that come in above move the button, perhaps in the middle of a click.
  await button(page, 'Ask for recognition of what I know…').press('Enter');
  await page.getByRole('textbox', { name: 'Weeks to the decision' }).waitFor();
}

/** Less money than anything costs, and every reason shown. */
async function askTooMuch(page: Page): Promise<void> {
  await page.getByText('Proven: nothing finishes sooner').first().waitFor();
  await page.getByRole('textbox', { name: /Most I can pay/ }).fill('500');
  await page.keyboard.press('Tab');
  await button(page, 'Show all reasons').click();
  await page.getByText(/These are all reasons/).waitFor();
  await page.getByText('Finished').first().waitFor();
}

async function keepOverride(page: Page): Promise<void> {
  await moveTooEarly(page);
  await button(page, 'Do it anyway…').click();
  await page.getByRole('textbox', { name: /Why is this all right/ }).fill('I take leave then.');
  await button(page, 'Keep it with this reason').click();
  await page.getByText('Your reason: I take leave then.').waitFor();
}

async function compareVersions(page: Page): Promise<void> {
  await keepOverride(page);
  await page.getByRole('checkbox', { name: /^Your version/ }).press('Space');
  await page.getByRole('checkbox', { name: /^The best plan/ }).press('Space');
  await page.getByRole('link', { name: 'Compare on a page of its own' }).click();
  await page.getByText('What differs, and why').waitFor();
  await button(page, /^Show what causes it: Length/).click();
}

async function addWithChoices(page: Page): Promise<void> {
  await button(page, 'Add').click();
  await page.getByRole('menuitem', { name: 'Write it yourself' }).click();
  await page.getByRole('combobox', { name: /Find it/ }).fill('market');
  await page.getByRole('option').first().waitFor();
}

async function editFirst(page: Page): Promise<void> {
  await button(page, /Write complex documents/).click();
  await button(page, 'Edit').click();
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
}

async function importFile(page: Page): Promise<void> {
  const file = {
    format: 'cairn-workspace/1',
    person: { label: 'Somebody' },
    holdings: [
      { id: 'writing', title: 'Another', state: 'claimed' },
      { id: 'x', title: 'New', state: 'planned', unit: 'unheard-of' },
    ],
  };
  await button(page, 'Import a file').click();
  await page.getByRole('textbox', { name: /Paste the text/ }).fill(JSON.stringify(file));
  await button(page, 'Look inside').click();
  await page.getByText('Somebody').first().waitFor();
}

const LONG_TITLE = 'Knots, splices and whippings for sailors of traditional vessels';

async function handInBadges(page: Page, world = openWorld('2026-11-21T10:00:00Z')): Promise<void> {
  await verifyIn(page, world);
  const good = await pictureBadge('knots-and-splices-certificate-2026.png', {
    name: LONG_TITLE,
    validUntil: '2027-05-01T00:00:00Z',
  });
  const bad = tampered(await jsonBadge('copy.json'), 'Knots for');
  const files = [good, bad, paperCertificate('first_aid.pdf')];
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByRole('button', { name: 'Enter it as claimed' }).waitFor();
  await page
    .getByText(/changed after signing/)
    .first()
    .waitFor();
  await page.getByText(LONG_TITLE).first().waitFor();
}

async function openCredential(page: Page): Promise<void> {
  await handInBadges(page);
  await page.getByRole('button', { name: 'Add to my list' }).first().click();
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByText('Pass it on').waitFor();
}

/** A badge that ends after it was added. */
async function openNews(page: Page): Promise<void> {
  const world = openWorld('2026-11-21T10:00:00Z');
  await handInBadges(page, world);
  await page.getByRole('button', { name: 'Add to my list' }).first().click();
  await page.getByRole('button', { name: 'Show it' }).click();
  world.now = '2027-11-21T10:00:00Z';
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('What changed with a credential').first().waitFor();
}

async function deleteFirst(page: Page): Promise<void> {
  await button(page, /Espresso basics/).click();
  await button(page, 'Delete').click();
  await page.getByText('Espresso basics deleted.').waitFor();
}

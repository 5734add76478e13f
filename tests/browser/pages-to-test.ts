import type { Page } from 'playwright-core';

/** Every page that a person can open; each is photographed and tested. */
export const PAGES_TO_TEST: readonly { readonly id: string; readonly path: string }[] = [
  { id: 'home', path: '/' },
  { id: 'have', path: '/have' },
  { id: 'next', path: '/next' },
  { id: 'desk', path: '/desk' },
  { id: 'catalogue', path: '/catalogue' },
  { id: 'frameworks', path: '/frameworks' },
  { id: 'methods', path: '/methods' },
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
  { id: 'panel-import', path: '/have', person: 'aroha', open: importFile },
  { id: 'panel-search', path: '/', person: 'deniz', open: (page) => page.keyboard.press('/') },
  { id: 'panel-help', path: '/', person: 'deniz', open: (page) => page.keyboard.press('?') },
  { id: 'panel-toast', path: '/have', person: 'aroha', open: deleteFirst },
  {
    id: 'panel-erase',
    path: '/settings',
    person: 'deniz',
    open: (page) => button(page, 'Erase everything').click(),
  },
];

async function addWithChoices(page: Page): Promise<void> {
  await button(page, 'Add').click();
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

async function deleteFirst(page: Page): Promise<void> {
  await button(page, /Espresso basics/).click();
  await button(page, 'Delete').click();
  await page.getByText('Espresso basics deleted.').waitFor();
}

import { gzipSync } from 'node:zlib';
import {
  buildStatusList,
  didKeyOf,
  emptyStatusBits,
  signCredential,
  withStatusBit,
} from 'cairn/credentials';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeyPair, plainSigner } from '../../server/src/issuing/key-pairs.js';
import {
  type BadgeFile,
  jsonBadge,
  paperCertificate,
  pictureBadge,
  tampered,
} from './badge-files.js';
import { download } from './download.js';
import { openWorld, type VerifierWorld, verifyIn } from './fake-verifier.js';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';

const LIST = 'https://harbour.example/status/1';
const KEY = makeKeyPair('Ed25519');
const STATUS = [{ purpose: 'revocation', index: 42, listUrl: LIST }] as const;

/** The school's list, with or without the badge of this test on it. */
async function statusList(isRevoked: boolean): Promise<string> {
  const { did, method } = didKeyOf(KEY.publicKey);
  const document = buildStatusList({
    url: LIST,
    issuerId: did,
    purpose: 'revocation',
    bits: withStatusBit(emptyStatusBits(), 42, isRevoked),
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-12-31T00:00:00Z',
    ttlMs: 300_000,
    gzip: (bytes) => gzipSync(bytes),
  });
  const proof = { proof: 'eddsa-rdfc-2022', created: '2026-01-01T00:00:00Z' } as const;
  return (await signCredential(document, plainSigner(KEY, method), proof)).text;
}

describe.skipIf(whyNoBrowser() !== undefined)('credentials on What do I have?', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  async function openHave(world: VerifierWorld) {
    const watched = await newPage(app);
    await verifyIn(watched.page, world);
    await openWith(watched.page, app, { path: '/have' });
    return watched;
  }

  /** Days later: the clock of the page and of the verifier go on, and the page is opened again. */
  async function comeBack(page: Page, world: VerifierWorld, day: string) {
    world.now = `${day}T10:00:00Z`;
    await page.clock.setFixedTime(new Date(world.now));
    await page.reload();
    await page.locator('main h1').first().waitFor();
  }

  const handIn = (page: Page, files: readonly BadgeFile[]) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
  const card = (page: Page, file: string) => page.getByRole('listitem').filter({ hasText: file });

  it('turn two badges into verified entries and a paper into a claim (J1, step 2)', async () => {
    const { page, complaints, foreignRequests } = await openHave(openWorld('2026-11-21T10:00:00Z'));
    await handIn(page, [
      await pictureBadge('knots.png'),
      await jsonBadge('sails.json', { id: 'urn:uuid:2', name: 'Sails' }),
      paperCertificate('first_aid_2024.pdf'),
    ]);
    for (const file of ['knots.png', 'sails.json']) {
      const report = card(page, file);
      for (const question of [
        'Unchanged since it was signed?',
        'Signed by whom?',
        'Valid today?',
        'Withdrawn?',
      ]) {
        await report.getByText(question, { exact: true }).waitFor();
      }
    }
    await page.getByRole('button', { name: 'Add all 2 that are clear' }).click();
    await page.getByRole('heading', { name: /You hold 2 things, 2 of them verified/ }).waitFor();
    await card(page, 'first_aid').getByRole('button', { name: 'Enter it as claimed' }).click();
    const title = page.getByRole('combobox', { name: /Find it/ });
    await expect.poll(() => title.inputValue()).toBe('first aid 2024');
    await page.getByRole('dialog').getByRole('button', { name: 'Add to my list' }).click();
    await page.getByRole('heading', { name: /You hold 3 things, 2 of them verified/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /You hold 3 things, 2 of them verified/ }).waitFor();
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });

  it('say what was tampered with, and let it count as a claim at most', async () => {
    const { page } = await openHave(openWorld('2026-11-21T10:00:00Z'));
    await handIn(page, [tampered(await jsonBadge('knots.json'), 'Knots for')]);
    const report = card(page, 'knots.json');
    await report
      .getByText(/changed after signing/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Add all/ }).count()).toBe(0);
    await report.getByRole('button', { name: 'Add to my list' }).click();
    await page
      .getByRole('heading', { name: /You hold one thing, none of them verified/ })
      .waitFor();
    await page.context().close();
  });

  it('are kept once, and go and come back with their entry', async () => {
    const world = openWorld('2026-11-21T10:00:00Z');
    const { page } = await openHave(world);
    const badge = await jsonBadge('knots.json');
    await handIn(page, [badge]);
    await card(page, 'knots.json').getByRole('button', { name: 'Add to my list' }).click();
    await page.getByRole('button', { name: 'Close this part' }).click();
    await handIn(page, [badge]);
    await card(page, 'knots.json').getByText('On your list', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Add to my list' }).count()).toBe(0);
    await card(page, 'knots.json').getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Nothing is entered yet.' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: /You hold one thing/ }).waitFor();
    await card(page, 'knots.json').getByRole('button', { name: 'Show it' }).click();
    await page.getByText(/Checked on 21 Nov 2026/).waitFor();
    await page.context().close();
  });

  it('keep what was verified when the host dies, and say what changed', async () => {
    const world = openWorld('2026-11-21T10:00:00Z');
    world.documents.set(LIST, await statusList(false));
    const { page, complaints } = await openHave(world);
    await handIn(page, [await jsonBadge('knots.json', { key: KEY, status: STATUS })]);
    await card(page, 'knots.json').getByRole('button', { name: 'Add to my list' }).click();
    await page.getByRole('heading', { name: /one of them verified/ }).waitFor();
    world.documents.clear();
    await comeBack(page, world, '2026-11-25');
    expect(world.asked).toHaveLength(1);
    await comeBack(page, world, '2026-12-01');
    await page.getByText('What changed with a credential').waitFor();
    await page.getByText(/“In order” on 21 Nov 2026, “Cannot tell” on 1 Dec 2026/).waitFor();
    await page.getByRole('heading', { name: /one of them verified/ }).waitFor();
    await page.getByText('something new').waitFor();
    await page
      .getByRole('row', { name: /Knots for sailors/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByText('Last found in order on 21 Nov 2026').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Understood' }).click();
    await page.getByText('What changed with a credential').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('take "verified" away with a note and a way back when the issuer revokes', async () => {
    const world = openWorld('2026-11-21T10:00:00Z');
    world.documents.set(LIST, await statusList(false));
    const { page } = await openHave(world);
    await handIn(page, [await jsonBadge('knots.json', { key: KEY, status: STATUS })]);
    await card(page, 'knots.json').getByRole('button', { name: 'Add to my list' }).click();
    await page.getByRole('heading', { name: /one of them verified/ }).waitFor();
    world.documents.set(LIST, await statusList(true));
    await comeBack(page, world, '2026-12-01');
    await page.getByRole('heading', { name: /none of them verified/ }).waitFor();
    await page.getByText('It was marked as verified and now counts as your word.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: /one of them verified/ }).waitFor();
    await page.goto(`${app.url}/`);
    await page.getByText('What changed with a credential').waitFor();
    await page.context().close();
  });

  it('stay as they were when the server is not reached', async () => {
    const world = openWorld('2026-11-21T10:00:00Z');
    const { page } = await openHave(world);
    await handIn(page, [await jsonBadge('knots.json')]);
    await card(page, 'knots.json').getByRole('button', { name: 'Add to my list' }).click();
    await page.getByRole('heading', { name: /one of them verified/ }).waitFor();
    world.isReached = false;
    await comeBack(page, world, '2026-12-01');
    await page.getByText(/could not be checked again/).waitFor();
    await page.getByRole('heading', { name: /one of them verified/ }).waitFor();
    world.isReached = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Checked: nothing is otherwise than before.').waitFor();
    await page.context().close();
  });

  it('leave by the person’s own hand: as a file, as one CLR, by copying for LinkedIn', async () => {
    const { page, foreignRequests } = await openHave(openWorld('2026-11-21T10:00:00Z'));
    const badge = await jsonBadge('knots.json');
    await handIn(page, [badge]);
    await card(page, 'knots.json').getByRole('button', { name: 'Add to my list' }).click();
    await page
      .getByRole('row', { name: /Knots for sailors/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    const saved = await download(page, () =>
      page.getByRole('menuitem', { name: 'Save the credential' }).click(),
    );
    expect(saved).toBe(badge.buffer.toString());
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await page.getByRole('menuitem', { name: 'Add to LinkedIn' }).click();
    await page.getByRole('button', { name: 'Copy Issued (month/year)' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('2/2024');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Add to LinkedIn' }).waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const clr = await download(page, () =>
      page.getByRole('menuitem', { name: /one CLR 2.0/ }).click(),
    );
    expect(JSON.parse(clr).credentialSubject.verifiableCredential).toEqual([JSON.parse(saved)]);
    expect(foreignRequests).toEqual([]);
    await page.context().close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage, type OpenedApp, openApp, openWith, whyNoBrowser } from './open-app.js';
import { samplePerson } from './sample-people.js';

const reason = whyNoBrowser();
if (reason) process.stderr.write(`browser tests skipped: ${reason}\n`);

describe.skipIf(reason !== undefined)('a search that takes long', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('tells how far it is, ends when the person says so, and goes on', async () => {
    const { page, complaints } = await newPage(app);
    await page.addInitScript(neverAnswer);
    await openWith(page, app, { file: samplePerson('worked-case'), path: '/have' });
    await page.getByRole('link', { name: 'What next?' }).first().click();
    await page.getByText('Still looking: 1,234 cases looked at so far.').waitFor();
    await page.getByText('Planning…').waitFor();
    await page.getByRole('button', { name: 'Stop here' }).click();
    await page.getByText('You stopped the search. No plan was found yet.').waitFor();
    await expect.poll(() => page.locator('main h1').innerText()).toContain('No plan was found');
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    await page.getByRole('button', { name: 'Search on' }).click();
    await page.getByRole('button', { name: 'Stop here' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Runs in the page, before the app: what is asked of a planner is never answered, only reported on. */
function neverAnswer(): void {
  window.Worker = class extends Worker {
    override postMessage(question: { readonly kind: string; readonly id?: number }): void {
      if (question.kind !== 'plan') return;
      const data = { kind: 'progress', id: question.id, progress: { bound: 0, nodes: 1234 } };
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 50);
    }
  };
}

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing reaches beyond the window, or soon does not any more. */
export async function expectNoSideways(page: Page, what = page.url()): Promise<void> {
  const message = `${what} is wider than its window`;
  await expect.poll(() => page.evaluate(beyond), { message }).toBe(0);
}

/** Runs in the page. */
function beyond(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

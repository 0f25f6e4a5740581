// What is true of the farm fixture, and what can be seen of it in a page.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { waitFor } from './scene';

interface Truth {
  readonly title: string;
  readonly standfirst: string;
  readonly sections: readonly string[];
  readonly paragraphs: readonly string[];
  readonly promos: readonly string[];
  readonly carousels: readonly string[];
  readonly bar: string;
  readonly related: readonly string[];
  /** Phrases of which none belongs to the article. */
  readonly boilerplate: readonly string[];
}

export const truth: Truth = JSON.parse(readFileSync(new URL('../fixtures/farm-article.json', import.meta.url), 'utf8'));

export const FARM = 'farm-article.html';

/** Everything that must fold, outermost elements only. */
export const FOLDED = [truth.bar, ...truth.promos, ...truth.related];

export function stateOf(page: Page, selector: string): Promise<string | null> {
  return page.$eval(selector, (element) => element.getAttribute('data-chaffinch'));
}

/** Waits until the promo boxes and the bar are folded. */
export async function untilFolded(
  page: Page,
  selectors: readonly string[] = [truth.bar, ...truth.promos],
): Promise<void> {
  await waitFor(
    () =>
      page.evaluate(
        (all) => all.every((one) => document.querySelector(one)?.getAttribute('data-chaffinch') === 'folded'),
        selectors,
      ),
    { what: 'the boxes to be folded' },
  );
}

export async function untilUntouched(page: Page): Promise<void> {
  await waitFor(() => page.evaluate(() => document.querySelector('[data-chaffinch]') === null), {
    what: 'the page to be restored',
  });
}

/** The texts of those elements that a person can see. */
export function visibleTexts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) =>
    elements
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
      .filter((element) => element.getBoundingClientRect().height > 0)
      .map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );
}

export function serialised(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

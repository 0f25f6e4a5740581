// The tab that an article is read in.
import type { Page } from 'puppeteer-core';
import { type Scene, waitFor } from './scene';

/** The reader tab, once it shows the article. */
export async function readerTab({ session }: Scene): Promise<Page> {
  let found: Page | undefined;
  await waitFor(
    async () => {
      for (const page of await session.browser.pages()) {
        // Firefox's driver does not hear of extension pages being navigated, so the page itself is asked.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.includes('/reader.html?')) found = page;
      }
      return found;
    },
    { what: 'the reader tab' },
  );
  if (!found) throw new Error('no reader tab');
  await untilWhole(found);
  return found;
}

export async function untilWhole(reader: Page): Promise<void> {
  await waitFor(() => reader.evaluate(() => document.querySelector('.article-body') !== null), {
    what: 'the article',
  });
}

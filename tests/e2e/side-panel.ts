// What stands beside a page: Chromium's side panel, Firefox's sidebar.
import type { Page } from 'puppeteer-core';
import { type ExtensionGlobal, extensionPage, openPopup } from '../../scripts/extension-pages.mjs';
import { pressKey } from './browser-window';
import { type Scene, waitFor } from './scene';

export interface SidePanel {
  /** Which of its states it shows, or '' while it has none. */
  situation(): Promise<string>;
  texts(selector: string): Promise<string[]>;
  /** Presses the first that matches and bears this text, if one is named. */
  press(selector: string, text?: string): Promise<void>;
}

/** Opens it as a reader does: in Chromium by the popup's button, in Firefox by the key. */
export async function openSidePanel(scene: Scene, page: Page): Promise<SidePanel> {
  const panel = scene.kind === 'chromium' ? await inChromium(scene, page) : await inFirefox(scene, page);
  await waitFor(async () => (await panel.situation()) !== '', { what: 'the side panel' });
  return panel;
}

async function inChromium({ session }: Scene, page: Page): Promise<SidePanel> {
  const popup = await openPopup(session, page);
  await popup.waitForSelector('.article-body');
  await popup.click('.footer [aria-label="Open beside the page"]');
  const target = await session.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
  const panel = await target.asPage();
  return {
    situation: () => panel.evaluate(() => document.querySelector('.popup')?.getAttribute('data-situation') ?? ''),
    texts: (selector) =>
      panel.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent ?? ''), selector),
    press: (selector, text = '') =>
      panel.evaluate(
        (wanted, called) => {
          const all = [...document.querySelectorAll<HTMLElement>(wanted)];
          all.find((one) => one.textContent?.includes(called))?.click();
        },
        selector,
        text,
      ),
  };
}

/** A driver does not know the sidebar; the extension's own pages do. */
async function inFirefox(scene: Scene, page: Page): Promise<SidePanel> {
  const helper = await extensionPage(scene.session);
  const isOpen = () =>
    helper.evaluate(
      () => (globalThis as unknown as ExtensionGlobal).chrome.extension.getViews({ type: 'sidebar' }).length > 0,
    );
  if (!(await isOpen())) await pressKey(scene, page, 'panel');
  await waitFor(isOpen, { what: 'the sidebar' });
  const texts = (selector: string) =>
    helper.evaluate((wanted) => {
      const [view] = (globalThis as unknown as ExtensionGlobal).chrome.extension.getViews({ type: 'sidebar' });
      return [...(view?.document.querySelectorAll(wanted) ?? [])].map((one) => one.textContent ?? '');
    }, selector);
  return {
    texts,
    situation: () =>
      helper.evaluate(() => {
        const [view] = (globalThis as unknown as ExtensionGlobal).chrome.extension.getViews({ type: 'sidebar' });
        return view?.document.querySelector('.popup')?.getAttribute('data-situation') ?? '';
      }),
    press: (selector, text = '') =>
      helper.evaluate(
        (wanted, called) => {
          const [view] = (globalThis as unknown as ExtensionGlobal).chrome.extension.getViews({ type: 'sidebar' });
          const all = [...(view?.document.querySelectorAll<HTMLElement>(wanted) ?? [])];
          all.find((one) => one.textContent?.includes(called))?.click();
        },
        selector,
        text,
      ),
  };
}

// A browser with the built extension, and the fixtures served under any host name.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launch, type Session } from '../../scripts/browsers.mjs';
import {
  clearSettings,
  extensionPage,
  openPopup,
  openToolbarPopup,
  type ToolbarPopup,
  waitFor,
} from '../../scripts/extension-pages.mjs';
import { type BrowserKind, findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

/** On the extension's list, so it works there from the first minute. */
export const LISTED = 'opentools.ai';
/** Not on the list: pages there stand as they were served. */
export const UNLISTED = 'unlisted.example';

export interface Scene {
  readonly kind: BrowserKind;
  readonly session: Session;
  /** Opens a fixture in a new tab. */
  open(fixture: string, host?: string, until?: 'load' | 'begun'): Promise<Page>;
  /** The popup over a page, once it shows more than that it is loading. */
  popup(page: Page): Promise<Page>;
  /** The same after a click on the toolbar button, which gives access, in Firefox too. Takes real clicks. */
  allowedPopup(page: Page): Promise<Page>;
  /** The popup under the toolbar button itself, once it shows more than that it is loading. */
  toolbarPopup(page: Page): Promise<ToolbarPopup>;
  /** Back to the settings of a fresh installation, with no page open. */
  reset(): Promise<void>;
}

/** What is served: a folder, and what is to be done with it in the end. */
export interface Served {
  readonly folder: string;
  /** In place of a plain server of the folder. */
  readonly server?: { readonly port: number; close(): Promise<void> };
  remove(): Promise<void>;
}

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');

/** Runs the tests in every browser that is installed, or in those of `kinds`. */
export function inEachBrowser(
  name: string,
  define: (scene: () => Scene) => void,
  kinds: readonly BrowserKind[] = ['chromium', 'firefox'],
  prepare: () => Promise<Served> = async () => ({ folder: FIXTURES, remove: async () => {} }),
): void {
  const installed = kinds.filter((kind) => findBrowser(kind));
  describe.each(installed)(`${name}, in %s`, (kind) => {
    let scene: Scene | undefined;
    let close = async () => {};
    beforeAll(async () => {
      const { folder, remove, server = await serve(folder) } = await prepare();
      const session = await launch(kind, { hosts: ['*'], port: server.port });
      close = async () => {
        await session.browser.close();
        await server.close();
        await remove();
      };
      scene = sceneOf(session);
    });
    afterAll(() => close());
    define(() => {
      if (!scene) throw new Error('the browser has not started');
      return scene;
    });
  });
}

function sceneOf(session: Session): Scene {
  const untilShown = (situation: () => Promise<string>) =>
    waitFor(async () => !['', 'loading'].includes(await situation()), { what: 'the popup' });
  return {
    kind: session.kind,
    session,
    async open(fixture, host = LISTED, until = 'load') {
      const page = await session.browser.newPage();
      const loaded = page.goto(`http://${host}/${fixture}`, { waitUntil: 'load' });
      if (until === 'load') await loaded;
      else loaded.catch(() => undefined);
      return page;
    },
    async popup(page) {
      const popup = await openPopup(session, page);
      await untilShown(() => situationOf(popup));
      return popup;
    },
    async allowedPopup(page) {
      // Chromium's comes by that click in any case. Firefox's own takes no real clicks: one in a tab follows it.
      if (session.kind === 'firefox') await this.toolbarPopup(page);
      return this.popup(page);
    },
    async toolbarPopup(page) {
      const popup = await openToolbarPopup(session, page);
      await untilShown(popup.situation);
      return popup;
    },
    async reset() {
      const helper = await extensionPage(session);
      const pages = await session.browser.pages();
      await Promise.all(pages.filter((page) => page !== helper).map((page) => page.close().catch(() => {})));
      // Pages that are still open could store something again.
      await clearSettings(session);
    },
  };
}

/** Which of its states the popup shows: 'page', 'notArticle', 'noAccess' … or '' while it has none. */
export function situationOf(popup: Page): Promise<string> {
  return popup.evaluate(() => document.querySelector('.popup')?.getAttribute('data-situation') ?? '');
}

export { waitFor };

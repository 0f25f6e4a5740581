// Keys and menus of the browser itself. In Firefox the browser's own are pressed, in its window. Chromium's are out of a
// driver's reach: there the event is dispatched that they lead to, to the listeners that the background has registered.
import type { Page } from 'puppeteer-core';
import { type ExtensionGlobal, extensionPage, inFirefoxWindow, tabIdOf } from '../../scripts/extension-pages.mjs';
import { backgroundWorker } from './background';
import type { Scene } from './scene';

/** An event of the extension's API with what Chromium's has beside what is documented. */
interface Dispatched {
  dispatch(...values: unknown[]): void;
}

/** Each of our commands with the keys that the browser has given it; '' for none. */
export async function keysOf({ session }: Scene): Promise<Record<string, string>> {
  const helper = await extensionPage(session);
  return helper.evaluate(async () => {
    const all = await (globalThis as unknown as ExtensionGlobal).chrome.commands.getAll();
    return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut ?? '']));
  });
}

export async function pressKey(scene: Scene, page: Page, command: string): Promise<void> {
  if (scene.kind === 'chromium') return dispatch(scene, page, 'commands', command);
  const letter = (await keysOf(scene))[command]?.at(-1);
  await page.bringToFront();
  await inFirefoxWindow(
    scene.session,
    `() => document.querySelector('keyset[id*="chaffinch"] > key[key="${letter}"]').doCommand()`,
  );
}

/** Opens the context menu over a place of the page and chooses an item of ours. */
export async function chooseInMenu(
  scene: Scene,
  page: Page,
  place: { x: number; y: number },
  item: string,
): Promise<void> {
  await page.bringToFront();
  await page.mouse.click(place.x, place.y, { button: 'right' });
  if (scene.kind === 'chromium') return dispatch(scene, page, 'contextMenus', item);
  await inFirefoxWindow(
    scene.session,
    `async () => {
      const menu = document.getElementById('contentAreaContextMenu');
      if (menu.state !== 'open') await new Promise((open) => menu.addEventListener('popupshown', open, { once: true }));
      const ours = menu.querySelector('menu[id*="chaffinch"]');
      ours.openMenu(true);
      const chosen = ours.querySelector('[id$="_${item}"]');
      if (ours.menupopup.state !== 'open')
        await new Promise((open) => ours.menupopup.addEventListener('popupshown', open, { once: true }));
      ours.menupopup.activateItem(chosen);
    }`,
  );
}

async function dispatch(scene: Scene, page: Page, api: 'commands' | 'contextMenus', name: string): Promise<void> {
  const tabId = await tabIdOf(scene.session, page);
  const worker = await backgroundWorker(scene);
  await worker.evaluate(
    async (wanted, id, value) => {
      const { commands, contextMenus, tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
      const tab = await tabs.get(id);
      const event = wanted === 'commands' ? commands.onCommand : contextMenus.onClicked;
      (event as unknown as Dispatched).dispatch(wanted === 'commands' ? value : { menuItemId: value }, tab);
    },
    api,
    tabId,
    name,
  );
}

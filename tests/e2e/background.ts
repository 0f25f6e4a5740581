// The background, as the tests stop it and wake it.
import type { WebWorker } from 'puppeteer-core';
import {
  backgroundRuns,
  type ExtensionGlobal,
  extensionPage,
  inFirefoxWindow,
} from '../../scripts/extension-pages.mjs';
import { type Scene, waitFor } from './scene';

/** Firefox stops an idle background by itself, here after a second; Chromium's is closed by the driver. */
export async function stopBackground({ kind, session }: Scene): Promise<void> {
  if (kind === 'firefox') {
    await waitFor(async () => !(await backgroundRuns(session)), { what: 'the background to stop' });
    return;
  }
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker');
  await (await worker.worker())?.close();
  await waitFor(() => !session.browser.targets().some((target) => target.type() === 'service_worker'), {
    what: 'the worker to stop',
  });
}

/** Chromium's background, woken if need be: a message that nobody answers does. */
export async function backgroundWorker({ session }: Scene): Promise<WebWorker> {
  const helper = await extensionPage(session);
  await helper.evaluate(() =>
    (globalThis as unknown as ExtensionGlobal).chrome.runtime.sendMessage('wake').catch(() => undefined),
  );
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the background has no worker');
  return worker;
}

/** Ends the background at once, whatever it is doing. Whether one ran. */
export async function killBackground({ kind, session }: Scene): Promise<boolean> {
  if (kind === 'firefox') {
    if (!(await backgroundRuns(session))) return false;
    const helper = await extensionPage(session);
    const id = await helper.evaluate(() => (globalThis as unknown as ExtensionGlobal).chrome.runtime.id);
    // What the browser itself does with an idle one. Its add-on manager's own tests call it so.
    await inFirefoxWindow(
      session,
      `async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.extensionMap.get(${JSON.stringify(id)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      }`,
    );
    return true;
  }
  const target = session.browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  if (!worker) return false;
  // One that ends by itself meanwhile has ended.
  await worker.close().catch(() => undefined);
  return true;
}

/** Ends the background each time that it has come up, so many times, while something else is going on. How often it did. */
export async function killWhile(scene: Scene, most: number, act: () => Promise<unknown>): Promise<number> {
  let going = true;
  let killed = (await killBackground(scene)) ? 1 : 0;
  const kill = async (): Promise<void> => {
    while (going && killed < most) {
      if (await killBackground(scene)) killed += 1;
      // The driver hears of the next one in a turn of its own.
      else await new Promise((turn) => setTimeout(turn, 5));
    }
  };
  await Promise.all([
    kill(),
    act().finally(() => {
      going = false;
    }),
  ]);
  return killed;
}

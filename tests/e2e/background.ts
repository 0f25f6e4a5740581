// The background, as the tests stop it and wake it.
import type { WebWorker } from 'puppeteer-core';
import { backgroundRuns, type ExtensionGlobal, extensionPage } from '../../scripts/extension-pages.mjs';
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

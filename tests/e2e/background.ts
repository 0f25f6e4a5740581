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

/** What the background calls in the browser on its way, and can be ended at. */
export type Step = 'scripting.executeScript' | 'action.setBadgeText';

/** Ends the background in the middle of a step that something else brings about: the call is made and never answered. */
export async function killAt(scene: Scene, step: Step, act: () => Promise<unknown>): Promise<void> {
  // What one that runs has called before it may have kept.
  await killBackground(scene);
  const hasStalled = await stall(scene, step);
  const acted = act();
  // Waited for below. Until then a fault of it is no fault of nobody's.
  acted.catch(() => undefined);
  await waitFor(hasStalled, { what: `the background to come to ${step}` });
  await killBackground(scene);
  await acted;
}

/** Answers how to tell whether the background has come to the step; the question keeps it awake. */
async function stall(scene: Scene, step: Step): Promise<() => Promise<boolean>> {
  if (scene.kind === 'chromium') {
    const worker = await backgroundWorker(scene);
    await worker.evaluate(hold, step);
    return () => worker.evaluate(() => (globalThis as Stalled).stalled === true);
  }
  const helper = await extensionPage(scene.session);
  const wake = () => helper.evaluate(wakeBackground);
  await waitFor(async () => (await wake()) && (await backgroundRuns(scene.session)), { what: 'the background' });
  await helper.evaluate(`(${hold})(${JSON.stringify(step)}, (${firefoxBackground})())`);
  return async () => {
    await wake();
    return (await helper.evaluate(`(${firefoxBackground})()?.stalled === true`)) === true;
  };
}

interface Stalled {
  stalled?: boolean;
}

// What follows runs in the extension, each function by itself.

function hold(step: string, background: object = globalThis): void {
  const { browser, chrome } = background as Record<string, unknown>;
  const names = step.split('.');
  const last = names.pop() ?? '';
  let at = (browser ?? chrome) as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  at[last] = () => {
    (background as Stalled).stalled = true;
    return new Promise(() => undefined);
  };
}

function firefoxBackground(): Window | undefined {
  const { extension } = (globalThis as unknown as ExtensionGlobal).chrome;
  return extension.getViews().find((view) => view.location.pathname.startsWith('/_generated_background'));
}

function wakeBackground(): Promise<boolean> {
  return (globalThis as unknown as ExtensionGlobal).chrome.runtime.sendMessage('wake').then(
    () => true,
    () => true,
  );
}

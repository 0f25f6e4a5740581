// A fixture app in a page: what it says of itself, and what a reader would see of its promos from frame to frame.
import type { Page } from 'puppeteer-core';
import { type App, type Mode, pageOf } from './apps';
import { LISTED, type Scene, waitFor } from './scene';

/** What an app's page knows; see apps.ts and the apps' clients. */
interface AppWindow {
  faults: string[];
  startApp(): void;
  stopApp(): void;
  /** Frames in which a promo stood open, since `watchFrames`. */
  openFrames: number;
  frames: number;
}

export interface AppPage {
  readonly page: Page;
  /** Errors of the page's console and uncaught exceptions, of whatever script. */
  readonly errors: readonly string[];
  /** Does what one of the app's buttons does, by a real click. */
  act(name: string): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What the app itself was told went wrong. */
  faults(): Promise<string[]>;
  /** Waits until there are so many promos and all are folded. */
  untilFolded(promos?: number): Promise<void>;
  /** Begins to count the frames in which a promo stands open. */
  watchFrames(): Promise<void>;
  openFrames(): Promise<{ open: number; all: number }>;
}

export async function openApp(scene: Scene, app: App, mode: Mode = 'production', query = ''): Promise<AppPage> {
  const page = await scene.session.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  await page.goto(`http://${LISTED}/${pageOf(app, mode)}${query}`, { waitUntil: 'load' });
  return {
    page,
    errors,
    act: (name) => page.click(`#${name}`),
    start: () => page.evaluate(() => (globalThis as unknown as AppWindow).startApp()),
    stop: () => page.evaluate(() => (globalThis as unknown as AppWindow).stopApp()),
    faults: () => page.evaluate(() => (globalThis as unknown as AppWindow).faults),
    untilFolded: (promos = 3) =>
      waitFor(
        async () => {
          const states = await page.$$eval('.promo', (all) => all.map((one) => one.getAttribute('data-chaffinch')));
          return states.length === promos && states.every((state) => state === 'folded');
        },
        { what: `${promos} promos to be folded` },
      ),
    watchFrames: () => page.evaluate(countFrames),
    openFrames: () =>
      page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        // What the last change made has been painted by then.
        for (let i = 0; i < 3; i += 1) await frame();
        const { openFrames: open, frames: all } = globalThis as unknown as AppWindow;
        return { open, all };
      }),
  };
}

/** A callback of a frame runs right before it is painted: what stands open then is seen. */
function countFrames(): void {
  const counts = globalThis as unknown as AppWindow;
  Object.assign(counts, { openFrames: 0, frames: 0 });
  const isOpen = (promo: Element) => promo.getAttribute('data-chaffinch') !== 'folded';
  const look = (): void => {
    counts.frames += 1;
    if ([...document.querySelectorAll('.promo')].some(isOpen)) counts.openFrames += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

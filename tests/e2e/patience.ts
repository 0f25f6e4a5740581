// Tests act as a person does: what they press, type in or read from is waited for first. A view that draws in two steps
// (what is told of a file, then the list) would otherwise fail them whenever the machine is slow between the two.
import { Page } from 'puppeteer-core';

const ACTS = ['click', 'focus', 'hover', 'type', '$eval'] as const;

/** Milliseconds: longer than a busy machine needs to draw, shorter than a test may last. */
const PATIENCE = 15_000;

type Act = (this: Page, selector: string, ...rest: unknown[]) => Promise<unknown>;

const prototype = Page.prototype as unknown as Record<(typeof ACTS)[number], Act>;
for (const name of ACTS) {
  const act = prototype[name];
  prototype[name] = async function (selector, ...rest) {
    // A handle that is kept would keep the element in memory, too.
    const found = await this.waitForSelector(selector, { timeout: PATIENCE });
    await found?.dispose();
    return act.call(this, selector, ...rest);
  };
}

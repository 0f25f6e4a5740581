// What a page holds: counted by Chromium after a garbage collection, by hand in Firefox.

/** @typedef {{ nodes: number, listeners: number, heap: number }} Holdings `heap` in bytes; NaN where nobody tells */

/** @param {import('../../../scripts/find-browser.mjs').BrowserKind} kind @param {import('puppeteer-core').Page} page @returns {Promise<Holdings>} */
export async function holdingsOf(kind, page) {
  if (kind === 'firefox') {
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    return { nodes, listeners: Number.NaN, heap: Number.NaN };
  }
  const devtools = await page.createCDPSession();
  try {
    await devtools.send('Performance.enable');
    // What a first collection finalises, a second one frees.
    for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const metric = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') };
  } finally {
    await devtools.detach();
  }
}

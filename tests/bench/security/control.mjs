// The positive control: the same payloads put raw into plain pages, under the same kind of hook. What fires nothing here
// would prove nothing in the reader.

/** @typedef {import('./types.mjs').Payload} Payload */

/** Frames at once. */
const AT_ONCE = 100;

/**
 * @param {import('puppeteer-core').Page} page a plain page without a security policy
 * @param {readonly Payload[]} payloads
 * @returns {Promise<string[]>} the ids of those that ran a script
 */
export async function fireRaw(page, payloads) {
  /** @type {string[]} */
  const fired = [];
  for (let at = 0; at < payloads.length; at += AT_ONCE) {
    const part = payloads.slice(at, at + AT_ONCE).map(({ id, html }) => ({ id, html }));
    fired.push(...(await page.evaluate(insertRaw, part)));
  }
  return fired;
}

/** Runs in the page. @param {Payload[]} payloads @returns {Promise<string[]>} */
async function insertRaw(payloads) {
  /** @type {Set<string>} */
  const fired = new Set();
  Object.assign(globalThis, { fired: (/** @type {string} */ id) => fired.add(id) });
  const hook = (/** @type {string} */ id) =>
    `<script>for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => parent.fired(${JSON.stringify(id)});</script>`;
  const frames = payloads.map(({ id, html }) => {
    const frame = document.createElement('iframe');
    // What would leave the page must not take the measurement along.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.srcdoc = `<!doctype html><body>${hook(id)}${html}`;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      setTimeout(resolve, 4000);
    });
    document.body.append(frame);
    return { frame, loaded };
  });
  await Promise.all(frames.map(({ loaded }) => loaded));
  for (const { frame } of frames) actIn(frame);
  // Errors of pictures, and links that are scripts, take their turn.
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const { frame } of frames) frame.remove();
  return [...fired];

  /** What a reader's pointer and keys would set off. @param {HTMLIFrameElement} frame */
  function actIn(frame) {
    const { contentDocument: document } = frame;
    // Through prototypes: the names of what is tried here shadow properties.
    for (const element of document ? Document.prototype.querySelectorAll.call(document, '*') : []) {
      const get = (/** @type {string} */ name) => Element.prototype.getAttribute.call(element, name) ?? '';
      const send = (/** @type {Event} */ event) => EventTarget.prototype.dispatchEvent.call(element, event);
      const handlers = Element.prototype.getAttributeNames.call(element).filter((name) => name.startsWith('on'));
      for (const name of handlers) send(new Event(name.slice(2)));
      if (/^\W*j/i.test(get('href') || get('xlink:href'))) send(new MouseEvent('click', { bubbles: true }));
    }
  }
}

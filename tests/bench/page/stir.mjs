// Changes to an article as frameworks, scripts and editors make them. What is drawn by lot is drawn outside the page,
// so that two pages can be changed in the same way.
import { seededRandom } from './random.mjs';

/** @typedef {readonly [kind: number, target: number, other: number]} Change three numbers 0..1 */

/** @param {number} count @param {number} seed @returns {Change[]} */
export function drawChanges(count, seed) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => [random(), random(), random()]);
}

/**
 * Runs in the page: the changes, a few at a time, with the page's own tasks in between.
 * @param {readonly Change[]} changes @param {string} promo selector of a box to insert copies of
 * @returns {Promise<void>}
 */
export async function stir(changes, promo) {
  const BURST = 10;
  const PAUSE = 40;
  const source = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const main = document.querySelector('main');
  const fresh = source.querySelector('main');
  const box = source.querySelector(promo);
  if (!main || !fresh || !box) throw new Error('this page is not the one to be changed');
  // An article that was changed beyond recognition would give nothing to judge.
  main.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  const size = main.querySelectorAll('*').length;

  for (let done = 0; done < changes.length; done += BURST) {
    for (const one of changes.slice(done, done + BURST)) change(one);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }

  /** @param {Change} drawn */
  function change([kind, first, second]) {
    const all = [...(main?.querySelectorAll('p, h2, h3, a, img, section, div') ?? [])];
    const target = all[Math.floor(first * all.length)];
    const other = all[Math.floor(second * all.length)];
    if (!target || !other) return;
    const full = all.length > size * 1.3;
    const empty = all.length < size * 0.5;
    if (empty || (kind < 0.3 && !full)) insert(target, other, second);
    else if (kind < 0.5 || full) take(target);
    else if (kind < 0.65) move(target, other);
    else if (kind < 0.85) write(target, second);
    else say(target, second);
  }

  /** A promo as it was served, a copy of what stands there as it stands, or a sentence. @param {Element} target @param {Element} other @param {number} chance */
  function insert(target, other, chance) {
    const sentence = document.createElement('p');
    sentence.textContent = `It is ${chance} of what was said before, and nobody in the room had asked for more.`;
    if (chance < 0.4 && box) target.after(document.importNode(box, true));
    else target.after(chance < 0.7 && isSmall(other) ? other.cloneNode(true) : sentence);
  }

  /** A box, a section, but not half the article. @param {Element} element */
  function isSmall(element) {
    return element.querySelectorAll('*').length < 40;
  }

  /** @param {Element} target */
  function take(target) {
    if (isSmall(target)) target.remove();
  }

  /** @param {Element} target @param {Element} other */
  function move(target, other) {
    if (isSmall(other) && !other.contains(target)) target.before(other);
  }

  /** Attributes that pages do write. @param {Element} target @param {number} chance */
  function write(target, chance) {
    const name = ['class', 'title', 'data-state', 'style'][Math.floor(chance * 4)] ?? 'class';
    if (name === 'class') target.classList.toggle('stirred');
    else if (target.hasAttribute(name)) target.removeAttribute(name);
    else target.setAttribute(name, name === 'style' ? 'opacity: 0.99' : String(chance));
  }

  /** @param {Element} target @param {number} chance */
  function say(target, chance) {
    const text = [...target.childNodes].find((node) => node instanceof Text && node.data.trim() !== '');
    if (text instanceof Text) text.data = `${text.data.slice(0, 200)} ${chance}.`;
  }
}

/**
 * Runs in the page: goes to and fro between two articles of one site as a single-page router does.
 * @param {number} count @param {readonly string[]} paths
 */
export async function navigate(count, paths) {
  const PAUSE = 100;
  const texts = await Promise.all(paths.map(async (path) => (await fetch(path)).text()));
  for (let done = 0; done < count; done += 1) {
    const turn = done % paths.length;
    const next = new DOMParser().parseFromString(texts[turn] ?? '', 'text/html');
    history.pushState({}, '', paths[turn]);
    document.title = next.title;
    document.body.replaceChildren(...next.body.childNodes);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

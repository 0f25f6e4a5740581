// Pages that fight what is done to them: the farm article, with a script that runs before everything else.
import { type Changes, writeFarms } from './farm-pages';
import type { Served } from './scene';
import { truth } from './truth';

interface Hostile {
  /** Runs in the page at once, in its head; is handed the selectors of the promo boxes. */
  readonly script?: (promos: readonly string[]) => void;
  /** Stands at the beginning of the body. */
  readonly body?: string;
}

export const HOSTILE = {
  'puts boxes back when an attribute of theirs changes': { script: putBackOnChange },
  'strips marks': { script: stripMarks },
  'puts boxes back in each frame': { script: putBackEachFrame },
  'gives everything other class names in each frame': { script: randomiseNames },
  'overrides what elements can do': { script: overridePrototypes },
  'names forms and images as the document names its own': {
    body: `${['body', 'children', 'attributes', 'parentNode', 'querySelectorAll', 'documentElement', 'URL', 'title']
      .map((name) => `<form name="${name}" id="${name}"><input name="${name}" type="hidden"></form>`)
      .join('')}${['addEventListener', 'createTreeWalker', 'elementFromPoint', 'activeElement', 'readyState', 'head']
      .map((name) => `<img name="${name}" id="${name}" alt="">`)
      .join('')}`,
  },
  'has forms whose fields are named as what a form can do': { script: clobberForms },
} as const satisfies Record<string, Hostile>;

export type HostileName = keyof typeof HOSTILE;

export function writeHostilePages(): Promise<Served> {
  const changeOf = (hostile: Hostile) => (html: string) => made(html, hostile);
  const changes: Changes = Object.fromEntries(
    Object.entries<Hostile>(HOSTILE).map(([name, hostile]) => [name, changeOf(hostile)]),
  );
  return writeFarms(changes);
}

function made(html: string, { script, body = '' }: Hostile): string {
  const run = script ? `<script>(${script})(${JSON.stringify(truth.promos)})</script>` : '';
  return html.replace('<head>', `<head><script>(${keepCount})()</script>${run}`).replace('<body>', `<body>${body}`);
}

/** What every page counts. */
export interface Counts {
  /** How often something was folded. */
  folds: number;
  /** Milliseconds of each task over 50, after the page had loaded. Chromium alone tells. */
  longTasks: number[];
  /** Gives back what the page has overridden, so that a test can look. */
  restore?(): void;
}

// What follows runs in the page, each function by itself.

function keepCount(): void {
  const counts: Counts = { folds: 0, longTasks: [] };
  Object.assign(globalThis, { counts });
  const { getAttribute } = Element.prototype;
  const observer = new MutationObserver((records) => {
    const isFolded = ({ target }: MutationRecord) => getAttribute.call(target, 'data-chaffinch') === 'folded';
    counts.folds += records.filter(isFolded).length;
  });
  observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-chaffinch'] });
  addEventListener('load', () => {
    new PerformanceObserver((list) => {
      counts.longTasks.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask' });
  });
}

function putBackOnChange(promos: readonly string[]): void {
  document.addEventListener('readystatechange', () => {
    const watch = (box: Element, served: Node): void => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        const fresh = served.cloneNode(true);
        box.replaceWith(fresh);
        watch(fresh as Element, served);
      });
      observer.observe(box, { attributes: true });
    };
    if (document.readyState !== 'interactive') return;
    for (const selector of promos) {
      const box = document.querySelector(selector);
      if (box) watch(box, box.cloneNode(true));
    }
  });
}

function stripMarks(): void {
  new MutationObserver((records) => {
    for (const { target } of records) {
      if (!(target instanceof Element)) continue;
      for (const { name } of [...target.attributes])
        if (name.startsWith('data-chaffinch')) target.removeAttribute(name);
    }
  }).observe(document, { attributes: true, subtree: true });
}

function putBackEachFrame(promos: readonly string[]): void {
  let served: Node[] = [];
  const put = (): void => {
    promos.forEach((selector, i) => {
      const fresh = served[i]?.cloneNode(true);
      if (fresh) document.querySelector(selector)?.replaceWith(fresh);
    });
    requestAnimationFrame(put);
  };
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    served = promos.flatMap((selector) => document.querySelector(selector)?.cloneNode(true) ?? []);
    requestAnimationFrame(put);
  });
}

function randomiseNames(): void {
  let frame = 0;
  const rename = (): void => {
    frame += 1;
    for (const element of document.querySelectorAll('main *')) element.className = `x${(frame * 7919) % 10007}`;
    requestAnimationFrame(rename);
  };
  requestAnimationFrame(rename);
}

function overridePrototypes(): void {
  const undo: (() => void)[] = [];
  const override = (object: object, name: string, instead: PropertyDescriptor): void => {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { ...instead, configurable: true });
    undo.push(() => before && Object.defineProperty(object, name, before));
  };
  const nothing = { value: () => null };
  for (const name of ['setAttribute', 'getAttribute', 'hasAttribute', 'removeAttribute', 'querySelectorAll'])
    override(Element.prototype, name, nothing);
  for (const name of ['createTreeWalker', 'querySelectorAll', 'getElementsByTagName'])
    override(Document.prototype, name, nothing);
  override(EventTarget.prototype, 'addEventListener', nothing);
  override(HTMLElement.prototype, 'hidden', { get: () => true });
  override(Node.prototype, 'isConnected', { get: () => false });
  override(Node.prototype, 'textContent', { get: () => '' });
  override(globalThis, 'MutationObserver', { value: undefined });
  override(globalThis, 'getComputedStyle', nothing);
  const restore = (): void => {
    for (const one of undo) one();
  };
  Object.assign((globalThis as unknown as { counts: Counts }).counts, { restore });
}

function clobberForms(promos: readonly string[]): void {
  const names =
    'setAttribute getAttribute removeAttribute hasAttribute isConnected contains tabIndex querySelectorAll localName textContent getBoundingClientRect parentNode firstElementChild focus attributes children';
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const selector of promos) {
      const box = document.querySelector(selector);
      if (!box) continue;
      const form = document.createElement('form');
      for (const { name, value } of box.attributes) form.setAttribute(name, value);
      const fields = names
        .split(' ')
        .map((name) => Object.assign(document.createElement('input'), { type: 'hidden', name }));
      Element.prototype.append.call(form, ...box.childNodes, ...fields);
      box.replaceWith(form);
    }
  });
}

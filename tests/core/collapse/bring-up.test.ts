// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bringUp, topLine } from '../../../src/collapse/bring-up';

const scrollBy = vi.fn();

/** The document of this DOM has no layout to ask. */
function standAtTop(...elements: Element[]): void {
  Object.assign(Object.getPrototypeOf(document), { elementsFromPoint: () => [...elements, document.body] });
}

/** What stands at the window's upper edge, with its style and how far it reaches down. */
function hang(style: string, bottom: number): void {
  const bar = document.createElement('div');
  bar.style.cssText = style;
  bar.getBoundingClientRect = () => ({ top: 0, bottom }) as DOMRect;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return Object.hasOwn(this, 'getBoundingClientRect') ? this.getBoundingClientRect() : new DOMRect();
  };
  document.body.append(bar);
  standAtTop(bar);
}

beforeEach(() => {
  scrollBy.mockClear();
  document.body.innerHTML = '<main><h2>One</h2></main>';
  standAtTop();
  window.scrollBy = scrollBy;
});

describe('what is brought up', () => {
  it('stands a little below the window’s upper edge', () => {
    bringUp(window, { element: document.querySelector('h2') ?? document.body, line: 500 }, 'at once');
    expect(scrollBy).toHaveBeenCalledWith({ top: 484, behavior: 'instant' });
  });

  it('stands below a bar that stays while the page scrolls', () => {
    hang('position: sticky', 60);
    expect(topLine(window)).toBe(76);
  });

  it.each([
    ['a bar that scrolls away', 'position: static', 60],
    ['a layer over the whole page', 'position: fixed', 700],
  ])('does not heed %s', (_, style, bottom) => {
    hang(style, bottom);
    expect(topLine(window)).toBe(16);
  });

  it('scrolls the box that it stands in, where that scrolls by itself', () => {
    const main = document.querySelector('main') ?? document.body;
    main.style.overflowY = 'auto';
    Object.defineProperties(Object.getPrototypeOf(main), {
      scrollHeight: { value: 900 },
      clientHeight: { value: 400 },
    });
    const inBox = vi.fn();
    Object.assign(Object.getPrototypeOf(main), { scrollBy: inBox });
    bringUp(window, { element: document.querySelector('h2') ?? main, line: 500 }, 'at once');
    expect(inBox).toHaveBeenCalledOnce();
    expect(scrollBy).not.toHaveBeenCalled();
  });
});
